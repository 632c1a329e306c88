"""Gives a bare number the unit that the words around it leave out: ``96 barrels, of which 51 were empty``, ``2.4 million of that``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.agreement import in_base
from schemas.errors import NotationError
from schemas.notation.quantities import read_quantity
from schemas.quantity import Quantity
from sources.retold.telling import COUNT, Telling

REACH = 140
"""Characters between an amount and the bare number that has its unit."""
DIMENSIONS = frozenset(("money", "volume", "mass", "area", "length", "power", "energy"))
"""Dimensions of units that are left out the second time."""
_BARE = re.compile(r"\d[\d.,]*(?P<scale> (?:thousand|million|billion|trillion))?")
_NUMBER = re.compile(r"\d[\d.,]*(?: (?:thousand|million|billion|trillion))?")
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:!?)–—]|$)|\s+(?:of (?:that|it|this|which)\b|(?:were|was|went|came|comes|come|goes|go|are|is|at|in|by|from|for|to|on|and|abroad|last|this|next|"
    r"had|have|has|will|would|as|after|before|more|[a-z]{3,}ed|held|sold|sank|burnt|lost|made|fell|left)\b)"
)
"""What follows a number that counts no thing of its own."""
_OF_IT = re.compile(r"\s+of (?:that|it|this|which)\b")
_ENDS = re.compile(r"[.!?]\s")


def with_units(text: str, told: Sequence[Telling]) -> Iterator[Telling]:
    """The amounts of a text, in order, each bare number with the unit that it has left out."""
    last: Telling | None = None
    for telling in told:
        found = _with_unit(text, telling, last) if last is not None else None
        yield found or telling
        if telling.dimension in DIMENSIONS:
            last = telling


def _with_unit(text: str, telling: Telling, last: Telling) -> Telling | None:
    value, like = telling.value, last.value
    if not isinstance(value, Quantity) or not isinstance(like, Quantity) or telling.dimension != COUNT:
        return None
    bare = _BARE.fullmatch(value.text)
    between = text[last.end : telling.start]
    if bare is None or telling.start - last.end > REACH or not _NO_NOUN.match(text, telling.end) or "\n" in between:
        return None
    breaks = len(_ENDS.findall(between))
    if last.dimension == "money" and not (bare["scale"] and (breaks == 0 or _OF_IT.match(text, telling.end))):
        return None
    if breaks > 1:
        return None
    return _read(telling, _NUMBER.sub(value.text, like.text, count=1), last.dimension)


def _read(telling: Telling, written: str, dimension: str) -> Telling | None:
    """The telling with its amount as written; None when that is none."""
    try:
        value = read_quantity(written)
    except NotationError:
        return None
    return replace(telling, value=value, dimension=dimension, size=in_base(value).value, claim=None)
