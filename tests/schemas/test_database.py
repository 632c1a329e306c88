"""Connections opened within one another share a database, and nothing that is put into it."""

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from schemas.database import connect


def settings(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    names = "'TimeZone', 'memory_limit', 'temp_directory', 'autoinstall_known_extensions', 'preserve_insertion_order'"
    return connection.execute(
        f"SELECT name, value FROM duckdb_settings() WHERE name IN ({names}) ORDER BY name"
    ).fetchall()


def test_one_within_another_shares_its_database() -> None:
    """So that both are held to one limit of memory, and the same holds for both."""
    with connect() as around:
        around.execute("CREATE TABLE shared AS SELECT 1 AS one")
        with connect() as within:
            assert within.execute("SELECT one FROM shared").fetchall() == [(1,)]
            assert settings(within) == settings(around)
            assert dict(settings(within))["TimeZone"] == "UTC"


def test_each_has_temporary_tables_of_its_own() -> None:
    """Of one name too; those of the one around are still there when the other is closed."""
    with connect() as around:
        around.execute("CREATE TEMP TABLE found AS SELECT 1 AS n")
        with connect() as within:
            with pytest.raises(duckdb.CatalogException):
                within.execute("SELECT n FROM found")
            within.execute("CREATE TEMP TABLE found AS SELECT 2 AS n")
        assert around.execute("SELECT n FROM found").fetchall() == [(1,)]


def test_one_after_another_shares_nothing() -> None:
    """Nor do those of two threads."""
    with connect() as first:
        first.execute("CREATE TABLE kept AS SELECT 1 AS n")
        with ThreadPoolExecutor() as pool:
            assert pool.submit(tables).result() == []
    assert tables() == []


def tables() -> list[tuple[str]]:
    with connect() as connection:
        return connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
