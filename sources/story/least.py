"""Weighs what is the least that another count can be against that count: 212 bodies against a toll of 198."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.notation.quantities import read_quantity
from schemas.quantity import Quantity
from schemas.reading import Reading

Fact = tuple[str, str, str]
"""Subject, attribute and scope."""


def with_least(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading with such counts as lower bounds of the other, where no article but their own states them.

    An article that gives the other count as well says for itself how the two go together.
    """
    tellers: dict[Fact, set[str]] = defaultdict(set)
    for claim in reading.claims:
        tellers[_fact(claim, claim.attribute)].add(claim.source)
    return replace(reading, claims=tuple(_told(claim, tellers, catalogue) for claim in reading.claims))


def _fact(claim: Claim, attribute: str) -> Fact:
    return claim.subject, attribute, str(sorted(claim.scope.items()))


def _told(claim: Claim, tellers: Mapping[Fact, set[str]], catalogue: Catalogue) -> Claim:
    extract = catalogue.attribute(claim.attribute).extract
    if (
        extract is None
        or extract.least_of is None
        or not isinstance(claim.value, Quantity)
        or claim.value.value is None
    ):
        return claim
    others = tellers.get(_fact(claim, extract.least_of), set())
    if not others or claim.source in others or len(tellers[_fact(claim, claim.attribute)]) > 1:
        return claim
    return claim.model_copy(
        update={
            "attribute": extract.least_of,
            "value": read_quantity(f"at least {claim.value.value}"),
            "tentative": True,
        }
    )
