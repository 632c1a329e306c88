"""Decides whether a name can be the value of an attribute that takes people or places."""

from schemas.attribute import Attribute
from schemas.value import ValueKind
from sources.prose.annotated import Annotated
from sources.prose.frames import Frame
from sources.prose.lexicon import PERSON, REGIONS, TRADES
from sources.prose.names import Name


def fitting(frame: Frame, sentence: Annotated, attribute: Attribute, people: frozenset[str]) -> bool:
    """Whether the value of a frame is of the kind that its attribute takes; anything but a category is."""
    if attribute.kind is not ValueKind.CATEGORY or attribute.extract is None or attribute.extract.takes == "any":
        return True
    item = sentence.items[frame.item]
    if not isinstance(item, Name):
        return False
    words = item.entity.split()
    traded = words[-1].lower() in TRADES
    if attribute.extract.takes == "person":
        return item.entity in people or (len(words) >= PERSON and not traded)
    return item.entity not in people and not traded and not set(words) <= REGIONS
