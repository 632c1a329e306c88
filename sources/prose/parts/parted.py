"""Reads the parts of a count that sentences after it tell by place: ``46 have died. Twenty-nine of them in Ambrine, 12 in Cordell``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from schemas.attribute import Attribute
from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated
from sources.prose.parts.places import place_of
from sources.prose.patterns.frames import Frame

FAR = 400
"""Characters after a count within which its parts are told."""
_BARE = re.compile(
    r"^(?:people |persons |others |more )?(?P<of>of (?:them|these|those|whom|which|the (?:dead|victims|deaths|fatalities|injured|wounded|"
    r"missing|casualties|bodies|survivors|evacuees|homes|houses)) )?"
    r"(?:(?:who )?(?:died|drowned|perished|lived|lost|(?:was|were|is|are|had|have|has|came|come|hailed|fell)(?: been)?|counted|recorded|confirmed|reported|killed|found|registered|alone|"
    r"each) |, (?:an?|the) (?:(?!<)[a-z-]+ ){1,3}, )*(?:in|at|from|off|near|around|outside|along|by|across|,|\.|;|and|as of|on) "
)
"""What follows an amount that counts what the sentence before counted."""
_LEADS = re.compile(
    r"(?:^ ?| (?:,|and|;|:|while|but|are|were|with|plus|—|–|-|\(|including|namely) |<name:\d+> (?:(?!<|, )\S+ ){0,9})"
    r"(?:(?:the |a )?(?:remaining|other|rest|further|last|final) )?$"
)
"""Before an amount that stands alone, as that of a list does: ``and 30 in the surrounding villages``."""


@dataclass(frozen=True)
class Counted:
    """A whole count that was just told: its attribute, its amount, and where its sentence starts."""

    attribute: str
    amount: Decimal
    start: int


def parted(
    sentence: Annotated, matched: Mapping[int, Frame], attributes: Mapping[str, Attribute], before: Counted | None
) -> Iterator[Frame]:
    """The amounts of a sentence that are parts, by place, of the count before them."""
    whole = before if before and sentence.sentence.start - before.start <= FAR else None
    for number, item in enumerate(sentence.items):
        if not isinstance(item, Mention):
            continue
        known = matched.get(number)
        if known is not None and (whole is None or _of_event(known, attributes)):
            whole = counted(known, sentence, attributes) or whole
            continue
        part = item.quantity.value
        if whole is None or item.quantity.unit is not None or part is None or not 0 < part < whole.amount:
            continue
        at = sentence.token(number)
        end = sentence.code.find(" ", at) + 1
        bare = _BARE.match(sentence.code[end:])
        if bare is None or not (bare["of"] or (known is None and _LEADS.search(sentence.code[:at]))):
            continue
        frame = Frame(whole.attribute, number, at - 1, end, 0.0, {}, "", cue=bare["of"] is None)
        place = place_of(frame, sentence)
        if place is not None:
            yield Frame(whole.attribute, number, at - 1, end, 0.0, {}, "", {"in": place}, cue=bare["of"] is None)


def _of_event(frame: Frame, attributes: Mapping[str, Attribute]) -> bool:
    """Whether a frame is of a disaster, and so no misreading of one of its parts as another matter's amount."""
    return attributes[frame.attribute].about == "event"


def counted(frame: Frame, sentence: Annotated, attributes: Mapping[str, Attribute]) -> Counted | None:
    """The whole that a frame counts, if it is one of a disaster's counts."""
    extract, item = attributes[frame.attribute].extract, sentence.items[frame.item]
    if extract is None or extract.about != "event" or not extract.dates or not isinstance(item, Mention):
        return None
    amount = item.quantity.value
    if amount is None or item.quantity.unit is not None or frame.scope or frame.earlier:
        return None
    return Counted(frame.attribute, amount, sentence.sentence.start)
