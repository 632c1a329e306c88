"""Whether two tellings can be compared at all: of one kind and dimension, neither a part or an earlier state of the other."""

from schemas.agreement import comparability, compare, in_base
from schemas.notation.quantities import read_quantity
from sources.retold.aspects import contrary
from sources.retold.counted_kinds import counted_otherwise
from sources.retold.dated import opposite
from sources.retold.elapsed import elapsed
from sources.retold.numbered import another
from sources.retold.telling import COUNT, PERIOD, Telling
from sources.retold.words import meanings

CUTTING = meanings("cut") | meanings("layoffs")
"""Concepts of those who are let go."""
BOOKED = meanings("loss") | meanings("lost") | meanings("debt") | meanings("dividend")
"""Concepts of money that is neither paid nor given for a thing."""
OWED = meanings("debt") | meanings("dividend")
"""Concepts of what nobody pays as a price."""
KEPT = meanings("keep") | meanings("retain") | meanings("remaining") | meanings("rest")
"""Concepts of what is left over."""
_WHOLE = read_quantity("100 percent")
PARTED = frozenset(("part", "in", "site", "phase"))
"""Names of the scopes of claims about a part."""


def agree(a: Telling, b: Telling) -> bool:
    """Whether both values can hold."""
    return compare(a.value, b.value).agrees


def comparable(a: Telling, b: Telling) -> bool:
    """Whether the two are of one kind and dimension, and not one a part of what the other is the whole of."""
    if any(part.part and part.claim is None and _of_whole(whole) for part, whole in ((a, b), (b, a))):
        return False
    if a.claim is None and b.claim is None and a.part != b.part:
        return False
    if a.claim and b.claim and _kinds_of_one(a.claim.attribute, b.claim.attribute):
        return False
    if _set_apart(a, b) or _set_apart(b, a) or a.wording.others != b.wording.others or elapsed(a, b):
        return False
    if not agree(a, b) and contrary(a.wording.aspects, b.wording.aspects):
        return False
    if a.dimension == PERIOD and (
        a.once != b.once or another(a.around.numbered, b.around.numbered) or (not agree(a, b) and opposite(a, b))
    ):
        return False
    if a.wording.hoped != b.wording.hoped and not (a.ahead and b.ahead):
        return False
    if a.wording.reckoned != b.wording.reckoned or a.wording.age != b.wording.age or _counts_otherwise(a, b):
        return False
    if a.dimension == "percent" and _rest_of(a, b):
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
        and (one.dimension == PERIOD or _named_otherwise(one, other))
        and not ours.governed & (theirs.governed | other.context.keys())
    ):
        return True
    if ours.share_of and not ours.share_of & (theirs.share_of | other.near):
        return True
    return ours.hires and not theirs.hires and bool(CUTTING & other.near)


def _named_otherwise(one: Telling, other: Telling) -> bool:
    """Whether the second amount, too, is told with words that say what it is, or was read by a pack as the first one was not."""
    if other.claim is None:
        return bool(other.wording.governed or BOOKED & other.near)
    if one.claim is None:
        return True
    return (
        one.claim.attribute != other.claim.attribute and one.dimension == "money" and bool(OWED & one.wording.governed)
    )


def _rest_of(a: Telling, b: Telling) -> bool:
    """Whether one percentage is what the other leaves of the whole, and is told so: ``buys 51 per cent``, ``keeps 49``."""
    if a.size is None or b.size is None or a.size + b.size != in_base(_WHOLE).value:
        return False
    return bool(KEPT & a.near) != bool(KEPT & b.near)


def _counts_otherwise(a: Telling, b: Telling) -> bool:
    """Whether one counts people and the other things, and no pack reads both as one kind of fact."""
    if a.dimension != COUNT or (a.claim and b.claim and a.claim.attribute == b.claim.attribute):
        return False
    return counted_otherwise(a.wording.counts, b.wording.counts)


def _of_whole(telling: Telling) -> bool:
    """Whether a telling is a claim, and not of a part."""
    return telling.claim is not None and not telling.part and not telling.claim.scope.keys() & PARTED


def _kinds_of_one(a: str, b: str) -> bool:
    """Whether a pack keeps two attributes apart as kinds of one thing: ``valuation`` and ``valuation.pre_money``."""
    return a != b and (a.startswith(f"{b}.") or b.startswith(f"{a}."))
