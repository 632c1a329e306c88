"""The words of a sentence as its verbs and nouns of exchange are read: which are parties, which are money."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

PREPOSITIONS = frozenset("to from by with at on in into off for of under against towards toward over".split())
ARTICLES = frozenset("the a an its their our his her this that fellow rival".split())
AGENT = re.compile(
    r"[a-z-]{3,}(?:(?<!oth)(?<!aft)(?<!und)(?<!ov)(?<!numb)(?<!ord)(?<!pow)er|or)|start-up|startup|firm|company|group|bank|giant|chain|venture|unit|utility|"
    r"subsidiary|seller|buyer|charity|agency|airline|railway|parent|landlord|partner"
)
"""A noun for somebody, before a name."""
ASIDE = 14
"""Words of an aside between somebody and what he does, at most."""
DESCRIBED = 5
"""Words that may stand between a verb or preposition and the name they only describe, at most."""


@dataclass
class Words:
    """The words of a sentence's code, and which of them are parties and money."""

    tokens: Sequence[str]
    party: Callable[[str], int | None]

    def __post_init__(self) -> None:
        """Number the parties and the money."""
        self.parties = [self.party(token) for token in self.tokens]
        self.money = [int(token[7:-1]) if token.startswith("<money:") else None for token in self.tokens]

    def owner(self, at: int) -> bool:
        """Whether a party only owns what is spoken of."""
        return at + 1 < len(self.tokens) and self.tokens[at + 1] in ("'s", "'", "’")
