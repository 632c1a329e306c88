"""Puts claims asunder that the words around them tell to be of two things of a kind: the regular dividend, the special one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from schemas.claim import Basis, Claim
from schemas.reading import Reading
from sources.retold.adding import fact
from sources.retold.aspects import contrary
from sources.retold.comparable import agree
from sources.retold.telling import Telling

Told = tuple[Claim, Telling]


def asunder(reading: Reading, told: Mapping[str, Sequence[Telling]]) -> Reading:
    """The reading with a scope for what such claims are of, wherever some of one fact are at odds.

    What the same words are said of stays together, so that two amounts for the special dividend still contradict each other.
    Running totals stay as they are: they are told in many words, and compared in the order of their days.
    """
    places = {
        (telling.source, at): telling
        for found in told.values()
        for telling in found
        for at in range(telling.start, telling.end)
    }
    facts: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    at = _places(reading)
    for claim in reading.claims:
        telling = places.get(at.get(claim.id, ("", -1)))
        if telling is not None and claim.basis is not Basis.CUMULATIVE:
            facts[fact(claim)[:2]].append((claim, telling))
    scopes = {claim.id: scope for members in facts.values() for claim, scope in _scoped(members)}
    if not scopes:
        return reading
    return replace(
        reading,
        claims=tuple(
            claim.model_copy(update={"scope": {**claim.scope, **scopes[claim.id]}}) if claim.id in scopes else claim
            for claim in reading.claims
        ),
    )


def _places(reading: Reading) -> dict[str, tuple[str, int]]:
    """Where each claim's amount stands."""
    found: dict[str, tuple[str, int]] = {}
    for document in reading.documents:
        for mention in document.mentions:
            if mention.claim:
                found.setdefault(mention.claim, (document.source, mention.end - 1))
    return found


def _scoped(members: Sequence[Told]) -> Iterable[tuple[Claim, dict[str, str]]]:
    """The scope of each claim of a subject's attribute that is to be told from others."""
    apart: dict[str, set[str]] = defaultdict(set)
    for (a, ours), (b, theirs) in combinations(members, 2):
        name = contrary(ours.wording.aspects, theirs.wording.aspects)
        if name is not None and _one_fact(a, b) and not agree(ours, theirs):
            both = [one.wording.aspects[name] for one in (ours, theirs) if name in one.wording.aspects]
            apart[name] |= {one.name for one in both if one.told} or {one.name for one in both}
    for claim, telling in members:
        told = telling.wording.aspects
        scope = {name: told[name].name for name, which in apart.items() if name in told and told[name].name in which}
        if scope:
            yield claim, {name: value for name, value in scope.items() if name not in claim.scope}


def _one_fact(a: Claim, b: Claim) -> bool:
    """Whether no key of one is at odds with the other's."""
    return all(b.scope.get(name, value) == value for name, value in a.scope.items())
