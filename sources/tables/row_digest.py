# ruff: noqa: S608 - the relation's names are quoted by schemas.cell_sql
"""The hash of what a table holds, whatever order its rows come in: that of a database differs from day to day."""

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb


def rows_digest(connection: "duckdb.DuckDBPyConnection", relation: str) -> str:
    """Hash of the number of rows and of the sums of their hashes, each row as DuckDB writes it."""
    row = "CAST(found AS VARCHAR)"
    (sums,) = connection.execute(
        f"SELECT count(*), sum(md5_number_lower({row})), sum(md5_number_upper({row})) FROM {relation} AS found"
    ).fetchall()
    return hashlib.sha256(":".join(map(str, sums)).encode()).hexdigest()
