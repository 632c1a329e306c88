"""Reads dates told by the years since: ``opened 26 years ago``, ``half a century back``, ``ten years have passed since``.

They leave room as they are counted, unless the month or the day is said to be the same: ``three years ago this month``.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from schemas.period import Period, Precision
from sources.prose.annotated import Ago
from sources.prose.sentences import Sentence
from sources.prose.times.year_counts import SPAN, about, years

_AGO = re.compile(
    rf"(?<![\w-])(?P<span>{SPAN}) (?:ago|back(?=[,.;:)]| (?:when|as|to|by|in|with|and)\b))(?: (?:this|last) (?P<unit>month|week))?(?! (?:than|to the|on)\b)",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"(?<![\w-])(?P<span>{SPAN}) (?:(?:have|has|had) (?:(?:now|since|already) )?(?:passed|gone by|elapsed|gone|slipped by|rolled by) )?since (?!then\b|that\b|last\b|(?:in )?(?:the )?(?:[A-Z][a-z]+ )?\d)",
    re.IGNORECASE,
)
"""Years counted from what is told behind them; the date of nothing else is told there."""
_PASSED = re.compile(r" (?:passed|by|elapsed|gone) since ", re.IGNORECASE)
_COUNTING = re.compile(
    r"\b(?:it['’]s|it is|it has been|it['’]s been|that is|is|are|been) (?:now |already |exactly |just |only )?$",
    re.IGNORECASE,
)
"""Before years that are counted to the day of publication."""
_COMPARED = re.compile(
    r"\b(?:than|up on|down on|compared (?:with|to)|against|versus|vs|since|until|before|as|like|from|of|unlike) (?:(?:it|they|he|she|that|those|the same) (?:was|were|did|had)(?: \w+)? )?(?:just |only |that |some )?$",
    re.IGNORECASE,
)
"""Before a date that an amount is compared with, which tells of no happening."""
FEWEST, OLDEST = 2, 999
"""Years that are counted: what is a year ago the scan for dates tells."""


def ago(text: str, found: Sequence[Sentence], published: date | None) -> Iterator[Ago]:
    """The dates of a text that are told by the years since, in order."""
    if published is None:
        return
    for sentence in found:
        written = text[sentence.start : sentence.end]
        if not (" ago" in written or " back" in written or " since " in written):
            continue
        yield from _since(text, sentence, published)
        for match in _AGO.finditer(text, sentence.start, sentence.end):
            told = years(match["span"])
            if told is None or not FEWEST <= told.number <= OLDEST or published.year <= told.number:
                continue
            if not _COMPARED.search(text[max(0, match.start() - 40) : match.start()]):
                year = published.year - told.number
                month = _month(match, year, published)
                yield Ago(
                    match.start(),
                    match.end(),
                    month or implied(year, match[0]),
                    published.isoformat(),
                    told=month.start[:7] if month else about(year, told.slack),
                )


def _since(text: str, sentence: Sentence, published: date) -> Iterator[Ago]:
    """The years that have passed up to publication: ``it is ten years since the bridge fell``."""
    for match in _SINCE.finditer(text, sentence.start, sentence.end):
        told = years(match["span"])
        if told is None or not FEWEST <= told.number <= OLDEST or published.year <= told.number:
            continue
        if _PASSED.search(match[0]) or _COUNTING.search(text[max(0, match.start() - 30) : match.start()]):
            year = published.year - told.number
            words = match[0].removesuffix(" ")
            yield Ago(
                match.start(),
                match.start() + len(words),
                implied(year, words),
                published.isoformat(),
                told=about(year, told.slack),
            )


def _month(match: re.Match[str], year: int, published: date) -> Period | None:
    """The month that is told with the years: ``three years ago this month``; nothing of a year alone."""
    if match["unit"] is None or match["unit"].lower() != "month":
        return None
    number = published.month - (" last " in match[0].lower())
    first = date(year, number, 1) if number else date(year - 1, 12, 1)
    last = date(first.year, first.month, monthrange(first.year, first.month)[1])
    return Period(text=match[0], start=first.isoformat(), end=last.isoformat(), precision=Precision.MONTH)


def implied(year: int, words: str) -> Period:
    """The year that words imply."""
    return Period(text=words, start=f"{year:04d}-01-01", end=f"{year:04d}-12-31", precision=Precision.YEAR)
