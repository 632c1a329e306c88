"""What speaks for and against two dates being of one happening: what happened then, and how far apart and how far off they are."""

import math
import re
from collections.abc import Mapping
from datetime import date

from schemas.period import Period
from sources.retold.telling import Telling

_BY_THE_NEWS = re.compile(
    r"yesterday|today|tomorrow|tonight|\bweek|(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE
)
"""A date told by its distance from the day of publication: most often that of the news itself."""
CLOSE_BY = 7
"""Days that every date is off at least: nearer ones are not told with greater care."""


def of_happenings(a: Telling, b: Telling) -> dict[str, float]:
    """What two dates are the dates of: the kinds of happening that their clauses tell."""
    ours, theirs = a.around.happenings, b.around.happenings
    shared = ours.keys() & theirs.keys()
    return {
        "happens": max((min(ours[kind], theirs[kind]) for kind in shared), default=0.0),
        "happens alike": _cosine(ours, theirs),
        "happens otherwise": float(bool(ours and theirs and not shared)),
        "happening untold": float(not ours or not theirs),
    }


def of_days(a: Telling, b: Telling) -> dict[str, float]:
    """How far apart two dates are for dates that far from the days on which they are told, and on which side of these."""
    ours, theirs = (_BY_THE_NEWS.search(telling.value.text) is not None for telling in (a, b))
    found = {"by the news": float(ours != theirs), "both by the news": float(ours and theirs)}
    first, second = _off(a), _off(b)
    if first is None or second is None or not (isinstance(a.value, Period) and isinstance(b.value, Period)):
        return {**found, "past and to come": 0.0, "apart": 0.0}
    apart = abs(_middle(a.value) - _middle(b.value))
    return {
        **found,
        "past and to come": float((first > 0) != (second > 0)),
        "apart": math.log(1 + apart / (CLOSE_BY + min(abs(first), abs(second)))),
    }


def _off(telling: Telling) -> float | None:
    """The days from the publication to a date."""
    if telling.day is None or not isinstance(telling.value, Period):
        return None
    return _middle(telling.value) - telling.day.toordinal()


def _middle(period: Period) -> float:
    start, end = (date.fromisoformat(day[:10]).toordinal() for day in (period.start, period.end))
    return (start + end) / 2


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    lengths = [math.sqrt(math.fsum(weight**2 for weight in bag.values())) for bag in (a, b)]
    if 0.0 in lengths:
        return 0.0
    return math.fsum(a[kind] * b[kind] for kind in sorted(a.keys() & b.keys())) / (lengths[0] * lengths[1])
