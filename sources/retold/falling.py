"""Finds running totals of several articles that a later day has lower than an earlier one: the claims that let a fall be told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.agreement import compare
from schemas.catalogue import Catalogue
from schemas.claim import Basis, Claim
from schemas.value import stated
from sources.prose.writing import written_period
from sources.retold.adding import Added, Articles, fact
from sources.retold.comparable import agree, comparable
from sources.retold.edges import EQUAL, Node, log_odds, node
from sources.retold.likeness import Likeness
from sources.retold.own import own_fact, said
from sources.retold.running import Running
from sources.retold.telling import Telling

TOTAL = "stated.total"
"""The attribute of running totals that no pack has words for."""
LIKELY = 0.2
"""Running totals are of one thing from this likelihood on: an article has few."""
ALIKE = 2
"""Words beside both by which two counts of like things are of one thing however unlikely that seems."""
LEAST = Decimal("0.6")
"""The part of a total that a later one has at least, if it is the same total."""


@dataclass(frozen=True)
class _Pair:
    """Two running totals, the earlier day's first."""

    before: Telling
    after: Telling
    worth: float
    likely: bool

    @property
    def falls(self) -> bool:
        """Whether the later one is the lower."""
        before, after = self.before.size, self.after.size
        return (
            before is not None
            and after is not None
            and before * LEAST <= after < before
            and compare(self.before.value, self.after.value).conflicts
        )


def falls(
    told: Mapping[str, Sequence[Telling]], pairs: Iterable[tuple[str, str]], likeness: Likeness, catalogue: Catalogue
) -> list[list[Telling]]:
    """The totals that fell, each with those of other articles that are the same: lists of tellings of one thing."""
    totals = {source: [one for one in found if _total(one, catalogue)] for source, found in told.items()}
    groups: list[dict[Node, Telling]] = []
    for ours, theirs in pairs:
        for pair in _matched(totals[ours], totals[theirs], likeness):
            ends = {node(pair.before): pair.before, node(pair.after): pair.after}
            meeting = [group for group in groups if group.keys() & ends.keys()]
            groups = [group for group in groups if group not in meeting]
            groups.append({key: one for group in (*meeting, ends) for key, one in group.items()})
    return [list(group.values()) for group in groups if _fell(list(group.values()))]


def totalled(group: Sequence[Telling], articles: Articles, catalogue: Catalogue) -> Iterator[Added]:
    """The claims of tellings of one running total, those that a pack reads as of one fact left out."""
    known = [one.claim for one in group if one.claim is not None and _read(one.claim, one, catalogue)]
    target = known[0] if known else None
    common = (
        {"subject": target.subject, "attribute": target.attribute, "scope": dict(target.scope)}
        if target
        else own_fact(group, articles) | {"attribute": TOTAL}
    )
    for telling in group:
        if (
            target
            and telling.claim
            and fact(telling.claim) == fact(target)
            and _read(telling.claim, telling, catalogue)
        ):
            continue
        period = _running(telling).told
        when = {"period": written_period(period, period.text)} if period else {}
        yield Added(telling, common | when | said(telling, articles))


def _total(telling: Telling, catalogue: Catalogue) -> bool:
    """Whether a telling is a running total, of the whole, and no pack reads it as what came on top."""
    running = telling.wording.running
    basis = _basis(telling.claim, catalogue) if telling.claim else None
    if running is None or telling.size is None or telling.part or telling.open_ended:
        return False
    return basis is Basis.CUMULATIVE or (running.sure and (running.ever or basis is not Basis.INCREMENT))


def _matched(ours: Sequence[Telling], theirs: Sequence[Telling], likeness: Likeness) -> Iterator[_Pair]:
    """The totals of two articles that are of one thing, matched one to one, the likeliest first: those that fell or are equal."""
    found: list[_Pair] = []
    for a in ours:
        for b in theirs:
            if a.dimension != b.dimension:
                continue
            before, after = (b, a) if _running(b).before(_running(a)) else (a, b)
            likelihood = likeness(a, b)
            alike = bool(a.counted & b.counted) and len(a.near & b.near) >= ALIKE
            worth = log_odds(likelihood) + (EQUAL if stated(a.value) == stated(b.value) else 0)
            shared = a.near & b.near or len(a.context.keys() & b.context.keys()) >= ALIKE
            found.append(
                _Pair(
                    before,
                    after,
                    worth,
                    bool(shared) and (likelihood >= LIKELY or alike),
                )
            )
    taken: set[Node] = set()
    for pair in sorted(found, key=lambda pair: (-pair.worth, pair.before.start, pair.after.start)):
        ends = {node(pair.before), node(pair.after)}
        if taken & ends:
            continue
        taken |= ends
        fell = pair.falls and _running(pair.before).before(_running(pair.after)) and comparable(pair.before, pair.after)
        if _running(pair.before).year != _running(pair.after).year:
            continue
        if pair.likely and (fell or agree(pair.before, pair.after)):
            yield pair


def _fell(group: Sequence[Telling]) -> bool:
    """Whether a later one of some totals is lower than an earlier one, and no article has two of them."""
    if len({one.source for one in group}) < len(group):
        return False
    return any(_Pair(a, b, 0, likely=True).falls for a in group for b in group if _running(a).before(_running(b)))


def _running(telling: Telling) -> Running:
    assert telling.wording.running is not None  # noqa: S101 - only such tellings are looked at
    return telling.wording.running


def _basis(claim: Claim, catalogue: Catalogue) -> Basis | None:
    return claim.basis or catalogue.attribute(claim.attribute).basis


def _read(claim: Claim, telling: Telling, catalogue: Catalogue) -> bool:
    """Whether a pack reads a telling as a running total of its day."""
    if _basis(claim, catalogue) is not Basis.CUMULATIVE or "when" in claim.scope:
        return False
    running = _running(telling)
    return claim.period is None or (claim.period.start[:10] <= running.last and running.first <= claim.period.end[:10])
