"""A number line: the values of a finding's sides on one axis, each as the interval it was read as."""

from collections.abc import Sequence
from decimal import Decimal

from reports.amounts import short_amount
from reports.html.axis import Scale, linear_scale, log_scale, powers_of_ten, round_numbers, ticks
from reports.html.calendar_axis import calendar_marks
from reports.html.chart import ROWS, Bar, Chart, Row, key, percent, shape
from reports.html.spans import Span, spans, unit_of
from schemas.claim import Claim
from schemas.period import Period, Precision
from schemas.quantity import End
from schemas.spelling import SYMBOLS

LOG_RATIO = 100
"""Ratio of the largest to the smallest number from which the axis counts in powers of ten."""


def number_line(sides: Sequence[Sequence[Claim]]) -> Chart | None:
    """Draw the values of a finding's sides; None when they fit no common scale or there is nothing to tell apart."""
    found = spans(sides)
    stated = [n for span in found for n in (span.low, span.high, span.value) if n is not None]
    if not stated or min(stated) == max(stated):
        return None
    value = sides[0][0].value
    low, high = min(stated), max(stated)
    positive = [number for number in stated if number > 0]
    unit = unit_of(sides)
    name = "Values on one line" + (f", in {unit.replace('_', ' ')}" if unit and not _short(unit) else "")
    if isinstance(value, Period):
        place = linear_scale(low, high)
        marks = _clock_marks(sides, low, high) if value.precision is Precision.TIME else calendar_marks(low, high)
        name = "Dates on one line"
    elif low >= 0 and high >= LOG_RATIO * min(positive):
        place = log_scale(min(positive), high)
        marks = _named(powers_of_ten(min(positive), high), unit)
        name += "; the axis counts in powers of ten"
    else:
        place = linear_scale(low, high)
        marks = _named(round_numbers(low, high), unit)
    rows = tuple(_row(span, place) for span in found[:ROWS])
    gap = _gap(found, len(sides), place)
    return Chart(
        name=name,
        rows=rows,
        ticks=ticks((place(number), label) for number, label in marks),
        gap=gap,
        key=key(rows, "hedged", gap=gap is not None),
        left_out=len(found) - len(rows),
    )


def _named(numbers: list[Decimal], unit: str | None) -> list[tuple[Decimal, str]]:
    return [(number, short_amount(number, unit if _short(unit) else None)) for number in numbers]


def _short(unit: str | None) -> bool:
    """Whether a unit is a sign that every mark can carry."""
    return unit in SYMBOLS or unit == "percent"


def _row(span: Span, place: Scale) -> Row:
    start = Decimal(0) if span.low is None else place(span.low)
    end = Decimal(100) if span.high is None else place(span.high)
    bar = Bar(
        start=percent(start),
        end=percent(end),
        low_end="point"
        if start == end
        else "arrow"
        if span.low is None
        else "zero"
        if start == 0
        else span.low_end.value,
        high_end="point" if start == end else "arrow" if span.high is None else span.high_end.value,
        loose=bool(span.hedge),
    )
    shown = percent(place(span.value)) if span.value is not None and not _left_out(span) else None
    words = (span.words, *((f"hedged by “{span.hedge}”",) if span.hedge else ()))
    return Row(shape(span.side), span.label, span.sources, bar, shown, None, words)


def _left_out(span: Span) -> bool:
    """Whether the stated number is an end that does not belong to the span: *more than 120*."""
    return (span.value == span.low and span.low_end is End.OPEN) or (
        span.value == span.high and span.high_end is End.OPEN
    )


def _clock_marks(sides: Sequence[Sequence[Claim]], low: Decimal, high: Decimal) -> list[tuple[Decimal, str]]:
    """The first and the last time of day stated."""
    periods = [claim.value for side in sides for claim in side if isinstance(claim.value, Period)]
    return [(low, min(period.start for period in periods)), (high, max(period.end for period in periods))]


def _gap(found: list[Span], sides: int, place: Scale) -> tuple[str, str] | None:
    """Start and width of what lies between two sides; None where they reach each other or are not two."""
    if sides != 2:  # noqa: PLR2004 - a gap is between two
        return None
    bounds = []
    for side in (1, 2):
        ours = [span for span in found if span.side == side]
        lows, highs = [span.low for span in ours], [span.high for span in ours]
        low = None if None in lows else min((number for number in lows if number is not None), default=None)
        high = None if None in highs else max((number for number in highs if number is not None), default=None)
        bounds.append((low, high))
    for (_, below), (above, _) in (bounds, bounds[::-1]):
        if below is not None and above is not None and below < above:
            start = place(below)
            return percent(start), percent(place(above) - start)
    return None
