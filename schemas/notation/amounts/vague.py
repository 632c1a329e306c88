"""Reads vague amounts: ``several billion``, ``tens of thousands``, ``dozens``, ``multi-billion``."""

from decimal import Decimal

from schemas.model import EXACT
from schemas.notation.amounts.numeral import Numeral, Reading, power_of_ten
from schemas.notation.amounts.scales import PLURAL_SCALES, SCALES, read_scales
from schemas.notation.amounts.tokens import Token, joined, phrases
from schemas.quantity import Style

FEW = {
    "several": (2, 10), "multiple": (2, 10), "a few": (2, 10), "a handful of": (2, 10), "a handful": (2, 10),
}  # fmt: skip
"""Words for a small number, with the half-open range [low, high) they stand for."""

MANY = {"tens": (20, 100), "dozens": (24, 100), "scores": (40, 200)}
"""Plural words for a larger number, half-open; they need ``of`` unless noted in ``BARE``."""

BARE = frozenset({"dozens"})

# The end of a bare plural is the next word a writer would have chosen; there is no everyday word between.
_NEXT = {
    "hundreds": (200, 1_000), "thousands": (2_000, 1_000_000), "lakhs": (200_000, 10_000_000),
    "millions": (2 * 10**6, 10**9), "crores": (2 * 10**7, 10**12), "billions": (2 * 10**9, 10**12),
    "trillions": (2 * 10**12, 10**15),
}  # fmt: skip


def read_vague(tokens: list[Token], index: int) -> Reading | None:
    """Read a vague amount at ``index``; its numeral has bounds [low, high) and no number."""
    if index >= len(tokens) or tokens[index].kind != "word":
        return None
    return _few(tokens, index) or _many(tokens, index) or _multi(tokens, index)


def _numeral(bounds: tuple[int, int], scale: Decimal = Decimal(1)) -> Numeral:
    low, high = (EXACT.multiply(Decimal(bound), scale) for bound in bounds)
    return Numeral(None, None, Style.WORDS, scale, low=low, high=high)


def _few(tokens: list[Token], index: int) -> Reading | None:
    best: Reading | None = None
    for phrase, after in phrases(tokens, index, 3):
        if phrase in FEW:
            scale, end = read_scales(tokens, after)
            if scale == 1 and end < len(tokens) and tokens[end].word == "dozen":
                scale, end = Decimal(12), end + 1
            best = _numeral(FEW[phrase], scale), end
    return best


def _many(tokens: list[Token], index: int) -> Reading | None:
    """``tens of thousands``, ``hundreds of millions``, ``dozens``, ``thousands``."""
    word = tokens[index].word
    after = index + 1
    followed = after < len(tokens) and tokens[after].word == "of"
    counted = MANY.get(word) or (_hundreds(word) if word in PLURAL_SCALES else None)
    if counted is not None and followed and (scale := _plural_scale(tokens, after + 1)) is not None:
        return _numeral(counted, scale), after + 2
    if word in _NEXT:
        return _numeral(_NEXT[word]), after
    if word in MANY and (followed or word in BARE):
        return _numeral(MANY[word]), after
    return None


def _hundreds(word: str) -> tuple[int, int]:
    unit = 10 ** PLURAL_SCALES[word]
    return 2 * unit, 10 * unit


def _plural_scale(tokens: list[Token], index: int) -> Decimal | None:
    power = PLURAL_SCALES.get(tokens[index].word) if index < len(tokens) else None
    return None if power is None else power_of_ten(power)


def _multi(tokens: list[Token], index: int) -> Reading | None:
    """``multi-billion``, also written as one word."""
    word = tokens[index].word
    place = joined(tokens, index + 1)
    if word == "multi" and place > index + 1:
        word, after = tokens[place].word, place + 1
    else:
        word, after = (word[5:], index + 1) if word.startswith("multi") else ("", index)
    if word not in SCALES or f"{word}s" not in _NEXT:
        return None
    return _numeral(_NEXT[f"{word}s"]), after
