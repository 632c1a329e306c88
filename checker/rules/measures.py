"""Amounts and dates with what they measure, and when two of them can be set beside each other.

Amounts are in the base unit of their dimension, dates in seconds. What has no meaning together is refused with the
reason, so that it is told instead of checked.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from schemas.notation.units import MONEY, PERCENT, POINT, dimension
from schemas.ranges import Range

DAY = Fraction(86_400)
"""Seconds of a day."""
HUNDRED = Fraction(100)
SECOND = "second"
TEMPERATURE = "temperature"
SHARES = (PERCENT, POINT)
"""Units that are one in arithmetic: percent less percent is percentage points."""


class Sort(StrEnum):
    """What kind of thing a measure is."""

    NUMBER = "number"
    """A number of the declaration: it takes the unit of what it stands beside."""
    RATIO = "ratio"
    """A quotient of two like amounts."""
    AMOUNT = "amount"
    DATE = "date"


class UnmeasurableError(Exception):
    """Terms that cannot be put together: the reason in a word, and in words."""

    def __init__(self, reason: str, words: str) -> None:
        """Keep both."""
        super().__init__(words)
        self.reason = reason
        self.words = words


@dataclass(frozen=True)
class Measure:
    """What a term or expression comes to: its range, and ``figure``, what the stated numbers alone make of it.

    ``scale`` turns a bare number beside it into its unit, None when nobody can know. ``hundreds`` is the power of 100
    by which its numbers are larger than what they mean: 1 for percentages. ``computed`` tells results from what is
    stated.
    """

    sort: Sort
    range: Range
    figure: Fraction | None
    unit: str | None = None
    scale: Fraction | None = Fraction(1)
    hundreds: int = 0
    computed: bool = False

    @property
    def percent(self) -> bool:
        """Whether it is a percentage, or percentage points."""
        return self.sort is Sort.AMOUNT and self.unit in SHARES

    @property
    def zero(self) -> bool:
        """Whether it is nothing at all, which needs no unit."""
        return self.range.low.at == 0 == self.range.high.at

    @property
    def plainness(self) -> int:
        """Position in `PLAIN`; its length for what has a unit of its own."""
        word = "percent" if self.percent else "count" if self.sort is Sort.AMOUNT and self.unit is None else self.sort
        return PLAIN.index(word) if word in PLAIN else len(PLAIN)

    @property
    def words(self) -> str:
        """What it measures: ``USD``, ``power``, ``a count``."""
        if self.sort is not Sort.AMOUNT:
            return f"a {self.sort.value}"
        if self.unit is None:
            return "a count"
        found = dimension(self.unit)
        return self.unit if found == MONEY else (found or self.unit).replace("_", " ")

    def scaled(self, factor: Fraction) -> "Measure":
        """The same, multiplied by a number."""
        if factor == 1:
            return self
        figure = None if self.figure is None else self.figure * factor
        return replace(self, range=self.range.times(Range.point(factor)), figure=figure)

    def canonical(self) -> "Measure":
        """Percentages as percent numbers, anything else as what it means."""
        power = (1 if self.percent else 0) - self.hundreds
        return replace(self.scaled(HUNDRED**power), hundreds=self.hundreds + power)


PLAIN = ("number", "ratio", "percent", "count")
"""What anything may be multiplied with and divided by, the plainest first."""


def number(figure: Fraction, *, percents: bool) -> Measure:
    """A number of the declaration; beside percentages a factor of 100 only turns shares into percent or back."""
    return Measure(Sort.NUMBER, Range.point(figure), figure, hundreds=1 if percents and figure == HUNDRED else 0)


def alike(a: Measure, b: Measure) -> tuple[Measure, Measure]:
    """Both in one unit, to be compared.

    Raises:
        UnmeasurableError: there is no such unit.
    """
    if a.sort is b.sort is Sort.NUMBER:
        return replace(a, hundreds=0), replace(b, hundreds=0)
    if a.sort is Sort.NUMBER:
        b = b.canonical()
        return _beside(a, b), b
    if b.sort is Sort.NUMBER:
        a = a.canonical()
        return a, _beside(b, a)
    if a.sort is Sort.RATIO and b.sort is Sort.AMOUNT:
        a = _of_ratio(a, b)
    elif b.sort is Sort.RATIO and a.sort is Sort.AMOUNT:
        b = _of_ratio(b, a)
    if a.sort is not b.sort:
        raise UnmeasurableError("kind", f"{a.words} is set beside {b.words}")
    if a.unit != b.unit and not (a.percent and b.percent):
        reason = "currency" if dimension(a.unit) == dimension(b.unit) == MONEY else "unit"
        raise UnmeasurableError(reason, f"{a.words} is set beside {b.words}")
    return a.canonical(), b.canonical()


def _beside(bare: Measure, other: Measure) -> Measure:
    """A bare number in the unit of what it stands beside."""
    if other.sort is Sort.DATE:
        raise UnmeasurableError("kind", "a number is set beside a date")
    if other.sort is Sort.RATIO:
        return replace(bare, sort=Sort.RATIO, hundreds=0)
    if other.scale is None and not (bare.zero and dimension(other.unit) != TEMPERATURE):
        raise UnmeasurableError("unit", f"a bare number is set beside {other.words}; declare the attribute's `unit`")
    factor = Fraction(1) if other.scale is None else other.scale
    return replace(
        bare.scaled(factor), sort=Sort.AMOUNT, unit=other.unit, scale=other.scale, hundreds=1 if other.percent else 0
    )


def _of_ratio(ratio: Measure, other: Measure) -> Measure:
    """A ratio as the percentage or the count that it is set beside."""
    if not other.percent and other.unit is not None:
        raise UnmeasurableError("unit", f"a ratio is set beside {other.words}")
    return replace(ratio, sort=Sort.AMOUNT, unit=other.unit)
