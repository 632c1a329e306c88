# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Delimited text (CSV, TSV): what separates its cells, what its columns are, and on which line a row stands.

Header and lines are told by the standard library's parser, cells are read by DuckDB. Both are given the same dialect,
so that neither guesses: rows with too few or too many cells are refused by both.
"""

import csv
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.errors import Place, SourceError
from schemas.feed import ROW

if TYPE_CHECKING:
    import _csv

DELIMITERS = (",", ";", "\t", "|")
"""Characters that may separate cells, the likeliest first."""
PROBE_BYTES = 65_536
"""How much of a file is looked at to tell text from other things."""
CHUNK = 1 << 20
"""Bytes read at a time when lines are counted."""
MAX_CELL = 4 * CHUNK
"""Longest cell; DuckDB refuses lines half as long."""
UNDECODED = re.compile("[\udc80-\udcff]")
"""Stand-ins of bytes that are no UTF-8."""
_UNKEPT = "rejects_table = 'passed_errors', rejects_scan = 'passed_scans', rejects_limit = 1"
"""Where refused rows are noted that are known already."""


@dataclass(frozen=True)
class Delimited:
    """A delimited text file with a header: its separator and the names of its columns, in order.

    ``refused`` are the lines of rows that are none, once they are known, and ``read`` the columns that were read then. DuckDB
    refuses a row for the encoding of a cell only where that cell is asked for; so that a file has the same rows whatever is
    asked of it, all of these cells are.
    """

    file: Path
    delimiter: str
    header: tuple[str, ...]
    refused: frozenset[int] = frozenset()
    read: tuple[str, ...] = ()

    @property
    def relation(self) -> str:
        """The table expression that yields its rows, every cell as text; rows of another length are left out."""
        # Told to ignore errors instead, DuckDB passes over all that follows a badly quoted cell, and says nothing.
        rows = self._read(f"store_rejects = true, {_UNKEPT}")
        if not self.refused:
            return rows
        return f"(SELECT * FROM {rows} WHERE strlen(concat({', '.join(map(cell_sql.name, self.read))})) >= 0)"

    @property
    def witness(self) -> str:
        """The same, noting refused rows in `reject_errors`."""
        return self._read("store_rejects = true")

    @property
    def rows(self) -> str:
        """The same with the number of the row, from 1."""
        return f"(SELECT row_number() OVER () AS {cell_sql.name(ROW)}, * FROM {self.relation})"

    def _read(self, faults: str) -> str:
        columns = ", ".join(f"{cell_sql.literal(column)}: 'VARCHAR'" for column in self.header)
        return (
            f"read_csv({cell_sql.path(str(self.file))}, auto_detect = false, header = true, columns = {{{columns}}}, "
            f"delim = {cell_sql.literal(self.delimiter)}, quote = '\"', escape = '\"', {faults})"
        )

    def lines(self, rows: Collection[int], *, total: int) -> dict[int, int]:
        """The lines on which rows start, both from 1; a row may span several lines, and empty lines are no rows.

        ``total`` is the number of rows in the file: where it has as many lines, each row is one of them.
        """
        wanted = set(rows)
        if not wanted:
            return {}
        if self.line_at(self.file.stat().st_size) == total + 1:
            return {row: row + 1 for row in wanted}
        numbered = enumerate(self._line_of_rows(), start=1)
        return {row: line for row, line in islice(numbered, max(wanted)) if row in wanted}

    def _line_of_rows(self) -> Iterator[int]:
        """The line on which each row starts, in the order of the file."""
        with _records(self.file, self.delimiter) as records:
            next(records, None)
            end = records.line_num
            for record in records:
                start, end = end + 1, records.line_num
                if record and start not in self.refused:
                    yield start

    def without(self, offsets: Sequence[int], read: Sequence[str]) -> "Delimited":
        """The same file, when it is known at which bytes, in order, its refused rows start, and which columns were read."""
        lines, line, passed = set(), 1, 0
        with self.file.open("rb") as opened:
            for offset in offsets:
                while passed < offset and (chunk := opened.read(min(CHUNK, offset - passed))):
                    line += chunk.count(b"\n")
                    passed += len(chunk)
                lines.add(line)
        return replace(self, refused=frozenset(lines), read=tuple(read)) if lines else self

    def line_at(self, offset: int) -> int:
        """The line of a byte, from 1; at the end of the file, the number of lines."""
        lines = 1
        with self.file.open("rb") as opened:
            while offset > 0 and (chunk := opened.read(min(CHUNK, offset))):
                lines += chunk.count(b"\n")
                offset -= len(chunk)
                last = chunk
            return lines - (not opened.read(1) and lines > 1 and last.endswith(b"\n"))


def open_delimited(file: Path, shown: str) -> Delimited:
    """Look at a file's header.

    Raises:
        SourceError: the file is empty or no UTF-8 text, or its header leaves a column without a name of its own.
    """
    _refuse_binary(file, shown)
    found = max((_opened(file, delimiter, shown) for delimiter in DELIMITERS), key=lambda one: len(one.header))
    place = Place(shown, 1)
    if not found.header:
        raise SourceError(
            "the first line is empty", place=place, remedy="give a table whose first line names its columns"
        )
    if UNDECODED.search("".join(found.header)):
        raise SourceError("the header is not UTF-8", place=place, remedy="save the file as UTF-8")
    names = [name.casefold() for name in found.header]
    for position, name in enumerate(names):
        if not name.strip():
            raise SourceError(
                f"column {position + 1} has no name", place=place, remedy="name every column in the first line"
            )
        if name in names[:position]:
            raise SourceError(
                f"the column {found.header[position]!r} stands twice in the header",
                place=place,
                remedy="give each column a name of its own; upper and lower case are not told apart",
            )
    return found


def _opened(file: Path, delimiter: str, shown: str) -> Delimited:
    try:
        with _records(file, delimiter) as records:
            return Delimited(file, delimiter, tuple(next(records, [])))
    except csv.Error as error:
        raise SourceError(
            f"the header cannot be read: {error}",
            place=Place(shown, 1),
            remedy="close its quotes, and keep it to one record",
        ) from error


@contextmanager
def _records(file: Path, delimiter: str) -> Iterator["_csv.Reader"]:
    """The records of a file; bytes that are no UTF-8 become `UNDECODED` characters."""
    before = csv.field_size_limit(MAX_CELL)
    try:
        with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as opened:
            yield csv.reader(opened, delimiter=delimiter)
    finally:
        csv.field_size_limit(before)


def _refuse_binary(file: Path, shown: str) -> None:
    with file.open("rb") as opened:
        start = opened.read(PROBE_BYTES)
    if not start:
        raise SourceError(
            "the file is empty", place=Place(shown), remedy="give a table whose first line names its columns"
        )
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise SourceError("the file is UTF-16, not UTF-8", place=Place(shown), remedy="save it as UTF-8")
    if b"\0" in start:
        line = start.count(b"\n", 0, start.index(b"\0")) + 1
        raise SourceError(
            "the file holds NUL bytes: it is binary, not a table in text",
            place=Place(shown, line),
            remedy="give a CSV or Parquet file whose name ends as its content does",
        )
