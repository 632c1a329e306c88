"""Overrules claims that an article's own words put beside the fact: another of its amounts is the one that others state."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from schemas.agreement import Standing, compare
from schemas.claim import Claim, Link
from sources.retold.likeness import Likeness
from sources.retold.telling import Telling

REASON = "the article states another amount for the same, which other articles bear out"
UNLIKE = 0.5
"""Below this likelihood the words around two amounts of one article are not about one thing."""


def overruled(
    claims: Iterable[Claim], links: Iterable[Link], told: Mapping[str, Sequence[Telling]], likeness: Likeness
) -> frozenset[str]:
    """Ids of the claims to set aside.

    An article that gives one fact two amounts in unlike words means two things: the price of the deal and that of an older
    one. Where others state the first, the second was misread.
    """
    tellings = {telling.claim.id: telling for found in told.values() for telling in found if telling.claim is not None}
    linked = {name for link in links for name in (link.total, *link.parts)}
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
    return compare(a.value, b.value).standing is Standing.AGREE


def _dated(claim: Claim) -> tuple[str, str] | None:
    """The stated time of a claim: what is told of two times is told of two things."""
    return claim.period.bounds if claim.period and not claim.period.assumed else None
