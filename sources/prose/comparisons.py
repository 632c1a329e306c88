"""Reads the amount that another is compared with: ``rose to $3.4 billion from $3.0 billion``, ``up from``, ``against``."""

import re
from dataclasses import replace

from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated
from sources.prose.frames import Frame

_CUE = re.compile(
    r" (?:(?:up|down|higher|lower|risen|fallen|increased|decreased|reduced|cut|raised|lifted|lowered|unchanged)"
    r"(?: slightly| sharply)? (?:from|on)"
    r"|from|compared (?:with|to)|compares (?:with|to)|against|versus|vs \.?|as opposed to|than) "
    r"(?:(?:the|a|an|its|just|only|some|previous|earlier|prior|original|initial|restated|profit|loss|of|revenue|sales|net|operating|pre-tax|pretax|forecast|guidance|estimate|outlook|target|projection|range|figure|year-ago|year-earlier|comparable|record) "
    r"|<(?:ref|name):\d+> |<period:\d+> (?:'s |' s )?){0,5}$"
)
_ONWARD = re.compile(r"^(?:(?!<(?:money|count|percent))\S+ ){0,6}?to (?:(?:a|about|around|the) )?<\w+:(\d+)>")
_NO_TERM = re.compile(r" (?:analysts?|consensus|estimates?|expected|forecasts?|expectations?|forecast) ")
NEXT = 8
"""Tokens after an amount that may tell it is a forecast of others."""


def comparisons(sentence: Annotated, matched: dict[int, Frame]) -> dict[int, int]:
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
        matched[number] = replace(known, item=number, start=max(cue.start(), 0), end=end, newer=known)
        pairs[number] = newer
    return pairs


def _newer(sentence: Annotated, matched: dict[int, Frame], number: int, cue: int, end: int) -> int | None:
    """The amount of a claim that this one is compared with: the next after *to*, else the nearest before."""
    onward = _ONWARD.match(sentence.code[end:])
    if onward and sentence.code[cue:].startswith(" from ") and _fits(sentence, matched, int(onward[1]), number):
        return int(onward[1])
    for other in reversed(range(number)):
        item = sentence.items[other]
        if isinstance(item, Mention) and _same_unit(item, sentence.items[number]):
            return other if _fits(sentence, matched, other, number) else None
    return None


def _fits(sentence: Annotated, matched: dict[int, Frame], other: int, number: int) -> bool:
    return other in matched and not matched[other].earlier and _same_unit(sentence.items[other], sentence.items[number])


def _same_unit(a: object, b: object) -> bool:
    return isinstance(a, Mention) and isinstance(b, Mention) and a.quantity.unit == b.quantity.unit
