"""Tells whose money a word or sign is that several countries share, where a text or its story says more than that."""

import re
from collections.abc import Mapping
from functools import cache

from schemas.notation.amounts.cents import DOLLAR
from schemas.notation.amounts.dollars import DOLLARS, bare, converts, said
from schemas.notation.amounts.money_words import SHARED, SHORT_FORMS
from schemas.notation.units import currencies

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "krone": ("NOK", "DKK", "SEK", "ISK"), "krona": ("SEK", "ISK"), "crown": ("CZK", "SEK", "NOK", "DKK", "ISK"),
    "peso": ("PHP", "MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP"), "franc": ("CHF", "XOF", "XAF", "CDF", "RWF", "BIF"),
    "dinar": ("KWD", "BHD", "JOD", "IQD", "TND", "DZD", "LYD", "RSD"), "dirham": ("AED", "MAD"), "riyal": ("SAR", "QAR"),
    "rial": ("OMR", "IRR", "YER"), "shilling": ("KES", "UGX", "TZS", "SOS"), "kwacha": ("ZMW", "MWK"),
}  # fmt: skip
"""Words for the money of several countries, with the codes it may be."""
Paid = Mapping[str, str]
"""The code that a shared word, or ``USD`` for a bare ``$``, stands for."""


class Whose:
    """Whose money a text's shared words and bare ``$`` are."""

    def __init__(self, text: str, paid: Paid) -> None:
        """Take the text and what its story says; what the text says itself comes first."""
        self._text = text
        self._paid = dict(paid)
        self._told: dict[str, str | None] = {}
        if (own := said(text)) is not None:
            self._paid[DOLLAR] = own

    def currency(self, unit: str | None, written: str, start: int) -> str | None:
        """The unit of an amount as written at a place of the text."""
        if unit is not None and unit in FAMILIES:
            if unit not in self._told:
                codes = named(self._text, unit)
                self._told[unit] = codes[0] if len(codes) == 1 else None
            return self._told[unit] or self._paid.get(unit, unit)
        if DOLLAR in self._paid and bare(unit, written) and not converts(self._text, start):
            return self._paid[DOLLAR]
        return unit


def open_to(unit: str | None, currency: str, written: str) -> bool:
    """Whether an amount's own words leave it open that it is of a currency."""
    return currency in FAMILIES.get(unit or "", ()) or (currency in DOLLARS and bare(unit, written))


def named(text: str, family: str) -> list[str]:
    """The currencies of a family that a text names: ``Swiss francs``, ``CHF``, ``KSh 4.5 billion``."""
    return [code for code in FAMILIES[family] if _marks(code).search(text)]


@cache
def _marks(code: str) -> re.Pattern[str]:
    """What in a text names a currency."""
    unit = currencies()[code]
    words = "|".join(re.escape(word) for word in unit.words)
    signs = [sign for sign in unit.symbols if sign != code] + [form for form, own in SHORT_FORMS.items() if own == code]
    before = "|".join(re.escape(sign) for sign in signs)
    return re.compile(rf"\b{code}\b|\b(?i:{words})\b" + (rf"|(?<!\w)(?:{before})\.? ?(?=\d)" if signs else ""))


def shared_by(written: str, currency: str) -> str | None:
    """The shared word, or ``USD`` for a bare ``$``, by which an amount of a currency is written."""
    if currency in DOLLARS and bare(DOLLAR, written):
        return DOLLAR
    words = {shared for word, shared in SHARED.items() if re.search(rf"\b{word}\b", written, re.IGNORECASE)}
    return next((word for word in sorted(words) if currency in FAMILIES.get(word, ())), None)
