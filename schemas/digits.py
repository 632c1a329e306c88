"""The digits of a number that count."""

from decimal import Decimal


def significant(number: Decimal) -> str:
    """The digits without zeros on either side: ``42`` for 4,200 and for 0.0042; nothing for zero."""
    return str(number).partition("E")[0].replace(".", "").lstrip("-").strip("0")
