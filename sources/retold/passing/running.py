"""Reads amounts that go somewhere by themselves: ``$5 million goes to Lumen``, ``is coming from Quorra``, ``at Quorra's expense``."""

from collections.abc import Iterator, Sequence
from enum import Enum

from sources.retold.passing.acting import acting
from sources.retold.passing.closed_words import THROUGH
from sources.retold.passing.tokens import Token, owns
from sources.retold.passing.told import Passed
from sources.retold.passing.verbs import Sense

REACH = 24
"""Words behind an amount among which the ends of its way stand."""
_STOPS = frozenset((";", ".", "?", "!", "while", "whereas", "but", "because", "although"))
_OWES = frozenset(("chargeable", "incumbent", "billed"))
"""Words of what somebody has to bear, *to* whom it is charged."""
_FALLS = frozenset(("falls", "fall", "fell"))
_RICHER, _POORER = frozenset(("richer", "better")), frozenset(("poorer", "worse", "lighter"))
_COSTS = frozenset("cost costs bill tab expense burden damage loss".split())
"""What falls to who has to pay it."""
_BORNE = frozenset(
    "borne met shouldered footed covered financed funded paid settled sponsored contributed provided stumped raised found put".split()
)
"""What is done to an amount *by* who pays it."""
_PASSING = frozenset("in with on of for at under by between ,".split())
"""What stands before somebody in passing, on the way of an amount."""


class _End(Enum):
    """What somebody is to an amount that goes its way."""

    GIVER, RECEIVER, PASSED, OTHER = range(4)


def running(tokens: Sequence[Token]) -> Iterator[Passed]:
    """The amounts that go to somebody or come from somebody, by what stands behind them."""
    for at, token in enumerate(tokens):
        if token.amount is not None:
            giver, receiver = _better_off(tokens, at) or _ends(tokens, at)
            if giver is not None or receiver is not None:
                yield Passed(at, giver, receiver, Sense.PAID, at)


def _better_off(tokens: Sequence[Token], amount: int) -> tuple[int | None, int | None] | None:
    """Who is richer or poorer by an amount."""
    following = tokens[amount + 1].word if amount + 1 < len(tokens) else ""
    if following not in _RICHER | _POORER:
        return None
    who = acting(tokens, amount).subject
    return (None, who) if following in _RICHER else (who, None)


def _ends(tokens: Sequence[Token], amount: int) -> tuple[int | None, int | None]:
    """Who stands at either end of the way of an amount."""
    found: dict[_End, int] = {}
    cost = not _COSTS.isdisjoint(token.word for token in tokens[max(0, amount - 4) : amount])
    charging = _OWES | (_FALLS if cost else frozenset())
    words: set[str] = set()
    for at in range(amount + 1, min(len(tokens), amount + REACH)):
        token = tokens[at]
        if token.word in _STOPS or token.amount is not None:
            break
        words.add(token.word)
        if token.who is None:
            continue
        end = _end(tokens, at, charged=not words.isdisjoint(charging), borne=not words.isdisjoint(_BORNE))
        if end is _End.OTHER:
            break
        words -= charging
        found.setdefault(end, at)
    return found.get(_End.GIVER), found.get(_End.RECEIVER)


def _end(tokens: Sequence[Token], at: int, *, charged: bool, borne: bool) -> _End:
    """What somebody is to the amount before, by the words around."""
    before = tokens[at - 1].word
    if owns(tokens, at):
        through = {one.word for one in tokens[at + 2 : at + 4]} & THROUGH
        if through & {"way", "favour", "favor"}:
            return _End.RECEIVER
        if before in ("at", "on") and through & {"expense", "cost", "tab", "bill"}:
            return _End.GIVER
        if not through:
            return _End.PASSED
    if before in ("to", "into", "towards"):
        return _End.GIVER if charged else _End.RECEIVER
    if before == "of":
        return _end_through(tokens, at)
    if before == "from" or (before == "by" and borne):
        return _End.GIVER
    return _End.PASSED if before in _PASSING else _End.OTHER


def _end_through(tokens: Sequence[Token], at: int) -> _End:
    """What somebody is to an amount through what is theirs: ``to the account of Lumen``, ``in favour of``, ``at the expense of``."""
    theirs, goal = tokens[at - 2].word, tokens[max(0, at - 4)].word
    if theirs in ("favour", "favor") or (theirs in THROUGH and goal in ("to", "into")):
        return _End.RECEIVER
    return _End.GIVER if theirs in ("expense", "pocket", "pockets", "coffers") else _End.PASSED
