"""What the two sides of a free relation come to, once its names are bound to claims."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial

from checker.rules.measures import DAY, SECOND, SHARES, TEMPERATURE, Measure, Sort, UnmeasurableError, number
from checker.rules.operations import minus, over, plus, times
from schemas.agreement import in_base, loose
from schemas.attribute import Attribute
from schemas.claim import Claim
from schemas.expression import Comparison, Count, Expression, Figure, Named, Negative, Operation, Sign
from schemas.interval import Interval
from schemas.notation.units import MONEY, dimension, to_base
from schemas.period import Period, Precision
from schemas.quantity import Quantity
from schemas.ranges import Edge, Range
from schemas.value import Members

CALENDAR = {"month": 3 * DAY, "year": DAY, "century": DAY}
"""Units of the calendar, with the seconds by which so and so many of them may miss their average length."""
MICROSECONDS = 1_000_000
LEFT_OPEN = {0: DAY, len("09:15"): Fraction(60), len("09:15:00"): Fraction(1)}
"""Seconds that a time of day leaves open, by its length."""
EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - dates as written have no zone
OPERATIONS = {Sign.PLUS: plus, Sign.MINUS: minus, Sign.TIMES: times, Sign.OVER: over}


def sides(
    comparison: Comparison, terms: Mapping[str, Claim], declared: Mapping[str, Attribute], *, loosely: bool
) -> tuple[Measure, Measure]:
    """Both sides; ``loosely`` reads plain round counts as rounded, but for attributes that are exact.

    Raises:
        UnmeasurableError: a term has no amount, or terms cannot be put together.
    """
    values = [claim.value for claim in terms.values()]
    read = partial(
        _evaluated,
        terms=terms,
        declared=declared,
        loosely=loosely,
        dated=any(isinstance(value, Period) for value in values),
        percents=any(isinstance(value, Quantity) and value.unit in SHARES for value in values),
    )
    return read(comparison.left), read(comparison.right)


def _evaluated(
    node: Expression,
    *,
    terms: Mapping[str, Claim],
    declared: Mapping[str, Attribute],
    loosely: bool,
    dated: bool,
    percents: bool,
) -> Measure:
    read = partial(_evaluated, terms=terms, declared=declared, loosely=loosely, dated=dated, percents=percents)
    match node:
        case Figure(figure):
            return number(Fraction(figure), percents=percents)
        case Count(name):
            return _counted(terms[name])
        case Named(name):
            return measured(terms[name], declared[name], loosely=loosely, dated=dated)
        case Negative(of):
            return times(number(Fraction(-1), percents=False), read(of))
        case Operation(sign, left, right):
            return OPERATIONS[sign](read(left), read(right))


def measured(claim: Claim, attribute: Attribute, *, loosely: bool = False, dated: bool = False) -> Measure:
    """What a claim states; ``dated`` gives months and years beside dates their calendar's play.

    Raises:
        UnmeasurableError: it states neither an amount nor a date.
    """
    value = claim.value
    if isinstance(value, Period):
        return _date(value)
    if isinstance(value, Quantity):
        return _amount(value, attribute, loosely=loosely and not attribute.exact, dated=dated)
    raise UnmeasurableError("kind", f"{claim.attribute} is neither an amount nor a date: {value.text}")


def _amount(quantity: Quantity, attribute: Attribute, *, loosely: bool, dated: bool) -> Measure:
    base = in_base(quantity)
    reach = Range.of(loose(quantity) if loosely and base.unit == quantity.unit else Interval.of(base))
    if dated and quantity.unit in CALENDAR:
        reach = reach.widened(CALENDAR[quantity.unit])
    figure = None if base.value is None else Fraction(base.value)
    unit = base.unit if dimension(base.unit) else None
    scale = _scale(unit, attribute)
    return Measure(Sort.AMOUNT, reach, figure, unit, scale, hundreds=1 if unit in SHARES else 0)


def _scale(unit: str | None, attribute: Attribute) -> Fraction | None:
    """What a bare number beside an amount is multiplied by: it is in the declared unit, or in the only one there is."""
    found = dimension(unit)
    if attribute.unit is not None and dimension(attribute.unit) == found and found != TEMPERATURE:
        return Fraction(to_base(Decimal(1), attribute.unit)[0])
    return Fraction(1) if found in (None, MONEY, *SHARES) else None


def _date(period: Period) -> Measure:
    """A date from its first moment to the first one after it, in seconds."""
    if period.precision is Precision.TIME:
        raise UnmeasurableError("kind", f"a time of day belongs to no date: {period.text}")
    start, end = _seconds(period.start), _seconds(period.end)
    reach = Range(Edge(start), Edge(end + _open(period.end), inside=False))
    return Measure(Sort.DATE, reach, start if period.start == period.end else None, SECOND)


def _open(moment: str) -> Fraction:
    """The seconds that a moment leaves open: a day, a minute, a second, or the least fraction of one."""
    clock = moment.partition("T")[2]
    return LEFT_OPEN.get(len(clock), Fraction(1, MICROSECONDS))


def _seconds(moment: str) -> Fraction:
    since = datetime.fromisoformat(moment) - EPOCH
    return Fraction(since.days) * DAY + since.seconds + Fraction(since.microseconds, MICROSECONDS)


def _counted(claim: Claim) -> Measure:
    """How many members a list has; one not said to be complete has at least as many."""
    if not isinstance(claim.value, Members):
        raise UnmeasurableError("kind", f"{claim.attribute} lists no members: {claim.value.text}")
    listed = Fraction(len(claim.value.members))
    return Measure(
        Sort.AMOUNT, Range(Edge(listed), Edge(listed) if claim.value.complete else Edge(None, inside=False)), listed
    )
