"""Brings together what articles on one story call one thing: a flood told as a landslide, a project left unnamed."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from schemas.catalogue import Catalogue
from schemas.reading import Reading
from schemas.source import Document
from sources.prose.names.projects import PROJECT
from sources.prose.parts.events import EVENT, UNNAMED, event_of
from sources.retold.stories import Stories
from sources.story.renaming import with_subjects
from sources.story.unnamed import unnamed

KINDS = frozenset(f"the {kind}" for kind in (*EVENT, UNNAMED))
Subjects = Mapping[str, Counter[str]]
"""The subjects of articles with how many claims are made of each, by source."""


def one_story(reading: Reading, catalogue: Catalogue, stories: Stories) -> Reading:
    """The reading with one subject for the disaster, and one for the project, of each story that several articles tell."""
    articles = reading.articles
    events, projects = (_subjects(reading, catalogue, articles, about) for about in ("event", "project"))
    if len(events) + len(projects) < 2:  # noqa: PLR2004 - one article tells no story that others tell too
        return reading
    renamed: dict[tuple[str, str], str] = {}
    for story in stories.told:
        renamed |= _one_event({source: events[source] for source in story if source in events}, stories.documents)
        renamed |= _one_project({source: projects[source] for source in story if source in projects}, stories.documents)
    return with_subjects(reading, renamed)


def _subjects(reading: Reading, catalogue: Catalogue, articles: Collection[str], about: str) -> Subjects:
    """The subjects of articles about events, or about projects."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in reading.claims:
        if claim.source in articles and catalogue.attribute(claim.attribute).about == about:
            found[claim.source][claim.subject] += 1
    return dict(sorted(found.items()))


def _one_event(told: Subjects, documents: Mapping[str, Document]) -> dict[tuple[str, str], str]:
    """The kind of event that most articles speak of, for those that speak of another kind only."""
    tellers = Counter(subject for subjects in told.values() for subject in subjects if subject in KINDS)
    if len(tellers) < 2:  # noqa: PLR2004 - all speak of one kind
        return {}
    whole = f"the {event_of(chr(10).join(documents[source].text for source in told))}"
    shared = max(tellers, key=lambda kind: (kind != f"the {UNNAMED}", tellers[kind], kind == whole, kind))
    return {
        (source, subject): shared
        for source, subjects in told.items()
        if shared not in subjects
        for subject in subjects
        if subject in KINDS
    }


def _one_project(told: Subjects, documents: Mapping[str, Document]) -> dict[tuple[str, str], str]:
    """The project that most articles speak of, for the main one of an article that speaks of no other by that name."""
    tellers = Counter(subject for subjects in told.values() for subject in subjects)
    named = [subject for subject in tellers if not unnamed(subject) and tellers[subject] > 1] or [
        subject for subject in tellers if not unnamed(subject)
    ]
    if not named:
        named = list(tellers)
    if not named:
        return {}
    claims = sum(told.values(), Counter[str]())
    shared = max(named, key=lambda subject: (tellers[subject], claims[subject], subject))
    found = {}
    for source, subjects in told.items():
        if shared in subjects:
            continue
        main = max(subjects, key=lambda subject: (subjects[subject], subject))
        of_that_kind = unnamed(main) and (tellers[shared] > 1 or main.split()[-1] in shared.lower())
        alone = unnamed(main) or tellers[main] == 1
        apart = not unnamed(main) and _built(documents[source], shared) and _built(documents[source], main)
        if of_that_kind or (alone and not apart and _mentions(documents[source], shared)):
            found[source, main] = shared
    return found


def _mentions(document: Document, name: str) -> bool:
    """Whether an article has one of the words of a name that begin with a capital."""
    words = (word for word in name.split() if word[:1].isupper())
    return any(re.search(rf"\b{re.escape(word)}\b", document.text) for word in words)


def _built(document: Document, name: str) -> bool:
    """Whether an article says of a name that it is something built: ``the Gotthard base tunnel``."""
    return re.search(rf"\b{re.escape(name)} (?:[a-z-]+ ){{0,2}}?(?:{'|'.join(PROJECT)})\b", document.text) is not None
