"""Tells which articles are on one story: they share names, or each shares names with another that is on it."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from schemas.source import Document
from sources.retold.telling import NAMED
from sources.retold.words import STOP, plain

COMMON = 150
"""A name that more articles hold tells no story from another, unless they are less than a twentieth of all."""
NAMES = 3
"""Names that two articles on one story share, at least."""
FEW = 8
"""Articles that each one is compared with, at most."""
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


@dataclass(frozen=True)
class Stories:
    """Which of some articles are on one story; looked for when it is asked."""

    documents: Mapping[str, Document]

    @cached_property
    def told(self) -> Sequence[Sequence[str]]:
        """The articles of each story that several tell, in order."""
        story = {source: source for source in self.documents}

        def first(source: str) -> str:
            while story[source] != source:
                source = story[source]
            return source

        for ours, theirs in self._sharing:
            story[max(first(ours), first(theirs))] = min(first(ours), first(theirs))
        together: dict[str, list[str]] = defaultdict(list)
        for source in sorted(self.documents):
            together[first(source)].append(source)
        return [sources for sources in together.values() if len(sources) > 1]

    @cached_property
    def pairs(self) -> Sequence[tuple[str, str]]:
        """Pairs of articles to lay side by side: all those of a story that few tell, of one that many tell those that share most names."""
        beside = {pair for sources in self.told if len(sources) <= FEW for pair in combinations(sources, 2)}
        return sorted(self._sharing | beside)

    @cached_property
    def _sharing(self) -> frozenset[tuple[str, str]]:
        """Pairs of articles that share names enough: a few of any kind, two that no article writes small, or one of those at the head of both."""
        named = {
            source: frozenset(word for word in NAMED.findall(document.text) if plain(word) not in STOP)
            for source, document in self.documents.items()
        }
        small = {word for document in self.documents.values() for word in _SMALL.findall(document.text)} | _CALENDAR
        distinctive = {
            source: frozenset(word for word in names if plain(word) not in small) for source, names in named.items()
        }
        known = frozenset[str]().union(*distinctive.values())
        heads = {
            source: known.intersection(NAMED.findall(document.text[:HEAD].title()))
            for source, document in self.documents.items()
        }
        told = Counter(name for names in heads.values() for name in names)
        telling = {source: frozenset(name for name in names if told[name] <= FEW) for source, names in heads.items()}
        return frozenset((*alike(named), *alike(distinctive, least=SHARED), *alike(telling, least=1)))


def alike(named: Mapping[str, frozenset[str]], *, least: int = NAMES) -> list[tuple[str, str]]:
    """Pairs of articles that share enough names to be on one story: each with the few that share most with it."""
    holding: dict[str, list[str]] = defaultdict(list)
    for source, names in sorted(named.items()):
        for name in names:
            holding[name].append(source)
    shared: Counter[tuple[str, str]] = Counter()
    common = max(COMMON, len(named) // 20)
    for sources in holding.values():
        if 1 < len(sources) <= common:
            shared.update(combinations(sources, 2))
    nearest: dict[str, list[tuple[int, tuple[str, str]]]] = defaultdict(list)
    for pair, count in shared.items():
        if count >= least:
            for source in pair:
                nearest[source].append((-count, pair))
    return sorted({pair for found in nearest.values() for _, pair in sorted(found)[:FEW]})
