"""Reads what remains of an amount once others are taken from it: ``of the 96, 51 were empty; the other 35 held oil``, ``leaving 444``."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from schemas.claim import LinkKind
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded, clear
from sources.reckoning.statement import SUM_SLACK, Statement
from sources.retold.telling import Telling

_FEW = r"(?:(?!<)[^ ,;:]+ )"
_LEFT = re.compile(
    rf" (?:so|giving|making|for|hence|thus) (?:(?!<)[a-z]+ ){{0,2}}net [a-z]+ {_FEW}{{0,4}}$"
    rf"| (?:leav(?:es|ing)|left with|left|remaining|remainder|balance|the rest|the others?|still (?:has|have|had|holds?|owns?|owes?|employs?)) {_FEW}{{0,7}}$"
    rf"| (?:keeps?|keeping|kept|retain(?:s|ed|ing)?) (?:only |just |the |about |its ){{0,2}}$"
)
"""What says before an amount that it is left over."""
_LEFT_AFTER = re.compile(
    rf" {_FEW}{{0,3}}?(?:left over|remain|remains|remained|are left|were left|is left|was left|still missing|still open|unsold|unspent|left unsold|to go [,.;)]|left [,.;)]) "
)
"""What says so after it."""
_NOW = re.compile(rf" (?:now|so|down to|which means|meaning|therefore) {_FEW}{{0,6}}$")
_GIVEN_AWAY = re.compile(
    r" (?:sold|gave|given|giving|closed|closing|lost|losing|shut|shed|spent|paid|repaid|died|moved|scrapped|withdrew|withdrawn|returned|burnt|burned|used|cancelled|cut|"
    r"handed|quit|dismissed|fired|sacked|expelled|killed|escaped|eaten|gone|removed|culled|axed|of whom|of which|resigned|dropped|retired|sank|demolished|written off|wrote off) "
)
"""What says of an amount that it is taken from another."""
_OTHER_THING = re.compile(
    r" (?:(?:other|others) (?:than|side|hand|day|week|way)|left (?:the|a|an|its|his|her|their|for|in|on|at|behind)) "
)
_PART_OF = re.compile(r"> (?:(?!<)[^ ,;:]+ ){0,2}?(?:out )?of (?:(?!<)[^ ,;:]+ ){0,4}$")
_OF_IT = re.compile(r" of (?:those|these|them|the) ")
"""What shows after an amount that it is itself a part of what was told."""
PAIR, PAIR_SLACK = 2, Decimal("0.22")
"""What is taken and what is left, and the share of their whole that they may miss it by."""
WINDOW = 4
"""Sentences before that of what is left, in which the whole and what is taken from it are told."""
MOST = 6
"""Amounts that are taken from one whole, at most."""


def remainders(lines: Sequence[Line]) -> Iterator[Statement]:
    """What is left of a whole, where no amounts before it leave that much."""
    for number, line in enumerate(lines):
        window = lines[max(0, number - WINDOW) : number + 1]
        for rest in line.told:
            if rest.dimension == "percent" or not bounded(rest) or not _is_left(line, rest, window):
                continue
            earlier = [one for one in alike(rest, window) if one.start < rest.start]
            told = [one for one in earlier if not _aside(one, window)]
            near = [
                reading
                for reading in (*_taken(rest, told), *_taken_of(rest, window[-2:]))
                if reading.fails(_slack(reading))
            ]
            if len({reading.total.size for reading in near}) == 1:
                yield from clear(
                    near[0], slack=_slack(near[0]), readings=[*_taken(rest, earlier), *_swapped(rest, earlier)]
                )


def _is_left(line: Line, rest: Telling, window: Sequence[Line]) -> bool:
    before, after = line.before(rest), line.after(rest)
    if _OF_IT.match(after):
        return False
    if _NOW.search(before) and any(_GIVEN_AWAY.search(other.code) for other in (*window[-2:-1], line)):
        return True
    return bool((_LEFT.search(before) and not _OTHER_THING.search(before)) or _LEFT_AFTER.match(after))


def _slack(reading: Statement) -> Decimal:
    """By how much what is left may be off: by more where only one amount is taken from the whole."""
    return PAIR_SLACK if len(reading.parts) == PAIR else SUM_SLACK


def _aside(telling: Telling, window: Sequence[Line]) -> bool:
    return not bounded(telling) or any(line.compared(telling) for line in window if telling.start in line.places)


def _taken(rest: Telling, earlier: Sequence[Telling]) -> Iterator[Statement]:
    """Each earlier amount as the whole, the nearest first, less the amounts after it, all of them or the last few."""
    for at in range(len(earlier) - 1, -1, -1):
        whole, taken = earlier[at], earlier[at + 1 :]
        if 0 < len(taken) <= MOST and all((part.size or 0) < (whole.size or 0) for part in (*taken, rest)):
            for first in range(len(taken)):
                yield Statement(LinkKind.SUM, whole, (*taken[first:], rest), sure=False)


def _taken_of(rest: Telling, lines: Sequence[Line]) -> Iterator[Statement]:
    """A whole less what is told as a part of it right before: ``1,340 of its 2,000 blankets``."""
    for line in lines:
        own = [one for one in alike(rest, [line]) if one.start < rest.start]
        for part, whole in pairwise(own):
            between = line.code[line.places[part.start] : line.places[whole.start]]
            if _PART_OF.search(between) and bounded(part) and bounded(whole):
                yield Statement(LinkKind.SUM, whole, (part, rest), sure=False)


def _swapped(rest: Telling, earlier: Sequence[Telling]) -> Iterator[Statement]:
    """Each earlier amount as the whole, less one that was told before it."""
    for at, taken in enumerate(earlier):
        for whole in earlier[at + 1 :]:
            if (whole.size or 0) > max(taken.size or 0, rest.size or 0):
                yield Statement(LinkKind.SUM, whole, (taken, rest))
