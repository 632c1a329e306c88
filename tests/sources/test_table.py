"""Tables become claims by their mapping; whatever is not read is told with its line, column and remedy."""

import random
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pytest

from checker.engines.registry import open_engine
from checker.facts.gathering import gather
from checker.facts.verdicts import judge
from schemas.agreement import Standing
from schemas.attribute import Attribute, Entity, Pack, PeriodRole
from schemas.catalogue import Catalogue, catalogue
from schemas.errors import SourceError
from schemas.project import Column, SourceEntry, Table
from schemas.reading import Reading
from sources.interface import Context
from sources.tables.reader import read_table

FLIGHTS = Path(__file__).parents[3] / "shared" / "data" / "flights"
TIMES = ("sched_dep_time", "act_dep_time", "sched_arr_time", "act_arr_time")


def read(
    folder: Path, path: str, table: Mapping[str, object], declared: Catalogue | None = None, **about: str
) -> Reading:
    """Read one table of a folder."""
    entry = SourceEntry(path=path, table=Table.model_validate(table), **about)
    return read_table(entry, Context(folder, declared or Catalogue()))


def written(folder: Path, name: str, text: str | bytes) -> str:
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def said(reading: Reading) -> list[tuple[str, str, str, str, int | None]]:
    return [
        (claim.source, claim.subject, claim.attribute, claim.value.text, claim.evidence.line)
        for claim in reading.claims
    ]


def left(reading: Reading) -> list[tuple[int | None, str | int | None, str]]:
    return [(entry.line, entry.column, entry.reason) for entry in reading.set_aside]


def only_error(reading: Reading) -> str:
    (error,) = reading.errors
    assert isinstance(error, SourceError)
    return str(error)


@pytest.mark.skipif(not FLIGHTS.exists(), reason="needs the data beside the project")
class TestFlights:
    """Departure and arrival times of 100 flights as 38 sources state them."""

    @staticmethod
    def verdicts(path: str, folder: Path, read_as: str, missing: list[str]) -> tuple[Reading, Counter[Standing]]:
        reading = read(
            folder,
            path,
            {
                "key": "flight",
                "source": "src",
                "missing": missing,
                "columns": {name: {"read": read_as} for name in TIMES},
            },
        )
        gathered, unmatched, _ = gather(reading.claims, Catalogue())
        with open_engine() as engine:
            return reading, Counter(fact.verdict for fact in judge(gathered, unmatched, Catalogue(), engine).facts)

    def test_times_conflict_in_276_facts(self) -> None:
        """Read as times of day, placeholders declared missing: 276 of 400 facts are contradicted."""
        reading, found = self.verdicts("dirty.csv", FLIGHTS, "time", ["Not Available", "Contact Airline"])
        assert found == {Standing.DISAGREE: 276, Standing.AGREE: 124}
        assert (len(reading.sources), len(reading.claims)) == (38, 7_102)
        # Five cells hold a date before the placeholder, so that they are neither a time nor the declared word.
        assert [(entry.line, entry.text) for entry in reading.set_aside][:2] == [
            (1000, "Dec 02 Not Available"),
            (1027, "Dec 02 Contact Airline"),
        ]
        assert len(reading.set_aside) == 5
        assert sum(one.count for one in reading.observations if one.kind == "missing-value") == 2_397

    def test_text_conflicts_in_355_facts(self) -> None:
        """Read as text, formats and placeholders conflict too."""
        reading, found = self.verdicts("dirty.csv", FLIGHTS, "category", [])
        assert found == {Standing.DISAGREE: 355, Standing.AGREE: 45}
        assert len(reading.claims) == 7_192
        assert sum(one.count for one in reading.observations) == 2_312

    def test_row_order_does_not_matter(self, tmp_path: Path) -> None:
        """The rows in another order make the same claims."""
        header, *rows = (FLIGHTS / "dirty.csv").read_text().splitlines()
        random.Random(7).shuffle(rows)
        written(tmp_path, "dirty.csv", "\n".join([header, *rows]) + "\n")
        first, _ = self.verdicts("dirty.csv", FLIGHTS, "category", [])
        again, _ = self.verdicts("dirty.csv", tmp_path, "category", [])
        assert {claim.id for claim in first.claims} == {claim.id for claim in again.claims}


def test_rows_become_claims_with_lines_and_columns(tmp_path: Path) -> None:
    """The key makes the subject; quoted newlines and empty lines shift lines as they do in an editor."""
    written(tmp_path, "a.csv", 'city,year,note,head\nOslo,2024,"two\nlines",5\n\nBergen,2024,x,6\n')
    reading = read(tmp_path, "a.csv", {"key": ["city"], "period": "year", "columns": ["note", "head"]})
    assert said(reading) == [
        ("a", "Oslo", "note", "two\nlines", 2),
        ("a", "Oslo", "head", "5", 2),
        ("a", "Bergen", "note", "x", 5),
        ("a", "Bergen", "head", "6", 5),
    ]
    assert reading.claims[0].period is not None
    assert (reading.claims[0].period.start, reading.claims[0].period.end) == ("2024-01-01", "2024-12-31")
    assert reading.claims[1].evidence.column == "head"
    assert [(source.id, source.path) for source in reading.sources] == [("a", "a.csv")]
    assert [(found.path, found.kind) for found in reading.inputs] == [("a.csv", "table")]


@pytest.mark.parametrize(("separator", "name"), [(",", "a.csv"), (";", "a.csv"), ("\t", "a.tsv"), ("|", "a.csv")])
def test_separators_are_told_from_the_header(tmp_path: Path, separator: str, name: str) -> None:
    """Comma, semicolon, tab and bar; a byte order mark and Windows line ends are no part of the data."""
    rows = [("id", "src", "n"), ("1", "x", "a b"), ("2", "y", '"q,;|"')]
    written(tmp_path, name, "\ufeff" + "\r\n".join(separator.join(row) for row in rows) + "\r\n")
    reading = read(tmp_path, name, {"key": "id", "source": "src"})
    assert said(reading) == [("x", "1", "n", "a b", 2), ("y", "2", "n", "q,;|", 3)]


def test_every_way_of_reading_a_cell(tmp_path: Path) -> None:
    """Human notation, dates, times, categories, truth values and stored cells each make their kind of value."""
    written(
        tmp_path,
        "a.csv",
        "id,money,day,time,name,open,cell,text\n1,up to $25 billion,March 2024,7:10 a.m.,CERN,Yes,1.50,x\n",
    )
    columns = {
        "money": {"read": "amount", "attribute": "budget"},
        "day": {"read": "date"},
        "time": {"read": "time"},
        "name": {"read": "category"},
        "open": {"read": "truth"},
        "cell": {"unit": "USD", "decimals": 1},
        "text": {},
    }
    declared = catalogue([Pack(pack="x", title="x", entities=(Entity(name="European lab", aliases=("CERN",)),))])
    values = {
        claim.attribute: claim.value
        for claim in read(tmp_path, "a.csv", {"key": "id", "columns": columns}, declared).claims
    }
    assert {name: value.kind for name, value in values.items()} == {
        "budget": "quantity",
        "day": "period",
        "time": "period",
        "name": "category",
        "open": "truth",
        "cell": "quantity",
        "text": "category",
    }
    assert values["budget"].unit == "USD"
    assert values["name"].value == "European lab"
    assert values["open"].value is True
    assert [str(values["cell"].low), str(values["cell"].high), values["cell"].unit] == ["1.45", "1.55", "USD"]


def test_unreadable_cells_are_set_aside_alone(tmp_path: Path) -> None:
    """The other cells of the row are read; a key or a source that is missing costs the row."""
    written(tmp_path, "a.csv", "id,src,t,n,open\n1,x,soon,5,maybe\n,x,07:10,6,no\n3,,07:10,7,no\n4,x,07:10,many,no\n")
    columns = {"t": {"read": "time"}, "n": {"unit": "USD"}, "open": {"read": "truth"}}
    reading = read(tmp_path, "a.csv", {"key": "id", "source": "src", "columns": columns})
    assert [entry[1:4] for entry in said(reading)] == [("1", "n", "5"), ("4", "t", "07:10"), ("4", "open", "no")]
    assert sorted(left(reading)) == [
        (2, "open", "'maybe' is neither yes nor no"),
        (2, "t", "'soon' holds no time of day"),
        (3, "id", "the cell fails the check: has a value"),
        (4, "src", "the cell fails the check: has a value"),
        (5, "n", "'many' fails the check: is a number"),
    ]
    assert all(entry.invalid and entry.remedy for entry in reading.set_aside)


def test_missing_words_are_no_values(tmp_path: Path) -> None:
    """Words declared for a column or for the table are told as one observation for each source and column."""
    written(tmp_path, "a.csv", "id,src,p,q\n1,x,n/a,-\n2,x,n/a,1\n3,y,-,\n")
    reading = read(
        tmp_path,
        "a.csv",
        {"key": "id", "source": "src", "columns": {"p": {"missing": ["n/a"]}, "q": {}}, "missing": ["-"]},
    )
    assert said(reading) == [("x", "2", "q", "1", 3)]
    assert [
        (one.source, one.attribute, one.subject, one.count, one.samples, one.location.line)
        for one in reading.observations
    ] == [
        ("x", "p", "", 2, ("1", "2"), 2),
        ("x", "q", "1", 1, (), 2),
        ("y", "p", "3", 1, (), 4),
        ("y", "q", "3", 1, (), 4),
    ]


def test_duplicate_keys_are_left_out(tmp_path: Path) -> None:
    """Within one source and period a key stands once; equal rows are told from differing ones."""
    written(
        tmp_path,
        "a.csv",
        "id,src,year,p\n1,x,2023,1\n1,x,2024,2\n1,y,2024,2\n2,x,2024,3\n2,x,2024,3\n3,x,2024,4\n3,x,2024,5\n",
    )
    reading = read(tmp_path, "a.csv", {"key": "id", "source": "src", "period": "year"})
    assert [(claim.source, claim.subject, claim.value.text) for claim in reading.claims] == [
        ("x", "1", "1"),
        ("x", "1", "2"),
        ("y", "1", "2"),
    ]
    assert [
        (one.kind, one.source, one.subject, one.equal, one.count, one.location.line) for one in reading.observations
    ] == [("duplicate-key", "x", "2", True, 2, 5), ("duplicate-key", "x", "3", False, 2, 7)]


def test_levels_without_a_period_lean_on_the_publication_date(tmp_path: Path) -> None:
    """As in claim files: a level is assumed to be that of the day its source was published."""
    written(tmp_path, "a.csv", "id,staff\n1,5 to 6\n")
    declared = catalogue([Pack(pack="x", title="x", attributes={"staff": Attribute(period=PeriodRole.INSTANT)})])
    reading = read(
        tmp_path, "a.csv", {"key": "id", "columns": {"staff": {"read": "amount"}}}, declared, published="2024-03-01"
    )
    period = reading.claims[0].period
    assert period is not None
    assert (period.start, period.assumed) == ("2024-03-01", True)


def test_parquet_rows_count_from_one(tmp_path: Path) -> None:
    """Parquet has no lines: its rows are numbered. Types of the file are kept, doubles mean their shortest text."""
    duckdb.sql(
        f"COPY (SELECT 'x' AS s, 1 AS id, 0.1::DOUBLE AS d, 0.1::FLOAT AS f, '007' AS code UNION ALL "
        f"SELECT 'y', 1, 2.5, 2.5, '7') TO '{tmp_path}/a.parquet'"
    )
    reading = read(tmp_path, "a.parquet", {"key": "id", "source": "s"})
    assert said(reading) == [
        ("x", "1", "d", "0.1", 1),
        ("x", "1", "f", "0.1", 1),
        ("x", "1", "code", "007", 1),
        ("y", "1", "d", "2.5", 2),
        ("y", "1", "f", "2.5", 2),
        ("y", "1", "code", "7", 2),
    ]
    assert [claim.value.kind for claim in reading.claims[:3]] == ["quantity", "quantity", "category"]


def test_tables_of_plain_cells_are_feeds(tmp_path: Path) -> None:
    """Nothing is read from them before they are compared; a pattern makes several feeds of one source."""
    for name in ("a", "b"):
        written(tmp_path, f"{name}.csv", "id,p\n1,2\n")
    reading = read(tmp_path, "*.csv", {"key": "id"}, id="prices")
    assert reading.claims == ()
    assert [(feed.id, feed.path, feed.total) for feed in reading.feeds] == [
        ("prices", "a.csv", 1),
        ("prices", "b.csv", 1),
    ]
    assert [source.id for source in reading.sources] == ["prices"]


def test_rows_that_are_no_rows_are_set_aside(tmp_path: Path) -> None:
    """Too few cells, too many, bad bytes, an open quote: each told with its line, the others are read."""
    written(tmp_path, "a.csv", b'id,src,p\n1,x,"a\nb"\n2,x\n\n3,x,1,2\n4,x,caf\xe9\n5,x,ok\n6,x,"open\n')
    reading = read(tmp_path, "a.csv", {"key": "id", "source": "src"})
    assert said(reading) == [("x", "1", "p", "a\nb", 2), ("x", "5", "p", "ok", 8)]
    assert left(reading) == [
        (4, None, "the row has fewer cells than the header"),
        (6, None, "the row has more cells than the header"),
        (7, None, "the row is not UTF-8"),
        (9, None, "a quote is not closed, or text follows a closed one"),
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0", "a.csv:3: the file holds NUL bytes: it is binary, not a table in text"),
        (b"\xff\xfei\0d\0", "a.csv: the file is UTF-16, not UTF-8"),
        (b"", "a.csv: the file is empty"),
        (b"\n1,2\n", "a.csv:1: the first line is empty"),
        (b"id,,p\n1,2,3\n", "a.csv:1: column 2 has no name"),
        (b"id,p,P\n1,2,3\n", "a.csv:1: the column 'P' stands twice in the header"),
        (b"caf\xe9,id\n1,2\n", "a.csv:1: the header is not UTF-8"),
    ],
)
def test_files_that_are_no_tables(tmp_path: Path, content: bytes, problem: str) -> None:
    """One error with place and remedy, never a traceback."""
    written(tmp_path, "a.csv", content)
    assert only_error(read(tmp_path, "a.csv", {"key": "id"})).startswith(problem + " (")


def test_a_file_that_only_looks_like_parquet(tmp_path: Path) -> None:
    """The ending says Parquet, the content does not."""
    written(tmp_path, "a.parquet", "id,p\n1,2\n")
    assert only_error(read(tmp_path, "a.parquet", {"key": "id"})).startswith(
        "a.parquet: the file cannot be read as Parquet: "
    )


def test_other_errors_name_the_remedy(tmp_path: Path) -> None:
    """Missing files, kinds that are not read, files outside the project, addresses."""
    written(tmp_path, "a.ods", "x")
    assert only_error(read(tmp_path, "none.csv", {"key": "id"})) == "none.csv: there is no such file (check the path)"
    assert only_error(read(tmp_path, "a.ods", {"key": "id"})).startswith(
        "a.ods: no table is read from a file whose name ends in '.ods'"
    )
    assert only_error(read(tmp_path, "../b.csv", {"key": "id"})).startswith("../b.csv: it lies outside the project (")
    assert only_error(read(tmp_path, "ftp://host/b.csv", {"key": "id"})).startswith(
        "ftp://host/b.csv: tables are not fetched by ftp"
    )
    assert only_error(read(tmp_path, "*.csv", {"key": "id"}, id="x")).startswith("*.csv: no file fits this pattern")


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"key": "flihgt"}, "a.csv:1: the table has no column 'flihgt' (did you mean 'flight'?)"),
        ({"key": "flight", "source": "src"}, "a.csv:1: the table has no column 'src' (its columns are flight, price)"),
        ({"key": "flight", "columns": ["prize"]}, "a.csv:1: the table has no column 'prize' (did you mean 'price'?)"),
    ],
)
def test_a_mapping_that_does_not_fit_names_the_nearest_column(
    tmp_path: Path, table: dict[str, object], problem: str
) -> None:
    """A slip in a column's name is one error for the file."""
    written(tmp_path, "a.csv", "flight,price\n1,2\n")
    assert only_error(read(tmp_path, "a.csv", table)) == problem


def test_a_bad_file_does_not_stop_the_others_of_its_source(tmp_path: Path) -> None:
    """The error is told, the good file is read."""
    written(tmp_path, "a.csv", "id,p\n1,2\n")
    written(tmp_path, "b.csv", "")
    reading = read(tmp_path, "*.csv", {"key": "id"}, id="x")
    assert [feed.path for feed in reading.feeds] == ["a.csv"]
    assert only_error(reading).startswith("b.csv: the file is empty")


def test_a_table_without_a_mapping_is_set_aside(tmp_path: Path) -> None:
    """The reason and both remedies are given."""
    reading = read_table(SourceEntry(id="a", path="a.csv"), Context(tmp_path))
    assert [(entry.reason, entry.remedy, entry.invalid) for entry in reading.set_aside] == [
        (
            "which columns of the table identify a row is not known",
            "give `--key COLUMNS`, or a `table:` mapping in consilience.yaml",
            False,
        )
    ]


def test_column_of_attribute(tmp_path: Path) -> None:
    """A column states the attribute it is mapped to, its own name otherwise."""
    written(tmp_path, "a.csv", "id,s,p,q\n1,x,5,6\n")
    reading = read(
        tmp_path, "a.csv", {"key": "id", "source": "s", "columns": {"p": Column(attribute="price"), "q": Column()}}
    )
    assert [(claim.attribute, claim.evidence.column) for claim in reading.claims] == [("price", "p"), ("q", "q")]
