"""Reads beginnings told by the time since: ``the 74-year-old firm``, ``its 75th anniversary``, ``has been brewing for 90 years``."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from schemas.notation.periods import PeriodMention
from schemas.period import Period, Precision
from sources.prose.sentences import Sentence
from sources.prose.times.age_forms import FORMS, TURNED
from sources.prose.times.aged_nouns import BODY
from sources.prose.times.ordinals import JUBILEES, ordinal
from sources.prose.times.year_counts import EXACTLY, Years, about, number_of, years

_SOMEBODY = re.compile(
    r"\b(?:he|she|his|her|who|mr|mrs|ms|dr|sir|aged|man|woman|mother|father|president|minister|chairman|singer|actor|year-olds?|i|my)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:its|their|his|her) (?:[\w'’-]+ ){0,4}(?:brewery|plant|factory|branch|store|shop|office|festival|show|programme|program|prize|award|scheme|magazine|line|site|"
    r"unit|division|arm|subsidiary|campus|hall|flagship)\b[^.;,]{0,40}$|['’]s (?!firm|company|business)[a-z-]+(?: [a-z-]+)? $",
    re.IGNORECASE,
)
"""Before the age of something that an organisation has, not its own."""
_NOT_YET = re.compile(r"\b(?:before|until|till|by the time|when|if|for) (?:[\w'’-]+ ){1,5}$", re.IGNORECASE)
"""Before an age that is reached one day, no date told."""
_HEDGE = re.compile(
    r"\b(?:more than|over|nearly|almost|some|about|around|at least|roughly|under|less than)(?: a)? $", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:founded|established|since|set up|formed|born|created|opened|started|from|dating|until|back)(?:,? \w+){0,3},? $",
    re.IGNORECASE,
)
"""Before a date that is not that of the birthday."""
_TELLING = re.compile(r"year|\bturn|anniversary|birthday|jubilee|centen|centur|decade", re.IGNORECASE)
"""What a sentence that tells an age holds."""
_TO_THE_DAY = re.compile(
    r"(?:has|have|['’]s|['’]ve) |.*year(?:[- ]old|[- ](?:history|existence)$|s old)", re.IGNORECASE
)
"""An age that is that of the day of publication, whatever other days are told."""
YOUNGEST, OLDEST = 2, 999
"""Years that an organisation has existed, at least and at most."""


class Beginning(StrEnum):
    """What began when the years that words tell began."""

    FOUND = "found"
    BUILD = "build"
    ANY = "any"
    NAMED = "named"
    """What that is only the name behind it tells."""


_NAMED = re.compile(
    rf"(?: (?!and\b|or\b|by\b|at\b|of\b|who\b|in\b|for\b|with\b|said\b)[a-z][\w'’-]*){{0,4}}? (?:{BODY}),? (?=[A-Z])"
)
"""From an age to the name of what is so old: ``the 14-year-old software maker Lumen``."""


class Aged(NamedTuple):
    """Words that tell by its age when something began."""

    start: int
    end: int
    year: int
    slack: int
    of: Beginning

    @property
    def period(self) -> Period:
        """The year that the age leads back to."""
        return Period(
            text=about(self.year, self.slack),
            start=f"{self.year:04d}-01-01",
            end=f"{self.year:04d}-12-31",
            precision=Precision.YEAR,
        )


def ages(
    text: str, found: Sequence[Sentence], dates: Sequence[PeriodMention], published: date | None
) -> Iterator[Aged]:
    """The ages and anniversaries of a text, in the order of its sentences, none sharing words with another."""
    for sentence in found:
        written = text[sentence.start : sentence.end]
        if not _TELLING.search(written):
            continue
        inside = [one for one in dates if sentence.start <= one.start and one.end <= sentence.end]
        somebody = _SOMEBODY.search(written) is not None
        taken: list[Aged] = []
        for form, of in FORMS if somebody else (*FORMS, (TURNED, "found")):
            if somebody and of == "any":
                continue
            for match in form.finditer(text, sentence.start, sentence.end):
                aged = _aged(text, match, Beginning(of), inside, published)
                if aged and not any(one.start < aged.end and aged.start < one.end for one in taken):
                    taken.append(aged)
        yield from sorted(taken)


def before_name(text: str, aged: Aged) -> int:
    """Where the words of an age end: right before the name that its noun introduces, if it does."""
    match = _NAMED.match(text, aged.end)
    return match.end() - 1 if match else aged.end


def _aged(
    text: str, match: re.Match[str], of: Beginning, inside: Sequence[PeriodMention], published: date | None
) -> Aged | None:
    told = _years(text, match)
    if told is None or not YOUNGEST <= told.number <= OLDEST:
        return None
    if of is not Beginning.BUILD and _PART.search(text[max(0, match.start() - 80) : match.start()]):
        return None
    ahead = _NOT_YET.search(text[max(0, match.start() - 60) : match.start()]) is not None
    year = published.year if published and not ahead else None
    if not _TO_THE_DAY.match(match[0]):
        year = _year_of(text, match, inside) or year
    if year is None or year <= told.number:
        return None
    start = match.start("span") if match.groupdict().get("span") else match.start()
    return Aged(start, match.end(), year - told.number, told.slack, of)


def _years(text: str, match: re.Match[str]) -> Years | None:
    found = match.groupdict()
    if found.get("span"):
        return years(found["span"])
    if found.get("jubilee"):
        return Years(JUBILEES[found["jubilee"].lower()], EXACTLY)
    if found.get("nth"):
        return Years(ordinal(found["nth"]), EXACTLY)
    hedge = _HEDGE.search(text[max(0, match.start() - 20) : match.start()])
    return years(f"{hedge[0] if hedge else ''}{number_of(found['count'])} years")


def _year_of(text: str, match: re.Match[str], inside: Sequence[PeriodMention]) -> int | None:
    """The year of the occasion: that of the date nearest behind it in its sentence, else before it."""
    told = [one for one in inside if one.period is not None and one.period.precision is not Precision.TIME]
    told = [one for one in told if not _OTHER.search(text[max(0, one.start - 40) : one.start])]
    told = [one for one in told if one.period and one.period.start[:4] == one.period.end[:4]]
    behind = [one for one in told if one.start >= match.end()]
    before = [one for one in told if one.end <= match.start()]
    near = (behind or before[::-1])[:1]
    return int(near[0].period.start[:4]) if near and near[0].period else None
