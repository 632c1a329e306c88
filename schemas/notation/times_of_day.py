"""Read times of day, as clocks and timetables write them."""

import html
import re

from schemas.errors import NotationError, Place
from schemas.notation.dates.calendar_words import MONTHS, WEEKDAYS
from schemas.notation.dates.date_fragments import alternatives, compiled
from schemas.period import Period, Precision

NAMED_TIMES = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
"""Times that have a name."""

REMEDY = "write a time of day such as 07:10 or 7:10 a.m."

_NOON, _HOURS = 12, 24
_BLANK = r"[ \t\u00a0\u202f]"
_HALF = rf"{_BLANK}{{0,2}}(?P<half>[ap])\.?{_BLANK}?m\b\.?"
CLOCK = (
    r"(?:(?P<hour>\d{1,2})(?P<minute>\.[0-5]\d(?= ?[ap]\.?m)|:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?)(?!\d|:\d)"
    rf"(?:{_HALF}|(?P<letter>[ap])(?![a-z])|(?P<named>noon|midnight)\b)?"
    rf"|(?P<round_hour>\d{{1,2}}){_HALF.replace('half', 'round_half')})"
)
"""Pattern of a time of day in digits."""

_MONTH, _WEEKDAY = alternatives(MONTHS), alternatives(WEEKDAYS)
_NUMERIC_DATE = r"\d{1,2}[/-]\d{1,2}(?:[/-](?:\d{4}|\d\d))?"
_WRITTEN_DATE = rf"{_MONTH}\.?[^\S\n]?\d{{1,2}}(?:,?[^\S\n]\d{{4}})?|\d{{1,2}}[ -]{_MONTH}(?:[ -]\d{{4}})?"
_STATUS = r"delayed|on[ ]time|early|late|estimated|scheduled|actual|departed|landed|arrived|boarding|runway"
_BESIDE = compiled(
    rf"(?>(?:[ ,*†]|\([^()]{{0,40}}\)|{_WEEKDAY}\b\.?|{_WRITTEN_DATE}|{_NUMERIC_DATE}|(?:{_STATUS})\b)*)"
)
# A timetable glues the month to the letter (`7:10aDec 1`); nowhere else may a letter follow `a` or `p`.
_GLUED = compiled(rf"(\d[ap])(?={_MONTH}\b)")
_NOTE = re.compile(r"\([^()]{0,40}\)")
_TIME = compiled(rf"{CLOCK}|\b(?P<name>{'|'.join(NAMED_TIMES)})\b")


def read_time_of_day(text: str, *, place: Place | None = None) -> Period:
    """Read the one time of day in a cell of a timetable, as ``HH:MM`` on the 24-hour clock, precision TIME.

    A date, a weekday, a status (`Delayed`) and notes in brackets (`(Estimated runway)`, `(+8:00)`) may stand
    beside it and are left aside; seconds are dropped. Raises NotationError where there is no time, more than one,
    or words that are not understood.
    """
    plain = _GLUED.sub(r"\1 ", " ".join(html.unescape(text).split()))
    bare = _NOTE.sub(lambda note: " " * len(note[0]), plain)
    times = list(_TIME.finditer(bare))
    if len(times) != 1:
        problem = "more than one time of day" if times else "no time of day"
        raise NotationError(f"{text!r} holds {problem}", remedy=REMEDY, place=place)
    (found,) = times
    beside = f"{bare[: found.start()]} {bare[found.end() :]}"
    if not _BESIDE.fullmatch(beside):
        raise NotationError(f"{text!r} holds words beside the time: {beside.strip()!r}", remedy=REMEDY, place=place)
    moment = clock_time(found)
    if moment is None:
        raise NotationError(f"{text!r} is not a time of day that clocks show", remedy=REMEDY, place=place)
    return Period(text=text, start=moment, end=moment, precision=Precision.TIME)


def clock_time(found: re.Match[str]) -> str | None:
    """Tell the time that a match of `CLOCK` or of a name shows, as ``HH:MM``; None when no clock shows it."""
    parts = found.groupdict()
    if parts.get("name"):
        return NAMED_TIMES[parts["name"].lower()]
    hour = int(parts["hour"] or parts["round_hour"])
    minute = (parts["minute"] or ":00")[1:3]
    half = (parts["half"] or parts["letter"] or parts["round_half"] or "").lower()
    if parts["named"]:
        return NAMED_TIMES[parts["named"].lower()] if (hour, minute) == (_NOON, "00") else None
    if not half:
        return f"{hour:02}:{minute}" if hour < _HOURS else None
    if hour > _NOON or (hour == 0 and half == "p"):
        return None
    return f"{hour % _NOON + (_NOON if half == 'p' else 0):02}:{minute}"
