"""Reads the amount that another is compared with: ``rose to $3.4 billion from $3.0 billion``, ``up from``, ``against``."""

import re
from collections.abc import Mapping
from dataclasses import replace

from schemas.attribute import Attribute
from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated, kind
from sources.prose.patterns.frames import Frame

_CUE = re.compile(
    r" (?:(?:up|down|higher|lower|risen|fallen|increased|decreased|reduced|cut|raised|lifted|lowered|unchanged)"
    r"(?: slightly| sharply)? (?:from|on)"
    r"|(?:earlier|previously|initially|originally) (?:guided to|been guiding to|forecast|predicted|expected|targeted|projected|planned|promised|aimed for|sought)"
    r"|(?:it|which|that|and|,) (?:had )?(?:earlier|previously|initially|originally) (?:guided to|forecast|predicted|expected|targeted|projected|planned|promised|saw)"
    r"|\( (?:in |for )?(?:<period:\d+>|(?:the )?(?:previous|prior|preceding|last) (?:year|period|season)|(?:a )?year (?:earlier|ago)|q[1-4] <period:\d+>|h[12] <period:\d+>)(?: [:=–—-])?"
    r"|(?<!acceptances )(?<!acceptance )from|compared (?:with|to)|compares (?:with|to)|against|versus|vs \.?|as opposed to|than) "
    r"(?:(?:the|a|an|its|just|only|some|previous|earlier|prior|original|initial|restated|profit|loss|of|revenue|sales|net|operating|pre-tax|pretax|forecast|guidance|estimate|outlook|target|projection|range|figure|year-ago|year-earlier|comparable|record) "
    r"|<(?:ref|name):\d+> |<period:\d+> (?:'s |' s )?){0,5}$"
)
_ONWARD = re.compile(r"^(?:(?!<(?:money|count|percent))\S+ ){0,6}?to (?:(?:a|about|around|the) )?<\w+:(\d+)>")
_NO_TERM = re.compile(r" (?:analysts?|consensus|estimates?|expected|forecasts?|expectations?|forecast) ")
FARTHEST = 1000
"""How many times another an amount may be that it is compared with."""
NEXT = 8
"""Tokens after an amount that may tell it is a forecast of others."""


def comparisons(sentence: Annotated, matched: dict[int, Frame], attributes: Mapping[str, Attribute]) -> dict[int, int]:
    """Give the earlier amounts of a sentence a frame; which amount, by item number, each of them is compared with."""
    pairs: dict[int, int] = {}
    for number, item in enumerate(sentence.items):
        if not isinstance(item, Mention):
            continue
        start = sentence.token(number)
        end = sentence.code.find(" ", start) + 1
        cue = _CUE.search(sentence.code[:start])
        if cue is None:
            continue
        newer = _newer(sentence, matched, number, cue.start(), end)
        if newer is None or _NO_TERM.search(" " + " ".join(sentence.code[end:].split(" ")[:NEXT]) + " "):
            continue
        known = matched[newer]
        told = _opposite(known.attribute, cue[0], attributes) or known.attribute
        matched[number] = replace(known, attribute=told, item=number, start=max(cue.start(), 0), end=end, newer=known)
        pairs[number] = newer
    return pairs


def _opposite(attribute: str, words: str, attributes: Mapping[str, Attribute]) -> str | None:
    """The attribute that the words before an earlier amount turn to: of a loss, the profit in ``from a profit of``."""
    extract = attributes[attribute].extract if attribute in attributes else None
    other = attributes.get(extract.opposite) if extract and extract.opposite else None
    return extract.opposite if extract and other and (other.label or "?").split()[-1] in words.split() else None


def _newer(sentence: Annotated, matched: dict[int, Frame], number: int, cue: int, end: int) -> int | None:
    """The amount of a claim that this one is compared with: the next after *to*, else the nearest before."""
    onward = _ONWARD.match(sentence.code[end:])
    if onward and sentence.code[cue:].startswith(" from ") and _fits(sentence, matched, int(onward[1]), number):
        return int(onward[1])
    for other in reversed(range(number)):
        item = sentence.items[other]
        if isinstance(item, Mention) and _same_unit(item, sentence.items[number]):
            return other if _fits(sentence, matched, other, number) else None
        own = sentence.items[number]
        if (
            isinstance(item, Mention)
            and isinstance(own, Mention)
            and own.quantity.unit is None
            and kind(item) == "money"
        ):
            return None  # a bare number after a sum: of what it is cannot be told
    return None


def _fits(sentence: Annotated, matched: dict[int, Frame], other: int, number: int) -> bool:
    by = sentence.code[: sentence.token(other)].endswith(" by ")
    if by and other in matched and "by {amount}" in matched[other].pattern:
        return False  # `cut by 850 from 9,300`: the change and the level it is taken from
    return other in matched and not matched[other].earlier and _same_unit(sentence.items[other], sentence.items[number])


def _same_unit(a: object, b: object) -> bool:
    """Whether two amounts are of one unit and of like size: pence are not compared with billions of pounds."""
    if not (isinstance(a, Mention) and isinstance(b, Mention) and a.quantity.unit == b.quantity.unit):
        return False
    one, other = a.quantity.value, b.quantity.value
    return not one or not other or one / FARTHEST <= other <= one * FARTHEST
