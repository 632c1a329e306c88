"""A table's file as SQL reads it, whatever its format: its columns with their types, its rows with their lines."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import Place, SourceError
from sources.tables.csv_types import ColumnType, csv_types
from sources.tables.delimited import Delimited, open_delimited
from sources.tables.parquet_types import count_rows, open_parquet

if TYPE_CHECKING:
    import duckdb

DELIMITED_SUFFIXES = (".csv", ".tsv", ".tab")
PARQUET_SUFFIXES = (".parquet", ".pq")

Lines = Callable[[Collection[int]], dict[int, int]]
"""Turns row numbers into lines of a file, both from 1."""


@dataclass(frozen=True)
class TableFile:
    """A table that SQL can read.

    ``relation`` yields the columns as stored, ``rows`` the same with the column ``schemas.feed.ROW``. ``declared`` are
    the types that the file itself gives its columns; delimited text gives none.
    """

    shown: str
    header: tuple[str, ...]
    relation: str
    rows: str
    declared: Mapping[str, ColumnType]
    delimited: Delimited | None = None


@dataclass(frozen=True)
class Typed:
    """What one pass over all rows told: their number, the types of the columns, and how to find the line of a row."""

    total: int
    columns: Mapping[str, ColumnType]
    lines: Lines


def open_table(connection: "duckdb.DuckDBPyConnection", file: Path, shown: str) -> TableFile:
    """Look at a file's columns.

    Raises:
        SourceError: it cannot be opened, is of no kind that is read here, or has no usable header.
    """
    if not file.is_file():
        raise SourceError("there is no such file", remedy="check the path", place=Place(shown))
    suffix = file.suffix.lower()
    if suffix in DELIMITED_SUFFIXES:
        text = open_delimited(file, shown)
        return TableFile(shown, text.header, text.relation, text.rows, {}, text)
    if suffix in PARQUET_SUFFIXES:
        parquet = open_parquet(connection, file, shown)
        return TableFile(shown, tuple(parquet.columns), parquet.relation, parquet.rows, parquet.columns)
    raise SourceError(
        f"no table is read from a file whose name ends in {suffix or 'nothing'!r}",
        place=Place(shown),
        remedy=f"save it as {', '.join((*DELIMITED_SUFFIXES, *PARQUET_SUFFIXES))}",
    )


def typed(
    connection: "duckdb.DuckDBPyConnection",
    table: TableFile,
    missing: Mapping[str, tuple[str, ...]],
    amounts: frozenset[str],
) -> Typed:
    """Read all rows once, for their number and the types of the columns: those that `missing` gives the words of.

    Raises:
        SourceError: the file breaks off, or cannot be read by its format.
    """
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    try:
        if table.delimited is None:
            return Typed(count_rows(connection, table.relation), table.declared, _same)
        total, columns = csv_types(connection, table.delimited.witness, tuple(missing), missing, amounts)
        return Typed(total, columns, partial(table.delimited.lines, total=total))
    except duckdb.Error as error:
        raise unreadable(table.shown, error) from error


def unreadable(shown: str, error: Exception) -> SourceError:
    """DuckDB's complaint about a file, its first line only: the rest is advice about DuckDB's own options."""
    return SourceError(
        f"the file cannot be read as a table: {str(error).splitlines()[0]}",
        place=Place(shown),
        remedy="check that the file is whole and of the format its name says",
    )


def _same(rows: Collection[int]) -> dict[int, int]:
    return {row: row for row in rows}
