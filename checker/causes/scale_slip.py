"""Cause: two amounts that differ by a power of ten."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Amounts, Dispute
from checker.causes.interface import Explanation
from schemas.digits import significant
from schemas.finding import Cause
from schemas.interval import Interval, meets
from schemas.notation.amounts.numeral import power_of_ten
from schemas.quantity import Style

POWERS = (1, 2, 3, 6, 9)
"""A point or zero too many, two of them (percent, cents), and scale words."""
WORD = 3
"""The least power of ten that two scale words lie apart."""
TELLING = 2
"""Significant digits from which equal digits are no accident."""
FEW = Decimal("0.65")
"""Confidence when two digits alone are equal and no scale word can have been mistaken."""


class ScaleSlip(Explanation):
    """A zero, a decimal point or a scale word gone wrong.

    ## What it looks for
    Two amounts with the same significant digits, at least two of them, whose ratio is exactly 10, 100, 1,000, a million or
    a billion. One digit is enough where the ratio is that of a scale word, and one side is written with such a word.

    ## Explains
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4.2 billion}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $4.2 million}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4.2 billion}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $4.3 million}
    ```
    """

    name = "scale slip"
    confidence = Decimal("0.85")
    rules = ("A101", "T301")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Try every two sides."""
        for pair in dispute.amounts:
            power = _power(pair)
            if power is None:
                continue
            text = f"{pair.larger.words} is {10**power:,} × {pair.smaller.words}: the scale may have slipped"
            few = len(significant(pair.numbers[0])) <= TELLING and power < WORD
            yield self.cause(text, confidence=FEW if few else None)


def _power(pair: Amounts) -> int | None:
    """The power of ten between two amounts, if it may be a slip."""
    less, more = pair.numbers
    if not pair.in_digits or less.is_signed() != more.is_signed():
        return None
    digits = significant(less)
    power = more.adjusted() - less.adjusted()
    if not digits or digits != significant(more) or power not in POWERS:
        return None
    worded = power >= WORD and Style.SCALED in (pair.less.style, pair.more.style)
    if len(digits) < TELLING and not worded:
        return None
    scaled = Interval.of(pair.less).times(power_of_ten(power))
    return power if meets(scaled, Interval.of(pair.more), soft_ends_meet=True) else None
