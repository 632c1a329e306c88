"""Reads the dateline of a news report: ``NEW YORK, Oct 30, 2025 (Wire) —``, its place, its date and where it stands."""

import re
from dataclasses import dataclass
from datetime import date

from schemas.notation.periods import find_periods
from schemas.period import Precision

_DATELINE = re.compile(
    r"^(?=[A-Z])(?P<place>[A-Z][A-Z.’'-]+(?:[ /][A-Z][\w.’'-]*)*(?:, [A-Z][\w.]*)?)(?P<rest>[^\n—–]{0,70}?)[ ]?(?:—|–|--| - )[ ]?(?=\S)",
    re.MULTILINE,
)
_BOLD = re.compile(r"^\*\*[^*\n]{6,80}\*\*(?=[ ]?(?:—|–|--|-|:))", re.MULTILINE)
"""A dateline in bold: ``**Leeds, June 11, 2025** –``."""
_DAY_ALONE = re.compile(
    r"^(?:[A-Z][a-z]+day,? )?(?:\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)(?=(?:\.|:| [–—-]) [A-Z“\"])",
    re.MULTILINE,
)
"""A day at the head of a paragraph that is no part of its first sentence."""
_CLOCK = re.compile(r"(?:[,|at ]*\d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?.{0,12})?(?: ?(?:local time|GMT|UTC|[A-Z]{2,4}))?")
_CREDIT = re.compile(
    r"(?:[.,;|–—-]+ ?)?(?:By|by|Prepared|Compiled|Issued|Published|Written|Edited|Updated|Filed|For|for|From|from|Vol|No|Issue)\b[^.\n]*"
)
"""What may stand behind the date of a head: who wrote it, and for whom."""
_MARKUP = " .|)*_#"
"""What may stand around a line of a head: the marks of italics and bold among it."""
_SENTENCE = re.compile(
    r"(?<!\bno)(?<!\bNo)(?<!\bvol)(?<!\bVol)[.!?] |\b(?:on|by|since|until|from|in|of|the|after|before) $"
)
_LABEL = re.compile(
    r"\b(?:start|starts|opening|opens|closing|due|end|ends|founded|born|completion|deadline|event)[\w ]*: ?$",
    re.IGNORECASE,
)
"""Words before the date of something else than the article."""
_ISSUED = re.compile(
    r"\b(?:as of|as at|published on|published|updated|updated on|issued on|posted on) $", re.IGNORECASE
)
"""Words before the date on which a report was given out."""
_SET_OFF = re.compile(r"[*_][^*_].*[*_]")
"""A line in italics or bold; it may go on after its date: ``*The Letter, May 2, 2025. By Piers Hall.*``"""
_WIRE = re.compile(
    r"\A\s*(?=[A-Z])(?:[A-Z][\w.’'-]+ ?){1,4}(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*)?, (?P<day>[A-Z][a-z]{2,8}\.? \d\d?|\d\d? [A-Z][a-z]{2,8})"
    r"(?:, \d{4})? ?\([A-Z][\w. /&-]{1,30}\)[ :.]"
)
"""A dateline without a dash: ``Lisvard, Dec 18 (Wire) The minister``."""
_TITLES = re.compile(r"(?:(?:\S+ ){0,5}\S+\s*(?:[—–|,.:;]|(?<= )-)\s*)*")
"""Names of a programme, a section, an edition, which stand before the date in the first line of a script."""
_GOES_ON = re.compile(r"\s*(?:[—–|.;]|- |, ?\d)")
"""What sets such a date off from what follows it: the hour, the place in the programme."""
_DIGIT = re.compile(r"\d")
HEAD, LINE = 6, 90
"""Lines at the head of an article that may end with its date, and characters of such a line."""
LOOKED_AT = 1500
"""Characters of an article in which its dateline stands."""


@dataclass(frozen=True)
class Dateline:
    """A dateline: 0-based start and end (excluded), and the date it gives."""

    start: int
    end: int
    day: date | None

    def holds(self, at: int) -> bool:
        """Whether a position of the text belongs to it."""
        return self.start <= at < self.end


def dateline(text: str, body: int = 0, near: date | None = None) -> Dateline | None:
    """The dateline of an article whose body starts at a character, if it has one.

    A date without a year is the one nearest to the day ``near``; where that is not given it dates nothing.
    """
    match = _DATELINE.search(text, body, body + LOOKED_AT) or _WIRE.match(text[body : body + LOOKED_AT])
    if match is None:
        return _headed(text, body, near) or _bold(text, body) or _alone(text, body)
    start = match.start() if match.re is _DATELINE else body + match.start()
    days = [
        found.period.start
        for found in find_periods(match[0], published=near)
        if found.period is not None and found.period.precision is Precision.DAY and _DIGIT.search(found.period.text)
    ]
    day = date.fromisoformat(days[0]) if days else None
    whole = Dateline(start, start + len(match[0]), day)
    return whole if day else _headed(text, body, near) or whole


def _alone(text: str, body: int) -> Dateline | None:
    """The day with which the first paragraph opens, set off from its first sentence: ``17 February 2025. The maker said``."""
    for match in _DAY_ALONE.finditer(text, body, body + LOOKED_AT):
        found = next(find_periods(match[0]), None)
        if found is not None and found.start == 0 and found.period and found.period.precision is Precision.DAY:
            return Dateline(match.start(), match.end(), date.fromisoformat(found.period.start))
    return None


def _bold(text: str, body: int) -> Dateline | None:
    """The first words of an article in bold, when a date is among them."""
    for match in _BOLD.finditer(text, body, body + LOOKED_AT):
        for found in find_periods(match[0]):
            if found.period is not None and found.period.precision is Precision.DAY:
                return Dateline(match.start(), match.end(), date.fromisoformat(found.period.start))
    return None


def _headed(text: str, body: int, near: date | None) -> Dateline | None:
    """The line at the head of an article that gives its date: ``Tyre Weekly, 7 November 2025``."""
    at = body
    first = True
    for line in text[body : body + LOOKED_AT].split("\n")[:HEAD]:
        day = _last_day(line) if len(line) <= LINE else None
        if day is None and first and len(line) <= LINE:
            day = _set_off(line, near)
        if day:
            return Dateline(at, at + len(line), day)
        at += len(line) + 1
        first = first and not line.strip()
    return None


def _set_off(line: str, near: date | None) -> date | None:
    """The day that stands by itself between the titles of a first line: ``NEWS AT TEN — Friday 9 May 2025 — top story``."""
    for found in find_periods(line, published=near):
        if found.period is None or found.period.precision is not Precision.DAY or not _DIGIT.search(found.period.text):
            continue
        if _TITLES.fullmatch(line, 0, found.start) and _GOES_ON.match(line, found.end):
            return date.fromisoformat(found.period.start[:10])
    return None


def _last_day(line: str) -> date | None:
    """The day that a line ends with, unless the line is a sentence about it."""
    for found in find_periods(line):
        before, after = line[: found.start], line[found.end :].strip(_MARKUP)
        if (
            found.period
            and found.period.precision in (Precision.DAY, Precision.MINUTE)
            and (
                _CLOCK.fullmatch(after)
                or _CREDIT.fullmatch(after)
                or (_SET_OFF.fullmatch(line.strip()) and "," in before)
            )
            and (_ISSUED.search(before) or not (_SENTENCE.search(before) or _LABEL.search(before)))
        ):
            return date.fromisoformat(found.period.start[:10])
    return None
