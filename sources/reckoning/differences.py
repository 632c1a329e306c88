"""Reads how far two amounts lie apart when all three are told: ``from 212 million to 268 million, an overrun of 46 million``."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from schemas.claim import LinkKind
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded, by_size, clear, sentence_before
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_NEARLY = r"(?:(?:about|around|some|roughly|nearly|almost|just|exactly|only|another|a|an|as much as|well|fully|a full|a further) )"
_RELATION = (
    r"(?:rise|increase|jump|overrun|climb|hike|margin|lead|difference|gap|shortfall|excess|majority|overshoot|improvement|fall|drop|decline|decrease|"
    r"reduction|slide|markup|mark-up|swing|advantage|deterioration|rebound|change|uplift|upgrade)"
)
"""Nouns for nothing but the gap between two amounts."""
_AMOUNT = r"(?:gain|growth|surplus|deficit|saving|loss|cut|profit|discount|spread|addition|extra)"
"""Nouns for a gap, or for an amount of its own."""
_BEFORE = re.compile(
    rf" (?:by|up|down|risen|rose|fallen|fell|climbed|dropped|swollen|ahead|another) {_NEARLY}{{0,3}}$"
    rf"| {_RELATION} (?:is|was|comes to|came to|amounts to|stands at|stood at) {_NEARLY}{{0,3}}$"
    rf"| {_RELATION}s? (?:in (?:(?!<)[^ ,;:]+ ){{1,3}})?of {_NEARLY}{{0,3}}$"
)
"""What says before an amount that it is the gap between two others."""
_BEFORE_OR_ITSELF = re.compile(rf" (?:a|an|the|its|their) (?:(?!<)[^ ,;:]+ )?{_AMOUNT} of {_NEARLY}{{0,3}}$")
_AFTER = re.compile(
    rf" (?:(?!<)[^ ,;:.]+ ){{0,2}}?(?:more than|less than|fewer than|(?:high|low|long|short|tall|heav(?:i)|light|cheap|dear|fast|slow|warm|cold|larg|small|bigg|great)er than|"
    rf"above|below|(?<!spread )(?<!took )(?<!take )(?<!takes )(?<!taken )(?<!taking )over|under|short of|shy of|in excess of|beyond|apart|up on|down on|ahead of|(?:more|less|fewer)(?= [.,;:)])|better than|worse than|better off|worse off) "
    rf"| (?:(?!<)[^ ,;:.]+ )?{_RELATION} "
)
"""What says after an amount that it is such a gap."""
_COMPARED = re.compile(r" (?:than|from|against|versus|vs|with|to) (?:(?!<)[^ ,;:]+ ){0,3}$")
_FROM = re.compile(r" (?:from|than|on|above|below|over|under|of) (?:(?!<)[^ ,;:]+ ){0,4}$")
"""What stands between a gap and the amount that it is measured from."""
_THEN = re.compile(
    r" (?:when|began|stood|originally|original|once|earlier|before|previous|previously|then|first|ago|old|former|meant|planned|budgeted|supposed|"
    r"initially|forecast|promised|until) "
)
"""What says of a sentence that it tells of the same thing at another time."""
_TAKES_UP = re.compile(r" (?:(?:and|so|but) )?(?:that|this|it|the|his|her|their|its|a|which|by) ")
"""How a sentence begins that goes on with what the one before tells of."""
_AGAIN = re.compile(
    r"(?:^| )(?:it|that|this|they|he|she|its|now|today|a year|final|eventual|actual|in the end|by|another|"
    r"new|latest|current|which|same|so|normal|usual|average) "
)
"""What says of a sentence that it goes on with what the one before tells of."""
AROUND = 2
"""Sentences before and after that of a gap in which a pair with this gap makes it right."""
TIMES = 2
"""How many times the stated gap the true one is, or the other way round, at most."""
PAIR = 2


def differences(lines: Sequence[Line]) -> Iterator[Statement]:
    """The gaps that no two amounts around them have."""
    for number, line in enumerate(lines):
        for gap in line.told:
            if gap.dimension == "percent" or not bounded(gap):
                continue
            relation = _is_gap(line, gap)
            if not relation and not _BEFORE_OR_ITSELF.search(line.before(gap)):
                continue
            pair = _pair(gap, lines, number, relation=relation)
            best = _reading(gap, *pair) if pair else None
            if best is not None and _near(gap, best):
                around = lines[max(0, number - AROUND) : number + 1 + AROUND]
                readings = [_reading(gap, a, b) for a, b in combinations(alike(gap, around), PAIR)]
                yield from clear(best, [reading for reading in readings if reading is not None])


def _is_gap(line: Line, gap: Telling) -> bool:
    before = line.before(gap)
    return bool(_BEFORE.search(before) or (_AFTER.match(line.after(gap)) and not _COMPARED.search(before)))


def _reading(gap: Telling, a: Telling, b: Telling) -> Statement | None:
    """The larger of two amounts as the sum of the smaller and the gap; None for equal ones.

    Where the smaller comes first, the gap is a rise, and leads from the one to the other.
    """
    small, large = by_size((a, b))
    if small.size == large.size:
        return None
    kind = LinkKind.ROLL_FORWARD if small.start < large.start else LinkKind.SUM
    return Statement(kind, large, (small, gap), sure=False)


def _near(gap: Telling, reading: Statement) -> bool:
    """Whether the true gap is of the size of the stated one."""
    true = (reading.total.size or 0) - (reading.parts[0].size or 0)
    stated = gap.size or 0
    return bool(true and stated <= true * TIMES and true <= stated * TIMES)


def _measured_from(gap: Telling, line: Line, own: Sequence[Telling]) -> tuple[Telling, Telling] | None:
    """The amount that stands right after a gap as what it is measured from, and the only other one that lies about as far off."""
    old = next((one for one in own if one.start > gap.start), None)
    if old is None or not _FROM.search(line.code[line.places[gap.start] : line.places[old.start]]):
        return None
    near = [one for one in own if one is not old and (reading := _reading(gap, one, old)) and _near(gap, reading)]
    return (near[0], old) if len(near) == 1 else None


def _pair(gap: Telling, lines: Sequence[Line], number: int, *, relation: bool) -> tuple[Telling, Telling] | None:
    """The two amounts that a gap is of: those of its sentence, else one of them and the only one beside it."""
    line, before, after = lines[number], sentence_before(lines, number), lines[number + 1 : number + 2]
    own = [one for one in alike(gap, [line]) if bounded(one)]
    if len(own) == PAIR:
        return own[0], own[1]
    if len(own) > PAIR:
        return _measured_from(gap, line, own)
    if line.bullet:
        return None
    earlier, later = alike(gap, before), alike(gap, after)
    if relation and not own and len(earlier) == 1 and _TAKES_UP.match(line.code):
        earlier = [*alike(gap, lines[max(0, number - AROUND) : number - 1]), *earlier]
    if len(own) == 1 and len(earlier) == 1 and (_AGAIN.search(line.code) or _THEN.search(before[-1].code)):
        return earlier[0], own[0]
    if len(own) == 1 and not earlier and len(later) == 1 and _THEN.search(after[0].code):
        return own[0], later[0]
    if relation and not own and len(earlier) == PAIR and _TAKES_UP.match(line.code):
        return earlier[0], earlier[1]
    return None
