"""Reads the unit or currency that stands before or after a number."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from schemas.notation.amounts.money_words import (
    COINS,
    LOWER_CODES,
    OF_DOLLARS,
    PICTURE_LINES,
    PICTURES,
    SHARED,
    SHARED_FORMS,
    SHORT_FORMS,
    WEAK_WORDS,
    WORDLIKE_CODES,
)
from schemas.notation.amounts.tokens import Token, joined, phrases
from schemas.notation.units import PERCENT, POINT, currencies, units


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit as written; ``factor`` converts the written number (``cents``: 1/100 dollar)."""

    unit: str | None
    factor: Decimal = Decimal(1)
    money: bool = False
    sign: bool = False
    """A currency sign before the number, which a code behind it may make precise (``$5m AUD``)."""
    ambiguous: str | None = None
    """The word that names the money of several countries (``kr``); ``unit`` is then no code but ``krone``."""


Found = tuple[Measure, int]

_HUNDREDTH = Decimal("0.01")
_ONE = Decimal(1)
_FACTOR_WORDS = {
    "percent": (PERCENT, _ONE), "per cent": (PERCENT, _ONE), "pct": (PERCENT, _ONE), "pc": (PERCENT, _ONE),
    "percents": (PERCENT, _ONE),
    "percentage point": (POINT, _ONE), "percentage points": (POINT, _ONE), "pp": (POINT, _ONE), "ppt": (POINT, _ONE),
    "ppts": (POINT, _ONE),
    "percent point": (POINT, _ONE), "percent points": (POINT, _ONE), "percentage pts": (POINT, _ONE),
    "pct points": (POINT, _ONE),
    "basis point": (POINT, _HUNDREDTH), "basis points": (POINT, _HUNDREDTH), "bp": (POINT, _HUNDREDTH),
    "bps": (POINT, _HUNDREDTH), "decade": ("year", Decimal(10)), "decades": ("year", Decimal(10)),
    "psi": ("pound_per_square_inch", _ONE), "rpm": ("revolution_per_minute", _ONE), "ppm": ("part_per_million", _ONE),
    "parts per million": ("part_per_million", _ONE), "decibel": ("decibel", _ONE), "decibels": ("decibel", _ONE),
    "ampere hour": ("ampere_hour", _ONE), "ampere hours": ("ampere_hour", _ONE), "amp hours": ("ampere_hour", _ONE),
}  # fmt: skip
_CLOSE_ONLY = frozenset({"s", "C", "F", "L", "h", "K", "J", "B", "p", "c", "V"})
"""One-letter symbols that are read only when glued to the number."""


@cache
def _words() -> dict[str, Measure]:
    """Phrases in lower case -> what they name."""
    table: dict[str, Measure] = {}
    for unit in units().values():
        table |= dict.fromkeys(unit.words, Measure(unit.name))
    for code, currency in currencies().items():
        table |= dict.fromkeys(currency.words, Measure(code, money=True))
    table |= {word: Measure(unit, factor) for word, (unit, factor) in _FACTOR_WORDS.items()}
    table |= {code.lower(): Measure(code, money=True) for code in currencies() if code.lower() in LOWER_CODES}
    table |= {word: Measure(code, _HUNDREDTH, money=True) for word, code in COINS.items() if len(word) > 1}
    table |= dict.fromkeys(("bitcoin", "bitcoins"), Measure("BTC", money=True))
    return table | {word: Measure(unit, money=True, ambiguous=word) for word, unit in SHARED.items()}


@cache
def _symbols() -> dict[str, Measure]:
    """Symbols by case -> what they name."""
    table = {symbol: Measure(unit.name) for unit in units().values() for symbol in unit.symbols}
    table |= {"dB": Measure("decibel"), "BTC": Measure("BTC", money=True)}
    table |= {mark: Measure(COINS[mark], _HUNDREDTH, money=True) for mark in ("p", "c", "¢")}
    table |= {"%": Measure(PERCENT), "％": Measure(PERCENT), "٪": Measure(PERCENT)}
    return table | {code: Measure(code, money=True) for code in currencies()}


@cache
def _signs() -> dict[str, Measure]:
    return {sign: Measure(code, money=True, sign=True) for code, unit in currencies().items() for sign in unit.symbols}


@cache
def vocabulary() -> frozenset[str]:
    """Return every word, in lower case, that is part of a unit's or currency's name."""
    written: Iterable[str] = (*_words(), *OF_DOLLARS, *(symbol.lower() for symbol in (*_symbols(), *SHORT_FORMS)))
    return frozenset(word for phrase in written for word in phrase.split())


@cache
def codes() -> frozenset[str]:
    """Return what may stand before a number for its currency, by case: ISO 4217 codes and short forms."""
    return frozenset((*currencies(), *LOWER_CODES, *SHORT_FORMS, *SHARED_FORMS))


def currency_before(tokens: list[Token], index: int) -> Found | None:
    """Read a currency sign, code or ``Rs`` that stands before a number at ``index``."""
    token = tokens[index]
    if token.kind == "money":
        sign = _signs().get(token.raw.upper())
        return None if sign is None else (sign, index + 1)
    if token.kind != "word":
        return None
    if token.word == "us" and index + 1 < len(tokens) and tokens[index + 1].raw == "$":
        return _signs()["$"], index + 2
    if (short := token.raw.rstrip(".")) in SHORT_FORMS:
        return Measure(SHORT_FORMS[short], money=True), index + 1
    if token.raw in SHARED_FORMS or token.word == "kr" or token.raw in LOWER_CODES:
        return _words()[token.word], index + 1
    if token.raw in currencies():
        after = index + 1
        if after < len(tokens) and tokens[after].kind == "money":
            after += 1
        return _symbols()[token.raw], after
    return None


def is_wordlike(token: Token) -> bool:
    """Whether a currency's code or name is also an ordinary word, so that it needs a large amount beside it."""
    return token.raw in WORDLIKE_CODES or token.word in WEAK_WORDS or token.raw == "Rand"


def dollars_of(tokens: list[Token], index: int) -> Found | None:
    """Read whose dollars they are, behind ``$5 million``; before a noun (``Canadian firm``) it says nothing of them."""
    for phrase, after in phrases(tokens, index, 2):
        if phrase in OF_DOLLARS and (after >= len(tokens) or tokens[after].kind in ("mark", "gap")):
            return Measure(OF_DOLLARS[phrase], money=True), after
    return None


def measure_after(tokens: list[Token], index: int) -> Found | None:
    """Read a unit, currency or percent behind a number, spaced, glued or hyphenated."""
    place = joined(tokens, index)
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.kind == "mark":
        return _mark_after(tokens, place)
    if token.kind == "money":
        glued = token.start == tokens[index - 1].end
        if token.raw == "¢":
            return _symbols()["¢"], place + 1
        sign = _signs().get(token.raw.upper())
        closes = place + 1 >= len(tokens) or tokens[place + 1].kind != "number"
        return (sign, place + 1) if sign is not None and (glued or closes) else None
    best: Found | None = None
    for phrase, after in phrases(tokens, place):
        if phrase in _words():
            best = _words()[phrase], after
    if best is not None and token.word == "second" and place == index and tokens[index - 1].word not in ("1", "one"):
        return None  # an ordinal: "two second half goals"; the unit is "seconds" or hyphenated
    return best or _symbol_after(tokens, index, place)


def _mark_after(tokens: list[Token], place: int) -> Found | None:
    """Read ``%``, ``°``, ``° Celsius``, or a unit behind a hyphen with space around it: ``six- mile``, ``19 - inch``."""
    mark = tokens[place]
    if mark.raw in ("%", "％", "٪", "°", "º"):
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        spelled = _words().get(f"° {after.word}") if after is not None and mark.raw in "°º" else None
        return (spelled, place + 2) if spelled is not None else (_symbols()[mark.raw], place + 1)
    if not mark.is_hyphen or place + 1 >= len(tokens) or mark.end == tokens[place + 1].start:
        return None
    word = tokens[place + 1].word
    unit = None if word in ("second", "minute") or word.endswith("s") else _words().get(word)
    return None if unit is None else (unit, place + 2)


def _symbol_after(tokens: list[Token], index: int, place: int) -> Found | None:
    token = tokens[place]
    found = _symbols().get(token.raw.rstrip("."))
    if found is None:
        return None
    glued = tokens[index - 1].end == token.start
    hyphenated = place > index
    if token.raw in _CLOSE_ONLY and not glued:
        return None
    if token.raw == "K" and place + 1 < len(tokens) and tokens[place + 1].word in PICTURES:
        return None
    if token.raw == "s" and tokens[index - 1].raw.isdigit():
        return None  # a decade or a plural: 90s
    if token.raw == "p" and (tokens[index - 1].raw in PICTURE_LINES or tokens[index - 1].kind != "number"):
        return None
    if token.raw == "c" and tokens[index - 1].kind != "number":
        return None
    if token.raw == "in" and not hyphenated and not _is_inch(tokens, place):
        return None
    return found, place + 1


_AFTER_INCHES = frozenset(["tall", "long", "high", "wide", "deep", "thick", "of", "diameter", "across", "x", "by"])


def _is_inch(tokens: list[Token], place: int) -> bool:
    """Whether ``in`` is a unit: before a dimension, a mark or the end, never before another word or number."""
    after = place + 1
    if after >= len(tokens):
        return True
    if tokens[after].kind == "mark":
        return tokens[after].raw in ".,;:)"
    return tokens[after].word in _AFTER_INCHES
