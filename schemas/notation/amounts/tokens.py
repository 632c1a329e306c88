"""Cuts text into tokens with their positions: numbers, words, currency signs and marks."""

import re
from collections.abc import Container, Iterator
from typing import Literal, NamedTuple

Kind = Literal["number", "word", "money", "mark", "gap"]

DASHES = frozenset("-‐‑‒–—−")
HYPHENS = frozenset("-‐‑")
"""The dashes that join words: hyphen-minus, hyphen, non-breaking hyphen."""

MAX_DIGITS = 40
"""A longer run of digits is an identifier, not an amount."""

_WORD_KINDS = frozenset({"plain", "word"})
"""Groups of the pattern that are words; ``plain`` is a short way for most of them."""

# Every alternative either consumes what it looked at or looks ahead a bounded distance: one pass over any input.
_PATTERN = re.compile(
    r"""
    (?P<plain> [a-z]++(?=[\s,]) )
  | (?P<number>
        [0-9]{1,3}(?P<group>[,\u00a0\u2009\u202f])[0-9]{3}(?:(?P=group)[0-9]{3}){0,12}(?![0-9])(?:\.[0-9]+)?
      | [0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?![0-9])(?:\.[0-9]+)?
      | (?<![0-9]\x20)(?<!\+)[1-9][0-9]{0,2}
        (?:(?:\x20[0-9]{3}){2,12}|\x20000|(?<=[$£€¥₹][1-9])\x20[0-9]{3}|(?<=[$£€¥₹][1-9][0-9])\x20[0-9]{3})
        (?!\x20?[0-9])(?:\.[0-9]+)?
      | [0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-2]?[0-9](?!\w|\.[0-9]))?
      | \.(?<![\w.]\.)[0-9]+
    )
  | (?P<money> (?:US|AU|CA|HK|NZ|SG|NT|MX|RD|TT|A|C|S|R|N|J)\$ | (?:us|au|ca|hk|nz|sg|nt|a|c|s)\$ | CN¥ | E£ | GH[₵¢]
      | (?:RM?|N|P)(?=[0-9]) | [$£¥€₦₩₪₫₱₴₵₸₹₺₼₽₾₡฿￥¢] )
  | (?P<word>
        (?:U\.S\.|u\.s\.|Rs\.|approx\.|sq\.|cu\.|fl\.|deg\.|No\.|Nos\.|[ap]\.m\.|ca?\.(?=\s?[0-9$£€]))
      | (?:ft|lbs?|in)\.(?=\s[0-9]) | ft\.(?=\s[a-z(])
      | (?:km/h(?:r|our)?|m/s|mi/h|[kMG]b(?:it)?/s)(?![^\W_])
      | [°º]\s?[CF](?![^\W_]) | ℃
      | [ck]?m\^?[23](?![^\W_])
      | [^\W\d_]+(?:[\u00ad'’][^\W\d_]+)*
    )
  | (?P<gap> \n[^\S\n]*\n )
  | (?P<mark> [^\s\u00ad\u200b\ufeff] )
    """,
    re.VERBOSE,
)

_ABBREVIATED = {
    "fl.": "fl", "deg.": "deg", "ft.": "ft", "lb.": "lb", "lbs.": "lbs", "in.": "in", "u.s.": "us", "rs.": "rs",
    "approx.": "approx", "sq.": "sq", "cu.": "cu", "no.": "no",
    "nos.": "nos", "c.": "circa", "ca.": "circa", "a.m.": "am", "p.m.": "pm",
}  # fmt: skip


class Token(NamedTuple):
    """One token; ``start`` and ``end`` are character offsets, ``word`` is the lower-case form used for look-ups."""

    kind: Kind
    raw: str
    word: str
    start: int
    end: int

    @property
    def is_dash(self) -> bool:
        """Whether it is a hyphen, a dash or a minus sign."""
        return self.kind == "mark" and self.raw in DASHES

    @property
    def is_hyphen(self) -> bool:
        """Whether it is a dash that may join two words."""
        return self.kind == "mark" and self.raw in HYPHENS

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word with a capital first letter."""
        return self.kind == "word" and self.raw[0].isupper()


def tokenise(text: str, known: Container[str] | None = None) -> Iterator[Token]:
    """Yield the tokens of ``text`` in order, in linear time; white space and soft hyphens separate and are dropped.

    A blank line comes as a token of kind ``gap``, since no amount runs across it. With ``known``, of each stretch of
    words not in it only the first and the last are yielded: the rest cannot touch an amount.
    """
    foreign = False
    passed: re.Match[str] | None = None
    for match in _PATTERN.finditer(text):
        kind, raw = match.lastgroup, match.group()
        if kind in _WORD_KINDS:
            word = raw if kind == "plain" else word_form(raw)
            if known is None or word in known:
                foreign = False
            elif foreign:
                passed = match
                continue
            else:
                foreign = True
            token = Token("word", raw, word, *match.span())
        else:
            foreign = False
            token = Token(kind, raw, raw, *match.span())  # type: ignore[arg-type]
        if passed is not None:
            yield Token("word", passed.group(), word_form(passed.group()), *passed.span())
            passed = None
        yield token


def word_form(raw: str) -> str:
    """Return the form of a word that tables are keyed by: lower case, straight quotes, no soft hyphens."""
    word = raw.lower()
    if word.isascii():
        return _ABBREVIATED.get(word, word)
    return word.replace("\u00ad", "").replace("’", "'").replace("º", "°").replace(" ", "")


def joined(tokens: list[Token], index: int, *, across: bool = True) -> int:
    """Return the index of the next word's token, past one hyphen that joins it to the token before ``index``.

    ``two-thirds`` and ``$13-billion`` read as without the hyphen; a free-standing dash is not passed.
    """
    if (
        across
        and 0 < index < len(tokens) - 1
        and tokens[index].is_hyphen
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    ):
        return index + 1
    return index


def phrases(tokens: list[Token], index: int, longest: int = 4) -> Iterator[tuple[str, int]]:
    """Yield the phrases of 1 to ``longest`` words that begin at ``index``, each with the index after it."""
    words: list[str] = []
    for _ in range(longest):
        place = joined(tokens, index) if words else index
        if place >= len(tokens) or tokens[place].kind != "word":
            return
        words.append(tokens[place].word)
        index = place + 1
        yield " ".join(words), index
