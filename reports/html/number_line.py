"""The geometry of a number line: spans as bars, positions in per cent of the width, so that it fits any screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from reports.amounts import short_amount
from reports.html.spans import DRAWING, Span, spans, unit_of
from schemas.claim import Claim
from schemas.period import Period
from schemas.quantity import End

MARGIN, INNER = Decimal(10), Decimal(80)
"""Per cent of the width kept free at each side, for arrows of open bounds, and what remains."""
LOG_RATIO = 100
"""Ratio of the largest to the smallest number from which the axis counts in powers of ten."""
ROWS, ROW_HEIGHT, AXIS_HEIGHT = 10, 34, 30
TICKS = 4
SHAPES = 4
"""Marker shapes and colours there are; further sides use them again."""


@dataclass(frozen=True)
class Bar:
    """One span, drawn."""

    label: str
    shape: int
    top: int
    start: str
    end: str
    value: str | None
    low_end: str
    high_end: str


@dataclass(frozen=True)
class Tick:
    """A mark on the axis."""

    at: str
    label: str


@dataclass(frozen=True)
class NumberLine:
    """Everything the template draws; heights in pixels, positions in per cent."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    gap: tuple[str, str] | None
    logarithmic: bool
    height: int
    left_out: int


Scale = Callable[[Decimal], Decimal]


def number_line(sides: Sequence[Sequence[Claim]]) -> NumberLine | None:
    """Draw the values of a finding's sides; None when they fit no common scale or there is nothing to tell apart."""
    found = spans(sides)
    stated = [n for span in found for n in (span.low, span.high, span.value) if n is not None]
    if not stated or min(stated) == max(stated):
        return None
    dated = isinstance(sides[0][0].value, Period)
    positive = [number for number in stated if number > 0]
    logarithmic = not dated and min(stated) >= 0 and max(positive) >= LOG_RATIO * min(positive)
    place = _log_scale(positive) if logarithmic else _linear_scale(stated)
    drawn = found[:ROWS]
    height = len(drawn) * ROW_HEIGHT + AXIS_HEIGHT
    bars = tuple(_bar(span, row, place) for row, span in enumerate(drawn))
    if dated:
        ticks = _date_ticks(sides, stated, place)
    else:
        numbers = _powers(positive) if logarithmic else _round_numbers(min(stated), max(stated))
        ticks = tuple(_tick(place(number), short_amount(number, unit_of(sides))) for number in numbers)
    return NumberLine(bars, ticks, _gap(found, len(sides), place), logarithmic, height, len(found) - len(drawn))


def _linear_scale(stated: list[Decimal]) -> Scale:
    low, width = min(stated), DRAWING.subtract(max(stated), min(stated))
    return lambda number: MARGIN + DRAWING.multiply(INNER, DRAWING.divide(DRAWING.subtract(number, low), width))


def _log_scale(positive: list[Decimal]) -> Scale:
    low = min(positive).log10(DRAWING)
    width = DRAWING.subtract(max(positive).log10(DRAWING), low)

    def place(number: Decimal) -> Decimal:
        if number <= 0:
            return Decimal(0)
        return MARGIN + DRAWING.multiply(INNER, DRAWING.divide(DRAWING.subtract(number.log10(DRAWING), low), width))

    return place


def _bar(span: Span, row: int, place: Scale) -> Bar:
    start = Decimal(0) if span.low is None else place(span.low)
    end = Decimal(100) if span.high is None else place(span.high)
    return Bar(
        label=span.label,
        shape=(span.side - 1) % SHAPES + 1,
        top=row * ROW_HEIGHT,
        start=_percent(start),
        end=_percent(end),
        value=_percent(place(span.value)) if span.value is not None and not _left_out(span) else None,
        low_end="point" if start == end else "arrow" if start == 0 else span.low_end.value,
        high_end="point" if start == end else "arrow" if span.high is None else span.high_end.value,
    )


def _left_out(span: Span) -> bool:
    """Whether the stated number is an end that does not belong to the span: *more than 120*."""
    return (span.value == span.low and span.low_end is End.OPEN) or (
        span.value == span.high and span.high_end is End.OPEN
    )


def _percent(place: Decimal) -> str:
    return f"{place:.2f}%"


def _tick(place: Decimal, label: str) -> Tick:
    return Tick(_percent(place), label)


def _round_numbers(low: Decimal, high: Decimal) -> list[Decimal]:
    """At most four multiples of 1, 2 or 5 times a power of ten."""
    rough = DRAWING.divide(DRAWING.subtract(high, low), Decimal(TICKS))
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    first = int(DRAWING.divide(low, step).to_integral_value(ROUND_CEILING))
    last = int(DRAWING.divide(high, step).to_integral_value(ROUND_FLOOR))
    return [number * step for number in range(first, last + 1)][:TICKS]


def _powers(positive: list[Decimal]) -> list[Decimal]:
    """At most four powers of ten, evenly spread."""
    lowest = min(positive)
    first = lowest.adjusted() + (lowest != Decimal(1).scaleb(lowest.adjusted()))
    exponents = list(range(first, max(positive).adjusted() + 1))
    return [Decimal(1).scaleb(exponent) for exponent in exponents[:: -(-len(exponents) // TICKS) or 1]]


def _date_ticks(sides: Sequence[Sequence[Claim]], stated: list[Decimal], place: Scale) -> tuple[Tick, ...]:
    """The first and the last moment stated."""
    periods = [claim.value for side in sides for claim in side if isinstance(claim.value, Period)]
    first, last = min(period.start for period in periods), max(period.end for period in periods)
    return _tick(place(min(stated)), first), _tick(place(max(stated)), last)


def _gap(found: list[Span], sides: int, place: Scale) -> tuple[str, str] | None:
    """Start and width of what lies between two sides; None where they reach each other or are not two."""
    if sides != 2:  # noqa: PLR2004 - a gap is between two
        return None
    bounds = []
    for side in (1, 2):
        ours = [span for span in found if span.side == side]
        lows, highs = [span.low for span in ours], [span.high for span in ours]
        low = None if None in lows else min(number for number in lows if number is not None)
        high = None if None in highs else max(number for number in highs if number is not None)
        bounds.append((low, high))
    for (_, below), (above, _) in (bounds, bounds[::-1]):
        if below is not None and above is not None and below < above:
            start = place(below)
            return _percent(start), _percent(place(above) - start)
    return None
