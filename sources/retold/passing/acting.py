"""Finds who acts: whom a verb of a sentence has as its subject, and in what voice and mood it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from sources.retold.passing.closed_words import (
    BE,
    BODIES,
    CONTROL,
    DETERMINERS,
    HAVE,
    JOINTS,
    MODAL,
    NEGATED,
    PREPOSITIONS,
    RELATIVE,
    THROUGH,
    TIMES,
)
from sources.retold.passing.tokens import Token, named, owns

STRONG = frozenset((";", ":", "–", "—", "(", ")"))
"""Marks between which a clause stands."""
BETWEEN, PHRASE, FRONTED = 16, 7, 8
"""Words between somebody and what he does, of a phrase behind a preposition, and between an amount and its clause, at most."""
_BOUND = frozenset("must to should obliged forced shall".split())
_APART = CONTROL - frozenset("made left due set ordered told".split())
"""What may stand between *is* and a participle."""
_ENDS = BE | HAVE | MODAL | JOINTS | RELATIVE | CONTROL
Subject = tuple[int | None, int | None]
"""The tokens of who is the subject, or of the amount that is."""
NONE: Subject = (None, None)


@dataclass(frozen=True)
class Acting:
    """Who stands before a verb, and how it is done."""

    subject: int | None = None
    """The token of who acts, or suffers."""
    amount: int | None = None
    """The token of the amount that stands there instead."""
    passive: bool = False
    must: bool = False
    """Whether it has to be done."""
    helped: bool = False
    """Whether a modal, *to* or *do* stands before it."""
    perfect: bool = False
    """Whether *has* or *have* stands before it."""
    negated: bool = False
    fronted: int | None = None
    """The amount that a clause without an object stands behind: ``$5 million, which Lumen must pay``."""


def acting(tokens: Sequence[Token], at: int) -> Acting:
    """What stands before the verb at this place."""
    place = at - 1
    while place >= 0 and _auxiliary(tokens, place, at):
        place -= 1
    before = [token.word for token in tokens[place + 1 : at]]
    near = next((word for word in reversed(before) if word not in _APART and not word.endswith("ly")), "")
    subject, amount = _before(tokens, place, at, infinitive="to" in before)
    return Acting(
        subject,
        amount,
        passive=near in BE,
        must=not _BOUND.isdisjoint(before),
        helped=not MODAL.isdisjoint(before),
        perfect=not {"has", "have", "'ve"}.isdisjoint(before),
        negated=not NEGATED.isdisjoint(before),
        fronted=_fronted(tokens, subject) if subject is not None else None,
    )


def _auxiliary(tokens: Sequence[Token], place: int, at: int) -> bool:
    """Whether a word helps the verb: a modal, *is*, *has*, an adverb, a word of being bound or about to."""
    token = tokens[place]
    if token.who is not None or token.amount is not None:
        return False
    if token.word == "'s" and place and named(tokens[place - 1]) and tokens[at].word.endswith("s"):
        return False  # `Lumen's loans`
    return token.word in BE | HAVE | MODAL | CONTROL | NEGATED or (token.word.endswith("ly") and token.word != "only")


def _before(tokens: Sequence[Token], place: int, at: int, *, infinitive: bool) -> Subject:
    """Who or which amount is the subject, looking back from a place."""
    for _ in range(BETWEEN):
        if place < 0:
            break
        found = _at(tokens, place, at, infinitive=infinitive)
        if isinstance(found, tuple):
            return found
        place = found
    return NONE


def _at(tokens: Sequence[Token], place: int, at: int, *, infinitive: bool) -> Subject | int:
    """The subject, where it stands or is told here; else where to look on."""
    token = tokens[place]
    if token.who is not None or token.amount is not None:
        return _noun(tokens, place, infinitive=infinitive)
    if token.word == ",":
        return _over_aside(tokens, place, at)
    if token.word in ("and", "but", "or", "by"):
        return _joined(tokens, place)
    if token.word in RELATIVE:
        return _antecedent(tokens, place)
    if token.word in STRONG | JOINTS:
        return NONE
    if token.word in TIMES | CONTROL | PREPOSITIONS or token.word.isdigit():
        return place - 1
    if token.word in BODIES and place > 1 and owns(tokens, place - 2):
        return place - 2, None
    before = _preposition(tokens, place)
    return NONE if before is None else before - 1


def _noun(tokens: Sequence[Token], place: int, *, infinitive: bool) -> Subject | int:
    """What somebody or an amount before a verb is to it: its subject, unless it belongs to a preposition."""
    before = _preposition(tokens, place)
    if tokens[place].amount is not None:
        return (None, place) if before is None or tokens[before].word == "of" else before - 1
    if owns(tokens, place):
        return NONE
    told = infinitive and before is not None and tokens[before].word in ("for", "to", "by")
    if before is None or (told and place + 1 < len(tokens) and tokens[place + 1].word == "to"):
        return place, None
    if tokens[before].word == "of" and before and tokens[before - 1].word in THROUGH:
        return place, None
    return before - 1


def _preposition(tokens: Sequence[Token], place: int) -> int | None:
    """The preposition whose object ends here; None where none governs it."""
    token = tokens[place]
    articled = named(token) and place > 1 and tokens[place - 1].word in DETERMINERS
    reach = PHRASE if token.who is None else 2 if articled else 1
    for before in range(place - 1, max(-1, place - 1 - reach), -1):
        word = tokens[before].word
        if word == "on" and before and tokens[before - 1].word in ("now", "later", "then", "here"):
            return None  # `from now on the park has to pay`
        if word in PREPOSITIONS:
            return before
        if tokens[before].amount is not None and token.who is None and token.amount is None:
            continue
        if tokens[before].who is not None or tokens[before].amount is not None or word in _ENDS:
            return None
        if not (word[0].isalnum() or word in ("'s", "'", "%")) or (token.who is not None and word in TIMES):
            return None
    return None


def _joined(tokens: Sequence[Token], joint: int) -> Subject:
    """The subject of what is joined on: of the relative clause that it goes on, else who the clause begins with."""
    for at in range(joint - 1, -1, -1):
        if tokens[at].word in STRONG or tokens[at].word == ",":
            break
        if tokens[at].word in ("which", "who") and tokens[at - 1].word not in PREPOSITIONS:
            return _antecedent(tokens, at)
    return first_of_clause(tokens, joint), None


def _over_aside(tokens: Sequence[Token], comma: int, at: int) -> Subject:
    """The subject before an aside between commas; of what is joined on behind one, who the clause begins with."""
    if tokens[at].word.endswith("ing") or (comma + 1 < len(tokens) and tokens[comma + 1].word.endswith("ing")):
        return first_of_clause(tokens, comma), None
    for opening in range(comma - 1, 0, -1):
        if tokens[opening].word in STRONG:
            break
        if tokens[opening].word == ",":
            found = _apposed(tokens, opening, comma, at)
            if found != NONE:
                return found
    free = comma > 0 and tokens[comma - 1].who is not None and _preposition(tokens, comma - 1) is None
    return (comma - 1, None) if free else NONE


def _apposed(tokens: Sequence[Token], opening: int, comma: int, at: int) -> Subject:
    """The subject right before the comma that opens an aside, or the name that is all there is in it."""
    before, inside = tokens[opening - 1], tokens[opening + 1]
    if before.amount is not None:
        return None, opening - 1
    if before.who is None or owns(tokens, opening - 1):
        return NONE
    if opening + 2 == comma and inside.who is not None and (inside.who.name or before.who.pronoun):
        return opening + 1, None  # `the club that sent him, Lumen, must`
    if opening == 1 or _preposition(tokens, opening - 1) is None:
        return opening - 1, None
    return _before(tokens, opening - 1, at, infinitive=False)


def _antecedent(tokens: Sequence[Token], relative: int) -> Subject:
    """Who or which amount a relative clause is about."""
    before = relative - 1
    while before >= 0 and tokens[before].word == ",":
        before -= 1
    if before < 0 or tokens[before].word in PREPOSITIONS:
        return NONE
    if tokens[before].who is not None:
        return before, None
    if tokens[before].word in THROUGH and before > 1 and owns(tokens, before - 2):
        return before - 2, None
    for back in range(before, max(-1, before - PHRASE), -1):  # `a fee of $5 million a year, which`
        if tokens[back].amount is not None:
            return None, back
        if tokens[back].who is not None or tokens[back].word in STRONG or tokens[back].word == ",":
            break
    return NONE


def first_of_clause(tokens: Sequence[Token], place: int) -> int | None:
    """Who a clause that ends here begins with."""
    start = place
    while start > 0 and tokens[start - 1].word not in STRONG:
        start -= 1
    for at in range(start, place):
        if tokens[at].who is not None and not owns(tokens, at) and _preposition(tokens, at) is None:
            return at
    return None


def _fronted(tokens: Sequence[Token], subject: int) -> int | None:
    """The amount right before a clause that it is the object of: ``$5 million (money) which Lumen``, ``the $5 million Lumen``."""
    place = subject - 1
    if place >= 0 and tokens[place].word in RELATIVE:
        place -= 1
    for back in range(place, max(-1, place - FRONTED), -1):
        token = tokens[back]
        if token.amount is not None:
            return back
        if token.who is not None or token.word in STRONG | BE | MODAL | HAVE | JOINTS | {"for"}:
            return None
    return None
