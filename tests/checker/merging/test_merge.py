"""Tables that passed the gate become one, the rest is kept apart, and nothing is lost or made up."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from tests.checker.acceptance.command import call, feeds, project


def table(file: str, select: str = "*") -> list[dict[str, Any]]:
    """The rows of a Parquet file."""
    found = duckdb.sql(f"SELECT {select} FROM '{file}'")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def csv(**files: str) -> None:
    """Write tables as they stand."""
    Path("in").mkdir(exist_ok=True)
    for name, text in files.items():
        Path("in", f"{name}.csv").write_text(text, encoding="utf-8")


def merge(*options: object, output: str = "m.parquet", code: int = 0) -> str:
    """Merge the folder `in` by `id`, and return what was said last."""
    ended = call("merge", "in", "--key", "id", "-o", output, "-q", *options)
    assert ended.exit_code == code, ended.output
    return ended.stdout


def declared(code: int = 0, *options: object, **merging: Any) -> str:
    """Merge the folder `in`, with a project file that says how."""
    sources = [
        {"path": f"in/{path.name}", "table": {"key": "id"}, "published": published}
        for path, published in zip(
            sorted(Path("in").iterdir()), ("2026-01-01", "2026-02-01", "2026-02-01"), strict=False
        )
    ]
    project(sources=sources, merge=merging)
    ended = call("merge", "-o", "m.parquet", "-q", *options)
    assert ended.exit_code == code, ended.output
    return ended.output


def test_a_row_for_each_key_with_sources_and_support() -> None:
    """The key, each value as the finest states it, who says so, and how many independent ones they are."""
    feeds("in", a="1:10 2:20.5", b="1:10.0 2:20.50 3:30")
    said = merge()
    assert table("m.parquet") == [
        {"id": 1, "price": Decimal("10.00"), "price_sources": ["a", "b"], "price_support": 2},
        {"id": 2, "price": Decimal("20.50"), "price_sources": ["a", "b"], "price_support": 2},
        {"id": 3, "price": Decimal("30.00"), "price_sources": ["b"], "price_support": 1},
    ]
    assert table("m.quarantine.parquet") == []
    assert said.endswith(
        "Wrote m.parquet: 3 rows, one for each key.\n"
        "Wrote m.quarantine.parquet: 0 rows.\n"
        "5 rows in = 5 rows merged + 0 rows quarantined.\n"
    )


def test_where_the_gate_fails_nothing_is_written() -> None:
    """What was there stays, the report says why, and the exit code is that of the check."""
    feeds("in", a="1:10 2:20", b="1:10 2:21")
    Path("m.parquet").write_bytes(b"old")
    said = merge(code=1)
    assert "error A101 conflicting-values" in said
    assert said.endswith("Nothing is merged: the gate did not pass (exit code 1). m.parquet is left as it is.\n")
    assert Path("m.parquet").read_bytes() == b"old"
    assert not Path("m.quarantine.parquet").exists()
    Path("in", "c.csv").write_bytes(b"\x00")
    assert "(exit code 3)" in merge(code=3)


def test_what_is_waived_is_quarantined() -> None:
    """A conflict that passes the gate still has no value: all rows of the key are set apart as they are written."""
    feeds("in", a="1:10 2:20.0", b="1:10 2:21")
    said = merge("--fail-on", "never", "--quarantine", "apart.parquet")
    assert table("m.parquet", "id, price") == [{"id": 1, "price": Decimal("10.0")}]
    reason = "price: 20.0 in a but 21 in b: they do not agree"
    assert table("apart.parquet") == [
        {
            "from_source": "a",
            "from_file": "in/a.csv",
            "from_row": 2,
            "quarantine_reason": reason,
            "id": 2,
            "price": "20.0",
        },
        {
            "from_source": "b",
            "from_file": "in/b.csv",
            "from_row": 2,
            "quarantine_reason": reason,
            "id": 2,
            "price": "21",
        },
    ]
    assert said.endswith(
        "Wrote apart.parquet: 2 rows: 1 key in conflict.\n4 rows in = 2 rows merged + 2 rows quarantined.\n"
    )


def test_what_the_baseline_knows_is_quarantined() -> None:
    """The gate passes, the conflict is none the less one."""
    feeds("in", a="1:10 2:20", b="1:10 2:21")
    call("baseline", "update", "in", "--key", "id", "--baseline", "known.jsonl")
    assert "2 rows: 1 key in conflict" in merge("--baseline", "known.jsonl")


def test_keys_that_are_missing_or_repeated_are_quarantined() -> None:
    """Also where the repeated rows are equal, which the check merely notes; so is a cell that is no number."""
    csv(a="id,price\n1,10\n,11\n2,20\n2,20\n4,40\n", b="id,price\n1,10\n2,20\n3,x\n5,50\n6,60\n7,70\n8,80\n")
    said = merge()
    assert [row["id"] for row in table("m.parquet")] == [1, 4, 5, 6, 7, 8]
    assert table("m.quarantine.parquet", "id, price, from_source, from_row, quarantine_reason AS why") == [
        {"id": 2, "price": "20", "from_source": "a", "from_row": 3, "why": "a has the key in 2 rows"},
        {"id": 2, "price": "20", "from_source": "a", "from_row": 4, "why": "a has the key in 2 rows"},
        {"id": 2, "price": "20", "from_source": "b", "from_row": 2, "why": "a has the key in 2 rows"},
        {"id": 3, "price": "x", "from_source": "b", "from_row": 3, "why": "price: 'x' in b is no number"},
        {"id": None, "price": "11", "from_source": "a", "from_row": 2, "why": "the row has no value in its key (id)"},
    ]
    assert said.endswith(
        "5 rows: 1 key in several rows of a source, 1 key with a cell that is no number and 1 row without a key.\n"
        "12 rows in = 7 rows merged + 5 rows quarantined.\n"
    )


def test_rows_that_a_contract_refuses_are_quarantined() -> None:
    """They are no part of the comparison, and of the rows in none the less."""
    csv(a="id,price\n1,10\n2,-20\n3,30\n", b="id,price\n1,10\n2,20\n3,30\n")
    Path("rules.py").write_text(
        "import pandera.polars as pa\n\n\nclass Prices(pa.DataFrameModel):\n    price: int = pa.Field(ge=0)\n",
        encoding="utf-8",
    )
    key = {"key": "id"}
    project(
        sources=[
            {"path": "in/a.csv", "table": {**key, "contract": "rules.py:Prices"}},
            {"path": "in/b.csv", "table": key},
        ]
    )
    said = call("merge", "-o", "m.parquet", "-q").stdout
    assert "1 row: 1 row refused by a contract.\n6 rows in = 5 rows merged + 1 row quarantined.\n" in said
    assert table("m.quarantine.parquet", "id, price, from_row, quarantine_reason AS why") == [
        {"id": 2, "price": "-20", "from_row": 2, "why": "the row does not keep the contract of its table"}
    ]
    assert [(row["id"], row["price_sources"]) for row in table("m.parquet")] == [
        (1, ["a", "b"]),
        (2, ["b"]),
        (3, ["a", "b"]),
    ]


def test_policies_are_those_of_the_project_file() -> None:
    """One for all columns, others by column; what is left out is in the quarantine only."""
    head = "id,price,name,weight,stock,note\n"
    csv(
        a=f"{head}1,10,x,1.25,5,n\n2,1,x,1,5,n\n",
        b=f"{head}1,11,y,1.5,6,m\n2,2,y,1.5,6,n\n",
        c=f"{head}1,12,y,1,6,o\n2,3,z,1.7,7,n\n",
    )
    said = declared(
        0,
        "--fail-on",
        "never",
        policy="finest",
        columns={
            "price": {"prefer": ["b", "a"]},
            "name": "most-supported",
            "stock": "latest",
            "note": "leave-out",
        },
    )
    assert table("m.parquet", "* EXCLUDE (price_support, weight_support, stock_support)") == [
        {
            "id": 1,
            "price": 11,
            "price_sources": ["b"],
            "name": "y",
            "name_sources": ["b", "c"],
            "name_support": 2,
            "weight": Decimal("1.25"),
            "weight_sources": ["a"],
            "stock": 6,
            "stock_sources": ["b", "c"],
        }
    ]
    (reason,) = {row["quarantine_reason"] for row in table("m.quarantine.parquet")}
    assert reason == "name: x in a but y in b but z in c: each is supported by 1"
    assert "note" in table("m.quarantine.parquet")[0]
    assert "6 rows in = 3 rows merged + 3 rows quarantined." in said


def test_copies_support_a_value_once() -> None:
    """Two feeds that are wrong alike are one."""
    rows = {
        name: " ".join(f"{key}:{key + shift}" for key in range(1, 8)) for name, shift in (("a", 0), ("b", 5), ("c", 5))
    }
    feeds("in", **rows)
    declared(0, "--fail-on", "never", policy={"prefer": ["b"]})
    assert {(*row["price_sources"], row["price_support"]) for row in table("m.parquet")} == {("b", "c", 1)}
    declared(0, "--fail-on", "never", policy="most-supported")
    assert table("m.parquet") == []


def test_types_stay_exact() -> None:
    """Whole numbers, decimals with all their digits, dates and moments; no floating point where a source has none."""
    csv(
        a="id,whole,large,digits,day,at,open\n1,5,1234567890123456789012345.125,"
        + "9" * 45
        + ",2024-03-01,2024-03-01T09:15:00Z,yes\n",
        b="id,whole,large,digits,day,at,open\n1,5,1234567890123456789012345.125,"
        + "9" * 45
        + ",2024-03-01,2024-03-01T10:15:00+01:00,yes\n",
    )
    merge()
    assert {
        name: kind for name, kind, *_ in duckdb.sql("DESCRIBE SELECT * FROM 'm.parquet'").fetchall() if "_s" not in name
    } == {
        "id": "BIGINT",
        "whole": "BIGINT",
        "large": "DECIMAL(28,3)",
        "digits": "VARCHAR",
        "day": "DATE",
        "at": "TIMESTAMP WITH TIME ZONE",
        "open": "VARCHAR",
    }
    (row,) = pl.read_parquet("m.parquet").to_dicts()
    assert row["large"] == Decimal("1234567890123456789012345.125")
    assert row["digits"] == "9" * 45
    assert row["day"] == date(2024, 3, 1)
    assert row["at"] == datetime(2024, 3, 1, 9, 15, tzinfo=UTC)


def test_decimals_beside_floats_stay_decimals() -> None:
    """A float means its shortest text; where all sources have floats, floats they stay."""
    csv(a="id,price,rate\n1,0.30,1\n2,17.05,1\n")
    duckdb.sql(
        "COPY (SELECT 1 AS id, 0.3::DOUBLE AS price, 1::DOUBLE AS rate, 2.5::DOUBLE AS size "
        "UNION ALL SELECT 2, 17.05, 1, 1e300) TO 'in/b.parquet'"
    )
    merge()
    found = pl.read_parquet("m.parquet")
    assert found["price"].to_list() == [Decimal("0.30"), Decimal("17.05")]
    assert found["rate"].to_list() == [1, 1]
    assert found["rate"].dtype == pl.Int64
    assert found["size"].to_list() == [2.5, 1e300]
    assert found["price_support"].to_list() == [2, 2]


def test_columns_of_one_source_come_along_as_they_are() -> None:
    """Lists and structures too."""
    csv(a="id,price\n1,10\n")
    duckdb.sql("COPY (SELECT 1 AS id, 10 AS price, ['x', 'y'] AS tags, {'lat': 1} AS at) TO 'in/b.parquet'")
    merge()
    assert table("m.parquet", 'tags, tags_sources, "at"') == [
        {"tags": ["x", "y"], "tags_sources": ["b"], "at": {"lat": 1}}
    ]


@pytest.mark.parametrize("ending", ["csv", "tsv", "jsonl", "ndjson", "arrow", "feather", "pq", "parquet"])
def test_formats_say_the_same(ending: str) -> None:
    """The ending tells the format, of both files; text formats join lists by semicolons."""
    csv(a='id,price,name\n1,10.50,"x, y"\n2,20,\n3,1,z\n', b='id,price,name\n1,10.5,"x, y"\n2,20,\n3,2,z\n')
    merge("--fail-on", "never", output=f"m.{ending}")
    if ending in ("csv", "tsv"):
        between = "," if ending == "csv" else "\t"
        name = '"x, y"' if ending == "csv" else "x, y"
        assert Path(f"m.{ending}").read_text(encoding="utf-8").splitlines() == [
            between.join(cells)
            for cells in (
                ("id", "price", "price_sources", "price_support", "name", "name_sources", "name_support"),
                ("1", "10.50", "a;b", "2", name, "a;b", "2"),
                ("2", "20.00", "a;b", "2", "", "", "0"),
            )
        ]
        assert len(Path(f"m.quarantine.{ending}").read_text(encoding="utf-8").splitlines()) == 3
        return
    if ending.endswith("json") or ending == "jsonl":
        rows = [json.loads(line, parse_float=Decimal) for line in Path(f"m.{ending}").read_text().splitlines()]
    elif ending in ("arrow", "feather"):
        rows = pl.read_ipc(f"m.{ending}").to_dicts()
    else:
        rows = pl.read_parquet(f"m.{ending}").to_dicts()
    first = {"id": 1, "price": Decimal("10.50"), "price_sources": ["a", "b"], "price_support": 2}
    assert rows == [
        {**first, "name": "x, y", "name_sources": ["a", "b"], "name_support": 2},
        {**first, "id": 2, "price": Decimal(20), "name": None, "name_sources": [], "name_support": 0},
    ]


def test_the_merged_table_is_the_same_whatever_the_order_of_rows() -> None:
    """Byte for byte."""
    csv(a="id,price\n1,10\n2,20\n3,\n", b="id,price\n2,20\n1,10\n")
    merge(output="m.csv")
    first = Path("m.csv").read_bytes()
    csv(a="id,price\n3,\n2,20\n1,10\n", b="id,price\n1,10\n2,20\n")
    merge(output="m.csv")
    assert Path("m.csv").read_bytes() == first


def test_text_is_merged_as_it_is_compared() -> None:
    """Unicode NFC, white space at the ends removed, words for no value gone; keys too."""
    csv(a="id,name\nk 1 ,cafe\u0301\nk2,n/a\n", b="id,name\nk 1,café \nk2,x\n")
    key = {"key": "id", "missing": ["n/a"]}
    project(sources=[{"path": f"in/{name}.csv", "table": key} for name in "ab"])
    assert call("merge", "-o", "m.parquet").exit_code == 0
    assert table("m.parquet") == [
        {"id": "k 1", "name": "café", "name_sources": ["a", "b"], "name_support": 2},
        {"id": "k2", "name": "x", "name_sources": ["b"], "name_support": 1},
    ]


def test_a_source_in_parts_is_one_source() -> None:
    """A key in two of its files is repeated."""
    feeds("in", a1="1:10 2:20", a2="2:20 3:30", b="1:10 3:30")
    project(
        sources=[
            {"path": "in/a*.csv", "id": "a", "table": {"key": "id"}},
            {"path": "in/b.csv", "table": {"key": "id"}},
        ]
    )
    call("merge", "-o", "m.parquet", "--fail-on", "never")
    assert [(row["id"], row["price_sources"]) for row in table("m.parquet")] == [(1, ["a", "b"]), (3, ["a", "b"])]
    assert {row["from_file"] for row in table("m.quarantine.parquet")} == {"in/a1.csv", "in/a2.csv"}


def test_keys_of_several_columns() -> None:
    """Each is a column; one that lacks a part is set apart with the others."""
    csv(a="country,year,gdp\nFR,2020,1\nFR,,2\n", b="country,year,gdp\nFR,2020,1\nDE,2020,3\n")
    assert call("merge", "in", "--key", "country,year", "-o", "m.parquet").exit_code == 0
    assert [(row["country"], row["year"], row["gdp"]) for row in table("m.parquet")] == [
        ("DE", 2020, 3),
        ("FR", 2020, 1),
    ]
    assert table("m.quarantine.parquet", "country, year, gdp") == [{"country": "FR", "year": None, "gdp": "2"}]


def test_more_sources_than_a_number_has_bits() -> None:
    """Seventy of them."""
    feeds("in", **{f"s{n:02}": "1:10" for n in range(70)})
    merge()
    (row,) = table("m.parquet")
    assert row["price_support"] == 70
    assert row["price_sources"] == [f"s{n:02}" for n in range(70)]


def test_reports_go_where_they_are_asked_to() -> None:
    """As for check; what became of the rows goes to standard error when standard output is no terminal report."""
    feeds("in", a="1:10", b="1:10")
    ended = call("merge", "in", "--key", "id", "-o", "m.parquet", "--report", "json")
    assert json.loads(ended.stdout)["summary"]["agreed"] == 1
    assert "2 rows in = 2 rows merged + 0 rows quarantined." in ended.stderr


@pytest.mark.parametrize(
    ("merging", "problem", "remedy"),
    [
        ({"columns": {"prise": "finest"}}, "merge: columns: names 'prise'", "did you mean 'price'?"),
        ({"policy": {"prefer": ["c"]}}, "`prefer:` names 'c'", "there are a and b"),
        ({"sources": ["a", "z"]}, "merge: sources: names 'z'", "there are a and b"),
        ({"sources": ["a"]}, "there are no two tables to merge", "name two tables"),
        ({"policy": "best"}, "merge", "'latest'"),
    ],
)
def test_slips_of_the_project_file_are_bad_usage(merging: dict[str, Any], problem: str, remedy: str) -> None:
    """With the line, and the nearest name."""
    feeds("in", a="1:10", b="1:10")
    said = declared(2, **merging)
    assert problem in said
    assert remedy in said
    assert "consilience.yaml:" in said
    assert not Path("m.parquet").exists()


@pytest.mark.parametrize(
    ("a", "b", "problem"),
    [
        ("id,x,x_sources\n1,1,1\n", "id,x\n1,1\n", "the merged table would have two columns 'x_sources'"),
        ("id,X,x_support\n1,1,1\n", "id,X\n1,1\n", "the merged table would have two columns 'X_support'"),
        ("id,from_row\n1,1\n", "id,from_row\n1,1\n", "the quarantine would have two columns 'from_row'"),
    ],
)
def test_names_that_clash_are_bad_usage(a: str, b: str, problem: str) -> None:
    """Upper and lower case are not told apart."""
    csv(a=a, b=b)
    ended = call("merge", "in", "--key", "id", "-o", "m.parquet")
    assert ended.exit_code == 2
    assert problem.casefold() in ended.stderr.casefold()


def test_columns_that_are_not_compared_are_bad_usage() -> None:
    """Nothing that sources state differently is merged unseen; it may be left out."""
    csv(a="id,price,at\n1,10,2\n")
    duckdb.sql("COPY (SELECT 1 AS id, 10 AS price, [1] AS at) TO 'in/b.parquet'")
    ended = call("merge", "in", "--key", "id", "-o", "m.parquet")
    assert ended.exit_code == 2
    assert "the column 'at' cannot be merged: lists, structures, intervals and bytes are not compared" in ended.stderr
    assert "leave it out: merge: {columns: {at: leave-out}}" in ended.stderr
    declared(columns={"at": "leave-out"})
    assert "at" not in table("m.parquet")[0]


def test_tables_that_cannot_be_merged_are_bad_usage() -> None:
    """Of another key, or with cells that are read; `sources:` names those that are meant."""
    feeds("in", a="1:10", b="1:10")
    Path("c.csv").write_text("sku,price\n1,10\n", encoding="utf-8")
    Path("d.csv").write_text("id,price\n1,about 10\n", encoding="utf-8")
    plain = [{"path": f"in/{name}.csv", "table": {"key": "id"}} for name in "ab"]
    other = {"path": "c.csv", "table": {"key": "sku"}}
    read = {"path": "d.csv", "table": {"key": "id", "columns": {"price": {"read": "amount"}}}}
    project(sources=[*plain, other])
    assert "the tables have different keys: id in b and sku in c" in call("merge", "-o", "m.parquet").stderr
    project(sources=[*plain, read])
    assert "the table d cannot be merged: its cells are read" in call("merge", "-o", "m.parquet").stderr
    project(sources=[*plain, other, read], merge={"sources": ["a", "b"]})
    assert call("merge", "-o", "m.parquet").exit_code == 0
    assert table("m.parquet", "price_sources") == [{"price_sources": ["a", "b"]}]


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (("-o", "m.xlsx"), "cannot be written in a format '.xlsx'"),
        (("-o", "none/m.csv"), "there is no folder 'none'"),
        (("-o", "m.csv", "--quarantine", "./m.csv"), "-o and --quarantine name one file"),
        (("-o", "in/m.csv"), "in/m.csv lies in in, where every table is a source"),
        (("-o", "m.csv", "--quarantine", "m"), "a format 'without ending'"),
    ],
)
def test_files_that_cannot_be_written_are_bad_usage(options: tuple[str, ...], problem: str) -> None:
    """Before anything is read."""
    feeds("in", a="1:10", b="1:10")
    ended = call("merge", "in", "--key", "id", *options)
    assert ended.exit_code == 2
    assert ended.stdout == ""
    assert problem in ended.stderr


def test_a_source_is_never_written_over() -> None:
    """Neither as the merged table nor as its quarantine."""
    feeds("in", a="1:10", b="1:10")
    for options in (("-o", "in/a.csv"), ("-o", "m.csv", "--quarantine", "in/b.csv")):
        ended = call("merge", "in/a.csv", "in/b.csv", "--key", "id", *options)
        assert ended.exit_code == 2
        assert "is one of the sources" in ended.stderr
    assert Path("in/a.csv").read_text(encoding="utf-8") == "id,price\n1,10\n"
