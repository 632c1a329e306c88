"""Reads amounts that no pattern fits by the telling word that stands nearest: ``killed`` beside a count, ``revenue`` beside a sum.

A pattern knows how words hang together; a cue only knows that they stand close. Claims read this way are tentative: what
is found with them is possible, never certain.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from schemas.attribute import Attribute
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.period import Precision
from schemas.value import ValueKind
from sources.prose.annotated import Annotated, Item, kind
from sources.prose.patterns.frames import Frame, besides_or_never, timely
from sources.prose.patterns.language import Pattern

REACH = 7
"""Tokens between an amount and the word that tells what it is."""
MARGIN = 2
"""Tokens by which the nearest word must be nearer than the next attribute's."""
_BREAK = re.compile(
    r" (?:;|,|\(|and|but|while|whereas|although|though|compared|versus|against|than|from|unlike|excluding|besides|despite) "
)
"""Words over which nothing is read: behind them stands another matter, or the other side of a comparison."""

_JOINS = (
    "more|others?|new|jobs?|in|at|on|by|as|and|or|for|to|with|from|after|are|were|is|was|have|had|has|been|will|would|so|"
    "now|already|still|confirmed|known|full-time|permanent|total|people|persons|men|women|per|a|the|last|this|by"
)
"""Words after an amount that name nothing it counts."""


class Near(NamedTuple):
    """A telling word near an amount: tokens between them, the attribute, and where both stand in the code."""

    distance: int
    attribute: str
    start: int
    end: int


def by_cues(
    sentence: Annotated,
    listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]],
    matched: Mapping[int, Frame],
    published: date | None = None,
) -> list[Frame]:
    """Frames for the amounts and the dates ahead that are not matched yet, where one attribute's telling word is clearly the nearest."""
    found = []
    attributes = {name: attribute for name, attribute, _ in listed}
    for number, item in enumerate(sentence.items):
        if number in matched or not (isinstance(item, Mention) or _ahead(item, published)):
            continue
        near = sorted(
            close
            for name, attribute, _ in listed
            if _measures(attribute, item)
            for close in _nearest(sentence, number, name, attribute)
        )
        near = [close for close in near if _counts(sentence, number, attributes[close.attribute])]
        if near and (len(near) == 1 or near[1].distance - near[0].distance >= MARGIN):
            best = near[0]
            found.append(Frame(best.attribute, number, best.start, best.end, 0.0, {}, "", cue=True))
    return found


def _ahead(item: Item, published: date | None) -> bool:
    """Whether a date lies after the day of publication: what a project plans, not what has happened."""
    if not isinstance(item, PeriodMention) or item.period is None or published is None:
        return False
    return item.period.precision is not Precision.TIME and item.period.start[:10] > published.isoformat()


def _measures(attribute: Attribute, item: Item) -> bool:
    if attribute.extract is None or not attribute.extract.cues:
        return False
    if isinstance(item, PeriodMention):
        return attribute.kind is ValueKind.PERIOD and timely(attribute, item)
    return attribute.dimension is not None and attribute.dimension == kind(item)


def _counts(sentence: Annotated, number: int, attribute: Attribute) -> bool:
    """Whether a bare count is of what the attribute counts: ``three bridges`` are none of the homes that a flood took."""
    if kind(sentence.items[number]) != "count" or attribute.extract is None:
        return True
    code = sentence.code
    noun = code[code.find(" ", code.find(f":{number}> ")) :].split()[:1]
    known = "|".join((*attribute.extract.cues, *attribute.extract.words.values(), _JOINS))
    return not noun or re.fullmatch(rf"(?:{known}|\W.*)", noun[0]) is not None


def _nearest(sentence: Annotated, number: int, name: str, attribute: Attribute) -> list[Near]:
    """The attribute's telling word nearest to the amount, if it is in reach and nothing stands between."""
    extract = attribute.extract
    if (
        extract is None
        or any(f" {word} " in sentence.code for word in extract.unlike)
        or besides_or_never(sentence, attribute, number)
    ):
        return []
    code = sentence.code
    at = sentence.token(number)
    stop = code.find(" ", at)
    close: list[Near] = []
    for cue in re.finditer(rf"(?<= )(?:{'|'.join(extract.cues)})(?= )", code):
        between = code[cue.end() : at] if cue.start() < at else code[stop : cue.start()]
        distance = len(between.split())
        crossed = _BREAK.search(f" {between} ") or re.search(rf"<{kind(sentence.items[number])}:", between)
        if distance <= REACH and not crossed:
            close.append(Near(distance, name, min(at, cue.start()) - 1, max(stop, cue.end()) + 1))
    return sorted(close)[:1]
