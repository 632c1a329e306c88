"""The forms of times of day in prose."""

import re

from schemas.notation.dates.date_doubts import doubt_of_clock
from schemas.notation.dates.date_forms import DIGIT, Form, form
from schemas.notation.dates.written_dates import ClockTime
from schemas.notation.times_of_day import CLOCK, NAMED_TIMES, clock_time

_ZONES = "GMT|UTC|BST|CES?T|[ECMP][SD]?T|Z"
_ZONE = rf"(?:[ \t\u00a0]?(?-i:(?P<zone>{_ZONES}))\b)?"


def _clock(match: re.Match[str]) -> ClockTime | None:
    moment = clock_time(match)
    return ClockTime(moment) if moment else None


FORMS: tuple[Form, ...] = (
    form([DIGIT], rf"{CLOCK}{_ZONE}", _clock, doubt_of_clock),
    form(NAMED_TIMES, rf"(?P<name>{'|'.join(NAMED_TIMES)})\b", _clock, doubt_of_clock),
)
"""A zone is part of the words; the time stays as the clock there shows it."""
