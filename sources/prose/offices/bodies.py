"""Tells people from bodies among the names of an article, and which body words that name none are about."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from sources.prose.annotated import NAMED, Annotated, entity
from sources.prose.names.known import known_place
from sources.prose.names.lexicon import GIVEN, PERSON, TRADES, UNITED
from sources.prose.names.named import Name
from sources.prose.names.nouns import BODY
from sources.prose.names.people import SURNAMES
from sources.prose.names.references import Reference
from sources.prose.names.runs import BODY_ENDS
from sources.prose.talk import Talk

_BODIES = (
    frozenset(BODY)
    | UNITED
    | frozenset(
        "agency service authority ministry department police committee commission board office centre center party parliament bureau corporation company hospital".split()
    )
)
"""Last words of names of bodies."""
_PLACED = re.compile(r" (?:in|at|near|from|to|of) (?:the )?$")
"""Before a name that is only where something is."""

_HEADED = re.compile(r" (?:of|for) ")
"""After the word for what a body is: ``Museum of Trades``."""
INSTITUTED = 2
"""How much more a name counts that ends in a word for a body, where an office is of somebody's that is not named."""


class Bodies:
    """The names of one article that stand for people and for bodies."""

    def __init__(self, sentences: Sequence[Annotated], talk: Talk) -> None:
        """Take an article's sentences and what it has been about."""
        self._talk = talk
        self._sentences = sentences
        self.holders: set[str | None] = set()
        """Those who hold an office: no body is called so."""

    def person(self, item: object) -> bool:
        """Whether a name may be somebody's: known as a person's, or of two words and no body's, town's or country's."""
        if not isinstance(item, Name) or _bodily(item.entity):
            return False
        words = item.entity.split()
        return item.entity in self._talk.people or (PERSON <= len(words) <= PERSON + 2 and not known_place(item.entity))

    def body(self, name: str) -> bool:
        """Whether a name may be that of a body somebody leads."""
        talk, words = self._talk, name.split()
        return _bodily(name) or (
            name not in talk.people
            and name not in self.holders
            and not known_place(name)
            and not (len(words) == PERSON and words[0].lower() in GIVEN)
        )

    def kindred(self, kind: str | None) -> str | None:
        """The one body of the article that bears a noun in its name: the council of ``council leader``."""
        named = [name for name in self.named if kind and kind in name.lower().split()]
        return named[0] if len(named) == 1 else None

    def implied(self, sentence: Annotated, start: int) -> str | None:
        """The body that an office is of where the words do not say: the one spoken of in the sentence, else the article's own."""
        for match in reversed(list(NAMED.finditer(sentence.code, 0, start))):
            name = entity(sentence.items[int(match[1])])
            if (
                name
                and name in self._talk.weights
                and self.body(name)
                and not _PLACED.search(sentence.code, 0, match.start())
            ):
                return name
        return self.main()

    def main(self, *others: str) -> str | None:
        """The body that the article is about, which is none of the ``others``."""
        able = (
            name for name in self._ranked if self.body(name) and name not in self._talk.projects and name not in others
        )
        return next(able, self._talk.borrowed)

    @cached_property
    def _ranked(self) -> list[str]:
        """The names of the article, that which it is most about first."""
        weights = self._told_of if self._talk.weights else self.named
        return sorted(weights, key=lambda name: weights[name] * (INSTITUTED if institution(name) else 1), reverse=True)

    @cached_property
    def _told_of(self) -> Counter[str]:
        """How much the article is about each of its parties, by their names and by what stands for them."""
        items = (item for sentence in self._sentences for item in sentence.items)
        referred = Counter(item.entity for item in items if isinstance(item, Reference) and item.entity)
        return self._talk.weights + Counter({name: n for name, n in referred.items() if name in self._talk.weights})

    @cached_property
    def named(self) -> Counter[str]:
        """How often each name occurs, places and all."""
        return Counter(item.entity for sentence in self._sentences for item in sentence.items if isinstance(item, Name))


def institution(name: str) -> bool:
    """Whether a name is that of a body that is no firm: of those, one director leads the whole."""
    last = _HEADED.split(name)[0].split()[-1]
    return (
        last.lower() in _BODIES | {"gallery", "archive", "library", "zoo", "observatory", "hospice", "orchestra"}
        or last in BODY_ENDS
    )


def _bodily(name: str) -> bool:
    """Whether the last word of a name tells a body: no person is called so."""
    last = (_HEADED.split(name)[0] or name).split()[-1]
    return last.lower() in _BODIES or last in BODY_ENDS or (last.lower() in TRADES and last.lower() not in SURNAMES)
