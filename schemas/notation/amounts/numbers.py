"""Reads a number as written, in digits or words, with its scale words."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from schemas.model import EXACT
from schemas.notation.amounts.halves import LEAST_PART, and_a_half, plus_half, read_over, read_vulgar
from schemas.notation.amounts.numeral import DOZEN, Numeral, Reading, power_of_ten
from schemas.notation.amounts.scales import read_letter_scale, read_scales
from schemas.notation.amounts.spelled import DOZENS, read_spelled
from schemas.notation.amounts.tokens import MAX_DIGITS, Token, joined
from schemas.quantity import Style


def read_number(
    tokens: list[Token], index: int, *, money: bool = False, currency_at: Callable[[int], bool] = lambda _: False
) -> Reading | None:
    """Read a number in digits or words at ``index``; None when there is none.

    ``money`` says that a currency stands before it, ``currency_at`` whether one stands at an index: only then do
    ``m``, ``b``, ``t`` after a space mean millions, billions, trillions (``5 m`` is five metres).
    """
    if index >= len(tokens):
        return None
    if tokens[index].kind == "number":
        return _digits(tokens, index, money=money, currency_at=currency_at)
    if tokens[index].kind == "word":
        return read_spelled(tokens, index)
    return None


def _digits(tokens: list[Token], index: int, *, money: bool, currency_at: Callable[[int], bool]) -> Reading | None:
    token = tokens[index]
    if len(token.raw) > MAX_DIGITS:
        return None
    numeral = _plain_digits(token.raw)
    after = index + 1
    if numeral.number is not None and (part := read_vulgar(tokens, after, glued_to=token)) is not None:
        numeral = Numeral(EXACT.add(numeral.number, part), Decimal("0.1"), Style.DECIMAL)
        after += 1
    elif token.raw.isdigit() and (mixed := read_over(tokens, after)) is not None:
        part, after = mixed
        numeral = Numeral(EXACT.add(Decimal(token.raw), part), LEAST_PART, Style.DECIMAL)
    elif (more := and_a_half(tokens, after)) is not None:
        numeral, after = plus_half(numeral), more
    letters = read_letter_scale(tokens, after, money=money, currency_at=currency_at)
    scale, after = letters or read_scales(tokens, after)
    if scale == 1 and (dozens := joined(tokens, after)) < len(tokens) and tokens[dozens].word in DOZENS:
        return replace(numeral.times(DOZEN), ulp=Decimal(1), style=Style.WORDS), dozens + 1
    if scale != 1 and numeral.style is Style.WHOLE and (more := and_a_half(tokens, after)) is not None:
        return plus_half(numeral).scaled(scale), more
    return (numeral if scale == 1 else numeral.scaled(scale)), after


def _plain_digits(raw: str) -> Numeral:
    digits, _, power = raw.lower().partition("e")
    bare = "".join(char for char in digits if char.isdigit() or char == ".")
    decimals = len(bare.partition(".")[2])
    style = Style.DECIMAL if decimals else Style.WHOLE
    numeral = Numeral(Decimal(bare), power_of_ten(-decimals), style, plain=raw.isdigit())
    return numeral.scaled(power_of_ten(int(power))) if power else numeral
