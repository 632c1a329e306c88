"""Brings together levels and totals that are told on several days and yet are of one time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import combinations

from schemas.agreement import compare
from schemas.attribute import Attribute, PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Basis, Claim
from schemas.digits import significant
from schemas.period import Precision, ValidTime
from schemas.quantity import Quantity
from schemas.reading import Reading

LATE, DUSK, EVENING = 11, 17, 21
"""The hours from which a day has had an earlier count, by an article of a later day or of the same; until the last it may
have a later one."""
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
    published = {source.id: source.published for source in reading.sources if source.published}
    moved = {
        claim.id: claim
        for told in series.values()
        if len({claim.source for claim in told}) > 1
        for claim in _moved(told, catalogue.attribute(told[0].attribute), published)
    }
    if not moved:
        return reading
    return replace(reading, claims=tuple(moved.get(claim.id, claim) for claim in reading.claims))


def _moved(told: Sequence[Claim], attribute: Attribute, published: Mapping[str, str]) -> Iterator[Claim]:
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
        earlier = next(
            (time for other in ordered if (time := _before(claim, other, attribute, published)) is not None), None
        )
        if earlier is not None:
            yield claim.model_copy(update={"period": earlier})
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


def _before(claim: Claim, other: Claim, attribute: Attribute, published: Mapping[str, str]) -> ValidTime | None:
    """The time that a count may be of which another one of that day does not agree with: the hours before or after it.

    What is told of a day on the day after may have come about after the day's own articles were written.
    """
    period, told = claim.period, other.period
    if period is None or told is None or told.assumed or attribute.window or attribute.about != "event":
        return None
    if (
        told.start[:10] != period.start[:10]
        or other.source == claim.source
        or _agree(claim, other)
        or _exchanged(claim, other)
    ):
        return None
    if not (isinstance(claim.value, Quantity) and isinstance(other.value, Quantity)):
        return None
    ours, theirs, day = claim.value.value, other.value.value, period.start[:10]
    grown = ours is not None and theirs is not None and ours < theirs
    if told.precision is Precision.MINUTE:
        first, last = datetime.fromisoformat(told.start), datetime.fromisoformat(told.end)
        late = LATE if published.get(other.source, "") > day else DUSK
        if (grown or attribute.basis is not Basis.CUMULATIVE) and first.hour >= late:
            return _hours(day, "00:00", (first - timedelta(minutes=1)).strftime("%H:%M"))
        if not grown and last.hour < EVENING and published.get(other.source, "") > day:
            return _hours(day, (last + timedelta(minutes=1)).strftime("%H:%M"), "23:59")
    if (grown or attribute.basis is not Basis.CUMULATIVE) and published.get(other.source, "") > day:
        before = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
        return ValidTime(start=before, end=before, precision=Precision.DAY, text=None, assumed=True)
    return None


def _hours(day: str, first: str, last: str) -> ValidTime:
    return ValidTime(start=f"{day}T{first}", end=f"{day}T{last}", precision=Precision.MINUTE, text=None, assumed=True)


def _apart(a: Claim, b: Claim) -> bool:
    """Whether a claim is of an earlier day than another."""
    return a.period is not None and b.period is not None and a.period.end[:10] < b.period.start[:10]


def _agree(a: Claim, b: Claim) -> bool:
    return compare(a.value, b.value).agrees


def _exchanged(a: Claim, b: Claim) -> bool:
    """Whether two amounts of one unit are of the same digits in another order, and as long."""
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)) or a.value.unit != b.value.unit:
        return False
    ours, theirs = a.value.value, b.value.value
    if ours is None or theirs is None or ours == theirs or ours.adjusted() != theirs.adjusted():
        return False
    digits = [sorted(significant(value)) for value in (ours, theirs)]
    return len(digits[0]) >= LEAST_DIGITS and digits[0] == digits[1]
