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
    r"| the (?:other|final|last) <percent:(\d+)> (?!of (?!the (?:shares|stock|company|firm|club|equity|capital|votes|voting)))"
)
_OWNED = re.compile(
    r" (?:owned|holds?|held|owns?|shareholders?|owners?|stakes?|shareholdings?|belongs?|in the hands of|hands|control|controlled|divided|split|shared|co-owned|ownership) "
)
"""What says of a sentence that it lists who has how much of a whole."""
_NARROWER = re.compile(
    r" (?:of (?:which|whom|them|these|those|it|that)|directly|indirectly|through|including|included|votes|voting|up to|as much as|from|instead of|previously|before|"
    r"formerly|earlier|if|could|would|raise|raised|increase|increased|more than|option|convert\w*|bonds?|debt|revenue|sales|profit\w*) "
)
"""What says that some of a list of shares are of other wholes or times, or take others in."""
_LISTED = re.compile(r" and (?:(?!<)[^ ;]+ ){0,9}$")
_OTHER = re.compile(
    r" (?:from|to(?! (?:hold|own|have|get|take|acquire|buy|keep|control))|by|than|against|up|down|rose|fell|turnout|discount|premium|yield|interest|growth|margin) (?:(?!<)[^ ,;]+ ){0,2}$"
)
"""What stands before a percentage that is no share."""
_HOLDER = re.compile(r"(?:\b[A-Z][\w&'’.-]*(?: (?:of|and|&|de|for) (?=[A-Z]))?\s?)+")


def wholes(lines: Sequence[Line]) -> Iterator[tuple[Telling, ...]]:
    """The lists of shares that end with what remains, or tell all the owners, and add to more than the whole."""
    for number, line in enumerate(lines):
        last = _LAST.search(line.code)
        listed = list(_shares(line))
        if last is None and _lists_owners(line, listed):
            yield from _exceeding(listed)
        if last is None:
            continue
        for before in reversed(lines[max(0, number - BEFORE) : number]) if len(listed) < LEAST else ():
            if not (found := list(_shares(before))):
                break
            listed = found + listed
        yield from _exceeding(listed)


def _lists_owners(line: Line, listed: Sequence[Telling]) -> bool:
    """Whether a sentence lists who owns a thing, and nothing of another thing or time."""
    if len(listed) < LEAST or len(listed) < sum(one.dimension == "percent" for one in line.told):
        return False
    plain = _OWNED.search(line.code) and not _NARROWER.search(line.code) and "money:" not in line.code
    between = line.before(listed[-1]).rsplit(">", 1)[-1]
    return bool(plain and _LISTED.search(between) and not any(" of " in _next(line, one) for one in listed[1:]))


def _next(line: Line, share: Telling) -> str:
    """The words next after a share."""
    return f" {' '.join(line.after(share).split()[:2])} "


def _exceeding(listed: Sequence[Telling]) -> Iterator[tuple[Telling, ...]]:
    low = sum(share.value.low or 0 for share in listed if isinstance(share.value, Quantity))
    if len(listed) >= LEAST and low > WHOLE:
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
