"""Whether two articles give one part of one thing to two names."""

import re
from collections.abc import Sequence

from sources.prose.names.groups import of_one_group
from sources.prose.names.nouns import BODY, COMPANY
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.by_part import BY_PART, PLACED
from sources.retold.bearers.contests import WINNER
from sources.retold.bearers.kinds import WHATEVER, of_one_kind
from sources.retold.bearers.namesakes import one_name
from sources.retold.bearers.parts import (
    ALIKE,
    FIRM,
    LASTING,
    LEADS,
    LOCAL,
    ORGANISATIONS,
    ORGANISED,
    SEAT,
)
from sources.retold.bearers.phrases import FRESH, MERGED
from sources.retold.bearers.places import one_in_other
from sources.retold.bearers.told import Told
from sources.retold.words import plain

_UNIT = re.compile(r"\b(?:unit|arm|subsidiary|division|offshoot)\b")
_CALLED = ORGANISATIONS | {*BODY, *COMPANY}
"""Words of a body's name that an article may leave out."""


def opposed(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether two bearings give one part of one thing to two that neither article knows both of."""
    return (
        not one_name(x.name, y.name)
        and of_one(x, y, ours, theirs)
        and (
            x.part == SEAT
            or _pinned(x, y, ours, theirs)
            or not (ours.knows(y.name, x.name) or theirs.knows(x.name, y.name))
        )
        and single(x, ours)
        and single(y, theirs)
        and not _kindred(x, y, (ours.text, theirs.text))
    )


def _kindred(x: Bearing, y: Bearing, texts: Sequence[str]) -> bool:
    """Whether articles tell that one of two names is a part of the other, as a firm is of its parent and a town of its county."""
    if x.part in PLACED:
        return one_in_other(x.name, y.name, texts)
    return x.part in ORGANISED and of_one_group(x.name, y.name, texts)


def of_one(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether two bearings are of one part of one thing."""
    if not (x.sure and y.sure) and (x.written != y.written or not (x.definite or y.definite)):
        return False
    if not x.sure and bool(x.names) != bool(y.names) and not (x.names | y.names) & (ours.main | theirs.main):
        return False
    parts = {x.part, y.part}
    if len(parts) > 1 and not (parts <= ALIKE and parts & WHATEVER):
        return False
    if not _timely(x, y):
        return False
    if (MERGED in x.words) != (MERGED in y.words) and not (x.part == SEAT and not x.names | y.names):
        return False
    if x.part in BY_PART:
        return BY_PART[x.part](x, y, ours, theirs)
    return _whose(x, y, ours, theirs) and of_one_kind(x, y, ours, theirs)


def same_part(x: Bearing, y: Bearing) -> bool:
    """Whether two articles that name one person give him one part, or say that he leads the whole."""
    return _timely(x, y) and (x.part == y.part or bool({x.part, y.part} & WHATEVER))


def _pinned(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether both articles name the round that somebody led, or who lost: that they know the other's name says nothing then."""
    if x.part == WINNER:
        return True
    named = ours.rounds(x) & theirs.rounds(y)
    return x.part == LEADS and named != {""} and len(ours.rounds(x) | theirs.rounds(y)) == 1


def single(x: Bearing, told: Told) -> bool:
    """Whether an article gives a part to nobody else."""
    return not any(
        not one_name(x.name, other.name) and other.standing not in ("past", "aside") and of_one(x, other, told, told)
        for other in told.bearings
    )


def _timely(x: Bearing, y: Bearing) -> bool:
    """Whether two ways of standing to a part are of one time."""
    standings = {x.standing, y.standing}
    if standings & {"past", "aside"} or ("again" in standings and len(standings) > 1):
        return False
    return x.part in LASTING or len(standings) == 1 or FRESH in standings or standings == {"next", "new"}


def _whose(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether the names that two parts are of allow that they are of one."""
    if MERGED in x.words and not x.names | y.names:
        return True
    if x.part == SEAT and not x.words.isdisjoint(y.words) and (MERGED in x.words or not x.names | y.names):
        return True
    if x.names and y.names:
        return _one_body(x, y, ours, theirs)
    if x.names or y.names:
        return _fits(x, y, theirs) if x.names else _fits(y, x, ours)
    if x.part == "president":
        return False
    if x.part == "manager":
        left, right = (told.around(one, sentences=1, before=True) for told, one in ((ours, x), (theirs, y)))
    else:
        left, right = ours.about(x), theirs.about(y)
    if x.part in FIRM:
        return bool(left & right) if left and right else _known_to(left, theirs) and _known_to(right, ours)
    return not left or not right or bool(left & right)


def _known_to(names: frozenset[str], told: Told) -> bool:
    """Whether an article has all the words of a body's name that another's part is of, but those for what it is."""
    return all(plain(name) in told.words or plain(name) in _CALLED for name in names)


def _one_body(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether the names of whose two parts are may be one body's: not where one is a unit of the other."""
    if x.names != y.names and any(_UNIT.search(told.sentence(one)) for told, one in ((ours, x), (theirs, y))):
        return False
    own = [_telling(one.names) for one in (x, y)]
    if all(own):
        return bool(own[0] & own[1]) or _acronym(x.names, y.names) or _acronym(y.names, x.names)
    return bool(x.names & y.names) or _acronym(x.names, y.names) or _acronym(y.names, x.names)


def _telling(names: frozenset[str]) -> frozenset[str]:
    """The words of names that tell a body from others of its kind."""
    return frozenset(name for name in names if plain(name) not in _CALLED)


def _fits(named: Bearing, bare: Bearing, told: Told) -> bool:
    """Whether a part whose words name no body may be of the one that another names."""
    if not _known_to(named.names, told):
        return False
    about = told.about(bare)
    if bare.part in FIRM:
        return bool(named.names & about) if about else not told.around(bare, sentences=1) & told.parties
    beside = told.around(bare, sentences=1, before=bare.part == "manager")
    beside = beside if bare.part in LOCAL or bare.part == "manager" else beside & told.parties
    return not about | beside or (bool(named.names & (about | beside)) and (not beside or bool(beside & named.names)))


def _acronym(short: frozenset[str], names: frozenset[str]) -> bool:
    """Whether one of some words stands for all of some others: ``JMRC``."""
    initials = {name[0] for name in names}
    return any(word.isupper() and initials <= set(word) and len(names) <= len(word) <= len(names) + 1 for word in short)
