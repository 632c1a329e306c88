"""Cause: a digit left out, or written twice."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from checker.causes.digits import left_out, numeral
from checker.causes.dispute import Amounts, Dispute, Side
from checker.causes.interface import Explanation
from schemas.digits import significant
from schemas.finding import Cause
from schemas.quantity import Style

SCALES = (12, 9, 6, 3, 0)
"""Powers of ten of the scale words, and of none."""
DROPPED = 3
"""Significant digits that must be left when one is dropped, since each two-digit number is part of many longer ones."""
DOUBLED = 2
"""The same for a digit that is doubled, which fewer numbers fit."""


class DroppedOrDoubledDigit(Explanation):
    """A digit left out, or written twice.

    ## What it looks for
    Two numbers of which one is the other without one digit, all else in order and the decimal point in its place. At least
    three digits must be left, or two when the digit that is missing is a repetition of its neighbour. A zero at the end is
    a slip of scale, and a last decimal is rounding.

    ## Explains
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: length, value: "1,215 m"}
    - {source: courier, subject: Harbour Bridge, attribute: length, value: "125 m"}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: length, value: "1,215 m"}
    - {source: courier, subject: Harbour Bridge, attribute: length, value: "152 m"}
    ```
    """

    name = "dropped or doubled digit"
    confidence = Decimal("0.7")
    rules = ("A101", "T301")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Try every two sides."""
        for pair in dispute.amounts:
            slip = _missing(pair)
            if slip is None:
                continue
            longer, shorter, digit, doubled = slip
            if doubled:
                yield self.cause(f"{longer.words} is {shorter.words} with the {digit} written once more")
            else:
                yield self.cause(f"{shorter.words} is {longer.words} without the {digit}")


class Slip(NamedTuple):
    """The side with the digit, the side without it, the digit, and whether it stands beside its like."""

    longer: Side
    shorter: Side
    digit: str
    doubled: bool


def _missing(pair: Amounts) -> Slip | None:
    less, more = pair.numbers
    if not pair.in_digits or less.is_signed() != more.is_signed() or significant(less) == significant(more):
        return None
    worded = Style.SCALED in (pair.less.style, pair.more.style)
    for scale in SCALES if worded else SCALES[-1:]:
        sides = ((numeral(more, scale), pair.larger), (numeral(less, scale), pair.smaller))
        (shorter, lacking), (longer, full) = sorted(sides, key=lambda side: len(side[0]))
        place = left_out(longer, shorter)
        if place is None or longer[place] == "." or ("." in longer and place == len(longer) - 1):
            continue
        # Of two equal neighbours the later one is found to be missing.
        doubled = place > 0 and longer[place - 1] == longer[place]
        if len(significant(Decimal(shorter))) >= (DOUBLED if doubled else DROPPED):
            return Slip(full, lacking, longer[place], doubled)
    return None
