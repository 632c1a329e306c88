"""Comparing all tables with one of them sees what grouping their rows sees, whatever some of them lack."""

from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.wide.against_one import hub_of
from checker.wide.comparison import compare_feeds
from checker.wide.planning import bring_together
from schemas.catalogue import Catalogue
from tests.checker.test_wide_joined import feeds, grouped, parquet

COLUMNS = ("p", "w")
Numbers = st.sampled_from(["NULL", "1", "1.5", "2"])
Words = st.sampled_from(["NULL", "''", "'a'", "' a'"])
Rows = st.lists(st.tuples(st.integers(0, 6), Numbers, Words), min_size=1, max_size=7, unique_by=lambda row: row[0])
Tables = st.lists(st.tuples(Rows, st.sets(st.sampled_from(COLUMNS), min_size=1)), min_size=3, max_size=5)


def query(rows: list[tuple[int, str, str]], columns: set[str], number: str = "DECIMAL(9, 2)") -> str:
    """A table with some of the columns."""
    values = ", ".join(f"({', '.join(map(str, row))})" for row in rows)
    casts = {"p": f"CAST(p AS {number}) AS p", "w": "CAST(w AS VARCHAR) AS w"}
    shown = ", ".join(["CAST(id AS BIGINT) AS id", *(casts[name] for name in sorted(columns))])
    return f"SELECT {shown} FROM (VALUES {values}) AS t(id, p, w)"


def hub(folder: Path, tables: list[str]) -> int | None:
    """The source with which all tables would be compared."""
    with duckdb.connect() as connection:
        return hub_of(bring_together(parquet(folder, tables), Catalogue(), connection), connection)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables=Tables)
def test_one_table_as_measure_sees_what_grouping_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tables: list[tuple[list[tuple[int, str, str]], set[str]]]
) -> None:
    """With rows, values and whole columns that only some tables have, wherever the table stands that has them all."""
    found = parquet(tmp_path, [query(rows, columns) for rows, columns in tables])
    assert compare_feeds(found) == grouped(found, monkeypatch)


def test_text_read_from_csv_is_compared_so_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that one table lacks, values that differ, and lines of the files in what is told."""
    tables = [
        [("1", "1", "a"), ("2", "2", "b"), ("3", "3", "c")],
        [("3", "3", "c"), ("2", "2.0", "B")],
        [("1", "1", "a"), ("4", "4", "d"), ("3", "5", "c")],
        [("2", "2", "b"), ("1", "1", ""), ("4", "4", "d")],
    ]
    found = feeds(tmp_path, tables)
    compared = compare_feeds(found)
    assert compared == grouped(found, monkeypatch)
    assert sorted({(claim.subject, claim.attribute) for claim in compared.claims}) == [("2", "w"), ("3", "p")]
    assert [claim.evidence.line for claim in compared.claims if claim.subject == "3"] == [4, 2, 4]


@pytest.mark.parametrize(
    ("held", "numbers", "expected"),
    [
        (["pw", "pw", "pw"], ["DOUBLE"] * 3, 0),
        (["p", "w", "pw"], ["DOUBLE"] * 3, 2),
        (["p", "pw", "w"], ["DOUBLE"] * 3, 1),
        (["p", "w", "p", "w"], ["DOUBLE"] * 4, None),
        (["pw", "pw", "pw"], ["INTEGER", "INTEGER", "UINTEGER"], None),
        (["pw", "pw", "pw"], ["DOUBLE", "DOUBLE", "INTEGER"], None),
        (["pw", "pw"], ["DOUBLE"] * 2, None),
    ],
)
def test_the_measure_has_all_columns_as_the_others_store_them(
    tmp_path: Path, held: list[str], numbers: list[str], expected: int | None
) -> None:
    """The first table that has; where there is none, and of two, all tables are joined."""
    tables = [query([(1, "1", "'a'")], set(names), number) for names, number in zip(held, numbers, strict=True)]
    assert hub(tmp_path, tables) == expected
