"""Read written dates and periods: one alone, or all in a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from schemas.errors import NotationError, Place
from schemas.notation.dates.date_forms import Doubt
from schemas.notation.dates.date_fragments import GAP, compiled
from schemas.notation.dates.date_joins import join
from schemas.notation.dates.date_scan import Found, scan
from schemas.notation.dates.day_spans import DaySpan
from schemas.notation.dates.footing import Footing, Said
from schemas.notation.dates.tense import speaks_of_future
from schemas.notation.dates.written_dates import ClockTime
from schemas.notation.times_of_day import read_time_of_day
from schemas.period import Period, Precision

__all__ = ["PeriodMention", "find_periods", "read_period", "read_time_of_day"]

REMEDY = "write a date or period such as 2024-03-31, March 2024, Q1 2025 or 2024"
LONGEST_SHOWN = 80
"""Characters of a value that an error shows."""

_LEADING_WORDS = compiled(
    rf"^(?>(?:(?:in|on|at|by|as{GAP}of|since|from|until|during|for|of|about|around|circa|between|before|after|not{GAP}before|"
    rf"(?:not|no){GAP}(?:earlier|later){GAP}than|the|year){GAP})*)"
)
_TRAILING_WORDS = compiled(rf",{GAP}give{GAP}or{GAP}take{GAP}\d{{1,3}}{GAP}years$")
"""How many years a date told with `about` leaves room for."""


@dataclass(frozen=True)
class PeriodMention:
    """A date or period in a text: 0-based start, end (excluded), and what it stands for.

    ``leaned_on`` names the date that a relative one was resolved against; ``unresolved`` says why ``period`` is None.
    """

    start: int
    end: int
    period: Period | None
    leaned_on: str | None = None
    unresolved: str | None = None


def read_period(text: str, *, anchor: date | None = None, place: Place | None = None, fiscal_start: int = 1) -> Period:
    """Read a text that is one date or period, a preposition before it aside.

    ``anchor`` is the date that a date without a year, or a relative one, leans on: `7 November` is the latest one not
    after it. ``fiscal_start`` is the month, 1 to 12, in which fiscal years begin; FY2024 ends in 2024. Words before it that
    leave room (`by`, `not before`, `about`) stay in its text, which tells its leeway, as does `give or take 3 years` after it.
    Clock times stay as written, zone aside, to the minute. Raises NotationError with value, place and remedy.
    """
    value = _TRAILING_WORDS.sub("", text.strip(), count=1)
    start = len(value) - len(_LEADING_WORDS.sub("", value, count=1))
    found = join(value, scan(value))
    if len(found) != 1 or (found[0].start, found[0].end) != (start, len(value)):
        raise NotationError(f"{_shown(text)} is not one date or period", remedy=REMEDY, place=place)
    said = Said(anchor.isoformat(), DaySpan.day(anchor)) if anchor else None
    try:
        return _period(text, found[0], Footing(anchor, said, fiscal_start=fiscal_start))[0]
    except NotationError as error:
        raise NotationError(f"{_shown(text)}: {error.problem}", remedy=error.remedy, place=place) from error


def find_periods(text: str, *, published: date | None = None, fiscal_start: int = 1) -> Iterator[PeriodMention]:
    """Find the dates and periods in prose, in order, not overlapping; prepositions stay outside.

    What cannot be resolved is given with its reason. A relative date leans on ``published`` or on the date mentioned
    before it. ``fiscal_start`` is the month, 1 to 12, in which fiscal years begin.
    """
    said: Said | None = None
    for found in join(text, scan(text)):
        if found.hanging or found.doubt in (Doubt.NAME, Doubt.COUNT):
            continue
        ahead = published is not None and speaks_of_future(text, found.start)
        mention, span = _mention(text, found, Footing(published, said, ahead, fiscal_start, prose=True))
        if not isinstance(found.written, ClockTime):
            said = Said(text[found.start : found.end], span)
        yield mention


def _mention(text: str, found: Found, footing: Footing) -> tuple[PeriodMention, DaySpan | None]:
    if found.doubt is Doubt.TWOFOLD:
        return PeriodMention(found.start, found.end, None, None, "it may be a month or two years"), None
    try:
        period, leaned_on, span = _period(text[found.start : found.end], found, footing)
    except NotationError as error:
        return PeriodMention(found.start, found.end, None, None, error.problem), None
    return PeriodMention(found.start, found.end, period, leaned_on), span


def _period(words: str, found: Found, footing: Footing) -> tuple[Period, str | None, DaySpan | None]:
    """Make the period that words stand for, what it leaned on, and its days."""
    if isinstance(found.written, ClockTime):
        moment = found.written.moment
        return Period(text=words, start=moment, end=moment, precision=Precision.TIME), None, None
    resolved = found.written.resolve(footing)
    start, end = resolved.span.iso()
    period = Period(text=words, start=start, end=end, precision=resolved.span.precision)
    return period, resolved.leaned_on, resolved.span


def _shown(text: str) -> str:
    return repr(text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…")
