"""Tells whose money an article's shared words (*pesos*) and bare ``$`` are, by the articles on its story that say so."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from schemas.agreement import in_base
from schemas.notation.amounts.cents import DOLLAR
from schemas.notation.amounts.dollars import DOLLARS, SIGNED, bare, said
from schemas.notation.amounts.money_words import SHARED
from schemas.notation.amounts.whose_money import FAMILIES, named
from schemas.notation.quantities import Mention, find_quantities
from schemas.source import Document

SUMS, CLEAR = 2, 2
"""Sums of one country's dollars that both tell, at least, and how many times as many as of any other's."""
TEXTS = 512
"""Texts whose sums are kept at hand: each is laid beside every other one on its story."""
_SIGNED = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(re.escape(sign) for sign in SIGNED)})|\b(?:{'|'.join(DOLLARS)})\b")
_PLAIN = re.compile(r"(?<![A-Za-z])\$")
_SHARED = re.compile(rf"\b(?:{'|'.join(SHARED)})\b", re.IGNORECASE)


def paid_in(document: Document, others: Sequence[Document]) -> dict[str, str]:
    """The codes that an article's shared words for money stand for, by the word, and its bare ``$``, by ``USD``."""
    texts = [other.text for other in others]
    paid = dict(_shared(document.text, texts))
    dollars = _dollars(document.text, texts)
    return paid if dollars is None else paid | {DOLLAR: dollars}


def _shared(text: str, others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The shared words of a text that names none of the currencies they may be, with the one that others name."""
    for family in sorted({SHARED[found[0].lower()] for found in _SHARED.finditer(text)}):
        if family in FAMILIES and not named(text, family):
            codes = {code for other in others for code in named(other, family)}
            if len(codes) == 1:
                yield family, codes.pop()


def _dollars(text: str, others: Sequence[str]) -> str | None:
    """The currency of a text's bare ``$``: that of one country, not the US, in which others tell the same sums."""
    if _PLAIN.search(text) is None or _SIGNED.search(text) or said(text):
        return None
    signed = [other for other in others if _SIGNED.search(other) or said(other)]
    if not signed:
        return None
    ours = {size for mention in find_quantities(text) if _bare(mention) and (size := _size(mention)) is not None}
    theirs = frozenset[tuple[Decimal, str]]().union(*map(_sums, signed))
    shared = Counter(
        {currency: len(ours & {size for size, paid in theirs if paid == currency}) for currency in DOLLARS}
    )
    ranked = sorted(shared, key=lambda currency: (-shared[currency], currency))
    american = len(ours & {size for size, paid in theirs if paid == DOLLAR})
    best, next_best = shared[ranked[0]], max(shared[ranked[1]], american)
    return ranked[0] if best >= SUMS and best > CLEAR * next_best else None


@lru_cache(maxsize=TEXTS)
def _sums(text: str) -> frozenset[tuple[Decimal, str]]:
    """The sums of a text that says whose dollars they are, with their currencies; what it converts is one of them."""
    return frozenset(
        (size, mention.quantity.unit)
        for mention in find_quantities(text)
        if mention.quantity.unit in DOLLARS | {DOLLAR} and (size := _size(mention)) is not None
    )


def _bare(mention: Mention) -> bool:
    return bare(mention.quantity.unit, mention.quantity.text)


def _size(mention: Mention) -> Decimal | None:
    return in_base(mention.quantity).value
