"""Finds stretches of time that the scan for dates leaves out: those told by length and end, and adjectives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from schemas.errors import NotationError
from schemas.notation.periods import PeriodMention, find_periods, read_period
from schemas.notation.stretches import stretches

__all__ = ["adjectives", "stretches"]

_ADJECTIVE = re.compile(r"\b(?:first|second|third|fourth)-(?:quarter|half)\b", re.IGNORECASE)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS = re.compile(rf"\b({_MONTH})[-–]({_MONTH})(?= (?:quarter|period|half|months|season))")
"""Months that the scan for dates takes for names: ``the April-June quarter``."""

_COMPARING = re.compile(r"(?:more|less|fewer|higher|lower) than ")
_SHARE = re.compile(r"(?:%|per ?cent|points?|times|a (?:third|quarter|fifth|half|tenth)) $")


def uncompared(text: str, found: PeriodMention) -> PeriodMention:
    """A date without the words that compare the amount before it: ``8% more than a year ago``."""
    words = _COMPARING.match(text, found.start)
    return replace(found, start=words.end()) if words and _SHARE.search(text[: found.start]) else found


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
    for match in _MONTHS.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            for found in find_periods(f"in {match[1]}-{match[2]}", published=published):
                told = found.period and found.period.model_copy(update={"text": f"{match[1]} to {match[2]}"})
                yield replace(found, start=match.start(), end=match.end(), period=told)
