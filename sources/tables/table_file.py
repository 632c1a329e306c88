"""A table's file as SQL reads it, whatever its format: its columns with their types, its rows with their lines."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import Place, SourceError
from schemas.feed import CellKind
from schemas.finding import SetAside
from sources.tables.csv_types import ColumnType, csv_types
from sources.tables.delimited import Delimited, open_delimited
from sources.tables.parquet_types import count_rows, numbers_rows, open_parquet
from sources.tables.refused_rows import without_refused
from sources.tables.scratch import Scratch

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
    the types that the file itself gives its columns; cells of others are stored as text, and their values tell. Of
    those, ``texts`` are the ones that the file writes as text throughout, which binds where they are a key. ``set_aside``
    are rows that are no rows. ``lines`` is given where rows were copied from a file; ``scratch`` holds the copy.
    ``numbered`` says that row numbers lie ready in the file.
    """

    shown: str
    header: tuple[str, ...]
    relation: str
    rows: str
    declared: Mapping[str, ColumnType]
    delimited: Delimited | None = None
    texts: frozenset[str] = frozenset()
    lines: Lines | None = None
    set_aside: tuple[SetAside, ...] = ()
    scratch: Scratch = field(default_factory=Scratch)
    numbered: bool = False


@dataclass(frozen=True)
class Typed:
    """What one pass over all rows told: their number, the types of the columns, and how to find the line of a row.

    ``table`` is the table that was read, without the rows that were refused.
    """

    total: int
    columns: Mapping[str, ColumnType]
    lines: Lines
    table: TableFile

    def with_texts(self, names: Collection[str]) -> "Typed":
        """The same, with columns that are text whatever their values look like."""
        return replace(self, columns={**self.columns, **dict.fromkeys(names, ColumnType(CellKind.TEXT))})


def open_table(
    connection: "duckdb.DuckDBPyConnection", file: Path, shown: str, *, suffix: str | None = None
) -> TableFile:
    """Look at the columns of delimited text, or of Parquet: told from the name's ending unless ``suffix`` gives it.

    Raises:
        SourceError: it cannot be opened, or has no usable header.
    """
    if (suffix or file.suffix.lower()) in PARQUET_SUFFIXES:
        parquet = open_parquet(connection, file, shown)
        names = tuple(parquet.columns)
        return TableFile(
            shown, names, parquet.relation, parquet.rows, parquet.columns, numbered=numbers_rows(parquet.columns)
        )
    text = open_delimited(file, shown)
    return TableFile(shown, text.header, text.relation, text.rows, {}, text)


def typed(
    connection: "duckdb.DuckDBPyConnection",
    table: TableFile,
    missing: Mapping[str, tuple[str, ...]],
    amounts: frozenset[str],
) -> Typed:
    """Read all rows once, for their number and the types of the columns: those that `missing` gives the words of.

    Only text needs reading: where a file declares the types of all columns, rows are counted.

    Raises:
        SourceError: the file breaks off, or cannot be read by its format.
    """
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    try:
        untyped = {name: words for name, words in missing.items() if name not in table.declared}
        if not untyped:
            return Typed(count_rows(connection, table.relation), table.declared, table.lines or _same, table)
        scanned = table.delimited.witness if table.delimited else table.relation
        total, told = csv_types(connection, scanned, tuple(untyped), untyped, amounts)
        if table.delimited:
            text = without_refused(connection, table.delimited, tuple(untyped))
            table = replace(table, relation=text.relation, rows=text.rows, delimited=text)
            return Typed(total, told, partial(text.lines, total=total), table)
        return Typed(total, {**table.declared, **told}, table.lines or _same, table)
    except duckdb.Error as error:
        raise unreadable(table.shown, error) from error


def unreadable(shown: str, error: Exception) -> SourceError:
    """DuckDB's complaint about a file, its first line only: the rest is advice about DuckDB's own options."""
    short = type(error).__name__ == "OutOfMemoryException"
    return SourceError(
        f"the file cannot be read as a table: {str(error).splitlines()[0]}",
        place=Place(shown),
        remedy="give more with --memory" if short else "check that the file is whole and of the format its name says",
    )


def _same(rows: Collection[int]) -> dict[int, int]:
    return {row: row for row in rows}
