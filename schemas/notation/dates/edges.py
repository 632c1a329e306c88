"""The first or last days, weeks or months of a date, and the week of a day: words that stand before another date."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from schemas.errors import NotationError
from schemas.notation.dates.calendar_words import COUNTS, ORDINALS, UNIT_MONTHS, Unit
from schemas.notation.dates.date_fragments import COUNT, GAP, alternatives, compiled
from schemas.notation.dates.day_spans import DAYS_IN, DaySpan, moved, unit_around, whole_months
from schemas.notation.dates.footing import Footing
from schemas.notation.dates.written_dates import Resolved, Written
from schemas.period import Precision

_DAYS_OF_WEEK = 7
_PRECISION = {1: Precision.MONTH, 3: Precision.QUARTER, 6: Precision.HALF, 12: Precision.YEAR}
_LAST = frozenset({"last", "final", "closing"})
_HALF_MONTHS = 6


class Week(Enum):
    """Where a day lies in the week that is told by it."""

    OF = "of"
    STARTS = "starts"
    ENDS = "ends"


_WEEKS = {
    "of": Week.OF, "beginning": Week.STARTS, "commencing": Week.STARTS, "starting": Week.STARTS, "ended": Week.ENDS,
    "ending": Week.ENDS, "to": Week.ENDS, "through": Week.ENDS,
}  # fmt: skip

_EDGE = compiled(
    rf"(?:(?P<side>first|last|final|opening|closing){GAP}(?P<count>{COUNT}){GAP}(?P<units>{alternatives(Unit)})s"
    rf"|(?P<close>last|final){GAP}(?P<one>day|week|month|quarter|half)"
    rf"|(?P<nth>first|second|third|fourth){GAP}(?P<week>week)){GAP}(?:of|in){GAP}(?:the{GAP})?"
)
_WEEK = compiled(rf"week{GAP}(?P<how>{alternatives(_WEEKS)}){GAP}(?:on{GAP})?")
STARTS = frozenset({"first", "second", "third", "fourth", "last", "final", "opening", "closing", "week"})
"""Words that such words begin with."""

Leading = tuple[int, Callable[[Written], Written]]


@dataclass(frozen=True)
class EdgeOf:
    """So many days or months from one edge of another stretch; ``skip`` as many before them are passed."""

    whole: Written
    last: bool
    days: int = 0
    months: int = 0
    skip: int = 0

    def resolve(self, footing: Footing) -> Resolved:
        """Resolve the whole, then cut; raises NotationError when the whole is too short or no whole months."""
        resolved = self.whole.resolve(footing)
        span = resolved.span
        if span.first.day != 1 or moved(span.last, 1).day != 1:
            raise NotationError("the first or last part of that stretch is not defined", remedy="write the days")
        cut = self._months(span) if self.months else self._days(span)
        if cut.first < span.first or cut.last > span.last:
            raise NotationError("the part is longer than the whole", remedy="write the dates")
        return replace(resolved, span=cut)

    def _months(self, span: DaySpan) -> DaySpan:
        end = span.last.year * 12 + span.last.month
        index = end - self.months if self.last else span.first.year * 12 + span.first.month - 1
        precision = _PRECISION.get(self.months, Precision.SPAN) if index % self.months == 0 else Precision.SPAN
        return whole_months(index, self.months, precision)

    def _days(self, span: DaySpan) -> DaySpan:
        precision = Precision.DAY if self.days == 1 else Precision.SPAN
        if self.last:
            return DaySpan(moved(span.last, 1 - self.days), span.last, precision)
        first = moved(span.first, self.skip)
        return DaySpan(first, moved(first, self.days - 1), precision)


@dataclass(frozen=True)
class WeekBy:
    """The week told by one of its days: ``the week of 3 March 2024``, Monday to Sunday, or the seven days to or from it."""

    day: Written
    how: Week

    def resolve(self, footing: Footing) -> Resolved:
        """Resolve the day, then take its week; raises NotationError when it is no single day."""
        resolved = self.day.resolve(footing)
        day = resolved.span.first
        if resolved.span.days != 1:
            raise NotationError("the week is told by no single day", remedy="write its days")
        return replace(resolved, span=_week(day, self.how))


def _week(day: date, how: Week) -> DaySpan:
    if how is Week.OF:
        return unit_around(day, Unit.WEEK)
    first = day if how is Week.STARTS else moved(day, 1 - _DAYS_OF_WEEK)
    return DaySpan(first, moved(first, _DAYS_OF_WEEK - 1), Precision.SPAN)


def leading(text: str, position: int) -> Leading | None:
    """Read such words at ``position``: where the date behind them begins, and what they make of it."""
    week = _WEEK.match(text, position)
    if week is not None:
        how = _WEEKS[week["how"].lower()]
        return week.end(), lambda day: WeekBy(day, how)
    edge = _EDGE.match(text, position)
    return None if edge is None else (edge.end(), _cut(edge))


def _cut(edge: re.Match[str]) -> Callable[[Written], Written]:
    if edge["nth"]:
        skip = (ORDINALS[edge["nth"].lower()] - 1) * _DAYS_OF_WEEK
        return lambda whole: EdgeOf(whole, last=False, days=_DAYS_OF_WEEK, skip=skip)
    last = (edge["side"] or edge["close"]).lower() in _LAST
    counted = (edge["count"] or "one").lower()
    count = COUNTS[counted] if counted in COUNTS else int(counted)
    name = (edge["units"] or edge["one"]).lower()
    if name == "half":
        return lambda whole: EdgeOf(whole, last, months=_HALF_MONTHS)
    unit = Unit(name)
    if unit in DAYS_IN:
        return lambda whole: EdgeOf(whole, last, days=DAYS_IN[unit] * count)
    return lambda whole: EdgeOf(whole, last, months=UNIT_MONTHS[unit] * count)
