"""Reads several days that share a month: ``7 and 9 November 2023``, ``November 7, 8 and 9, 2023``."""

import re
from dataclasses import dataclass

from schemas.notation.dates.date_doubts import word_before
from schemas.notation.dates.date_forms import stated_month, stated_year
from schemas.notation.dates.date_fragments import GAP, MONTH, OF_YEAR, YEAR, compiled
from schemas.notation.dates.named_dates import Named
from schemas.period import Precision

_ANY_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[.:/-]\d)"
_DAYS = rf"(?P<days>{_ANY_DAY}(?:,{GAP}{_ANY_DAY}){{0,6}},?{GAP}(?:and|or|&){GAP}(?:the{GAP})?{_ANY_DAY})"
_DAYS_FIRST = compiled(rf"{_DAYS}{GAP}(?:of{GAP})?{MONTH}{OF_YEAR}?")
_MONTH_FIRST = compiled(rf"{MONTH}{GAP}{_DAYS},?{GAP}{YEAR}")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class ListedDay:
    """One day of a list, over the characters [start, end) of its own words; the last takes month and year with it."""

    start: int
    end: int
    written: Named


def listed_days(text: str, position: int) -> list[ListedDay]:
    """Read the list of days at ``position``; empty when there is none. Two days after ``between`` are one stretch."""
    match = (_DAYS_FIRST if text[position].isdigit() else _MONTH_FIRST).match(text, position)
    if match is None or not match["month"][0].isupper():
        return []
    month, year = stated_month(match), stated_year(match)
    numbers = list(_NUMBER.finditer(text, match.start("days"), match.end("days")))
    if len(numbers) == 2 and word_before(text, position) == "between":  # noqa: PLR2004 - two ends
        first, last = (int(number[0]) for number in numbers)
        return [ListedDay(position, match.end(), Named(Precision.SPAN, month, day=first, last_day=last, year=year))]
    starts = [position, *(number.start() for number in numbers[1:])]
    ends = [*(number.end() for number in numbers[:-1]), match.end()]
    return [
        ListedDay(start, end, Named(Precision.DAY, month, day=int(number[0]), year=year))
        for start, end, number in zip(starts, ends, numbers, strict=True)
    ]
