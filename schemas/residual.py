"""Whether rounding alone explains what terms miss of the amount they should make."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from schemas.agreement import loose
from schemas.model import EXACT
from schemas.quantity import End, Quantity, Style

VARIANCE = Decimal(12)
"""The square of a place over the variance of what was rounded to it."""
DEVIATIONS = Decimal(9)
"""The square of the standard deviations beyond which a residual is unlikely."""


def unlikely(residual: Decimal, terms: Iterable[tuple[Quantity, Decimal]]) -> bool:
    """Whether a residual is beyond three standard deviations of the rounding of all terms, each uniform over its place.

    A hedged or bounded term has no such spread, so that nothing is said then. Each term comes with its weight. One digit
    with a scale word (``$2 billion``) is seldom rounded from half as much again, and counts as stated to a tenth of it.
    """
    squares = Decimal(0)
    for term, weight in terms:
        if term.exact:
            continue
        if term.hedge or term.ulp is None or {term.low_end, term.high_end} != {End.SOFT}:
            return False
        place = EXACT.multiply(_place(term, term.ulp), weight)
        squares = EXACT.add(squares, EXACT.multiply(place, place))
    return EXACT.multiply(EXACT.multiply(residual, residual), VARIANCE) > EXACT.multiply(squares, DEVIATIONS)


def rounded_alike(residual: Decimal, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether round counts miss their total by a place of theirs for each part but one: 1,300 and 900 are hardly 2,100.

    A total that is told more roughly than its parts was rounded itself.
    """
    if any(term.hedge for term in (whole, *parts)):
        return False
    told, *places = (_read_loosely(term) for term in (whole, *parts))
    return told <= max(places) and abs(residual) >= EXACT.multiply(max(places), Decimal(len(parts) - 1))


def _read_loosely(term: Quantity) -> Decimal:
    """The place that a round count is read to."""
    read = loose(term)
    if read.low.at is None or read.high.at is None:
        return Decimal(0)
    return EXACT.subtract(read.high.at, read.low.at)


def _place(term: Quantity, ulp: Decimal) -> Decimal:
    if term.style is not Style.SCALED or not term.value:
        return ulp
    return min(ulp, abs(EXACT.scaleb(term.value, -1)))
