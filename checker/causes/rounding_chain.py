"""Cause: a number rounded, or rounded and then rounded again."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from checker.causes.digits import last_place
from checker.causes.dispute import Amounts, Dispute
from checker.causes.interface import Explanation
from schemas.digits import significant
from schemas.finding import Cause
from schemas.model import EXACT
from schemas.notation.amounts.numeral import power_of_ten
from schemas.quantity import Quantity, Style
from schemas.spelling import spell

ONCE, TWICE = 3, 2
"""Significant digits that the coarser number needs after one rounding and after several."""
MOST_STEPS = 8


class RoundingChain(Explanation):
    """A rounded number rounded again: 2.7449 becomes 2.745, and that 2.75.

    ## What it looks for
    Two numbers of which the coarser follows from the finer in two or more roundings but not in one, halves upward. Where
    numbers are exact (cells, tolls), also one that is the other rounded once, if it keeps three significant digits.

    ## Explains
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $2.7449 billion}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $2.75 billion}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $2.7429 billion}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $2.75 billion}
    ```
    """

    name = "rounding chain"
    confidence = Decimal("0.85")
    rules = ("A101", "A102")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Round the finer number of every two down to the other."""
        for pair in dispute.amounts:
            if pair.less.unit != pair.more.unit:
                continue
            yield from self._told(pair)

    def _told(self, pair: Amounts) -> Iterator[Cause]:
        for finer, coarser in ((pair.less, pair.more), (pair.more, pair.less)):
            steps = _steps(finer, coarser)
            if steps is None or finer.value is None:
                continue
            chain = " → ".join(spell(step, finer.unit) for step in (finer.value, *steps))
            if len(steps) == 1:
                yield self.cause(f"{spell(steps[0], finer.unit)} is {spell(finer.value, finer.unit)} rounded")
            else:
                once = spell(_rounded(finer.value, _place(coarser)), finer.unit)
                yield self.cause(f"rounded more than once: {chain}; rounded once it is {once}")


def _steps(finer: Quantity, coarser: Quantity) -> list[Decimal] | None:
    """What the finer number is rounded to on its way to the coarser one; None when no rounding leads there."""
    if finer.value is None or not coarser.value:
        return None
    first, last = _place(finer) + 1, _place(coarser)
    if not first <= last < first + MOST_STEPS:
        return None
    digits = len(significant(coarser.value))
    if _rounded(finer.value, last) == coarser.value:
        return [coarser.value] if digits >= ONCE else None
    if digits < TWICE:
        return None
    ways = [(middle,) for middle in range(first, last)] + [tuple(range(first, last))]
    for way in ways:
        steps = [finer.value]
        for place in (*way, last):
            steps.append(_rounded(steps[-1], place))
        if steps[-1] == coarser.value:
            return steps[1:]
    return None


def _place(quantity: Quantity) -> int:
    """The power of ten of the last place that a number states."""
    number = quantity.value or Decimal(0)
    if quantity.ulp is None or quantity.style in (Style.WHOLE, Style.CELL):
        return last_place(number)
    return quantity.ulp.adjusted()


def _rounded(number: Decimal, place: int) -> Decimal:
    unit = power_of_ten(place)
    return EXACT.multiply(EXACT.multiply(number, power_of_ten(-place)).to_integral_value(ROUND_HALF_UP), unit)
