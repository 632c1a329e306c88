"""Compares like speaker with like: where an article takes no side, what others state is weighed against the speaker they share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.agreement import compare
from schemas.claim import Claim
from schemas.reading import Reading
from sources.open_scopes import BY
from sources.prose.roles.speakers import one_speaker


def voiced(reading: Reading) -> Reading:
    """The reading with one name for each speaker between whom an article is divided, for all who state the same fact.

    What others state in that speaker's name, or else what is equal to one of the amounts, is told by that speaker too.
    """
    if not any(BY in claim.scope for claim in reading.claims):
        return reading
    facts: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        facts[claim.subject, claim.attribute, *_rest(claim)].append(claim)
    told = {claim.id: claim for members in facts.values() for claim in _told(members)}
    return replace(reading, claims=tuple(told.get(claim.id, claim) for claim in reading.claims))


def _rest(claim: Claim) -> list[tuple[str, str]]:
    return sorted((name, value) for name, value in claim.scope.items() if name not in (BY, "when"))


def _told(members: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a fact that are given another speaker."""
    divided = sorted(
        (claim for claim in members if BY in claim.scope), key=lambda claim: (-len(claim.scope[BY]), claim.id)
    )
    for claim in members:
        if BY in claim.scope:
            named = next(other for other in divided if one_speaker(other.scope[BY], claim.scope[BY]))
        else:
            said = claim.attribution
            found = next((other for other in divided if said and one_speaker(other.scope[BY], said)), None)
            found = found or next((other for other in divided if compare(other.value, claim.value).agrees), None)
            if found is None or found.source == claim.source:
                continue
            named = next(other for other in divided if one_speaker(other.scope[BY], found.scope[BY]))
        if claim.scope.get(BY) != named.scope[BY]:
            yield claim.model_copy(update={"scope": dict(_rest(claim)) | {BY: named.scope[BY]}})
