# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Tables held against their contracts by pandera, in batches: every failure with its row, column, check and value.

pandera and polars are loaded here only, when there is a table to hold against something. Batches are whole data frames,
never lazy ones, and validation always looks at the data: pandera skips that on lazy frames.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from schemas import cell_sql
from schemas.errors import Place, SourceError
from schemas.feed import NUMBERS, ROW
from schemas.memory import limit
from schemas.progress import advance, phase
from sources.interface import Context
from sources.tables.contract_failures import Failure, FailureLog, Failures, listed
from sources.tables.contract_file import Contract, load_contract
from sources.tables.contract_types import cast, told_type
from sources.tables.contract_unique import Repeats, without_uniqueness
from sources.tables.mapped_table import MappedTable
from sources.tables.table_file import TableFile, Typed

if TYPE_CHECKING:
    import duckdb

BATCH = 100_000
"""Most rows held against a contract at a time. A check that compares rows sees one batch; uniqueness is looked at apart."""
CELLS = 1_000_000
"""Most cells held against a contract at a time."""
CELL_BYTES = 300
"""What a cell takes while pandera looks at it, at the most."""
SHARE = 4
"""A batch takes at most this part of the memory that a run may use."""
CHECKS = 64
"""Failures of one row among which the first ones listed are sorted by column."""
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
    held = _Held(connection, _stage(connection, table, texts), Contract(schema, "polars"), table.shown)
    found = [failure for batch in held.batches(typed.total, dict.fromkeys(texts), None) for failure in batch.first]
    return listed(found, "correct the cell, or declare what means no value under `missing:`")


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
        name: cell_sql.name(name) if name in table.declared else cell_sql.present(cell_sql.name(name))
        for name in table.header
    }
    casts = {
        name: None if name in table.declared else told_type(declared.get(name), typed.columns[name])
        for name in table.header
    }
    loaded, unique = without_uniqueness(loaded, table.header)
    repeats = Repeats(connection, unique)
    held = _Held(connection, _stage(connection, table, stored), loaded, table.shown, repeats)
    log = FailureLog(table.scratch, connection)
    phase(f"holding {table.shown} against {contract}", typed.total, "rows")
    for batch in held.batches(typed.total, casts, log):
        log.add(batch.first, batch.count, batch.rows)
    return log.failures(f"correct the row, or the contract in {contract}")


def _stage(connection: "duckdb.DuckDBPyConnection", table: TableFile, cells: Mapping[str, str]) -> str:
    """Copy the cells that are looked at to where batches are taken from, so that the file is read once.

    By one thread: others run ahead of the order of rows, and what they have read waits in memory.
    """
    columns = ", ".join(f"{text} AS {cell_sql.name(name)}" for name, text in cells.items())
    target = cell_sql.literal(str(table.scratch.path(".parquet")))
    connection.execute("SET threads = 1")
    try:
        connection.execute(
            f"COPY (SELECT {cell_sql.name(ROW)}, {columns} FROM {table.rows}) TO {target} "
            f"(FORMAT parquet, COMPRESSION lz4, ROW_GROUP_SIZE {BATCH})"
        )
    finally:
        connection.execute("RESET threads")
    return f"read_parquet({target})"


@dataclass(frozen=True)
class _Batch:
    """The failures of a batch: the first of them, their number, and the rows they are in."""

    first: list[Failure]
    count: int
    rows: set[int]


@dataclass(frozen=True)
class _Held:
    """A staged table that is held against a contract."""

    connection: "duckdb.DuckDBPyConnection"
    staged: str
    contract: Contract
    shown: str
    repeats: Repeats | None = None

    def batches(self, total: int, casts: Mapping[str, str | None], log: FailureLog | None) -> Iterator[_Batch]:
        """Cells that cannot be cast, cells that are not unique, then what else the contract says of the other rows.

        With a ``log`` only as many failures are told in full as it has room for.
        """
        row = cell_sql.name(ROW)
        misfits = self._misfits(casts)
        cells = ", ".join([row, *(f"{cast(name, sql)} AS {cell_sql.name(name)}" for name, sql in casts.items())])
        fitting = "".join(f" AND NOT ({misfit})" for misfit in misfits.values())
        if self.repeats:
            seen = {name: cast(name, sql) for name, sql in casts.items()}
            self.repeats.find(self.staged, seen, f"TRUE{fitting}", self.contract.spared)
        size = _rows_at_once(len(casts))
        for first in range(1, total + 1, size):
            last = first + size - 1
            batch = f"{row} BETWEEN {first} AND {last}"
            for column, misfit in misfits.items():
                yield self._uncast(column, f"{batch} AND {misfit}", log)
            rows, frame = self.contract.split(
                self.contract.frame(
                    self.connection, f"SELECT {cells} FROM {self.staged} WHERE {batch}{fitting} ORDER BY {row}"
                ),
                ROW,
            )
            if self.repeats and (twice := self.repeats.between(first, last)):
                yield _Batch(twice, len(twice), {failure.row for failure in twice})
            yield from self._of_batch(rows, frame, log)
            advance(min(last, total) - first + 1)

    def _misfits(self, casts: Mapping[str, str | None]) -> dict[str, str]:
        """The condition that a cell does not fit its column's type, for the columns that hold such cells."""
        conditions = {
            name: f"({cell_sql.name(name)} IS NOT NULL AND {cast(name, sql)} IS NULL)"
            for name, sql in casts.items()
            if sql
        }
        counts = ", ".join(f"count(CASE WHEN {condition} THEN 1 END)" for condition in conditions.values())
        if not counts:
            return {}
        (found,) = self.connection.execute(f"SELECT {counts} FROM {self.staged}").fetchall()
        return {name: condition for (name, condition), count in zip(conditions.items(), found, strict=True) if count}

    def _uncast(self, column: str, where: str, log: FailureLog | None) -> _Batch:
        row, cell = cell_sql.name(ROW), cell_sql.name(column)
        found = self.connection.execute(
            f"SELECT {row}, {cell} FROM {self.staged} WHERE {where} ORDER BY {row}"
        ).fetchall()
        room = len(found) if log is None else log.room
        return _Batch(
            [Failure(number, column, IS_OF_TYPE, str(text)) for number, text in found[:room]],
            len(found),
            {number for number, _ in found},
        )

    def _of_batch(self, rows: list[int], frame: Any, log: FailureLog | None) -> Iterator[_Batch]:
        """The failures of one batch. What remains without their rows must pass: else the table itself is not so."""
        cases = _cases(self.contract, frame)
        positions = self.contract.positions(cases)
        failed = {position for position in positions if position is not None}
        yield self._batch(cases, positions, rows, log)
        if failed and None in positions:
            kept = [position for position in range(len(rows)) if position not in failed]
            rows = [rows[position] for position in kept]
            cases = _cases(self.contract, self.contract.take(frame, kept))
            positions = self.contract.positions(cases)
            yield self._batch(cases, positions, rows, log)
        if None in positions:
            whole = self.contract.record(cases, positions.index(None))
            raise SourceError(
                f"the table is not what its contract says: the check {whole['check']} fails with "
                f"{whole['failure_case']!r}",
                place=Place(self.shown, column=whole["column"]),
                remedy="correct the table, or the contract",
            )

    def _batch(self, cases: Any, positions: list[int | None], rows: list[int], log: FailureLog | None) -> _Batch:
        failing = sorted((position, at) for at, position in enumerate(positions) if position is not None)
        room = len(failing) if log is None else log.room * CHECKS
        return _Batch(
            [_failure(self.contract.record(cases, at), rows[position]) for position, at in failing[:room]],
            len(failing),
            {rows[position] for position, _ in failing},
        )


def _rows_at_once(columns: int) -> int:
    """How many rows of so many columns are held against a contract at a time."""
    given = limit()
    cells = min(CELLS, given // SHARE // CELL_BYTES) if given else CELLS
    return max(min(BATCH, cells // max(columns, 1)), 1)


def _cases(contract: Contract, frame: Any) -> Any:
    """The failure cases of pandera as a data frame: column, check, value, and the position in the frame; None without."""
    from pandera.config import ValidationDepth, config_context  # noqa: PLC0415 - see `check_mapping`
    from pandera.errors import SchemaErrors  # noqa: PLC0415 - likewise

    try:
        with config_context(validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_AND_DATA):
            contract.schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        return errors.failure_cases
    return None


def _failure(case: Mapping[str, Any], row: int) -> Failure:
    value, check = case["failure_case"], str(case["check"])
    column = case["column"] if case["schema_context"] == "Column" else None
    return Failure(row, column, NAMES.get(check.split("(", 1)[0], check), "" if value is None else str(value))
