"""What a form of written date is: the words it starts with, its pattern, and the reading of a match."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from schemas.notation.dates.calendar_words import MONTHS
from schemas.notation.dates.date_fragments import compiled
from schemas.notation.dates.footing import Base
from schemas.notation.dates.named_dates import YearRef
from schemas.notation.dates.written_dates import ClockTime, Side, Written

DIGIT = "0"
"""The starting word of all forms that start with a digit."""

SIDES = {"last": Side.BEFORE, "this": Side.NEAR, "next": Side.AFTER}
"""The words before a month, season or weekday that say which of them is meant."""

_CENTURY_TURN = 50
_YEAR_SHIFT = {"last": -1, "this": 0, "next": 1, "that": 0, "same": 0, "following": 1, "previous": -1, "preceding": -1}
_FROM_PUBLICATION = frozenset({"last", "this", "next"})


Reading = Written | ClockTime | None
"""What a form makes of a match; None when the words only look like it."""


class Doubt(Enum):
    """Why words of a date's form may be no date at all; only prose has such doubts."""

    NONE = "none"
    NAME = "name"
    """A word or somebody's name: `May`, `march`; words that join it to a sure date make it one."""
    COUNT = "count"
    """A plain number: `No. 2024`."""
    TWOFOLD = "twofold"
    """A date, but one of two."""


def sure(_text: str, _match: re.Match[str]) -> Doubt:
    """Doubt nothing: the words can only be a date."""
    return Doubt.NONE


@dataclass(frozen=True)
class Form:
    """One way to write a date.

    ``starts``: the lower-case words (or `DIGIT`) it can start with. ``written``: its pattern as text. ``read`` makes
    sense of a match. ``doubt`` judges a match by the words around it.
    """

    starts: frozenset[str]
    written: str
    read: Callable[[re.Match[str]], Reading]
    doubt: Callable[[str, re.Match[str]], Doubt] = field(default=sure)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern, made at its first use: most runs need few of the forms."""
        return compiled(self.written)


def form(
    starts: Iterable[str],
    pattern: str,
    read: Callable[[re.Match[str]], Reading],
    doubt: Callable[[str, re.Match[str]], Doubt] = sure,
) -> Form:
    """Make a form."""
    return Form(frozenset(starts), pattern, read, doubt)


def stated_year(match: re.Match[str]) -> int | YearRef | None:
    """Tell the year that a match of `OF_YEAR` or `YEAR` states; None when it states none."""
    parts = match.groupdict()
    if parts.get("year"):
        return int(parts["year"])
    if parts.get("short"):
        return full_year(parts["short"])
    if parts.get("the"):
        return YearRef(0)
    if parts.get("which"):
        which = parts["which"].lower().split()[-1]
        return YearRef(_YEAR_SHIFT[which], Base.PUBLISHED if which in _FROM_PUBLICATION else Base.TEXT)
    return None


def near_side(match: re.Match[str]) -> tuple[Side, YearRef | None]:
    """Tell what `last`, `next` or `this` before a month or season says: a side of the footing, or its own year."""
    side = SIDES[match["side"].lower()]
    return side, YearRef(0) if side is Side.NEAR else None


def full_year(digits: str) -> int:
    """Complete a year of two digits: 50 to 99 are of the last century, 00 to 49 of this one; four stay."""
    digits = digits.lstrip("'\u2019")
    number = int(digits)
    if len(digits) > len("24"):
        return number
    return number + (1900 if number >= _CENTURY_TURN else 2000)


def stated_month(match: re.Match[str]) -> int:
    """Tell the month, 1 to 12, that a match of `MONTH` names."""
    return MONTHS[match["month"].lower()]
