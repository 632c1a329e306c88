"""Whether rounding alone explains what terms miss of the amount they should make."""

from collections.abc import Iterable
from decimal import Decimal

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


def _place(term: Quantity, ulp: Decimal) -> Decimal:
    if term.style is not Style.SCALED or not term.value:
        return ulp
    return min(ulp, abs(EXACT.scaleb(term.value, -1)))
