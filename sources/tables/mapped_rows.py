# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Rows of a mapped table to claims: what is missing, unreadable or repeated is told and left out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from schemas import cell_sql
from schemas.catalogue import Catalogue
from schemas.cell import SUBJECT_SEPARATOR, Cell, cell_claim, cell_text, subject_of
from schemas.claim import Claim
from schemas.database import connect
from schemas.errors import NotationError, Place
from schemas.feed import ROW
from schemas.finding import Location, SetAside
from schemas.notation.periods import read_period
from schemas.period import ValidTime
from schemas.reading import Observation, Reading
from schemas.source import Source
from schemas.zones import read_zoned
from sources.tables.cell_reading import CellReader
from sources.tables.table_part import TablePart

BATCH = 10_000
"""Rows fetched at a time."""
SAMPLES = 5
"""Keys named where an observation stands for many."""


@dataclass(frozen=True)
class MappedRow:
    """A row that keeps its contract: where it stands, who says it, about whom and when, and its cells."""

    part: TablePart
    line: int
    source: str
    subject: str
    period: str | None
    cells: dict[str, str | None]


def claims_of(parts: Sequence[TablePart], source: Source, catalogue: Catalogue) -> Reading:
    """The claims of all rows of a source's files; a `source:` column makes one source of each of its values."""
    rows = [row for part in parts for row in _rows(part, source, catalogue)]
    sources = {name: source if name == source.id else _voice(source, name) for name in {row.source for row in rows}}
    alone, repeated = _told_apart(rows)
    claims: list[Claim] = []
    set_aside: list[SetAside] = []
    for row in alone:
        for made in _claims(row, sources[row.source], catalogue):
            if isinstance(made, Claim):
                claims.append(made)
            else:
                set_aside.append(made)
    speaking = sources or {source.id: source}
    return Reading(
        sources=tuple(speaking[name] for name in sorted(speaking)),
        claims=tuple(claims),
        set_aside=tuple(set_aside),
        observations=(*_duplicates(repeated), *_missing(alone)),
    )


def _voice(source: Source, name: str) -> Source:
    """A source that one table speaks for beside others: title, publisher and address are the table's, not its own."""
    return source.model_copy(update={"id": name, "title": None, "publisher": None, "url": None})


def _rows(part: TablePart, source: Source, catalogue: Catalogue) -> Iterator[MappedRow]:
    table, columns = part.mapped.table, tuple(part.columns)
    texts = ", ".join(f"CAST({cell_sql.name(name)} AS VARCHAR)" for name in columns)
    line_of = part.typed.lines(range(1, part.typed.total + 1))
    refused = part.failures.cells
    with connect() as connection:
        found = connection.execute(f"SELECT {cell_sql.name(ROW)}, {texts} FROM {part.rows}")
        while batch := found.fetchmany(BATCH):
            for row, *cells in batch:
                text = {
                    name: cell_text(cell, part.columns[name].missing) for name, cell in zip(columns, cells, strict=True)
                }
                if any(text[name] is None for name in part.mapped.identifying):
                    continue
                yield MappedRow(
                    part,
                    line_of[row],
                    (text[table.source] or source.id) if table.source else source.id,
                    subject_of(tuple(text[name] or "" for name in table.key), catalogue),
                    text[table.period] if table.period else None,
                    {name: text[name] for name in part.mapped.columns if (row, name) not in refused},
                )


def _told_apart(rows: Sequence[MappedRow]) -> tuple[list[MappedRow], list[list[MappedRow]]]:
    """Rows whose key no other row of their source has, and the others by key."""
    groups: dict[tuple[str, str, str | None], list[MappedRow]] = defaultdict(list)
    for row in rows:
        groups[row.source, row.subject, row.period].append(row)
    return (
        [group[0] for group in groups.values() if len(group) == 1],
        [group for group in groups.values() if len(group) > 1],
    )


def _claims(row: MappedRow, source: Source, catalogue: Catalogue) -> Iterator[Claim | SetAside]:
    """The claims of a row's cells; an unreadable cell is set aside alone, an unreadable period with its row."""
    shown, table = row.part.shown, row.part.mapped.table
    published = date.fromisoformat(source.published) if source.published else None
    fiscal_start = catalogue.fiscal_start(row.subject, *row.subject.split(SUBJECT_SEPARATOR))
    try:
        period = _period(row.period, published, Place(shown, row.line, table.period), fiscal_start)
    except NotationError as error:
        yield _set_aside(row, error, table.period, row.period)
        return
    for name, text in row.cells.items():
        if text is None:
            continue
        stored = row.part.columns[name]
        reader = CellReader(row.part.mapped.columns[name], stored, catalogue, published, fiscal_start)
        try:
            value = reader.read(text, Place(shown, row.line, name))
        except NotationError as error:
            yield _set_aside(row, error, name, text)
        else:
            cell = Cell(source, shown, row.line, name, row.subject, stored.attribute)
            yield cell_claim(cell, value, catalogue, period)


def _period(text: str | None, published: date | None, place: Place, fiscal_start: int) -> ValidTime | None:
    if text is None:
        return None
    read = read_zoned(text, lambda plain: read_period(plain, anchor=published, place=place, fiscal_start=fiscal_start))
    return ValidTime(**read.model_dump(exclude={"kind", "text"}), text=text)


def _set_aside(row: MappedRow, error: NotationError, column: str | None, text: str | None) -> SetAside:
    return SetAside(
        source=row.source,
        path=row.part.shown,
        line=row.line,
        column=column,
        text=text or "",
        reason=error.problem,
        remedy=error.remedy,
    )


def _duplicates(repeated: Sequence[Sequence[MappedRow]]) -> Iterator[Observation]:
    for rows in repeated:
        first = min(rows, key=lambda row: (row.part.shown, row.line))
        yield Observation(
            kind="duplicate-key",
            source=first.source,
            subject=first.subject,
            count=len(rows),
            equal=all(row.cells == first.cells for row in rows),
            location=Location(path=first.part.shown, line=first.line),
        )


def _missing(rows: Sequence[MappedRow]) -> Iterator[Observation]:
    """One observation for each source and column without a value somewhere."""
    lacking: dict[tuple[str, str], list[MappedRow]] = defaultdict(list)
    for row in rows:
        for name, text in row.cells.items():
            if text is None:
                lacking[row.source, name].append(row)
    for (source, name), found in sorted(lacking.items()):
        first = min(found, key=lambda row: (row.part.shown, row.line))
        yield Observation(
            kind="missing-value",
            source=source,
            subject=first.subject if len(found) == 1 else "",
            attribute=name,
            count=len(found),
            samples=tuple(sorted(row.subject for row in found)[:SAMPLES]) if len(found) > 1 else (),
            location=Location(path=first.part.shown, line=first.line, column=name),
        )
