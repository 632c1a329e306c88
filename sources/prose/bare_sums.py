"""Gives a bare number that is compared with a sum the sum's currency: ``to 24 million euros from 9 million``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from schemas.errors import NotationError
from schemas.notation.quantities import Mention, read_quantity

REACH = 90
"""Characters between a sum and the bare number that is compared with it."""
_SCALED = re.compile(r"[\d.,]+ (?:million|billion|trillion)$")
_CURRENCY = re.compile(r"[\d.,]+ (?:million|billion|trillion) (?P<currency>[A-Za-z. ]+)$")
_COMPARES = re.compile(
    r"\b(?:from|against|versus|than|compared (?:with|to)) (?:(?:about|around|some|just|only|nearly) )?$"
)
_THING = re.compile(
    r"\s+(?!(?:a|in|for|last|at|the|earlier|previously|before|and|or|on|during|as|when|after|while|but|to|year)\b)[a-z]"
)


def with_currency(text: str, amounts: Iterable[Mention]) -> Iterator[Mention]:
    """The amounts of a text, in order; a bare number after ``from`` or ``against`` takes the currency of the sum before it."""
    last: Mention | None = None
    for mention in amounts:
        currency = _CURRENCY.search(last.quantity.text) if last is not None else None
        if (
            last is not None
            and currency is not None
            and mention.quantity.unit is None
            and mention.start - last.end <= REACH
            and _SCALED.fullmatch(mention.quantity.text)
            and _COMPARES.search(text[last.end : mention.start])
            and not re.search(r"[.;!?]\s", text[last.end : mention.start])
            and not _THING.match(text, mention.end)
        ):
            yield _in(mention, currency["currency"])
        else:
            yield mention
        if mention.quantity.unit != "percent":
            last = mention


def _in(mention: Mention, currency: str) -> Mention:
    try:
        return replace(mention, quantity=read_quantity(f"{mention.quantity.text} {currency}"))
    except NotationError:
        return mention
