"""Gives a bare number the currency of the sums that it is told with: ``to 24 million euros from 9 million``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from schemas.errors import NotationError
from schemas.notation.quantities import Mention, read_quantity
from schemas.notation.units import dimension

REACH = 90
"""Characters between a sum and the bare number that is compared with it."""
TERMS = 2
"""Sums of one currency, at least, whose total a bare number is."""
_SCALED = re.compile(r"[\d.,]+ (?:million|billion|trillion)$")
_CURRENCY = re.compile(r"[\d.,]+ (?:million|billion|trillion) (?P<currency>[A-Za-z. ]+)$")
BARE = re.compile(r"\d[\d.,]*(?P<scale> (?:thousand|million|billion|trillion))?")
"""A number in digits without a unit."""
_COMPARES = re.compile(
    r"\b(?:from|against|versus|than|compared (?:with|to)) (?:(?:about|around|some|just|only|nearly|an?|the|its|net|pretax|pre-tax|operating|annual|"
    r"quarterly|underlying|adjusted|loss|losses|profit|profits|deficit|surplus|revenue|sales|income|turnover|earnings|costs|debt|total|figure|of|one) ){0,5}$"
)
_THING = re.compile(
    r"\s+(?!(?:a|in|for|last|at|the|earlier|previously|before|and|or|on|during|as|when|after|while|but|to|year)\b)[a-z]"
)
_TOTALS = re.compile(
    r"\b(?:mak(?:es?|ing)|giv(?:es?|ing)|com(?:es?|ing) to|adds? up to|adding up to|sums? to|equals?|total(?:s|led|ling|ed|ing)?|(?:a|the) total of|"
    r"to a total of|brings? (?:it|that|the total) to|which is) (?:(?:the|up|them|it|you|us|about|around|some|just|exactly) ){0,2}$",
    re.IGNORECASE,
)
_TOTAL = re.compile(r",? (?:in all|in total|all told|altogether|overall|together|combined)\b")
_NO_THING = re.compile(
    r"\s*(?:[.,;:!?)\"”]|$|(?:you|we|they|he|she|it|that|which|everyone|everybody|all|altogether|together|overall|combined|in (?:all|total)|"
    r"and|but|as|on the table)\b)"
)


def with_currency(text: str, amounts: Iterable[Mention]) -> Iterator[Mention]:
    """The amounts of a text, in order, each bare number with the currency that the words around it give.

    After ``from`` or ``against`` it takes the currency of the sum before it; as the total of sums that its sentence lists, theirs.
    """
    last: Mention | None = None
    listed: list[Mention] = []
    for mention in amounts:
        if listed and re.search(r"[.;!?]\s", text[listed[-1].end : mention.start]):
            listed = []
        currency = _CURRENCY.search(last.quantity.text) if last is not None else None
        told = mention
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
            told = _read(mention, f"{mention.quantity.text} {currency['currency']}")
        elif _is_total(text, mention, listed):
            told = _total(mention, listed[-1])
        yield told
        if mention.quantity.unit != "percent" and dimension(mention.quantity.unit) != "time":
            last = mention
        if mention.quantity.unit not in (None, "percent"):
            listed.append(mention)


def _is_total(text: str, mention: Mention, listed: Sequence[Mention]) -> bool:
    """Whether a bare number is told as the total of the sums before it: ``380 pence and 42 pence, which makes 422``."""
    return (
        mention.quantity.unit is None
        and len(listed) >= TERMS
        and len({sum_.quantity.unit for sum_ in listed}) == 1
        and mention.start - listed[-1].end <= REACH
        and BARE.fullmatch(mention.quantity.text) is not None
        and _NO_THING.match(text, mention.end) is not None
        and (_TOTALS.search(text[: mention.start]) is not None or _TOTAL.match(text, mention.end) is not None)
    )


def _total(mention: Mention, like: Mention) -> Mention:
    """A bare total written as one of its terms is; one without a scale of its own has theirs."""
    bare = BARE.fullmatch(mention.quantity.text)
    form = BARE if bare and bare["scale"] else re.compile(r"\d[\d.,]*")
    return _read(mention, form.sub(mention.quantity.text, like.quantity.text, count=1))


def _read(mention: Mention, written: str) -> Mention:
    try:
        return replace(mention, quantity=read_quantity(written))
    except NotationError:
        return mention
