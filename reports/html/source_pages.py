"""Every source in full: its documents with their marks, its cells in conflict, or its claims."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reports.html.anchors import anchor
from reports.html.annotated import Annotated, annotated, document_anchors, line_starts
from reports.html.excerpts import Chosen, Excerpt, chosen, excerpt
from reports.html.links import Links, source_anchor
from reports.html.marks import Spot, spots
from reports.html.room import Room
from reports.html.source_rows import SourceRow
from reports.html.standing import Standings, State
from reports.html.stated import Statements, listed, statements
from reports.lookup import Lookup
from reports.text import visible
from schemas.claim import Claim
from schemas.finding import Finding
from schemas.source import Document


@dataclass(frozen=True)
class SourcePage:
    """One source; beside its documents it has an excerpt, if it is a table, or a list of the claims they do not mark.

    ``left_out`` are paths of documents for which there was no room.
    """

    anchor: str
    row: SourceRow
    documents: tuple[Annotated, ...]
    excerpt: Excerpt | None
    statements: Statements | None
    left_out: tuple[str, ...]


class Shown:
    """What is shown of the sources, decided before any link to it is written."""

    def __init__(self, lookup: Lookup, cards: Iterable[Finding], room: Room) -> None:
        """Decide it; ``cards`` are the findings that have a card."""
        self.standings = Standings(lookup)
        self._documents: dict[str, list[tuple[str, Document]]] = defaultdict(list)
        held, self._left_out = self._within(lookup.result.documents, room)
        for name, document in zip(document_anchors(held), held, strict=True):
            self._documents[document.source].append((name, document))
        self._excerpts: dict[str, Chosen] = chosen(lookup, self.standings, room)
        marks = spots(held, {claim.id: claim for claim in lookup.result.claims})
        self._statements: dict[str, tuple[list[Claim], int]] = listed(lookup, self.standings, marks, room)
        apart = [found.claims for found in self._excerpts.values()] + [found for found, _ in self._statements.values()]
        for claim in (claim for claims in apart for claim in claims):
            marks.setdefault(claim.id, Spot(claim.source))
        self.links = Links(
            sources=frozenset(lookup.sources),
            spots=marks,
            lines={
                document.path: (source, name, len(line_starts(document.text)))
                for source, found in self._documents.items()
                for name, document in found
            },
            cards=frozenset(anchor(finding) for finding in cards),
        )

    def _within(self, documents: Iterable[Document], room: Room) -> tuple[list[Document], dict[str, list[str]]]:
        """The documents there is room for, in their order, and the paths of the others by source."""
        given = [document for document in documents if document.text]
        held: set[int] = set()
        used = 0
        for place in sorted(range(len(given)), key=lambda place: not self._at_odds(given[place])):
            size = len(given[place].text)
            if room.text is None or used + size <= room.text:
                used += size
                held.add(place)
        left_out: dict[str, list[str]] = defaultdict(list)
        for place, document in enumerate(given):
            if place not in held:
                left_out[document.source].append(visible(document.path))
        return [document for place, document in enumerate(given) if place in held], left_out

    def _at_odds(self, document: Document) -> bool:
        claims = (mention.claim for mention in document.mentions if mention.claim)
        return any(self.standings.of(claim) is State.CONTRADICTS for claim in claims)

    def page(self, row: SourceRow, source: str, links: Links) -> SourcePage:
        """One source, with links as the page writes them that shows it."""
        found, told = self._excerpts.get(source), self._statements.get(source)
        return SourcePage(
            source_anchor(source),
            row,
            tuple(
                annotated(document, name, self.standings, links) for name, document in self._documents.get(source, ())
            ),
            excerpt(found, self.standings, links) if found else None,
            statements(*told, self.standings, links) if told else None,
            tuple(self._left_out.get(source, ())),
        )
