"""Interval arithmetic on exact decimals: bounds that are closed or open, meeting, adding and weighting."""

from decimal import Decimal
from typing import NamedTuple

from schemas.model import EXACT
from schemas.quantity import End, Quantity


class Bound(NamedTuple):
    """One end of an interval; ``at`` None is unbounded."""

    at: Decimal | None
    end: End

    @property
    def binds(self) -> bool:
        """Whether the end itself belongs to the interval; softness is ignored."""
        return self.end is not End.OPEN


UNBOUNDED = Bound(None, End.OPEN)


class Interval(NamedTuple):
    """Everything between two bounds; ``ulp`` is the unit of the last stated place, if there is one."""

    low: Bound
    high: Bound
    ulp: Decimal | None = None

    @classmethod
    def of(cls, quantity: Quantity) -> "Interval":
        """The interval of a quantity in its own unit."""
        return cls(Bound(quantity.low, quantity.low_end), Bound(quantity.high, quantity.high_end), quantity.ulp)

    def times(self, weight: Decimal) -> "Interval":
        """Every value multiplied by ``weight``; a negative weight swaps the ends, a weight of 0 leaves the point 0."""
        if weight == 0:
            return Interval(Bound(Decimal(0), End.CLOSED), Bound(Decimal(0), End.CLOSED))
        low, high = (_times(bound, weight) for bound in (self.low, self.high))
        ulp = None if self.ulp is None else EXACT.multiply(self.ulp, abs(weight))
        return Interval(low, high, ulp) if weight > 0 else Interval(high, low, ulp)

    def plus(self, other: "Interval") -> "Interval":
        """The sums of any two values; the result has no stated place of its own."""
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))


ZERO = Interval(Bound(Decimal(0), End.CLOSED), Bound(Decimal(0), End.CLOSED))


def _times(bound: Bound, weight: Decimal) -> Bound:
    return UNBOUNDED if bound.at is None else Bound(EXACT.multiply(bound.at, weight), bound.end)


def _plus(a: Bound, b: Bound) -> Bound:
    if a.at is None or b.at is None:
        return UNBOUNDED
    ends = {a.end, b.end}
    end = End.OPEN if End.OPEN in ends else End.SOFT if End.SOFT in ends else End.CLOSED
    return Bound(EXACT.add(a.at, b.at), end)


def total(terms: list[Interval]) -> Interval:
    """The sum of intervals; an empty list sums to the point 0."""
    result = ZERO
    for term in terms:
        result = result.plus(term)
    return result


def distance(a: Interval, b: Interval) -> Decimal:
    """How far apart two intervals lie, in their unit; 0 when they touch, negative by the width of what they share."""
    return max(_below(a, b), _below(b, a))


def _below(a: Interval, b: Interval) -> Decimal:
    """``low(b) - high(a)``; minus infinity when either end is unbounded."""
    if a.high.at is None or b.low.at is None:
        return Decimal("-Infinity")
    return EXACT.subtract(b.low.at, a.high.at)


def meets(a: Interval, b: Interval, *, soft_ends_meet: bool = False) -> bool:
    """Whether two intervals share a value.

    Where they only touch, an open end shares nothing, and two soft ends share nothing either unless
    ``soft_ends_meet`` ($2.73B and $2.74B do not meet; the terms of a sum, by XBRL Calculations 1.1, do).
    """
    apart = distance(a, b)
    if apart != 0:
        return apart < 0
    return any(
        _touch(upper.high, lower.low, soft_ends_meet) for upper, lower in ((a, b), (b, a)) if _below(upper, lower) == 0
    )


def _touch(high: Bound, low: Bound, soft_ends_meet: bool) -> bool:
    if not (high.binds and low.binds):
        return False
    return soft_ends_meet or End.CLOSED in (high.end, low.end)
