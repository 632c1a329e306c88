"""Finds the claims of one article that give one fact amounts which cannot both hold: the words may mean several things."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from schemas.agreement import compare
from schemas.errors import NotationError
from schemas.notation.periods import read_period
from sources.prose.telling import Told


def doubt_variants(told: Sequence[Told]) -> None:
    """Mark claims that give one fact several amounts in one article."""
    for claim in variants(told):
        claim.record["tentative"] = "true"


def variants(told: Sequence[Told]) -> list[Told]:
    """The claims for whose fact the article gives an amount that does not agree with theirs: ``18`` and *eighteen* do."""
    facts: dict[tuple[object, ...], list[Told]] = {}
    for claim in told:
        facts.setdefault(_about(claim), []).append(claim)
    doubtful = {ref for claims in facts.values() for ref in _at_odds(claims)}
    return [claim for claim in told if claim.ref in doubtful]


def _at_odds(claims: Sequence[Told]) -> Iterator[str]:
    if any(not alike(a, b) for a, b in combinations(claims, 2)):
        yield from (claim.ref for claim in claims)


def alike(a: Told, b: Told) -> bool:
    """Whether two claims can hold together: the same words, agreeing amounts, or dates of which one holds the other."""
    if a.record["value"] == b.record["value"]:
        return True
    if a.amount is not None and b.amount is not None:
        return compare(a.amount.quantity, b.amount.quantity).agrees
    try:
        return compare(read_period(str(a.record["value"])), read_period(str(b.record["value"]))).agrees
    except NotationError:
        return False


def _about(claim: Told) -> tuple[object, ...]:
    return (
        claim.record["subject"],
        claim.record["attribute"],
        str(sorted(claim.scope.items())),
        claim.record.get("period"),
    )
