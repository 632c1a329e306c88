"""Gives a bare number the unit that the words around it leave out: ``96 barrels, of which 51 were empty``, ``2.4 million of that``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from schemas.agreement import in_base
from schemas.errors import NotationError
from schemas.notation.quantities import read_quantity
from schemas.quantity import Quantity
from sources.prose.bare_sums import BARE
from sources.retold.telling import COUNT, Telling

REACH = 140
"""Characters between an amount and the bare number that has its unit."""
DIMENSIONS = frozenset(("money", "volume", "mass", "area", "length", "power", "energy"))
"""Dimensions of units that are left out the second time."""
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:!?)–—]|$)|\s+(?:spent|raised|of (?:that|it|this|which|(?:its|their|his|her|our) own)\b|(?:that|which|who|were|was|went|came|comes|come|goes|go|are|is|at|pays?|covers?|funds?|financed?|in(?! (?:all|total|sum)\b)|into|by|from|for|to|towards?|through|over|under|on|and|but|or|while|so|when|each|respectively|abroad|last|this|next|"
    r"had|have|has|will|would|as|after|before|more|[a-z]{2,}ed|held|sold|sank|burnt|lost|made|fell|left)\b)"
)
"""What follows a number that counts no thing of its own."""
_OF_IT = re.compile(r"\s+of (?:that|it|this|which)\b")
_SUM_BEFORE = re.compile(
    r"\b(?:[Aa]nother|[Aa] further|further|additional|remaining|other|(?:lend|bring|pay|give|contribute|provid|invest|rais|add|spend|commit|pledg|grant|receiv|shoulder|fund|cover|cost|earn|book|award|allocat|assign|donat|repa[iy]|bear)\w*|put(?:s|ting)? (?:in|up)|"
    r"lent|brought|paid|gave|spent|bore|took|won|owes?|chip\w* in) (?:(?:about|some|around|nearly|almost|in|another|a|further) ){0,2}$"
)
"""What says before a number in another sentence that it is a sum of money like the one before."""
_PART_OF = re.compile(r"\s+(?:out )?of (?:[\w'’-]+ ){0,4}")
_BULLET = re.compile(r"(?:^|\n)[ \t]*[-*•–][ \t]*\Z")
_SCALED = re.compile(r"\d (?:million|billion|trillion|crore|lakh)\b")
_ENDS = re.compile(r"[.!?]\s")


def with_units(text: str, told: Sequence[Telling]) -> Iterator[Telling]:
    """The amounts of a text, in order, each bare number with the unit that it has left out."""
    last: Telling | None = None
    sums_only = _tells_sums_only(text, told)
    for telling, follows in zip_longest(told, told[1:]):
        if last is None and sums_only and _BULLET.search(text, 0, telling.start):
            last = next(one for one in told if one.dimension == "money")
        found = _with_unit(text, telling, last, sums_only=sums_only) if last is not None else None
        whole = found or (_of_whole(text, telling, follows) if follows is not None else None) or telling
        yield whole
        if whole.dimension in DIMENSIONS:
            last = whole


def _tells_sums_only(text: str, told: Sequence[Telling]) -> bool:
    """Whether all that an article counts in millions is money of one currency, as far as it says what it counts."""
    scaled = [one for one in told if isinstance(one.value, Quantity) and _SCALED.search(one.value.text)]
    units = {getattr(one.value, "unit", None) for one in scaled if one.dimension == "money"}
    counts = [one for one in scaled if one.dimension == COUNT]
    return len(units) == 1 and all(_NO_NOUN.match(text, one.end) or _PART_OF.match(text, one.end) for one in counts)


def _with_unit(text: str, telling: Telling, last: Telling, *, sums_only: bool) -> Telling | None:
    value, like = telling.value, last.value
    if not isinstance(value, Quantity) or not isinstance(like, Quantity) or telling.dimension != COUNT:
        return None
    bare = BARE.fullmatch(value.text)
    between = text[last.end : telling.start]
    if bare is None or telling.start - last.end > REACH or not _NO_NOUN.match(text, telling.end) or "\n" in between:
        return None
    breaks = len(_ENDS.findall(between))
    goes_on = (
        breaks == 0
        or sums_only
        or _OF_IT.match(text, telling.end)
        or _SUM_BEFORE.search(text[max(0, telling.start - REACH) : telling.start])
    )
    scaled = bare["scale"] or (sums_only and breaks == 0 and len(value.text) >= len("1,000"))
    if last.dimension == "money" and not (scaled and goes_on):
        return None
    if breaks > 1:
        return None
    return _read(telling, BARE.sub(value.text, like.text, count=1), last)


def _of_whole(text: str, telling: Telling, whole: Telling) -> Telling | None:
    """A bare number with the unit of the whole that it is told as a part of: ``14,000 of the island's 40,000 hectares``."""
    bare = isinstance(telling.value, Quantity) and telling.dimension == COUNT and BARE.fullmatch(telling.value.text)
    if not bare or whole.dimension not in DIMENSIONS or not _PART_OF.fullmatch(text, telling.end, whole.start):
        return None
    return _read(telling, BARE.sub(telling.value.text, whole.value.text, count=1), whole)


def _read(telling: Telling, written: str, like: Telling) -> Telling | None:
    """The telling with its amount as written, else with the unit of the one it is like; None when that is none."""
    try:
        value = read_quantity(written)
    except NotationError:
        if not (isinstance(telling.value, Quantity) and isinstance(like.value, Quantity) and like.dimension == "money"):
            return None
        value = telling.value.model_copy(update={"unit": like.value.unit})
    if isinstance(like.value, Quantity) and like.dimension == "money":
        value = value.model_copy(update={"unit": like.value.unit})
    return replace(telling, value=value, dimension=like.dimension, size=in_base(value).value, claim=None)
