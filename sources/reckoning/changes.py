"""Reads roll-forwards whose change is worded as a level: ``increasing its stake to $2.75 billion … bringing it to $4 billion``."""

import re
from collections.abc import Iterator, Sequence

from schemas.agreement import in_base
from schemas.claim import LinkKind
from schemas.quantity import Quantity
from sources.reckoning.lines import KIND, Line
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_TO = re.compile(
    rf" (?:increas|rais|lift|boost|expand|grow|grew|rose|ris|climb|top|up|rais|hoist|bump|rais|push|double|step)\w* (?:(?!<)\S+ ){{0,7}}?to (?:(?!<)\S+ ){{0,2}}?<{KIND}:(\d+)> "
)
_TOTAL = re.compile(
    rf" (?:total\w*|bring\w*|brought|tak(?:es?|ing)|took|puts?|altogether|in all|all told|so far|now (?:stands|put)|overall|sum) (?:(?!<{KIND}:)\S+ ){{0,10}}?(?:from <{KIND}:\d+> (?:(?!<)[^ ,]+ ){{0,3}}?to )?<{KIND}:(\d+)> "
    rf"| <{KIND}:(\d+)> (?:in (?:all|total)|altogether|all told|overall) "
)


BEFORE, FAR = 2, 12
"""Sentences before that of a change in which the closing amount is told, and those in which the opening one is."""


def changes(lines: Sequence[Line]) -> Iterator[Statement]:
    """Opening amount, change and closing amount of one unit, where opening and change make the closing amount exactly."""
    for number, line in enumerate(lines):
        told = lines[max(0, number - FAR) : number + 2]
        window = lines[max(0, number - BEFORE) : number + 2]
        for match in _TO.finditer(line.code):
            change = line.numbers.get(int(match[1]))
            for other in window:
                for closing in _closings(other):
                    found = change and closing is not change and _opening(change, closing, told)
                    if found and change:
                        yield Statement(LinkKind.ROLL_FORWARD, closing, (found, change), level=True)


def _closings(line: Line) -> Iterator[Telling]:
    for match in _TOTAL.finditer(line.code):
        found = line.numbers.get(int(match[1] or match[2]))
        if found:
            yield found


def _opening(change: Telling, closing: Telling, window: Sequence[Line]) -> Telling | None:
    """An amount nearby that makes the closing amount with the change."""
    for line in window:
        for telling in line.told:
            if telling not in (change, closing) and _adds(telling.value, change.value, closing.value):
                return telling
    return None


def _adds(opening: object, change: object, closing: object) -> bool:
    values = [in_base(value) for value in (opening, change, closing) if isinstance(value, Quantity)]
    if len(values) < 3 or len({value.unit for value in values}) > 1:  # noqa: PLR2004 - all three are amounts
        return False
    a, b, c = (value.value for value in values)
    return bool(a and b and c) and (a or 0) + (b or 0) == c
