# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""What the columns of a Parquet file hold, by the types the file gives them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.errors import Place, SourceError
from schemas.feed import ROW, CellKind
from sources.tables.csv_types import ColumnType

if TYPE_CHECKING:
    import duckdb

INTEGER_DIGITS = {
    "TINYINT": 3,
    "SMALLINT": 5,
    "INTEGER": 10,
    "BIGINT": 19,
    "HUGEINT": 38,
    "UTINYINT": 3,
    "USMALLINT": 5,
    "UINTEGER": 10,
    "UBIGINT": 20,
    "UHUGEINT": 38,
}
"""Most digits of DuckDB's integer types."""
KINDS = {
    "FLOAT": CellKind.DOUBLE,
    "DOUBLE": CellKind.DOUBLE,
    "VARCHAR": CellKind.TEXT,
    "UUID": CellKind.TEXT,
    "BOOLEAN": CellKind.TRUTH,
    "DATE": CellKind.DATE,
    "TIME": CellKind.TIME,
    "TIMESTAMP": CellKind.TIMESTAMP,
    "TIMESTAMP_S": CellKind.TIMESTAMP,
    "TIMESTAMP_MS": CellKind.TIMESTAMP,
    "TIMESTAMP_NS": CellKind.TIMESTAMP,
    "TIMESTAMP WITH TIME ZONE": CellKind.INSTANT,
}
"""Kinds of its other types; enumerations are text."""
COUNTER = "file_row_number"
"""The column in which DuckDB counts the rows of a file from 0."""


@dataclass(frozen=True)
class ParquetFile:
    """A Parquet file: table expressions without and with row numbers, and its columns with their types, in order."""

    relation: str
    rows: str
    columns: Mapping[str, ColumnType]


def open_parquet(connection: "duckdb.DuckDBPyConnection", file: Path, shown: str) -> ParquetFile:
    """Look at a file's columns.

    Raises:
        SourceError: it is no Parquet file.
    """
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    scan = f"read_parquet({cell_sql.path(str(file))})"
    try:
        described = connection.execute(f"DESCRIBE SELECT * FROM {scan}").fetchall()
    except duckdb.Error as error:
        raise SourceError(
            f"the file cannot be read as Parquet: {str(error).splitlines()[0]}",
            place=Place(shown),
            remedy="check that it is a whole Parquet file",
        ) from error
    types = {str(name): str(kind) for name, kind, *_ in described}
    # A 32-bit float means its own shortest text: widened as it is, 0.1 would become 0.10000000149011612.
    floats = [name for name, kind in types.items() if kind == "FLOAT"]
    widened = ", ".join(
        f"CAST(CAST({cell_sql.name(name)} AS VARCHAR) AS DOUBLE) AS {cell_sql.name(name)}" for name in floats
    )
    columns = f"* REPLACE ({widened})" if floats else "*"
    return ParquetFile(
        relation=f"(SELECT {columns} FROM {scan})" if floats else scan,
        rows=_numbered(scan, columns, types),
        columns={name: column_type(kind) for name, kind in types.items()},
    )


def count_rows(connection: "duckdb.DuckDBPyConnection", relation: str) -> int:
    """The number of rows of a relation."""
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {relation}").fetchall()
    return int(rows)


def numbers_rows(columns: Iterable[str]) -> bool:
    """Whether DuckDB tells the number of a row in a file of such columns: not where one of them has the number's name."""
    return COUNTER not in map(str.casefold, columns)


def _numbered(scan: str, columns: str, types: Mapping[str, str]) -> str:
    row = cell_sql.name(ROW)
    if not numbers_rows(types):
        return f"(SELECT row_number() OVER () AS {row}, {columns} FROM {scan})"
    kept = columns.replace("*", f"* EXCLUDE ({COUNTER})", 1)
    return f"(SELECT {COUNTER} + 1 AS {row}, {kept} FROM {scan[:-1]}, {COUNTER} = true))"


def column_type(kind: str) -> ColumnType:
    """What cells of one of DuckDB's types hold."""
    if kind in INTEGER_DIGITS:
        return ColumnType(CellKind.INTEGER, INTEGER_DIGITS[kind])
    if decimal := re.fullmatch(r"DECIMAL\((\d+),\s*(\d+)\)", kind):
        digits, scale = map(int, decimal.groups())
        return ColumnType(CellKind.DECIMAL, max(digits - scale, 1), scale)
    if kind.startswith("ENUM("):
        return ColumnType(CellKind.TEXT)
    return ColumnType(KINDS.get(kind, CellKind.OTHER))
