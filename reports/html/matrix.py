"""Source against source: how many facts each two share, and on how many of them they agree."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from reports.html.slugs import slug
from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.agreement import Standing
from schemas.fact import Fact
from schemas.spelling import count

NAME_LENGTH = 40
LARGEST = 40
"""Sources up to which the matrix is drawn."""


@dataclass(frozen=True)
class Cell:
    """Two sources: ``kind`` is ``self``, ``none``, ``uncompared``, ``agree`` or ``disagree``."""

    kind: str
    text: str
    words: str


@dataclass(frozen=True)
class MatrixRow:
    """One source against all; ``slug`` is what the findings are filtered by."""

    name: str
    slug: str
    cells: tuple[Cell, ...]


def matrix(lookup: Lookup) -> tuple[MatrixRow, ...]:
    """The rows in the order of the sources; empty for fewer than two sources and for too many to show."""
    sources = list(lookup.sources)
    if not 1 < len(sources) <= LARGEST:
        return ()
    shared, agreed, uncompared = _count(lookup)
    rows = []
    for ours in sources:
        cells = tuple(_cell((min(ours, theirs), max(ours, theirs)), shared, agreed, uncompared) for theirs in sources)
        rows.append(MatrixRow(shorten(visible(ours), NAME_LENGTH), slug(ours), cells))
    return tuple(rows)


Pair = tuple[str, str]


def _count(lookup: Lookup) -> tuple[Counter[Pair], Counter[Pair], Counter[Pair]]:
    """Facts compared, facts agreed on and facts not compared, by pair of sources."""
    shared: Counter[Pair] = Counter()
    agreed: Counter[Pair] = Counter()
    uncompared: Counter[Pair] = Counter()
    for fact in lookup.result.facts:
        source_of = {claim.id: claim.source for claim in lookup.claims(fact.claims)}
        for pair in combinations(sorted(set(source_of.values())), 2):
            if fact.verdict in (Standing.NOT_COMPARED, Standing.BLOCKED):
                uncompared[pair] += 1
            else:
                shared[pair] += 1
                agreed[pair] += _agree(fact, pair, source_of)
    return shared, agreed, uncompared


def _agree(fact: Fact, pair: Pair, source_of: dict[str, str]) -> bool:
    """Whether all claims of both sources stand in one group."""
    if fact.verdict is Standing.AGREE:
        return True
    ids = {key for key, source in source_of.items() if source in pair}
    return any(ids <= set(group) for group in fact.groups)


def _cell(pair: Pair, shared: Counter[Pair], agreed: Counter[Pair], uncompared: Counter[Pair]) -> Cell:
    if pair[0] == pair[1]:
        return Cell("self", "", "the same source")
    if not shared[pair]:
        if uncompared[pair]:
            return Cell("uncompared", "?", f"{count(uncompared[pair], 'fact')} not compared")
        return Cell("none", "–", "no shared fact")
    words = f"{agreed[pair]:,} of {count(shared[pair], 'shared fact')} agree"
    kind = "agree" if agreed[pair] == shared[pair] else "disagree"
    return Cell(kind, f"{agreed[pair]:,}/{shared[pair]:,}", words)
