"""Overrules claims that an article's own words put beside the fact: another of its amounts is the one that is meant."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from schemas.agreement import compare
from schemas.claim import Claim
from schemas.digits import significant
from schemas.quantity import Quantity
from sources.retold.adding import Fact, fact
from sources.retold.likeness import Likeness
from sources.retold.moving import of_one_time
from sources.retold.telling import Telling

REASON = "the article states another amount for the same, which other articles bear out"
SECOND = "the article states another amount for the same, so that this one is about something else"
UNLIKE = 0.5
"""Below this likelihood the words around two amounts of one article are not about one thing."""


def overruled(
    claims: Iterable[Claim], linked: Collection[str], told: Mapping[str, Sequence[Telling]], likeness: Likeness
) -> frozenset[str]:
    """Ids of the claims to set aside; never one of those ``linked`` to others by arithmetic.

    An article that gives one fact two amounts in unlike words means two things: the price of the deal and that of an older
    one. Where others state the first, the second was misread.
    """
    tellings = {telling.claim.id: telling for found in told.values() for telling in found if telling.claim is not None}
    facts: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in tellings:
            facts[claim.subject, claim.attribute].append(claim)
    return frozenset(
        claim.id
        for members in facts.values()
        for claim in members
        if claim.id not in linked and _overruled(claim, members, tellings, likeness)
    )


def _overruled(claim: Claim, members: Sequence[Claim], tellings: Mapping[str, Telling], likeness: Likeness) -> bool:
    if _borne_out(claim, members):
        return False
    return any(
        other.source == claim.source
        and other.scope == claim.scope
        and _dated(other) == _dated(claim)
        and not _agree(other, claim)
        and _borne_out(other, members)
        and likeness(tellings[other.id], tellings[claim.id]) < UNLIKE
        for other in members
    )


def _borne_out(claim: Claim, members: Sequence[Claim]) -> bool:
    """Whether another article states the same."""
    return any(other.source != claim.source and _agree(other, claim) for other in members)


def _agree(a: Claim, b: Claim) -> bool:
    return compare(a.value, b.value).agrees


def _dated(claim: Claim) -> tuple[str, str] | None:
    """The stated time of a claim: what is told of two times is told of two things."""
    return claim.period.bounds if claim.period and not claim.period.assumed else None


def second_amounts(claims: Iterable[Claim], linked: Collection[str], articles: Collection[str]) -> frozenset[str]:
    """Ids of tentative claims to set aside: an article that gives one fact two amounts means two things by them.

    What another article states too, what it states surely, or else what it states first is about the fact. Two amounts of
    the same digits are a slip, and stay.
    """
    facts: dict[Fact, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.source in articles and isinstance(claim.value, Quantity):
            facts[fact(claim)].append(claim)
    return frozenset(
        claim.id
        for members in facts.values()
        for claim in members
        if claim.tentative
        and claim.id not in linked
        and any(
            _meant(other, claim, members) for other in members if other.source == claim.source and other is not claim
        )
    )


def _meant(claim: Claim, other: Claim, members: Sequence[Claim]) -> bool:
    """Whether the first of two claims of an article is about their fact, and the other one cannot be."""
    if _agree(claim, other) or not of_one_time(claim, other) or _digits(claim) == _digits(other):
        return False
    if _dated(claim) is None and _dated_alike(other, members):
        return False
    return _rank(claim, members) < _rank(other, members)


def _dated_alike(claim: Claim, members: Sequence[Claim]) -> bool:
    """Whether another article dates its amount as a claim is dated, so that both are told of that time."""
    return any(one.source != claim.source and _dated(claim) == _dated(one) is not None for one in members)


def _rank(claim: Claim, members: Sequence[Claim]) -> tuple[bool, bool, int, str]:
    return not _borne_out(claim, members), claim.tentative, claim.evidence.start or 0, claim.id


def _digits(claim: Claim) -> Sequence[str]:
    """The digits of an amount, those of a slip in one order with its own."""
    amount = claim.value.value if isinstance(claim.value, Quantity) else None
    return [] if amount is None else sorted(significant(amount))
