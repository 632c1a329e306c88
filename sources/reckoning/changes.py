"""Reads roll-forwards whose change is worded as a level: ``increasing its stake to $2.75 billion … bringing it to $4 billion``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from schemas.agreement import in_base
from schemas.claim import LinkKind
from schemas.errors import NotationError
from schemas.notation.quantities import read_quantity
from schemas.quantity import Quantity
from sources.reckoning.lines import KIND, Line
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_UP = r"increas\w*|rais\w*|lift\w*|boost\w*|expand\w*|grow\w*|grew|rose|ris(?:e|es|en|ing)|climb\w*|top(?:s|ped|ping)?|up(?:ped|ping)?|hoist\w*|bump\w*|push\w*|double\w*|step\w*|swell\w*|swollen|jump\w*|go(?:es|ing)? up|went up|widen\w*|mount\w*|advanc\w*|improv\w*"
_DOWN = r"reduc\w*|cut(?:s|ting)?|lower\w*|trim\w*|shrink\w*|shrank|shrunk|f[ae]ll(?:s|en|ing)?|drop\w*|declin\w*|slim\w*|par(?:e|es|ed|ing)|slash\w*|bring\w* down|brought down|go(?:es|ing)? down|went down|decreas\w*|narrow\w*|slip\w*|sank|sink\w*|dwindl\w*|scal\w* (?:back|down)|whittl\w*"
_TO = re.compile(
    rf" (?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:(?!<)[^ ;]+ ){{0,9}}?to (?:(?!<)[^ ,;]+ ){{0,2}}?<{KIND}:(?P<to>\d+)> "
)
"""A verb of change and the level that it leads to."""
_TOTAL = re.compile(
    rf" (?:total\w*|bring\w*|brought|tak(?:es?|ing)|took|puts?|mak(?:es?|ing)|made|giv(?:es?|ing)|altogether|in all|all told|so far|now (?:stands|put|ha[sd])|overall|sum|end(?:s|ed)? up|would then|will then|by then|reach\w*) (?:(?!<{KIND}:)\S+ ){{0,10}}?(?:from <{KIND}:\d+> (?:(?!<)[^ ,]+ ){{0,3}}?to )?<{KIND}:(\d+)> "
    rf"| <{KIND}:(\d+)> (?:(?!<)[^ ,;]+ )?(?:in (?:all|total)|altogether|all told|overall) "
)
_LEFT = re.compile(
    rf" (?:leav(?:e|es|ing) (?:(?!<|without|out)[^ ;]+ ){{0,5}}?|(?:left|end(?:s|ed)? up|(?:so|and) that it (?:will )?ha[sd]) (?:with )?|keeps? (?:just |only )?|(?:now|then|still) (?:has|have|stands at|owes|runs|employs) |"
    rf"(?:bring|tak|putt?)(?:s|ing) (?:(?!<)[^ ,;]+ ){{1,4}}?(?:down )?(?:to|at) )<{KIND}:(\d+)> (?!(?:[a-z]+ )?(?:fewer|less|more|idle|jobless|unemployed|redundant|homeless|without|out|off|behind|looking|unsold|dead) )"
)
"""What says that an amount is what a fall has left; the words of a total would do for what is gone as well."""
_THEN_TO = re.compile(
    rf" (?:(?!<)[^ ,;]+ ){{0,2}}?(?:, )?(?:to|until it (?:stood|was) at) (?:(?:about|around|some|nearly|almost|just|a total of|reach|stand at) )*<{KIND}:(?P<next>\d+)> "
)
"""What leads from the level to another one."""
_TWO = re.compile(
    r"(?P<first>\S+(?: (?:thousand|million|billion|trillion|crore|lakh))?)(?: [A-Za-z.]+)*? to (?P<last>\S+(?: (?:thousand|million|billion|trillion|crore|lakh))?)(?: .*)?"
)
"""Two amounts that look like the ends of a range."""
BEFORE, FAR = 2, 12
"""Sentences before that of a change in which the closing amount is told, and those in which the opening one is."""
WIDE = Decimal("2.5")
"""How many times the lower end of a range its upper one is, at most: ``rose to 2 million to 12 million`` is none."""


def changes(lines: Sequence[Line]) -> Iterator[Statement]:
    """Opening amount, change and closing amount of one unit, where the change leads from the one to the other exactly."""
    for number, line in enumerate(lines):
        told = lines[max(0, number - FAR) : number + 2]
        window = lines[max(0, number - BEFORE) : number + 2]
        for match in _TO.finditer(line.code):
            change = line.numbers.get(int(match["to"]))
            if change is None:
                continue
            falling = match["down"] is not None
            if change.size is None or _THEN_TO.match(line.after(change)):
                yield from _twice_to(change, line, window, falling=falling)
                continue
            for other in window:
                for closing in _closings(other, _LEFT if falling else _TOTAL):
                    found = closing is not change and _opening(change, closing, told, falling=falling)
                    if found:
                        yield Statement(LinkKind.ROLL_FORWARD, closing, (found, change), falling, level=True)


def _twice_to(told: Telling, line: Line, window: Sequence[Line], *, falling: bool) -> Iterator[Statement]:
    """A change and the level it led to, both worded as levels: ``fell to 18 million to 94 million``."""
    ends = _ends(told, line)
    if ends is None or not (ends[0].size and ends[1].size):
        return
    change, closing = ends
    opening = _opening(change, closing, window, falling=falling)
    if opening:
        yield Statement(LinkKind.ROLL_FORWARD, closing, (opening, change), falling, level=True)
    elif ends[1].size >= WIDE * ends[0].size:
        yield Statement(LinkKind.ROLL_FORWARD, closing, (change,), falling, level=True)


def _ends(told: Telling, line: Line) -> tuple[Telling, Telling] | None:
    """The two amounts that a verb leads to, one after the other."""
    follows = _THEN_TO.match(line.after(told))
    if told.size is not None and follows:
        closing = line.numbers.get(int(follows["next"]))
        return (told, closing) if closing and closing.dimension == told.dimension else None
    two = _TWO.fullmatch(told.value.text)
    if two is None or not isinstance(told.value, Quantity):
        return None
    first, last = _one(two["first"], told.value, told.value.low), _one(two["last"], told.value, told.value.high)
    if first is None or last is None:
        return None
    return (
        replace(told, end=told.start + two.end("first"), value=first, size=in_base(first).value, claim=None),
        replace(told, start=told.start + two.start("last"), value=last, size=in_base(last).value, claim=None),
    )


def _one(written: str, told: Quantity, number: Decimal | None) -> Quantity | None:
    """One end of a range as an amount of its own; None when it is not read so alone."""
    try:
        value = read_quantity(written)
    except NotationError:
        return None
    return value.model_copy(update={"unit": told.unit}) if value.value == number else None


def _closings(line: Line, words: re.Pattern[str]) -> Iterator[Telling]:
    for match in words.finditer(line.code):
        found = line.numbers.get(int(next(group for group in match.groups() if group)))
        if found:
            yield found


def _opening(change: Telling, closing: Telling, window: Sequence[Line], *, falling: bool) -> Telling | None:
    """An amount nearby that the change leads from to the closing amount."""
    for line in window:
        for telling in line.told:
            if telling.start in (change.start, closing.start):
                continue
            terms = (closing, change, telling) if falling else (telling, change, closing)
            if _adds(*(term.value for term in terms)):
                return telling
    return None


def _adds(opening: object, change: object, closing: object) -> bool:
    values = [in_base(value) for value in (opening, change, closing) if isinstance(value, Quantity)]
    if len(values) < 3 or len({value.unit for value in values}) > 1:  # noqa: PLR2004 - all three are amounts
        return False
    a, b, c = (value.value for value in values)
    return bool(a and b and c) and (a or 0) + (b or 0) == c
