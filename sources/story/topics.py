"""Reads articles anew that leave out what the others on their story say: the disaster, the project, the organisation, the year."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from schemas.catalogue import Catalogue
from schemas.project import SourceEntry
from schemas.reading import Reading
from schemas.source import Document
from sources.interface import Context, Topic
from sources.prose.dateline import dateline
from sources.prose.front_matter import front_matter
from sources.prose.reader import read_prose
from sources.retold.stories import Stories
from sources.retold.whose_money import paid_in
from sources.story.deals import deals, dealt

LEAST, MOST = 3, 0.5
"""Claims about a disaster or project that tell what a story is about, and their share of the claims of those who make some."""

CLEAR = 2
"""How many times as many claims as any other the organisation must have that a story is about."""
AROUND = timedelta(days=45)
"""How long a story may be told for the year of an undated article to be that of the others."""
NEAR = timedelta(days=60)
"""How far from the others an article that leaves out the year of its dateline is published."""


def read_anew(parts: Sequence[Reading], entries: Sequence[SourceEntry], context: Context) -> tuple[Reading, ...]:
    """The readings, one to each of ``entries``; those of articles that leave their topic out are replaced."""
    documents = {document.source: document for part in parts if part.articles for document in part.documents}
    if len(documents) < 2:  # noqa: PLR2004 - one article has no others to learn from
        return tuple(parts)
    told = {part.sources[0].id: _topics(part, context.catalogue) for part in parts if len(part.sources) == 1}
    published = {
        source.id: date.fromisoformat(source.published)
        for part in parts
        for source in part.sources
        if source.published and source.id in documents
    }
    told_deals = {part.sources[0].id: deals(part, context.catalogue) for part in parts if len(part.sources) == 1}
    topics: dict[str, Topic] = {}
    for story in Stories(documents).told:
        known = {source: told[source] for source in story if source in told}
        found = {about: _shared(known.values(), about) for about in ("event", "project")}
        party = _party(list(known.values()))
        days = [published[source] for source in story if source in published]
        for source, own in known.items():
            lacking = {about: name for about, name in found.items() if name is not None and not own[about]}
            undated = bool(days) and source not in published
            near = _near(documents[source], days) if undated else None
            around = max(days) if undated and max(days) - min(days) <= AROUND else None
            pair = dealt(told_deals, story, documents[source])
            astray = party if party and _astray(own["other"], party, documents[source].text) else None
            paid = paid_in(documents[source], [documents[other] for other in story if other != source])
            if lacking or near or around or pair or astray or paid:
                topics[source] = Topic(**lacking, party=astray, near=near, around=around, pair=pair, paid=paid)
    return tuple(
        read_prose(entry, replace(context, topic=topics[part.sources[0].id]))
        if len(part.sources) == 1 and part.sources[0].id in topics
        else part
        for part, entry in zip(parts, entries, strict=True)
    )


def _near(document: Document, days: Collection[date]) -> date | None:
    """The day to read an article's dateline by, if it then lies near the days on which others tell its story."""
    near = max(days)
    line = dateline(document.text, front_matter(document.text, document.path).body, near)
    return near if line and line.day and min(days) - NEAR <= line.day <= near + NEAR else None


def _topics(part: Reading, catalogue: Catalogue) -> Mapping[str, Counter[str]]:
    """The subjects of an article's claims with how many there are of each, by what they are."""
    found: dict[str, Counter[str]] = {"event": Counter(), "project": Counter(), "other": Counter()}
    for claim in part.claims:
        about = catalogue.attribute(claim.attribute).about
        found[about if about in found else "other"][claim.subject] += 1
    return found


def _party(told: Sequence[Mapping[str, Counter[str]]]) -> str | None:
    """The organisation that a story is about, by the claims that most of its articles make of it."""
    claims = sum((own["other"] for own in told), Counter[str]())
    tellers = Counter(name for own in told for name in own["other"])
    ranked = sorted(claims, key=lambda name: (tellers[name] > 1, claims[name], name), reverse=True)
    if not ranked or tellers[ranked[0]] == 1 or claims[ranked[0]] < LEAST:
        return None
    rivals = [name for name in ranked[1:] if tellers[name] > 1 and CLEAR * claims[name] > claims[ranked[0]]]
    return None if rivals else ranked[0]


def _astray(own: Counter[str], party: str, text: str) -> bool:
    """Whether an article on an organisation's story makes most of its claims of others, none of which it says much of."""
    first = party.split(maxsplit=1)[0]
    ours = sum(times for name, times in own.items() if name.split(maxsplit=1)[0] == first)
    rest = max((times for name, times in own.items() if name.split(maxsplit=1)[0] != first), default=0)
    return ours <= rest if first in text else ours == 0


def _shared(told: Collection[Mapping[str, Counter[str]]], about: str) -> str | None:
    """The disaster or project that the articles of a story make most claims of, if it is what the story is about."""
    if about == "project" and any(own["event"] for own in told):
        return None  # what a disaster struck is built already
    claims = sum((own[about] for own in told), Counter[str]())
    whole = sum(own[kind].total() for own in told if own[about] for kind in own)
    if claims.total() < LEAST or claims.total() < MOST * whole:
        return None
    return max(claims, key=lambda name: (claims[name], name))
