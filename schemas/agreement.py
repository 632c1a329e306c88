"""Whether two stated values can both hold, and on which reading or tolerance that rests (DESIGN 3.1)."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from schemas.exchange import AS_WRITTEN, Exchange
from schemas.interval import Bound, Interval, distance, meets
from schemas.model import EXACT, Number, Record
from schemas.notation.units import dimension, to_base
from schemas.period import Period, Precision
from schemas.quantity import End, Quantity, Style
from schemas.value import Category, Members, Truth, Value

ADJACENT_DIGITS = 3
"""Significant digits the larger number needs before one unit of the last place is a rounding habit."""
LOOSE_DIGITS = 4
"""Whole digits from which a plain count is also read as rounded at its trailing zeros."""
LOOSE_KEPT = 2
"""Digits that the loose reading always keeps."""
LOOSE_SIGNIFICANT = 3
"""A count with more significant digits than this was not rounded, whatever zeros it ends in."""

TENTHS_KEPT = Decimal("2.5")
"""Percent by which what a writer calls so many in ten may lie from it."""


class Standing(StrEnum):
    """How two values, or the claims of a fact, stand to each other."""

    AGREE = "agree"
    ADJACENT = "adjacent"
    DISAGREE = "disagree"
    NOT_COMPARED = "not compared"
    BLOCKED = "blocked"


class Reading(StrEnum):
    """Which reading an agreement rests on."""

    TIGHT = "tight"
    TOLERANCE = "tolerance"
    LOOSE = "loose"


class Tolerance(Record):
    """How far two values may lie apart and still agree; the larger of both allowances counts."""

    abs: Number = Field(
        default=Decimal(0),
        ge=0,
        description="Allowed gap in the attribute's unit (base unit of its dimension when none).",
    )
    rel: Number = Field(
        default=Decimal(0), ge=0, description="Allowed gap as a share of the larger magnitude: `0.01` is 1 %."
    )

    def allowance(self, a: Quantity, b: Quantity) -> Decimal:
        """The gap allowed between these two, in their unit."""
        return max(self.abs, EXACT.multiply(self.rel, max(a.magnitude, b.magnitude)))


EXACTLY = Tolerance()


@dataclass(frozen=True)
class Comparison:
    """The outcome of comparing two values: the standing, the reading it rests on, and why not when not compared."""

    standing: Standing
    reading: Reading = Reading.TIGHT
    reason: str | None = None

    @property
    def agrees(self) -> bool:
        """Whether both values can hold."""
        return self.standing is Standing.AGREE

    @property
    def conflicts(self) -> bool:
        """Whether both values cannot hold as written."""
        return self.standing in CONFLICTING


CONFLICTING = (Standing.DISAGREE, Standing.ADJACENT)
AGREE = Comparison(Standing.AGREE)
DISAGREE = Comparison(Standing.DISAGREE)


def compare(
    a: Value, b: Value, *, tolerance: Tolerance = EXACTLY, exact: bool = False, exchange: Exchange = AS_WRITTEN
) -> Comparison:
    """Compare two values of any kind; ``exact`` switches the loose reading of round counts off.

    Amounts in two currencies are compared at the rates of ``exchange``; without one they are not.
    """
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _quantities(a, b, tolerance, exact, exchange)
    if isinstance(a, Period) and isinstance(b, Period) and comparability(a, b) is None:
        return AGREE if a.allows(b) else DISAGREE
    if isinstance(a, Category) and isinstance(b, Category):
        return AGREE if a.value == b.value else DISAGREE
    if isinstance(a, Truth) and isinstance(b, Truth):
        return AGREE if a.value == b.value else DISAGREE
    if isinstance(a, Members) and isinstance(b, Members):
        return _members(a, b)
    return Comparison(Standing.NOT_COMPARED, reason="kind")


def comparability(a: Value, b: Value, exchange: Exchange = AS_WRITTEN) -> str | None:
    """Why two values cannot be compared at all (``kind``, ``currency``, ``unit``); None when they can."""
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return None if a.kind == b.kind and _time_of_day(a) == _time_of_day(b) else "kind"
    if a.unit == b.unit:
        return None
    dimensions = (dimension(a.unit), dimension(b.unit))
    if dimensions == ("money", "money"):
        return None if exchange.applied(a).unit == exchange.applied(b).unit else "currency"
    return None if dimensions[0] == dimensions[1] else "unit"


def _time_of_day(value: Value) -> bool:
    """Whether a value is a time of day, which no date can contradict."""
    return isinstance(value, Period) and value.precision is Precision.TIME


def _quantities(a: Quantity, b: Quantity, tolerance: Tolerance, exact: bool, exchange: Exchange) -> Comparison:
    reason = comparability(a, b, exchange)
    if reason:
        return Comparison(Standing.NOT_COMPARED, reason=reason)
    written = a, b
    a, b = (in_base(exchange.applied(amount)) for amount in written)
    ours, theirs = Interval.of(a), Interval.of(b)
    if meets(ours, theirs):
        return AGREE
    if (tolerance.abs or tolerance.rel) and distance(ours, theirs) <= tolerance.allowance(a, b):
        return Comparison(Standing.AGREE, Reading.TOLERANCE)
    rounded = Style.WHOLE in (a.style, b.style) or _tenths(written[0]) or _tenths(written[1])
    if not exact and rounded and meets(*_loosely(*written, exchange)):
        return Comparison(Standing.AGREE, Reading.LOOSE)
    return Comparison(Standing.ADJACENT) if _adjacent(a, b) else DISAGREE


def _loosely(a: Quantity, b: Quantity, exchange: Exchange) -> tuple[Interval, Interval]:
    """The intervals of two amounts when whole numbers and several in ten are read as rounded, all others as written."""
    if a.unit != b.unit:
        return _rounded_off(a, exchange), _rounded_off(b, exchange)
    ours, theirs = (_in_tenths(one) if _tenths(one) else loose(one) for one in (a, b))
    return ours, theirs


def _members(a: Members, b: Members) -> Comparison:
    ours, theirs = set(a.members), set(b.members)
    if (a.complete and theirs - ours) or (b.complete and ours - theirs):
        return DISAGREE
    return AGREE


def in_base(quantity: Quantity) -> Quantity:
    """The same amount in the base unit of its dimension; money and counts stay as they are."""
    if quantity.unit is None or dimension(quantity.unit) == "money":
        return quantity
    base = to_base(Decimal(1), quantity.unit)[1]
    if base == quantity.unit:
        return quantity

    def convert(number: Decimal | None) -> Decimal | None:
        return None if number is None else to_base(number, quantity.unit or "")[0]

    # A place is a width, not a point: an offset (Celsius to kelvin) must not shift it.
    zero = to_base(Decimal(0), quantity.unit)[0]
    ulp = None if quantity.ulp is None else EXACT.subtract(to_base(quantity.ulp, quantity.unit)[0], zero)
    return quantity.model_copy(
        update={
            "value": convert(quantity.value),
            "low": convert(quantity.low),
            "high": convert(quantity.high),
            "ulp": ulp,
            "unit": base,
        }
    )


def _rounded_off(quantity: Quantity, exchange: Exchange) -> Interval:
    """The interval, in the unit of comparison, when a whole measure is read as rounded at its trailing zeros.

    It is for measures in different units: who turns 5,800 acres into 2,350 hectares rounds to a round number.
    """
    if quantity.style is not Style.WHOLE or quantity.value is None or quantity.hedge:
        return Interval.of(in_base(exchange.applied(quantity)))
    digits = str(abs(quantity.value.to_integral_value()))
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - LOOSE_KEPT)
    half = EXACT.divide(Decimal(10) ** max(zeros, 0), Decimal(2))
    ends = {"low": EXACT.subtract(quantity.value, half), "high": EXACT.add(quantity.value, half)}
    return Interval.of(in_base(exchange.applied(quantity.model_copy(update=ends))))


def loose(quantity: Quantity) -> Interval:
    """The interval when the trailing zeros of a plain count of four digits or more are not significant.

    1,500 is read to the hundred, 12,000 to the thousand, 20,000 (two digits are always kept) to the thousand;
    1,483 and 12,345,670 are read as they stand.
    """
    tight = Interval.of(quantity)
    if quantity.style is not Style.WHOLE or quantity.unit is not None or quantity.value is None or quantity.hedge:
        return tight
    digits = str(abs(quantity.value.to_integral_value()))
    significant = len(digits.rstrip("0"))
    zeros = min(len(digits) - significant, len(digits) - LOOSE_KEPT)
    if len(digits) < LOOSE_DIGITS or zeros <= 0 or significant > LOOSE_SIGNIFICANT:
        return tight
    half = EXACT.divide(Decimal(10) ** zeros, Decimal(2))
    return Interval(
        Bound(EXACT.subtract(quantity.value, half), quantity.low_end),
        Bound(EXACT.add(quantity.value, half), quantity.high_end),
        quantity.ulp,
    )


def _tenths(quantity: Quantity) -> bool:
    """Whether a share is told as several in ten, which is a round number: 91 or 88 per cent may be nine in ten."""
    if quantity.unit != "percent" or quantity.style is not Style.WORDS or quantity.value is None:
        return False
    several = Decimal(10) < quantity.value and quantity.value % Decimal(10) == 0
    return several and quantity.text.lower().endswith((" ten", "-ten", " tenths", "-tenths", " 10"))


def _in_tenths(quantity: Quantity) -> Interval:
    """The interval of several in ten; what is told to lie on one side of it stays there."""
    tight, value = Interval.of(quantity), quantity.value or Decimal(0)
    soft = not quantity.hedge
    low, high = EXACT.subtract(value, TENTHS_KEPT), EXACT.add(value, TENTHS_KEPT)
    below, above = tight.low.at, tight.high.at
    return Interval(
        Bound(low, End.SOFT) if below is not None and below < value else tight.low,
        Bound(high, End.SOFT) if soft or (above is not None and above > value) else tight.high,
        quantity.ulp,
    )


def addable(quantity: Quantity, *, loosely: bool = False) -> Interval:
    """The interval of a term of a sum: whole things are counted and not rounded, so that a plain count is its number.

    With ``loosely`` the trailing zeros of a count of four digits or more are not significant.
    """
    read = loose(quantity) if loosely else Interval.of(quantity)
    counted = quantity.unit is None and quantity.ulp == 1 and not quantity.hedge
    if not counted or quantity.style not in (Style.WHOLE, Style.WORDS) or read != Interval.of(quantity):
        return read
    number = Bound(quantity.value, End.CLOSED)
    return Interval(number, number, quantity.ulp)


def finely(quantity: Quantity, *, loosely: bool = False) -> Interval:
    """The interval of a term of a sum or ratio, one digit read to a tenth of it: ``3 million`` beside ``3.3 million`` is no 2.6.

    Money without a scale word is what is paid, and hardly rounded: a dividend of 20 pence.
    """
    read = addable(quantity, loosely=loosely)
    soft = {quantity.low_end, quantity.high_end} == {End.SOFT} and not quantity.hedge
    if not soft or quantity.value is None or quantity.ulp is None or read != Interval.of(quantity):
        return read
    paid = dimension(quantity.unit) == "money" and quantity.style in (Style.WHOLE, Style.DECIMAL)
    place = EXACT.scaleb(quantity.ulp, -1) if paid else min(quantity.ulp, abs(EXACT.scaleb(quantity.value, -1)))
    half = EXACT.divide(place, Decimal(2))
    low, high = EXACT.subtract(quantity.value, half), EXACT.add(quantity.value, half)
    return Interval(Bound(low, End.SOFT), Bound(high, End.SOFT), quantity.ulp)


def _adjacent(a: Quantity, b: Quantity) -> bool:
    """Whether two rounded amounts of one stated place differ by exactly one unit of it."""
    styles = {a.style, b.style}
    if not styles <= {Style.SCALED, Style.DECIMAL} or a.hedge or b.hedge:
        return False
    if a.ulp is None or a.ulp != b.ulp or a.value is None or b.value is None:
        return False
    if abs(EXACT.subtract(a.value, b.value)) != a.ulp:
        return False
    return max(abs(a.value), abs(b.value)) >= a.ulp * Decimal(10) ** (ADJACENT_DIGITS - 1)
