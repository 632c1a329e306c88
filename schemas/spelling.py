"""Writes numbers the way people read them: ``$4 billion``, ``12.5 %``, ``1,500``, ``2.2 gigawatt``."""

from decimal import Decimal

from schemas.model import EXACT, plain

SYMBOLS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "INR": "₹",
    "AUD": "A$",
    "CAD": "C$",
    "HKD": "HK$",
    "NZD": "NZ$",
}
SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
FEW_DIGITS = 5
"""A scale word is used while the number in front of it keeps at most this many significant digits."""


def spell(number: Decimal, unit: str | None = None) -> str:
    """The number with its unit; amounts of a million and more get a scale word where that stays exact and short."""
    if unit == "percent":
        return f"{plain(number)} %"
    if unit == "percentage_point":
        return f"{plain(number)} percentage points"
    sign, size = ("-" if number < 0 else ""), scaled(abs(number))
    if unit in SYMBOLS:
        return f"{sign}{SYMBOLS[unit]}{size}"
    if unit is None:
        return sign + size
    return f"{unit} {sign}{size}" if _currency(unit) else f"{sign}{size} {unit.replace('_', ' ')}"


def scaled(number: Decimal) -> str:
    """A number that is not negative, with a scale word or thousands separators."""
    digits = len(number.normalize(EXACT).as_tuple().digits)
    for power, word in SCALES:
        if number >= Decimal(10) ** power and digits <= FEW_DIGITS:
            return f"{plain(number.scaleb(-power, EXACT))} {word}"
    whole, _, decimals = plain(number).partition(".")
    return f"{int(whole):,}" + (f".{decimals}" if decimals else "")


def percent(share: Decimal) -> str:
    """A share as a percentage with at most one decimal: ``50 %``, ``0.7 %``, ``under 0.1 %``."""
    hundredfold = EXACT.multiply(share, Decimal(100))
    rounded = hundredfold.quantize(Decimal("0.1"))
    return "under 0.1 %" if rounded == 0 and hundredfold else f"{plain(rounded)} %"


def listing(words: list[str]) -> str:
    """Words as a sentence lists them: ``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``1 source``, ``5 sources``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()  # noqa: PLR2004 - the length of an ISO 4217 code
