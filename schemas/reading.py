"""What reading sources yields: sources, claims, documents, and everything that was seen and left out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from schemas.claim import Claim, Link
from schemas.claim_table import ClaimTable
from schemas.errors import SourceError
from schemas.feed import Feed
from schemas.finding import Location, SetAside
from schemas.model import Record
from schemas.slip import SlippedColumn
from schemas.source import Document, Source, SourceKind


class Observation(Record):
    """Something about the rows of a feed that rules I604 to I606 report."""

    kind: Literal["duplicate-key", "missing-row", "missing-value"] = Field(description="What was seen.")
    source: str = Field(description="Id of the source it was seen in.")
    subject: str = Field(description="The key, its parts joined by ` / `; empty when the entry stands for many keys.")
    attribute: str = Field(default="", description="The column, for a missing value.")
    equal: bool = Field(default=False, description="Whether the rows of a duplicate key hold equal values.")
    count: int = Field(default=1, description="How many rows or cells the entry stands for.")
    samples: tuple[str, ...] = Field(default=(), description="At most five keys, when the entry stands for many.")
    location: Location = Field(default_factory=Location, description="The place to look at first.")


class Copies(Record):
    """Sources that hold the same values, so that they count as one."""

    sources: tuple[str, ...] = Field(description="Ids of the sources, sorted.")
    telling: int = Field(description="Facts in which other sources state something else than these do.")
    whole: bool = Field(default=True, description="Whether they state the same facts, no more and no less.")


class Unlisted(Record):
    """Facts in conflict that were found and counted, and are not told one by one because there are so many."""

    rule: str = Field(description="Code of the rule that a finding would be of.")
    attribute: str = Field(description="What the claims at odds state.")
    count: int = Field(description="How many such facts there are beside those in the findings.")


class Input(Record):
    """A file that took part in a run."""

    path: str = Field(description="The file, as given or relative to the project.")
    sha256: str = Field(description="Hash of its bytes.")
    kind: str = Field(description="What it was taken as: `claims`, `table`, `document`, `project`, `rules`.")


@dataclass(frozen=True)
class HeldContract:
    """What it cost to hold a table against a contract of the user's own; told to who waits, and in no result."""

    path: str
    contract: str
    rows: int
    refused: int
    """Rows that fail."""
    seconds: float
    """Of CPU."""


@dataclass(frozen=True)
class Reading:
    """What one or more sources yielded."""

    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    documents: tuple[Document, ...] = ()
    claim_files: tuple[Document, ...] = ()
    """Texts of claim files that are not large, their claims marked on their lines; no quotes are looked up in them."""
    set_aside: tuple[SetAside, ...] = ()
    observations: tuple[Observation, ...] = ()
    errors: tuple[SourceError, ...] = ()
    inputs: tuple[Input, ...] = ()
    feeds: tuple[Feed, ...] = ()
    """Tables with a key that are compared with each other where they lie."""
    copies: tuple[Copies, ...] = ()
    """Sources of dense feeds that hold the same values, cell for cell."""
    slips: tuple[SlippedColumn, ...] = ()
    """Columns of dense feeds in which the same sources conflict in row after row; only samples of that are claims."""
    shared: Mapping[str, int] = field(default_factory=dict)
    """Keys that dense feeds have in common, by attribute, where so many conflict that there may be a slip."""
    agreed: int = 0
    """Facts of dense feeds and claim tables that agreed and were therefore never made into claims."""
    tables: tuple[ClaimTable, ...] = ()
    """Claim files of very many rows, which are compared where they lie."""
    settled: int = 0
    """Rows of claim tables that were read and compared without being made into claims."""
    single: int = 0
    """Facts of claim tables that one row alone speaks of and that were never made into claims."""
    unlisted: tuple[Unlisted, ...] = ()
    """Facts in conflict that are counted only."""
    contracts: tuple[HeldContract, ...] = ()

    @property
    def articles(self) -> dict[str, Source]:
        """The sources that are articles, by id."""
        return {source.id: source for source in self.sources if source.kind is SourceKind.PROSE}


def together(readings: Iterable[Reading]) -> Reading:
    """Several readings as one, in the order given."""
    all_of = list(readings)
    return Reading(
        sources=tuple(x for r in all_of for x in r.sources),
        claims=tuple(x for r in all_of for x in r.claims),
        links=tuple(x for r in all_of for x in r.links),
        documents=tuple(x for r in all_of for x in r.documents),
        claim_files=tuple(x for r in all_of for x in r.claim_files),
        set_aside=tuple(x for r in all_of for x in r.set_aside),
        observations=tuple(x for r in all_of for x in r.observations),
        errors=tuple(x for r in all_of for x in r.errors),
        inputs=tuple(x for r in all_of for x in r.inputs),
        feeds=tuple(x for r in all_of for x in r.feeds),
        copies=tuple(x for r in all_of for x in r.copies),
        slips=tuple(x for r in all_of for x in r.slips),
        shared=dict(sum((Counter(r.shared) for r in all_of), Counter[str]())),
        agreed=sum(r.agreed for r in all_of),
        tables=tuple(x for r in all_of for x in r.tables),
        settled=sum(r.settled for r in all_of),
        single=sum(r.single for r in all_of),
        unlisted=tuple(x for r in all_of for x in r.unlisted),
        contracts=tuple(x for r in all_of for x in r.contracts),
    )
