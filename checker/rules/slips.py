"""Conflicts of one column between the same groups of sources, row after row, told as one systematic slip."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from checker.common_step import Pair, Point, common_steps
from checker.facts.gap import share
from checker.facts.sides import sides_of
from checker.rules.interface import Case
from checker.wording import sentence
from checker.wording import sides as written_sides
from schemas.agreement import Standing, in_base
from schemas.claim import Claim
from schemas.fact import Fact, Ledger
from schemas.finding import Finding, Sides, Slip
from schemas.period import Period, Precision
from schemas.quantity import Quantity
from schemas.slip import SAMPLES, CommonStep, SlipLimits
from schemas.spelling import listing, percent
from schemas.value import ValueKind

SEVERAL = 2
"""Sources from which a fact is shared."""
Groups = Mapping[str, list[list[Claim]]]
"""The claims at odds, by fact and group."""


@dataclass(frozen=True)
class Slipped:
    """A slip, the facts of it that are among the claims, the first keys first, and what its sides have in common."""

    slip: Slip
    facts: tuple[Fact, ...]
    steps: tuple[CommonStep, ...]
    certain: bool


def slips(facts: Sequence[Fact], groups: Groups, case: Case, limits: SlipLimits) -> list[Slipped]:
    """The slips among facts in conflict: those that the comparison of tables saw, and those that claims amount to."""
    seen = {(found.slip.attribute, found.slip.sides): found for found in case.slips}
    columns: dict[tuple[str, Sides, bool], list[Fact]] = defaultdict(list)
    for fact in facts:
        columns[fact.attribute, sides_of(groups[fact.id]), fact.certain].append(fact)
    told = []
    for (attribute, sides, certain), members in columns.items():
        known = seen.get((attribute, sides)) if certain else None
        if known and ValueKind(groups[members[0].id][0][0].value.kind) is known.kind:
            order = {subject: place for place, subject in enumerate(known.slip.samples)}
            named = sorted(members, key=lambda fact: (order.get(fact.subject, SAMPLES), fact.subject))
            slip = known.slip.model_copy(update={"count": known.unclaimed + len(members)})
            told.append(Slipped(slip, tuple(named), known.steps, certain))
        elif len(members) > limits.cells:
            shared = max(_shared(attribute, case.ledger), case.shared.get(attribute, 0))
            if limits.exceeded(len(members), shared):
                samples = tuple(fact.subject for fact in members[:SAMPLES])
                slip = Slip(attribute=attribute, sides=sides, count=len(members), shared=shared, samples=samples)
                told.append(Slipped(slip, tuple(members), tuple(_steps(sides, members, groups)), certain))
    return told


def covered(findings: Iterable[Finding], ledger: Ledger) -> dict[str, Finding]:
    """Facts that slips stand for, by id, with the finding that tells them."""
    told = {(finding.slip.attribute, finding.slip.sides): finding for finding in findings if finding.slip}
    if not told:
        return {}
    columns = {attribute for attribute, _ in told}
    return {
        fact.id: told[key]
        for fact in ledger.facts
        if fact.attribute in columns and fact.verdict in (Standing.DISAGREE, Standing.ADJACENT)
        if (key := (fact.attribute, sides_of([ledger.claim(name) for name in group] for group in fact.groups))) in told
    }


def slip_words(slipped: Slipped, sample: Sequence[Sequence[Claim]], label: str, *, measured: bool) -> str:
    """The message: who is at odds with whom, in how many rows, one of them, and the step between the values."""
    slip = slipped.slip
    ordered = sorted(slip.sides, key=lambda side: (-len(side), side))
    part = percent(share(Decimal(slip.count), Decimal(slip.shared)) or Decimal(0))
    words = (
        f"{sentence(label)}: {' against '.join(listing(list(side)) for side in ordered)} in {slip.count:,} of "
        f"{slip.shared:,} shared rows ({part}), as for {slipped.facts[0].subject}: {written_sides(sample)}"
    )
    if slipped.steps:
        return f"{words}; {slipped.steps[0].cause.text}"
    return f"{words}; no factor or offset is common to them" if measured else words


def of_side(side: tuple[str, ...], groups: Iterable[list[Claim]]) -> list[Claim]:
    """The claims of the group whose sources these are."""
    return next(group for group in groups if sides_of([group]) == (side,))


def _shared(attribute: str, ledger: Ledger) -> int:
    """Facts of an attribute that two or more sources state."""
    return sum(
        len({claim.source for claim in ledger.of(fact)}) >= SEVERAL
        for fact in ledger.facts
        if fact.attribute == attribute
    )


def _steps(sides: Sides, facts: Sequence[Fact], groups: Groups) -> Iterator[CommonStep]:
    """What each other side has in common with the largest one."""
    largest, *others = sorted(sides, key=lambda side: (-len(side), side))
    for other in others:
        yield from common_steps(_pairs(largest[0], other[0], facts, groups), largest, other)


def _pairs(one: str, other: str, facts: Iterable[Fact], groups: Groups) -> Iterator[Pair]:
    for fact in facts:
        said = {claim.source: claim for group in groups[fact.id] for claim in group}
        a, b = _point(said[one]), _point(said[other])
        if a is not None and b is not None:
            yield a, b


def _point(claim: Claim) -> Point | None:
    """The number that a claim states, in the base unit, or the moment; None for ranges and words."""
    value = claim.value
    if isinstance(value, Quantity):
        return in_base(value).value
    if isinstance(value, Period) and value.start == value.end:
        clock = value.precision is Precision.TIME
        return datetime.fromisoformat(f"0001-01-01T{value.start}" if clock else value.start)
    return None
