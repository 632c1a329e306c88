"""Cause: a difference of two percentages told as a change in percent, or the other way round."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, permutations

from checker.causes.dispute import Dispute
from checker.causes.interface import Explanation
from checker.causes.stating import number, sources_of
from checker.wording import written
from schemas.claim import Claim, LinkKind
from schemas.finding import Cause
from schemas.model import EXACT
from schemas.notation.units import PERCENT, POINT
from schemas.quantity import Quantity
from schemas.spelling import listing, spell

HUNDRED = Decimal(100)


class PercentAgainstPercentagePoints(Explanation):
    """Percentage points called percent: from 4 % to 6 % is 2 points, or 50 %.

    ## What it looks for
    A growth at odds that is exactly the difference of the two percentages it is stated with; two growths at odds of which
    one is that difference and the other the change in percent; and one number that is percent here and percentage points
    there, which were not compared.

    ## Explains
    ```yaml
    claims:
      - {ref: old, source: gazette, subject: Norland, attribute: jobless_rate, value: 4 %, period: "2023"}
      - {ref: new, source: gazette, subject: Norland, attribute: jobless_rate, value: 6 %, period: "2024"}
      - {ref: rise, source: gazette, subject: Norland, attribute: jobless_rate.growth, value: 2 %, period: "2024"}
    arithmetic:
      - {new: new, old: old, growth: rise}
    ```

    ## Does not explain
    ```yaml
    claims:
      - {ref: old, source: gazette, subject: Norland, attribute: jobless_rate, value: 4 %, period: "2023"}
      - {ref: new, source: gazette, subject: Norland, attribute: jobless_rate, value: 6 %, period: "2024"}
      - {ref: rise, source: gazette, subject: Norland, attribute: jobless_rate.growth, value: 25 %, period: "2024"}
    arithmetic:
      - {new: new, old: old, growth: rise}
    ```
    """

    name = "percent against percentage points"
    confidence = Decimal("0.9")
    rules = ("A101", "S204")
    reasons = ("unit",)

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Look at a growth with its terms, at two growths, and at one number in two units."""
        yield from self._stated_with_terms(dispute)
        yield from self._two_growths(dispute)
        yield from self._two_units(dispute)

    def _stated_with_terms(self, dispute: Dispute) -> Iterator[Cause]:
        """A finding of S204: the stated growth in a group of its own, its terms in the other."""
        by_size = sorted(dispute.groups, key=len)
        if [len(group) for group in by_size] != [1, 2]:
            return
        ((stated,), (first, second)) = by_size
        points = _points(first, second)
        if points is not None and _percent(stated) is not None and points == _size(stated):
            yield self.cause(_told(first, second, points))

    def _two_growths(self, dispute: Dispute) -> Iterator[Cause]:
        """A finding of A101 about a growth whose terms some source states with it."""
        within = {claim.id for claim in dispute.claims}
        for link in dispute.case.links:
            if link.kind is not LinkKind.GROWTH or link.parts[-1] not in within:
                continue
            old, new = dispute.case.ledger.claim(link.parts[0]), dispute.case.ledger.claim(link.total)
            points = _points(old, new)
            before = _size(old)
            if points is None or not before:
                continue
            for pair in dispute.amounts:
                for absolute, relative in permutations((pair.less, pair.more)):
                    growth = EXACT.multiply(points, HUNDRED)
                    if (absolute.value or Decimal(0)).copy_abs() == points and _is_share(relative, growth, before):
                        yield self.cause(f"{_told(old, new, points)}, or {written(relative)}")
                        return

    def _two_units(self, dispute: Dispute) -> Iterator[Cause]:
        """One number that was not compared with itself."""
        for a, b in combinations(dispute.claims, 2):
            ours, theirs = number(a), number(b)
            if ours is None or theirs is None or ours.value != theirs.value:
                continue
            if {ours.unit, theirs.unit} == {PERCENT, POINT}:
                told = sorted(f"{written(claim.value)} in {listing(sources_of([claim]))}" for claim in (a, b))
                yield self.cause(f"{listing(told)} are one number: percent may stand for percentage points")
                return


def _percent(claim: Claim) -> Quantity | None:
    found = number(claim)
    return found if found is not None and found.unit == PERCENT else None


def _size(claim: Claim) -> Decimal:
    found = number(claim)
    return (found.value or Decimal(0)).copy_abs() if found is not None else Decimal(0)


def _points(old: Claim, new: Claim) -> Decimal | None:
    """How many points two percentages lie apart; None unless both are percentages, and two."""
    before, after = _percent(old), _percent(new)
    if before is None or after is None or before.value is None or after.value is None or before.value == after.value:
        return None
    return EXACT.subtract(after.value, before.value).copy_abs()


def _is_share(stated: Quantity, growth: Decimal, before: Decimal) -> bool:
    """Whether ``growth / before`` is within what a percentage states, its sign aside; by multiplying, so exactly."""
    size, ulp = (stated.value or Decimal(0)).copy_abs(), stated.ulp or Decimal(0)
    return EXACT.subtract(EXACT.multiply(size, before), growth).copy_abs() * 2 <= EXACT.multiply(ulp, before)


def _told(old: Claim, new: Claim, points: Decimal) -> str:
    ends = sorted((old, new), key=lambda claim: (claim.period.start if claim.period else "", claim.id))
    a, b = (written(claim.value) for claim in ends)
    return f"{a} and {b} lie {spell(points, POINT)} apart: percent may stand for percentage points"
