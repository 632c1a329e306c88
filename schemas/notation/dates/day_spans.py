"""Arithmetic on stretches of whole days: build, widen, shift and take parts of them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Self

from schemas.errors import NotationError
from schemas.notation.dates.calendar_words import UNIT_MONTHS, Part, Unit
from schemas.period import Precision

SHORTEST_MONTH = 28
"""Days; a stretch at least this long keeps its own precision when it is shifted by longer units."""

OUTSIDE = f"the date lies outside the years {MINYEAR} to {MAXYEAR}"

DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS_OF = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}
_PRECISION_OF = {
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.SPAN,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.SPAN,
}
_DECADE_YEARS = {Part.EARLY: (0, 3), Part.MID: (4, 6), Part.LATE: (7, 9), Part.START: (0, 0), Part.END: (9, 9)}
_MONTH_DAYS = {Part.EARLY: (1, 10), Part.MID: (11, 20), Part.LATE: (21, 31), Part.START: (1, 10), Part.END: (21, 31)}
_THIRD = {Part.EARLY: 0, Part.MID: 1, Part.LATE: 2}


@dataclass(frozen=True)
class DaySpan:
    """First and last day, both included, with the precision they were stated in and a clock time where one was.

    ``clock`` is the time on the first day, ``until`` that on the last; one time alone serves both.
    """

    first: date
    last: date
    precision: Precision
    clock: str | None = None
    until: str | None = None

    @classmethod
    def day(cls, day: date) -> Self:
        """Make a span of a single day."""
        return cls(day, day, Precision.DAY)

    @property
    def days(self) -> int:
        """Length in days, both ends included."""
        return (self.last - self.first).days + 1

    def iso(self) -> tuple[str, str]:
        """Start and end as `schemas.period.Stretch` writes them."""
        if not self.clock:
            return self.first.isoformat(), self.last.isoformat()
        return f"{self.first.isoformat()}T{self.clock}", f"{self.last.isoformat()}T{self.until or self.clock}"


def moved(day: date, days: int) -> date:
    """Count days from a day; raises NotationError outside the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise NotationError(OUTSIDE, remedy="correct the date") from None


def whole_months(month_index: int, months: int, precision: Precision) -> DaySpan:
    """Span the ``months`` whole months from ``month_index``, which counts from January of year 0."""
    return DaySpan(_first_day(month_index), moved(_first_day(month_index + months), -1), precision)


def unit_around(day: date, unit: Unit) -> DaySpan:
    """Find the calendar unit that holds the day; weeks run from Monday to Sunday."""
    if unit in DAYS_IN:
        first = day if unit is Unit.DAY else moved(day, -day.weekday())
        return DaySpan(first, moved(first, DAYS_IN[unit] - 1), _PRECISION_OF[unit])
    months = UNIT_MONTHS[unit]
    index = _month_index(day)
    return whole_months(index - index % months, months, _PRECISION_OF[unit])


def next_unit(span: DaySpan, unit: Unit, count: int) -> DaySpan:
    """Find the calendar unit ``count`` after the one that holds the span's end; before its start when negative."""
    home = unit_around(span.last if count > 0 else span.first, unit)
    return shifted(home, unit, count)


def shifted(span: DaySpan, unit: Unit, count: int) -> DaySpan:
    """Move a span by whole units: March 2024 by a year is March 2025.

    A span shorter than a month and than the unit widens to the unit: a month after 7 November is December,
    for nobody means the day when they say `one month later`.
    """
    if span.days < min(DAYS_IN.get(unit, SHORTEST_MONTH), SHORTEST_MONTH):
        return next_unit(span, unit, count)
    if unit in DAYS_IN:
        days = DAYS_IN[unit] * count
        precision = span.precision if span.precision is Precision.DAY else Precision.SPAN
        return DaySpan(moved(span.first, days), moved(span.last, days), precision)
    months = UNIT_MONTHS[unit] * count
    aligned = months % _MONTHS_OF.get(span.precision, 1) == 0
    last = moved(_add_months(moved(span.last, 1), months), -1)
    return DaySpan(_add_months(span.first, months), last, span.precision if aligned else Precision.SPAN)


def part_of(span: DaySpan, part: Part) -> DaySpan:
    """Take the named part of a decade, year, half, quarter or month.

    Early, mid and late are thirds; of a month days 1 to 10, 11 to 20 and 21 on; of a decade years
    0 to 3, 4 to 6 and 7 to 9.
    Its start and its end are its first and last month (of a month the first and last third, of a decade the first
    and last year): wide enough that a day named elsewhere (`20 December`) does not contradict `the end of 2025`.
    """
    months = (span.last.year - span.first.year) * 12 + span.last.month - span.first.month + 1
    if span.first.day != 1 or moved(span.last, 1).day != 1 or span.precision is Precision.DAY:
        raise NotationError(f"the {part} part of that stretch is not defined", remedy="write the days")
    if months == 1:
        first, last = _MONTH_DAYS[part]
        last = min(last, monthrange(span.first.year, span.first.month)[1])
        return DaySpan(span.first.replace(day=first), span.first.replace(day=last), Precision.SPAN)
    offset, length = _part_in_months(months, part)
    return whole_months(_month_index(span.first) + offset, length, Precision.SPAN)


def _part_in_months(months: int, part: Part) -> tuple[int, int]:
    if months == UNIT_MONTHS[Unit.DECADE]:
        first, last = _DECADE_YEARS[part]
        return first * 12, (last - first + 1) * 12
    if part in _THIRD:
        return _THIRD[part] * months // 3, months // 3
    return (months - 1 if part is Part.END else 0), 1


def _month_index(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(month_index: int) -> date:
    if not MINYEAR <= month_index // 12 <= MAXYEAR:
        raise NotationError(OUTSIDE, remedy="correct the date")
    return date(month_index // 12, month_index % 12 + 1, 1)


def _add_months(day: date, months: int) -> date:
    first = _first_day(_month_index(day) + months)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))
