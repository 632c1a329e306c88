"""Reads how many years words tell, and by how many these may be off: ``56 years``, ``nearly four decades``, ``half a century``."""

import re
from typing import NamedTuple

from schemas.notation.amounts.spelled import ONES, TENS

_DIGITS = range(1, 10)
"""What may follow a ten in words."""
NUMBERS = (
    {word: number for word, number in ONES.items() if number}
    | TENS
    | {
        f"{ten}{joint}{unit}": tens + number
        for ten, tens in TENS.items()
        for unit, number in ONES.items()
        if number in _DIGITS
        for joint in "- "
    }
    | {"a hundred": 100, "one hundred": 100, "a dozen": 12, "two dozen": 24}
)
"""Numbers of years in words."""
COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
"""A number of years, a few of which are no telling of a year."""
_CENTURIES = {
    "a century and a half": 150, "two and a half centuries": 250, "three quarters of a century": 75, "three-quarters of a century": 75,
    "half a century": 50, "half-a-century": 50, "a half century": 50, "a half-century": 50, "a quarter of a century": 25, "a quarter century": 25,
    "a quarter-century": 25, "quarter of a century": 25, "a century": 100, "one century": 100, "two centuries": 200, "three centuries": 300,
}  # fmt: skip
_HEDGE = (
    r"(?:well over|just over|just under|little (?:more|less) than|more than|over|nearly|almost|some|about|around|at least|roughly|under|less than|close to|"
    r"the best part of|the better part of|upwards of|getting on for|approximately|only|just|barely|not quite|all of) (?:a )?"
)
SPAN = (
    rf"(?:{_HEDGE})?(?:{'|'.join(sorted(_CENTURIES, key=len, reverse=True))}|(?:a|{COUNT}) decades?"
    rf"|{COUNT}(?:-odd|-plus|\+| or so| or more)?[ -](?:long )?years?)"
)
"""Words that tell how many years, without groups."""
_HEDGED = re.compile(_HEDGE, re.IGNORECASE)
_MORE = re.compile(r"more|over|at least|upwards|-odd|-plus|\+", re.IGNORECASE)
_EXACT = re.compile(r"(?:only|just|barely|all of) (?:a )?", re.IGNORECASE)
_COUNTED = re.compile(rf"(?P<count>{COUNT})(?P<loose>-odd|-plus|\+| or so| or more)?[ -]", re.IGNORECASE)
EXACTLY = 1
"""Years by which a plain number may be off: the day of the year is not told."""
_ROUND, _FIFTY, _HUNDRED = 10, 50, 100


class Years(NamedTuple):
    """How many years words tell, and by how many they may be off."""

    number: int
    slack: int


def years(words: str) -> Years | None:
    """How many years a ``SPAN`` tells; None where that is as good as nothing."""
    said = re.sub(r"\s+", " ", words.lower())
    hedge = _HEDGED.match(said)
    rest = said[hedge.end() :] if hedge else said
    rest, bare = (f"a {rest}", rest) if hedge and f"a {rest}" in _CENTURIES else (rest, rest)
    loose = hedge is not None and _EXACT.fullmatch(hedge[0]) is None
    if rest in _CENTURIES:
        count, slack = _CENTURIES[rest], max(2, _CENTURIES[rest] // 12)
    elif bare.endswith(("decade", "decades")):
        number = bare.rsplit(" ", 1)[0]
        count = 10 * (1 if number in ("a", "decade") else number_of(number))
        slack = 2 + count // 20
    else:
        counted = _COUNTED.match(bare)
        if counted is None:
            return None
        count = number_of(counted["count"])
        slack = roundness(count)
        loose = loose or counted["loose"] is not None
    if loose:
        slack = max(slack, 9 if _MORE.search(said) and count % _ROUND == 0 else 4, count // 8)
    return Years(count, slack)


def number_of(word: str) -> int:
    """A number of a ``COUNT``."""
    said = word.lower()
    return int(said) if said.isdigit() else NUMBERS[said]


def roundness(count: int) -> int:
    """By how many years a number that nothing hedges may be off: round ones are seldom counted."""
    if count >= _HUNDRED and count % _FIFTY == 0:
        return 4
    return 2 if count % _ROUND == 0 else EXACTLY


def about(year: int, slack: int) -> str:
    """A year as claims hold it, with the years by which it may be off."""
    return f"about {year:04d}" + (f", give or take {slack} years" if slack > EXACTLY else "")
