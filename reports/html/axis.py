"""Puts numbers on an axis of 100 per cent, in equal steps or in powers of ten, with few and round marks."""

from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from reports.html.chart import Tick, percent
from reports.html.spans import DRAWING

MARGIN, INNER = Decimal(10), Decimal(80)
"""Per cent of the width kept free at each side, for arrows of open bounds, and what remains."""
TICKS = 4
CHARACTER = Decimal("2.9")
"""Per cent of the narrowest chart, 240 pixels wide, that a character of a label takes."""

Scale = Callable[[Decimal], Decimal]


def linear_scale(low: Decimal, high: Decimal) -> Scale:
    """Equal distances are equal differences."""
    width = DRAWING.subtract(high, low)
    return lambda number: MARGIN + DRAWING.multiply(INNER, DRAWING.divide(DRAWING.subtract(number, low), width))


def log_scale(low: Decimal, high: Decimal) -> Scale:
    """Equal distances are equal ratios; nothing, and less, stands at the edge."""
    powers = linear_scale(low.log10(DRAWING), high.log10(DRAWING))
    return lambda number: powers(number.log10(DRAWING)) if number > 0 else Decimal(0)


def round_numbers(low: Decimal, high: Decimal) -> list[Decimal]:
    """At most four multiples of 1, 2 or 5 times a power of ten."""
    rough = DRAWING.divide(DRAWING.subtract(high, low), Decimal(TICKS))
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    first = int(DRAWING.divide(low, step).to_integral_value(ROUND_CEILING))
    last = int(DRAWING.divide(high, step).to_integral_value(ROUND_FLOOR))
    return [number * step for number in range(first, last + 1)][:TICKS]


def powers_of_ten(low: Decimal, high: Decimal) -> list[Decimal]:
    """At most four powers of ten, evenly spread."""
    first = low.adjusted() + (low != Decimal(1).scaleb(low.adjusted()))
    exponents = list(range(first, high.adjusted() + 1))
    return [Decimal(1).scaleb(exponent) for exponent in exponents[:: -(-len(exponents) // TICKS) or 1]]


def ticks(marks: Iterable[tuple[Decimal, str]]) -> tuple[Tick, ...]:
    """Marks at these places, thinned out evenly until no label touches the next on the narrowest screen."""
    placed = list(marks)
    step = next((step for step in range(1, len(placed)) if _apart(placed[::step])), len(placed) or 1)
    return tuple(Tick(percent(place), label, _anchor(place, label)) for place, label in placed[::step])


def _apart(marks: Sequence[tuple[Decimal, str]]) -> bool:
    ends = [_ends(place, label) for place, label in marks]
    return all(ours[1] < theirs[0] for ours, theirs in pairwise(ends))


def _ends(place: Decimal, label: str) -> tuple[Decimal, Decimal]:
    width = CHARACTER * (len(label) + 1)
    shift = {"start": Decimal(0), "middle": width / 2, "end": width}[_anchor(place, label)]
    return place - shift, place - shift + width


def _anchor(place: Decimal, label: str) -> str:
    """A label that would reach over an edge stands beside its mark."""
    half = CHARACTER * len(label) / 2
    return "start" if place < half else "end" if place + half > Decimal(100) else "middle"
