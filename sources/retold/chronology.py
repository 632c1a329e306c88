"""Tells dates of one article that stand in an impossible order, or are two dates of one thing: a launch before the keel was laid."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.period import Period, Precision
from schemas.reading import Reading
from sources.retold.adding import Added, Articles, articles_of, with_claims
from sources.retold.dated import counted_off
from sources.retold.headlines import misdated
from sources.retold.own import DATE, own_fact, said
from sources.retold.spans_told import spans_told
from sources.retold.steps import impossible
from sources.retold.telling import PERIOD, Telling, published
from sources.retold.tellings import tellings

SOONER, LATER, SPAN = "stated.sooner", "stated.later", "stated.span"
"""Attributes of two dates of which the one cannot be after the other, and of the time between them."""
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)*)")
"""A name within a sentence."""


def in_order(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading with claims about the dates of its articles that cannot all be right; they are possible, never certain."""
    articles = articles_of(reading, catalogue)
    claims = {claim.id: claim for claim in reading.claims}
    added: list[Added] = []
    for name in sorted(articles.documents):
        added += _of_article(name, articles, claims)
    return with_claims(reading, added, articles, catalogue)[0] if added else reading


def _of_article(name: str, articles: Articles, claims: dict[str, Claim]) -> Iterator[Added]:
    """The claims about the dates of an article that cannot all be right."""
    document = articles.documents[name]
    told = [one for one in tellings(document, claims, published(articles.sources[name])) if _stands(one)]
    taken: set[int] = set()
    for a, b in combinations(told, 2):
        if {a.start, b.start} & taken:
            continue
        for first, then in ((a, b), (b, a)):
            if impossible(first, then, document.text):
                taken |= {a.start, b.start}
                about = _about([first, then], articles)
                yield Added(first, about | {"attribute": SOONER} | said(first, articles))
                yield Added(then, about | {"attribute": LATER} | said(then, articles))
    for sooner, later, span in spans_told(told, document.text):
        if not {sooner.start, later.start} & taken:
            taken |= {sooner.start, later.start}
            about = _about([sooner, later], articles)
            for one, attribute in ((sooner, SOONER), (later, LATER), (span, SPAN)):
                yield Added(one, about | {"attribute": attribute} | said(one, articles))
    for pair in misdated(told, document):
        about = _about(pair, articles) | {"attribute": DATE}
        yield from (Added(one, about | said(one, articles)) for one in pair)


def _about(pair: Sequence[Telling], articles: Articles) -> dict[str, object]:
    """The fact of two dates: their subject is what claims of the article are about, else the name that it names most."""
    found = own_fact(pair, articles)
    source = pair[0].source
    if any(source in sources for sources in articles.tellers.values()):
        return found
    names = Counter(match[1] for match in _NAME.finditer(articles.documents[source].text))
    return found | {"subject": min(names, key=lambda name: (-names[name], name))} if names else found


def _stands(telling: Telling) -> bool:
    """Whether a telling is a date that still holds, and is told for itself."""
    return (
        telling.dimension == PERIOD
        and isinstance(telling.value, Period)
        and telling.value.precision is not Precision.TIME
        and not telling.once
        and not counted_off(telling)
        and telling.value.leeway is None
        and any(map(str.isdigit, telling.value.text or ""))
    )
