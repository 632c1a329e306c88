"""SQLite and DuckDB files: a table or a query, read without writing, cells exact, and nothing but selecting."""

import hashlib
import sqlite3
from pathlib import Path

import duckdb
import pytest

from checker.wide.comparison import compare_feeds
from schemas.project import SourceEntry
from schemas.reading import Reading, together
from sources.interface import Context
from sources.tables.reader import read_table

ROWS = "A,9007199254740992,12.5,2024-03-01\nB,7,3,2024-03-02\n"


def read(folder: Path, path: str, *, key: str = "sku", **database: str) -> Reading:
    entry = {"id": path, "path": path, "table": {"key": key}, **({"database": database} if database else {})}
    return read_table(SourceEntry.model_validate(entry), Context(folder))


def at_odds(*readings: Reading) -> set[tuple[str, str, str, str]]:
    assert not [error for reading in readings for error in reading.errors]
    found = compare_feeds(together(readings).feeds)
    return {(claim.source, claim.subject, claim.attribute, claim.value.text) for claim in found.claims}


def only_error(reading: Reading) -> str:
    (error,) = reading.errors
    return str(error)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One SQLite and one DuckDB file with a table `prices`, and a CSV file that differs from it in one cell."""
    (tmp_path / "a.csv").write_text("sku,n,price,day\n" + ROWS)
    lite = sqlite3.connect(tmp_path / "f.sqlite")
    lite.execute('CREATE TABLE prices (sku TEXT, n INTEGER, price REAL, day TEXT, "odd ""name" BLOB)')
    rows = [("A", 9007199254740993, 12.5, "2024-03-01", b"\0\xff"), ("B", 7, 3.0, "2024-03-02", None)]
    lite.executemany("INSERT INTO prices VALUES (?, ?, ?, ?, ?)", rows)
    lite.execute('CREATE TABLE "od""d" AS SELECT * FROM prices')
    lite.commit()
    lite.close()
    with duckdb.connect(tmp_path / "f.duckdb") as duck:
        duck.execute(
            "CREATE TABLE prices AS SELECT * FROM (VALUES ('A', 9007199254740993, 12.50, DATE '2024-03-01'), "
            "('B', 7, 3.00, DATE '2024-03-02')) AS t(sku, n, price, day)"
        )
        duck.execute('CREATE TABLE "od""d" AS SELECT * FROM prices')
    return tmp_path


@pytest.mark.parametrize("path", ["f.sqlite", "f.duckdb"])
@pytest.mark.parametrize(
    "what", [{"table": "prices"}, {"table": 'od"d'}, {"query": "SELECT * FROM prices -- all of it"}]
)
def test_tables_and_queries_are_compared_exactly(folder: Path, path: str, what: dict[str, str]) -> None:
    """Whole numbers beyond 2⁵³ that differ by one differ; 12.50 and 12.5, 3.0 and 3 don't; a day is a day."""
    before = hashlib.sha256((folder / path).read_bytes()).hexdigest()
    reading = read(folder, path, **what)
    assert at_odds(read(folder, "a.csv"), reading) == {
        ("a.csv", "A", "n", "9007199254740992"),
        (path, "A", "n", "9007199254740993"),
    }
    assert [(found.path, found.sha256, found.kind) for found in reading.inputs] == [(path, before, "table")]
    assert hashlib.sha256((folder / path).read_bytes()).hexdigest() == before


@pytest.mark.parametrize("path", ["f.sqlite", "f.duckdb"])
@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM prices",
        "SELECT 1 AS sku; DELETE FROM prices",
        "ATTACH '{0}/new.db' AS x",
        "COPY prices TO '{0}/new.db'",
        "SELECT sku FROM prices) TO '{0}/new.db' --",
        "SELECT sku, content FROM prices, read_text('{0}/a.csv')",
        "PRAGMA database_list",
        "CREATE TEMP TABLE x AS SELECT 1",
    ],
)
def test_a_query_only_selects_and_only_from_its_database(folder: Path, path: str, query: str) -> None:
    """Writing, attaching, copying and reading other files are refused, by the database itself."""
    before = (folder / path).read_bytes()
    error = only_error(read(folder, path, query=query.format(folder)))
    assert error.startswith(f"{path}: what the query asks for cannot be read: ")
    assert error.endswith("(give one SELECT statement in `query:`)")
    assert (folder / path).read_bytes() == before
    assert not (folder / "new.db").exists()


@pytest.mark.parametrize("path", ["f.sqlite", "f.duckdb"])
def test_a_table_that_is_not_there_names_the_nearest(folder: Path, path: str) -> None:
    """A slip in its name is told with what it may have been."""
    assert only_error(read(folder, path, table="price")) == (
        f"{path}: the database has no table 'price' (did you mean 'prices'?)"
    )


def test_a_file_is_known_by_its_first_bytes(folder: Path) -> None:
    """Its name does not matter; another kind than declared, or none, is an error."""
    (folder / "f.sqlite").rename(folder / "prices.bin")
    assert read(folder, "prices.bin", table="prices").feeds[0].total == 2
    assert only_error(read(folder, "prices.bin", table="prices", kind="duckdb")) == (
        "prices.bin: it is declared to be duckdb, and is sqlite (correct `kind:`, or leave it out)"
    )
    assert only_error(read(folder, "a.csv", table="prices")).startswith("a.csv: the file is no database")
    assert only_error(read(folder, "none.db", table="prices")).startswith("none.db: there is no such file")
    (folder / "broken.db").write_bytes(b"SQLite format 3\0" + b"x" * 2000)
    assert "broken.db: the table prices cannot be read: " in only_error(read(folder, "broken.db", table="prices"))


def test_text_that_looks_like_a_number_is_text_as_a_key(tmp_path: Path) -> None:
    """SQLite's cells have types of their own: '17' is no 17 where rows are told apart by it, and 17 is in a value."""
    lite = sqlite3.connect(tmp_path / "f.sqlite")
    lite.execute("CREATE TABLE t (sku, price)")
    lite.executemany("INSERT INTO t VALUES (?, ?)", [("17", "12.50"), ("18", 3)])
    lite.commit()
    lite.close()
    feed = read(tmp_path, "f.sqlite", table="t").feeds[0]
    assert ([column.kind for column in feed.key], [column.kind for column in feed.columns]) == (["text"], ["decimal"])
