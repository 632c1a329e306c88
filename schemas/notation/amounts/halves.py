"""Reads fractions that make a number finer: ``½``, ``1/2``, ``and a half``."""

from decimal import Decimal, Inexact

from schemas.model import EXACT
from schemas.notation.amounts.numeral import Numeral
from schemas.notation.amounts.tokens import Token, joined

VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅛": "0.125", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8"}


def read_vulgar(tokens: list[Token], index: int, glued_to: Token | None = None) -> Decimal | None:
    """Read a fraction sign (``½``); with ``glued_to``, only right behind that number."""
    if index >= len(tokens) or tokens[index].raw not in VULGAR:
        return None
    if glued_to is not None and glued_to.end != tokens[index].start:
        return None
    return Decimal(VULGAR[tokens[index].raw])


def and_a_half(tokens: list[Token], index: int) -> int | None:
    """Return the index after ``and a half``, also hyphenated."""
    for word in ("and", "a", "half"):
        index = joined(tokens, index)
        if index >= len(tokens) or tokens[index].word != word:
            return None
        index += 1
    return index


def plus_half(numeral: Numeral) -> Numeral:
    """Return the numeral with a half added; it is then known to a tenth."""
    if numeral.number is None:
        return numeral
    return Numeral(EXACT.add(numeral.number, Decimal("0.5")), Decimal("0.1"), numeral.style)


_LARGEST_WHOLE = 1_000
LEAST_PART = Decimal("0.01")
"""A number with a fraction written ``1/2`` is known to a hundredth: nobody writes sixteenths of what is uncertain."""


def read_over(tokens: list[Token], index: int) -> tuple[Decimal, int] | None:
    """Read a proper fraction in digits, ``3/4``; None unless it is a finite decimal and nothing more hangs on it."""
    if index + 2 >= len(tokens) or tokens[index + 1].raw != "/":
        return None
    over, stroke, under = tokens[index : index + 3]
    if not (over.raw.isdigit() and under.raw.isdigit() and over.end == stroke.start and stroke.end == under.start):
        return None
    if index + 3 < len(tokens) and tokens[index + 3].raw in ("/", ".") and tokens[index + 3].start == under.end:
        follows = tokens[index + 4] if index + 4 < len(tokens) else None
        if follows is not None and follows.kind == "number" and follows.start == tokens[index + 3].end:
            return None
    parts, whole = int(over.raw), int(under.raw)
    if not 0 < parts < whole <= _LARGEST_WHOLE or len(under.raw) > len(str(_LARGEST_WHOLE)):
        return None
    try:
        return EXACT.divide(Decimal(parts), Decimal(whole)), index + 3
    except Inexact:
        return None
