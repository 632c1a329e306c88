"""Reads fractions in words: ``one-third``, ``two in five``, ``half``, ``three quarters``."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from math import gcd

from schemas.notation.amounts.context import COUNTED
from schemas.notation.amounts.spelled import ONES, TENS
from schemas.notation.amounts.tokens import MAX_DIGITS, Token, joined

_NAMES = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_PLURALS = {"halves": 2} | {f"{name}s": parts for name, parts in _NAMES.items() if name != "half"}

_PLACES = Decimal("1e-12")
"""Fractions without a finite decimal are kept to 12 places, ends rounded outward."""


@dataclass(frozen=True, slots=True)
class Share:
    """``parts`` of ``whole``; ``marked`` when its form alone shows that it is a fraction."""

    parts: int
    whole: int
    marked: bool

    @property
    def decimal(self) -> Decimal | None:
        """The fraction as an exact decimal; None when it has none of two places."""
        hundredths = Fraction(100 * self.parts, self.whole)
        return Decimal(hundredths.numerator).scaleb(-2) if hundredths.denominator == 1 else None

    @property
    def percent(self) -> Decimal:
        """The fraction as percent, to 12 places."""
        return _rounded(Fraction(100 * self.parts, self.whole), ROUND_HALF_EVEN)

    @property
    def half_width(self) -> Fraction:
        """How far, in percent, what a writer calls a/b lies from it: half the way to the next finer part."""
        return Fraction(100, 2 * self.whole * (self.whole + 1))

    def percent_within(self, half_width: Fraction) -> tuple[Decimal, Decimal]:
        """Return the ends of percent ± ``half_width``, rounded outward to 12 places."""
        middle = Fraction(100 * self.parts, self.whole)
        return _rounded(middle - half_width, ROUND_FLOOR), _rounded(middle + half_width, ROUND_CEILING)


def read_share(tokens: list[Token], index: int) -> tuple[Share, int] | None:
    """Read a fraction at ``index``; None when there is none."""
    if index >= len(tokens) or tokens[index].kind not in ("word", "number"):
        return None
    return _named(tokens, index) or _so_many_in(tokens, index)


def _named(tokens: list[Token], index: int) -> tuple[Share, int] | None:
    word = tokens[index].word
    if word == "half":
        return Share(1, 2, marked=False), index + 1
    parts = 1 if word in ("a", "one") else ONES.get(word, 0)
    place = joined(tokens, index + 1)
    if not parts or place >= len(tokens):
        return None
    name = tokens[place].word
    whole = _NAMES.get(name) if parts == 1 else _PLURALS.get(name)
    if whole is None or parts > whole:
        return None
    hyphenated = place > index + 1
    return Share(parts, whole, marked=hyphenated or (parts > 1 and whole != _NAMES["quarter"])), place + 1


_MOST_PARTS = 1_000_000


def _so_many_in(tokens: list[Token], index: int) -> tuple[Share, int] | None:
    """``two in five``, ``1 in 10``, ``nine out of ten``; in lowest terms only, or it is two counts (``two in four attacks``).

    What is counted may stand after the first number, if nothing is after the second: ``one worker in four``.
    """
    noun = 1 if index + 1 < len(tokens) and tokens[index + 1].word in COUNTED else 0
    last = _second(tokens, index + 1 + noun)
    if last is None or (noun and last + 1 < len(tokens) and tokens[last + 1].word in _COUNTED_NEXT):
        return None
    parts, whole = _small(tokens[index]), _small(tokens[last])
    if not parts or not whole or not parts < whole <= _MOST_PARTS or gcd(parts, whole) != 1:
        return None
    return Share(parts, whole, marked=True), last + 1


_TIMES = frozenset("years months weeks days hours minutes seconds decades seasons".split())
_VERBS = frozenset({"lives", "votes", "fires", "stores", "houses", "points", "runs", "matches"})
"""Words for what is counted that may as well be verbs: ``one child in five lives abroad``."""
_COUNTED_NEXT = (COUNTED | _TIMES) - _VERBS
"""What shows behind a second number that it is a count of its own: ``two officers in three years``."""


def _second(tokens: list[Token], place: int) -> int | None:
    """The index of the second number of ``in five``, ``out of five``, ``in every five``; None when there is none."""
    words = [token.word for token in tokens[place : place + 3]]
    for opening in (["out", "of", "every"], ["out", "of"], ["in", "every"], ["of", "every"], ["in"]):
        if words[: len(opening)] == opening:
            return place + len(opening) if place + len(opening) < len(tokens) else None
    return None


def _small(token: Token) -> int | None:
    if token.kind == "word":
        return ONES.get(token.word, TENS.get(token.word, 100 if token.word == "hundred" else None))
    bare = token.raw.replace(",", "")
    is_year = len(token.raw) == 4 and token.raw[:2] in ("19", "20")  # noqa: PLR2004 - digits of a year
    return int(bare) if bare.isdigit() and not is_year and len(bare) < MAX_DIGITS else None


def _rounded(number: Fraction, rounding: str) -> Decimal:
    quotient = Context(prec=60, rounding=rounding).divide(Decimal(number.numerator), Decimal(number.denominator))
    return quotient.quantize(_PLACES, rounding=rounding).normalize()
