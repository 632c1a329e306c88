"""Reads a share that is stated with its part and its whole: ``40 of its 240 employees, a quarter of the staff``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated, of_one_unit
from sources.prose.patterns.frames import Frame

_A = r"<(?:money|count|length|mass|area|volume|power|energy|data):(?P<{}>\d+)>"
_P = r"<percent:(?P<share>\d+)>"
_W = r"(?:(?!<(?:money|count|percent|length|mass|area|volume|power|energy|data):)[^ ;]+ )"
_THE = "(?!(?:them|these|those|it|which|whom) )"
"""What a share is of stands behind it: ``70% of them`` looks back."""
_IS = (
    r"(?:(?:which|that|this|a figure that|a sum that|and that) )?(?:is|was|makes|made|represents|represented|representing|equals|accounts for|"
    r"accounting for|amounts to|amounting to|comes to|equal to|equivalent to|or|i \. e \.|making up|makes up|that is)"
)
_SAID = (
    re.compile(
        rf" {_A.format('part')} of {_W}{{0,6}}?{_A.format('whole')} {_W}{{0,4}}?[,(–—-] (?:or |about |that is |equal to |which is |{_IS} )?{_P} "
    ),
    re.compile(rf" {_A.format('part')} {_W}{{0,14}}?(?:, )?{_IS} {_P} of {_THE}{_W}{{0,7}}?{_A.format('whole')} "),
    re.compile(rf" {_A.format('part')} {_W}{{0,3}}?, {_P} of {_THE}{_W}{{0,7}}?{_A.format('whole')} "),
    re.compile(
        rf" of {_W}{{0,3}}?{_A.format('whole')} {_W}{{0,9}}?, (?:some |about |around )?{_A.format('part')} {_W}{{0,2}}?[,(–—-] (?:or )?{_P} "
    ),
    re.compile(
        rf" {_P} of {_THE}{_W}{{0,7}}?{_A.format('whole')} {_W}{{0,6}}?[,(–—-] (?:or|that is|some|about|which is|i \. e \.) {_A.format('part')} "
    ),
    re.compile(rf" {_A.format('part')} (?:, or |\( ){_P} (?:\) )?(?:, )?of {_THE}{_W}{{0,7}}?{_A.format('whole')} "),
)


@dataclass(frozen=True)
class Share:
    """The numbers, among a sentence's items, of a whole, a part of it, and the share that the part is said to be."""

    whole: int
    part: int
    share: int


def shares(sentence: Annotated, matched: dict[int, Frame], attribute: str | None) -> list[Share]:
    """The shares of wholes that are claims; part and share get a frame of their own where no pattern reads them.

    ``attribute`` is the one that a pack keeps for shares of any whole; without it, a share that no pattern reads is left.
    """
    found = []
    for share in _said(sentence):
        whole = matched.get(share.whole)
        if whole is None or (attribute is None and share.share not in matched):
            continue
        words = {
            number: item.quantity.text
            for number in (share.whole, share.part, share.share)
            if isinstance(item := sentence.items[number], Mention)
        }
        if share.part not in matched or matched[share.part].attribute == whole.attribute:
            matched[share.part] = _framed(sentence, whole, share.part, {"part": f"{words[share.share]} of it"})
        if share.share not in matched and attribute is not None:
            scope = {"of": words[share.whole], "part": words[share.part]}
            matched[share.share] = replace(_framed(sentence, whole, share.share, scope), attribute=attribute)
        found.append(share)
    return found


def _said(sentence: Annotated) -> Iterator[Share]:
    taken: set[int] = set()
    for expression in _SAID:
        for match in expression.finditer(sentence.code):
            share = Share(int(match["whole"]), int(match["part"]), int(match["share"]))
            whole, part = sentence.items[share.whole], sentence.items[share.part]
            if of_one_unit(whole, part) and share.share not in taken:
                taken.add(share.share)
                yield share


def _framed(sentence: Annotated, whole: Frame, number: int, scope: dict[str, str]) -> Frame:
    start = sentence.token(number)
    return replace(
        whole, item=number, start=start, end=sentence.code.find(" ", start) + 1, scope={**whole.scope, **scope}
    )
