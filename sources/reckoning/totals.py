"""Reads totals marked as such after the amounts that lead to them, however these are told: ``Add 330 million and it is worth 1.91 billion``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from schemas.claim import LinkKind
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded, clear, makes
from sources.reckoning.statement import SENTENCE_SLACK, SUM_SLACK, Statement
from sources.retold.telling import Telling

_FEW = r"(?:the <count:\d+> |(?!<)[^ ;:]+ )"
_NEARLY = r"(?:(?:about|around|some|roughly|nearly|almost|just|over|exactly|up|to|the|a|your|our|their|its|all|of|full|whole|grand) )"
_MARKED = re.compile(
    rf" (?:altogether|in all|all told|all in all|all in|in sum|in total|in aggregate|together|combined|between them|the lot|totals?|totall?ed|totall?ing|"
    rf"sums?|summed|add(?:s|ed|ing)? up|mak(?:es?|ing)|com(?:es|ing) to|came to|amount(?:s|ed|ing)? to|work(?:s|ed|ing)? out at) {_FEW}{{0,8}}$"
    rf"| so {_FEW}{{1,8}}$| (?:all|all of the|all the) $"
    rf"| (?:so that|which means|that means|meaning|which made|that made|made for|closed with|end(?:s|ed|ing) (?:up )?with|finish(?:es|ed) with|out at) {_FEW}{{0,6}}$"
    rf"| (?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|rais(?:es|ed|ing)|swell(?:s|ed|ing)?) {_FEW}{{1,8}}to {_FEW}{{0,3}}$"
    rf"| (?:that's|that is|that was|which is|it's|this is|equals?|gives|giving|yields?|yielding|for) {_NEARLY}{{1,4}}(?:(?:stake|holding|shareholding|interest) of )?$| (?:that's|that is|which is|equals|gives|giving) $"
)
"""What says before an amount that it is the total of those told before."""
_AFTER = re.compile(
    r" (?:(?!<)[^ ,;:]+ ){0,3}?(?:, )?(?:altogether|in all|all told|all in|all up|in total|combined|overall|together|between them|, total|(?:over|in|for) the (?:year|season|week|weekend|month|day)) "
)
_MOVES = re.compile(
    r" (?:(?!<)[^ ,;:]+ ){0,2}?(?:more|less|fewer|higher|lower|above|below|over|under|short|up|down|cheaper|dearer|apart) "
)
"""What says after an amount that it is the gap between two others."""
_ADDS = re.compile(
    r" (?:plus|adds?|added|adding|another|further|extra|additional|more|on top|besides|with|including|took in|takes in|gain(?:s|ed)|won|raised|borrowed|received|"
    r"hired|took on|bought|acquired|joined|put in|throw in|thrown in|count in|counting) "
)
"""What says that one amount comes on top of another."""
_REACHES = re.compile(
    r" (?:so|now|makes?|making|reach(?:es|ed|ing)?|becomes?|became|end(?:s|ed) (?:it |the [a-z]+ )?(?:at|with)|closed at|brings?|bringing|brought|lifts?|lifting|takes|taking|total|totals|equals|"
    r"gives|giving|yields|come to|comes to|came to|amounts to|which is|that is|that's|(?:it|he|she) (?:has|had|gets|got)|they (?:have|had|get)|you (?:get|have)|we (?:get|have)|stands? at|stood at|puts?|worth|value is|value of|valued at|"
    r"(?:sum|bill|price|cost|figure|count|debt|value|number|tally|outlay|amount|result) (?:is|was|will be|would be|goes|rises|rose|grew|climbs)) (?:(?!<)[^ ;:]+ ){0,6}$"
)
"""What leads to the amount that another one brings it to."""
_EACH_SIDE = re.compile(
    r" (?:between|from|against|than|versus|out of|of (?:the|its|their|his|her|those|these)) (?:(?!<)[^ ,;:]+ )?$"
)
WINDOW = 6
"""Sentences before that of a total in which its parts are told."""
LEAST = 2
"""Parts of a total, at least."""


def totals(lines: Sequence[Line]) -> Iterator[Statement]:
    """The totals that none of the amounts before them make."""
    for number, line in enumerate(lines):
        before = lines[max(0, number - WINDOW) : number]
        for whole in line.told:
            if whole.dimension == "percent" or not bounded(whole) or _EACH_SIDE.search(line.before(whole)):
                continue
            if _MOVES.match(line.after(whole)):
                continue
            if _MARKED.search(line.before(whole)) or _AFTER.match(line.after(whole)):
                yield from _told(whole, _runs(whole, before, line), (*before, line))
            elif _reached(line, whole):
                yield from _told(whole, _added(whole, before, line), (*before, line))


def _told(whole: Telling, runs: Iterable[Sequence[Telling]], window: Sequence[Line]) -> Iterator[Statement]:
    """The first run of amounts that comes near a total, when no amounts around it make it."""
    readings = [Statement(LinkKind.SUM, whole, tuple(run), sure=False) for run in runs]
    near = [reading for reading in readings if reading.fails(_slack(reading)) or reading.holds()]
    others = [other for other in alike(whole, window) if other.size != whole.size]
    if near and not makes(whole, others):
        yield from clear(near[0], near, _slack(near[0]))


def _slack(reading: Statement) -> Decimal:
    """By how much parts may miss a total: by more where they stand in its own sentence."""
    return SENTENCE_SLACK if reading.in_one_sentence else SUM_SLACK


_STEP = re.compile(
    r" (?:rise|increase|fall|drop|decline|reduction|difference|gap|overrun|margin) of (?:(?!<)[^ ,;:]+ ){0,2}$"
)
"""What says before an amount that it lies between two others."""
_STARTS = re.compile(
    r"^ (?:[-–•*\"“(] )*(?:that|that's|this|it|it's|they|he|she|we|you|all|in|together|altogether|combined|so|and|but|or|between|which|making|bringing|lifting|taking|for|the|these|those|"
    r"taken|put|add|added|adding|adds|with|overall|total|totals|plus|a|an|another|its|their|his|her|by|on|at|of|from|since|then|last|finally|now|thus|sum|throw|count|counting|"
    r"including|there|who|what|second(?:-[a-z]+)?|next|<[a-z_]+:\d+>) "
)
"""How a sentence begins that goes on with the ones before, rather than with a subject of its own."""


def _runs(whole: Telling, before: Sequence[Line], line: Line) -> Iterator[list[Telling]]:
    """The amounts next before a total: those of its sentence, then with those of the sentences before, one by one."""
    run = [part for part in _parts(whole, line) if part.start < whole.start]
    if len(run) >= LEAST:
        yield run
    full = [
        part for part in alike(whole, [line]) if part.start < whole.start and bounded(part) and not line.compared(part)
    ]
    if len(full) > max(len(run), LEAST):
        yield full
    if not _STARTS.match(line.code) and not (before and before[-1].text.endswith(";")):
        return
    gap = 0
    for other in reversed(before):
        if line.bullet != other.bullet and other.bullet:
            return
        found = _parts(whole, other)
        if not found:
            gap += 1
            if gap > 1:
                return
            continue
        if any((part.size or 0) >= (whole.size or 0) for part in found):
            return
        run = found + run
        if len(run) >= LEAST:
            yield run


def _parts(whole: Telling, line: Line) -> list[Telling]:
    """The amounts of a sentence that a total may be made of; a step between two others is none."""
    return [part for part in alike(whole, [line], addable=True) if not _STEP.search(line.before(part))]


def _reached(line: Line, whole: Telling) -> bool:
    """Whether an amount is what an addition in its sentence leads to, the last of its kind."""
    earlier = [part for part in alike(whole, [line]) if part.start < whole.start]
    later = [part for part in alike(whole, [line]) if part.start > whole.start]
    if not earlier or later:
        return False
    between = " " + line.code[line.places[earlier[-1].start] : line.places[whole.start]].split(" ", 1)[-1]
    return bool(_ADDS.search(line.before(whole)) and _REACHES.search(between))


def _added(whole: Telling, before: Sequence[Line], line: Line) -> Iterator[list[Telling]]:
    """The amounts that an addition names, and with it the one next before."""
    run = [part for part in alike(whole, [line], addable=True) if part.start < whole.start]
    if len(run) >= LEAST:
        yield run
    elif run:
        for other in reversed(before[-2:]):
            found = [part for part in alike(whole, [other], addable=True) if (part.size or 0) < (whole.size or 0)]
            if found:
                yield [found[-1], *run]
                if len(found) > 1:
                    yield [*found, *run]
                return
