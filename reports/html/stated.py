"""The claims of a source that stand in no text that is shown, one by one, each with its state."""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass

from reports.html.links import Links
from reports.html.marks import mark_anchor
from reports.html.notes import Note, notes
from reports.html.room import Room
from reports.html.standing import RANK, SIGNS, WORDS, Standings
from reports.labels import about, claim_place
from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.claim import Claim
from schemas.source import SourceKind

TEXT_LENGTH = 200


@dataclass(frozen=True)
class Stated:
    """One claim."""

    anchor: str
    place: str
    about: str
    text: str
    state: str
    sign: str
    words: str
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Statements:
    """The claims of a source; ``left_out`` are not among them."""

    rows: tuple[Stated, ...]
    left_out: int


def listed(
    lookup: Lookup, standings: Standings, marked: Container[str], room: Room
) -> dict[str, tuple[list[Claim], int]]:
    """The claims to list of each source but tables, those that are contradicted first, and how many more there are."""
    tables = {source.id for source in lookup.result.sources if source.kind is SourceKind.TABLE}
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in lookup.result.claims:
        if claim.source not in tables and claim.id not in marked and not claim.reread:
            by_source[claim.source].append(claim)
    limit = room.claims(len(by_source))
    found = {}
    for source, claims in by_source.items():
        claims.sort(key=lambda claim: (RANK[standings.of(claim.id)], claim.evidence.line or 0, claim.id))
        found[source] = (claims[:limit], max(0, len(claims) - limit))
    return found


def statements(claims: Iterable[Claim], left_out: int, standings: Standings, links: Links) -> Statements:
    """The list of these claims."""
    return Statements(tuple(_stated(claim, standings, links) for claim in claims), left_out)


def _stated(claim: Claim, standings: Standings, links: Links) -> Stated:
    state = standings.of(claim.id)
    return Stated(
        mark_anchor(claim.id),
        claim_place(claim),
        shorten(about(claim.subject, claim.attribute, claim.scope, claim.period), TEXT_LENGTH),
        shorten(visible(claim.value.text), TEXT_LENGTH),
        state.value,
        SIGNS[state],
        WORDS[state],
        tuple(notes([claim.id], standings, links)),
    )
