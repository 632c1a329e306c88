"""Reads the unit or currency that stands before or after a number."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

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
    """The word that names several units (``kr``); such an amount is not read."""


Found = tuple[Measure, int]

_HUNDREDTH = Decimal("0.01")
_ONE = Decimal(1)
_PERCENT_WORDS = {
    "percent": (PERCENT, _ONE), "per cent": (PERCENT, _ONE), "pct": (PERCENT, _ONE), "pc": (PERCENT, _ONE),
    "percents": (PERCENT, _ONE),
    "percentage point": (POINT, _ONE), "percentage points": (POINT, _ONE), "pp": (POINT, _ONE), "ppt": (POINT, _ONE),
    "ppts": (POINT, _ONE),
    "percent point": (POINT, _ONE), "percent points": (POINT, _ONE), "percentage pts": (POINT, _ONE),
    "pct points": (POINT, _ONE),
    "basis point": (POINT, _HUNDREDTH), "basis points": (POINT, _HUNDREDTH), "bp": (POINT, _HUNDREDTH),
    "bps": (POINT, _HUNDREDTH),
}  # fmt: skip
_COINS = {"cent": "USD", "cents": "USD", "pence": "GBP", "us cents": "USD", "euro cents": "EUR", "eurocents": "EUR"}

AMBIGUOUS = frozenset({
    "kr", "peso", "pesos", "krone", "kroner", "krona", "franc", "francs", "dinar", "dinars", "dirham", "dirhams",
    "riyal", "riyals",
    "rial", "rials", "shilling", "shillings", "crown", "crowns", "kronur",
})  # fmt: skip
"""Words for the money of several countries; without the country's name the amount is not read."""

_WEAK_WORDS = frozenset({"won", "rand", "dong", "sterling", "quid", "real"})
"""Also ordinary words or names: they name money only behind a scale word or thousands."""

_WORDLIKE_CODES = frozenset(
    [
        "ALL",
        "AMD",
        "ANG",
        "ARS",
        "BAM",
        "BOB",
        "COP",
        "CUP",
        "DOP",
        "ERN",
        "GEL",
        "GIP",
        "LAK",
        "MAD",
        "MOP",
        "PEN",
        "RON",
        "SOS",
        "TOP",
        "TRY",
    ]
)
"""Codes that are words or names in capitals (``TOP 10``, ``COP 28``): read only with a scale or separators."""

_CLOSE_ONLY = frozenset({"s", "C", "F", "l", "L", "h", "K", "J", "B"})
"""One-letter symbols that are read only when glued to the number."""


@cache
def _words() -> dict[str, Measure]:
    """Phrases in lower case -> what they name."""
    table: dict[str, Measure] = {}
    for unit in units().values():
        table |= dict.fromkeys(unit.words, Measure(unit.name))
    for code, currency in currencies().items():
        table |= dict.fromkeys(currency.words, Measure(code, money=True))
    table |= {word: Measure(unit, factor) for word, (unit, factor) in _PERCENT_WORDS.items()}
    table |= {word: Measure(code, _HUNDREDTH, money=True) for word, code in _COINS.items()}
    return table | {word: Measure(None, ambiguous=word) for word in AMBIGUOUS}


@cache
def _symbols() -> dict[str, Measure]:
    """Symbols by case -> what they name."""
    table = {symbol: Measure(unit.name) for unit in units().values() for symbol in unit.symbols}
    table |= {"%": Measure(PERCENT), "％": Measure(PERCENT), "٪": Measure(PERCENT)}
    return table | {code: Measure(code, money=True) for code in currencies()}


@cache
def _signs() -> dict[str, Measure]:
    return {sign: Measure(code, money=True, sign=True) for code, unit in currencies().items() for sign in unit.symbols}


@cache
def vocabulary() -> frozenset[str]:
    """Return every word, in lower case, that is part of a unit's or currency's name."""
    written: Iterable[str] = (*_words(), *(symbol.lower() for symbol in _symbols()))
    return frozenset(word for phrase in written for word in phrase.split())


@cache
def codes() -> frozenset[str]:
    """Return the ISO 4217 codes of currencies in use."""
    return frozenset(currencies())


def currency_before(tokens: list[Token], index: int) -> Found | None:
    """Read a currency sign, code or ``Rs`` that stands before a number at ``index``."""
    token = tokens[index]
    if token.kind == "money":
        return _signs()[token.raw], index + 1
    if token.kind != "word":
        return None
    if token.word == "us" and index + 1 < len(tokens) and tokens[index + 1].raw == "$":
        return _signs()["$"], index + 2
    if token.word in ("rs", "kr", "rmb"):
        return _words()[token.word], index + 1
    if token.raw in currencies():
        after = index + 1
        if after < len(tokens) and tokens[after].kind == "money":
            after += 1
        return _symbols()[token.raw], after
    return None


def is_wordlike(token: Token) -> bool:
    """Whether a currency's code or name is also an ordinary word, so that it needs a large amount beside it."""
    return token.raw in _WORDLIKE_CODES or token.word in _WEAK_WORDS


def measure_after(tokens: list[Token], index: int) -> Found | None:
    """Read a unit, currency or percent behind a number, spaced, glued or hyphenated."""
    place = joined(tokens, index)
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.kind == "mark":
        return (_symbols()[token.raw], place + 1) if token.raw in ("%", "％", "٪", "°") else None
    if token.kind == "money":
        return (_signs()[token.raw], place + 1) if token.start == tokens[index - 1].end or token.raw in "€₽" else None
    best: Found | None = None
    for phrase, after in phrases(tokens, place):
        if phrase in _words():
            best = _words()[phrase], after
    if best is not None and token.word == "second" and place == index and tokens[index - 1].word not in ("1", "one"):
        return None  # an ordinal: "two second half goals"; the unit is "seconds" or hyphenated
    return best or _symbol_after(tokens, index, place)


def _symbol_after(tokens: list[Token], index: int, place: int) -> Found | None:
    token = tokens[place]
    found = _symbols().get(token.raw)
    if found is None:
        return None
    glued = tokens[index - 1].end == token.start
    hyphenated = place > index
    if token.raw in _CLOSE_ONLY and not glued:
        return None
    if token.raw == "s" and tokens[index - 1].raw.isdigit():
        return None  # a decade or a plural: 90s
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
