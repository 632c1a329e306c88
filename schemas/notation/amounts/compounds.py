"""Reads amounts told in a unit and its parts: ``6ft 2in``, ``2 hours and 30 minutes``, ``$3 and 20 cents``."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from schemas.model import EXACT
from schemas.notation.amounts.amount import Amount
from schemas.notation.amounts.measures import Measure, measure_after
from schemas.notation.amounts.numbers import read_number
from schemas.notation.amounts.numeral import Numeral
from schemas.notation.amounts.tokens import Token, joined
from schemas.notation.units import units
from schemas.quantity import Style

_SMALLER = {
    "mile": ("yard", "foot"), "yard": ("foot", "inch"), "foot": ("inch",), "kilometer": ("meter",),
    "meter": ("centimeter",), "stone": ("pound",), "pound": ("ounce",), "kilogram": ("gram",), "year": ("month",),
    "week": ("day",), "day": ("hour", "minute"), "hour": ("minute",), "minute": ("second",),
}  # fmt: skip
"""Units and the smaller ones, of which whole numbers make them up, that are told behind them."""

_UNNAMED = {"foot": "inch", "stone": "pound"}
"""Units behind which a number alone counts the smaller one: ``5 foot 10``."""

_MOST_PARTS = 4
_LEAST_UNNAMED = 10
_CLOSING = frozenset(".,;:)!?")
_COINS_IN_ONE = 100
_COIN = Decimal("0.01")
_ONE = Decimal(1)
_FEET, _INCHES = frozenset("'’′"), frozenset('"”″')


def with_smaller(tokens: list[Token], amount: Amount) -> Amount:
    """Add to a whole amount what is told behind it in smaller units; the sum is in the smallest one, money stays."""
    for _ in range(_MOST_PARTS):
        if not _is_whole(amount):
            break
        more = _coins(tokens, amount) if amount.measure.money else _smaller(tokens, amount)
        more = more or (_coins(tokens, amount) if amount.measure.unit == "pound" else None)
        if more is None:
            break
        amount = more
    return amount


def feet_and_inches(tokens: list[Token], index: int) -> Amount | None:
    """Read ``5'10"``."""
    marks = tokens[index : index + 4]
    if len(marks) < 4 or any(one.end != two.start for one, two in pairwise(marks)):  # noqa: PLR2004
        return None
    feet, foot, inches, inch = (token.raw for token in marks)
    if not (feet.isdigit() and inches.isdigit() and foot in _FEET and inch in _INCHES):
        return None
    if len(feet) > 1 or int(inches) >= 12:  # noqa: PLR2004 - inches in a foot
        return None
    number = Decimal(12 * int(feet) + int(inches))
    return Amount(index, index + 4, Numeral(number, _ONE, Style.WHOLE), measure=Measure("inch"))


def _is_whole(amount: Amount) -> bool:
    numeral = amount.numeral
    return numeral is not None and numeral.number is not None and numeral.scale == 1 and numeral.ulp == 1


def _next_number(tokens: list[Token], index: int, *, comma: bool) -> Iterator[tuple[Decimal, int]]:
    """Yield the whole number behind ``index``, past ``and`` or a comma, with the index after it."""
    place = joined(tokens, index)
    if comma and place < len(tokens) and tokens[place].raw == ",":
        place += 1
    if place < len(tokens) and tokens[place].word == "and":
        place += 1
    if place < len(tokens) and tokens[place].kind == "number" and tokens[place].raw.isdigit():
        yield Decimal(tokens[place].raw), place + 1
    elif place < len(tokens) and tokens[place].kind == "word" and tokens[place].word not in ("a", "an"):
        read = read_number(tokens, place)
        if read is not None and read[0].number is not None and read[0].scale == 1 and read[0].ulp == 1:
            yield read[0].number, read[1]


def _coins(tokens: list[Token], amount: Amount) -> Amount | None:
    if amount.measure.factor != 1 or amount.measure.ambiguous:
        return None
    for number, end in _next_number(tokens, amount.end, comma=False):
        found = measure_after(tokens, end)
        if found is None and _are_unnamed_coins(tokens, amount, number, end):
            found = Measure("USD", _COIN, money=True), end
        if found is None or not found[0].money or found[0].factor != _COIN or not number < _COINS_IN_ONE:
            return None
        coins, after = found
        weighed = amount.measure.unit == "pound"
        if coins.unit not in (("GBP",) if weighed else ("USD", amount.measure.unit)):
            return None
        total = EXACT.add(_number(amount), EXACT.multiply(number, _COIN))
        measure = Measure("GBP", money=True) if weighed else amount.measure
        return replace(amount, end=after, numeral=Numeral(total, _COIN, Style.DECIMAL), measure=measure)
    return None


def _are_unnamed_coins(tokens: list[Token], amount: Amount, number: Decimal, end: int) -> bool:
    """``2 dollars 23``: two digits behind a word for money, and nothing that they could count."""
    worded = tokens[amount.end - 1].kind == "word" and amount.measure.money
    return worded and number >= _LEAST_UNNAMED and _closes(tokens, end)


def _closes(tokens: list[Token], end: int) -> bool:
    return end >= len(tokens) or (tokens[end].kind in ("mark", "gap") and tokens[end].raw in _CLOSING)


def _smaller(tokens: list[Token], amount: Amount) -> Amount | None:
    unit = amount.measure.unit or ""
    if unit not in _SMALLER:
        return None
    for number, end in _next_number(tokens, amount.end, comma=True):
        smaller, after = _unit_of_part(tokens, amount, end) or ("", end)
        if not smaller:
            return None
        ratio = EXACT.divide(units()[unit].factor, units()[smaller].factor)
        if not number < ratio:
            return None
        total = EXACT.add(EXACT.multiply(_number(amount), ratio), number)
        return Amount(amount.start, after, Numeral(total, _ONE, Style.WHOLE), measure=Measure(smaller))
    return None


def _unit_of_part(tokens: list[Token], amount: Amount, end: int) -> tuple[str, int] | None:
    unit = amount.measure.unit or ""
    found = measure_after(tokens, end)
    named = found[0].unit if found is not None else None
    if unit == "hour" and end < len(tokens) and tokens[end].raw == "m" and tokens[end].start == tokens[end - 1].end:
        return "minute", end + 1
    if found is not None and found[0].factor == 1 and named in _SMALLER.get(unit, ()):
        return named, found[1]
    unnamed = unit in _UNNAMED and found is None and _closes(tokens, end) and tokens[amount.end].raw not in (",", "and")
    return (_UNNAMED[unit], end) if unnamed else None


def _number(amount: Amount) -> Decimal:
    return (amount.numeral.number if amount.numeral else None) or Decimal(0)
