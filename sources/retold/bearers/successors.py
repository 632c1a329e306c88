"""Finds who follows somebody: ``the man to follow him is X``, ``X was picked to succeed Y``, ``he hands over to X``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sources.prose.annotated import Annotated
from sources.retold.bearers.phrases import Phrase, of_part, of_words

SUCCESSOR = "successor"
"""Who follows somebody in his part."""
_FOLLOW = r"(?:follow|succeed|replace|take over from|step into the shoes of)"
_WHOM = r"(?P<whom>him|her|them|<name:\d+>)"
_NAMED_LAST = re.compile(
    rf" (?:person|man|woman|one|candidate|manager|choice|figure|insider|outsider|name) (?:(?:chosen|picked|named|set|due|lined up|who is|who will|selected) )?(?:to )?{_FOLLOW} {_WHOM} (?:[^ ,.;]+ ){{0,8}}?(?:is|will be|was|:) $"
)
_HANDS = re.compile(
    r" (?P<whom>he|she|<name:\d+>) (?:[^.;]{0,60} )?(?:hands?|handed|handing|passes|passing|pass) (?:the (?:reins|baton|keys|chair|job|post|role|controls|gavel) (?:of [^.;,]{1,50} )?)?(?:over |on )?to $"
    r"|(?P<way> (?:makes?|made|making|gives?|gave) way (?:for|to) $)"
)
_FOLLOWS = re.compile(
    rf" (?:, [^,.;]{{1,70}} , )?(?:, who )?(?:(?:has been|was|is|will be|had been) (?:now )?)?(?:chosen|picked|named|appointed|tipped|lined up|selected|elected|due|set|expected|hired|recruited|promoted) to {_FOLLOW} {_WHOM} "
)
_TITLES = frozenset("dr mr mrs ms prof sir dame professor".split())
FAR = 22
"""Tokens around a name that are looked at."""


def succeeding(at: int, tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """The phrase for whom the name at a place follows."""
    end = at - 1 if tokens[at - 1] in _TITLES else at
    before = f" {' '.join(tokens[max(0, end - FAR) : end])} "
    after = f" {' '.join(tokens[at + 1 : at + FAR])} "
    found = _NAMED_LAST.search(before) or _FOLLOWS.match(after) or _HANDS.search(before)
    if found is None:
        return None
    names, _ = of_words([found["whom"] or ""] if found["whom"] else [], sentence)
    return replace(of_part(SUCCESSOR, at), names=names, standing="next")
