"""Statements of a comparison, in DuckDB's words: Spark, which changes no table, answers what DuckDB answers."""

import sys
from collections.abc import Iterator
from contextlib import closing
from typing import cast

import duckdb
import pytest

from checker.engines.interface import Engine
from checker.engines.spark import Spark
from checker.engines.spark_queries import Queries

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]

MADE = """
    CREATE OR REPLACE TEMP TABLE told (name VARCHAR, count BIGINT, sure BOOLEAN);
    INSERT INTO told VALUES ('it''s', -1, TRUE), ('b', 2, NULL);
    INSERT INTO told VALUES (NULL, 3, FALSE);
    CREATE OR REPLACE TEMP TABLE seen AS SELECT name, count * 2 AS count, 1.50 AS price FROM told
"""


@pytest.fixture
def queries(spark: Engine) -> Iterator[Queries]:
    with closing(Queries(cast(Spark, spark).session)) as opened:
        yield opened


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO seen BY NAME SELECT 9 AS count, 'c' AS name",
        "INSERT INTO told VALUES ('d', 4, TRUE)",
        "UPDATE seen SET count = 0 WHERE (name, count) IN (SELECT name, count * 2 FROM told WHERE sure)",
        "DELETE FROM seen WHERE name IN (SELECT * FROM (VALUES ('b'), ('c')))",
        "ALTER TABLE seen ALTER price TYPE VARCHAR",
        "CREATE OR REPLACE TEMP TABLE seen AS SELECT * REPLACE (count + 1 AS count), TRUE AS more FROM seen",
        "CREATE OR REPLACE TEMP TABLE seen AS SELECT count, name FROM seen UNION ALL BY NAME SELECT sure, name FROM told",
        "CREATE OR REPLACE TEMP TABLE seen AS SELECT name FROM seen QUALIFY row_number() OVER (ORDER BY count) > 1",
    ],
)
def test_a_table_is_changed(queries: Queries, change: str) -> None:
    """Rows that are added, changed, taken away, and those that a condition says nothing about."""
    ours = duckdb.connect()
    for engine in (ours, queries):
        for statement in (*MADE.split(";\n"), change):
            engine.execute(statement)
    for table in ("told", "seen"):
        columns = ", ".join(name for name, *_ in ours.execute(f"DESCRIBE {table}").fetchall())
        asked = f"SELECT {columns} FROM {table} ORDER BY ALL"
        assert queries.execute(asked).fetchall() == ours.execute(asked).fetchall()


def test_workers_run_the_python_that_we_run(spark: Engine) -> None:
    """Not whichever is found first: its version might be another."""
    assert cast(Spark, spark).session.sparkContext.pythonExec == sys.executable
