"""Finds slots: tellings of one thing in several articles, at most one value to an article, of which not all agree."""

from collections.abc import Iterable, Mapping, Sequence

from sources.retold.comparable import agree, comparable
from sources.retold.edges import Edge, Node, edges, rank
from sources.retold.likeness import Likeness
from sources.retold.telling import Telling

UNLIKE = 0.12
"""A value less likely than this to be told of one thing with another one of a slot is not in it."""


def slots(
    told: Mapping[str, Sequence[Telling]], pairs: Iterable[tuple[str, str]], likeness: Likeness
) -> list[list[Telling]]:
    """The slots of a run, the likeliest first; the tellings of each by source."""
    matched: list[Edge] = []
    for ours, theirs in pairs:
        matched += edges(told[ours], told[theirs], likeness)
    apart = sorted((edge for edge in matched if not edge.agreeing), key=lambda edge: (not _read(edge), *rank(edge)))
    found = _Slots(likeness)
    for edge in apart:
        found.join(edge)
    for edge in sorted((edge for edge in matched if edge.agreeing), key=rank):
        found.widen(edge)
    return found.listed()


def _read(edge: Edge) -> bool:
    """Whether packs read both values, of one subject: what these are told of is surer than what words alone make alike."""
    return edge.a.claim is not None and edge.b.claim is not None and edge.a.claim.subject == edge.b.claim.subject


class _Slots:
    """Disjoint sets of values, at most one to an article."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self._slot: dict[Node, int] = {}
        self._members: list[dict[str, Telling]] = []

    def join(self, edge: Edge) -> None:
        """Put two values that differ into one slot, unless an article would then have two in it."""
        first, second = (self._slot.get(found) for found in edge.nodes)
        if first is None and second is None:
            self._slot.update(dict.fromkeys(edge.nodes, len(self._members)))
            self._members.append({edge.a.source: edge.a, edge.b.source: edge.b})
        elif first is None or second is None:
            self.widen(edge)
        elif (
            first != second
            and not self._members[first].keys() & self._members[second].keys()
            and all(self._fits(telling, second) for telling in self._members[first].values())
        ):
            self._members[first] |= self._members[second]
            self._slot.update({found: first for found, number in self._slot.items() if number == second})
            self._members[second] = {}

    def widen(self, edge: Edge) -> None:
        """Add an equal value of another article to the slot that one of the two is in."""
        first, second = (self._slot.get(found) for found in edge.nodes)
        if first is not None and second is None:
            self._add(edge, first)
        elif second is not None and first is None:
            self._add(edge, second)

    def _add(self, edge: Edge, number: int) -> None:
        for telling, found in zip((edge.a, edge.b), edge.nodes, strict=True):
            if (
                found not in self._slot
                and telling.source not in self._members[number]
                and (edge.agreeing or self._fits(telling, number))
            ):
                self._slot[found] = number
                self._members[number][telling.source] = telling

    def _fits(self, telling: Telling, number: int) -> bool:
        """Whether a telling is not unlike any other of a slot."""
        return all(
            self._likeness(telling, other) >= UNLIKE and comparable(telling, other)
            for other in self._members[number].values()
            if not agree(telling, other)
        )

    def listed(self) -> list[list[Telling]]:
        return [[members[source] for source in sorted(members)] for members in self._members if members]
