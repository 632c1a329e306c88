"""Sets aside claims that packs read as of one fact and whose words and sizes are both too far from others' to be about it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal

from schemas.agreement import compare, in_base
from schemas.claim import Claim
from schemas.quantity import Quantity
from sources.retold.comparable import comparable
from sources.retold.likeness import Likeness
from sources.retold.telling import Telling

REASON = "its words and what other articles state for the same are too unlike: it is about something else"
FOREIGN = 0.1
"""The likelihood below which two dates of one article are of two things."""
KINDRED = 0.4
"""The likelihood from which a date is of the thing that another article dates."""
LIMITS = ((Decimal(3), 0.3), (Decimal("1.5"), 0.1))
"""How many times one of two amounts is the other, and the likelihood below which they are then of two things."""


def strangers(
    claims: Iterable[Claim], linked: Collection[str], told: Mapping[str, Sequence[Telling]], likeness: Likeness
) -> frozenset[str]:
    """Ids of the claims to set aside: of two that differ, in words too unlike, the one that less speaks for.

    What another article states too, and whatever is ``linked`` to others by arithmetic, stays.
    """
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for found in told.values():
        for telling in found:
            if telling.claim is not None:
                tellings[telling.claim.id].append(telling)
    facts: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        facts[claim.subject, claim.attribute].append(claim)
    return frozenset(
        claim.id
        for members in facts.values()
        for claim in members
        if claim.id not in linked
        and claim.id in tellings
        and (_strange if isinstance(claim.value, Quantity) else _second_date)(claim, members, tellings, likeness)
    )


def _strange(
    claim: Claim, members: Sequence[Claim], tellings: Mapping[str, Sequence[Telling]], likeness: Likeness
) -> bool:
    """Whether all others of a fact are told in words too unlike, and one of them is surer to be about it."""
    others = [
        other for other in members if other is not claim and _one_fact(other, claim) and other.source != claim.source
    ]
    if not others or _borne_out(claim, others):
        return False
    if not all(_apart(tellings[claim.id], tellings.get(other.id, ()), likeness) for other in others):
        return False
    return any(_rank(other, members) < _rank(claim, members) for other in others)


def _second_date(
    claim: Claim, members: Sequence[Claim], tellings: Mapping[str, Sequence[Telling]], likeness: Likeness
) -> bool:
    """Whether an article has told the date of something before, in words too unlike for both to be of one thing."""
    if not claim.tentative or _borne_out(claim, members):
        return False
    kindred = (other for other in members if other.source != claim.source and _one_fact(other, claim))
    if any(
        likeness(a, b) >= KINDRED for other in kindred for a in tellings[claim.id] for b in tellings.get(other.id, ())
    ):
        return False
    return any(
        other.source == claim.source
        and _one_fact(other, claim)
        and (other.evidence.start or 0) < (claim.evidence.start or 0)
        and not compare(other.value, claim.value).agrees
        and other.id in tellings
        and all(likeness(a, b) < FOREIGN for a in tellings[claim.id] for b in tellings[other.id])
        for other in members
    )


def _one_fact(a: Claim, b: Claim) -> bool:
    """Whether both are told of the same, in the same scope."""
    return a.scope == b.scope


def _borne_out(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether another article states the same."""
    return any(other.source != claim.source and compare(other.value, claim.value).agrees for other in others)


def _apart(ours: Sequence[Telling], theirs: Sequence[Telling], likeness: Likeness) -> bool:
    """Whether the words of two claims are too unlike for one fact, the more so where their amounts are far from each other."""
    return bool(ours and theirs) and all(
        comparable(a, b) and likeness(a, b) < _least(a, b) for a in ours for b in theirs
    )


def _least(a: Telling, b: Telling) -> float:
    """The likelihood from which two amounts may be of one fact: the higher, the farther they are from each other."""
    if not a.size or not b.size:
        return 0.0
    small, large = sorted((abs(a.size), abs(b.size)))
    return next((least for times, least in LIMITS if large > times * small), 0.0)


def _rank(claim: Claim, members: Sequence[Claim]) -> tuple[bool, bool, Decimal, str]:
    """What speaks for a claim, the most first: another article that states the same, a pattern, its size, as parts are smaller."""
    size = in_base(claim.value).value if isinstance(claim.value, Quantity) else None
    return not _borne_out(claim, members), claim.tentative, -abs(size or Decimal(0)), claim.id
