"""Reads sums that an article spreads over its sentences: a list that ends with what remains, phases told one by one, a record beaten by."""

import re
from collections.abc import Iterator, Sequence

from schemas.claim import LinkKind
from sources.reckoning.lines import KIND, REST, Line, Unit
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_PHASE = re.compile(
    r" (?:(?:phase|stage|section|part|lot|leg|half) (?:one|two|three|four|i|ii|iii|iv|<count:\d+>)|"
    r"(?:first|second|third|fourth|last|final|other) (?:phase|stage|section|part|lot|leg|half|tranche)) "
)
"""One of the phases of a whole."""
_WHOLE = re.compile(
    r" (?:both|all|total|full|whole|altogether|complete|completed|completion|finished|done|combined|eventually|ultimately|overall) "
)
"""What says that an amount is that of all phases."""
_BEATS = re.compile(
    rf" <{KIND}:(?P<gap>\d+)> (?P<way>above|over|higher than|more than|taller than|longer than|below|under|lower than|less than|short of|shorter than) "
    rf"(?:(?!<)[^ ,;:]+ ){{0,4}}?<{KIND}:(?P<mark>\d+)> "
)
"""How far an amount is from an older one, both told: ``0.63 metres above the 5.41 metres of 2007``."""
_FALLING = frozenset(("below", "under", "lower than", "less than", "short of", "shorter than"))
LEAST = 2
"""Parts of a list, at least."""
BEFORE, AFTER = 4, 3
"""Sentences before a list in which its whole is looked for, and those after a whole in which its phases are."""


def spread(lines: Sequence[Line]) -> Iterator[Statement]:
    """The sums that lie over several sentences."""
    for number, line in enumerate(lines):
        before = lines[max(0, number - BEFORE) : number]
        if before:
            yield from _ended(before, line)
        yield from _phased(line, lines[number + 1 : number + 1 + AFTER])
        yield from _beaten(before, line)


def _only(found: Sequence[Statement]) -> Iterator[Statement]:
    """The one reading that misses by little, when none holds."""
    failing = [statement for statement in found if statement.fails()]
    if len(failing) == 1 and not any(statement.holds() for statement in found):
        yield failing[0]


def _sum(whole: Telling, parts: Sequence[Telling]) -> Statement:
    return Statement(LinkKind.SUM, whole, tuple(parts))


def _ended(before: Sequence[Line], line: Line) -> Iterator[Statement]:
    """A list in one sentence and what remains in the next; the whole stands before both."""
    found = REST.search(line.code)
    if not found:
        return
    for unit, own in line.addable.items():
        last = next((at for at, one in enumerate(own) if line.places[one.start] > found.start()), None)
        if last == 0 and len(own) == 1:
            parts = before[-1].addable.get(unit, [])
            if len(parts) >= LEAST:
                wholes = [whole for other in before[:-1] for whole in other.addable.get(unit, [])]
                yield from _only([_sum(whole, (*parts, *own)) for whole in wholes])
        elif last:
            yield from _gathered(unit, own[: last + 1], before)


def _gathered(unit: Unit, own: Sequence[Telling], before: Sequence[Line]) -> Iterator[Statement]:
    """A list that ends with what remains and begins some sentences before, back to the whole that is more than each of its parts."""
    parts = list(own)
    for other in reversed(before):
        for one in reversed(other.addable.get(unit, [])):
            if (one.size or 0) > sum(part.size or 0 for part in own):
                yield from _only([_sum(one, parts)])
                return
            parts.insert(0, one)


def _phased(line: Line, after: Sequence[Line]) -> Iterator[Statement]:
    """A whole and its phases, a sentence each."""
    if not _WHOLE.search(line.code) or _PHASE.search(line.code):
        return
    for whole in line.told:
        parts: list[Telling] = []
        for other in after:
            alike = [telling for telling in other.told if telling.dimension == whole.dimension]
            if not _PHASE.search(other.code) or len(alike) != 1:
                break
            parts += alike
        if whole.dimension not in ("count", "percent", "time", "period") and len(parts) >= LEAST:
            yield from _only([_sum(whole, parts)])


def _beaten(before: Sequence[Line], line: Line) -> Iterator[Statement]:
    """An amount, an older one and how far they lie apart."""
    for match in _BEATS.finditer(line.code):
        gap, mark = (line.numbers.get(int(match[name])) for name in ("gap", "mark"))
        if gap is None or mark is None or gap.dimension != mark.dimension or not (gap.size and mark.size):
            continue
        if gap.size * 2 > mark.size:
            continue
        others = [
            telling
            for other in (*before, line)
            for telling in other.told
            if telling.dimension == mark.dimension and telling not in (gap, mark)
        ]
        falling = match["way"] in _FALLING
        yield from _only([_sum(mark, (other, gap)) if falling else _sum(other, (mark, gap)) for other in others])
