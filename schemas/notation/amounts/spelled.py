"""Reads numbers spelled out: ``one hundred and five``, ``two million``, ``a dozen``, ``two and a half``."""

from dataclasses import replace
from decimal import Decimal

from schemas.model import EXACT
from schemas.notation.amounts.halves import and_a_half, plus_half, read_vulgar
from schemas.notation.amounts.numeral import DOZEN, Numeral, Reading, power_of_ten
from schemas.notation.amounts.scales import SCALES, read_scales
from schemas.notation.amounts.tokens import Token, joined
from schemas.quantity import Style

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

_THOUSAND = 1_000
DOZENS = frozenset({"dozen", "dozens"})
_LONGEST = 24
"""A spelled-out number has at most so many words; the bound keeps reading linear."""


def read_spelled(tokens: list[Token], index: int) -> Reading | None:
    """Read a number in words at ``index``; None when there is none."""
    if (part := read_vulgar(tokens, index)) is not None:
        scale, after = read_scales(tokens, index + 1)
        return Numeral(part, Decimal("0.1"), Style.DECIMAL).times(scale), after
    first = tokens[index].word
    if first in ("a", "an"):
        return _after_article(tokens, index)
    if first not in ONES and first not in TENS:
        return None
    return _number_words(tokens, index)


def _after_article(tokens: list[Token], index: int) -> Reading | None:
    """``a million``, ``a dozen``, ``a couple (of) million``: the article is a one."""
    after = index + 1
    if after >= len(tokens) or tokens[after].kind != "word":
        return None
    word = tokens[after].word
    if word == "couple":
        return _couple(tokens, after + 1)
    if word in SCALES or word == "dozen":
        return _number_words(tokens, index)
    return None


def _couple(tokens: list[Token], index: int) -> Reading:
    two = Numeral(Decimal(2), Decimal(1), Style.WORDS)
    place = index + 1 if index < len(tokens) and tokens[index].word == "of" else index
    scale, after = read_scales(tokens, place)
    if scale != 1:
        return two.times(scale), after
    if place < len(tokens) and tokens[place].word == "dozen":
        return replace(two.times(DOZEN), ulp=DOZEN), place + 1
    return two, index


class _Sum:
    """The running value of number words: ``two hundred and five thousand and six``."""

    def __init__(self) -> None:
        self.total = 0
        self.group: int | None = None
        self.last = ""
        self.ulp = 1
        self.smallest: int | None = None

    def take(self, word: str) -> bool:
        """Add one word; False when it cannot continue the number."""
        taken = self._one(word) or self._scale(word)
        if taken:
            self.last = word
        return taken

    def _one(self, word: str) -> bool:
        number = ONES.get(word, TENS.get(word))
        if word in ("a", "an"):
            number = 1 if not self.last else None
        if number is None:
            return False
        fresh = self.group is None or self.last == "hundred"
        after_tens = self.last in TENS and word in ONES and 0 < number < 10  # noqa: PLR2004 - a digit
        if not (fresh or after_tens) or self.last in ONES:
            return False
        self.group, self.ulp = (self.group or 0) + number, 1
        return True

    def _scale(self, word: str) -> bool:
        power = 10 ** SCALES.get(word, 0)
        if power == 1 or (self.group is None and self.last not in ("lakh", "thousand", "million", "hundred")):
            return False
        if word == "hundred":
            if self.group is None or not 0 < self.group < 100:  # noqa: PLR2004 - one hundred of hundreds
                return False
            self.group, self.ulp = self.group * 100, 100
            return True
        if self.group is None:
            self.total, self.ulp = self.total * power, self.ulp * power
            return True
        if self.smallest is not None and power >= self.smallest:
            return False
        self.total, self.group, self.ulp, self.smallest = self.total + self.group * power, None, power, power
        return True

    @property
    def number(self) -> int:
        """The value of the words so far."""
        return self.total + (self.group or 0)


def _number_words(tokens: list[Token], index: int) -> Reading | None:
    so_far, after = _Sum(), index
    for _ in range(_LONGEST):
        place = _next_number_word(tokens, after, so_far.last)
        if place is None or not so_far.take(tokens[place].word):
            break
        after = place + 1
    if after == index:
        return None
    article = after == index + 1 and tokens[index].word == "one"
    numeral = Numeral(Decimal(so_far.number), Decimal(so_far.ulp), Style.WORDS, Decimal(so_far.ulp), article=article)
    half = and_a_half(tokens, after)
    if half is not None and (so_far.ulp == 1 or so_far.ulp >= _THOUSAND):
        return _with_half(tokens, numeral, half)
    if so_far.ulp == 1 and (point := read_point(tokens, after)) is not None:
        part, digits, after = point
        number = EXACT.add(Decimal(so_far.number), part)
        scale, after = read_scales(tokens, after, plural=False)
        return Numeral(number, power_of_ten(-digits), Style.WORDS).times(scale), after
    place = joined(tokens, after)
    if place < len(tokens) and tokens[place].word in DOZENS:
        return replace(numeral.times(DOZEN), ulp=Decimal(1)), place + 1
    return numeral, after


def _with_half(tokens: list[Token], numeral: Numeral, after: int) -> Reading:
    """``two and a half million``; behind a scale word it is half of that: ``a million and a half``."""
    if numeral.scale == 1:
        scale, after = read_scales(tokens, after, plural=False)
        return plus_half(numeral).times(scale), after
    whole = Numeral(EXACT.divide(numeral.number or Decimal(0), numeral.scale), Decimal(1), Style.WORDS)
    return plus_half(whole).times(numeral.scale), after


def read_point(tokens: list[Token], index: int) -> tuple[Decimal, int, int] | None:
    """Read the decimals of a spelled number, ``point one four``: their value, how many they are, the index after."""
    if index >= len(tokens) or tokens[index].word != "point":
        return None
    digits, after = "", index + 1
    while after < len(tokens) and len(digits) < _LONGEST and 0 <= ONES.get(tokens[after].word, -1) <= 9:  # noqa: PLR2004 - a digit
        digits, after = digits + str(ONES[tokens[after].word]), after + 1
    return (Decimal(digits).scaleb(-len(digits)), len(digits), after) if digits else None


def _next_number_word(tokens: list[Token], after: int, last: str) -> int | None:
    """Return the index of the next word of a number: past a hyphen, or past ``and`` after a scale word."""
    place = joined(tokens, after) if last else after
    if last in SCALES and place < len(tokens) and tokens[place].word == "and":
        place = joined(tokens, place + 1)
        if place < len(tokens) and (tokens[place].word in ("a", "an") or _opens_another(tokens, place, last)):
            return None
    return place if place < len(tokens) and tokens[place].kind == "word" else None


def _opens_another(tokens: list[Token], index: int, last: str) -> bool:
    """Whether the words at ``index`` begin a second amount: ``two million and three million``."""
    after = joined(tokens, index + 1)
    return last != "hundred" and after < len(tokens) and SCALES.get(tokens[after].word, 0) >= SCALES[last]
