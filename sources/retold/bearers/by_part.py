"""How two bearings of a part that is no office are told to be of one thing: a round, a deal, a contest, a disaster, a foundation."""

import re
from collections.abc import Callable, Mapping

from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.brands import MAKE
from sources.retold.bearers.contests import OFFICES, WINNER
from sources.retold.bearers.dealing import DEALT, figures, of_one_deal
from sources.retold.bearers.hits import HIT
from sources.retold.bearers.origins import ORIGIN
from sources.retold.bearers.parts import BESIDE, HEADS, LEADS, SEAT
from sources.retold.bearers.successors import SUCCESSOR
from sources.retold.bearers.told import Told
from sources.retold.words import concepts, plain

_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")
_OTHER_ROUND = frozenset(
    "seed pre-seed angel bridge earlier previous first second third last b c d e f 2019 2020 2021 2022 2023 2024".split()
)


def _of_one_round(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether two lead one round of funding."""
    if x.words & _OTHER_ROUND != y.words & _OTHER_ROUND:
        return False
    left, right = ours.rounds(x), theirs.rounds(y)
    if "" in left ^ right:
        return not figures(ours.sentence(x)).isdisjoint(figures(theirs.sentence(y)))
    return not left.isdisjoint(right)


def _of_one_inquiry(x: Bearing, y: Bearing, _: Told, __: Told) -> bool:
    """Whether two lead one inquiry: both the first, or both one beside it."""
    return x.words & BESIDE == y.words & BESIDE and x.modifiers & BESIDE == y.modifiers & BESIDE


def _of_one_beginning(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether two places are told for one beginning: that of one name, or in one year."""
    return bool(x.names & y.names) or not _years(x, ours).isdisjoint(_years(y, theirs))


def _years(one: Bearing, told: Told) -> frozenset[str]:
    return frozenset(_YEAR.findall(told.sentence(one)))


def _of_one_kind(x: Bearing, y: Bearing, _: Told, __: Told) -> bool:
    """Whether two are of one kind, by their words."""
    return x.modifiers == y.modifiers and bool(concepts(x.words) & concepts(y.words))


def _of_one_contest(x: Bearing, y: Bearing, _: Told, __: Told) -> bool:
    """Whether two contests may be one: for one office, or where that is not told called by one word."""
    offices = [one.words & OFFICES for one in (x, y)]
    return x.modifiers == y.modifiers and bool(offices[0] & offices[1] if all(offices) else x.words & y.words)


def _of_one_change(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether two follow one: of one name, or whom the other article speaks of."""
    if x.names and y.names:
        return not x.names.isdisjoint(y.names)
    told = theirs if x.names else ours
    return all(plain(word) in told.headed for word in x.names | y.names)


PLACED = frozenset((SEAT, HIT, ORIGIN))
"""Parts that places play."""
BY_PART: Mapping[str, Callable[[Bearing, Bearing, Told, Told], bool]] = {
    LEADS: _of_one_round,
    HEADS: _of_one_inquiry,
    "lender": lambda *_: True,
    ORIGIN: _of_one_beginning,
    HIT: _of_one_kind,
    MAKE: _of_one_kind,
    WINNER: _of_one_contest,
    SUCCESSOR: _of_one_change,
} | dict.fromkeys(DEALT, of_one_deal)
"""How two bearings of a part are told to be of one thing; a story has one lender."""
