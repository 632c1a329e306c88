"""Reads changes in percent that go back to two amounts told before: ``rents went from 1,500 to 1,860 … the 24 percent rise``."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from schemas.claim import LinkKind
from schemas.quantity import Quantity
from sources.reckoning.growths import pairs
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded, by_size, unit
from sources.reckoning.percentages import measured
from sources.reckoning.statement import HUNDRED, POINTS, Statement
from sources.retold.telling import Telling
from sources.retold.words import STOP, concepts, plain

_NOUN = (
    r"(?:(?P<up>rise|increase|jump|growth|gain|climb|leap|surge|hike|uptick|expansion|raise)|"
    r"(?P<down>fall|drop|decline|decrease|slide|slump|plunge|cut|reduction|loss|dip|tumble|slip))"
)
_DEFINITE = re.compile(r" (?:the|that|this|its|their|such a) (?:[a-z]+ )?$")
"""What stands before a change that the words before have told."""
_INDEFINITE = re.compile(r" (?:a|an|such an?) $")
_ELSEWHERE = re.compile(r" (?:in|at|on|during|for|over|among|alone|there) ")
"""What says before a change that it is of another time or place."""
_OF = re.compile(
    rf" (?:the|that|this|such an?) (?:[a-z]+ )?{_NOUN} of (?:(?:about|around|some|nearly|almost|just|over|more than) ){{0,2}}$"
)
"""A change that is named before its percentage."""
_CHANGE = re.compile(rf" (?:[a-z]+ )?{_NOUN} (?:in (?P<what>(?:(?!<)[^ ,;:.]+ ){{1,3}}))?")
_SAME = re.compile(
    r"^ (?:(?:and|so|but) )?(?:that|this|it|which)(?:'s)? (?:(?:is|was|means|meant|makes|made|amounts|represents|represented|marks|marked|works out|comes|came) )"
    rf"(?:(?:to|as|for|out at|about|around|a|an|some|the) ){{0,3}}(?:(?:[a-z]+ )?{_NOUN} of )?(?:(?:about|around|some|nearly|almost|just|a) ){{0,2}}$"
)
"""How a sentence begins that says how far the two amounts before it lie apart."""
_PARTING = re.compile(
    r" (?:of (?:which|whom|the|its|their|them)|each|both|respectively|plus|another|further|including) "
)
"""What says of two amounts that neither has become the other."""
BACK = 3
"""Sentences before that of a change in which its two amounts are told."""
PAIR = 2


def recalled(lines: Sequence[Line]) -> Iterator[Statement]:
    """The changes in percent that the only two amounts they go back to do not make."""
    for number, line in enumerate(lines):
        for figure in line.told:
            if figure.dimension != "percent" or not bounded(figure) or line.bullet or _tells_more(line):
                continue
            before = lines[max(0, number - BACK) : number]
            found = _called(figure, line, before)
            if found is None:
                continue
            (one, other), falling = found
            if _makes(figure, measured(before), falling=falling):
                continue
            small, large = by_size((one, other))
            if small.size != large.size and bounded(small) and bounded(large):
                new, old = (small, large) if falling else (large, small)
                statement = Statement(LinkKind.GROWTH, new, (old, figure), falling, sure=False)
                if statement.fails():
                    yield statement


def _makes(figure: Telling, amounts: Sequence[Telling], *, falling: bool) -> bool:
    """Whether any two amounts of one unit lie apart by a change."""
    value = figure.value
    if not isinstance(value, Quantity) or value.low is None or value.high is None:
        return True
    for one, other in combinations(amounts, PAIR):
        small, large = by_size((one, other))
        if one.dimension != other.dimension or unit(one) != unit(other) or not small.size or not large.size:
            continue
        made = HUNDRED - small.size / large.size * HUNDRED if falling else large.size / small.size * HUNDRED - HUNDRED
        if value.low - POINTS <= made <= value.high + POINTS:
            return True
    return False


def _called(figure: Telling, line: Line, before: Sequence[Line]) -> tuple[tuple[Telling, Telling], bool] | None:
    """The two amounts that a change goes back to, and whether it is a fall."""
    ahead, change = line.before(figure), _CHANGE.match(line.after(figure))
    same = _SAME.match(ahead)
    if same is not None:
        noun = same if same["up"] or same["down"] else change
        told = _last_two(before)
        return (told, noun["down"] is not None) if noun is not None and told is not None else None
    named = _OF.search(ahead)
    if named is not None:
        told = _last_pair(before) or _last_two(before)
        return (told, named["down"] is not None) if told is not None else None
    if change is None:
        return None
    if _DEFINITE.search(ahead) is None:
        return _just_told(change, ahead, before)
    what = [word for word in map(plain, (change["what"] or "").split()) if word not in STOP]
    named_by = concepts(what)
    falling = change["down"] is not None
    found = [(new, old) for other in before for new, old in pairs(other) if not what or named_by & _told_of(other)]
    if not found and not what:
        told = _last_pair(before) or _last_two(before)
        return (told, falling) if told is not None else None
    return (found[0], falling) if len(found) == 1 else None


def _just_told(
    change: re.Match[str], ahead: str, before: Sequence[Line]
) -> tuple[tuple[Telling, Telling], bool] | None:
    """The only two amounts of the sentence before, of which one is said to have become the other, for ``a 20 percent cut``."""
    plain_one = before and _INDEFINITE.search(ahead) and not change["what"] and not _ELSEWHERE.search(ahead)
    told = list(pairs(before[-1])) if plain_one else []
    falling = change["down"] is not None
    if len(told) != 1:
        return None
    new, old = told[0]
    return (told[0], falling) if ((new.size or 0) < (old.size or 0)) == falling else None


def _tells_more(line: Line) -> bool:
    """Whether a sentence tells amounts beside its change; small numbers in words aside."""
    return any(not line.small(one) for one in measured([line]))


def _last_pair(before: Sequence[Line]) -> tuple[Telling, Telling] | None:
    """The amounts of the last sentence when there are two, of one unit."""
    told = [one for one in measured(before[-1:]) if not before[-1].small(one)]
    if len(told) == PAIR and told[0] in alike(told[1], before) and not _PARTING.search(before[-1].code):
        return told[0], told[1]
    return None


def _told_of(line: Line) -> frozenset[str]:
    words = {plain(word) for word in line.code.split() if word[0].isalpha()} - STOP
    return concepts(words)


def _last_two(before: Sequence[Line]) -> tuple[Telling, Telling] | None:
    """The amounts of the last two sentences when there is one in each, and of one unit."""
    if len(before) < PAIR:
        return None
    first, last = (measured([line]) for line in before[-PAIR:])
    if len(first) == len(last) == 1 and first[0] in alike(last[0], before):
        return first[0], last[0]
    return None
