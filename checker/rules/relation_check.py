"""The common check of rules S206, S207, T302 and T304: declared relations that stated terms break.

Each rule speaks of the relations of its own nature: one declaration yields the rule that names the defect.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from checker.rules.interface import Case, Outcome, Rule
from checker.rules.measures import UnmeasurableError
from checker.rules.relation_binding import Binding, Bound, bind
from checker.rules.relation_left import Unbound, blocked, crowded, unmeasured, without_counterpart
from checker.rules.relation_terms import Terms, gather
from checker.rules.relation_words import relation_gap, statement
from checker.rules.weighing import Nature, Weighed, declared_nature, nature_of, possible_natures, weigh
from schemas.claim import Claim, Modality
from schemas.expression import Named, walk
from schemas.finding import Certainty
from schemas.relation import FreeRelation


@dataclass
class Settled:
    """What was decided within single sources: the claims that were weighed, and the facts of those that failed."""

    claims: set[frozenset[str]] = field(default_factory=set)
    broken: set[frozenset[str]] = field(default_factory=set)

    def add(self, bound: Bound, found: Weighed) -> None:
        """Note what came of weighing."""
        self.claims.add(_claims(bound))
        if not found.holds:
            self.broken.add(_facts(bound))

    def covers(self, bound: Bound) -> bool:
        """Whether nothing new can be said: these very claims were weighed, or these facts already fail in a source."""
        return _claims(bound) in self.claims or _facts(bound) in self.broken


class RelationRule(Rule):
    """A rule about declared relations of one nature; ``defect`` says in a message what is wrong."""

    nature: ClassVar[Nature]
    defect: ClassVar[str]

    def check(self, case: Case) -> Iterator[Outcome]:
        """Bind each relation within every source, then across them, and weigh what is bound."""
        relations = [
            relation
            for relation in case.catalogue.free_relations
            if self.nature in possible_natures(case, relation) or declared_nature(case, relation) is self.nature
        ]
        terms = gather(case, relations)
        for relation in relations:
            yield from self._check(case, relation, terms)

    def _check(self, case: Case, relation: FreeRelation, terms: Terms) -> Iterator[Outcome]:
        unbound, settled = Unbound(relation), Settled()
        yield from self._within(case, relation, terms, settled, unbound)
        if relation.across:
            yield from self._across(case, relation, terms, settled, unbound)
        if declared_nature(case, relation) is self.nature:
            yield from without_counterpart(case, unbound)

    def _within(
        self, case: Case, relation: FreeRelation, terms: Terms, settled: Settled, unbound: Unbound
    ) -> Iterator[Outcome]:
        """The findings within each source, and what could not be checked unless all sources together may tell."""
        for (source, subject), places in sorted(terms.within.items()):
            last = not relation.across or len(terms.sources[subject]) == 1
            binding = bind(relation, source, places)
            for bound in binding.bound:
                found = self._weigh(case, bound)
                if isinstance(found, Weighed):
                    settled.add(bound, found)
                    yield from self._told(case, bound, found)
                elif last:
                    yield from found
            if last:
                yield from self._rest(case, relation, binding, unbound)

    def _across(
        self, case: Case, relation: FreeRelation, terms: Terms, settled: Settled, unbound: Unbound
    ) -> Iterator[Outcome]:
        """The findings across sources, about subjects that several speak of."""
        several = [subject for subject in terms.overall if len(terms.sources[subject]) > 1]
        for subject in sorted(several):
            binding = bind(relation, None, terms.overall[subject])
            for bound in binding.bound:
                if not settled.covers(bound):
                    found = self._weigh(case, bound)
                    yield from self._told(case, bound, found) if isinstance(found, Weighed) else found
            yield from self._rest(case, relation, binding, unbound)

    def _weigh(self, case: Case, bound: Bound) -> Weighed | tuple[Outcome, ...]:
        """Both sides, else what is to be told instead; nothing when it is another rule's matter."""
        if nature_of(bound) is not self.nature:
            return ()
        stop = blocked(self.code, case, bound)
        if stop is not None:
            return (stop,)
        try:
            return weigh(case, bound)
        except UnmeasurableError as error:
            return (unmeasured(bound, error),)

    def _rest(self, case: Case, relation: FreeRelation, binding: Binding, unbound: Unbound) -> Iterator[Outcome]:
        """What could not be bound."""
        unbound.add(binding)
        if binding.crowded and declared_nature(case, relation) is self.nature:
            yield crowded(relation, binding.crowded)

    def _told(self, case: Case, bound: Bound, found: Weighed) -> Iterator[Outcome]:
        if found.holds:
            return
        first, second = _groups(bound)
        where = f"In {bound.source}, " if bound.source else ""
        yield self.finding(
            f"{where}{bound.subject}{self.defect} (“{bound.relation.name}”): {statement(case, bound, found)}",
            claims=(*first.values(), *second.values()),
            groups=tuple(tuple(group) for group in (first, second) if group),
            identity=bound.identity,
            gap=relation_gap(bound, found),
            certainty=Certainty.POSSIBLE if _partly_planned(bound) or _tentative(bound) else Certainty.CERTAIN,
        )


def _claims(bound: Bound) -> frozenset[str]:
    return frozenset(claim.id for claim in bound.terms.values())


def _facts(bound: Bound) -> frozenset[str]:
    return frozenset(entry.fact.id for entry in bound.entries.values())


def _groups(bound: Bound) -> tuple[Mapping[str, Claim], Mapping[str, Claim]]:
    """The claims of the two sides by id, those of a side that is one term first; a claim on both stands on the first."""
    comparison = bound.relation.comparison
    nodes = [comparison.left, comparison.right]
    if isinstance(comparison.right, Named) and not isinstance(comparison.left, Named):
        nodes.reverse()
    first, second = (
        {bound.terms[part.name].id: bound.terms[part.name] for part in walk(node) if hasattr(part, "name")}
        for node in nodes
    )
    return first, {key: claim for key, claim in second.items() if key not in first}


def _tentative(bound: Bound) -> bool:
    return any(claim.tentative for claim in bound.terms.values())


def _partly_planned(bound: Bound) -> bool:
    planned = [claim.modality is Modality.PLANNED for claim in bound.terms.values()]
    return any(planned) and not all(planned)
