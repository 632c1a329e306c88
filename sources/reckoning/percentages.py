"""What two amounts make in percent, one way or the other, and whether a stated percentage is any of that."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
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


_SIDES = re.compile(
    r" (?:for|in favou?r|favou?red|backed|supported|against|opposed|opposing|no|noes|nays|yes|ayes|rejected) "
)
"""What says of amounts that they are the two sides of a vote."""


def of_sides(figure: Telling, terms: tuple[Telling, Telling], words: str) -> bool:
    """Whether the words tell of a vote, and a percentage is that of either of its two sides: ``60 percent … 360 for and 240 against``."""
    if not _SIDES.search(words):
        return False
    both = sum((term.size or Decimal(0) for term in terms), Decimal(0))
    return fits(figure, [replace(terms[0], size=both), *terms])


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
