# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Tables held against their contracts by pandera, in batches: every failure with its row, column, check and value.

pandera and polars are loaded here only, when there is a table to hold against something. Batches are whole data frames,
never lazy ones, and validation always looks at the data: pandera skips that on lazy frames.
"""

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from schemas import cell_sql
from schemas.errors import Place, SourceError
from schemas.feed import NUMBERS, ROW
from sources.interface import Context
from sources.tables.contract_failures import Failure, Failures
from sources.tables.contract_file import Contract, load_contract
from sources.tables.contract_types import cast, told_type
from sources.tables.mapped_table import MappedTable
from sources.tables.table_file import TableFile, Typed

if TYPE_CHECKING:
    import duckdb

BATCH = 100_000
"""Rows held against a contract at a time. A check that compares rows, such as uniqueness, sees one batch."""
STAGED = "staged"
"""The temporary table that batches are taken from, so that the file is read once."""
IS_NUMBER = "is a number"
IS_OF_TYPE = "is of the declared type"
NAMES = {"not_nullable": "has a value", "not_null": "has a value", "coerce_dtype": IS_OF_TYPE}
"""What pandera calls its own checks, in words."""


def check_mapping(
    connection: "duckdb.DuckDBPyConnection", table: TableFile, typed: Typed, mapped: MappedTable
) -> Failures:
    """Hold a table against its mapping: key and source have values, columns declared to be amounts hold numbers."""
    import pandera.polars as pa  # noqa: PLC0415 - costs half a second
    import polars as pl  # noqa: PLC0415 - likewise

    number = f"^(?:{cell_sql.NUMBER})$"
    amounts = [name for name in mapped.columns if typed.columns[name].census and typed.columns[name].kind in NUMBERS]
    is_number = pa.Check(lambda data: data.lazyframe.select(pl.col(data.key).str.contains(number)), name=IS_NUMBER)
    schema = pa.DataFrameSchema(
        {
            **{name: pa.Column(pl.String, nullable=False) for name in mapped.identifying},
            **{name: pa.Column(pl.String, is_number, nullable=True) for name in amounts},
        }
    )
    texts = {
        name: cell_sql.present(f"CAST({cell_sql.name(name)} AS VARCHAR)", mapped.missing(name))
        for name in (*mapped.identifying, *amounts)
    }
    _stage(connection, table, texts)
    found = _failures(connection, typed.total, dict.fromkeys(texts), Contract(schema, "polars"), table.shown)
    return Failures(tuple(found), "correct the cell, or declare what means no value under `missing:`")


def check_contract(
    connection: "duckdb.DuckDBPyConnection", table: TableFile, typed: Typed, contract: str, context: Context
) -> Failures:
    """Hold a table against a schema of the user's own.

    Cells of Parquet come as they are stored. Those of CSV are cast to the type the schema gives their column; where it
    gives none, they come as integers, floats or text, whatever the values of all rows say.

    Raises:
        UsageError: the schema cannot be loaded.
        SourceError: the table as a whole is not what the schema says: a column lacks or has another type.
    """
    loaded = load_contract(contract, context)
    declared = loaded.types
    stored = {
        name: cell_sql.present(cell_sql.name(name)) if table.delimited else cell_sql.name(name) for name in table.header
    }
    casts = {
        name: told_type(declared.get(name), typed.columns[name]) if table.delimited else None for name in table.header
    }
    _stage(connection, table, stored)
    found = _failures(connection, typed.total, casts, loaded, table.shown)
    return Failures(tuple(found), f"correct the row, or the contract in {contract}")


def _stage(connection: "duckdb.DuckDBPyConnection", table: TableFile, cells: Mapping[str, str]) -> None:
    columns = ", ".join(f"{text} AS {cell_sql.name(name)}" for name, text in cells.items())
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {STAGED} AS SELECT {cell_sql.name(ROW)}, {columns} FROM {table.rows}"
    )


def _failures(
    connection: "duckdb.DuckDBPyConnection", total: int, casts: Mapping[str, str | None], contract: Contract, shown: str
) -> Iterator[Failure]:
    """Cells that cannot be cast, then what the contract says of the rows in which all could."""
    uncast = list(_uncast(connection, casts))
    yield from uncast
    row = cell_sql.name(ROW)
    cells = ", ".join([row, *(f"{cast(name, sql)} AS {cell_sql.name(name)}" for name, sql in casts.items())])
    without = ", ".join(str(failure.row) for failure in uncast) or "0"
    for first in range(1, total + 1, BATCH):
        rows, frame = contract.split(
            contract.frame(
                connection,
                f"SELECT {cells} FROM {STAGED} WHERE {row} BETWEEN {first} AND {first + BATCH - 1} "
                f"AND {row} NOT IN ({without}) ORDER BY {row}",
            ),
            ROW,
        )
        yield from _of_batch(rows, frame, contract, shown)


def _uncast(connection: "duckdb.DuckDBPyConnection", casts: Mapping[str, str | None]) -> Iterator[Failure]:
    for column, sql in casts.items():
        if sql:
            name = cell_sql.name(column)
            for row, text in connection.execute(
                f"SELECT {cell_sql.name(ROW)}, {name} FROM {STAGED} "
                f"WHERE {name} IS NOT NULL AND {cast(column, sql)} IS NULL ORDER BY 1"
            ).fetchall():
                yield Failure(row, column, IS_OF_TYPE, text)


def _of_batch(rows: list[int], frame: Any, contract: Contract, shown: str) -> Iterator[Failure]:
    """The failures of one batch. What remains without their rows must pass: else the table itself is not so."""
    cases = _cases(contract, frame)
    failed = {case["index"] for case in cases} - {None}
    yield from (_failure(case, rows) for case in cases if case["index"] is not None)
    if failed and any(case["index"] is None for case in cases):
        kept = [position for position in range(len(rows)) if position not in failed]
        cases = _cases(contract, contract.take(frame, kept))
        yield from (
            _failure(case, [rows[position] for position in kept]) for case in cases if case["index"] is not None
        )
    whole = [case for case in cases if case["index"] is None]
    if whole:
        raise SourceError(
            f"the table is not what its contract says: the check {whole[0]['check']} fails with "
            f"{whole[0]['failure_case']!r}",
            place=Place(shown, column=whole[0]["column"]),
            remedy="correct the table, or the contract",
        )


def _cases(contract: Contract, frame: Any) -> list[dict[str, Any]]:
    """The failure cases of pandera: column, check, value, and the position in the frame (None: the whole frame)."""
    from pandera.config import ValidationDepth, config_context  # noqa: PLC0415 - see `check_mapping`
    from pandera.errors import SchemaErrors  # noqa: PLC0415 - likewise

    try:
        with config_context(validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_AND_DATA):
            contract.schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        found = contract.records(errors.failure_cases)
        return [{**case, "index": int(case["index"]) if _is_position(case["index"]) else None} for case in found]
    return []


def _is_position(index: Any) -> bool:
    """Whether a failure case has a position; pandas writes a missing one as NaN."""
    return index is not None and not (isinstance(index, float) and math.isnan(index))


def _failure(case: dict[str, Any], rows: list[int]) -> Failure:
    value, check = case["failure_case"], str(case["check"])
    column = case["column"] if case["schema_context"] == "Column" else None
    return Failure(
        rows[case["index"]], column, NAMES.get(check.split("(", 1)[0], check), "" if value is None else str(value)
    )
