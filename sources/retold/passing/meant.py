"""Tells who is meant by the words of one sentence on either side of what passes."""

from collections.abc import Sequence

from sources.retold.passing.bargains import bargains
from sources.retold.passing.closed_words import LOOSE, PREPOSITIONS
from sources.retold.passing.parties import COMPANIES, Cast
from sources.retold.passing.tokens import Token, owns

Pair = tuple[str | None, str | None]
"""Who pays and who is paid."""
_STANDING = frozenset(("it", "they", "them"))
"""Pronouns that may stand for a body."""


class Meant:
    """Who is meant by the words of one sentence."""

    def __init__(self, source: str, tokens: Sequence[Token], cast: Cast, before: str | None) -> None:
        """Take the sentence; ``before`` is who the one before it begins with."""
        self._source, self._tokens, self._cast, self._before = source, tokens, cast, before

    @property
    def first(self) -> str | None:
        """Who the sentence begins with, whom a pronoun of the next one stands for."""
        able = (self._able(at) for at in range(len(self._tokens)) if self._free(at))
        return next((next(iter(found)) for found in able if len(found) == 1), None)

    def pair(self, giver: int | None, receiver: int | None) -> Pair:
        """Giver and receiver; where a noun may stand for either of two, it is the one that does not act with it."""
        givers, receivers = self._able(giver), self._able(receiver)
        if len(givers) > 1 and len(receivers) == 1:
            givers -= receivers
        if len(receivers) > 1 and len(givers) == 1:
            receivers -= givers
        return _only(givers), _only(receivers)

    def bargains(self) -> list[Pair]:
        """Who pays whom by the sentence's bargains."""
        found = (self.pair(one.payer, one.payee) for one in bargains(self._tokens))
        return [pair for pair in found if pair[0] != pair[1]]

    def loose(self, at: int | None) -> bool:
        """Whether words stand for somebody by a noun that may be anybody's."""
        who = self._tokens[at].who if at is not None else None
        return who is not None and who.name is None and who.head in LOOSE | COMPANIES and who.definite

    def _able(self, at: int | None) -> frozenset[str]:
        """Those whom words may stand for."""
        who = self._tokens[at].who if at is not None else None
        if who is None or at is None:
            return frozenset()
        if who.name is not None:
            return frozenset((self._cast.named(who.name),))
        if who.pronoun is None:
            return self._cast.described(self._source, who)
        if who.pronoun not in _STANDING:
            return frozenset()
        acts = next((place for place in range(at) if self._free(place) and not self._pronoun(place)), None)
        if acts is not None:
            return self._able(acts)
        return frozenset((self._before,)) if self._before else frozenset()

    def _free(self, at: int) -> bool:
        """Whether somebody stands here who belongs to no preposition and owns nothing."""
        prepositional = at > 0 and self._tokens[at - 1].word in PREPOSITIONS
        return self._tokens[at].who is not None and not prepositional and not owns(self._tokens, at)

    def _pronoun(self, at: int) -> bool:
        who = self._tokens[at].who
        return who is not None and who.pronoun is not None


def _only(able: frozenset[str]) -> str | None:
    return next(iter(able)) if len(able) == 1 else None
