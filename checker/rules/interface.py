"""What a rule is: open this first. A rule is one file beside this one and one line in ``registry``."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from checker.witnesses.independence import Independence
from schemas.catalogue import Catalogue
from schemas.claim import Claim, Link
from schemas.fact import Fact, Ledger
from schemas.finding import Blocked, Certainty, Finding, Gap, Location, NotCompared, SetAside, Severity
from schemas.reading import Observation
from schemas.slip import SlippedColumn
from schemas.source import Document, Source
from schemas.value import ValueKind

ARITHMETIC = "ST"
"""Families of rules that weigh several amounts: one tentative term leaves the whole possible only."""

Outcome = Finding | Blocked | NotCompared
"""What a rule may yield. A check that could not run yields `Blocked`, so that it never looks like a pass."""


@dataclass(frozen=True)
class Case:
    """Everything a rule may look at; nothing of it may be changed."""

    catalogue: Catalogue
    ledger: Ledger
    sources: Mapping[str, Source] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    """Documents by path."""
    observations: tuple[Observation, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    slips: tuple[SlippedColumn, ...] = ()
    """Slips that the comparison of tables saw; samples of them are among the facts."""
    shared: Mapping[str, int] = field(default_factory=dict)
    """Keys that tables have in common, by attribute, where more of them are in conflict than a slip needs."""
    conflicts: Mapping[str, Finding] = field(default_factory=dict)
    """A findings by fact id, for rules that must not build on a fact in conflict."""
    independence: Independence = field(default_factory=Independence)
    """Which sources repeat others."""

    def published(self, claim: Claim) -> str | None:
        """Publication date of a claim's source."""
        source = self.sources.get(claim.source)
        return source.published if source else None


class Rule(ABC):
    """A check of facts or sources.

    The docstring has the headings *What it checks*, *Why it matters*, *Contradiction*, *Consistent* and *Source*;
    the two examples are claim files that the tests run and the manual prints.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    summary: ClassVar[str]
    default: ClassVar[bool] = True
    """Whether it runs unless told otherwise; else it must be selected by its whole code."""
    kinds: ClassVar[tuple[ValueKind, ...]] = ()
    """Kinds of value whose facts it compares one by one; none for other rules."""
    origin: ClassVar[str | None] = None
    """The file or entry point of a rule of the user's own, as the project file names it."""

    def weighs_agreement(self, catalogue: Catalogue) -> bool:
        """Whether it may have something to say of facts in which nothing is at odds; taken for granted of a user's rule."""
        del catalogue
        return self.origin is not None

    @abstractmethod
    def check(self, case: Case) -> Iterator[Outcome]:
        """Yield what is found. No printing, no exit, no change to the case."""

    def finding(
        self,
        message: str,
        *,
        claims: tuple[Claim, ...] = (),
        groups: tuple[tuple[str, ...], ...] = (),
        fact: Fact | None = None,
        identity: tuple[str, ...],
        certainty: Certainty = Certainty.CERTAIN,
        gap: Gap | None = None,
        location: Location | None = None,
        severity: Severity | None = None,
        sources: tuple[str, ...] = (),
    ) -> Finding:
        """Make a finding of this rule.

        Args:
            message: Both sides with source and value, the gap, and what to look at.
            claims: Those at odds, those to look at first in front.
            groups: Ids of claims that agree among themselves.
            fact: The fact, if it is about one.
            identity: What the fingerprint is made from besides the rule.
            certainty: Whether the claims are surely about one fact.
            gap: How far the sides lie apart.
            location: The place to look at first, that of the first claim unless given.
            severity: How grave it is, as grave as the rule unless given.
            sources: Ids of sources in the identity, those of the claims unless given.
        """
        from checker.fingerprint import (  # noqa: PLC0415 - keeps the interface free of hashing
            anonymous,
            fingerprint,
            value_hash,
        )

        grave = severity or self.severity
        if self.code[0] in ARITHMETIC and any(claim.tentative for claim in claims):
            certainty = Certainty.POSSIBLE
        if certainty is Certainty.POSSIBLE and grave is Severity.ERROR:
            grave = Severity.WARNING
        mark = fingerprint(self.code, *identity)
        first = claims[0].evidence if claims else None
        return Finding(
            id=mark,
            fingerprint=mark,
            value_hash=value_hash(claims),
            anonymous=anonymous(self.code, sources or {claim.source for claim in claims}, *identity),
            rule=self.code,
            name=self.name,
            severity=grave,
            certainty=certainty,
            message=message,
            fact=fact.id if fact else None,
            claims=tuple(sorted(claim.id for claim in claims)),
            groups=groups,
            gap=gap,
            tolerance=fact.tolerance if fact else None,
            location=location
            or (Location(path=first.path, line=first.line, column=first.column) if first else Location()),
        )
