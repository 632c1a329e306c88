"""What a claim is: one statement by one source, with the words that back it."""

from enum import StrEnum

from pydantic import Field

from schemas.model import Record
from schemas.period import ValidTime
from schemas.value import Value


class Modality(StrEnum):
    """How firmly a claim is made, from rumoured to completed; DENIED and UNMARKED stand apart."""

    RUMOURED = "rumoured"
    PLANNED = "planned"
    COMMITTED = "committed"
    COMPLETED = "completed"
    DENIED = "denied"
    UNMARKED = "unmarked"


class Basis(StrEnum):
    """What an amount measures."""

    LEVEL = "level"
    """A state: headcount, valuation."""
    INCREMENT = "increment"
    """A change: a round, a delivery."""
    CUMULATIVE = "cumulative"
    """A running total: all invested so far, a toll."""


class Evidence(Record):
    """The quoted words and where they stand. Lines and columns count from 1, characters from 0."""

    quote: str | None = Field(default=None, description="The words that state the claim.")
    path: str | None = Field(default=None, description="The file they stand in.")
    line: int | None = Field(default=None, description="Line of the file, from 1.")
    column: int | str | None = Field(default=None, description="Column of the line from 1, or a table column's name.")
    start: int | None = Field(default=None, description="First character in the document's text, from 0.")
    end: int | None = Field(default=None, description="One past the last character.")


class Claim(Record):
    """One statement by one source."""

    id: str = Field(description="Identity within a result; made from the content, so that order does not matter.")
    source: str = Field(description="Id of the source that states it.")
    subject: str = Field(description="The entity the claim is about, aliases resolved.")
    attribute: str = Field(description="What is stated, as a pack or project names it.")
    scope: dict[str, str] = Field(default_factory=dict, description="Named qualifiers of the fact's identity.")
    value: Value = Field(description="What is said to hold.")
    period: ValidTime | None = Field(default=None, description="Valid time; null when unknown.")
    modality: Modality = Field(default=Modality.UNMARKED, description="How firmly it is stated.")
    basis: Basis | None = Field(default=None, description="Level, increment or cumulative; null when not stated.")
    reread: bool = Field(default=False, description="The claim in its other reading, made by M403.")
    tentative: bool = Field(
        default=False, description="Read from words nearby; findings on it are possible, never certain."
    )
    attribution: str | None = Field(
        default=None, description="Whom the source credits; the speaker is not the publisher."
    )
    evidence: Evidence = Field(default_factory=Evidence, description="The words and where they stand.")


class LinkKind(StrEnum):
    """The arithmetic that a source states about its own claims."""

    SUM = "sum"
    """Parts make up the total."""
    ROLL_FORWARD = "roll-forward"
    """The total is the closing amount; the parts are the opening amount and the changes."""
    SHARE = "share"
    """The total is the whole; the parts are a part of it and the share that the part is said to be."""
    GROWTH = "growth"
    """The total is the new amount; the parts are the old one and the growth between them."""
    RATE = "rate"
    """The total is the amount in all; the parts are how many there are and the amount of each."""


class Link(Record):
    """Arithmetic that one source states about its own claims, by claim id."""

    source: str = Field(description="Id of the source.")
    kind: LinkKind = Field(default=LinkKind.SUM, description="Which arithmetic, and so what total and parts are.")
    total: str = Field(
        description="The claim of the total, the closing amount, the whole, the new amount or the amount in all."
    )
    parts: tuple[str, ...] = Field(description="The claims that must lead to it, in the order that the kind tells.")
    complete: bool = Field(default=False, description="For sums: whether the parts are said to be all of them.")
    tentative: bool = Field(
        default=False,
        description="Whether the words leave open that these claims are meant, so that a miss is only possible.",
    )
    exact: bool = Field(
        default=False,
        description="For sums: whether the source tells such amounts more finely, so that rounding hardly explains a miss.",
    )
