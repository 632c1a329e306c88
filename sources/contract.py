"""pandera at the boundary: a table is held against its contract in batches, every failure with its row and column.

pandera and polars are loaded here only, when there is a table to hold against something. Batches are whole data frames,
never lazy ones, and validation always looks at the data: pandera skips that on lazy frames.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from schemas import cell_sql
from schemas.errors import Place, SourceError
from schemas.feed import ROW, CellKind
from sources.contract_failures import Failure, Failures
from sources.contract_file import Contract, load_contract
from sources.interface import Context
from sources.mapped_table import MappedTable
from sources.table_file import TableFile, Typed

if TYPE_CHECKING:
    import duckdb

BATCH = 100_000
"""Rows held against a contract at a time. A check that compares rows, such as uniqueness, sees one batch."""
EXACT_DIGITS = 18
"""Most digits of a CSV number that a contract sees as an integer; longer ones it sees as text."""
STAGED = "staged"
"""Name of the temporary table that batches are taken from, so that the file is read once."""
IS_NUMBER = "is a number"
NAMES = {"not_nullable": "has a value"}
"""What pandera calls its own checks, in words."""


def check_mapping(connection: "duckdb.DuckDBPyConnection", table: TableFile, typed: Typed, mapped: MappedTable) -> Failures:
    """Hold a table against its mapping: key and source have values, columns declared to be amounts hold numbers."""
    import pandera.polars as pa
    import polars as pl

    number = f"^(?:{cell_sql.NUMBER})$"
    amounts = [name for name in mapped.columns if typed.columns[name].kind in (CellKind.INTEGER, CellKind.DECIMAL)]
    is_number = pa.Check(lambda data: data.lazyframe.select(pl.col(data.key).str.contains(number)), name=IS_NUMBER)
    schema = pa.DataFrameSchema({
        **{name: pa.Column(pl.String, nullable=False) for name in mapped.identifying},
        **{name: pa.Column(pl.String, is_number, nullable=True) for name in amounts}})
    texts = {name: cell_sql.present(f"CAST({cell_sql.name(name)} AS VARCHAR)", mapped.missing(name))
             for name in (*mapped.identifying, *amounts)}
    found = _failures(connection, table, typed.total, texts, Contract(schema, "polars"))
    return Failures(tuple(found), "correct the cell, or declare what means no value under `missing:`")


def check_contract(connection: "duckdb.DuckDBPyConnection", table: TableFile, typed: Typed, contract: str,
                   context: Context) -> Failures:
    """Hold a table against a schema of the user's own.

    CSV cells come as what they are: integers, floats or text; cells of Parquet as they are stored.

    Raises:
        UsageError: the schema cannot be loaded.
        SourceError: the table as a whole is not what the schema says: a column lacks or has another type.
    """
    loaded = load_contract(contract, context)
    cells = {name: _as_seen(name, typed) for name in table.header}
    found = _failures(connection, table, typed.total, cells, loaded)
    return Failures(tuple(found), f"correct the row, or the contract in {contract}")


def _as_seen(column: str, typed: Typed) -> str:
    """A column as a contract sees it: as `polars.read_csv` would read it, but told from all rows."""
    name = cell_sql.name(column)
    kind = typed.columns[column]
    if kind.census is None:
        return name
    text = cell_sql.present(name)
    if kind.census.words or kind.kind is CellKind.TEXT or kind.whole + kind.scale > EXACT_DIGITS:
        return text
    return f"CAST({text} AS {'BIGINT' if kind.kind is CellKind.INTEGER else 'DOUBLE'})"


def _failures(connection: "duckdb.DuckDBPyConnection", table: TableFile, total: int, cells: dict[str, str],
              contract: Contract) -> Iterator[Failure]:
    row = cell_sql.name(ROW)
    columns = ", ".join(f"{text} AS {cell_sql.name(name)}" for name, text in cells.items())
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {STAGED} AS SELECT {row}, {columns} FROM {table.rows}")
    for first in range(1, total + 1, BATCH):
        rows = connection.sql(f"SELECT * EXCLUDE ({row}) FROM {STAGED} WHERE {row} BETWEEN {first} AND {first + BATCH - 1} "
                              f"ORDER BY {row}")
        yield from _of_batch(rows, first, contract, table.shown)


def _of_batch(rows: "duckdb.DuckDBPyRelation", first: int, contract: Contract, shown: str) -> Iterator[Failure]:
    """The failures of one batch. What remains when their rows are left out must pass: else the table itself is not so."""
    import polars as pl

    # polars takes DuckDB's rows by the Arrow C stream, without pyarrow; pandas by DuckDB's own conversion.
    frame = pl.DataFrame(rows) if contract.frames == "polars" else rows.df()
    cases = _cases(contract, frame)
    failed = sorted({case["index"] for case in cases} - {None})
    whole = [case for case in cases if case["index"] is None]
    yield from (_failure(case, first) for case in cases if case["index"] is not None)
    if whole and failed:
        kept = [position for position in range(len(frame)) if position not in set(failed)]
        rest = _cases(contract, frame[kept] if contract.frames == "polars" else frame.iloc[kept].reset_index(drop=True))
        whole = [case for case in rest if case["index"] is None]
        yield from (_failure({**case, "index": kept[case["index"]]}, first) for case in rest if case["index"] is not None)
    if whole:
        raise SourceError(
            f"the table is not what its contract says: the check {whole[0]['check']} fails with {whole[0]['failure_case']!r}",
            place=Place(shown, column=whole[0]["column"]), remedy="correct the table, or the contract")


def _cases(contract: Contract, frame: Any) -> list[dict[str, Any]]:
    """pandera's failure cases: column, check, value, and the position in the frame (None: the frame as a whole)."""
    from pandera.config import ValidationDepth, config_context
    from pandera.errors import SchemaErrors

    try:
        with config_context(validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_AND_DATA):
            contract.schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        found = cases.to_dicts() if contract.frames == "polars" else cases.to_dict("records")
        return [{**case, "index": None if case["index"] is None or case["index"] != case["index"] else int(case["index"])}
                for case in found]
    return []


def _failure(case: dict[str, Any], first: int) -> Failure:
    value = case["failure_case"]
    column = case["column"] if case["schema_context"] == "Column" else None
    return Failure(first + case["index"], column, NAMES.get(case["check"], case["check"]), "" if value is None else str(value))
