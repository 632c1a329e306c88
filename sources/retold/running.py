"""Tells by the words around an amount that it counts from a beginning up to a day, so that it may only grow: votes cast so far, money raised to date."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from schemas.notation.units import dimension
from schemas.period import Period, Precision
from schemas.quantity import Quantity
from sources.retold.running_words import (
    BEFORE,
    BEGUN,
    CHANGED,
    COUNTED,
    DONE_BY,
    DURING,
    EDGE,
    GROWING,
    LEVEL,
    NOT_YET,
    PERFECT,
    PERFECT_AFTER,
    PLAIN_STRETCH,
    RATE,
    REACHED,
    REVISED,
    SO_FAR,
    STRETCH,
    STRICT_UP_TO,
    THIS_YEAR,
    UNLIKE,
    UP_TO,
)

UNCOUNTED = frozenset(("percent", "time", "ratio"))
"""Dimensions of what nothing is counted in."""
LONGEST = timedelta(days=45)
"""The longest time that is told as the day up to which something counts."""
LOOK_BACK, LOOK_ON, NEAR = 150, 90, 300
"""Characters before and after an amount in which its clause is looked for, and words that say of a whole sentence what it is."""
Value = tuple[int, int, Quantity | Period]
"""A value with its start and its end."""


@dataclass(frozen=True, slots=True)
class Running:
    """That an amount counts up to a day."""

    first: str
    """The first day on which it may have stood so."""
    last: str
    """The last one."""
    told: Period | None
    """The day, when its sentence names it; else it is that of publication."""
    sure: bool
    """Whether it can only grow; else a word beside it is of what mostly does."""
    ever: bool
    """Whether words say that it counts from the beginning: ``so far``, ``since it was set up``."""
    revised: bool = False
    """Whether it replaces an earlier count, and so may be lower."""
    year: str | None = None
    """The year from whose start it counts, when it does: ``so far this year``."""

    def before(self, other: "Running") -> bool:
        """Whether it counts up to an earlier day than another."""
        return self.last < other.first


def running(
    text: str, sentence: tuple[int, int], own: Value, inside: Sequence[Value], day: date | None, beside: Collection[str]
) -> Running | None:
    """Up to when an amount counts among the values ``inside`` its sentence, told on a ``day``; None when it may fall."""
    start, end, value = own
    if isinstance(value, Period) or dimension(value.unit) in UNCOUNTED:
        return None
    before = _last_clause(text[max(sentence[0], start - LOOK_BACK) : start])
    behind = _first_clause(text[end : min(sentence[1], end + LOOK_ON)])
    growing = any(word in GROWING for word in beside)
    when = _day(text, sentence, inside, STRICT_UP_TO)
    ever = any(words.search(side) for words in (SO_FAR, BEFORE) for side in (before, behind))
    reached = REACHED.search(before) is not None
    sure = _sure(before, behind, text[max(sentence[0], start - LOOK_BACK) : start], ever=ever) or (
        growing and when is not None
    )
    if value.unit is not None and dimension(value.unit) == "money":
        sure = sure and (ever or when is not None or COUNTED.search(before + behind) is not None)
    if not (sure or growing) or NOT_YET.search(before) or RATE.match(behind):
        return None
    when = when or (_day(text, sentence, inside, UP_TO) if sure else None)
    this_year = any(THIS_YEAR.search(side) for side in (before, behind))
    if when is None and not (reached or this_year) and _of_a_stretch(_from_verb(before), behind):
        return None
    if day is None and when is None:
        return None
    if day is not None and when is not None and when.start > day.isoformat():
        return None
    first, last = (when.start[:10], when.end[:10]) if when else (str(day), str(day))
    revised = REVISED.search(text, max(sentence[0], start - NEAR), min(sentence[1], end + NEAR)) is not None
    return Running(first, last, when, sure, ever, revised, last[:4] if this_year else None)


def changed(text: str, sentence: tuple[int, int], start: int) -> bool:
    """Whether an amount is told as what a level has risen or fallen to."""
    return CHANGED.search(text, max(sentence[0], start - LOOK_BACK), start) is not None


def stretch(text: str, own: Value, inside: Sequence[Value]) -> Period | None:
    """The stretch of time that is told right after an amount as the one in which it came about."""
    for start, _, value in sorted((one for one in inside if one[0] != own[0]), key=lambda one: one[0]):
        if start < own[1]:
            continue
        if not isinstance(value, Period):
            return None
        words = text[own[1] : min(start, own[1] + NEAR)]
        led = words if not PLAIN_STRETCH.match(value.text) else f"{words}in "
        long = value.precision in (Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR, Precision.SPAN)
        return value if long and DURING.fullmatch(led) and not UNLIKE.search(led) else None
    return None


def _sure(before: str, behind: str, led: str, *, ever: bool) -> bool:
    """Whether the words of its clause count from the beginning; all those ``led`` up to it tell what has reached so much."""
    if REACHED.search(before) and not ever:
        return COUNTED.search(led + behind[:60]) is not None and not LEVEL.search(before)
    found = PERFECT.search(before)
    if found and not LEVEL.search(found["rest"]):
        return True
    if PERFECT_AFTER.match(behind):
        return True
    if not ever or LEVEL.search(before[-40:]):
        return False
    return DONE_BY.match(behind) is not None or not LEVEL.search(behind[:25])


def _last_clause(words: str) -> str:
    """The last clause of some words."""
    at = 0
    for match in EDGE.finditer(words):
        at = match.end()
    return words[at:]


def _first_clause(words: str) -> str:
    """The first clause of some words."""
    found = EDGE.search(words)
    return words[: found.start()] if found else words


def _from_verb(before: str) -> str:
    """The words before an amount from the verb that says what has been done of it."""
    found = PERFECT.search(before)
    return before[found.start() :] if found and "," in before[: found.start()] else before


def _of_a_stretch(before: str, behind: str) -> bool:
    """Whether it is of a stretch of time, and not only of what began in one."""
    for words in (before, behind):
        found = STRETCH.search(words)
        if found and not BEGUN.search(words[: found.start()]):
            return True
    return False


def _day(text: str, sentence: tuple[int, int], inside: Sequence[Value], words: re.Pattern[str]) -> Period | None:
    """The one day up to which a sentence counts, told before or after the amount."""
    found = [
        value
        for start, _, value in inside
        if isinstance(value, Period)
        and value.precision not in (Precision.YEAR, Precision.TIME)
        and _length(value) <= LONGEST
        and words.search(text, max(sentence[0], start - 40), start)
    ]
    return found[0] if len(found) == 1 else None


def _length(period: Period) -> timedelta:
    return date.fromisoformat(period.end[:10]) - date.fromisoformat(period.start[:10])
