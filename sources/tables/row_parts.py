# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Rows that come one by one, kept as text in temporary Parquet files that SQL reads; memory holds one batch of them."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.errors import Place, SourceError
from schemas.feed import ROW
from schemas.progress import advance, phase
from sources.tables.scratch import Scratch

if TYPE_CHECKING:
    pass

BATCH = 50_000
"""Rows written to one file."""
MOST_COLUMNS = 4_096
"""Most columns of a table; records that all have keys of their own are no table."""


class RowParts:
    """Rows of text as they come; columns may come later than rows, which then have no value in them."""

    def __init__(self, scratch: Scratch, shown: str, header: Sequence[str] = (), line: int | None = 1) -> None:
        """Begin a table; ``line`` is where its header stands, for messages about it."""
        self.shown = shown
        self.header: list[str] = []
        self.total = 0
        self._place = Place(shown, line)
        self._folder = scratch.path()
        self._folder.mkdir()
        self._rows: list[Sequence[str | None]] = []
        phase(f"reading {shown}", unit="rows")
        self._moves: list[tuple[int, int]] = []
        for name in header:
            self.add_column(name)

    def add_column(self, name: str) -> None:
        """One more column, the last.

        Raises:
            SourceError: it has no name of its own, or there are too many.
        """
        if not name.strip():
            raise SourceError("a column has no name", place=self._place, remedy="name every column")
        if name.casefold() in map(str.casefold, self.header):
            raise SourceError(
                f"there are two columns {name!r}",
                place=self._place,
                remedy="give each column a name of its own; upper and lower case are not told apart",
            )
        if len(self.header) == MOST_COLUMNS:
            raise SourceError(
                f"there are more than {MOST_COLUMNS:,} columns", place=self._place, remedy="give a table with fewer"
            )
        self.header.append(name)

    def add(self, cells: Sequence[str | None], line: int) -> None:
        """One more row, cells in the order of the header, and the line on which it stands."""
        self.total += 1
        if line - self.total != (self._moves[-1][1] if self._moves else 0):
            self._moves.append((self.total, line - self.total))
        self._rows.append(cells)
        if len(self._rows) == BATCH:
            self._write()

    def lines(self, rows: Collection[int]) -> dict[int, int]:
        """The lines of rows, both from 1."""
        starts = [row for row, _ in self._moves]
        return {row: row + (self._moves[at - 1][1] if (at := bisect_right(starts, row)) else 0) for row in rows}

    def relation(self, types: Mapping[str, str] | None = None) -> tuple[str, str]:
        """The table expressions of all rows, without and with row numbers; ``types`` are what columns are cast to."""
        if self._rows or not self.total:
            self._write()
        scan = f"read_parquet({cell_sql.literal(str(self._folder / '*.parquet'))}, union_by_name = true)"
        cells = ", ".join(_cast(name, (types or {}).get(name)) for name in self.header)
        return f"(SELECT {cells} FROM {scan})", f"(SELECT {cell_sql.name(ROW)}, {cells} FROM {scan})"

    def _write(self) -> None:
        import polars as pl  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

        first = self.total - len(self._rows) + 1
        columns: dict[str, pl.Series] = {ROW: pl.Series(range(first, self.total + 1), dtype=pl.Int64)}
        for at, name in enumerate(self.header):
            # DuckDB 2.0 breaks on text functions over a column that its file says is all null; no value is empty text.
            cells = [row[at] or "" if at < len(row) else "" for row in self._rows]
            columns[name] = pl.Series(cells, dtype=pl.String)
        pl.DataFrame(columns).write_parquet(_file(self._folder, first), compression="lz4")
        advance(len(self._rows))
        self._rows.clear()


def _file(folder: Path, first: int) -> Path:
    """Names sort as their rows do."""
    return folder / f"{first:016}.parquet"


def _cast(name: str, sql: str | None) -> str:
    quoted = cell_sql.name(name)
    return f"CAST(nullif({quoted}, '') AS {sql}) AS {quoted}" if sql else quoted
