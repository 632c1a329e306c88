"""How many independent witnesses stand behind a statement: copies count once, and so do those with one origin."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from checker.witnesses.copying import copies
from checker.witnesses.origins import Origin, Origins
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.fact import Ledger
from schemas.reading import Copies, Reading


@dataclass(frozen=True)
class Independence:
    """Which sources of a run repeat others."""

    origins: Origins = field(default_factory=Origins)
    copies: tuple[Copies, ...] = ()

    @classmethod
    def of(cls, ledger: Ledger, reading: Reading, catalogue: Catalogue) -> "Independence":
        """Look for copies among the sources of a reading; those of dense feeds have been found where the cells lie."""
        sources = {source.id: source for source in reading.sources}
        feeds = {feed.id for feed in reading.feeds}
        return cls(Origins.of(sources, catalogue), (*reading.copies, *copies(ledger, sources, apart=feeds)))

    def witnesses(self, claims: Iterable[Claim]) -> int:
        """The greatest number of sources of these claims of which each can be told a different origin.

        Copies are one source. A source that credits named origins draws on them, one that credits none on itself;
        what it credits may be another source here, and is then followed to that one's own origin.
        """
        told = list(claims)
        if not any(claim.attribution for claim in told):
            return self.distinct({claim.source for claim in told})
        drawn = self._drawn(told)
        return _matched({source: frozenset(_roots(source, drawn)) for source in drawn})

    def distinct(self, sources: Iterable[str]) -> int:
        """The number of sources when copies are counted once."""
        return len({self.copied.get(source, source) for source in sources})

    @cached_property
    def copied(self) -> Mapping[str, str]:
        """The source that stands for its copies, by source; sources without copies are left out."""
        return {source: min(group.sources) for group in self.copies for source in group.sources}

    def _drawn(self, claims: Iterable[Claim]) -> dict[Origin, set[Origin]]:
        """The origins that each source credits, with copies put together; empty for one that speaks for itself."""
        drawn: dict[Origin, set[Origin]] = {}
        for claim in claims:
            speaker = Origin(self.copied.get(claim.source, claim.source), is_source=True)
            credited = self._standing_for(self.origins.credited(claim))
            drawn.setdefault(speaker, set())
            if credited is not None and credited != speaker:
                drawn[speaker].add(credited)
        return drawn

    def _standing_for(self, origin: Origin | None) -> Origin | None:
        if origin is None or not origin.is_source:
            return origin
        return Origin(self.copied.get(origin.name, origin.name), is_source=True)


def _roots(source: Origin, drawn: Mapping[Origin, set[Origin]]) -> Iterator[Origin]:
    """The origins a source leads to; sources that credit each other in a ring lead to the first of them by name."""
    seen, ahead = {source}, [source]
    found = False
    while ahead:
        at = ahead.pop()
        onward = drawn.get(at)
        if not onward:
            found = True
            yield at
            continue
        fresh = onward - seen
        seen |= fresh
        ahead += fresh
    if not found:
        yield min(seen, key=lambda origin: origin.name)


def _matched(roots: Mapping[Origin, frozenset[Origin]]) -> int:
    """The size of a greatest matching of sources and origins (augmenting paths; Kuhn 1955)."""
    holder: dict[Origin, Origin] = {}

    def placed(source: Origin, tried: set[Origin]) -> bool:
        for root in sorted(roots[source] - tried, key=lambda origin: (origin.name, origin.is_source)):
            tried.add(root)
            if root not in holder or placed(holder[root], tried):
                holder[root] = source
                return True
        return False

    return sum(placed(source, set()) for source in sorted(roots, key=lambda origin: origin.name))
