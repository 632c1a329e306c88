"""Tells which articles are on one story: those that are alike, each with all others on it taken together."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from schemas.source import Document
from sources.retold.alike import Pair, likenesses

ALIKE, TENFOLD, A_FEW = 0.03, 0.06, 4
"""How alike two articles on one story are at least: in a run of few, that somebody lays side by side because they are on one, less;
in one of ten times as many by so much more, as chance makes some of them alike."""
TOGETHER = 0.7
"""What part of that the articles of two halves of one story are alike on average."""
FEW = 8
"""Articles that each one of a large story is compared with, at most."""


@dataclass(frozen=True)
class Stories:
    """Which of some articles are on one story; looked for when it is asked."""

    documents: Mapping[str, Document]

    @property
    def told(self) -> Sequence[Sequence[str]]:
        """The articles of each story that several tell, in order."""
        return [group for group in self.groups if len(group) > 1]

    @cached_property
    def groups(self) -> Sequence[Sequence[str]]:
        """The articles of each story, in order; each article is in one."""
        story = {source: [source] for source in self.documents}
        least = ALIKE + TENFOLD * math.log10(max(1, len(self.documents) / A_FEW))
        ranked = sorted((-likeness, pair) for pair, likeness in self._likeness.items() if likeness >= least)
        for _, (one, other) in ranked:
            ours, theirs = story[one], story[other]
            if ours is not theirs and self._average(ours, theirs) >= TOGETHER * least:
                ours += theirs
                story.update(dict.fromkeys(theirs, ours))
        return sorted(sorted(sources) for source, sources in story.items() if source == min(sources))

    def pairs_of(self, story: Sequence[str]) -> Sequence[Pair]:
        """Pairs of its articles to lay side by side: all those of a story that few tell, of one that many tell those most alike."""
        beside = list(combinations(sorted(story), 2))
        if len(story) <= FEW:
            return beside
        nearest: dict[str, list[tuple[float, Pair]]] = defaultdict(list)
        for pair in beside:
            for source in pair:
                nearest[source].append((-self._likeness.get(pair, 0.0), pair))
        return sorted({pair for found in nearest.values() for _, pair in sorted(found)[:FEW]})

    def _average(self, ours: Sequence[str], theirs: Sequence[str]) -> float:
        """How alike the articles of two parts are on average."""
        found = (self._likeness.get((min(one, other), max(one, other)), 0.0) for one in ours for other in theirs)
        return math.fsum(found) / (len(ours) * len(theirs))

    @cached_property
    def _likeness(self) -> Mapping[Pair, float]:
        return likenesses(self.documents)
