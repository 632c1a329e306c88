"""Gathers what an article tells of amounts that pass, by the names of those between whom they do."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sources.retold.passing.meant import Meant, Pair
from sources.retold.passing.parties import Cast
from sources.retold.passing.readings import readings
from sources.retold.passing.tokens import Token
from sources.retold.passing.told import Passed
from sources.retold.passing.verbs import Sense
from sources.retold.telling import Telling

LEAST = 1000
"""The least sum of money that is told of as passing between parties."""
_SHARED = frozenset("each equally same matching likewise apiece both".split())
"""Words of what several pay alike."""


@dataclass(frozen=True)
class Passage:
    """An amount that passes, by the names of its parties; either may be nobody that is known."""

    telling: Telling
    giver: str | None
    receiver: str | None
    sense: Sense
    loose: bool = False
    """Whether a noun that may be anybody's stands for one of them: ``pays the other club``."""
    shared: bool = False
    """Whether others are said to do the same."""
    beside: Sequence[Pair] = ()
    """Who pays whom by the words beside it that name no amount."""


def passages(source: str, told: Sequence[Sequence[Token]], cast: Cast) -> list[Passage]:
    """All that an article tells of amounts that pass."""
    found: list[Passage] = []
    known: list[Pair] = []
    first: str | None = None
    last: Sequence[Pair] = ()
    for tokens in told:
        meant = Meant(source, tokens, cast, first)
        here = meant.bargains()
        read = (_passage(one, tokens, meant) for one in readings(tokens))
        found += [replace(one, beside=(*last, *here)) for one in read if one is not None]
        first, last = meant.first or first, here
        known += here
    filled = (_filled(one, known) for one in found)
    return [one for one in filled if one.giver or one.receiver]


def _passage(one: Passed, tokens: Sequence[Token], meant: Meant) -> Passage | None:
    """What passes by names; None of what passes from somebody to himself, and of small change."""
    telling = tokens[one.amount].amount
    giver, receiver = meant.pair(one.giver, one.receiver)
    small = telling is not None and telling.dimension == "money" and (telling.size or LEAST) < LEAST
    if telling is None or small or (giver == receiver and giver is not None):
        return None
    return Passage(
        telling,
        giver,
        receiver,
        Sense.ONCE if one.once and one.sense is Sense.PAID else one.sense,
        loose=any(meant.loose(at) for at in (one.giver, one.receiver)),
        shared=not _SHARED.isdisjoint(token.word for token in tokens),
    )


def _filled(one: Passage, known: Sequence[Pair]) -> Passage:
    """A passage with the side that its words leave out: who deals with the other one there, or in all of the article."""
    paid = one.sense in (Sense.PAID, Sense.ONCE)
    if not paid or (one.giver and one.receiver) or not (one.giver or one.receiver or one.loose):
        return one
    anywhere = [pair for pair in known if None not in pair] if one.giver or one.receiver else []
    for pairs in (one.beside, anywhere):
        whole = _fitting(one, pairs)
        if len(whole) == 1 and not any(pair[::-1] in pairs for pair in whole):
            payer, payee = next(iter(whole))
            giver, receiver = one.giver or payer, one.receiver or payee
            if giver != receiver:
                return replace(one, giver=giver, receiver=receiver)
    return one


def _fitting(one: Passage, pairs: Collection[Pair]) -> set[Pair]:
    """The bargains that a passage may be a payment of: those with both sides told, where there are any."""
    fitting = {
        (payer, payee)
        for payer, payee in pairs
        if (one.giver is None or payer in (one.giver, None)) and (one.receiver is None or payee in (one.receiver, None))
    }
    return {pair for pair in fitting if None not in pair} or fitting
