"""Reads who pays whom where a sentence names no amount: who buys, rents or licenses from whom, who has to compensate whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sources.retold.passing.acting import acting
from sources.retold.passing.arguments import Behind, behind
from sources.retold.passing.tokens import Token, owns
from sources.retold.passing.verbs import VERBS, Moves, Sense, Verb

RIGHTS = frozenset(
    "licence license licences licenses lease sublease rights right permission franchise concession tenancy option permit".split()
)
"""What is granted and taken for money."""
_REACH = 8
"""Words behind a verb among which the right stands, and behind that whose it is, at most."""


@dataclass(frozen=True)
class Bargain:
    """Who pays whom, by tokens of a sentence; either may be left out."""

    payer: int | None
    payee: int | None


def bargains(tokens: Sequence[Token]) -> Iterator[Bargain]:
    """The bargains of a sentence."""
    for at, token in enumerate(tokens):
        if token.word not in VERBS or token.who is not None or token.amount is not None:
            continue
        verb, told, after = VERBS[token.word], acting(tokens, at), behind(tokens, at)
        idle = told.negated or verb.bound or (verb.form == "base" and not told.helped)
        if idle or told.subject is None or (verb.form == "past" and told.passive):
            continue
        found = _bargain(tokens, at, verb, after, told.subject)
        if found is not None and found.payer != found.payee:
            yield found


def _bargain(tokens: Sequence[Token], at: int, verb: Verb, after: Behind, who: int) -> Bargain | None:
    """What somebody pays for what is sold, let or licensed to him, or has to pay."""
    if verb.moves is not Moves.MONEY:
        return _of_things(tokens, at, verb, after, who)
    sums = (tokens[place].amount for place in after.amounts)
    told = any(one is not None and one.dimension == "money" for one in sums)
    other = after.whom if after.whom is not None else after.by.get("to" if verb.out else "from")
    if told or verb.sense is Sense.LENT or other is None:
        return None
    return Bargain(who, other) if verb.out else Bargain(other, who)


def _of_things(tokens: Sequence[Token], at: int, verb: Verb, after: Behind, who: int) -> Bargain | None:
    """Who pays for a thing, or for a right to it."""
    last = min(len(tokens), at + _REACH)
    rights = next((place for place in range(at + 1, last) if tokens[place].word in RIGHTS), None)
    if verb.moves is Moves.EITHER and rights is None:
        return None
    source, goal = after.by.get("from", after.owner), after.by.get("to", after.whom)
    if verb.moves is Moves.TURNED and source is None and goal is None:
        return None
    if goal is not None and "from" not in after.by if verb.moves is Moves.TURNED else verb.out:
        return Bargain(goal, who) if goal is not None else None
    seller = source if source is not None else _owner(tokens, rights)
    return Bargain(who, seller) if seller is not None or verb.moves is Moves.EITHER else None


def _owner(tokens: Sequence[Token], rights: int | None) -> int | None:
    """Whose the thing is to which rights are taken: ``rights to Lumen's design``."""
    if rights is None:
        return None
    return next((place for place in range(rights, min(len(tokens), rights + _REACH)) if owns(tokens, place)), None)
