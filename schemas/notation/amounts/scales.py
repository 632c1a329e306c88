"""Reads what multiplies a number by a power of ten: scale words (``lakh crore``) and letters (``bn``, ``m``)."""

import re
from collections.abc import Callable
from decimal import Decimal

from schemas.model import EXACT
from schemas.notation.amounts.money_words import PICTURES
from schemas.notation.amounts.numeral import power_of_ten
from schemas.notation.amounts.tokens import Token, joined

SCALES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "lac": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12,
    "quadrillion": 15,
}  # fmt: skip
"""Scale words, as powers of ten."""
PLURAL_SCALES = {f"{word}s": power for word, power in SCALES.items()}

_LETTERS = {
    "mn": 6, "mln": 6, "mio": 6, "bn": 9, "bln": 9, "tn": 12, "trn": 12, "k": 3, "m": 6, "b": 9,
}  # fmt: skip
_GLUED_ONLY = frozenset({"k", "m", "b"})
_MONEY_LETTERS = {"t": 12, "mm": 6, "cr": 7}


def read_scales(tokens: list[Token], index: int, *, plural: bool = True) -> tuple[Decimal, int]:
    """Read up to two scale words (``lakh crore``, ``hundred million``); 1 when there is none."""
    scale = Decimal(1)
    for _ in range(2):
        place = joined(tokens, index)
        if place >= len(tokens) or tokens[place].kind != "word":
            break
        word = tokens[place].word
        power = SCALES.get(word, PLURAL_SCALES.get(word) if plural else None)
        if power is None:
            break
        scale, index = EXACT.multiply(scale, power_of_ten(power)), place + 1
    return scale, index


def read_letter_scale(
    tokens: list[Token], index: int, *, money: bool, currency_at: Callable[[int], bool]
) -> tuple[Decimal, int] | None:
    """Read a scale letter; a lone ``k``, ``m``, ``b`` must be glued or stand by a currency, ``m`` not mean metres."""
    place = joined(tokens, index)
    if place >= len(tokens) or tokens[place].kind != "word":
        return None
    word = tokens[place].word
    money = money or currency_at(place + 1)
    power = _LETTERS.get(word)
    glued = tokens[place].start == tokens[index - 1].end
    if word == "k" and place + 1 < len(tokens) and tokens[place + 1].word in PICTURES:
        return None
    if money and word in _MONEY_LETTERS:
        power = _MONEY_LETTERS[word]
    elif power is not None and tokens[place].raw == "M" and not glued and "." in tokens[index - 1].raw:
        pass  # "1.2 M": a capital is no metre
    elif power is None or (word in _GLUED_ONLY and not (money or (glued and not _is_length(tokens, place)))):
        return None
    return power_of_ten(power), place + 1


_AFTER_LENGTHS = frozenset({
    "tall", "long", "high", "wide", "deep", "thick", "apart", "away", "sprint", "dash", "hurdles", "freestyle",
    "butterfly", "backstroke", "breaststroke", "relay", "race", "final",
})  # fmt: skip


_BEFORE_LENGTHS = frozenset("ran run runs running swam swim swims swimming sprinted jumped leapt".split())
_WHOLE = re.compile(r"[0-9,]+")
_LONG = 4
_SIDES = frozenset({"height", "length", "width", "depth", "diameter", "radius", "circumference", "altitude"})


def _is_length(tokens: list[Token], index: int) -> bool:
    """Whether the ``m`` at ``index`` means metres by the words around: ``12m tall``, ``ran 100m``, ``3m in height``."""
    if tokens[index].raw != "m":
        return False
    after = joined(tokens, index + 1)
    words = [token.word for token in tokens[after : after + 2]]
    if words[-1:] == ["cm"] or (_WHOLE.fullmatch(tokens[index - 1].raw) and len(tokens[index - 1].raw) >= _LONG):
        return True  # "1m 83cm", "1500m": nobody writes thousands of millions
    measured = words[:1] == ["in"] and words[-1] in _SIDES
    return measured or bool(words and words[0] in _AFTER_LENGTHS) or tokens[max(0, index - 2)].word in _BEFORE_LENGTHS
