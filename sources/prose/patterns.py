"""The little language of packs for ways of saying things, turned into regular expressions over annotated sentences."""

import re
from dataclasses import dataclass
from functools import lru_cache

from schemas.attribute import Attribute
from schemas.errors import UsageError

GAP = r"(?:(?!<(?:{amounts}):)[^ ;]+ ){{0,6}}?"
AMOUNTS = "money|count|percent|percentage_point|length|mass|area|volume|power|energy|time|temperature|data|speed"
_PIECE = re.compile(r"\{(?P<role>\w+)\}|(?P<gap>\.\.)|(?P<open>[(\[])|(?P<close>[)\]])|(?P<bar>\|)|(?P<word>[^\s(){}\[\]|]+)")
VALUE = {"amount", "date", "value"}


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern: its expression, and how many words and roles it fixes."""

    written: str
    expression: re.Pattern[str]
    weight: int


@lru_cache(maxsize=None)
def compiled(written: str, dimension: str | None) -> Pattern:
    """Compile one pattern of an attribute of this dimension.

    Raises:
        UsageError: the pattern is not well formed.
    """
    parts: list[str] = []
    weight = 0
    for piece in _PIECE.finditer(written):
        parts.append(_part(piece, dimension))
        weight += 2 * bool(piece["word"]) + bool(piece["role"] and piece["role"] not in VALUE)
    try:
        expression = re.compile(" " + "".join(parts))
    except re.error as error:
        raise UsageError(f"the pattern {written!r} is not well formed: {error}", remedy="see the manual, packs") from error
    if not VALUE & expression.groupindex.keys():
        raise UsageError(f"the pattern {written!r} has no {{amount}}, {{date}} or {{value}}", remedy="add one of them")
    return Pattern(written, expression, weight)


def _part(piece: re.Match[str], dimension: str | None) -> str:
    if piece["role"]:
        return _role(piece["role"], dimension)
    if piece["gap"]:
        return GAP.format(amounts=AMOUNTS)
    if piece["open"]:
        return "(?:"
    if piece["close"]:
        return ")" if piece["close"] == ")" else ")?"
    if piece["bar"]:
        return "|"
    word = piece["word"]
    return re.escape(word.removesuffix("~")) + (r"[\w'-]*" if word.endswith("~") else "") + " "


def _role(name: str, dimension: str | None) -> str:
    if name == "amount":
        return rf"<(?:{dimension or AMOUNTS}):(?P<amount>\d+)> "
    if name == "date":
        return r"<period:(?P<date>\d+)> "
    return rf"<(?:name|ref):(?P<{name}>\d+)> "


def patterns(attribute: Attribute) -> list[Pattern]:
    """The compiled patterns of an attribute; none when it says nothing about prose."""
    if attribute.extract is None:
        return []
    return [compiled(written, attribute.dimension) for written in attribute.extract.patterns]
