# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Claim files of very many rows: left where they lie, and read row by row only where something is to be looked at."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.catalogue import Catalogue
from schemas.claim_file import SCOPE, WrittenClaim
from schemas.claim_table import ClaimTable, NumberedRow
from schemas.database import connect
from schemas.feed import CellKind
from schemas.finding import SetAside
from schemas.project import SourceEntry
from schemas.reading import Input, Reading
from schemas.source import Source
from sources.claims.building import Row, Voice, build, speaker
from sources.claims.claim_rows import PARQUET_SUFFIXES, check_columns, record
from sources.interface import Context
from sources.tables.parquet_types import count_rows
from sources.tables.refused_rows import refused_rows
from sources.tables.table_file import Lines, TableFile, open_table, unreadable

if TYPE_CHECKING:
    import duckdb

MANY = 100_000
"""Rows from which a claim file is left where it lies."""
LEAST_BYTES = 10
"""Bytes that a row of delimited text has at the least: `a,b,1` and its line end, with something in each cell."""
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
    if entry.documents or not (parquet or suffix == ".csv") or not file.is_file():
        return None
    if not parquet and file.stat().st_size < MANY * LEAST_BYTES:
        return None
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which small claim files need not pay

    with connect() as connection:
        opened = open_table(connection, file, entry.path)
        if parquet and count_rows(connection, opened.relation) < MANY:
            return None
        check_columns(opened.header, entry.path)
        try:
            total, plain = _looked_over(opened, connection)
        except duckdb.Error as error:
            raise unreadable(entry.path, error) from error
        if total < MANY or not plain:
            return None
        aside = refused_rows(connection, opened.delimited, home.id, entry.path) if opened.delimited else []
    return _kept(opened, total, aside, file, home, context)


def _kept(opened: TableFile, total: int, aside: list[SetAside], file: Path, home: Source, context: Context) -> Reading:
    delimited = opened.delimited
    lines: Lines = (
        (lambda rows: delimited.lines(rows, total=total)) if delimited else (lambda rows: {n: n for n in rows})
    )
    voices = _Voices(home, opened.shown, context.catalogue, lines)
    value = opened.declared.get("value")
    table = ClaimTable(
        home=home,
        path=opened.shown,
        total=total,
        relation=opened.relation,
        rows=opened.rows,
        columns=tuple(name for name in opened.header if name in BULK or name.startswith(SCOPE)),
        number=(value.whole, value.scale) if value and value.kind in KINDS else None,
        read=voices.read,
        speakers=voices.speakers,
    )
    with file.open("rb") as read:
        digest = hashlib.file_digest(read, "sha256").hexdigest()
    return Reading(
        tables=(table,), set_aside=tuple(aside), inputs=(Input(path=opened.shown, sha256=digest, kind="claims"),)
    )


def _looked_over(opened: TableFile, connection: "duckdb.DuckDBPyConnection") -> tuple[int, bool]:
    """How many rows there are, and whether they fill no column but those that can be compared in bulk."""
    others = [name for name in opened.header if name not in BULK and not name.startswith(SCOPE)]
    nested = [name for name, column in opened.declared.items() if column.kind is CellKind.OTHER]
    if nested:
        return MANY, False
    filled = ", ".join(_filled(name) for name in others)
    scanned = opened.delimited.witness if opened.delimited else opened.relation
    ((total, *counts),) = connection.execute(
        f"SELECT count(*){', ' + filled if filled else ''} FROM {scanned}"
    ).fetchall()
    return int(total), not any(counts)


def _filled(name: str) -> str:
    """Counts the cells that say something; `false` is what a flag says unless told."""
    cell = f"CAST({cell_sql.name(name)} AS VARCHAR)"
    default = f" AND lower({cell}) <> 'false'" if WrittenClaim.model_fields[name].default is False else ""
    return f"count(CASE WHEN {cell} <> ''{default} THEN 1 END)"
