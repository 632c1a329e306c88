"""The pieces that a pattern is written in, and the regular expression over a sentence's code that each stands for."""

import re

GAP = r"(?:(?!<(?:{amounts}):)[^ ;]+ ){{0,6}}?"
CLAUSE = (
    r"(?:, (?:(?!<(?:money|count):|,)[^ ;]+ ){{1,12}}?, )?"
    r"(?:from (?:(?:a|an|the|its|about|around|last|year's) ){{0,2}}<(?:money|count):\d+> |"
    r"(?!<(?:{barred}):|while |whereas |but |although |despite |because |which |who |that |than |analysts |estimates )(?:<[^ ]+|[^ ;,:]+) ){{0,10}}?"
)
"""Words of one clause: an aside between commas, what an amount rose from, and no other amount that could be the value."""
_HAILING = r"(?:(?:of|in|from) <name:\d+> )?"
"""Where a party is from: ``Kobayashi Heavy of Japan``."""
MEASURES = frozenset(("length", "mass", "area", "volume", "power", "energy", "time", "temperature", "data", "speed"))
"""Dimensions of what only describes a thing: ``the bill for the 17 km line has climbed to``."""
AMOUNTS = "money|count|percent|percentage_point|length|mass|area|volume|power|energy|time|temperature|data|speed"
PIECE = re.compile(
    r"\{(?P<said>\w+):words\}|\{(?P<which>\w+):(?P<measure>amount|money|percent|power)\}|\{(?P<role>\w+)\}|(?P<literal>\\[()])|(?P<clause>\.\.\.)|(?P<gap>\.\.)|(?P<open>[(\[])|(?P<close>[)\]])|(?P<bar>\|)|(?P<word>[^\s(){}\[\]|]+)"
)
"""A piece of a pattern: an amount, a role, a gap, a choice or a word."""
PRONOUNS = frozenset(("its", "their"))
"""Words of patterns that stand in the code as references."""
DATED, CLOCKED, UNCOUNTED = "date", "clock", "date alone"
"""What stands for the dimension of an attribute whose values are dates, times of day, or dates that no amount may come before."""
FREE = "free_"
"""What the name of a group begins with whose words neither add to a match nor take from it: articles, titles, hedges."""
_TITLED = r"(?:(?:the|rival|fellow|partner|mr|mrs|ms|sir|dame|dr|professor|prof) (?:\. )?){0,2}(?:(?:(?!(?:to|of|in|on|for|at|by|with|from|and|its|the|a|an) )[a-z-]+ ){0,2}(?:[a-z-]{3,}(?<!oth)(?<!aft)(?<!und)(?<!ov)er|start-up|startup|firm|company|group|bank|giant|chain|venture|unit|subsidiary) (?=<))?"
"""What may stand before any name."""
_HOME = (
    r"(?:(?:[a-z-]+ )?(?:<name:\d+> - (?:based|headquartered|listed)|<count:\d+> - (?:strong|person)) "
    r"(?:[a-z-]+ ){0,3}(?=<(?:name|ref):))?"
)
"""Where a name that follows is at home, and how many it is: ``the Leeds-based start-up``, ``the 130-strong firm``."""
_PARTY = r"(?! ?- (?:based|headquartered|listed|born|built|backed|owned|led) )"
"""After a name that is one of the parties: ``Leeds`` in ``Leeds-based`` is none."""
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
_FEW = (
    r"(?:(?!(?:by|to|from|with|and|or|for|in|at|on|of|said|says|is|was|are|were|has|have|had|will|would|but|while|as|than|after|before|"
    r"that|which|who|when|where|per|into|over|under|through|against|about|because|since|until) )[a-z][\w'-]* |<(?:name|ref):\d+> (?:'s? )?){0,3}?"
)
"""Words that only describe the noun that follows."""
FILLED = "filled_"
"""What the name of a group begins with that only fills a gap."""
SAID = "said_"
"""What the name of a group begins with that holds words, not the number of an item."""
_SAID = (
    r"(?!(?:the|a|an|and|or|but|which|that|who|alone|only|by|in|of|from|at|on|for|to|with|as|is|was|are|were|be|been|has|have|had|"
    r"will|would|should|itself|its|their|this|said|says|it|they|while|when|after|before|more|than|about) )[a-z][\w'-]*"
)
"""A word that may name a part or a holder: no word that only joins others."""


def eased(part: str, role: str | None, number: int, *, open_value: bool) -> str:
    """The expression of a piece, with what may stand around any name, subject or amount."""
    if role == "date":
        return f"(?P<{FREE}{number}>(?:the |early |late )?){part}"
    if role is None or role in ("percent", "whose", "words", "period"):
        return part
    placed = _HOME + (r"(?:<name:\d+> (?=<ref:))?" if role == "subject" else "")
    before = f"(?P<{FREE}{number}>{_HEDGED if role in ('amount', 'other') else _TITLED + placed})"
    after = (
        f"(?P<{FILLED}{number}>{_ASIDE.format(amounts=AMOUNTS)}{_SLOWED})" if role == "subject" and open_value else ""
    )
    return before + part + after


def as_expression(piece: re.Match[str], dimension: str | None) -> str:
    """The expression that a piece of a pattern stands for, in an attribute of this dimension."""
    if piece["said"]:
        return rf"(?P<{SAID}{piece['said']}>(?:{_SAID} ){{1,3}})"
    if piece["which"]:
        measure = AMOUNTS if piece["measure"] == "amount" else piece["measure"]
        return rf"<(?:{measure}):(?P<{piece['which']}>\d+)> "
    if piece["role"]:
        return _role(piece["role"], dimension)
    if piece["literal"]:
        return piece["literal"] + " "
    if piece["clause"]:
        return ("" if dimension else _HAILING) + CLAUSE.format(barred=_barred(dimension))
    if piece["gap"]:
        return GAP.format(amounts=_rivals(dimension))
    if piece["open"] or piece["bar"]:
        return "(?:" if piece["open"] else "|"
    if piece["close"]:
        return ")" if piece["close"] == ")" else ")?"
    word = piece["word"]
    if word in PRONOUNS:
        return rf"(?:{word}|<ref:\d+>) "
    return re.escape(word.removesuffix("~")) + (r"[\w'-]*" if word.endswith("~") else "") + " "


def _barred(dimension: str | None) -> str:
    """What a clause must not hold between two parts of a pattern: other amounts of the kind; of a pair, any name or amount."""
    if dimension is None:
        return f"{AMOUNTS}|name|ref"
    if dimension in (DATED, CLOCKED, UNCOUNTED):
        return "period" if dimension == DATED else f"{AMOUNTS}|period"
    return (
        AMOUNTS.replace("|percentage_point", "")
        if dimension == "percent"
        else AMOUNTS.replace("|percent|percentage_point", "")
    )


def _rivals(dimension: str | None) -> str:
    """What a gap must not hold: amounts that could be the value, and other dates before a date."""
    if dimension == DATED:
        return "period"
    if dimension in (CLOCKED, UNCOUNTED):
        return "|".join([*sorted(set(AMOUNTS.split("|")) - MEASURES), "period"])
    return "|".join(sorted(set(AMOUNTS.split("|")) - MEASURES)) if dimension in ("money", "count", None) else AMOUNTS


_OWNER = (
    r"(?:(?:(?!<)[\w-]+ )?(?:<(?:name|ref):\d+> '?s? ?s |<ref:\d+> ))?"
    r"(?:(?:(?!<|(?:by|to|from|with|and|or|for|in|at|on|said|says|is|was|has|will) )[\w-]+ ){0,2}?|(?:(?!<)[\w-]+ ){1,3}?, )"
)
"""Whose something is, and words that describe it."""
_ROLES = {
    "percent": r"<percent:\d+> ",
    "whose": _OWNER,
    "words": _FEW,
    "value": r"<name:(?P<value>\d+)> ",
    "name": r"<(?:name|ref):\d+> (?:'s? )?",
    "period": r"<(?:period|clock):\d+> ",
    "thing": r"<ref:\d+> (?:'s? )?",
    "other": rf"<(?:{AMOUNTS}):\d+> ",
    "date": r"<period:(?P<date>\d+)> ",
    "aged": r"<age:(?P<date>\d+)> ",
    "lasting": r"<lasting:(?P<date>\d+)> ",
}
"""The expressions of roles that any pattern may hold."""


def _role(name: str, dimension: str | None) -> str:
    if name == "amount":
        return rf"<(?:{dimension or AMOUNTS}):(?P<amount>\d+)> "
    if name == "date" and dimension == CLOCKED:
        return r"<(?:clock|period):(?P<date>\d+)> "
    return _ROLES.get(name) or rf"<(?:name|ref):(?P<{name}>\d+)> {_PARTY}(?:'s? )?"
