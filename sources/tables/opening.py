"""Which files are tables, by the endings of their names, and which module reads each; others are asked for by name."""

from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from schemas.database_source import Database
from schemas.errors import Place, SourceError
from schemas.project import Table
from sources.tables.scratch import Scratch
from sources.tables.table_file import DELIMITED_SUFFIXES, PARQUET_SUFFIXES, TableFile, open_table

if TYPE_CHECKING:
    import duckdb

FORMATS = {
    ".jsonl": "sources.tables.json_rows:open_json_lines",
    ".ndjson": "sources.tables.json_rows:open_json_lines",
    ".json": "sources.tables.json_rows:open_json",
    ".arrow": "sources.tables.arrow:open_arrow",
    ".feather": "sources.tables.arrow:open_arrow",
    ".ipc": "sources.tables.arrow:open_arrow",
    ".xlsx": "sources.tables.excel:open_workbook",
    ".xlsm": "sources.tables.excel:open_workbook",
}
"""Functions by ending, beside delimited text and Parquet, which are read where they lie; each takes an `Opening`."""
PACKED = (".gz", ".zst")
"""What the names of packed tables end in, after the ending of what is in them."""
SUFFIXES = (*DELIMITED_SUFFIXES, *PARQUET_SUFFIXES, *FORMATS)
"""Endings of all tables."""


@dataclass(frozen=True)
class Opening:
    """What a format needs to open a file: how it is shown, the source it belongs to, and its mapping.

    ``file`` is the empty path for a database on a server. ``line`` is where the project file declares the source. ``scratch`` is
    where a format puts what SQL cannot read as it lies; the table opened holds on to it.
    """

    connection: "duckdb.DuckDBPyConnection"
    file: Path
    shown: str
    source: str
    table: Table
    database: Database | None = None
    line: int | None = None
    scratch: Scratch = field(default_factory=Scratch)


def open_any(opening: Opening) -> TableFile:
    """Look at the columns of a file or of what is read of a database.

    Raises:
        SourceError: it cannot be opened or read.
    """
    if opening.database:
        from sources.databases.reading import open_database  # noqa: PLC0415 - few sources are databases

        return open_database(opening)
    return open_file(opening)


def open_file(opening: Opening) -> TableFile:
    """Look at a table's columns, whatever its format.

    Raises:
        SourceError: it cannot be opened, is of no kind that is read here, or has no usable header.
    """
    name = PurePath(opening.shown)
    if not opening.file.is_file():
        raise SourceError("there is no such file", remedy="check the path", place=Place(opening.shown))
    packing = name.suffix.lower()
    if packing in PACKED:
        from sources.tables.packed import unpacked  # noqa: PLC0415 - few tables are packed

        opening, name = replace(opening, file=unpacked(opening, packing)), name.with_suffix("")
    suffix = name.suffix.lower()
    if suffix in FORMATS:
        module, function = FORMATS[suffix].split(":")
        opened: TableFile = getattr(import_module(module), function)(opening)
        return opened
    if suffix not in SUFFIXES:
        raise SourceError(
            f"no table is read from a file whose name ends in {suffix or 'nothing'!r}",
            place=Place(opening.shown),
            remedy=f"save it as {', '.join(SUFFIXES)}",
        )
    return replace(open_table(opening.connection, opening.file, opening.shown, suffix=suffix), scratch=opening.scratch)
