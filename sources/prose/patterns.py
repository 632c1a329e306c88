"""The little language of packs for ways of saying things, turned into regular expressions over annotated sentences."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from schemas.attribute import Attribute
from schemas.errors import UsageError

GAP = r"(?:(?!<(?:{amounts}):)[^ ;]+ ){{0,6}}?"
CLAUSE = (
    r"(?:, (?:(?!<(?:money|count):|,)[^ ;]+ ){{1,12}}?, )?"
    r"(?:from (?:(?:a|an|the|its|about|around|last|year's) ){{0,2}}<(?:money|count):\d+> |"
    r"(?!<(?:{barred}):|while |whereas |but |although |despite |because |which |who |that |than |analysts |estimates )(?:<[^ ]+|[^ ;,:]+) ){{0,10}}?"
)
"""Words of one clause: an aside between commas, what an amount rose from, and no other amount that could be the value."""
_HAILING = r"(?:(?:of|in|from) <name:\d+> )?"
"""Where a party is from: ``Kobayashi Heavy of Japan``."""
AMOUNTS = "money|count|percent|percentage_point|length|mass|area|volume|power|energy|time|temperature|data|speed"
_PIECE = re.compile(
    r"\{(?P<said>\w+):words\}|\{(?P<role>\w+)\}|(?P<literal>\\[()])|(?P<clause>\.\.\.)|(?P<gap>\.\.)|(?P<open>[(\[])|(?P<close>[)\]])|(?P<bar>\|)|(?P<word>[^\s(){}\[\]|]+)"
)
_VALUED = re.compile(r"\{(?:amount|date|value)\}")
"""The claim's value in a pattern."""
_NAMED_WORDS = re.compile(r"@(\w+)")
VALUE = {"amount", "date", "value"}
FREE = "free_"
"""What the name of a group begins with whose words neither add to a match nor take from it: articles, titles, hedges."""
_TITLED = r"(?:(?:the|rival|fellow|partner|mr|mrs|ms|sir|dame|dr|professor|prof) (?:\. )?){0,2}(?:(?:[a-z-]+ )?(?:[a-z-]{3,}(?<!oth)(?<!aft)(?<!und)(?<!ov)er|start-up|startup|firm|company|group|bank|giant|chain|venture|unit|subsidiary) (?=<))?"
"""What may stand before any name."""
_HEDGED = (
    r"(?:(?:some|just|only|a|an|cool|whopping|mere|hefty|tidy|massive|record|estimated|reported|staggering) ){0,2}"
)
"""What may stand before any amount."""
_ASIDE = r"(?:, (?:an?|the|which|who|whose|one|formerly|based|part|listed|led|backed|owned) (?:(?!<(?:{amounts}):)[^ ;,]+ ){{1,10}}, )?"
"""A clause that may stand between the subject and its verb: ``Lumen, a snack maker, ...``."""
_SLOWED = (
    r"(?:(?:has|have|had|also|now|already|just|today|yesterday|once|then|itself|alone|will|would|is to|plans to|agreed to|intends to|"
    r"expects to|is set to|aims to|said|on <period:\d+>|last week|this week|(?!only )[a-z]{3,}ly) ){0,4}"
)
"""What may stand between the subject and the word that tells what it does."""
FILLED = "filled_"
"""What the name of a group begins with that only fills a gap."""
SAID = "said_"
"""What the name of a group begins with that holds words, not the number of an item."""
_SAID = (
    r"(?!(?:the|a|an|and|or|but|which|that|who|alone|only|by|in|of|from|at|on|for|to|with|as|is|was|are|were|be|been|has|have|had|"
    r"will|would|should|itself|its|their|this|said|says|it|they|while|when|after|before|more|than|about) )[a-z][\w'-]*"
)
"""A word that may name a part or a holder: no word that only joins others."""


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern: its expression, whose groups are the value, the roles, words said and the gaps."""

    written: str
    expression: re.Pattern[str]


@cache
def compiled(written: str, dimension: str | None) -> Pattern:
    """Compile one pattern of an attribute of this dimension.

    Raises:
        UsageError: the pattern is not well formed.
    """
    pattern = _compiled(written, dimension)
    if not VALUE & pattern.expression.groupindex.keys():
        raise UsageError(f"the pattern {written!r} has no {{amount}}, {{date}} or {{value}}", remedy="add one of them")
    return pattern


@cache
def _compiled(written: str, dimension: str | None) -> Pattern:
    parts: list[str] = []
    for number, piece in enumerate(_PIECE.finditer(written)):
        part = _part(piece, dimension)
        parts.append(
            f"(?P<{FILLED}{number}>{part})"
            if piece["gap"] or piece["clause"]
            else _eased(part, piece["role"], number, open_value=_VALUED.search(written, piece.end()) is not None)
        )
    try:
        expression = re.compile(" " + "".join(parts))
    except re.error as error:
        raise UsageError(
            f"the pattern {written!r} is not well formed: {error}", remedy="see the manual, packs"
        ) from error
    return Pattern(written, expression)


def _eased(part: str, role: str | None, number: int, *, open_value: bool) -> str:
    """The expression of a piece, with what may stand around any name, subject or amount."""
    if role is None or role in ("percent", "whose", "date"):
        return part
    placed = r"(?:<name:\d+> (?=<ref:))?" if role == "subject" else ""
    before = f"(?P<{FREE}{number}>{_HEDGED if role in ('amount', 'other') else _TITLED + placed})"
    after = (
        f"(?P<{FILLED}{number}>{_ASIDE.format(amounts=AMOUNTS)}{_SLOWED})" if role == "subject" and open_value else ""
    )
    return before + part + after


def _part(piece: re.Match[str], dimension: str | None) -> str:
    if piece["said"]:
        return rf"(?P<{SAID}{piece['said']}>(?:{_SAID} ){{1,3}})"
    if piece["role"]:
        return _role(piece["role"], dimension)
    if piece["literal"]:
        return piece["literal"] + " "
    if piece["clause"]:
        return ("" if dimension else _HAILING) + CLAUSE.format(barred=_barred(dimension))
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


def _barred(dimension: str | None) -> str:
    """What a clause must not hold between two parts of a pattern: other amounts of the kind; of a pair, any name or amount."""
    if dimension is None:
        return f"{AMOUNTS}|name|ref"
    return AMOUNTS if dimension == "percent" else AMOUNTS.replace("|percent|percentage_point", "")


def _role(name: str, dimension: str | None) -> str:
    if name == "percent":
        return r"<percent:\d+> "
    if name == "whose":
        return r"(?:(?:(?!<)[\w-]+ )?<(?:name|ref):\d+> '?s? ?s )?(?:(?!<|(?:by|to|from|with|and|or|for|in|at|on|said|says|is|was|has|will) )[\w-]+ ){0,2}?"
    if name == "value":
        return r"<name:(?P<value>\d+)> "
    if name == "name":
        return r"<(?:name|ref):\d+> (?:'s? )?"
    if name == "thing":
        return r"<ref:\d+> (?:'s? )?"
    if name == "other":
        return rf"<(?:{AMOUNTS}):\d+> "
    if name == "amount":
        return rf"<(?:{dimension or AMOUNTS}):(?P<amount>\d+)> "
    if name == "date":
        return r"<period:(?P<date>\d+)> "
    return rf"<(?:name|ref):(?P<{name}>\d+)> (?:'s? )?"


def patterns(attribute: Attribute) -> list[Pattern]:
    """The compiled patterns of an attribute; none when it says nothing about prose."""
    if attribute.extract is None:
        return []
    return _listed(attribute, attribute.extract.patterns)


def besides(attribute: Attribute) -> list[Pattern]:
    """The compiled patterns of what only looks like the attribute."""
    return [] if attribute.extract is None else _listed(attribute, attribute.extract.besides)


def never(attribute: Attribute) -> list[Pattern]:
    """The compiled patterns of what is none of the attribute's claims."""
    return [] if attribute.extract is None else _listed(attribute, attribute.extract.never)


def _listed(attribute: Attribute, written: Sequence[str]) -> list[Pattern]:
    words = attribute.extract.words if attribute.extract else {}
    return [compiled(spelled_out(pattern, words), attribute.dimension) for pattern in written]


def pair_patterns(attribute: Attribute) -> list[Pattern]:
    """The compiled patterns that name a subject with its counterpart."""
    if attribute.extract is None:
        return []
    return [_compiled(spelled_out(written, attribute.extract.words), None) for written in attribute.extract.pairs]


def spelled_out(written: str, words: Mapping[str, str]) -> str:
    """A pattern with its named choices of words, ``@rose``, in place.

    Raises:
        UsageError: the attribute names no such words.
    """

    def choice(match: re.Match[str]) -> str:
        if match[1] not in words:
            raise UsageError(
                f"the pattern {written!r} uses @{match[1]}, which its `words` do not list", remedy="list it"
            )
        return f"({words[match[1]]})"

    return _NAMED_WORDS.sub(choice, written)
