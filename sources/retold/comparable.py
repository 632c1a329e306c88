"""Whether two tellings can be compared at all: of one kind and dimension, neither a part or an earlier state of the other."""

from datetime import timedelta

from schemas.agreement import comparability, compare
from sources.retold.telling import Telling
from sources.retold.words import meanings

WEEK, MUCH = timedelta(days=7), 2
"""How far apart two articles tell of what grows, and how many times as much it may have become."""
CUTTING = meanings("cut") | meanings("layoffs")
"""Concepts of those who are let go."""
PARTED = frozenset(("part", "in", "site", "phase"))
"""Names of the scopes of claims about a part."""


def agree(a: Telling, b: Telling) -> bool:
    """Whether both values can hold."""
    return compare(a.value, b.value).agrees


def comparable(a: Telling, b: Telling) -> bool:
    """Whether the two are of one kind and dimension, and not one a part of what the other is the whole of."""
    if any(part.part and part.claim is None and _of_whole(whole) for part, whole in ((a, b), (b, a))):
        return False
    if a.claim and b.claim and _kinds_of_one(a.claim.attribute, b.claim.attribute):
        return False
    if _set_apart(a, b) or _set_apart(b, a) or a.wording.others != b.wording.others or _grown(a, b):
        return False
    if a.wording.hoped != b.wording.hoped and not (a.ahead and b.ahead):
        return False
    offsets = a.dimension == "time" and a.offset != b.offset
    return a.dimension == b.dimension and not offsets and comparability(a.value, b.value) is None


def _set_apart(one: Telling, other: Telling) -> bool:
    """Whether the words around the first say that it is of something that the other is not of.

    A whole is not worth what is paid for a part; a cost is no loss; a share of the capacity is no stake; who is taken on is not let go.
    """
    ours, theirs = one.wording, other.wording
    if ours.entire and theirs.slice and not theirs.entire:
        return True
    if (
        ours.governed
        and not (one.claim and other.claim)
        and not ours.governed & (theirs.governed | other.context.keys())
    ):
        return True
    if ours.share_of and not ours.share_of & (theirs.share_of | other.near):
        return True
    return ours.hires and not theirs.hires and bool(CUTTING & other.near)


def _grown(a: Telling, b: Telling) -> bool:
    """Whether one amount may be what has become of the other: told up to another day, or weeks later with more copies sold.

    What only grows cannot have fallen.
    """
    if a.size is None or b.size is None:
        return False
    ours, theirs = a.wording, b.wording
    if ours.as_of and theirs.as_of and (ours.grows or theirs.grows) and not ours.as_of.overlaps(theirs.as_of):
        later, earlier = (a, b) if ours.as_of.start > theirs.as_of.start else (b, a)
        return (later.size or 0) >= (earlier.size or 0)
    if ours.grows is None or theirs.grows is None or abs(ours.grows - theirs.grows) < WEEK:
        return False
    later, earlier = (a, b) if ours.grows > theirs.grows else (b, a)
    return (earlier.size or 0) < (later.size or 0) <= MUCH * (earlier.size or 0)


def _of_whole(telling: Telling) -> bool:
    """Whether a telling is a claim, and not of a part."""
    return telling.claim is not None and not telling.part and not telling.claim.scope.keys() & PARTED


def _kinds_of_one(a: str, b: str) -> bool:
    """Whether a pack keeps two attributes apart as kinds of one thing: ``valuation`` and ``valuation.pre_money``."""
    return a != b and (a.startswith(f"{b}.") or b.startswith(f"{a}."))
