"""Takes what stands before a clause for part of it: its price, its sum, and whom *to which* stands for."""

import re

from sources.prose.roles.actors import OPEN
from sources.prose.roles.arguments import Around
from sources.prose.roles.clause_words import Words

_FRONTED = re.compile(r"(?:^|[;:] )(?:in (?:exchange|return) )?for <money:(\d+)> (?:a \w+ )?,(?: the)?$")
"""A price that stands before its clause: ``for $5 million, Lumen gets``."""
_RELATIVE = re.compile(r"\S+ (?:, )?(to|from) (?:which|whom)$")
"""``Lumen, to which``."""
LINK = 6
"""Words between money and the clause about it, at most."""


def ahead(words: Words, at: int, behind: Around, who: int) -> None:
    """Take what stands before a clause for part of it: ``the $5 million that``, ``for $5 million ,``, ``Lumen, to which``."""
    tokens = words.tokens
    start = max((place for place in range(at) if words.parties[place] == who), default=0)
    if behind.money is None:
        fronted = _FRONTED.search(" ".join(tokens[:start]))
        if fronted:
            behind.money, behind.priced = int(fronted[1]), True
        elif not behind.thing:
            behind.money = _led(words, at, who)
    relative = _RELATIVE.search(" ".join(tokens[:start]))
    if relative:
        party = words.parties[start - len(relative[0].split())]
        if party is not None:
            behind.by.setdefault(relative[1], party)


def _led(words: Words, at: int, who: int) -> int | None:
    """The money that stands before a clause about it: ``the $5 million that Lumen pays``."""
    start = max((place for place in range(at) if words.parties[place] == who), default=0)
    for place in range(start - 1, max(-1, start - 2 - LINK), -1):
        word = words.tokens[place]
        if words.money[place] is not None:
            return words.money[place]
        if words.parties[place] is not None or word in {*OPEN, "and"} or not (word.isalpha() or word == ","):
            return None
    return None
