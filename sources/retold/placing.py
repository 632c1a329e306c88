"""Places a slot's tellings in a fact: the one that most articles put them in, else one of their own; always tentative."""

from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from schemas.agreement import comparability, compare
from schemas.attribute import PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.period import Period, Precision
from schemas.value import Value
from sources.prose.times.happening import tells_event
from sources.prose.writing import quoted, written_period, written_unit
from sources.retold.adding import Added, Articles, Fact, fact
from sources.retold.likeness import Likeness, slip
from sources.retold.moving import dated_otherwise, in_place, leaning, movable
from sources.retold.telling import COUNT, NAMED, Telling
from sources.retold.words import STOP, WORD, meanings, plain

AMOUNT, DATE = "stated.amount", "stated.date"
"""Attributes of what no pack has words for."""
TOPIC = 3
"""Words that name a fact of its own, at most."""
SURE = 0.9
"""The likelihood from which a subject that the sentence names is taken for misread."""
FLEETING = frozenset((COUNT, "percent", "area"))
"""Dimensions of what changes from day to day in a disaster."""
LONG = frozenset((Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR))
"""Precisions of dates that are no days."""
CALENDAR = frozenset((*day_name, *month_name))
"""Names of days and months, which no fact is about."""


def place(
    slot: Sequence[Telling], articles: Articles, catalogue: Catalogue, likeness: Likeness
) -> Iterator[Claim | Added]:
    """The claims that a slot moves to another fact, and those it adds."""
    changed = _changing(slot, articles) and not _slips(slot)
    known = [telling.claim for telling in slot if telling.claim is not None]
    if not known:
        if changed and (slot[0].dimension in FLEETING or _days(slot)):
            return
        common = own_fact(slot, articles)
        yield from (Added(telling, common | said(telling, articles)) for telling in slot)
        return
    for rank, target in enumerate(_targets(known, articles)):
        attribute = catalogue.attribute(target.attribute)
        if changed and attribute.period is PeriodRole.INSTANT:
            continue
        placed = _of_target(slot, target, articles, likeness, flow=attribute.period is PeriodRole.INTERVAL)
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
    return placed if _at_odds([*there, *moved]) else []


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
        if (
            telling.claim is None
            and telling.source in articles.events
            and (telling.ahead or not _happened(telling, articles))
        ):
            continue  # what is feared or expected is no count, and the day of a rescue not that of the disaster
        if telling.claim is None and flow and dated_otherwise(telling, target, articles):
            continue
        if telling.claim is None:
            yield Added(telling, _like(target) | said(telling, articles))
            continue
        if telling.open_ended:
            continue
        if telling.source in articles.events and _counts_others(telling, target, slot):
            continue
        sure = max(likeness(telling, other) for other in slot if other.source != telling.source) >= SURE
        alone = articles.tellers[fact(telling.claim)].keys() == {telling.source}
        leans = sure and flow and leaning(telling, telling.claim, articles)
        if (alone and movable(telling, telling.claim, target, sure=sure, leans=leans, flow=flow)) or (
            leans and fact(telling.claim) == fact(target)
        ):
            if comparability(telling.claim.value, target.value) is not None:
                yield Added(telling, _like(target) | said(telling, articles))
                continue
            yield telling.claim.model_copy(
                update={
                    **{name: getattr(target, name) for name in ("subject", "attribute", "scope", "period", "basis")},
                    "tentative": True,
                }
            )


def _at_odds(values: Sequence[Value]) -> bool:
    """Whether two of the values cannot both hold."""
    return any(compare(a, b).conflicts for a, b in combinations(values, 2))


def _renown(claim: Claim, articles: Articles) -> int:
    """How many articles make claims about the claim's subject and the parties of its scope."""
    parties = {claim.subject, *claim.scope.values()}
    return sum(len(sources) for (subject, _, _), sources in articles.tellers.items() if subject in parties)


def _counts_others(telling: Telling, target: Claim, slot: Sequence[Telling]) -> bool:
    """Whether a count of a disaster is of others than a target counts: who is in hospital is not who was on board, whatever the digits."""
    if telling.claim is None or telling.claim.attribute == target.attribute or telling.dimension != COUNT:
        return False
    return not any(telling.counted & other.counted for other in slot if other.source != telling.source)


def _happened(telling: Telling, articles: Articles) -> bool:
    """Whether a day is told as that on which something struck or broke out; other values and years always may be meant."""
    if not isinstance(telling.value, Period) or telling.value.precision in LONG:
        return True
    day = articles.sources[telling.source].published
    if day is not None and telling.value.start[:10] > day:
        return False
    return tells_event(
        articles.documents[telling.source].text, telling.sentence.start, telling.sentence.end, telling.start
    )


def _days(slot: Sequence[Telling]) -> bool:
    """Whether a slot is of days, of which a story has many."""
    return any(isinstance(telling.value, Period) and telling.value.precision not in LONG for telling in slot)


def _slips(slot: Sequence[Telling]) -> bool:
    """Whether two amounts have the same digits in another order: a slip, and no change from one day to the next."""
    return any(slip(a, b) for a, b in combinations(slot, 2))


def _changing(slot: Sequence[Telling], articles: Articles) -> bool:
    """Whether a disaster is told of on several days, so that what is told may have changed."""
    days = {articles.sources[telling.source].published for telling in slot}
    return len(days) > 1 and any(telling.source in articles.events for telling in slot)


def said(telling: Telling, articles: Articles) -> dict[str, object]:
    """The value and words of a telling."""
    value = telling.value
    text = articles.documents[telling.source].text
    return {
        "value": written_period(value, value.text) if isinstance(value, Period) else value.text,
        "unit": None if isinstance(value, Period) else written_unit(value),
        "quote": quoted(text, telling.sentence, telling.start),
        "tentative": "true",
    }


def _like(target: Claim) -> dict[str, object]:
    """The fact of a claim, for another claim about it."""
    period = target.period
    return {
        "subject": target.subject,
        "attribute": target.attribute,
        "scope": dict(target.scope),
        "period": written_period(period, period.text) if period and not period.assumed else None,
        "basis": target.basis and str(target.basis),
    }


def own_fact(slot: Sequence[Telling], articles: Articles) -> dict[str, object]:
    """A fact for tellings that no pack has words for, named by the words that they share."""
    sources = {telling.source for telling in slot}
    subjects = Counter(
        subject for (subject, _, _), claims in articles.tellers.items() for source in claims.keys() & sources
    )
    names = Counter(
        word
        for source in sources
        for word in set(NAMED.findall(articles.documents[source].text))
        if plain(word) not in STOP and word not in CALENDAR
    )
    known = subjects or names
    subject = min(known, key=lambda name: (-known[name], name), default="the story")
    return {
        "subject": subject,
        "attribute": DATE if isinstance(slot[0].value, Period) else AMOUNT,
        "scope": {"what": _topic(slot, articles, plain(subject))},
    }


def _topic(slot: Sequence[Telling], articles: Articles, subject: str) -> str:
    """The rarest words near the first telling that another one has too, in their order."""
    first = slot[0]
    text = articles.documents[first.source].text
    shared = {concept for telling in slot[1:] for concept in telling.context}
    words = {
        small: max(articles.rarity.weight(concept) * first.context.get(concept, 0.0) for concept in meanings(small))
        for word in WORD.findall(text, first.sentence.start, first.sentence.end)
        if (small := plain(word)) not in STOP and small not in subject and meanings(small) & first.context.keys()
    }
    common = [word for word in words if meanings(word) & shared] or list(words)
    kept = sorted(common, key=lambda word: (-words[word], word))[:TOPIC]
    return " ".join(word for word in words if word in kept) or "amount"
