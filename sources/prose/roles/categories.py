"""Decides whether a name can be the value of an attribute that takes people or places."""

import re

from schemas.attribute import Attribute
from schemas.value import ValueKind
from sources.prose.annotated import Annotated
from sources.prose.names.known import known_place
from sources.prose.names.lexicon import PERSON, REGIONS, TRADES
from sources.prose.names.named import Name
from sources.prose.patterns.frames import Frame
from sources.prose.times.happening import dates_event, long_past

_HOLDER = re.compile(
    r" (?:he|she|who|successor|chief executive|ceo|chairman|chairwoman|chair|director|president|boss|leader|principal|rector) "
)
"""Words for one who takes an office."""


def fitting(frame: Frame, sentence: Annotated, attribute: Attribute, people: frozenset[str]) -> bool:
    """Whether the value of a frame is of the kind that its attribute takes; a date about people stands with one of them."""
    if attribute.kind is ValueKind.PERIOD and attribute.about == "event" and not attribute.time_of_day:
        own = attribute.extract is not None and attribute.extract.to_the_day
        return dates_event(frame, sentence) if own else long_past(frame, sentence)
    if attribute.kind is ValueKind.PERIOD and attribute.extract is not None and attribute.extract.takes == "person":
        return _HOLDER.search(sentence.code) is not None or any(_person(item, people) for item in sentence.items)
    if attribute.kind is not ValueKind.CATEGORY or attribute.extract is None or attribute.extract.takes == "any":
        return True
    item = sentence.items[frame.item]
    if not isinstance(item, Name):
        return False
    words = item.entity.split()
    traded = words[-1].lower() in TRADES
    if attribute.extract.takes == "person":
        return _person(item, people)
    if attribute.extract.takes == "organisation":
        return item.entity not in people and not known_place(item.entity)
    placed = sentence.code.endswith(" in ", 0, sentence.token(frame.item))
    return item.entity not in people and (placed or not traded) and not set(words) <= REGIONS


def _person(item: object, people: frozenset[str]) -> bool:
    """Whether an item names somebody: known as one, or by first name and surname."""
    if not isinstance(item, Name):
        return False
    words = item.entity.split()
    return item.entity in people or (len(words) >= PERSON and words[-1].lower() not in TRADES)
