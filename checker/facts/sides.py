"""The sources that agree among themselves: how claims of one fact divide them into sides."""

from collections.abc import Iterable

from schemas.claim import Claim
from schemas.finding import Sides


def sides_of(groups: Iterable[Iterable[Claim]]) -> Sides:
    """The sources of each group of claims, sorted, then the groups; a source that holds two values is in two."""
    return tuple(sorted(tuple(sorted({claim.source for claim in group})) for group in groups))
