"""Tells the toll of one place from that of all, where another article of the story gives both: ``in Benta 96 people are dead``."""

from collections import defaultdict
from dataclasses import replace

from schemas.agreement import compare
from schemas.catalogue import Catalogue
from schemas.claim import Basis, Claim
from schemas.reading import Reading

IN = "in"
"""The scope of a count of one place."""


def localised(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading with the place of what other articles give for one place only, where its own sentence names that place."""
    placed: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if IN in claim.scope:
            placed[claim.subject, claim.attribute, *_rest(claim)].append(claim)
    if not placed:
        return reading
    return replace(
        reading,
        claims=tuple(
            _told(claim, placed.get((claim.subject, claim.attribute, *_rest(claim)), []))
            if IN not in claim.scope and catalogue.attribute(claim.attribute).basis is Basis.CUMULATIVE
            else claim
            for claim in reading.claims
        ),
    )


def _rest(claim: Claim) -> list[tuple[str, str]]:
    return sorted((name, value) for name, value in claim.scope.items() if name != IN)


def _told(claim: Claim, local: list[Claim]) -> Claim:
    words = claim.evidence.quote if claim.evidence else ""
    place = next(
        (
            other.scope[IN]
            for other in local
            if other.source != claim.source
            and other.scope[IN] in (words or "")
            and compare(other.value, claim.value).agrees
        ),
        None,
    )
    return claim if place is None else claim.model_copy(update={"scope": {**claim.scope, IN: place}})
