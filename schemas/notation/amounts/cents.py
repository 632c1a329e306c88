"""Tells whose cents are meant, by what else a text pays in."""

import re
from dataclasses import dataclass
from functools import cached_property

DOLLAR = "USD"
_COIN = re.compile(r"\d ?(?:c|cents?)$", re.IGNORECASE)
_MARKS = {
    DOLLAR: re.compile(r"(?<![A-Za-z])\$|\bUS ?\$|\bUSD\b|\b(?:US|U\.S\.) (?:dollars?|cents?)\b"),
    "EUR": re.compile(r"€|\b(?:euros?|EUR)\b"),
    "AUD": re.compile(r"\bAU?\$|\b(?:AUD|Australian dollars?)\b"),
    "CAD": re.compile(r"\bCA?\$|\b(?:CAD|Canadian dollars?)\b"),
    "NZD": re.compile(r"\bNZ\$|\b(?:NZD|New Zealand dollars?)\b"),
    "SGD": re.compile(r"\bS\$|\b(?:SGD|Singapore dollars?)\b"),
    "HKD": re.compile(r"\bHK\$|\b(?:HKD|Hong Kong dollars?)\b"),
    "ZAR": re.compile(r"\bR ?\d|\b(?:ZAR|rands?)\b"),
}
"""What a text has that pays in a currency of cents."""


@dataclass(frozen=True)
class Cents:
    """Whose cents a text has."""

    text: str

    def currency(self, unit: str | None, written: str) -> str | None:
        """The currency of an amount: that of the text for cents that are no country's, else its own."""
        return self._paid if unclaimed(unit, written) else unit

    @cached_property
    def _paid(self) -> str:
        """The one currency that the text pays in; where it is none or several, cents are those of the dollar."""
        paid = [currency for currency, marks in _MARKS.items() if marks.search(self.text)]
        return paid[0] if len(paid) == 1 else DOLLAR


def unclaimed(unit: str | None, written: str) -> bool:
    """Whether an amount is one of cents that are no country's: they count as the dollar's unless something says more."""
    return unit == DOLLAR and _COIN.search(written) is not None
