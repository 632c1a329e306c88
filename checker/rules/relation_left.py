"""What is told of free relations that could not be checked, so that silence is never mistaken for a pass."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.facts.uncompared import LISTED
from checker.rules.interface import Case
from checker.rules.measures import UnmeasurableError
from checker.rules.relation_binding import Binding, Bound
from checker.wording import written
from schemas.claim import Claim
from schemas.finding import Blocked, NotCompared
from schemas.relation import FreeRelation
from schemas.spelling import count, listing

FEW = 20
"""Subjects of one relation with the same terms missing, above which they are one entry."""


@dataclass
class Unbound:
    """Claims of a relation without counterparts, by the names that are missing beside them; one list for each subject."""

    relation: FreeRelation
    bound: bool = False
    missing: dict[tuple[str, ...], list[list[Claim]]] = field(default_factory=dict)

    def add(self, binding: Binding) -> None:
        """Note what binding the claims about one subject left over."""
        self.bound = self.bound or bool(binding.bound or binding.crowded or binding.alone)
        if binding.alone:
            self.missing.setdefault(binding.absent, []).append(binding.alone)


def blocked(rule: str, case: Case, bound: Bound) -> Blocked | None:
    """The entry for a term that is itself in conflict: within one source when that source contradicts itself."""
    torn = [
        entry
        for entry in bound.entries.values()
        if entry.torn or (bound.source is None and entry.fact.id in case.conflicts)
    ]
    if not torn:
        return None
    conflicts = [case.conflicts[entry.fact.id] for entry in torn if entry.fact.id in case.conflicts]
    names = listing(list(dict.fromkeys(f"{finding.rule} {finding.fingerprint}" for finding in conflicts)))
    return Blocked(
        rule=rule,
        fact=torn[0].fact.id,
        text=f"{bound.subject}, {bound.relation.name}: a term is itself in conflict" + (f" ({names})" if names else ""),
    )


def unmeasured(bound: Bound, error: UnmeasurableError) -> NotCompared:
    """The entry for terms that cannot be put together."""
    return _entry(bound.relation, error.reason, list(bound.terms.values()), error.words)


def crowded(relation: FreeRelation, claims: Sequence[Claim]) -> NotCompared:
    """The entry for claims of which several could be meant."""
    return _entry(relation, "several counterparts", claims, "several claims could be meant")


def without_counterpart(case: Case, unbound: Unbound) -> Iterator[NotCompared]:
    """The entries for terms that are not stated, unless the relation passes over them."""
    relation = unbound.relation
    if relation.missing == "skip":
        return
    labels = {name: case.catalogue.label(relation.term(name).attribute) for name in relation.comparison.names}
    if not unbound.bound:
        yield NotCompared(
            subject="",
            attribute=relation.attributes[0],
            reason="missing term",
            count=0,
            text=f"{relation.name}: nothing is stated of {listing(list(labels.values()))}",
        )
    for absent, subjects in sorted(unbound.missing.items()):
        words = (
            f"no {listing([labels[name] for name in absent])} is stated"
            if absent
            else "the terms are of different periods or scopes"
        )
        if len(subjects) <= FEW:
            for claims in subjects:
                yield _entry(relation, "missing term", claims, words)
        else:
            every = [claim for claims in subjects for claim in claims]
            yield _entry(relation, "missing term", every, f"{words}, here and for {count(len(subjects) - 1, 'other')}")


def _entry(relation: FreeRelation, reason: str, claims: Sequence[Claim], words: str) -> NotCompared:
    ordered = sorted(claims, key=lambda claim: (claim.subject, claim.attribute, claim.source, claim.id))
    first = ordered[0]
    told = "; ".join(f"{claim.attribute} {written(claim.value)} in {claim.source}" for claim in ordered[:LISTED])
    return NotCompared(
        subject=first.subject,
        attribute=first.attribute,
        scope=first.scope,
        reason=reason,
        claims=tuple(sorted(claim.id for claim in claims))[:LISTED],
        count=len(claims),
        text=f"{first.subject}, {relation.name}: {words} ({told})",
    )
