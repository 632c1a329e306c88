"""Adds claims to the articles of a reading: what they are made from, and how their mentions change."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.finding import SetAside
from schemas.reading import Reading
from schemas.source import Document, Mention, Source
from sources.claims.building import Row, Voice, build
from sources.claims.quoting import Quotable
from sources.files.located import Plain
from sources.merging import merged
from sources.retold.rarity import Naming, Rarity
from sources.retold.telling import Telling

Fact = tuple[str, str, tuple[tuple[str, str], ...]]
"""A subject, an attribute and the scope."""


@dataclass(frozen=True)
class Articles:
    """The articles of a run and their claims, by source."""

    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    events: frozenset[str]
    """The articles about a disaster."""
    tellers: Mapping[Fact, Mapping[str, Sequence[Claim]]]
    """The claims about each fact, by their source."""

    @cached_property
    def rarity(self) -> Rarity:
        """How rare their words are; counted when it is asked for."""
        return Rarity.of(self.documents.values())

    @cached_property
    def naming(self) -> Naming:
        """Which names each of them knows; gathered when it is asked for."""
        return Naming.of(self.documents)


@dataclass(frozen=True)
class Place:
    """A stretch of an article."""

    source: str
    start: int
    end: int


@dataclass(frozen=True)
class Added:
    """A claim that a telling makes: its record, as a claim file would write it."""

    telling: Telling
    record: dict[str, object]


@dataclass(frozen=True)
class Named:
    """A claim that a name makes: where it stands, and its record."""

    telling: Place
    record: dict[str, object]


def fact(claim: Claim) -> Fact:
    """What a claim is about."""
    return claim.subject, claim.attribute, tuple(sorted(claim.scope.items()))


def tellers(claims: Iterable[Claim]) -> dict[Fact, dict[str, list[Claim]]]:
    """The claims about each fact, by their source."""
    found: dict[Fact, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        found[fact(claim)][claim.source].append(claim)
    return {about: dict(sources) for about, sources in found.items()}


def articles_of(reading: Reading, catalogue: Catalogue) -> Articles:
    """The articles of a reading."""
    sources = reading.articles
    documents = {document.source: document for document in reading.documents if document.source in sources}
    return Articles(
        documents,
        sources,
        frozenset(claim.source for claim in reading.claims if catalogue.attribute(claim.attribute).about == "event"),
        tellers(reading.claims),
    )


def with_claims(
    reading: Reading, added: Sequence[Added | Named], articles: Articles, catalogue: Catalogue
) -> tuple[Reading, dict[tuple[str, int], str]]:
    """The reading with further claims, whose mentions are no longer set aside, and their ids by source and place."""
    claims: list[Claim] = []
    places: list[tuple[str, int, int]] = []
    for name in sorted({one.telling.source for one in added}):
        document = articles.documents[name]
        voice = Voice(articles.sources[name], (Quotable(document),))
        for one in sorted((one for one in added if one.telling.source == name), key=lambda one: one.telling.start):
            line = document.text.count("\n", 0, one.telling.start) + 1
            built = build([(Row.alone(cast("Plain", one.record), line), voice)], document.path, catalogue)
            claims += built.claims
            places += [(name, one.telling.start, one.telling.end) for _ in built.claims]
    whole = merged((reading, Reading(claims=tuple(claims)))).claims
    made = dict(zip(places, (claim.id for claim in whole[len(reading.claims) :]), strict=True))
    changed = replace(
        reading,
        claims=whole,
        documents=tuple(_marked(document, made) for document in reading.documents),
        set_aside=tuple(_still_aside(reading.set_aside, articles, made)),
    )
    return changed, {(source, start): name for (source, start, _), name in made.items()}


def _marked(document: Document, made: Mapping[tuple[str, int, int], str]) -> Document:
    """The document with its new claims at their mentions."""
    own = {
        start: Mention(start=start, end=end, state="structured", claim=name)
        for (source, start, end), name in made.items()
        if source == document.source
    }
    if not own:
        return document
    kept = [mention for mention in document.mentions if mention.start not in own]
    return document.model_copy(
        update={"mentions": tuple(sorted((*kept, *own.values()), key=lambda mention: mention.start))}
    )


def _still_aside(
    entries: Iterable[SetAside], articles: Articles, made: Iterable[tuple[str, int, int]]
) -> Iterator[SetAside]:
    """The entries that are not of a mention that has made a claim after all."""
    told = Counter(
        (name, articles.documents[name].text.count("\n", 0, start) + 1, articles.documents[name].text[start:end])
        for name, start, end in made
    )
    for entry in entries:
        if not entry.invalid and told[entry.source or "", entry.line or 0, entry.text or ""]:
            told[entry.source or "", entry.line or 0, entry.text or ""] -= 1
        else:
            yield entry
