"""Reads articles anew that leave out what the others on their story say: the disaster, the project, the year."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from schemas.catalogue import Catalogue
from schemas.project import SourceEntry
from schemas.reading import Reading
from schemas.source import Document, SourceKind
from sources.interface import Context, Topic
from sources.prose.dateline import dateline
from sources.prose.front_matter import front_matter
from sources.prose.reader import read_prose
from sources.retold.stories import stories

LEAST, MOST = 3, 0.5
"""Claims about a disaster or project that tell what a story is about, and their share of the claims of those who make some."""

NEAR = timedelta(days=60)
"""How far from the others an article that leaves out the year of its dateline is published."""


def read_anew(parts: Sequence[Reading], entries: Sequence[SourceEntry], context: Context) -> tuple[Reading, ...]:
    """The readings, one to each of ``entries``; those of articles that leave their topic out are replaced."""
    documents = {
        document.source: document
        for part in parts
        if any(source.kind is SourceKind.PROSE for source in part.sources)
        for document in part.documents
    }
    if len(documents) < 2:  # noqa: PLR2004 - one article has no others to learn from
        return tuple(parts)
    told = {part.sources[0].id: _topics(part, context.catalogue) for part in parts if len(part.sources) == 1}
    published = {
        source.id: date.fromisoformat(source.published)
        for part in parts
        for source in part.sources
        if source.published and source.id in documents
    }
    topics: dict[str, Topic] = {}
    for story in stories(documents):
        known = {source: told[source] for source in story if source in told}
        found = {about: _shared(known.values(), about) for about in ("event", "project")}
        days = [published[source] for source in story if source in published]
        for source, own in known.items():
            lacking = {about: name for about, name in found.items() if name is not None and not own[about]}
            near = _near(documents[source], days) if days and source not in published else None
            if lacking or near:
                topics[source] = Topic(**lacking, near=near)
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
        extract = catalogue.attribute(claim.attribute).extract
        found[extract.about if extract is not None and extract.about in found else "other"][claim.subject] += 1
    return found


def _shared(told: Collection[Mapping[str, Counter[str]]], about: str) -> str | None:
    """The disaster or project that the articles of a story make most claims of, if it is what the story is about."""
    if about == "project" and any(own["event"] for own in told):
        return None  # what a disaster struck is built already
    claims = sum((own[about] for own in told), Counter[str]())
    whole = sum(own[kind].total() for own in told if own[about] for kind in own)
    if claims.total() < LEAST or claims.total() < MOST * whole:
        return None
    return max(claims, key=lambda name: (claims[name], name))
