"""Binds the names in a free relation to claims that belong together, and tells which are left without counterparts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.rules.relation_terms import Entry
from schemas.claim import Claim
from schemas.relation import FreeRelation

CROWD = 20
"""Times as many bindings as claims of one term, beyond which nobody can tell what belongs together."""
FEW = 100
"""Bindings that are never too many."""


@dataclass(frozen=True)
class Bound:
    """A relation with an entry for each of its names; ``source`` is None when they stand for the facts of all sources."""

    relation: FreeRelation
    source: str | None
    entries: Mapping[str, Entry]

    @property
    def terms(self) -> dict[str, Claim]:
        """The claims by name."""
        return {name: entry.claim for name, entry in self.entries.items()}

    @property
    def subject(self) -> str:
        """The entity that all its terms are about."""
        return next(iter(self.entries.values())).claim.subject

    @property
    def identity(self) -> tuple[str, ...]:
        """What it is about: the relation, the subject and its terms without their values; the source, if it is one."""
        terms = [part for name, entry in self.entries.items() for part in (name, *entry.identity)]
        return (*([self.source] if self.source else []), self.relation.name, self.subject, *terms)


@dataclass(frozen=True)
class Binding:
    """What came of binding a relation to the claims about one subject.

    ``crowded`` are claims of which several could be meant, ``alone`` are claims that no others fit; ``absent`` are the
    names for which nothing at all is stated.
    """

    bound: list[Bound] = field(default_factory=list)
    crowded: list[Claim] = field(default_factory=list)
    alone: list[Claim] = field(default_factory=list)
    absent: tuple[str, ...] = ()


def bind(relation: FreeRelation, source: str | None, places: Mapping[str, Sequence[Entry]]) -> Binding:
    """Every binding of a relation to entries, given by attribute, of one subject."""
    candidates = {name: _candidates(relation, name, places) for name in relation.comparison.names}
    stated = {entry.claim.id: entry.claim for entries in candidates.values() for entry in entries}
    if not stated:
        return Binding()
    joined = _joined(relation, candidates)
    if joined is None:
        return Binding(crowded=list(stated.values()))
    found = [Bound(relation, source, entries) for entries in joined]
    crowded = _ambiguous(found) | _twins(found) if len(found) > 1 else set()
    used = {claim.id for bound in found for claim in bound.terms.values()}
    return Binding(
        [bound for bound in found if not any(claim.id in crowded for claim in bound.terms.values())],
        [stated[key] for key in sorted(crowded)],
        [claim for key, claim in sorted(stated.items()) if key not in used],
        tuple(name for name, entries in candidates.items() if not entries),
    )


def _candidates(relation: FreeRelation, name: str, places: Mapping[str, Sequence[Entry]]) -> list[Entry]:
    """The entries of a name's attribute within its scope, which then no longer sets them apart from other terms."""
    term = relation.term(name)
    if not term.scope:
        return list(places.get(term.attribute, ()))
    return [
        replace(entry, scope={key: value for key, value in entry.scope.items() if key not in term.scope})
        for entry in places.get(term.attribute, ())
        if all(entry.scope.get(key) == value for key, value in term.scope.items())
    ]


class _Index:
    """The candidates of one name by stated period."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._all = list(entries)
        self._dated: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self._all:
            if entry.bounds:
                self._dated[entry.bounds].append(entry)

    def fitting(self, partial: Mapping[str, Entry], relation: FreeRelation) -> list[Entry]:
        """The entries that fit a binding so far: those of its very period first, any others when there are none."""
        bounds = next((entry.bounds for entry in partial.values() if entry.bounds), None)
        near = self._dated.get(bounds, []) if bounds and relation.same_period else []
        return _fitting(near, partial, relation) or _fitting(self._all, partial, relation)


def _fitting(entries: Iterable[Entry], partial: Mapping[str, Entry], relation: FreeRelation) -> list[Entry]:
    return [entry for entry in entries if all(entry.fits(other, relation) for other in partial.values())]


def _joined(relation: FreeRelation, candidates: Mapping[str, list[Entry]]) -> list[dict[str, Entry]] | None:
    """All ways to give every name an entry so that they fit; None when there are far too many."""
    most = CROWD * max(len(entries) for entries in candidates.values()) + FEW
    partials: list[dict[str, Entry]] = [{}]
    for name, entries in candidates.items():
        index = _Index(entries)
        partials = [{**partial, name: entry} for partial in partials for entry in index.fitting(partial, relation)]
        if len(partials) > most:
            return None
    return partials


def _ambiguous(found: Sequence[Bound]) -> set[str]:
    """Claims of which several stand beside one other claim, with nothing to tell which is meant.

    A constant beside a series is not ambiguous: each claim of the series has a period of its own.
    """
    beside: dict[tuple[str, str, str], dict[str, Entry]] = defaultdict(dict)
    constants: set[str] = set()
    for bound in found:
        for name, entry in bound.entries.items():
            if entry.constant:
                constants.add(entry.claim.id)
            for other_name, other in bound.entries.items():
                if other_name != name:
                    scope = str(sorted(other.scope.items()))
                    beside[entry.claim.id, other_name, scope][other.claim.id] = other
    crowded: set[str] = set()
    for (holder, _, _), others in beside.items():
        periods = {other.bounds for other in others.values()}
        series = holder in constants and None not in periods and len(periods) == len(others)
        if len(others) > 1 and not series:
            crowded |= others.keys()
    return crowded


def _twins(found: Sequence[Bound]) -> set[str]:
    """Claims of bindings that nothing but their values tells apart."""
    alike: dict[tuple[str, ...], list[Bound]] = defaultdict(list)
    for bound in found:
        alike[bound.identity].append(bound)
    return {claim.id for twins in alike.values() if len(twins) > 1 for bound in twins for claim in bound.terms.values()}
