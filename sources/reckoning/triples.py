"""Reads three or more amounts told in one breath, the last of which follows from the others: ``146 there, 85 came, and it is now 251 strong``."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.claim import LinkKind
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded, by_size, clear, line_of, sentence_before
from sources.reckoning.statement import SENTENCE_SLACK, Statement
from sources.retold.telling import Telling

_MORE = re.compile(
    r" (?:more|another|further|extra|additional|added|adds?|adding|reinforce\w*|joined|join|came|gained|won|took on|hired|bought|raised|borrowed|plus|on top) "
)
"""What says that an amount comes to another."""
_NOW = re.compile(
    r" (?:now|so|thus|then|therefore|together|over the (?:weekend|year|season|summer|winter|week)|in the end|strong|to date|by now|today|has become|which makes|it makes|made|in total) "
)
"""What says that an amount is what others have led to."""
_TOGETHER = re.compile(
    r" (?:together|over the (?:weekend|year|season|summer|winter|week)|for the (?:year|season)|in the end|in total|made|which makes|it makes) "
)
"""What says that an amount takes in several of one kind."""
_SHARED_OUT = re.compile(
    r" <[a-z_]+:\d+> (?P<own>(?:(?!<)[^ ;:]+ ){0,8}?), <[a-z_]+:\d+> (?:of (?:them|which|whom) )?(?P<word>for|from|in|at|by|on|to|under|with|against) (?:(?!<)[^ ;:]+ ){1,8}?and <[a-z_]+:\d+> (?P=word) "
)
"""An amount and how it is shared out: ``64 witnesses, 38 for the one side and 36 for the other``."""
_AND = re.compile(r"^[^;:]*? and ")
_GONE = re.compile(
    r" (?:sold|gave|lost|took|died|left|killed|closed|spent|paid|shut|cut|gone|fell|shed|withdrew|moved|missing|eaten|stolen|culled|scrapped|sank|dropped out|quit) "
)
"""What says that an amount is taken from another."""
_STILL = re.compile(r" (?:now|so|still|has|have|had|left|today|remain\w*|to (?:his|her|its|their) name|keeps?|kept) ")
"""What says that an amount is what is left."""
_MOVED = re.compile(
    r" (?:so|climbed|risen|rose|fallen|fell|gone|lost|gained|grown|grew|missing|shrunk|shrank|short|ahead|behind|apart|between them|difference) "
)
"""What says that an amount is how far two others lie apart."""
_COMPARED = re.compile(r" (?:than|against|versus|vs|each|average|usual|target|up to) ")
_OF_THEM = re.compile(r" of (?:them|those|these|whom) ")
"""What says of a part that there may be others."""
LEAST = Decimal("0.03")
"""A part of less than this share of the largest is told of something else."""
FEW, MANY = 3, 5
"""Amounts of one unit, at least and at most."""
SLACK = Decimal("0.12")
"""The share of a total in another sentence that its parts may miss it by."""


def triples(lines: Sequence[Line]) -> Iterator[Statement]:
    """The amounts that the others told with them nearly make, where nothing else of their unit is told."""
    for number, line in enumerate(lines):
        if line.bullet or not line.told:
            continue
        last = line.told[-1]
        before = sentence_before(lines, number) if number else ()
        if last.dimension == "time" or not bounded(last):
            continue
        told = [one for one in alike(last, (*before, line)) if bounded(one) and one.start < last.start]
        if any(other.compared(one) for other in (*before, line) for one in told if one.start in other.places):
            continue
        after = lines[number + 1 : number + 2]
        if not FEW - 1 <= len(told) < MANY or len(alike(last, (*before, line))) > len(told):
            continue
        largest = max(one.size or Decimal(0) for one in (*told, last))
        if any((one.size or 0) < LEAST * largest for one in (*told, last)):
            continue
        best = _best(last, told, line, before)
        if (
            best is not None
            and _OF_THEM.search(line.code)
            and sum(one.size or 0 for one in best.parts) < (best.total.size or 0)
        ):
            continue
        if best is not None and not _held(last, told) and not any(True for other in after if other.bullet):
            yield from clear(best, (), SENTENCE_SLACK if best.in_one_sentence else SLACK)


def _best(last: Telling, told: Sequence[Telling], line: Line, before: Sequence[Line]) -> Statement | None:
    """What the words make of the last amount: a total, what is left of the first, or the gap between two."""
    shared = _SHARED_OUT.search(line.code)
    if (
        shared
        and f" {shared['word']} " not in f" {shared['own']}"
        and len(told) == FEW - 1
        and all(one.start in line.places for one in told)
    ):
        return Statement(LinkKind.SUM, told[0], (*told[1:], last), sure=False)
    code = "".join(other.code for other in (*before, line))
    ahead = line.before(last)
    if _COMPARED.search(code):
        return None
    tail = ahead.rsplit(">", 1)[-1] if ">" in ahead else ahead
    near = " " + tail + line.after(last)
    if (
        last.size == max(one.size or Decimal(0) for one in (*told, last))
        and _NOW.search(near)
        and (_MORE.search(code) or (_AND.match(code) and _TOGETHER.search(near)))
    ):
        return Statement(LinkKind.SUM, last, tuple(told), sure=False)
    first, *taken = told
    gained = any(_MORE.search(_words_before(one, (*before, line))) for one in taken)
    if (
        first.size == max(one.size or Decimal(0) for one in told)
        and _GONE.search(code)
        and _STILL.search(near)
        and not gained
    ):
        return Statement(LinkKind.SUM, first, (*taken, last), sure=False)
    if len(told) == FEW - 1 and _MOVED.search(near):
        small, large = by_size(told)
        if small.size != large.size and (last.size or 0) * 2 < (large.size or 0):
            return Statement(LinkKind.SUM, large, (small, last), sure=False)
    return None


def _words_before(one: Telling, lines: Sequence[Line]) -> str:
    """The words between an amount and the one before it."""
    return f" {line_of(one, lines).before(one).rsplit('>', 1)[-1].strip()} "


def _held(last: Telling, told: Sequence[Telling]) -> bool:
    """Whether the amounts make each other in any way."""
    amounts = (*told, last)
    return any(
        Statement(LinkKind.SUM, whole, tuple(one for one in amounts if one is not whole and one not in left)).holds()
        for whole in amounts
        for left in ((), *((one,) for one in amounts if one is not whole and len(amounts) > FEW))
    )
