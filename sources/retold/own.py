"""The record of a claim that a telling makes: about the fact of another claim, or a fact of its own that no pack has words for."""

from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterable, Sequence

from schemas.claim import Claim
from schemas.period import Period
from sources.prose.writing import quoted, written_period, written_unit
from sources.retold.adding import Added, Articles
from sources.retold.telling import NAMED, Telling
from sources.retold.words import STOP, WORD, meanings, plain

AMOUNT, DATE = "stated.amount", "stated.date"
"""Attributes of what no pack has words for."""
TOPIC = 3
"""Words that name a fact of its own, at most."""
CALENDAR = frozenset((*day_name, *month_name))
"""Names of days and months, which no fact is about."""


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


def like(target: Claim) -> dict[str, object]:
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


def own_facts(claims: Iterable[Claim | Added]) -> set[tuple[str, ...]]:
    """The facts of their own that claims are about."""
    return {
        (str(claim.record["subject"]), str(claim.record["attribute"]), str(claim.record["scope"]))
        for claim in claims
        if isinstance(claim, Added) and claim.record["attribute"] in (AMOUNT, DATE)
    }


def _topic(slot: Sequence[Telling], articles: Articles, subject: str) -> str:
    """The rarest words near the first telling that another one has too, in their order; where that is a single one, the nearest beside it."""
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
    if len(kept) == 1:
        kept += sorted(words.keys() - kept, key=lambda word: (-words[word], word))[:1]
    return " ".join(word for word in words if word in kept) or "amount"
