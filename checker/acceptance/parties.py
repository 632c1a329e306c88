"""Who takes part in a finding, and what it is about: what waivers and baselines name findings by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schemas.finding import Finding
from schemas.result import Result

Sources = frozenset[str]


@dataclass(frozen=True)
class Parties:
    """What a finding is about, and the ids of the sources on each of its sides."""

    subjects: frozenset[str]
    attributes: frozenset[str]
    sources: Sources
    sides: tuple[Sources, ...]

    def without(self, sources: Iterable[str]) -> list[Sources]:
        """The sides that are left without some sources, those within another left out."""
        left = {side - frozenset(sources) for side in self.sides} - {frozenset()}
        return [side for side in left if not any(side < other for other in left)]


class Register:
    """Finds the parties of a result's findings."""

    def __init__(self, result: Result) -> None:
        """Index the result once."""
        self._claims = {claim.id: claim for claim in result.claims}
        self._by_path: dict[str, list[str]] = {}
        for source in result.sources:
            if source.path:
                self._by_path.setdefault(source.path, []).append(source.id)

    def parties(self, finding: Finding) -> Parties:
        """The parties of a finding; where no claim is at odds, the sources of the file it points at."""
        claims = [self._claims[key] for key in finding.claims if key in self._claims]
        if finding.slip:
            sides = tuple(frozenset(side) for side in finding.slip.sides)
            return Parties(frozenset(), frozenset({finding.slip.attribute}), frozenset().union(*sides), sides)
        sources = frozenset(claim.source for claim in claims) or frozenset(
            self._by_path.get(finding.location.path or "", ())
        )
        return Parties(
            frozenset(claim.subject for claim in claims),
            frozenset(claim.attribute for claim in claims),
            sources,
            tuple(self._sides(finding)),
        )

    def _sides(self, finding: Finding) -> Iterator[Sources]:
        for group in finding.groups:
            yield frozenset(self._claims[key].source for key in group if key in self._claims)
