"""The sources of a run, ready to be laid out: who speaks, where it is shown, and how its claims stand."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from reports.html.links import Links
from reports.html.standing import SIGNS, WORDS, Standings, State
from reports.html.web_address import web_address
from reports.text import shorten, visible
from schemas.result import Result
from schemas.source import Source

TEXT_LENGTH = 600


@dataclass(frozen=True)
class SourceRow:
    """One source; ``url`` is empty unless it is safe to link. ``standing`` is how its claims stand, in words."""

    id: str
    href: str
    title: str
    publisher: str
    published: str
    retrieved: str
    url: str
    path: str
    kind: str
    claims: int
    contradicted: int
    agreeing: int
    uncompared: int
    standing: str


def source_rows(result: Result, standings: Standings, links: Links) -> dict[str, SourceRow]:
    """All sources by id, in the order of the result."""
    states: dict[str, Counter[State]] = defaultdict(Counter)
    for claim in result.claims:
        states[claim.source][standings.of(claim.id)] += not claim.reread
    return {source.id: _row(source, states[source.id], links) for source in result.sources}


def _row(source: Source, states: Counter[State], links: Links) -> SourceRow:
    return SourceRow(
        id=shorten(visible(source.id), TEXT_LENGTH),
        href=links.source(source.id),
        title=visible(source.title or ""),
        publisher=visible(source.publisher or ""),
        published=source.published or "",
        retrieved=source.retrieved or "",
        url=web_address(source.url),
        path=visible(source.path or ""),
        kind=source.kind.value,
        claims=states.total(),
        contradicted=states[State.CONTRADICTS],
        agreeing=states[State.AGREES],
        uncompared=states[State.UNCOMPARED],
        standing=", ".join(f"{states[state]:,} {SIGNS[state]} {WORDS[state]}" for state in State if states[state]),
    )
