"""Leaves out what two articles differ in only as one names a firm and the other its parent: neither contradicts the other."""

from collections import defaultdict

from schemas.claim import Claim
from schemas.reading import Reading
from schemas.value import Category
from sources.prose.names.groups import of_one_group
from sources.retold.left_out import without

REASON = "another article names the group that it is a part of"
_NAMES = 2
"""Names of which one may be a part of the other."""


def one_group(reading: Reading) -> Reading:
    """The articles' claims without those that name a firm where another article names its parent."""
    articles = reading.articles
    facts: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if claim.source in articles and isinstance(claim.value, Category):
            facts[claim.subject, claim.attribute, *sorted(claim.scope.items())].append(claim)
    texts = [document.text for document in reading.documents if document.source in articles]
    return without(reading, {claim.id for members in facts.values() for claim in _parts(members, texts)}, REASON)


def _parts(members: list[Claim], texts: list[str]) -> list[Claim]:
    """The claims of the rarer of two names, where one is a part of the other."""
    named: dict[str, list[Claim]] = defaultdict(list)
    for claim in members:
        named[str(getattr(claim.value, "value", ""))].append(claim)
    if len(named) != _NAMES:
        return []
    one, other = named
    return [] if not of_one_group(one, other, texts) else min(named.values(), key=len)
