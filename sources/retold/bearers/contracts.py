"""Finds who has a contract for what: ``P has the contract to make them``, ``it was awarded to P``."""

from collections.abc import Sequence
from typing import NamedTuple

from sources.retold.bearers.apposed import noun_phrase
from sources.retold.bearers.parts import DOES, DONE

_CONTRACT = frozenset("contract order deal job tender".split())
_WINS = frozenset("has won wins landed secured got holds have".split())
_GONE = frozenset("gone went goes go awarded given handed".split())
_GIVING = frozenset("awarded awards award gave gives given handed hands".split())
CLAUSE = 16
"""Tokens of a clause that are looked at."""
AGO = 7
"""Tokens between what is done and by whom, at most."""


class Deed(NamedTuple):
    """What a name does, or what is done by it."""

    part: str
    what: Sequence[str]
    """The words for what it is done to."""
    standing: str = "now"


def won(at: int, tokens: Sequence[str]) -> Deed | None:
    """Who has a contract: ``P has the contract to make them``."""
    start = next((n for n in range(at + 1, min(at + 5, len(tokens))) if tokens[n] in _WINS), None)
    deal = _index(tokens, _CONTRACT, range(start, start + AGO)) if start is not None else None
    return _contracted(tokens, deal) if deal is not None else None


def gone_to(at: int, tokens: Sequence[str]) -> Deed | None:
    """Who gets a contract: ``the contract to build the bridge has gone to P``."""
    if tokens[at - 1] != "to":
        return None
    deal = _index(tokens, _CONTRACT, range(max(0, at - CLAUSE), at - 2))
    if deal is None or (tokens[at - 2] not in _GONE and _GIVING.isdisjoint(tokens[max(0, deal - 4) : deal])):
        return None
    return _contracted(tokens, deal) if deal is not None else None


def _contracted(tokens: Sequence[str], deal: int) -> Deed | None:
    """What a contract is for, by the words behind it."""
    if tokens[deal + 1 : deal + 2] not in (["to"], ["for"]):
        return None
    verb = "".join(tokens[deal + 2 : deal + 3])
    part = DOES.get(verb) or DONE.get(verb) or {"building": "builder"}.get(verb)
    if part not in ("builder", "supplier"):
        return None
    what = [word for word in noun_phrase(tokens, deal + 3) if word not in _GONE]
    return Deed(part, what)


def _index(tokens: Sequence[str], words: frozenset[str], places: range) -> int | None:
    return next((n for n in places if n < len(tokens) and tokens[n] in words), None)
