"""Gives a bare number the unit of an amount that it is compared with, sentences apart: ``56 million dollars … it had taken 44 million``."""

import re
from dataclasses import replace

from schemas.agreement import in_base
from schemas.errors import NotationError
from schemas.notation.quantities import read_quantity
from schemas.quantity import Quantity
from sources.prose.bare_sums import BARE
from sources.reckoning.kinds.own_words import Own, retold
from sources.retold.telling import COUNT, Telling

_SCALE = re.compile(r"\b(million|billion|trillion|crore|lakh|bn|mn|m)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"\d\.\d")


def borrowed(one: Telling, like: Telling, after: str) -> Telling:
    """A number that counts nothing of its own, in the money of another; any other amount as it is.

    ``after`` is what follows the number: ``44 million people`` is no money.
    """
    value, other = one.value, like.value
    if (
        one.dimension != COUNT
        or like.dimension != "money"
        or not isinstance(value, Quantity)
        or not isinstance(other, Quantity)
    ):
        return one
    if not _NO_NOUN.match(after) or value.value is None:
        return one
    scales = [found[1].lower() if (found := _SCALE.search(text)) else "" for text in (value.text, other.text)]
    alike = scales[0] == scales[1] and (scales[0] or _DECIMAL.search(value.text) or _DECIMAL.search(other.text) is None)
    if not alike:
        return one
    read = value.model_copy(update={"unit": other.unit})
    return replace(one, value=read, dimension=like.dimension, size=in_base(read).value, claim=None)


def as_like(own: Own, like: Own) -> Own:
    """An amount with its words, in the money of another where it leaves out its own."""
    return retold(own, borrowed(own.telling, like.telling, own.after))


def as_part(one: Telling, whole: Telling) -> Telling:
    """A bare number that is told as a part of an amount, in its unit: ``4,800 hectares … 1,200 of them``."""
    value, other = one.value, whole.value
    if (
        one.dimension != COUNT
        or whole.dimension == COUNT
        or not isinstance(value, Quantity)
        or not isinstance(other, Quantity)
    ):
        return one
    try:
        read = read_quantity(BARE.sub(value.text, other.text, count=1))
    except NotationError:
        return one
    return replace(one, value=read, dimension=whole.dimension, size=in_base(read).value, claim=None)


_NO_NOUN = re.compile(
    r" (?:[.,;:!?)–—\"-]|(?:a|an|in|for|last|at|the|earlier|previously|before|and|or|on|during|as|when|while|but|to|until|now|this|today|from|after|is|was|by|again|each|apiece|per|"
    r"first|original|originally|initially|planned|budgeted|forecast|that|which|it|he|she|they|we|had|has|will|against|instead|then|so|because|with|under) )"
)
"""What follows a number that counts no thing of its own."""
