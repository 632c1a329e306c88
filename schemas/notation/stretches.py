"""Finds stretches told by their length and end, ``the three months ended September 30``, which stand for one period."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from re import Match

from schemas.notation.dates.calendar_words import COUNTS
from schemas.notation.dates.date_fragments import GAP, alternatives, compiled
from schemas.notation.periods import PeriodMention
from schemas.period import Period, Precision

_KINDS = "financial|fiscal|full|trading|business|accounting|first|second|third|fourth|latest|last|most recent"
_LENGTH = compiled(
    rf"\b(?:(?P<number>{alternatives(COUNTS)}|\d{{1,2}})(?:{GAP}|-)(?P<units>week|month|year)s?(?:{GAP}period)?"
    rf"|(?:(?:{_KINDS}){GAP}){{0,2}}(?P<unit>week|(?:half(?:-|{GAP}))?year|quarter|half))"
    rf",?(?:{GAP}(?:that|which))?(?:{GAP}(?:has|had))?{GAP}(?:ended|ending|ends|to|through|up{GAP}to|until)(?:{GAP}(?:on|in|at))?"
    rf"(?:{GAP}the)?(?:{GAP}end{GAP}of)?(?:{GAP}last)?{GAP}$"
)
_MONTHS_IN = {"month": 1, "year": 12, "half": 6, "quarter": 3}
_MONTHS_OF_WEEKS = {13: 3, 26: 6, 39: 9, 52: 12, 53: 12}
_PRECISION = {3: Precision.QUARTER, 6: Precision.HALF, 12: Precision.YEAR}
LONGEST = 80
"""Characters before a date that may tell how long the stretch is that ends on it."""
LONGEST_END = 31
"""Days of a date that ends a stretch: ``the end of September``."""
SLACK = 6
"""Days by which years and quarters of whole weeks end before or after the month does."""


def stretches(text: str, dates: Sequence[PeriodMention]) -> Iterator[PeriodMention]:
    """The stretches of a text, in order; each takes in the date on which it ends."""
    for found in dates:
        if found.period is None or not _ends(found.period):
            continue
        start = max(0, found.start - LONGEST)
        match = _LENGTH.search(text[start : found.start])
        ending = _ending(found.period, match, text[start + match.start() : found.end]) if match else None
        if match is not None and ending is not None:
            yield PeriodMention(start + match.start(), found.end, ending)


def _ends(period: Period) -> bool:
    """Whether a date can be the end of a stretch: a day, a month, the end of one."""
    if period.precision in (Precision.DAY, Precision.MONTH):
        return True
    return (
        period.precision is Precision.SPAN
        and (date.fromisoformat(period.end) - date.fromisoformat(period.start)).days < LONGEST_END
    )


def _ending(end: Period, length: Match[str], words: str) -> Period | None:
    """The stretch of the stated length up to a day or month; None when it would begin before all calendars."""
    number = (length["number"] or "one").lower()
    count = COUNTS[number] if number in COUNTS else int(number)
    unit = (length["units"] or length["unit"]).lower()
    unit = "half" if unit.startswith("half") else unit
    last = date.fromisoformat(end.end[:10])
    months = _MONTHS_OF_WEEKS.get(count, 0) if unit == "week" else count * _MONTHS_IN[unit]
    if count == 0 or last.year * 12 <= months + 12:
        return None
    if not months:
        first = last - timedelta(days=7 * count - 1)
        return Period(text=words, start=first.isoformat(), end=last.isoformat(), precision=Precision.SPAN)
    return _whole_months(last, months, words)


def _whole_months(last: date, months: int, words: str) -> Period:
    """The stretch of so many whole months that ends with, or within days of, a stated day or month."""
    if last.day <= SLACK:
        last -= timedelta(days=last.day)
    elif monthrange(last.year, last.month)[1] - last.day > SLACK:
        first = _back(last, months) + timedelta(days=1)
        return Period(text=words, start=first.isoformat(), end=last.isoformat(), precision=Precision.SPAN)
    last = last.replace(day=monthrange(last.year, last.month)[1])
    first = _back(last.replace(day=1), months - 1)
    whole = _PRECISION.get(months, Precision.SPAN) if (first.month - 1) % months == 0 else Precision.SPAN
    return Period(text=words, start=first.isoformat(), end=last.isoformat(), precision=whole)


def _back(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 - months
    year, month = divmod(month, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
