"""The rows and cells of a table that are in conflict, with what the other sources hold there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.html.links import Links
from reports.html.marks import mark_anchor
from reports.html.notes import Note, notes
from reports.html.room import Room
from reports.html.standing import SIGNS, Standings, State
from reports.labels import SEPARATOR, period_words, scope_words
from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.claim import Claim
from schemas.source import SourceKind

COLUMNS = 12
"""Columns of a source that are shown, those with the most conflicts."""
TEXT_LENGTH = 120

Key = tuple[str, str, str]
"""What a row is about: subject, scope and period, in words."""


@dataclass(frozen=True)
class Cell:
    """What the source holds in one cell; empty where the cell is in no conflict."""

    text: str = ""
    anchor: str = ""
    href: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class ExcerptRow:
    """One row in conflict: its number in the file, its key, and a cell for each column of the excerpt."""

    number: str
    key: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Excerpt:
    """The part of a table that is in conflict; ``left_out`` cells in conflict are not in it."""

    columns: tuple[str, ...]
    rows: tuple[ExcerptRow, ...]
    left_out: int
    sign: str = SIGNS[State.CONTRADICTS]


@dataclass(frozen=True)
class Chosen:
    """The claims of a source that its excerpt shows, and how many it leaves out."""

    claims: tuple[Claim, ...]
    left_out: int


def chosen(lookup: Lookup, standings: Standings, room: Room) -> dict[str, Chosen]:
    """What is shown of each table, by id of the source: claims in conflict, the gravest first."""
    tables = {source.id for source in lookup.result.sources if source.kind is SourceKind.TABLE}
    named = dict.fromkeys(key.removesuffix("~") for finding in lookup.result.findings for key in finding.claims)
    in_conflict = (claim for claim in lookup.claims(named) if standings.of(claim.id) is State.CONTRADICTS)
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in in_conflict:
        if claim.source in tables:
            by_source[claim.source].append(claim)
    return {source: _within(claims, room.claims(len(by_source))) for source, claims in by_source.items()}


def excerpt(found: Chosen, standings: Standings, links: Links) -> Excerpt:
    """The rows in the order of the table; cells of one row stand together."""
    columns = sorted({claim.attribute for claim in found.claims})
    rows: dict[Key, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in found.claims:
        rows[_key(claim)][claim.attribute].append(claim)
    laid = [
        (
            min(_number(claim) for cell in cells.values() for claim in cell),
            key,
            tuple(_cell(cells.get(column, ()), standings, links) for column in columns),
        )
        for key, cells in rows.items()
    ]
    return Excerpt(
        tuple(shorten(visible(column), TEXT_LENGTH) for column in columns),
        tuple(
            ExcerptRow(f"{number:,}" if number else "", shorten(SEPARATOR.join(filter(None, key)), TEXT_LENGTH), cells)
            for number, key, cells in sorted(laid, key=lambda row: row[:2])
        ),
        found.left_out,
    )


def _within(claims: Sequence[Claim], limit: int) -> Chosen:
    counts = Counter(claim.attribute for claim in claims)
    columns = set(sorted(counts, key=lambda name: (-counts[name], name))[:COLUMNS])
    kept = tuple(claim for claim in claims if claim.attribute in columns)[:limit]
    return Chosen(kept, len(claims) - len(kept))


def _key(claim: Claim) -> Key:
    return visible(claim.subject), scope_words(claim.scope), period_words(claim.period)


def _number(claim: Claim) -> int:
    return claim.evidence.line or 0


def _cell(claims: Iterable[Claim], standings: Standings, links: Links) -> Cell:
    """A cell; two claims on one cell, as of a key that stands twice, are shown as one with both texts."""
    given = list(claims)
    if not given:
        return Cell()
    said = tuple(notes([claim.id for claim in given], standings, links))
    return Cell(
        shorten("; ".join(dict.fromkeys(visible(claim.value.text) for claim in given)), TEXT_LENGTH),
        mark_anchor(given[0].id),
        next((note.href for note in said if note.href), ""),
        said,
    )
