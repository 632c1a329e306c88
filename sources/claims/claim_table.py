# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Claim files of very many rows: left where they lie, and read row by row only where something is to be looked at."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.catalogue import Catalogue
from schemas.claim_file import SCOPE, WrittenClaim
from schemas.claim_table import ClaimTable, NumberedRow
from schemas.database import connect
from schemas.errors import SourceError
from schemas.feed import CellKind
from schemas.project import SourceEntry
from schemas.reading import Input, Reading
from schemas.source import Source
from sources.claims.as_parquet import LEAST_BYTES, as_parquet
from sources.claims.building import Row, Voice, build, speaker
from sources.claims.claim_rows import PARQUET_SUFFIXES, check_columns, record
from sources.interface import Context
from sources.tables.parquet_types import count_rows
from sources.tables.scratch import Scratch
from sources.tables.table_file import Lines, TableFile, open_table, unreadable

if TYPE_CHECKING:
    import duckdb

MANY = 100_000
"""Rows from which a claim file is left where it lies."""
BULK = frozenset({"source", "subject", "attribute", "value", "unit", "decimals", "period", "modality", "basis"})
"""Columns that can be compared in bulk; a file that fills any other one is read row by row, however long it is."""
KINDS = (CellKind.INTEGER, CellKind.DECIMAL)


@dataclass(frozen=True)
class _Voices:
    """Turns rows of one file into claims of the sources that they name."""

    home: Source
    shown: str
    catalogue: Catalogue
    lines: Lines
    scratch: Scratch
    """What the rows are kept in, if they are not read where they lie."""

    def speakers(self, names: Sequence[str]) -> tuple[Source, ...]:
        return tuple(speaker(name, self.home) for name in names)

    def read(self, rows: Sequence[NumberedRow]) -> Reading:
        lines = self.lines([number for number, _ in rows if number])
        made = [Row.alone(record(cells), lines.get(number, 0)) for number, cells in rows]
        voices = {
            source.id: Voice(source) for source in self.speakers(sorted({row.source or self.home.id for row in made}))
        }
        built = build([(row, voices[row.source or self.home.id]) for row in made], self.shown, self.catalogue)
        return Reading(claims=built.claims, set_aside=built.set_aside)


def claim_table(entry: SourceEntry, home: Source, context: Context) -> Reading | None:
    """A claim file whose rows can be compared in bulk; None when it is to be read row by row.

    Raises:
        SourceError: it cannot be read, or its columns are not those of claims.
    """
    file = context.confine(entry.path)
    suffix = PurePath(entry.path).suffix.lower()
    parquet = suffix in PARQUET_SUFFIXES
    if entry.documents or not (parquet or suffix in LEAST_BYTES) or not file.is_file():
        return None
    if not parquet and file.stat().st_size < MANY * LEAST_BYTES[suffix]:
        return None
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which small claim files need not pay

    with connect() as connection:
        try:
            if parquet:  # noqa: SIM108 - two readers
                opened = open_table(connection, file, entry.path)
            else:
                opened = as_parquet(connection, file, entry.path, home.id)
            if count_rows(connection, opened.relation) < MANY:
                return None
            try:
                check_columns(opened.header, entry.path)
            except SourceError:
                if opened.lines:
                    return None  # each row of JSON Lines has keys of its own, and fails on its own
                raise
            total, full = _looked_over(opened, connection)
        except duckdb.Error as error:
            raise unreadable(entry.path, error) from error
        if full is None:
            return None
    table = _kept(opened, total, full, home, context)
    with file.open("rb") as read:
        digest = hashlib.file_digest(read, "sha256").hexdigest()
    return Reading(
        tables=(table,), set_aside=opened.set_aside, inputs=(Input(path=opened.shown, sha256=digest, kind="claims"),)
    )


def _kept(opened: TableFile, total: int, full: frozenset[str], home: Source, context: Context) -> ClaimTable:
    lines: Lines = opened.lines or (lambda rows: {n: n for n in rows})
    if opened.delimited:
        lines = partial(opened.delimited.lines, total=total)
    voices = _Voices(home, opened.shown, context.catalogue, lines, opened.scratch)
    value = opened.declared.get("value")
    return ClaimTable(
        home=home,
        path=opened.shown,
        total=total,
        relation=opened.relation,
        rows=opened.rows,
        columns=tuple(filter(_bulk, opened.header)),
        full=full,
        number=(value.whole, value.scale) if value and value.kind in KINDS else None,
        read=voices.read,
        speakers=voices.speakers,
    )


def _bulk(name: str) -> bool:
    """Whether a column can be compared in bulk."""
    return name in BULK or name.startswith(SCOPE)


def _looked_over(opened: TableFile, connection: "duckdb.DuckDBPyConnection") -> tuple[int, frozenset[str] | None]:
    """How many rows there are, and the columns without gaps; None when rows fill one that cannot be compared in bulk.

    What a Parquet file says of its gaps answers for its rows.
    """
    if any(column.kind is CellKind.OTHER for column in opened.declared.values()):
        return MANY, None
    bulk = list(filter(_bulk, opened.header))
    others = [name for name in opened.header if not _bulk(name)]
    counted = ", ".join(("count(*)", *map(_stated, bulk), *map(_filled, others)))
    ((total, *counts),) = connection.execute(f"SELECT {counted} FROM {opened.relation}").fetchall()
    full = frozenset(name for name, cells in zip(bulk, counts, strict=False) if cells == total)
    return int(total), None if any(counts[len(bulk) :]) else full


def _stated(name: str) -> str:
    """Counts the cells that are not null; an empty source is the file's own, which is to be known too."""
    cell = cell_sql.name(name)
    return f"count(nullif(CAST({cell} AS VARCHAR), ''))" if name == "source" else f"count({cell})"


def _filled(name: str) -> str:
    """Counts the cells that say something; `false` is what a flag says unless told."""
    cell = f"CAST({cell_sql.name(name)} AS VARCHAR)"
    default = f" AND lower({cell}) <> 'false'" if WrittenClaim.model_fields[name].default is False else ""
    return f"count(CASE WHEN {cell} <> ''{default} THEN 1 END)"
