"""Places a slot's tellings in a fact: the one that most articles put them in, else one of their own; always tentative."""

import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from schemas.agreement import comparability, compare
from schemas.attribute import Attribute, PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Basis, Claim
from schemas.period import Period, Precision
from schemas.value import Value, stated
from sources.prose.parts.apart import told_phase
from sources.prose.times.happening import tells_event
from sources.prose.writing import quoted, written_period, written_unit
from sources.retold.adding import Added, Articles, Fact, fact
from sources.retold.features import slip
from sources.retold.likeness import Likeness
from sources.retold.moving import dated_otherwise, in_place, leaning, movable
from sources.retold.telling import COUNT, NAMED, Telling, published
from sources.retold.words import STOP, WORD, meanings, plain

AMOUNT, DATE = "stated.amount", "stated.date"
"""Attributes of what no pack has words for."""
TOPIC = 3
"""Words that name a fact of its own, at most."""
SURE = 0.5
"""The likelihood from which a subject that the sentence names is taken for misread."""
FLEETING = frozenset((COUNT, "percent", "area"))
"""Dimensions of what changes from day to day in a disaster."""
STORY = timedelta(days=30)
"""How far from the day of publication the days are that a story tells of."""
LONG = frozenset((Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR))
"""Precisions of dates that are no days."""
CALENDAR = frozenset((*day_name, *month_name))
"""Names of days and months, which no fact is about."""


OPENING = 400
"""Characters at the start of an article that tell what it is about."""
OFTEN = 2
"""How often an article has the name that it is sure to be about."""


def place(
    slot: Sequence[Telling], articles: Articles, catalogue: Catalogue, likeness: Likeness
) -> Iterator[Claim | Added]:
    """The claims that a slot moves to another fact, and those it adds."""
    slot = _settled(slot, articles)
    changed = _changing(slot, articles) and not _slips(slot)
    known = [telling.claim for telling in slot if telling.claim is not None]
    if not known:
        if changed and (slot[0].dimension in FLEETING or _days(slot, articles)):
            return
        common = own_fact(slot, articles)
        yield from (Added(telling, common | said(telling, articles)) for telling in slot)
        return
    for rank, target in enumerate(_targets(known, articles)):
        attribute = catalogue.attribute(target.attribute)
        if changed and attribute.period is PeriodRole.INSTANT:
            continue
        placed = _of_target(
            _able(slot, target, attribute, articles),
            target,
            articles,
            likeness,
            flow=attribute.period is PeriodRole.INTERVAL,
        )
        if placed and (rank == 0 or _no_narrower(target, slot, placed)):
            yield from placed
            return


def _able(slot: Sequence[Telling], target: Claim, attribute: Attribute, articles: Articles) -> Sequence[Telling]:
    """The tellings of a slot that may be of a target's time and story; what packs read always may.

    An article knows no total of a day after its own, and one of a disaster tells of no project that only others tell of.
    """
    built = attribute.extract is not None and attribute.extract.about == "project"
    calm = not articles.events & articles.tellers[fact(target)].keys()
    return [
        telling
        for telling in slot
        if telling.claim is not None
        or not (
            (built and calm and telling.source in articles.events)
            or (target.basis is Basis.CUMULATIVE and _before(target, articles.sources[telling.source].published))
            or _second(telling, slot, target, articles)
        )
    ]


def _second(telling: Telling, slot: Sequence[Telling], target: Claim, articles: Articles) -> bool:
    """Whether another article has the amount too, beside the one that it tells in the slot: as that of another offer, say."""
    own = {other.claim.id for other in slot if other.claim is not None}
    return any(
        stated(claim.value) == stated(telling.value)
        for source, claims in articles.tellers[fact(target)].items()
        if source != telling.source and any(claim.id in own for claim in claims)
        for claim in claims
        if claim.id not in own
    )


def _before(target: Claim, today: str | None) -> bool:
    """Whether an article is of a day before the time that a claim tells of, or of no known day."""
    if target.period is None or target.period.assumed:
        return False
    return today is None or today[:10] < target.period.start[:10]


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
        if telling.claim is None and (
            (flow and dated_otherwise(telling, target, articles)) or not _worded_so(telling, target, articles)
        ):
            continue
        if telling.claim is None:
            yield Added(telling, _like(target) | said(telling, articles))
            continue
        if telling.open_ended or not _known_to(telling, target, articles):
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


def _known_to(telling: Telling, target: Claim, articles: Articles) -> bool:
    """Whether an article names whom a target is about, or does not name whom its own claim is about either."""
    text = articles.documents[telling.source].text
    names = (target.subject, *target.scope.values())
    forms = {form for name in names for form in (*name.split(), "".join(word[0] for word in name.split()))}
    told = target.subject[:1].islower() or any(form in text for form in forms if len(form) > 1 and form[0].isupper())
    return told or telling.claim is None or len(re.findall(re.escape(telling.claim.subject), text)) < OFTEN


def _worded_so(telling: Telling, target: Claim, articles: Articles) -> bool:
    """Whether what no pack reads may be what a target is of: expected, if that is a forecast, once so, if that is; and in its place."""
    if telling.wording.set_off:
        return False
    if "outlook" in target.scope and not telling.ahead:
        return False
    if target.scope.get("when") == "earlier" and not telling.former:
        return False
    if telling.wording.phased and "phase" not in target.scope and not _of_that_phase(telling, target, articles):
        return False
    about = {*target.subject.split(), *(word for name in target.scope.values() for word in name.split())}
    place = telling.wording.place
    return place is None or bool(about & (telling.names | set(place.split())))


def _of_that_phase(telling: Telling, target: Claim, articles: Articles) -> bool:
    """Whether the article of a target is about the phase from its start that a telling's sentence names."""
    text = articles.documents[telling.source].text
    opening = articles.documents[target.source].text[:OPENING]
    named, about = (
        told_phase(f" {words.lower()} ") for words in (text[telling.sentence.start : telling.sentence.end], opening)
    )
    return named is not None and named == about


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


def _days(slot: Sequence[Telling], articles: Articles) -> bool:
    """Whether a slot is of days of the story itself, which has many; those long before it are told like any other date."""
    return any(
        isinstance(telling.value, Period)
        and telling.value.precision not in LONG
        and _of_the_story(telling.value, articles.sources[telling.source].published)
        for telling in slot
    )


def _of_the_story(day: Period, published: str | None) -> bool:
    """Whether a day is near that of publication."""
    if published is None:
        return True
    return abs(date.fromisoformat(day.start[:10]) - date.fromisoformat(published[:10])) <= STORY


def _slips(slot: Sequence[Telling]) -> bool:
    """Whether two amounts have the same digits in another order: a slip, and no change from one day to the next."""
    return any(slip(a, b) for a, b in combinations(slot, 2))


def _settled(slot: Sequence[Telling], articles: Articles) -> Sequence[Telling]:
    """The tellings of a slot long after a disaster, where some of these are at odds: what was told while it went on may have changed."""
    days = {name: found for name in articles.events if (found := published(articles.sources[name])) is not None}
    first = min(days.values(), default=None)
    late = [one for one in slot if first is not None and one.source in days and days[one.source] - first >= STORY]
    return late if _at_odds([telling.value for telling in late]) else slot


def _changing(slot: Sequence[Telling], articles: Articles) -> bool:
    """Whether a disaster is told of on several days, so that what is told may have changed."""
    first = min((day for name in articles.events if (day := published(articles.sources[name]))), default=None)
    days = {published(articles.sources[telling.source]) for telling in slot}
    fresh = any(day is None or first is None or day - first < STORY for day in days)
    return len(days) > 1 and fresh and any(telling.source in articles.events for telling in slot)


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
