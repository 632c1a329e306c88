"""What two amounts make in percent, and whether a figure told of them can be that."""

from decimal import Decimal

from schemas.quantity import Quantity
from sources.reckoning.statement import HUNDRED, points
from sources.retold.telling import Telling

FAR = Decimal(6)
"""How many times what two amounts make a figure may be, or the other way round, and still be told of them."""
NEAR = Decimal(1)
"""Percentage points that a figure may be off and still be right: what is rounded in passing."""


def share(part: Telling, whole: Telling) -> Decimal:
    """A part as a percentage of its whole."""
    return (part.size or Decimal(0)) / (whole.size or Decimal(1)) * HUNDRED


def growth(new: Telling, old: Telling) -> Decimal:
    """What an amount has grown by, in percent; below zero for a fall."""
    return share(new, old) - HUNDRED


def right(figure: Telling, made: Decimal, *, off: Decimal = NEAR) -> bool:
    """Whether a figure may be what two amounts make; one that is no number is."""
    value = figure.value
    if not isinstance(value, Quantity) or (value.low is None and value.high is None):
        return True
    low = value.low if value.low is not None else Decimal("-Infinity")
    high = value.high if value.high is not None else Decimal("Infinity")
    return low - off <= made <= high + off


def wrong(figure: Telling, made: Decimal) -> bool:
    """Whether a figure misses what two amounts make, by more than is rounded away and less than what is of other amounts."""
    value = figure.value
    if not isinstance(value, Quantity) or not value.value or made <= 0:
        return False
    return not right(figure, made, off=points(value)) and 1 / FAR <= value.value / made <= FAR
