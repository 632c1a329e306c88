"""The reader of tables: cells that need reading become claims, a table of plain cells is kept as it is."""

import hashlib
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from schemas.database import connect
from schemas.errors import SourceError
from schemas.feed import Feed
from schemas.finding import SetAside
from schemas.project import SourceEntry
from schemas.reading import Input, Reading, together
from schemas.source import Source, SourceKind
from sources.interface import Context
from sources.tables.opening import Opening
from sources.tables.origins import origins_of, shown_path
from sources.tables.row_digest import rows_digest
from sources.tables.table_part import TablePart, open_part

if TYPE_CHECKING:
    import duckdb


def read_table(entry: SourceEntry, context: Context) -> Reading:
    """Read one table source: its claims, or the feeds (one for each file) that `checker.wide` compares.

    A row's key makes the subject, its columns the attributes. What is missing, refused or repeated is said so. Files
    that cannot be read are errors of the reading.

    Raises:
        UsageError: the user's contract cannot be loaded.
    """
    if entry.table is None:
        return Reading(
            set_aside=(
                SetAside(
                    source=entry.id,
                    path=entry.path,
                    invalid=False,
                    reason="which columns of the table identify a row is not known",
                    remedy="give `--key COLUMNS`, or a `table:` mapping in consilience.yaml",
                ),
            )
        )
    source = _source(entry)
    try:
        origins = list(origins_of(entry, context))
    except SourceError as error:
        return Reading(errors=(error,))
    readings: list[Reading] = []
    parts: list[TablePart] = []
    with connect() as connection:
        for origin in origins:
            opening = origin.opening(connection, source.id, entry)
            try:
                part = open_part(opening, context)
            except SourceError as error:
                readings.append(Reading(errors=(error,)))
            else:
                parts.append(part)
                read = (_input(opening, part, connection),)
                readings.append(Reading(set_aside=part.set_aside, inputs=read, contracts=part.held))
    if parts and all(part.mapped.dense for part in parts):
        readings.append(Reading(sources=(source,), feeds=tuple(_feed(part, source) for part in parts)))
    elif parts:
        from sources.tables.mapped_rows import claims_of  # noqa: PLC0415 - it loads the grammar of written values

        readings.append(claims_of(parts, source, context.catalogue))
    return together(readings)


def _source(entry: SourceEntry) -> Source:
    return Source(
        id=entry.id or PurePath(entry.path).stem,
        title=entry.title,
        publisher=entry.publisher,
        url=entry.url,
        published=entry.published,
        retrieved=entry.retrieved,
        path=shown_path(entry),
        kind=SourceKind.TABLE,
    )


def _feed(part: TablePart, source: Source) -> Feed:
    key = part.mapped.table.key
    return Feed(
        source=source,
        path=part.shown,
        total=part.typed.total - part.failures.rows,
        relation=part.relation,
        rows=part.rows,
        key=tuple(part.columns[name] for name in key),
        columns=tuple(part.columns[name] for name in part.mapped.columns),
        lines=part.typed.lines,
        holder=part.file.scratch,
        refused=part.refused,
        refusals=part.failures.rows,
        numbered=part.file.numbered,
    )


def _input(opening: Opening, part: TablePart, connection: "duckdb.DuckDBPyConnection") -> Input:
    """What was read, with the hash of its bytes; of a database's rows where it is on a server."""
    if opening.file == Path():
        return Input(path=opening.source, sha256=rows_digest(connection, part.file.relation), kind="database")
    with opening.file.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    return Input(path=opening.shown, sha256=digest, kind="table")


READER = read_table
