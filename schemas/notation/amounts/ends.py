"""The two ends of a range: what one lends the other, and whether they rise."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from schemas.notation.amounts.amount import Amount

_MOST_UNSCALED = 1_000
"""``$10 million to 20``: a second end this large needs no scale word lent to it."""


def shared_ends(first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Lend unit and scale word of one end to the other; None when the two ends don't belong together."""
    if first.share is not None or second.share is not None:
        return (first, second) if first.share is not None and second.share is not None else None
    low, high = first.numeral, second.numeral
    if low is None or high is None or low.number is None or high.number is None:
        return None
    lent = high.scale if low.scale == 1 and low.number <= _unscaled(high.number, high.scale) else Decimal(1)
    if lent != 1:
        first = replace(first, numeral=low.scaled(lent))
    elif high.scale == 1 and low.scale > 1 and _unscaled(low.number, low.scale) < high.number < _MOST_UNSCALED:
        second = replace(second, numeral=high.scaled(low.scale))
    if first.measure.unit is None and first.measure.ambiguous is None:
        first = replace(first, measure=second.measure)
    elif second.measure.unit is None and second.measure.ambiguous is None:
        second = replace(second, measure=first.measure)
    return (first, second) if first.measure.unit == second.measure.unit else None


def _unscaled(number: Decimal, scale: Decimal) -> Fraction:
    return Fraction(number) / Fraction(scale)


def ascending(first: Amount, second: Amount) -> bool:
    """Whether the first of two ends is below the second."""
    if first.share is not None and second.share is not None:
        return first.share.percent < second.share.percent
    low, high = first.written, second.written
    if low is None or high is None or low.number is None or high.number is None:
        return False
    return low.number < high.number
