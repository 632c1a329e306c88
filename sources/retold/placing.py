"""Places a slot's tellings in a fact: the one that most articles put them in, else one of their own; always tentative."""

from collections import Counter
from collections.abc import Iterator, Sequence

from schemas.agreement import comparability, compare
from schemas.attribute import PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from sources.retold.adding import Added, Articles, Fact, fact
from sources.retold.changing import FLEETING, at_odds, changing, days, happened, settled, slips
from sources.retold.fitting import able, counts_others, known_to, worded_so
from sources.retold.likeness import Likeness
from sources.retold.moving import dated_otherwise, in_place, leaning, movable, untimely
from sources.retold.own import like, own_fact, said
from sources.retold.telling import PERIOD, Telling

DAYS_OF_EVENT = frozenset(("struck_on", "struck_at"))
"""Attributes of the day and hour of a disaster."""
SURE = 0.5
"""The likelihood from which a subject that the sentence names is taken for misread."""


def place(
    slot: Sequence[Telling], articles: Articles, catalogue: Catalogue, likeness: Likeness
) -> Iterator[Claim | Added]:
    """The claims that a slot moves to another fact, and those it adds."""
    slot = settled(slot, articles)
    changed = changing(slot, articles) and not slips(slot)
    known = [telling.claim for telling in slot if telling.claim is not None]
    if not known:
        if changed and (slot[0].dimension in FLEETING or days(slot, articles)):
            return
        common = own_fact(slot, articles)
        yield from (Added(telling, common | said(telling, articles)) for telling in slot)
        return
    timely = [
        claim
        for claim in known
        if not untimely(claim, articles, flow=catalogue.attribute(claim.attribute).period is PeriodRole.INTERVAL)
    ]
    for rank, target in enumerate(_targets(timely or known, articles)):
        attribute = catalogue.attribute(target.attribute)
        if changed and attribute.period is PeriodRole.INSTANT:
            continue
        placed = _of_target(
            able(slot, target, attribute, articles),
            target,
            articles,
            likeness,
            flow=attribute.period is PeriodRole.INTERVAL,
        )
        if placed and (rank == 0 or _no_narrower(target, slot, placed)):
            yield from placed
            return


def _no_narrower(target: Claim, slot: Sequence[Telling], placed: Sequence[Claim | Added]) -> bool:
    """Whether claims are moved to a fact, and it is not a narrower one than they were about: of one place, or one part."""
    moved = {one.id for one in placed if isinstance(one, Claim)}
    before = [telling.claim for telling in slot if telling.claim and telling.claim.id in moved]
    return bool(before) and all(target.scope.keys() <= claim.scope.keys() for claim in before)


def _of_target(
    slot: Sequence[Telling], target: Claim, articles: Articles, likeness: Likeness, *, flow: bool
) -> list[Claim | Added]:
    """The claims that a slot has about the fact of a target beside those there are, if some of all these are at odds."""
    placed = list(_placed(slot, target, articles, likeness, flow=flow))
    sources = {telling.source for telling in slot}
    there = [
        claim.value
        for source, claims in articles.tellers[fact(target)].items()
        if source in sources
        for claim in claims
    ]
    moved = [one.value if isinstance(one, Claim) else one.telling.value for one in placed]
    return placed if at_odds([*there, *moved]) else []


def _targets(known: Sequence[Claim], articles: Articles) -> list[Claim]:
    """One claim of the fact that most of a slot's tellings are about; where each has its own, of each: first that which most articles tell."""
    shared = Counter(map(fact, known))
    subjects = Counter(claim.subject for claim in known)
    ranked = sorted(
        known,
        key=lambda claim: (
            shared[fact(claim)],
            subjects[claim.subject],
            len(articles.tellers[fact(claim)]),
            _renown(claim, articles),
        ),
        reverse=True,
    )
    first: dict[Fact, Claim] = {}
    for claim in ranked:
        first.setdefault(fact(claim), claim)
    return list(first.values()) if len(shared) == len(known) else [ranked[0]]


def _placed(
    slot: Sequence[Telling], target: Claim, articles: Articles, likeness: Likeness, *, flow: bool
) -> Iterator[Claim | Added]:
    """The claims of a slot's tellings about the fact of a target, those that are about it already left out."""
    for telling in slot:
        if any(
            in_place(claim, target, telling, articles)
            for claim in articles.tellers[fact(target)].get(telling.source, ())
        ):
            continue
        if telling.claim is None and telling.source in articles.events and _amiss(telling, target, articles):
            continue
        if telling.claim is None and (
            (flow and dated_otherwise(telling, target, articles)) or not worded_so(telling, target, articles)
        ):
            continue
        if telling.claim is None:
            yield Added(telling, like(target) | said(telling, articles))
            continue
        if telling.open_ended or not known_to(telling, target, articles):
            continue
        if telling.source in articles.events and counts_others(telling, target, slot):
            continue
        likelihoods = (likeness(telling, other) for other in slot if other.source != telling.source)
        sure = max(likelihoods, default=0.0) >= SURE
        alone = not _borne_out(telling.claim, articles)
        leans = sure and (
            (flow and leaning(telling, telling.claim, articles)) or untimely(telling.claim, articles, flow=flow)
        )
        if (alone and movable(telling, telling.claim, target, sure=sure, leans=leans, flow=flow)) or (
            leans and fact(telling.claim) == fact(target)
        ):
            if comparability(telling.claim.value, target.value) is not None:
                yield Added(telling, like(target) | said(telling, articles))
                continue
            yield telling.claim.model_copy(
                update={
                    **{name: getattr(target, name) for name in ("subject", "attribute", "scope", "period", "basis")},
                    "tentative": True,
                }
            )


def _amiss(telling: Telling, target: Claim, articles: Articles) -> bool:
    """Whether what is told of a disaster is none of a fact: what is feared or expected is no count, and the day of a rescue not that of the disaster."""
    if telling.dimension != PERIOD:
        return telling.ahead
    return target.attribute in DAYS_OF_EVENT and (telling.ahead or not happened(telling, articles))


def _borne_out(claim: Claim, articles: Articles) -> bool:
    """Whether another article tells of a claim's fact what may be the same: that of another amount bears no reading out."""
    return any(
        not compare(other.value, claim.value).conflicts
        for source, claims in articles.tellers[fact(claim)].items()
        if source != claim.source
        for other in claims
    )


def _renown(claim: Claim, articles: Articles) -> int:
    """How many articles make claims about the claim's subject and the parties of its scope."""
    parties = {claim.subject, *claim.scope.values()}
    return sum(len(sources) for (subject, _, _), sources in articles.tellers.items() if subject in parties)
