"""Tells which articles are on one story: they share names, or each shares names with another that is on it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from schemas.source import Document
from sources.retold.matching import FEW, alike
from sources.retold.telling import NAMED
from sources.retold.words import STOP, plain

SHARED = 2
"""Distinctive names that two articles on one story share at least."""
HEAD = 500
"""Characters of an article in which it says what it is about."""
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)
"""Names that any two articles of one month share."""


def stories(documents: Mapping[str, Document]) -> Iterator[list[str]]:
    """The articles of each story that several tell, in order."""
    story = {source: source for source in documents}

    def first(source: str) -> str:
        while story[source] != source:
            source = story[source]
        return source

    for ours, theirs in _sharing(documents):
        story[max(first(ours), first(theirs))] = min(first(ours), first(theirs))
    together: dict[str, list[str]] = defaultdict(list)
    for source in sorted(documents):
        together[first(source)].append(source)
    yield from (sources for sources in together.values() if len(sources) > 1)


def on_one_story(documents: Mapping[str, Document]) -> list[tuple[str, str]]:
    """Pairs of articles to lay side by side: all those of a story that few tell, of one that many tell those that share most names."""
    found = _sharing(documents)
    for told in stories(documents):
        if len(told) <= FEW:
            found.update(combinations(sorted(told), 2))
    return sorted(found)


def _sharing(documents: Mapping[str, Document]) -> set[tuple[str, str]]:
    """Pairs of articles that share names enough: a few of any kind, two that no article writes small, or one of those at the head of both."""
    named = {
        source: frozenset(word for word in NAMED.findall(document.text) if plain(word) not in STOP)
        for source, document in documents.items()
    }
    small = {word for document in documents.values() for word in _SMALL.findall(document.text)} | _CALENDAR
    distinctive = {
        source: frozenset(word for word in names if plain(word) not in small) for source, names in named.items()
    }
    known = frozenset[str]().union(*distinctive.values())
    heads = {
        source: known.intersection(NAMED.findall(document.text[:HEAD].title()))
        for source, document in documents.items()
    }
    told = Counter(name for names in heads.values() for name in names)
    telling = {source: frozenset(name for name in names if told[name] <= FEW) for source, names in heads.items()}
    return {*alike(named), *alike(distinctive, least=SHARED), *alike(telling, least=1)}
