"""What two amounts make in percent, one way or the other, and whether a stated percentage is any of that."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from schemas.quantity import Quantity
from sources.reckoning.lines import Line
from sources.reckoning.nearby import unit
from sources.reckoning.statement import HUNDRED, points
from sources.retold.telling import PERIOD, Telling

ASIDE = (PERIOD, "percent", "percentage_point", "time")
"""Dimensions of which no share is told."""


def measured(lines: Iterable[Line]) -> list[Telling]:
    """The amounts of some sentences that may be a share of one another."""
    return [one for line in lines for one in line.told if one.dimension not in ASIDE and one.size and one.size > 0]


def fits(figure: Telling, amounts: Sequence[Telling]) -> bool:
    """Whether a percentage is that of any two amounts of one unit: a share, what is left of one, a rise or a fall."""
    value = figure.value
    if not isinstance(value, Quantity) or (value.low is None and value.high is None):
        return True
    low = value.low if value.low is not None else Decimal(0)
    high = value.high if value.high is not None else Decimal("Infinity")
    off = points(value)
    return any(low - off <= made <= high + off for made in _made(amounts))


def _made(amounts: Sequence[Telling]) -> Iterator[Decimal]:
    for one, other in combinations(amounts, 2):
        if one.dimension != other.dimension or unit(one) != unit(other):
            continue
        small, large = sorted((one.size or Decimal(1), other.size or Decimal(1)))
        share = small / large * HUNDRED
        yield share
        yield HUNDRED - share
        yield large / small * HUNDRED - HUNDRED
        yield large / small * HUNDRED
