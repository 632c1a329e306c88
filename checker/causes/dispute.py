"""What a cause looks at: the sides of a contradiction, and every two of them that are at odds."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from checker.causes.stating import face, number, sane, sources_of
from checker.facts.identity import Subject
from checker.rules.interface import Case
from checker.wording import written
from schemas.agreement import compare, in_base
from schemas.attribute import Attribute
from schemas.claim import Claim, Modality
from schemas.period import Period
from schemas.quantity import Quantity, Style

MOST_SIDES = 8
"""More different statements than this, and any arithmetic fits two of them by chance."""
MOST_OTHERS = 1_000
"""The same for further claims about the subject."""


@dataclass(frozen=True)
class Side:
    """Claims of a contradiction that state one and the same, the plainest words first."""

    claims: tuple[Claim, ...]

    @property
    def claim(self) -> Claim:
        """The claim that speaks for the side."""
        return self.claims[0]

    @property
    def sources(self) -> list[str]:
        """The sources of the side, sorted."""
        return sources_of(self.claims)

    @property
    def words(self) -> str:
        """What it states, as written."""
        return written(self.claim.value)


@dataclass(frozen=True)
class Amounts:
    """Two sides whose amounts are at odds, the one nearer to nothing first, with both amounts in one unit."""

    smaller: Side
    larger: Side
    less: Quantity
    more: Quantity

    @property
    def in_digits(self) -> bool:
        """Whether both are written in digits, so that a digit can have slipped."""
        return Style.WORDS not in (self.less.style, self.more.style)

    @property
    def numbers(self) -> tuple[Decimal, Decimal]:
        """Both numbers, the one nearer to nothing first."""
        return self.less.value or Decimal(0), self.more.value or Decimal(0)


@dataclass(frozen=True)
class Dates:
    """Two sides whose dates are at odds, the earlier one first."""

    earlier: Side
    later: Side
    before: Period
    after: Period


@dataclass(frozen=True)
class Dispute:
    """Claims at odds, by group, in the case they belong to."""

    groups: list[list[Claim]]
    case: Case

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Each claim once, in an order that does not depend on that of the groups."""
        found = {claim.id: claim for group in self.groups for claim in group}
        return tuple(sorted(found.values(), key=lambda claim: (claim.source, claim.id)))

    @property
    def attribute(self) -> Attribute:
        """The declaration of what the first claim states."""
        return self.case.catalogue.attribute(self.claims[0].attribute)

    @cached_property
    def odds(self) -> tuple[tuple[Side, Side], ...]:
        """Every two sides that cannot both hold; none when there are too many to tell."""
        sides: dict[tuple[object, ...], list[Claim]] = {}
        for claim in sorted((claim for claim in self.claims if sane(claim.value)), key=_plainest):
            sides.setdefault(face(claim.value), []).append(claim)
        if len(sides) > MOST_SIDES:
            return ()
        ordered = [Side(tuple(sides[key])) for key in sorted(sides, key=_rank)]
        return tuple((a, b) for a, b in combinations(ordered, 2) if self._at_odds(a, b))

    @cached_property
    def amounts(self) -> tuple[Amounts, ...]:
        """Every two sides whose stated numbers are at odds."""
        found = []
        for a, b in self.odds:
            less, more = number(a.claim), number(b.claim)
            if less is not None and more is not None:
                if less.unit != more.unit:
                    less, more = in_base(less), in_base(more)
                found.append(Amounts(a, b, less, more))
        return tuple(found)

    @cached_property
    def dates(self) -> tuple[Dates, ...]:
        """Every two sides whose dates are at odds."""
        return tuple(
            Dates(a, b, a.claim.value, b.claim.value)
            for a, b in self.odds
            if isinstance(a.claim.value, Period) and isinstance(b.claim.value, Period)
        )

    @cached_property
    def others(self) -> tuple[Claim, ...]:
        """What else is said to be about the same subject, rumours, denials and second readings aside."""
        within = {claim.id for claim in self.claims}
        told = self.case.ledger.about(self.claims[0].subject)
        if len(told) > MOST_OTHERS:
            return ()
        found = [
            claim
            for claim in told
            if claim.id not in within
            and sane(claim.value)
            and not (claim.reread or claim.tentative)
            and claim.modality not in (Modality.RUMOURED, Modality.DENIED)
        ]
        return tuple(sorted(found, key=lambda claim: (claim.source, claim.id)))

    def _at_odds(self, a: Side, b: Side) -> bool:
        name = self.claims[0].attribute
        tolerance = self.case.catalogue.tolerance(name)
        return any(
            self._one_measure(x, y)
            and compare(x.value, y.value, tolerance=tolerance, exact=self.attribute.exact).conflicts
            for x in a.claims
            for y in b.claims
        )

    def _one_measure(self, a: Claim, b: Claim) -> bool:
        ours, theirs = Subject(a, self.attribute), Subject(b, self.attribute)
        return (ours.basis, ours.apart) == (theirs.basis, theirs.apart)


def _plainest(claim: Claim) -> tuple[object, ...]:
    hedged = isinstance(claim.value, Quantity) and claim.value.hedge is not None
    return hedged, written(claim.value), claim.source, claim.id


def _rank(key: tuple[object, ...]) -> tuple[object, ...]:
    size = key[1] if key[0] == "quantity" and isinstance(key[1], Decimal) else Decimal(0)
    return size.copy_abs(), size, *(str(part) for part in key)
