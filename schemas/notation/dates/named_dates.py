"""Dates named by their place in the year: days, months, quarters, halves, years, seasons."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from schemas.errors import NotationError
from schemas.notation.dates.day_spans import DaySpan, whole_months
from schemas.notation.dates.footing import Base, Footing
from schemas.notation.dates.written_dates import Resolved, Side
from schemas.period import Precision

NEAREST_YEARS = range(-8, 9)
"""Years around the footing that are tried for a date without a year; 29 February may be eight years away."""
LONG_AGO, SOON = timedelta(days=240), timedelta(days=122)
"""A day without a year that lies either so long ago or so soon ahead lies ahead: of what is long past the year is written."""


@dataclass(frozen=True)
class YearRef:
    """A year named by its distance from the year of its base: `last year`, `that year`."""

    shift: int
    base: Base = Base.PUBLISHED


@dataclass(frozen=True)
class Named:
    """A stretch named by its place in the year: a day, some days of a month, or whole months from ``month``.

    ``day`` is None for whole months; ``year`` is None when it was not written. ``lender`` holds the words of the date
    beside it that lent it a missing year; ``weekday`` (0 is Monday) counts only where the year is missing; ``clock``
    is the time of day as HH:MM.
    """

    precision: Precision
    month: int = 1
    months: int = 1
    day: int | None = None
    last_day: int | None = None
    year: int | YearRef | None = None
    fiscal: bool = False
    weekday: int | None = None
    side: Side = Side.NEAR
    lender: str | None = None
    clock: str | None = None

    def resolve(self, footing: Footing) -> Resolved:
        """Find its year, then its days."""
        if isinstance(self.year, int):
            leaned_on = f'date in the text "{self.lender}"' if self.lender else None
            return Resolved(self.in_year(self.year, footing), leaned_on)
        if self.year is not None:
            base, name = footing.base(self.year.base, "the year is relative")
            return Resolved(self.in_year(base.last.year + self.year.shift, footing), name)
        published, name = footing.publication("the year is missing")
        span = self._nearest(published, footing)
        if self.weekday is not None and span.first.weekday() != self.weekday:
            raise NotationError(f"the year is missing and {span.first} is another weekday", remedy="write the year")
        return Resolved(span, name)

    def in_year(self, year: int, footing: Footing) -> DaySpan:
        """Its days in a given year; a fiscal year bears the number of the calendar year in which it ends."""
        index = year * 12 + self.month - 1
        if self.fiscal and footing.fiscal_start > 1:
            index += footing.fiscal_start - 13
        if self.day is None:
            return whole_months(index, self.months, self.precision)
        try:
            first = date(year, self.month, self.day)
            last = date(year, self.month, self.last_day or self.day)
        except ValueError:
            problem = f"there is no day {self.last_day or self.day} in month {self.month} of {year}"
            raise NotationError(problem, remedy="correct the date") from None
        if last < first:
            raise NotationError("the range ends before it starts", remedy="correct the range")
        return DaySpan(first, last, Precision.MINUTE if self.clock else self.precision, self.clock)

    def _nearest(self, published: date, footing: Footing) -> DaySpan:
        spans = list(self._around(published.year, footing))
        after = self.side is Side.AFTER or (self.side is Side.NEAR and footing.ahead)
        if after:
            met = (s for s in spans if (s.first > published if self.side is Side.AFTER else s.last >= published))
        else:
            ended = self.side is Side.BEFORE
            met = (s for s in reversed(spans) if (s.last < published if ended else s.first <= published))
        span = next(met, None)
        if span is not None and footing.prose and self.side is Side.NEAR and self.day is not None:
            coming = [s for s in spans if published < s.first <= published + SOON]
            span = coming[0] if coming and published - span.first > LONG_AGO else span
        if span is None:
            raise NotationError("no such date lies near the publication date", remedy="write the year")
        return span

    def _around(self, year: int, footing: Footing) -> Iterator[DaySpan]:
        """Its days in the years around a year; a year without it (29 February) is left out."""
        for shift in NEAREST_YEARS:
            with suppress(NotationError):
                yield self.in_year(year + shift, footing)


@dataclass(frozen=True)
class SplitYear:
    """A fiscal year named by both its calendar years: `FY2023-24`."""

    first: int

    def resolve(self, footing: Footing) -> Resolved:
        """Take the fiscal year; both calendar years, SPAN, when it is not known where fiscal years begin."""
        if footing.fiscal_start > 1:
            return Named(Precision.YEAR, months=12, year=self.first + 1, fiscal=True).resolve(footing)
        return Named(Precision.SPAN, months=24, year=self.first).resolve(footing)
