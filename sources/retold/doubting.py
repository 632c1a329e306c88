"""Doubts claims that articles seem to make of one fact in words too unlike: they may be about different things."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from schemas.claim import Claim
from schemas.period import Period
from sources.retold.comparable import agree, comparable
from sources.retold.likeness import Likeness
from sources.retold.telling import Telling

ENOUGH = 0.5
"""The likelihood from which the words bear out that two claims are of one fact."""


def doubtful(claims: Sequence[Claim], told: Mapping[str, Sequence[Telling]], likeness: Likeness) -> frozenset[str]:
    """Ids of the claims that contradict another article's, none of them in words like enough to be sure it is one fact.

    A pattern may fit words that mean another thing; that two articles then differ says little. A date that is no telling, as
    only the time of its article tells it (*by the autumn*), is doubtful by itself.
    """
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for found in told.values():
        for telling in found:
            if telling.claim is not None:
                tellings[telling.claim.id].append(telling)
    borne_out: dict[str, bool] = {}
    for ours, theirs in _pairs(claim for claim in claims if claim.id in tellings):
        enough = _borne_out(tellings[ours.id], tellings[theirs.id], likeness)
        if enough is not None:
            for claim in (ours, theirs):
                borne_out[claim.id] = borne_out.get(claim.id, False) or enough
    unmeasured = (
        claim.id
        for claim in claims
        if isinstance(claim.value, Period) and claim.source in told and claim.id not in tellings
    )
    return frozenset((*(name for name, enough in borne_out.items() if not enough), *unmeasured))


def _pairs(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two articles about one subject's attribute, no key of one at odds with the other's."""
    facts: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        facts[claim.subject, claim.attribute].append(claim)
    for members in facts.values():
        for ours, theirs in combinations(members, 2):
            if ours.source != theirs.source and all(
                theirs.scope.get(name, value) == value for name, value in ours.scope.items()
            ):
                yield ours, theirs


def _borne_out(ours: Sequence[Telling], theirs: Sequence[Telling], likeness: Likeness) -> bool | None:
    """Whether the words of two claims that differ bear out that they are of one fact; None when they do not differ."""
    found = [likeness(a, b) >= ENOUGH for a in ours for b in theirs if comparable(a, b) and not agree(a, b)]
    return any(found) if found else None
