# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Writes what a query yields into a file of the format that its ending names; numbers keep all of their digits."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.errors import UsageError

if TYPE_CHECKING:
    import duckdb

PARQUET = "FORMAT parquet, COMPRESSION zstd"
FORMATS = {
    ".parquet": PARQUET,
    ".pq": PARQUET,
    ".csv": "FORMAT csv, HEADER, DELIMITER ','",
    ".tsv": "FORMAT csv, HEADER, DELIMITER '\t'",
    ".jsonl": "FORMAT json",
    ".ndjson": "FORMAT json",
    ".arrow": "",
    ".feather": "",
}
"""What DuckDB is told of each format; Arrow is written by polars."""
TEXTS = (".csv", ".tsv")
"""Endings of formats that have no lists."""
BETWEEN = ";"
"""What stands between the parts of a list in these."""


def refuse_ending(path: Path, option: str) -> None:
    """Refuse a path before anything is read.

    Raises:
        UsageError: its ending names no format, or its folder is not there.
    """
    if path.suffix.lower() not in FORMATS:
        raise UsageError(
            f"{option} {str(path)!r}: a table cannot be written in a format {path.suffix or 'without ending'!r}",
            remedy=f"let the name end in {', '.join(FORMATS)}",
        )
    if not path.parent.is_dir():
        raise UsageError(f"{option} {str(path)!r}: there is no folder {str(path.parent)!r}", remedy="make it first")
    if path.is_dir():
        raise UsageError(f"{option} {str(path)!r} is a folder", remedy="name a file")


def write(
    connection: "duckdb.DuckDBPyConnection", select: str, file: Path, ending: str, lists: Sequence[str] = ()
) -> int:
    """Write the rows of a query and return their number; ``file`` is there already, ``lists`` are columns that hold lists."""
    if lists and ending in TEXTS:
        joined = (
            f"nullif(array_to_string({name}, {cell_sql.literal(BETWEEN)}), '') AS {name}"
            for name in map(cell_sql.name, lists)
        )
        select = f"SELECT * REPLACE ({', '.join(joined)}) FROM ({select})"
    if FORMATS[ending]:
        return _copied(connection, select, file, FORMATS[ending])
    import polars as pl  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    between = file.with_name(f"{file.name}.parquet")
    try:
        rows = _copied(connection, select, between, PARQUET)
        pl.scan_parquet(between, glob=False).sink_ipc(file, compat_level=pl.CompatLevel.oldest())
    finally:
        between.unlink(missing_ok=True)
    return rows


def _copied(connection: "duckdb.DuckDBPyConnection", select: str, file: Path, form: str) -> int:
    ((rows,),) = connection.execute(
        f"COPY ({select}) TO {cell_sql.literal(str(file))} ({form}, USE_TMP_FILE 0)"
    ).fetchall()
    return int(rows)
