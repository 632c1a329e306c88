# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Rows that a server sent as delimited text, written as Parquet with the types that the server gives its columns."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from schemas import cell_sql
from schemas.feed import NUMBERS, CellKind
from sources.tables.csv_types import ColumnType, csv_types
from sources.tables.opening import Opening
from sources.tables.table_file import TableFile, open_table

NULL = "\\N"
"""How a null stands in the text, without quotes."""
LONGEST_ROW = 256 * 1024 * 1024
"""Bytes of the longest row."""
TEXT, OTHER, NUMERIC = "VARCHAR", "other", "numeric"
"""Types beside those of DuckDB: what is never compared, and numbers whose digits only their values tell."""


@dataclass(frozen=True)
class CopiedColumn:
    """A column with the DuckDB type its cells are cast to, or `OTHER`, or `NUMERIC`."""

    name: str
    type: str


def copied(opening: Opening, text: Path, columns: Sequence[CopiedColumn]) -> TableFile:
    """The table that SQL reads; the text is deleted.

    A column in which a cell does not fit its type, such as a date before our era, stays text.
    """
    scan = _scan(text, [column.name for column in columns])
    types = _fitting(opening, scan, columns)
    target = opening.scratch.path(".parquet")
    cells = ", ".join(
        f"{_cast(name, types.get(name, TEXT))} AS {cell_sql.name(name)}" for name in (column.name for column in columns)
    )
    opening.connection.execute(f"COPY (SELECT {cells} FROM {scan}) TO {cell_sql.literal(str(target))} (FORMAT parquet)")
    text.unlink()
    opened = open_table(opening.connection, target, opening.shown)
    line = opening.line or 1
    others = dict.fromkeys((column.name for column in columns if column.type == OTHER), ColumnType(CellKind.OTHER))
    told = {column.name for column in columns if column.type == NUMERIC} - types.keys()
    return replace(
        opened,
        declared={name: kind for name, kind in {**opened.declared, **others}.items() if name not in told},
        lines=lambda rows: _on(line, rows),
        scratch=opening.scratch,
    )


def _scan(text: Path, header: Sequence[str]) -> str:
    columns = ", ".join(f"{cell_sql.literal(name)}: 'VARCHAR'" for name in header)
    return (
        f"read_csv({cell_sql.path(str(text))}, auto_detect = false, header = false, columns = {{{columns}}}, delim = ',', "
        f"quote = '\"', escape = '\"', nullstr = {cell_sql.literal(NULL)}, allow_quoted_nulls = false, "
        f"max_line_size = {LONGEST_ROW})"
    )


def _fitting(opening: Opening, scan: str, columns: Sequence[CopiedColumn]) -> Mapping[str, str]:
    """The types of the columns all of whose cells fit; numbers without declared digits get those they have."""
    plain = [column for column in columns if column.type not in (TEXT, OTHER, NUMERIC)]
    strays = ", ".join(
        f"count(CASE WHEN {_cast(column.name, column.type)} IS NULL THEN nullif({cell_sql.name(column.name)}, '') END)"
        for column in plain
    )
    (counts,) = opening.connection.execute(f"SELECT {strays or 'count(*)'} FROM {scan}").fetchall()
    types = {column.name: column.type for column, count in zip(plain, counts, strict=False) if not count}
    numeric = [column.name for column in columns if column.type == NUMERIC]
    if numeric:
        _, told = csv_types(opening.connection, scan, numeric, {})
        types |= {
            name: f"DECIMAL({kind.whole + kind.scale}, {kind.scale})" for name, kind in told.items() if _exact(kind)
        }
    return types


def _cast(name: str, sql: str) -> str:
    """A cell cast to a type, or null. DuckDB lets its reader of text make casts of bare columns, and that one raises."""
    return f"TRY_CAST(nullif({cell_sql.name(name)}, '') AS {sql})"


def _exact(kind: ColumnType) -> bool:
    return kind.kind in NUMBERS and kind.census is not None and not kind.census.words


def _on(line: int, rows: Collection[int]) -> dict[int, int]:
    """Rows of a server have no lines: each stands where the project file declares the source."""
    return dict.fromkeys(rows, line)
