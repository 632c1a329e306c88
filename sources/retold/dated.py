"""What speaks for and against two dates being of one happening: what happened then, and how far apart and how far off they are."""

import math
import re
from collections.abc import Mapping
from datetime import date

from schemas.period import Period, Precision
from sources.retold.deeds import PHASES
from sources.retold.telling import Telling

_BY_THE_NEWS = re.compile(
    r"yesterday|today|tomorrow|tonight|\bweek|(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE
)
"""A date told by its distance from the day of publication: most often that of the news itself."""
_COUNTED_OFF = re.compile(
    r"\b(?:days?|weeks?|months?|years?) (?:after|later|before|earlier)\b|\b(?:same|next|following) day\b", re.IGNORECASE
)
CLOSE_BY = 7
"""Days that every date is off at least: nearer ones are not told with greater care."""
OPPOSITES = (
    ("leave", "join"),
    ("seek", "grant"),
    ("leave", "hire"),
    ("leave", "stay"),
    ("sign", "grant"),
    ("grant", "sign"),
    ("found", "buy"),
    ("vote", "complete"),
    ("vote", "hear"),
)
"""Kinds of happening of which the one is not told of a date that is of the other, whatever else is told of both."""
WAYS = (
    ("announce", "approve", "ground", "complete"),
    ("announce", "approve", "open"),
    ("announce", "close", "resume"),
    ("announce", "register"),
    ("announce", "steal"),
    ("announce", "befall"),
    ("announce", "expire"),
    ("announce", "sign", "approve", "complete"),
    ("announce", "vote", "effect"),
    ("announce", "elect", "leave"),
    ("announce", "office", "leave"),
    ("ground", "open"),
    ("ground", "complete"),
    ("ground", "close"),
    ("birth", "marry", "die"),
    ("birth", "office"),
    ("seek", "approve"),
    ("seek", "elect"),
    ("befall", "trial", "verdict"),
    ("arrest", "trial", "verdict"),
    ("begin", "expire"),
    ("open", "close"),
    ("open", "expire"),
    ("found", "close"),
    ("found", "leave"),
)
"""Deeds of which one comes after the other, so that a date is never of two of them."""
STRANGE = 0.4
"""What the only dates of a deed tell where the sentences share no word."""
GOVERNING = 3
"""Words between a verb and the date that it governs for sure."""
BESIDE = 0.5
"""The weight of a kind that is told right beside a date."""
LONG_PAST = -3 * 365
"""Days off from which on what was made is told by any step of its making: built, finished, opened."""
MAKING = ("begin", "build", "complete", "found")
"""Kinds of happening that are such steps."""
_FORM = re.compile(r"\b(?:end|start|beginning|middle|early|late|mid|spring|summer|autumn|fall|winter|quarter|half)\b")
"""The part of a year or month by which a date is told."""
WEEK, WEEKS = 7, 28
"""Days of a week, and those within which a whole number of weeks tells that a weekday was kept."""
EDGES = frozenset(("01", "28", "30", "31"))
"""Days of the month on which terms begin and end."""


def counted_off(telling: Telling) -> bool:
    """Whether a date is told by its distance from another one, near which any two are equal by chance: ``a day later``."""
    return isinstance(telling.value, Period) and _COUNTED_OFF.search(telling.value.text or "") is not None


def of_happenings(a: Telling, b: Telling) -> dict[str, float]:
    """What two dates are the dates of: the kinds of happening that their clauses tell."""
    ours, theirs = _happenings(a), _happenings(b)
    shared = ours.keys() & theirs.keys()
    return {
        "happens": max((min(ours[kind], theirs[kind]) for kind in shared), default=0.0),
        "happens alike": _cosine(ours, theirs),
        "happens otherwise": float(bool(ours and theirs and not shared)),
        "happening untold": float(not ours or not theirs),
    }


def of_deeds(a: Telling, b: Telling, *, alone: bool) -> dict[str, float]:
    """Whether two dates are of one deed; ``alone`` says that neither article dates another one of its kind."""
    ours, theirs = a.around.deed, b.around.deed
    found = dict.fromkeys(("one deed", "kin deed", "deed alone", "other deed"), 0.0)
    if ours is None or theirs is None:
        return found
    same, kin, near = ours.same(theirs), ours.kin(theirs), ours.near * theirs.near
    shared = bool(a.names & b.names or a.context.keys() & b.context.keys())
    return {
        "one deed": same * near,
        "kin deed": (kin and not same) * near,
        "deed alone": (same and alone) * near * (1 if shared else STRANGE),
        "other deed": (not kin) * near,
    }


def _happenings(telling: Telling) -> Mapping[str, float]:
    """The kinds of happening that a clause tells; of what was made long ago, the steps of its making are one."""
    told, off = telling.around.happenings, _off(telling)
    made = max((told.get(kind, 0.0) for kind in MAKING), default=0.0)
    return {**told, "build": made} if made and off is not None and off < LONG_PAST else told


def of_forms(a: Telling, b: Telling) -> dict[str, float]:
    """How alike two dates are told: one thing's are given by the same part of a year or month, weekday or day of the month."""
    found = dict.fromkeys(("same day", "weeks apart", "same form", "both edges"), 0.0)
    if not (isinstance(a.value, Period) and isinstance(b.value, Period)):
        return found
    forms = [match and match[0] for match in (_FORM.search((one.value.text or "").lower()) for one in (a, b))]
    found["same form"] = float(forms[0] is not None and forms[0] == forms[1])
    if a.value.precision is b.value.precision is Precision.DAY:
        apart = a.value.days_apart(b.value)
        days = [one.start[8:10] for one in (a.value, b.value)]
        found["same day"] = float(days[0] == days[1] and a.value.start != b.value.start)
        found["weeks apart"] = float(0 < apart <= WEEKS and apart % WEEK == 0)
        found["both edges"] = float(all(day in EDGES for day in days))
    return found


def opposite(a: Telling, b: Telling) -> bool:
    """Whether two dates are of opposite happenings: one took office, one left it; a bid was put in, a bid was let through.

    Words of an office stand beside a leaving, too (*stepped down as chief executive*).
    """
    return _steps(a, b) or any(
        one.around.happenings.get(first, 0.0) >= BESIDE
        and first not in other.around.happenings
        and other.around.happenings.get(second, 0.0) >= BESIDE
        and (first == "leave" or second not in one.around.happenings)
        for one, other in ((a, b), (b, a))
        for first, second in OPPOSITES
    )


def _steps(a: Telling, b: Telling) -> bool:
    """Whether two dates are of two steps on one way: a thing is announced, let through, begun, done and ended on other days."""
    ours, theirs = a.around.deed, b.around.deed
    if ours is None or theirs is None:
        return False
    kinds = {ours.kind, theirs.kind}
    if {ours.phase, theirs.phase} == PHASES:
        return True
    return (
        len(kinds) > 1 and max(ours.distance, theirs.distance) <= GOVERNING and any(kinds <= set(way) for way in WAYS)
    )


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
