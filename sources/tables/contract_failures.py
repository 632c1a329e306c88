# ruff: noqa: S608 - every path in a query is quoted by schemas.cell_sql
"""Cells and rows that a contract refuses: the first ones in full, all of them counted, their rows on disk."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from schemas import cell_sql
from schemas.finding import SetAside
from sources.tables.scratch import Scratch
from sources.tables.table_file import Lines

if TYPE_CHECKING:
    import duckdb

LISTED = 100
"""How many failures of a file are set aside one by one; the rest are counted."""
REFUSED = "refused"
"""The column of `Failures.refused`."""


class Failure(NamedTuple):
    """A cell, or a whole row when the column is None, that fails a check; ``row`` counts from 1."""

    row: int
    column: str | None
    check: str
    value: str


@dataclass(frozen=True)
class Failures:
    """What a contract refuses of a file.

    ``listed`` are the first failures, by row and column, ``count`` is the number of all, ``rows`` that of the rows they
    are in. ``refused`` is a table expression of these rows' numbers, None when there are none. ``cells`` are the rows and
    columns of all, where single cells are left out. ``remedy`` is what to do about them.
    """

    listed: tuple[Failure, ...] = ()
    count: int = 0
    rows: int = 0
    refused: str | None = None
    cells: frozenset[tuple[int, str | None]] = frozenset()
    remedy: str = ""

    def set_aside(self, source: str, shown: str, lines: Lines) -> Iterable[SetAside]:
        """The first `LISTED` failures one by one, the others as one entry with their number."""
        line_of = lines({failure.row for failure in self.listed})
        for failure in self.listed:
            yield SetAside(
                source=source,
                path=shown,
                line=line_of[failure.row],
                column=failure.column,
                text=failure.value,
                reason=f"{_cell(failure)} fails the check: {failure.check}",
                remedy=self.remedy,
            )
        if self.count > len(self.listed):
            yield SetAside(
                source=source,
                path=shown,
                reason=f"more failures like the first {LISTED} listed",
                remedy=self.remedy,
                count=self.count - len(self.listed),
            )


@dataclass
class FailureLog:
    """Takes down failures batch by batch, in the order of their rows; memory holds those of one batch."""

    scratch: Scratch
    connection: "duckdb.DuckDBPyConnection"
    _listed: list[Failure] = field(default_factory=list)
    _count: int = 0
    _folder: Path | None = None
    _files: int = 0

    @property
    def room(self) -> int:
        """How many more failures are listed one by one."""
        return LISTED - len(self._listed)

    def add(self, first: Iterable[Failure], count: int, rows: Collection[int]) -> None:
        """The failures of one batch: the first of them, their number, and the rows they are in."""
        self._listed += sorted(first, key=_order)[: self.room]
        self._count += count
        if rows:
            self._write(sorted(rows))

    def failures(self, remedy: str) -> Failures:
        """All that was taken down."""
        if self._folder is None:
            return Failures(remedy=remedy)
        refused = f"read_parquet({cell_sql.literal(str(self._folder / '*.parquet'))})"
        ((rows,),) = self.connection.execute(f"SELECT count(DISTINCT {REFUSED}) FROM {refused}").fetchall()
        return Failures(tuple(sorted(self._listed, key=_order)), self._count, rows, refused, remedy=remedy)

    def _write(self, rows: Sequence[int]) -> None:
        import polars as pl  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

        if self._folder is None:
            self._folder = self.scratch.path()
            self._folder.mkdir()
        self._files += 1
        pl.DataFrame({REFUSED: rows}).write_parquet(self._folder / f"{self._files}.parquet")


def listed(found: Sequence[Failure], remedy: str) -> Failures:
    """Failures that are few enough to be held in memory, and that cost single cells, not rows."""
    return Failures(
        tuple(sorted(found, key=_order)[:LISTED]),
        len(found),
        cells=frozenset((failure.row, failure.column) for failure in found),
        remedy=remedy,
    )


def _order(failure: Failure) -> tuple[int, str, str]:
    return failure.row, failure.column or "", failure.check


def _cell(failure: Failure) -> str:
    return repr(failure.value) if failure.value else "the cell" if failure.column else "the row"
