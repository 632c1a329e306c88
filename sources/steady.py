"""Brings together levels and totals that are told on several days and yet are of one time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from schemas.agreement import Standing, comparability, compare
from schemas.attribute import Attribute, PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Basis, Claim
from schemas.quantity import Quantity
from schemas.reading import Reading

LEAST_DIGITS = 2
"""Significant digits of which two amounts must be made for one to be the other with digits exchanged."""


def steadied(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading with such counts dated alike, so that they are compared.

    A running total that is the same before and after did not change in between; one that stands for some days is left to its
    window. An amount with the digits of another in another order is sooner a slip than what has become of it; claims so
    dated are tentative. Only dates that are assumed, from the day of publication, are replaced.
    """
    series: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        attribute = catalogue.attribute(claim.attribute)
        if attribute.extract is not None and attribute.period is PeriodRole.INSTANT and claim.period is not None:
            series[claim.subject, claim.attribute, *sorted(claim.scope.items())].append(claim)
    moved = {
        claim.id: claim
        for told in series.values()
        if len({claim.source for claim in told}) > 1
        for claim in _moved(told, catalogue.attribute(told[0].attribute))
    }
    if not moved:
        return reading
    return replace(reading, claims=tuple(moved.get(claim.id, claim) for claim in reading.claims))


def _moved(told: Sequence[Claim], attribute: Attribute) -> Iterator[Claim]:
    """The claims of a series that are dated anew."""
    ordered = sorted(told, key=lambda claim: (claim.period.bounds if claim.period else ("", ""), claim.id))
    ends: list[tuple[Claim, Claim]] = []
    if attribute.basis is Basis.CUMULATIVE and not attribute.window:
        ends = [(a, b) for a, b in combinations(ordered, 2) if _agree(a, b) and _apart(a, b)]
    for claim in ordered:
        if claim.period is None or not claim.period.assumed:
            continue
        between = next((a for a, b in ends if _apart(a, claim) and _apart(claim, b) and not _agree(a, claim)), None)
        if between is not None:
            yield claim.model_copy(update={"period": between.period})
            continue
        slipped = next(
            (
                other
                for other in ordered
                if other.source != claim.source and _apart(other, claim) and _exchanged(other, claim)
            ),
            None,
        )
        if slipped is not None:
            yield claim.model_copy(update={"period": slipped.period, "tentative": True})


def _apart(a: Claim, b: Claim) -> bool:
    """Whether a claim is of an earlier day than another."""
    return a.period is not None and b.period is not None and a.period.end[:10] < b.period.start[:10]


def _agree(a: Claim, b: Claim) -> bool:
    return comparability(a.value, b.value) is None and compare(a.value, b.value).standing is Standing.AGREE


def _exchanged(a: Claim, b: Claim) -> bool:
    """Whether two amounts of one unit are of the same digits in another order, and as long."""
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)) or a.value.unit != b.value.unit:
        return False
    ours, theirs = a.value.value, b.value.value
    if ours is None or theirs is None or ours == theirs or ours.adjusted() != theirs.adjusted():
        return False
    digits = [sorted("".join(map(str, value.as_tuple().digits)).strip("0")) for value in (ours, theirs)]
    return len(digits[0]) >= LEAST_DIGITS and digits[0] == digits[1]
