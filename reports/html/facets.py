"""What findings can be filtered by: the choices, each with the number of findings that have it."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reports.html.slugs import slug
from reports.labels import attribute_words
from reports.text import shorten, visible
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import GRAVITY, Finding, Status
from schemas.model import plain

LISTED = 500
"""Choices of one kind; rarer ones are found by their words."""
LABEL_LENGTH = 60


@dataclass(frozen=True)
class Traits:
    """What a finding is filtered and sorted by: pairs of slug and label; ``gap`` is relative, empty when unknown."""

    severity: tuple[str, str]
    rule: tuple[str, str]
    sources: tuple[tuple[str, str], ...]
    status: tuple[str, str]
    attributes: tuple[tuple[str, str], ...]
    gap: str


@dataclass(frozen=True)
class Choice:
    """One value to filter by."""

    value: str
    label: str
    findings: int


@dataclass(frozen=True)
class Facet:
    """One kind of trait."""

    name: str
    label: str
    hint: str
    choices: tuple[Choice, ...]


def traits(finding: Finding, fact: Fact | None, claims: Iterable[Claim]) -> Traits:
    """What is said of a finding that one may look for."""
    stated = list(claims)
    sources = {claim.source for claim in stated}
    attributes = {fact.attribute} if fact else {claim.attribute for claim in stated}
    if finding.slip:
        sources |= {name for side in finding.slip.sides for name in side}
        attributes = {finding.slip.attribute}
    relative = finding.gap.relative if finding.gap else None
    return Traits(
        severity=(finding.severity.value, finding.severity.value),
        rule=(slug(finding.rule), _label(f"{finding.rule} {finding.name}")),
        sources=tuple((slug(name), _label(name)) for name in sorted(sources)),
        status=(finding.status.value, finding.status.value),
        attributes=tuple((slug(name), _label(attribute_words(name))) for name in sorted(attributes)),
        gap="" if relative is None else plain(relative),
    )


def facets(found: Iterable[Traits]) -> tuple[Facet, ...]:
    """The kinds of traits that tell these findings apart; a kind with one choice only is left out."""
    listed = list(found)
    kinds = (
        _facet("severity", "Severity", listed, lambda t: (t.severity,), _GRAVITY),
        _facet("rule", "Rule", listed, lambda t: (t.rule,)),
        _facet("sources", "Source", listed, lambda t: t.sources, hint="all that are chosen take part"),
        _facet("status", "Status", listed, lambda t: (t.status,), _STANDING),
        _facet("attribute", "Attribute", listed, lambda t: t.attributes),
    )
    return tuple(facet for facet in kinds if len(facet.choices) > 1)


_GRAVITY = {severity.value: place for severity, place in GRAVITY.items()}
_STANDING = {status.value: place for place, status in enumerate(Status)}


def _facet(
    name: str,
    label: str,
    listed: list[Traits],
    values: Callable[[Traits], tuple[tuple[str, str], ...]],
    order: dict[str, int] | None = None,
    hint: str = "",
) -> Facet:
    counts = Counter(pair for found in listed for pair in values(found))
    most = sorted(counts, key=lambda pair: (-counts[pair], pair))[:LISTED]
    ranked = sorted(most, key=lambda pair: ((order or {}).get(pair[0], 0), pair[1], pair[0]))
    choices = tuple(Choice(value, text, counts[value, text]) for value, text in ranked)
    return Facet(name, label, hint, choices)


def _label(text: str) -> str:
    return shorten(visible(text), LABEL_LENGTH)
