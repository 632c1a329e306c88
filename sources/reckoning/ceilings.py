"""Sums of what may be reached: ``$70 million upfront and up to $840 million in milestones, for a total of up to $910 million``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.ceilings import capped, reached
from schemas.quantity import Quantity
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

REACH = 1
"""Sentences between a ceiling and the part that may reach its own."""
_MAY = re.compile(
    r" (?:could|can|may|might|would|potential(?:ly)?|maximum|possible|if (?:all|every)|in full|at most) (?:(?!<)[^;:]+? ){0,8}$"
)
"""What says before an amount that it is the most there can be."""


def at_ceilings(lines: Sequence[Line]) -> list[Line]:
    """The sentences of an article, what may be reached taken as reached where a sum of it is told beside it."""
    told = {one.start: one for number in range(len(lines)) for one in _ceilings(lines, number)}
    return [
        replace(line, numbers={key: told.get(one.start, one) for key, one in line.numbers.items()}) for line in lines
    ]


def as_told(statement: Statement, lines: Sequence[Line]) -> Statement:
    """A statement with what may be reached as its article has it; less than sure then."""
    told = {one.start: one for line in lines for one in line.told if is_capped(one)}
    total, *parts = (told.get(term.start, term) for term in statement.terms)
    as_stated = (total, *parts) == statement.terms
    return statement if as_stated else replace(statement, total=total, parts=tuple(parts), sure=False)


def _ceilings(lines: Sequence[Line], number: int) -> list[Telling]:
    """The whole of a sentence that may be reached, and the parts around that may, each at its ceiling."""
    window = lines[max(0, number - REACH) : number + REACH + 1]
    found: list[Telling] = []
    for whole in lines[number].told:
        if not (is_capped(whole) or _MAY.search(lines[number].before(whole).rsplit(">", 1)[-1])):
            continue
        others = [one for one in alike(whole, window) if (one.size or 0) < (whole.size or 0)]
        parts = [one for one in others if is_capped(one)]
        if parts and len(others) > 1:
            found += [_at_ceiling(one) for one in (whole, *parts)]
    return found


def is_capped(telling: Telling) -> bool:
    """Whether an amount is told as the most there can be."""
    return isinstance(telling.value, Quantity) and capped(telling.value)


def _at_ceiling(telling: Telling) -> Telling:
    return replace(telling, value=reached(telling.value)) if isinstance(telling.value, Quantity) else telling
