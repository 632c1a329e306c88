"""Places a slot's tellings in a fact: the one that most articles put them in, else one of their own; always tentative."""

import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from schemas.attribute import PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Claim, Modality
from schemas.period import Period
from schemas.quantity import Quantity
from sources.prose.writing import quoted, written_period
from sources.retold.adding import Added, Articles, fact
from sources.retold.likeness import Likeness, slip
from sources.retold.telling import COUNT, NAMED, Telling
from sources.retold.words import STOP, meanings, plain

AMOUNT, DATE = "stated.amount", "stated.date"
"""Attributes of what no pack has words for."""
TOPIC = 3
"""Words that name a fact of its own, at most."""
SURE = 0.9
"""The likelihood from which a subject that the sentence names is taken for misread."""
FLEETING = frozenset((COUNT, "percent", "area"))
"""Dimensions of what changes from day to day in a disaster."""
APART = frozenset(("outlook", "when", "as of", "phase", "event"))
"""Scope that sets an amount apart from others of its kind."""
CALENDAR = frozenset((*day_name, *month_name))
"""Names of days and months, which no fact is about."""
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


def place(
    slot: Sequence[Telling], articles: Articles, catalogue: Catalogue, likeness: Likeness
) -> Iterator[Claim | Added]:
    """The claims that a slot moves to another fact, and those it adds."""
    changing = _changing(slot, articles)
    known = [telling.claim for telling in slot if telling.claim is not None]
    if not known:
        if changing and slot[0].dimension in FLEETING and not _slips(slot):
            return
        common = own_fact(slot, articles)
        yield from (Added(telling, common | said(telling, articles)) for telling in slot)
        return
    shared = Counter(map(fact, known))
    target = max(
        known, key=lambda claim: (shared[fact(claim)], len(articles.tellers[fact(claim)]), _renown(claim, articles))
    )
    if changing and catalogue.attribute(target.attribute).period is PeriodRole.INSTANT and not _slips(slot):
        return
    flow = catalogue.attribute(target.attribute).period is PeriodRole.INTERVAL
    for telling in slot:
        if any(_of_one_time(claim, target) for claim in articles.tellers[fact(target)].get(telling.source, ())):
            continue
        if telling.claim is None:
            yield Added(telling, _like(target) | said(telling, articles))
            continue
        if _bounded(telling):
            continue
        sure = max(likeness(telling, other) for other in slot if other.source != telling.source) >= SURE
        alone = articles.tellers[fact(telling.claim)].keys() == {telling.source}
        if (alone and _movable(telling, telling.claim, target, sure=sure)) or (
            sure and flow and fact(telling.claim) == fact(target) and _leaning(telling, telling.claim, articles)
        ):
            yield telling.claim.model_copy(
                update={
                    **{name: getattr(target, name) for name in ("subject", "attribute", "scope", "period", "basis")},
                    "tentative": True,
                }
            )


def _renown(claim: Claim, articles: Articles) -> int:
    """How many articles make claims about the claim's subject and the parties of its scope."""
    parties = {claim.subject, *claim.scope.values()}
    return sum(len(sources) for (subject, _, _), sources in articles.tellers.items() if subject in parties)


def _slips(slot: Sequence[Telling]) -> bool:
    """Whether two amounts have the same digits in another order: a slip, and no change from one day to the next."""
    return any(slip(a, b) for a, b in combinations(slot, 2))


def _movable(telling: Telling, claim: Claim, target: Claim, *, sure: bool) -> bool:
    """Whether a claim may be about another's fact after all.

    A subject that the sentence does not name may have been misread, one that it names only where all else is alike; a
    forecast, an earlier amount, another phase or year is told from the fact by the article itself.
    """
    named = not sure and claim.subject != target.subject and telling.names & set(NAMED.findall(claim.subject))
    mirrored = claim.subject in target.scope.values() and target.subject in claim.scope.values()
    if named or mirrored or not _of_one_time(claim, target):
        return False
    return all(
        claim.scope.get(name) == target.scope.get(name) or (name == "outlook" and _expected(claim, target))
        for name in APART
    )


def _bounded(telling: Telling) -> bool:
    """Whether an amount is told with one end only, so that much agrees with it: ``more than $3 billion``."""
    return isinstance(telling.value, Quantity) and (telling.value.high is None or telling.value.low in (None, 0))


def _expected(claim: Claim, target: Claim) -> bool:
    """Whether both are of what is to come, though only the target's attribute has a scope for it."""
    return claim.attribute != target.attribute and claim.modality is Modality.PLANNED and "outlook" in target.scope


def _leaning(telling: Telling, claim: Claim, articles: Articles) -> bool:
    """Whether the time of a claim is told elsewhere than in its sentence, so that it may have been misread."""
    if claim.period is None or claim.period.assumed:
        return False
    sentence = articles.documents[telling.source].text[telling.sentence.start : telling.sentence.end].casefold()
    return not telling.years and (claim.period.text or "").casefold() not in sentence


def _of_one_time(a: Claim, b: Claim) -> bool:
    """Whether two claims about one fact may be of one time, so that they are compared in any case."""
    return a.period is None or b.period is None or a.period.assumed or b.period.assumed or a.period.overlaps(b.period)


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
        small: max(articles.story.weight(concept) * first.context.get(concept, 0.0) for concept in meanings(small))
        for word in _WORD.findall(text, first.sentence.start, first.sentence.end)
        if (small := plain(word)) not in STOP and small not in subject and meanings(small) & first.context.keys()
    }
    common = [word for word in words if meanings(word) & shared] or list(words)
    kept = sorted(common, key=lambda word: (-words[word], word))[:TOPIC]
    return " ".join(word for word in words if word in kept) or "amount"
