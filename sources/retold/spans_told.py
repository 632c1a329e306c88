"""Stretches of time that an article states between two of its dates: ``opened in 1998, twelve years after it was begun in 1990``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from schemas.errors import NotationError
from schemas.notation.quantities import read_quantity
from schemas.period import Period
from sources.prose.times.year_counts import COUNT
from sources.retold.telling import Telling

_SPAN = rf"(?P<span>{COUNT} (?:years?|months?|weeks?|days?))"
_BETWEEN = re.compile(
    rf"(?:,|;| –| —)? (?:and |but |exactly |just |only |barely )*{_SPAN} (?P<way>after|before) [^.;]{{3,110}}",
    re.IGNORECASE,
)
"""From the end of a date to the next one: the first is so long after the second, or before it."""
_LATER = re.compile(rf"[^;]{{0,90}}?\b{_SPAN} later,? (?:in|on|by) (?:early |late |mid-)?", re.IGNORECASE)
"""From the end of a date to the next one, which is so long after it."""
Spanned = tuple[Telling, Telling, Telling]
"""The sooner date, the later one, and the stretch between them."""


def spans_told(told: Sequence[Telling], text: str) -> Iterator[Spanned]:
    """The stretches of an article with the dates at both ends, as its words put them."""
    for a, b in pairwise(told):
        between = text[a.end : b.start]
        beside = _BETWEEN.fullmatch(between) if a.sentence.start == b.sentence.start else None
        if beside is not None:
            ends = (b, a) if beside["way"].lower() == "after" else (a, b)
            yield from _with(*ends, beside["span"], a.end + beside.start("span"), a)
            continue
        later = _LATER.fullmatch(between)
        if later is not None:
            yield from _with(a, b, later["span"], a.end + later.start("span"), b)


def _with(sooner: Telling, later: Telling, words: str, start: int, beside: Telling) -> Iterator[Spanned]:
    """The dates with the stretch that words tell, as a telling of the sentence of one of them."""
    if not isinstance(sooner.value, Period) or not isinstance(later.value, Period):
        return
    try:
        value = read_quantity(words)
    except NotationError:
        return
    yield sooner, later, replace(beside, start=start, end=start + len(words), value=value, dimension="time", claim=None)
