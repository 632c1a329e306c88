# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Tables for Spark: each as Parquet, which the queries of a comparison read wherever they run."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checker.engines.spark_dialect import parsed
from schemas import cell_sql
from schemas.claim_table import ClaimTable
from schemas.database import connect
from schemas.feed import ROW, Feed

if TYPE_CHECKING:
    import duckdb

Table = TypeVar("Table", Feed, ClaimTable)

SHARED = frozenset(
    (
        *("VARCHAR", "BOOLEAN", "DOUBLE", "DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE"),
        *("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"),
    )
)
"""Types that both engines read from Parquet as the same, decimals aside."""
WIDE = ("HUGEINT", "UHUGEINT")
"""Whole numbers that DuckDB would write as doubles."""
FINE = "TIMESTAMP_NS"
"""A timestamp in billionths of a second; Spark counts millionths."""


def as_parquet(tables: Sequence[Table], folder: Path) -> list[Table]:
    """The tables, those that are not Parquet files as Spark reads them written into the folder, row by row."""
    with connect() as connection:
        return [
            table if _lies_as_parquet(table, connection) else _copied(table, folder / f"{n}.parquet", connection)
            for n, table in enumerate(tables)
        ]


def too_fine(tables: Iterable[Feed | ClaimTable]) -> bool:
    """Whether some timestamp of a feed is finer than Spark's are; those of claims are text."""
    with connect() as connection:
        return any(
            _strays(table.relation, cell_sql.name(name), connection)
            for table in tables
            if isinstance(table, Feed)
            for name, kind in _types(table, connection).items()
            if kind == FINE
        )


def _strays(relation: str, cell: str, connection: "duckdb.DuckDBPyConnection") -> bool:
    finer = f"SELECT 1 FROM {relation} WHERE {cell} <> CAST({cell} AS TIMESTAMP) LIMIT 1"
    return bool(connection.execute(finer).fetchall())


def _types(table: Feed | ClaimTable, connection: "duckdb.DuckDBPyConnection") -> Mapping[str, str]:
    """DuckDB's type of each column, by name."""
    described = connection.execute(f"DESCRIBE SELECT * FROM {table.rows}").fetchall()
    return {str(name): str(kind) for name, kind, *_ in described}


def _lies_as_parquet(table: Feed | ClaimTable, connection: "duckdb.DuckDBPyConnection") -> bool:
    """Whether a table is a scan of a Parquet file with its row numbers, and nothing is computed on the way."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    tree = parsed(f"SELECT * FROM {table.rows}")
    scans = [found.this for found in tree.find_all(exp.Table)]
    plain = all(isinstance(scan, exp.ReadParquet) and scan.expressions[0].is_string for scan in scans)
    computed = tree.find(exp.Window) or any(star.args.get("replace") for star in tree.find_all(exp.Star))
    return plain and not computed and all(map(_shared, _types(table, connection).values()))


def _shared(kind: str) -> bool:
    return kind in SHARED or kind.startswith("DECIMAL")


def _copied(table: Table, file: Path, connection: "duckdb.DuckDBPyConnection") -> Table:
    row, target = cell_sql.name(ROW), f"read_parquet({cell_sql.path(str(file))})"
    casts = [
        f"CAST({cell_sql.name(name)} AS {_written_as(kind, table)}) AS {cell_sql.name(name)}"
        for name, kind in _types(table, connection).items()
        if not _shared(kind)
    ]
    columns = f"* REPLACE ({', '.join(casts)})" if casts else "*"
    connection.execute(f"COPY (SELECT {columns} FROM {table.rows}) TO {cell_sql.literal(str(file))} (FORMAT parquet)")
    return replace(table, relation=f"(SELECT * EXCLUDE ({row}) FROM {target})", rows=f"(SELECT * FROM {target})")


def _written_as(kind: str, table: Feed | ClaimTable) -> str:
    """The type that a column of a type Spark lacks is written as: its text, as the queries compare it, unless it is a number."""
    if kind in WIDE:
        return "DECIMAL(38, 0)"
    return "TIMESTAMP" if kind == FINE and isinstance(table, Feed) else "VARCHAR"
