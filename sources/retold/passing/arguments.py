"""Finds what stands behind a verb or noun: whom it acts on, the amounts, and who stands behind which preposition."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sources.retold.passing.closed_words import (
    BE,
    CONTROL,
    DETERMINERS,
    FEES,
    HAVE,
    INDEFINITE,
    JOINTS,
    MODAL,
    PREPOSITIONS,
    RELATIVE,
    THROUGH,
)
from sources.retold.passing.tokens import Token, named, owns
from sources.retold.passing.verbs import VERBS

REACH, ASIDE = 36, 18
"""Words behind a word among which its parties stand, and words of an aside, at most."""
_PRICING = frozenset(("for", "at", "against"))
_EXCHANGE = frozenset(("return", "exchange", "consideration"))
_WORTH = frozenset("worth totalling totaling amounting".split())
_COMES_TO = frozenset("to at is are total totals".split())
"""What stands before the amount in ``which come to``."""
_PARTICLES = frozenset("over up out off down".split())
"""What belongs to the verb before it: *hand over*."""
_AUXILIARY = (BE | HAVE | MODAL) - {"'s"}
_ARTICLES = DETERMINERS | INDEFINITE
_MODIFIED = PREPOSITIONS | BE | HAVE | MODAL | JOINTS | RELATIVE | FEES
_CLOSING = RELATIVE | JOINTS | {";", ".", "?", "!"}


@dataclass
class Behind:
    """What stands behind a word."""

    whom: int | None = None
    """Who stands right behind it."""
    by: dict[str, int] = field(default_factory=dict)
    """Who stands behind each preposition; *to* stands for those like it."""
    amounts: dict[int, str] = field(default_factory=dict)
    """The amounts, and whether each is its object (``direct``), the price (``price``), or comes behind another preposition."""
    back: bool = False
    """Whether it passes *back*."""
    owner: int | None = None
    """Whose the thing is that stands right behind it: ``bought Lumen's ground``."""
    end: int = 0


def behind(tokens: Sequence[Token], at: int, *, noun: bool = False) -> Behind:
    """What stands behind the word at this place."""
    return _Reader(tokens, at, noun=noun).read()


class _Reader:
    """Reads on behind a word until something ends what belongs to it."""

    def __init__(self, tokens: Sequence[Token], at: int, *, noun: bool) -> None:
        self._tokens, self._noun = tokens, noun
        self._found = Behind()
        self._preposition: str | None = "of" if noun else None
        self._fee = self._priced = self._thing = False
        particle = not noun and at + 1 < len(tokens) and tokens[at + 1].word in _PARTICLES
        self._place = self._first = at + (2 if particle else 1)

    def read(self) -> Behind:
        """What stands there."""
        last = min(len(self._tokens), self._first + REACH)
        while self._place < last:
            token = self._tokens[self._place]
            if token.amount is not None:
                self._amount()
            elif token.who is not None:
                self._somebody(token)
            elif self._ends(token.word):
                break
            self._place += 1
        self._found.end = self._place
        return self._found

    def _amount(self) -> None:
        link = "direct"
        if self._priced or self._preposition in _PRICING:
            link = "direct" if self._fee and not self._priced else "price"
        elif self._preposition not in (None, "of", "with", "in") and not self._fee:
            link = self._preposition or ""
        self._found.amounts.setdefault(self._place, link)
        self._fee = False

    def _somebody(self, token: Token) -> None:
        found, place = self._found, self._place
        owner = owns(self._tokens, place)
        self._place += owner
        bare = not found.amounts and not self._thing
        through = {one.word for one in self._tokens[place + 2 : place + 5]} & THROUGH
        if _modifies(self._tokens, place):
            pass
        elif owner and not through:
            if self._preposition is None and bare and found.owner is None:
                found.owner = place
        elif self._preposition is not None:
            found.by.setdefault("to" if self._preposition in ("into", "onto", "towards") else self._preposition, place)
        elif found.whom is None and not owner and (bare or (not found.amounts and self._told(place, token))):
            found.whom = place
        if self._preposition is None and found.whom != place:
            self._thing = True

    def _told(self, place: int, token: Token) -> bool:
        """Whether somebody stands right before the amount, or is described by the words before."""
        described = token.who is not None and token.who.name is not None and token.who.head is not None
        return described or (place + 1 < len(self._tokens) and self._tokens[place + 1].amount is not None)

    def _ends(self, word: str) -> bool:
        """Whether what belongs to the word ends at this one; takes in what it says."""
        if word in (",", ":", "–", "—", "-", "(", "and"):
            return self._parted(word)
        if word == "to" and self._verbal():
            return True
        if self._prepositional(word):
            return False
        if word in _CLOSING:
            return True
        if word in _AUXILIARY:
            self._preposition = None
            return not (self._noun and not self._found.amounts)
        finite = word in VERBS and VERBS[word].form in ("third", "past") and not self._noun
        if finite and self._place > self._first and self._tokens[self._place - 1].who is not None:
            return True
        self._plain(word)
        return False

    def _prepositional(self, word: str) -> bool:
        """Whether it is a preposition, or a word like one."""
        following = self._tokens[self._place + 1].word if self._place + 1 < len(self._tokens) else ""
        if word in ("in", "as") and following in _EXCHANGE:
            self._priced = True
            self._place += 1
        elif word in _WORTH:
            self._fee, self._preposition = True, None
        elif word in PREPOSITIONS:
            self._priced = self._priced and word in ("for", "of")
            self._preposition = word
        else:
            return False
        return True

    def _plain(self, word: str) -> None:
        before = self._tokens[self._place - 1]
        if word == "back":
            self._found.back |= self._place == self._first or before.amount is not None or before.word == "money"
        elif word in FEES:
            self._priced |= self._preposition in _PRICING and not self._noun and not self._found.amounts
            self._fee = True
        elif self._preposition is None and word.isalpha() and word not in CONTROL | _ARTICLES:
            self._thing |= not word.endswith("ly")

    def _parted(self, mark: str) -> bool:
        """Whether what belongs to the word ends at a mark, or at *and*."""
        following = self._tokens[self._place + 1] if self._place + 1 < len(self._tokens) else None
        if mark == "and":
            return following is None or (following.amount is None and following.word not in PREPOSITIONS)
        if mark == ",":
            place = self._over()
            self._preposition = None
            self._place = self._place if place is None else place
            return place is None
        near = not self._found.amounts and self._near(self._place)
        if mark == "(" and not near:
            self._place = self._closing(")", len(self._tokens))
        return mark != "(" and not near

    def _near(self, place: int) -> bool:
        """Whether an amount stands right behind a mark."""
        return any(token.amount is not None for token in self._tokens[place + 1 : place + 4])

    def _closing(self, mark: str, reach: int) -> int:
        """Where an aside ends; past all words where it does not."""
        last = min(len(self._tokens), self._place + reach)
        return next((at for at in range(self._place + 1, last) if self._tokens[at].word == mark), len(self._tokens))

    def _over(self) -> int | None:
        """Where to go on behind a comma; None where what belongs to the word ends."""
        tokens, comma = self._tokens, self._place
        if comma + 1 >= len(tokens):
            return None
        following = tokens[comma + 1]
        sums = next((at for at in range(comma + 2, min(len(tokens), comma + 6)) if tokens[at].amount is not None), None)
        if following.word == "which" and sums and not self._found.amounts and tokens[sums - 1].word in _COMES_TO:
            return sums - 1  # `the costs of Lumen, which come to $5 million`
        told = following.amount is not None or following.word in PREPOSITIONS
        if following.word not in RELATIVE and (told or (not self._found.amounts and self._near(comma))):
            return comma
        opens = following.word in RELATIVE | _ARTICLES or following.who or following.word.endswith(("ing", "ed"))
        closing = self._closing(",", ASIDE)
        return closing if opens and closing < len(tokens) else None

    def _verbal(self) -> bool:
        """Whether a verb follows *to*: a known one, or a word that has an object."""
        if self._place + 1 >= len(self._tokens):
            return False
        following = self._tokens[self._place + 1]
        word = following.word
        if following.who is not None or following.amount is not None or word in _ARTICLES:
            return False
        if word in BE | HAVE or (word in VERBS and VERBS[word].form == "base"):
            return True
        after = self._tokens[self._place + 2] if self._place + 2 < len(self._tokens) else None
        return after is not None and (after.word in _ARTICLES or after.who is not None) and word not in FEES


def _modifies(tokens: Sequence[Token], place: int) -> bool:
    """Whether a name stands before a noun that it only describes: ``on the Pharos route``."""
    if not named(tokens[place]) or place + 1 >= len(tokens) or place == 0 or tokens[place - 1].word not in DETERMINERS:
        return False
    following = tokens[place + 1]
    noun = following.word.isalpha() and following.word.islower() and following.who is None and following.amount is None
    verbal = following.word in VERBS or following.word.endswith(("ed", "ly"))
    return noun and not verbal and following.word not in _MODIFIED
