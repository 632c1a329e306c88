"""Dates made of two: ranges (`March to June 2024`) and days with a time (`31 March 2024 at 9:15 a.m.`)."""

from dataclasses import dataclass, replace

from schemas.errors import NotationError
from schemas.notation.dates.day_spans import DaySpan
from schemas.notation.dates.footing import Footing
from schemas.notation.dates.named_dates import Named
from schemas.notation.dates.written_dates import ClockTime, Resolved, Written
from schemas.period import Precision


@dataclass(frozen=True)
class Range:
    """From the start of one date to the end of another; a year written once serves both."""

    first: Named
    last: Named

    def resolve(self, footing: Footing) -> Resolved:
        """Resolve the end that says more, then place the other on its side of it."""
        if self.first.year is not None and self.last.year is None:
            known = self.first.resolve(footing)
            first, last = known.span, self._after(known.span, footing)
        else:
            known = self.last.resolve(footing)
            last = known.span
            first = self.first.resolve(footing).span if self.first.year else self._before(last, footing)
        if last.last < first.first:
            raise NotationError("the range ends before it starts", remedy="correct the range")
        if self.first.clock and self.last.clock:
            hours = DaySpan(first.first, last.last, Precision.MINUTE, self.first.clock, self.last.clock)
            return Resolved(hours, known.leaned_on)
        return Resolved(DaySpan(first.first, last.last, Precision.SPAN), known.leaned_on)

    def _after(self, first: DaySpan, footing: Footing) -> DaySpan:
        span = self.last.in_year(first.first.year, footing)
        return span if span.first >= first.first else self.last.in_year(first.first.year + 1, footing)

    def _before(self, last: DaySpan, footing: Footing) -> DaySpan:
        span = self.first.in_year(last.first.year, footing)
        return span if span.first <= last.first else self.first.in_year(last.first.year - 1, footing)


@dataclass(frozen=True)
class Timed:
    """A day and a time of day."""

    day: Written
    time: ClockTime

    def resolve(self, footing: Footing) -> Resolved:
        """Resolve the day, to the minute."""
        day = self.day.resolve(footing)
        return replace(day, span=replace(day.span, precision=Precision.MINUTE, clock=self.time.moment))
