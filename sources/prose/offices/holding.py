"""That somebody holds an office, and the pieces that expressions for it share."""

import re
from dataclasses import dataclass

from sources.prose.annotated import Annotated, entity
from sources.prose.names.known import known_place
from sources.prose.names.named import Name
from sources.prose.names.references import COMBINED, Reference
from sources.prose.offices.titles import STANDINGS

TITLE = r"(?:(?:sir|dame|dr|mr|mrs|ms|miss|professor|prof|lord|lady|the rev|rev|captain|councillor|cllr) (?:\. )?){0,2}"
"""Titles before a name."""
DESCRIBED = (
    r"(?:(?!(?:and|or|but|by|to|from|with|said|says|is|was|were|has|had|who|which|whose|that|of|in|on|at|for|as|after|when|his|her|its|their) )"
    r"[a-z][\w'-]* |<name:\d+> (?:- based )?(?=(?!(?:and|or|is|was|has|had|said|who|of|in|on|at|for|to|from|with) )[a-z])){0,6}"
)
"""Words that describe the one whose name follows: ``retired judge``, ``the Leeds entrepreneur``."""
BODY = r"<(?:name|ref):(?P<body>\d+)> "
HOLDER = rf"{TITLE}<name:(?P<holder>\d+)> "
UNTIL = re.compile(
    r"(?:, )?(?:until|till|from <period:\d+> (?:to|until|-)|between <period|in the (?:19|20)|at the time|when (?!asked)|before (?:the|it|she|he|<)|(?:stepped|stood) down|resigned|quit|left|retired|died|was (?:sacked|ousted|fired|dismissed|replaced)|"
    r"(?:who|he|she) (?:resigned|quit|left|retired|died|stepped down|was (?:sacked|ousted|fired|replaced)))"
)
HANGING = re.compile(
    r" (?:of|behind|for|in|at|by|with|from|on|into|about|below|above|near|beside|under|to) (?:the )?<(?:name|ref):$"
)
"""Before a name that hangs on another noun, which what follows is about."""
TWO = re.compile(r"(?:and|&) (?:(?!<)[a-z-]+ ){0,3}<name")
BY_ANOTHER = re.compile(r"<name:\d+> (?:and|&) $")


@dataclass(frozen=True)
class Holding:
    """That somebody holds an office, by the words of a sentence: the items that name them."""

    office: str | None
    holder: int
    body: int | None
    """The name or reference for the body; None where the words leave it open."""
    kind: str | None
    """The noun for the body, where only that is told: ``council leader``."""
    standing: str
    start: int
    end: int


def spelled(sentence: Annotated) -> str:
    """The code of a sentence with words in place of references that are no pronouns: ``the contractor``."""
    code = sentence.code
    for number, item in enumerate(sentence.items):
        if isinstance(item, Reference) and item.noun and (not item.entity or _described(sentence, item)):
            words = re.sub(r"[^\w'’ -]", "", sentence.text[item.start : item.end]).lower().replace("’", "'")
            code = code.replace(f" <ref:{number}> ", f" {words} ", 1)
        elif isinstance(item, Name) and (word := sentence.text[item.start : item.end].lower()) in STANDINGS:
            code = code.replace(f" <name:{number}> ", f" {word} ", 1)
    return code


def _described(sentence: Annotated, item: Reference) -> bool:
    """Whether words before its noun may tell of another than the article's own: ``the opposition group``."""
    told = sentence.text[item.start : item.end].split()
    return item.entity != COMBINED and len(told) > len("the group".split())


def body_of(sentence: Annotated, holding: Holding) -> str | None:
    """The body that the words name, if a country or a town is none."""
    named = entity(sentence.items[holding.body]) if holding.body is not None else None
    return None if named is None or known_place(named) else named
