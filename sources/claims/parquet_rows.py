"""Rows of a Parquet file as text, through DuckDB, which is loaded only when there is such a file."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from schemas.database import connect
from schemas.errors import Place, SourceError
from sources.files.located import Plain

TIDY_MESSAGE = "\n"
"""What DuckDB's own words end with; the statement that follows says nothing about the file."""


@dataclass(frozen=True)
class ParquetRows:
    """A file's columns and rows; every cell is text as DuckDB writes it, a list, a mapping or None."""

    sha256: str
    columns: tuple[str, ...]
    rows: tuple[dict[str, Plain], ...]


def read_parquet(file: Path, shown: str) -> ParquetRows:
    """Read a whole Parquet file.

    Raises:
        SourceError: it cannot be opened or is no Parquet file.
    """
    columns, rows = _fetch(file, shown, limit=None)
    with file.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    return ParquetRows(digest, columns, rows)


def parquet_columns(file: Path, shown: str) -> tuple[str, ...]:
    """The names of a Parquet file's columns.

    Raises:
        SourceError: it cannot be opened or is no Parquet file.
    """
    return _fetch(file, shown, limit=0)[0]


def _fetch(file: Path, shown: str, limit: int | None) -> tuple[tuple[str, ...], tuple[dict[str, Plain], ...]]:
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which runs without Parquet need not pay

    if not file.exists():
        raise SourceError("there is no such file", remedy="check the path", place=Place(shown))
    with connect() as connection:
        try:
            found = connection.execute("SELECT * FROM read_parquet(?) LIMIT ?", [str(file), limit])
            columns = tuple(str(column[0]) for column in found.description or ())
            return columns, tuple(_row(columns, cells) for cells in found.fetchall())
        except duckdb.Error as error:
            raise SourceError(
                f"the file cannot be read as Parquet: {str(error).split(TIDY_MESSAGE)[0]}",
                remedy="check that it is a whole Parquet file",
                place=Place(shown),
            ) from error


def _row(columns: tuple[str, ...], cells: tuple[object, ...]) -> dict[str, Plain]:
    return {column: _plain(cell) for column, cell in zip(columns, cells, strict=True)}


def _plain(cell: object) -> Plain:
    """A cell as a person would write it; decimals keep their zeros, days are YYYY-MM-DD."""
    if cell is None:
        return None
    if isinstance(cell, dict):
        return {str(name): _plain(value) for name, value in cell.items() if value is not None}
    if isinstance(cell, list | tuple):
        return [_plain(item) for item in cell]
    return str(cell).lower() if isinstance(cell, bool) else str(cell)
