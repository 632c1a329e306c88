"""Binds declared relations to the claims of one source, or to facts: which claims are the terms of which sum."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.rules.arithmetic import Addend, amount, distinct, real
from checker.rules.interface import Case
from schemas.claim import Claim
from schemas.relation import Relation, RelationKind, Term


@dataclass(frozen=True)
class Bound:
    """A relation with its terms found: one total and its parts, all of one subject."""

    name: str
    whole: Claim
    addends: tuple[Addend, ...]
    complete: bool
    identity: tuple[str, ...]
    tentative: bool = False
    """Whether the terms are only likely to be those of the relation."""
    exact: bool = False
    """Whether the source tells such amounts more finely elsewhere, so that these are hardly rounded."""


def bind(case: Case, claims: Iterable[Claim], kinds: Iterable[RelationKind]) -> Iterator[Bound]:
    """Every binding of the declared relations of some kinds to these claims, subject by subject."""
    relations = declared(case, kinds)
    named = attributes(relations)
    by_subject: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.attribute in named and real(claim) and amount(claim) is not None:
            by_subject[claim.subject].append(claim)
    for subject in sorted(by_subject):
        for relation in relations:
            yield from _bind(case, relation, by_subject[subject])


def declared(case: Case, kinds: Iterable[RelationKind]) -> list[Relation]:
    """The declared relations of some kinds."""
    wanted = set(kinds)
    return [relation for relation in case.catalogue.relations if relation.kind in wanted]


def attributes(relations: Iterable[Relation]) -> set[str]:
    """The attributes of all terms: claims of others are of no account, and there may be very many of them."""
    return {term.attribute for relation in relations for term in (relation.total, *relation.parts)}


def _bind(case: Case, relation: Relation, claims: list[Claim]) -> Iterator[Bound]:
    for whole in _wholes(relation, claims):
        groups = [_matching(case, relation, term, whole, claims) for term in relation.parts]
        if relation.kind is RelationKind.SUM and any(len(group) != 1 for group in groups):
            continue
        addends = tuple(
            Addend(claim, term.weight)
            for term, group in zip(relation.parts, groups, strict=True)
            for claim in group
            if claim.id != whole.id
        )
        if addends:
            yield Bound(relation.name, whole, addends, relation.complete, _identity(relation, whole, addends))


def _wholes(relation: Relation, claims: list[Claim]) -> list[Claim]:
    """The totals to check: of several totals of one scope and period, the largest (the others are earlier ones)."""
    largest: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        if claim.attribute != relation.total.attribute or not _within(claim, relation.total):
            continue
        dated = claim.period.bounds if claim.period and relation.kind is RelationKind.SUM else None
        key = (str(sorted(claim.scope.items())), dated)
        known, mine = largest.get(key), amount(claim)
        other = amount(known) if known else None
        if other is None or mine is None or (mine.value or 0) > (other.value or 0):
            largest[key] = claim
    return [largest[key] for key in sorted(largest, key=str)]


def _matching(case: Case, relation: Relation, term: Term, whole: Claim, claims: list[Claim]) -> list[Claim]:
    shared = set(case.catalogue.attribute(term.attribute).identity) & set(
        case.catalogue.attribute(whole.attribute).identity
    )
    return distinct(
        claim
        for claim in claims
        if claim.attribute == term.attribute
        and _within(claim, term)
        and _in_time(relation, whole, claim)
        and all(claim.scope.get(name) == whole.scope.get(name) for name in shared - term.scope.keys())
    )


def _within(claim: Claim, term: Term) -> bool:
    return all(claim.scope.get(name) == value for name, value in term.scope.items())


def _in_time(relation: Relation, whole: Claim, part: Claim) -> bool:
    """A sum's parts are of the total's own period; members and parts of a whole must not come after it."""
    if whole.period is None or part.period is None:
        return True
    if relation.kind is RelationKind.SUM and relation.same_period:
        return whole.period.bounds == part.period.bounds
    return part.period.bounds[0] <= whole.period.bounds[1]


def _identity(relation: Relation, whole: Claim, addends: tuple[Addend, ...]) -> tuple[str, ...]:
    period = whole.period
    dated = f"{period.start}/{period.end}" if period and not period.assumed else "undated"
    scope = [f"{name}={value}" for name, value in sorted(whole.scope.items())]
    terms = sorted({addend.claim.attribute for addend in addends})
    return relation.name, whole.subject, whole.attribute, *scope, dated, *terms
