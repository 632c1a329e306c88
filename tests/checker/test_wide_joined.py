"""Joining tables side by side sees what grouping their rows sees: the same conflicts, gaps, duplicates and counts."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import duckdb
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.wide import joined, keyed
from checker.wide.comparison import compare_feeds
from checker.wide.planning import bring_together
from schemas.catalogue import Catalogue
from schemas.feed import Feed
from schemas.project import Column, SourceEntry, Table
from schemas.reading import Reading
from sources.interface import Context
from sources.tables.reader import read_table

TYPES = ("INTEGER", "BIGINT", "DECIMAL(9, 2)", "DECIMAL(12, 3)", "DOUBLE", "FLOAT")
"""Types of one column of numbers in several Parquet files."""
Keys = st.sampled_from(["1", "2", "3", "4", "5", ""])
Numbers = st.sampled_from(["", "1", "1.0", "2", "NaN", "7"])
Words = st.sampled_from(["", " ", "a", " a", "\u00e9", "e\u0301", "\u00a0", "NaN", "7"])


def feeds(folder: Path, tables: list[list[tuple[str, str, str]]]) -> list[Feed]:
    """Tables with the key `id`, read as a project would."""
    found: list[Feed] = []
    for n, rows in enumerate(tables):
        text = "id,p,w\n" + "".join(f"{','.join(row)}\n" for row in rows)
        (folder / f"t{n}.csv").write_text(text, encoding="utf-8")
        entry = SourceEntry(
            id=f"t{n}", path=f"t{n}.csv", table=Table(key=("id",), columns={"p": Column(), "w": Column()})
        )
        found += read_table(entry, Context(folder, Catalogue())).feeds
    return found


def grouped(found: list[Feed], monkeypatch: pytest.MonkeyPatch) -> Reading:
    """What grouping sees."""
    with monkeypatch.context() as changed:
        changed.setattr(joined, "MOST_SOURCES", 0)
        return compare_feeds(found)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    tables=st.lists(
        st.lists(st.tuples(Keys, Numbers, Words), max_size=5, unique_by=lambda row: row[0]), min_size=2, max_size=3
    )
)
def test_joining_sees_what_grouping_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tables: list[list[tuple[str, str, str]]]
) -> None:
    """With empty keys, empty cells, white space, composed letters and words among numbers."""
    found = feeds(tmp_path, tables)
    assert compare_feeds(found) == grouped(found, monkeypatch)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    tables=st.lists(
        st.lists(st.tuples(Keys, st.just("1"), st.sampled_from(["a", "b"])), max_size=6), min_size=2, max_size=2
    )
)
def test_repeats_are_seen_by_either_of_two_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tables: list[list[tuple[str, str, str]]]
) -> None:
    """In both at once too, as often as they lack keys of the other, and keys that one of them has alone."""
    found = feeds(tmp_path, tables)
    assert compare_feeds(found) == grouped(found, monkeypatch)


@pytest.mark.parametrize("repeated", [0, 1])
def test_a_repeated_key_never_multiplies_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repeated: int) -> None:
    """Whichever table repeats it, equal rows or not: such tables are grouped."""
    once = [("1", "1", "a"), ("2", "2", "b")]
    tables = [once, once]
    tables[repeated] = [*once, ("1", "1", "a")]
    found = feeds(tmp_path, tables)
    compared = compare_feeds(found)
    assert compared == grouped(found, monkeypatch)
    assert [(one.kind, one.subject, one.count) for one in compared.observations] == [("duplicate-key", "1", 2)]
    assert compared.agreed == 2


def parquet(folder: Path, tables: Sequence[str]) -> list[Feed]:
    """Parquet files of these queries with the key `id`."""
    for n, query in enumerate(tables):
        duckdb.sql(f"COPY ({query}) TO '{folder / f't{n}.parquet'}'")
    return written(folder, len(tables))


def written(folder: Path, tables: int) -> list[Feed]:
    """Parquet files that lie there, `t0.parquet` and so on."""
    found: list[Feed] = []
    for n in range(tables):
        entry = SourceEntry(id=f"t{n}", path=f"t{n}.parquet", table=Table(key=("id",)))
        found += read_table(entry, Context(folder, Catalogue())).feeds
    return found


Amounts = st.sampled_from(["NULL", "0", "1", "1.5", "-2", "7"])
Texts = st.sampled_from(["NULL", "''", "' '", "'a'", "' a'", "'\u00e9'", "'e\u0301'", "'\u00a0'"])
Days = st.sampled_from(["NULL", "DATE '2024-01-01'", "DATE '2024-01-02'"])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    tables=st.lists(
        st.tuples(
            st.sampled_from(TYPES),
            st.lists(
                st.tuples(st.sampled_from([*range(-2, 4), 10**12, None]), Amounts, Texts, Days),
                min_size=1,
                max_size=5,
                unique_by=lambda row: row[0],
            ),
        ),
        min_size=2,
        max_size=3,
    )
)
def test_cells_as_stored_say_what_grouped_ones_say(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tables: list[tuple[str, list[tuple[int | None, str, str, str]]]],
) -> None:
    """In Parquet, whatever the types of the columns: the cells told come out of the join itself, with their rows."""
    queries = []
    for kind, rows in tables:
        values = ", ".join(f"({'NULL' if key is None else key}, {p}, {w}, {d})" for key, p, w, d in rows)
        queries.append(
            f"SELECT CAST(id AS BIGINT) AS id, CAST(p AS {kind}) AS p, CAST(w AS VARCHAR) AS w, CAST(d AS DATE) AS d "
            f"FROM (VALUES {values}) AS t(id, p, w, d)"
        )
    found = parquet(tmp_path, queries)
    assert all(feed.numbered for feed in found)
    compared = compare_feeds(found)
    assert compared == grouped(found, monkeypatch)
    assert compared == compare_feeds([replace(feed, numbered=False) for feed in found])


def test_a_number_that_is_none_is_no_value(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two NaN are as equal as two gaps, and count as no value either."""
    nan = "SELECT range AS id, CASE WHEN range < 3 THEN 'nan'::DOUBLE ELSE range END AS p FROM range(8)"
    found = parquet(tmp_path, [nan, f"{nan} WHERE range > 0"])
    compared = compare_feeds(found)
    assert compared == grouped(found, monkeypatch)
    assert compared.agreed == 5


def test_what_is_no_value_is_not_counted_whoever_wrote_the_file(tmp_path: Path) -> None:
    """Other programs leave NaN out of the least and greatest value that a file states of a column."""
    numbers = [1.0, float("nan"), None, 2.0, float("inf"), float("nan")]
    frame = pl.DataFrame({"id": range(6), "p": numbers, "w": ["a", " ", None, "b", "", "c"]})
    for name in ("t0.parquet", "t1.parquet"):
        frame.write_parquet(tmp_path / name)
    assert compare_feeds(written(tmp_path, 2)).agreed == 6


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("range", 20),
        ("range - 10", 20),
        ("range * 1000000", 20),
        ("CASE WHEN range < 5 THEN NULL ELSE range END", 15),
        ("range // 2", None),
        ("CASE WHEN range < 2 THEN 7000000000 ELSE range * 1000000 END", None),
        ("-9223372036854775808", None),
    ],
)
@pytest.mark.parametrize("portable", [False, True])
def test_a_repeated_key_is_seen_whatever_the_numbers(
    tmp_path: Path, keys: str, found: int | None, portable: bool
) -> None:
    """Numbers close together, which are marked one bit each, and others; negative ones; with rows that have no key."""
    feeds = parquet(tmp_path, [f"SELECT CAST({keys} AS BIGINT) AS id, 1 AS p FROM range(20)", "SELECT 1 AS id, 1 AS p"])
    with duckdb.connect() as connection:
        plan = bring_together(feeds, Catalogue(), connection)
        told = keyed.rows_with_key(plan, connection, portable=portable)
    assert told == (None if found is None else [found, 1])
