# ruff: noqa: S608 - paths are quoted by schemas.cell_sql
"""Long claim files of text, written once as Parquet, which is read as often as need be for a fraction of the cost."""

import json
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.claim_file import SCOPE
from schemas.claim_table import CLAIM_COLUMNS
from schemas.project import Table
from sources.tables.json_rows import DECODER, open_json_lines
from sources.tables.opening import Opening
from sources.tables.parquet_types import open_parquet
from sources.tables.refused_rows import refused_rows, without_refused
from sources.tables.table_file import TableFile, open_table

if TYPE_CHECKING:
    import duckdb

NESTED = SCOPE.removesuffix(".")
"""The key of a record that holds its scope."""
LEAST_BYTES = {".csv": 10, ".jsonl": 40, ".ndjson": 40}
"""Bytes that a row has at the least, by the ending of the file: `a,b,1` and its line end, with something in each cell."""


def as_parquet(connection: "duckdb.DuckDBPyConnection", file: Path, shown: str, source: str) -> TableFile:
    """The rows of a CSV or JSON Lines file; what holds them is gone when nobody holds the table any more.

    Raises:
        SourceError: it cannot be read.
    """
    if PurePath(shown).suffix.lower() == ".csv":
        return _of_delimited(connection, open_table(connection, file, shown), source)
    return open_json_lines(Opening(connection, file, shown, source, Table(key=CLAIM_COLUMNS)), _RECORDS)


def _of_delimited(connection: "duckdb.DuckDBPyConnection", text: TableFile, source: str) -> TableFile:
    if not text.delimited:
        return text
    file = text.scratch.path(".parquet")
    # DuckDB 2.0 breaks on text functions over a column that its file says is all null; no value is empty text.
    cells = ", ".join(f"coalesce({name}, '') AS {name}" for name in map(cell_sql.name, text.header))
    connection.execute(
        f"COPY (SELECT {cells} FROM {text.delimited.witness}) TO {cell_sql.literal(str(file))} (FORMAT parquet)"
    )
    aside = tuple(refused_rows(connection, text.delimited, source, text.shown))
    parquet = open_parquet(connection, file, text.shown)
    known = without_refused(connection, text.delimited, text.header)
    return replace(text, relation=parquet.relation, rows=parquet.rows, set_aside=aside, delimited=known)


def _record(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A record with its scope in columns, as a CSV file has it."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise json.JSONDecodeError(f"the key {twice!r} stands twice", "", 0)
    scope = found.get(NESTED)
    if isinstance(scope, dict):
        del found[NESTED]
        found = {**{f"{SCOPE}{name}": value for name, value in scope.items()}, **found}
    return found


_RECORDS = json.JSONDecoder(
    object_pairs_hook=_record,
    parse_float=DECODER.parse_float,
    parse_int=DECODER.parse_int,
    parse_constant=DECODER.parse_constant,
)
