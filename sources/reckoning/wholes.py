"""Reads shares of one whole that an article lists to the last one: ``A holds 45 percent, B 38 and C the remaining 27``."""

import re
from collections.abc import Iterator, Sequence

from schemas.quantity import Quantity
from sources.reckoning.lines import Line
from sources.retold.telling import Telling

WHOLE = 100
LEAST = 3
"""Shares of a list, at least."""
BEFORE = 2
"""Sentences before that of the last share which the list may begin in."""
_LAST = re.compile(
    r" (?:remaining|remainder|rest|balance) (?:(?!<)[^ ;]+ ){0,6}?<percent:(\d+)> | <percent:(\d+)> (?:that )?(?:remain\w*|left) "
)
_OTHER = re.compile(
    r" (?:from|to|by|than|against|up|down|rose|fell|turnout|discount|premium|yield|interest|growth|margin) (?:(?!<)[^ ,;]+ ){0,2}$"
)
"""What stands before a percentage that is no share."""
_HOLDER = re.compile(r"(?:\b[A-Z][\w&'’.-]*(?: (?:of|and|&|de|for) (?=[A-Z]))?\s?)+")


def wholes(lines: Sequence[Line]) -> Iterator[tuple[Telling, ...]]:
    """The lists of shares that end with what remains and add to more than the whole."""
    for number, line in enumerate(lines):
        last = _LAST.search(line.code)
        if last is None:
            continue
        listed = list(_shares(line))
        for before in reversed(lines[max(0, number - BEFORE) : number]):
            if not (found := list(_shares(before))):
                break
            listed = found + listed
        if (
            len(listed) >= LEAST
            and sum(share.value.low or 0 for share in listed if isinstance(share.value, Quantity)) > WHOLE
        ):
            yield tuple(listed)


def _shares(line: Line) -> Iterator[Telling]:
    for telling in line.told:
        if telling.dimension == "percent" and not _OTHER.search(line.before(telling)):
            yield telling


def holder(telling: Telling, text: str) -> str:
    """Who is said to hold a share: the name before it in its sentence, else the one after it, else the share as written."""
    before = _HOLDER.findall(text, telling.sentence.start, telling.start)
    after = _HOLDER.findall(text, telling.end, telling.sentence.end)
    remains = re.search(r"\b(?:remaining|remainder|rest|balance)\b", text[telling.sentence.start : telling.end])
    named = [name.strip() for name in ((after + before[::-1]) if remains else (before[::-1] + after)) if name.strip()]
    return named[0] if named else telling.value.text
