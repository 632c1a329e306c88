"""Reads dates told by the years since, which leave room as they are counted: ``opened 26 years ago``, ``half a century back``."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from schemas.period import Period, Precision
from sources.prose.annotated import Ago
from sources.prose.sentences import Sentence
from sources.prose.times.year_counts import SPAN, about, years

_AGO = re.compile(
    rf"(?<![\w-])(?P<span>{SPAN}) (?:ago|back(?=[,.;:)]| (?:when|as|to|by|in|with|and)\b))(?! (?:than|to the|on)\b)",
    re.IGNORECASE,
)
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
        if not (" ago" in written or " back" in written):
            continue
        for match in _AGO.finditer(text, sentence.start, sentence.end):
            told = years(match["span"])
            if told is None or not FEWEST <= told.number <= OLDEST or published.year <= told.number:
                continue
            if not _COMPARED.search(text[max(0, match.start() - 40) : match.start()]):
                year = published.year - told.number
                yield Ago(
                    match.start(),
                    match.end(),
                    implied(year, match[0]),
                    published.isoformat(),
                    told=about(year, told.slack),
                )


def implied(year: int, words: str) -> Period:
    """The year that words imply."""
    return Period(text=words, start=f"{year:04d}-01-01", end=f"{year:04d}-12-31", precision=Precision.YEAR)
