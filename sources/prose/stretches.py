"""Finds stretches told by their length and end, ``the three months ended September 30``, which stand for one period."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from schemas.errors import NotationError
from schemas.notation.periods import PeriodMention, read_period
from schemas.period import Period, Precision

_LENGTH = re.compile(
    r"\b(?:(?P<number>three|six|nine|twelve|3|6|9|12)[ -]months?(?: period)?|(?P<weeks>13|26|39|52|53)[ -]weeks?"
    r"|(?:(?:financial|fiscal|full|trading|business|accounting|first|second|third|fourth|latest|last|most recent) ){0,2}(?P<unit>year|quarter|half))"
    r",?(?: that| which)?(?: (?:has|had))? (?:ended|ending|ends|to|through|up to|until)(?: on| in| at)?(?: the)?(?: end of)?(?: last)? $",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"\b(?:first|second|third|fourth)-(?:quarter|half)\b", re.IGNORECASE)
_MONTHS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "year": 12, "half": 6, "quarter": 3}
_WEEKS = {"13": 3, "26": 6, "39": 9, "52": 12, "53": 12}
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
        if match:
            words = text[start + match.start() : found.end]
            yield PeriodMention(start + match.start(), found.end, _ending(found.period, _months(match), words))


def adjectives(text: str, dates: Sequence[PeriodMention], published: date | None) -> Iterator[PeriodMention]:
    """Quarters and halves written as adjectives that the scan for dates leaves out: ``a second-quarter profit``."""
    taken = [(found.start, found.end) for found in dates]
    for match in _ADJECTIVE.finditer(text):
        if published is None or any(start < match.end() and match.start() < end for start, end in taken):
            continue
        try:
            yield PeriodMention(
                match.start(), match.end(), read_period(match[0].replace("-", " ").lower(), anchor=published)
            )
        except NotationError:
            continue  # a half or quarter of no year that the text tells


def _ends(period: Period) -> bool:
    """Whether a date can be the end of a stretch: a day, a month, the end of one."""
    if period.precision in (Precision.DAY, Precision.MONTH):
        return True
    return (
        period.precision is Precision.SPAN
        and (date.fromisoformat(period.end) - date.fromisoformat(period.start)).days < LONGEST_END
    )


def _months(match: re.Match[str]) -> int:
    if match["weeks"]:
        return _WEEKS[match["weeks"]]
    word = (match["number"] or match["unit"]).lower()
    return _MONTHS[word] if word in _MONTHS else int(word)


def _ending(stated: Period, months: int, words: str) -> Period:
    """The stretch of so many whole months that ends with, or within days of, a stated day or month."""
    last = date.fromisoformat(stated.end[:10])
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
