"""Aligns claims that are maybe about one fact, source against source, one to one (DESIGN 3.3)."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

from checker.facts.identity import Sameness, Subject, sameness
from schemas.agreement import EXACTLY, Standing, comparability, compare
from schemas.quantity import Quantity

WIDE = 3
"""An amount whose high end is more than this many times its low end could be about any of several facts."""

Node = tuple[Subject, ...]
"""Claims that are one fact beyond doubt, or a single claim that lacks a key or period."""


@dataclass(frozen=True)
class Alignment:
    """Groups of claims taken for one fact each, and sets of claims that had several counterparts."""

    groups: list[Node]
    several: list[Node]


def align(nodes: list[Node]) -> Alignment:
    """Unite nodes of different sources: by key or stated period, by agreeing value, then the one left over on each side.

    What is left over and cannot be compared (another currency, a rumour) is united last, so that its fact says why.
    """
    found = _Union(nodes)
    several: list[set[int]] = []
    sources = sorted({subject.claim.source for node in nodes for subject in node})
    telling = _telling(nodes)
    tied: list[tuple[int, int]] = []
    agreeing: list[tuple[int, int]] = []
    leftover: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    for ours, theirs in combinations(sources, 2):
        left, right = _unshared(nodes, ours, theirs)
        tied += _tied_pairs(nodes, left, right, telling)
        agreeing += _agreeing(nodes, left, right)
        for relation, singles in ((_maybe, leftover), (_possible, apart)):
            for crowd in _connected(nodes, left, right, relation):
                if len(crowd) == 2:  # noqa: PLR2004 - one on each side
                    singles.append((min(crowd), max(crowd)))
                else:
                    several.append(crowd)
                left, right = [n for n in left if n not in crowd], [n for n in right if n not in crowd]
    for a, b in tied + agreeing + leftover + apart:
        if not found.unite(a, b):
            several.append({a, b})
    crowded = sorted({tuple(sorted(crowd)) for crowd in several if len({found.root(n) for n in crowd}) > 1})
    return Alignment(found.groups(), [tuple(subject for n in crowd for subject in nodes[n]) for crowd in crowded])


def _unshared(nodes: list[Node], ours: str, theirs: str) -> tuple[list[int], list[int]]:
    """The nodes of each of two sources that the other has no part in."""
    left, right = (
        [n for n, node in enumerate(nodes) if any(subject.claim.source == source for subject in node)]
        for source in (ours, theirs)
    )
    shared = set(left) & set(right)
    return [n for n in left if n not in shared], [n for n in right if n not in shared]


def _telling(nodes: list[Node]) -> set[str]:
    """The keys that tell some of the nodes from others: not all give the same value."""
    values: dict[str, set[str | None]] = defaultdict(set)
    for node in nodes:
        for subject in node:
            for name, value in subject.keys.items():
                values[name].add(value)
    return {name for name, found in values.items() if len(found) > 1}


def _tied_pairs(nodes: list[Node], left: list[int], right: list[int], telling: set[str]) -> list[tuple[int, int]]:
    """Take the pairs out of both lists that share a telling key or a stated period with each other alone."""
    reach = {a: [b for b in right if _maybe(nodes[a], nodes[b]) and _tied(nodes[a], nodes[b], telling)] for a in left}
    claimed = Counter(b for found in reach.values() for b in found)
    pairs = [(a, found[0]) for a, found in reach.items() if len(found) == 1 and claimed[found[0]] == 1]
    for a, b in pairs:
        left.remove(a)
        right.remove(b)
    return pairs


def _tied(a: Node, b: Node, telling: set[str]) -> bool:
    return any(
        (x.stated and y.stated)
        or any(x.keys.get(name) is not None and y.keys.get(name) is not None for name in telling)
        for x in a
        for y in b
    )


def _agreeing(nodes: list[Node], left: list[int], right: list[int]) -> list[tuple[int, int]]:
    """Take the pairs that may be one fact and agree by value out of both lists."""
    pairs: list[tuple[int, int]] = []
    for a in list(left):
        match = next((b for b in right if _maybe(nodes[a], nodes[b]) and _agree(nodes[a], nodes[b])), None)
        if match is not None:
            pairs.append((a, match))
            left.remove(a)
            right.remove(match)
    return pairs


def _connected(
    nodes: list[Node], left: list[int], right: list[int], relation: Callable[[Node, Node], bool]
) -> list[set[int]]:
    """Connected sets of left and right nodes that may be the same, each with members on both sides."""
    reach: dict[int, set[int]] = defaultdict(set)
    for a in left:
        for b in right:
            if relation(nodes[a], nodes[b]):
                reach[a].add(b)
                reach[b].add(a)
    sets: list[set[int]] = []
    seen: set[int] = set()
    for start in sorted(reach):
        if start in seen:
            continue
        crowd, edge = {start}, [start]
        while edge:
            for other in reach[edge.pop()] - crowd:
                crowd.add(other)
                edge.append(other)
        seen |= crowd
        sets.append(crowd)
    return sets


def _possible(a: Node, b: Node) -> bool:
    """Whether two nodes may be one fact: no member contradicts a key or period of the other."""
    return all(sameness(x, y) is not Sameness.DIFFERENT for x in a for y in b)


def _maybe(a: Node, b: Node) -> bool:
    """Whether two nodes may be one fact, and values of theirs can be compared."""
    return _possible(a, b) and any(_comparable(x, y) for x in a for y in b)


def _comparable(a: Subject, b: Subject) -> bool:
    if _vague(a) or _vague(b):
        return False
    return (a.basis, a.apart) == (b.basis, b.apart) and comparability(a.claim.value, b.claim.value) is None


def _vague(subject: Subject) -> bool:
    """Whether an amount is too wide to tell which fact it is about: ``several billion``, ``up to $25 billion``."""
    value = subject.claim.value
    if not isinstance(value, Quantity):
        return False
    return value.low is None or value.high is None or value.low * WIDE < value.high


def _agree(a: Node, b: Node) -> bool:
    return any(
        _comparable(x, y)
        and compare(
            x.claim.value, y.claim.value, exact=x.attribute.exact, tolerance=x.attribute.tolerance or EXACTLY
        ).standing
        is Standing.AGREE
        for x in a
        for y in b
    )


class _Union:
    """Disjoint sets of nodes that refuse to unite what is surely different."""

    def __init__(self, nodes: list[Node]) -> None:
        self._nodes = nodes
        self._parent = list(range(len(nodes)))

    def root(self, node: int) -> int:
        while self._parent[node] != node:
            node = self._parent[node]
        return node

    def unite(self, a: int, b: int) -> bool:
        """Unite two sets; refused when members are different facts or one source would hold two different values."""
        first, second = sorted((self.root(a), self.root(b)))
        if first == second:
            return True
        ours, theirs = self._members(first), self._members(second)
        if not all(_compatible(x, y) for x in ours for y in theirs):
            return False
        self._parent[second] = first
        return True

    def groups(self) -> list[Node]:
        roots = sorted({self.root(n) for n in range(len(self._nodes))})
        return [tuple(self._members(root)) for root in roots]

    def _members(self, root: int) -> list[Subject]:
        return [subject for n, node in enumerate(self._nodes) if self.root(n) == root for subject in node]


def _compatible(a: Subject, b: Subject) -> bool:
    if sameness(a, b) is Sameness.DIFFERENT:
        return False
    one_source = a.claim.source == b.claim.source
    return not one_source or compare(a.claim.value, b.claim.value).standing is Standing.AGREE
