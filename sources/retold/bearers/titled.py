"""Cuts what somebody is off the front of a name: a trade that a sentence begins with, the office of a minister."""

import re
from collections.abc import Sequence

from sources.prose.names.callings import calling
from sources.prose.names.lexicon import GIVEN, PERSON, TRADES
from sources.retold.bearers.parts import ORGANISATIONS

PORTFOLIOS = frozenset(
    """transport transports finance finances health education defence defense interior justice agriculture energy environment trade culture
    labour labor foreign home affairs economy economic housing tourism fisheries mines mining industry science sport sports water planning
    infrastructure works public security state development welfare commerce communications roads railways rail aviation shipping
    forests forestry youth women social business treasury climate digital food rural regional ports maritime natural resources
    employment immigration information research higher internal external community family prime""".split()
)
"""Words for what a minister is over."""
_OVER = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary|[Mm]inistry|[Cc]ommissioner) (?:of|for) $")
_AND = frozenset(("and", "&", "of", "the"))


def first_of_name(text: str, words: Sequence[tuple[int, int]], *, opening: bool) -> int:
    """How many of a name's words say what somebody is; ``opening`` is whether a sentence begins with them."""
    told = [text[start:end] for start, end in words]
    body = told[-1].lower() in ORGANISATIONS | TRADES
    if opening and len(told) > PERSON and not body and _what_he_is(told[0], text):
        return 1
    if _OVER.search(text, max(0, words[0][0] - 20), words[0][0]):
        ends = next((n for n, word in enumerate(told) if word.lower() not in PORTFOLIOS | _AND), len(told))
        return ends if len(told) - ends >= PERSON else 0
    return 0


def _what_he_is(word: str, text: str) -> bool:
    """Whether a capitalised word says what somebody is: it ends as trades do, or the article has it in small letters."""
    return calling(word) or (
        word.lower() not in GIVEN and re.search(rf"\b{re.escape(word.lower())}\b", text) is not None
    )
