"""Tells whose dollars a bare ``$`` is, where a text or its story says more than the sign."""

import re

from schemas.notation.amounts.cents import DOLLAR

_NATIONS = {
    "australian": "AUD", "canadian": "CAD", "new zealand": "NZD", "singapore": "SGD", "singaporean": "SGD",
    "hong kong": "HKD", "namibian": "NAD", "jamaican": "JMD",
}  # fmt: skip
SIGNED = {
    "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD", "N$": "NAD",
    "J$": "JMD",
}  # fmt: skip
"""Signs that say whose dollars they are."""
DOLLARS = frozenset(_NATIONS.values())
_BARE = re.compile(r"(?<![A-Za-z])\$|(?<!US )(?<!U\.S\. )(?<!American )\b(?:dollars?|bucks)\b")
_OTHER = re.compile(r"[A-Za-z]\$|\b(?:US|U\.S\.|USD|American)\b")
_SAID = re.compile(
    rf"\b(?:figures?|amounts?|sums|prices|values|dollars|money)\b[^.\n]{{0,40}}? in (?P<nation>{'|'.join(_NATIONS)}) dollars\b",
    re.IGNORECASE,
)
_CONVERTS = re.compile(r"\(\s*(?:about|around|some|roughly|or|approximately|nearly|equal to|equivalent to|worth)?\s*$")


def bare(unit: str | None, written: str) -> bool:
    """Whether an amount's own words leave open whose dollars it is of: they count as the US's unless something says more."""
    return unit == DOLLAR and _BARE.search(written) is not None and _OTHER.search(written) is None


def said(text: str) -> str | None:
    """The currency that a text says its dollars are: ``(All figures are in Australian dollars.)``."""
    found = _SAID.search(text)
    return _NATIONS[found["nation"].lower()] if found else None


def converts(text: str, start: int) -> bool:
    """Whether an amount stands in brackets behind another, as what that is in US dollars: ``A$30 million ($20 million)``."""
    return _CONVERTS.search(text, max(0, start - 20), start) is not None
