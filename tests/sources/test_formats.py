"""Tables of every format: JSON, Arrow, Excel and packed ones are compared exactly, and say what they could not take."""

import gzip
import json
import sys
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import duckdb
import openpyxl
import polars as pl
import pytest

from checker.wide.comparison import compare_feeds
from schemas import temporary
from schemas.errors import UsageError
from schemas.project import SourceEntry
from schemas.reading import Reading, together
from sources.databases.reading import KINDS
from sources.interface import Context
from sources.tables import excel, packed, row_parts
from sources.tables.opening import FORMATS
from sources.tables.reader import read_table

ZSTD = import_module("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
RECORDS = [
    {"id": 1, "price": 0.1, "day": date(2024, 3, 1), "name": "a", "ok": True},
    {"id": 2, "price": 19.99, "day": date(2024, 3, 2), "name": "007", "ok": False},
    {"id": 3, "price": None, "day": None, "name": 'line\nbreak, "quoted"', "ok": None},
]


def text(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def csv(file: Path, records: list[dict[str, object]]) -> None:
    quoted = [",".join('"' + text(value).replace('"', '""') + '"' for value in record.values()) for record in records]
    file.write_text("\n".join([",".join(records[0]), *quoted]) + "\n")


def gz(file: Path, records: list[dict[str, object]]) -> None:
    csv(file, records)
    file.write_bytes(gzip.compress(file.read_bytes()))


def zst(file: Path, records: list[dict[str, object]]) -> None:
    csv(file, records)
    file.write_bytes(ZSTD.compress(file.read_bytes()))


def json_lines(file: Path, records: list[dict[str, object]]) -> None:
    file.write_text("".join(json.dumps(record, default=str) + "\n" for record in records))


def json_list(file: Path, records: list[dict[str, object]]) -> None:
    file.write_text(json.dumps(records, default=str))


def arrow(file: Path, records: list[dict[str, object]]) -> None:
    pl.DataFrame(records).write_ipc(file)


def parquet(file: Path, records: list[dict[str, object]]) -> None:
    pl.DataFrame(records).write_parquet(file)


def workbook(file: Path, records: list[dict[str, object]], top: int = 1) -> None:
    book = openpyxl.Workbook()
    for column, name in enumerate(records[0], start=1):
        book.active.cell(top, column, name)
        for row, record in enumerate(records, start=top + 1):
            book.active.cell(row, column, record[name])
    book.save(file)


WRITERS: dict[str, Callable[[Path, list[dict[str, object]]], None]] = {
    "t.csv": csv,
    "t.csv.gz": gz,
    "t.csv.zst": zst,
    "t.jsonl": json_lines,
    "t.json": json_list,
    "t.feather": arrow,
    "t.parquet": parquet,
    "t.xlsx": workbook,
}


def read(folder: Path, path: str, **table: object) -> Reading:
    entry = {"id": path, "path": path, "table": {"key": "id", **table}}
    return read_table(SourceEntry.model_validate(entry), Context(folder))


def only_error(reading: Reading) -> str:
    (error,) = reading.errors
    return str(error)


def left(reading: Reading) -> list[tuple[int | None, str]]:
    return [(entry.line, entry.reason) for entry in reading.set_aside]


@pytest.mark.parametrize("name", [name for name in WRITERS if name != "t.csv"])
def test_every_format_says_the_same_as_csv(tmp_path: Path, name: str) -> None:
    """Numbers, days, codes, truth values, line breaks and missing cells agree; one changed cell is one conflict."""
    csv(tmp_path / "t.csv", RECORDS)
    WRITERS[name](tmp_path / name, RECORDS)
    plain, other = read(tmp_path, "t.csv"), read(tmp_path, name)
    assert not other.errors
    found = compare_feeds(together([plain, other]).feeds)
    assert (found.claims, found.agreed, found.observations) == ((), 9, ())
    WRITERS[name](tmp_path / name, [*RECORDS[:1], {**RECORDS[1], "price": 19.98}, *RECORDS[2:]])
    found = compare_feeds(together([plain, read(tmp_path, name)]).feeds)
    assert {(claim.source, claim.value.text, claim.evidence.column) for claim in found.claims} == {
        ("t.csv", "19.99", "price"),
        (name, "19.98", "price"),
    }


@pytest.mark.parametrize("name", list(WRITERS))
def test_every_format_tells_repeated_keys_missing_rows_and_missing_values(tmp_path: Path, name: str) -> None:
    """As CSV does: a key that stands twice, a key that lacks, a value that lacks."""
    WRITERS[name](tmp_path / name, [{"id": 1, "p": 5}, {"id": 1, "p": 6}, {"id": 2, "p": None}])
    csv(tmp_path / "other.csv", [{"id": 1, "p": 5}, {"id": 2, "p": 7}, {"id": 3, "p": 8}])
    found = compare_feeds(together([read(tmp_path, name), read(tmp_path, "other.csv")]).feeds)
    assert sorted((one.kind, one.source, one.subject) for one in found.observations) == [
        ("duplicate-key", name, "1"),
        ("missing-row", name, "3"),
        ("missing-value", name, "2"),
    ]


@pytest.mark.parametrize("name", list(WRITERS))
@pytest.mark.parametrize("other", list(WRITERS))
def test_a_key_of_words_never_meets_a_key_of_numbers(tmp_path: Path, name: str, other: str) -> None:
    """Whatever the formats: text that is no number against a declared number is bad usage, never a silent cast."""
    WRITERS[name](tmp_path / name, [{"id": 1, "p": 5}])
    second = f"o{other[1:]}"
    WRITERS[other](tmp_path / second, [{"id": "x1", "p": 5}])
    feeds = together([read(tmp_path, name), read(tmp_path, second)]).feeds
    if name in ("t.parquet", "t.feather"):
        with pytest.raises(UsageError, match="never cast in silence"):
            compare_feeds(feeds)
    else:
        assert {one.kind for one in compare_feeds(feeds).observations} == {"missing-row"}


@pytest.mark.parametrize("name", ["t.jsonl", "t.json", "t.xlsx", "t.feather"])
def test_digits_that_a_file_writes_as_text_are_a_key_of_text(tmp_path: Path, name: str) -> None:
    """The text 17 is not matched with the number 17 of a typed table."""
    WRITERS[name](tmp_path / name, [{"id": "17", "p": 5}])
    parquet(tmp_path / "o.parquet", [{"id": 17, "p": 5}])
    with pytest.raises(UsageError, match="the key 'id' cannot be matched"):
        compare_feeds(together([read(tmp_path, name), read(tmp_path, "o.parquet")]).feeds)


def test_json_numbers_keep_every_digit(tmp_path: Path) -> None:
    """No double stands between: 19 digits, 30 digits, and a fraction that no double holds."""
    (tmp_path / "a.jsonl").write_text('{"id": 9007199254740993, "p": 12345678901234567890.123456789, "q": 1e2}\n')
    (tmp_path / "b.csv").write_text("id,p,q\n9007199254740993,12345678901234567890.123456788,100\n")
    found = compare_feeds(together([read(tmp_path, "a.jsonl"), read(tmp_path, "b.csv")]).feeds)
    assert {claim.value.text for claim in found.claims} == {
        "12345678901234567890.123456789",
        "12345678901234567890.123456788",
    }
    assert found.agreed == 1


def test_json_lines_that_are_no_records_are_set_aside(tmp_path: Path) -> None:
    """Each with its line; blank lines shift lines, keys may come late, nested values are shown and not compared."""
    lines = ['\ufeff{"id": 1}', "", "nonsense", "[1]", '{"id": 2, "p": 5, "deep": {"x": [1]}}', "{}", "5"]
    (tmp_path / "a.jsonl").write_bytes("\n".join(lines).encode() + b'\n{"id": "\xff"}\n{"id": 3, "p": NaN}')
    reading = read(tmp_path, "a.jsonl")
    assert left(reading) == [
        (3, "the line is not JSON: Expecting value"),
        (4, "the line is no object with keys"),
        (6, "the line is no object with keys"),
        (7, "the line is no object with keys"),
        (8, "the line is not UTF-8"),
    ]
    (feed,) = reading.feeds
    assert (feed.total, feed.lines([1, 2, 3])) == (3, {1: 1, 2: 5, 3: 9})
    assert {column.name: column.kind.value for column in feed.columns} == {"p": "integer", "deep": "other"}


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.jsonl", "", "a.jsonl: the file is empty"),
        ("a.jsonl", "x\n", "a.jsonl:1: no line holds a record"),
        ("a.jsonl", '{"id": 1, "ID": 2}\n', "a.jsonl: there are two columns 'ID'"),
        ("a.jsonl", '{"id": 1, "": 2}\n', "a.jsonl: a column has no name"),
        ("a.jsonl", json.dumps({str(n): n for n in range(5_000)}), "a.jsonl: there are more than 4,096 columns"),
        ("a.json", '{"id": 1}', "a.json: it holds no list of records"),
        ("a.json", "[1", "a.json: it is not JSON: "),
        ("a.arrow", "x", "a.arrow: the file cannot be read as Arrow: "),
        ("a.xlsx", "x", "a.xlsx: the file cannot be read as a workbook: "),
        ("a.csv.gz", "id\n1\n", "a.csv.gz: the file cannot be unpacked: "),
        ("a.txt.gz", gzip.compress(b"x", mtime=0), "a.txt.gz: no table is read from a file whose name ends in '.txt'"),
        ("a.csv.gz", gzip.compress(b"id\n1\n" * 99, mtime=0)[:-9], "a.csv.gz: the file cannot be unpacked: "),
        ("a.csv.zst", "id\n1\n", "a.csv.zst: the file cannot be unpacked: "),
        ("a.csv.zst", ZSTD.compress(b"id\n1\n" * 99)[:-9], "a.csv.zst: the file cannot be unpacked: "),
    ],
)
def test_broken_files_are_told(tmp_path: Path, name: str, content: str | bytes, problem: str) -> None:
    """One error with place and remedy, never a traceback."""
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert only_error(read(tmp_path, name)).startswith(problem)


def test_a_small_file_does_not_fill_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unpacking stops while there is room left, and leaves nothing behind."""
    monkeypatch.setattr(packed, "LEFT_FREE", 1 << 62)
    gz(tmp_path / "a.csv.gz", [{"id": 1}])
    assert "it unpacks to more than the disk" in only_error(read(tmp_path, "a.csv.gz"))


def test_a_table_in_frames_is_unpacked_to_its_end(tmp_path: Path) -> None:
    """As `zstd` writes it with several threads, or `cat` puts it together."""
    (tmp_path / "a.csv.zst").write_bytes(ZSTD.compress(b"id,v\n1,2\n") + ZSTD.compress(b"2,3\n"))
    (feed,) = read(tmp_path, "a.csv.zst").feeds
    assert feed.total == 2


def test_what_unpacks_zstandard_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says how to come by it."""
    for name in ("compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, name, None)
    (tmp_path / "a.csv.zst").write_bytes(b"")
    assert only_error(read(tmp_path, "a.csv.zst")) == (
        "a.csv.zst: backports.zstd, which unpacks .zst, is not installed (install consilience[zstd])"
    )


class TestWorkbooks:
    """Sheets, headers, formulas, errors and merged cells."""

    @staticmethod
    def book(folder: Path, sheets: dict[str, list[list[object]]], merged: str = "", hidden: str = "") -> None:
        made = openpyxl.Workbook()
        made.remove(made.active)
        for name, rows in sheets.items():
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(row)
            if merged:
                sheet.merge_cells(merged)
            if name == hidden:
                sheet.sheet_state = "hidden"
        made.save(folder / "a.xlsx")

    def test_the_sheet_is_the_one_with_the_key(self, tmp_path: Path) -> None:
        """Named, or the only visible one whose header has the key; several or none are an error."""
        data = [["id", "p"], [1, 5]]
        self.book(tmp_path, {"Notes": [["read", "me"]], "Data": data, "Old": [["id"], [7], [8]]}, hidden="Old")
        assert read(tmp_path, "a.xlsx").feeds[0].total == 1
        assert read(tmp_path, "a.xlsx", sheet="Old").feeds[0].total == 2
        assert only_error(read(tmp_path, "a.xlsx", sheet="Dta")) == (
            "a.xlsx: the workbook has no sheet 'Dta' (its sheets are Notes, Data, Old)"
        )
        self.book(tmp_path, {"One": data, "Two": data})
        assert only_error(read(tmp_path, "a.xlsx")) == (
            "a.xlsx: several of the sheets One, Two have the key id in the header "
            "(say which one is meant: `sheet:` in its `table:`)"
        )
        self.book(tmp_path, {"One": [["x"]], "Two": [["y"]]})
        assert "none of the sheets One, Two has the key id" in only_error(read(tmp_path, "a.xlsx"))
        self.book(tmp_path, {"One": []})
        assert "the workbook holds no cells" in only_error(read(tmp_path, "a.xlsx"))

    def test_rows_have_the_numbers_they_have_in_the_sheet(self, tmp_path: Path) -> None:
        """A title above, empty rows between; `header:` names the row where the first filled one is none."""
        self.book(tmp_path, {"A": [["Prices of 2024"], [], ["id", "p"], [1, 5], [], [2, 6]]})
        feed = read(tmp_path, "a.xlsx", header=3).feeds[0]
        assert (feed.total, feed.lines([1, 2])) == (2, {1: 4, 2: 6})

    def test_types_of_cells(self, tmp_path: Path) -> None:
        """Whole numbers, fractions by their fewest digits, times, moments, percentages as they are stored."""
        row = [1, 0.1, 1e-7, 1e20, date(2024, 3, 1), time(9, 15), datetime(2024, 3, 1, 9, 15), 0.125, "x"]  # noqa: DTZ001
        self.book(tmp_path, {"A": [["id", *"abcdefgh"], row]})
        reading = read(tmp_path, "a.xlsx", columns={name: {"read": "category"} for name in "abcdefgh"})
        assert [claim.value.text for claim in reading.claims] == [
            "0.1",
            "1e-07",
            "1e+20",
            "2024-03-01",
            "09:15:00",
            "2024-03-01 09:15:00",
            "0.125",
            "x",
        ]

    def test_errors_are_no_numbers_and_no_silence(self, tmp_path: Path) -> None:
        """A cell that holds an error is set aside by its name, the others of its column are compared."""
        self.book(tmp_path, {"A": [["id", "p"], [1, 5], [2, "#DIV/0!"], [3, 6]]})
        csv(tmp_path / "b.csv", [{"id": 1, "p": 5}, {"id": 2, "p": 7}, {"id": 3, "p": 6}])
        found = compare_feeds(together([read(tmp_path, "a.xlsx"), read(tmp_path, "b.csv")]).feeds)
        assert [(entry.line, entry.column, entry.text) for entry in found.set_aside] == [(3, "p", "#DIV/0!")]
        assert found.agreed == 2

    def test_formulas_are_read_by_their_last_value_and_refused_without_one(self, tmp_path: Path) -> None:
        """A program that only writes formulas leaves no values; a spreadsheet program does."""
        self.book(tmp_path, {"A": [["id", "p"], [1, "=2+3"]]})
        assert only_error(read(tmp_path, "a.xlsx")) == (
            "a.xlsx:2:p: the cell holds a formula whose value is not in the file "
            "(open the workbook in a spreadsheet program, and save it)"
        )
        with ZipFile(tmp_path / "a.xlsx") as old, ZipFile(tmp_path / "b.xlsx", "w", ZIP_DEFLATED) as new:
            for part in old.namelist():
                content = old.read(part).replace(b"<f>2+3</f><v />", b"<f>2+3</f><v>5</v>")
                new.writestr(part, content.replace(b"<f>2+3</f><v></v>", b"<f>2+3</f><v>5</v>"))
        reading = read(tmp_path, "b.xlsx", columns={"p": {"read": "amount"}})
        assert [claim.value.text for claim in reading.claims] == ["5"]

    def test_merged_cells_are_refused(self, tmp_path: Path) -> None:
        """In the table, where one value would stand for several rows; above its header they are a title."""
        self.book(tmp_path, {"A": [["id", "p"], [1, 5], [2, 6]]}, merged="B2:B3")
        assert only_error(read(tmp_path, "a.xlsx")) == (
            "a.xlsx:1: cells of the table are merged: columns 2 to 2 down to row 3 (unmerge them, and fill in every cell)"
        )
        self.book(tmp_path, {"A": [["Title"], ["id", "p"], [1, 5]]}, merged="A1:B1")
        assert read(tmp_path, "a.xlsx", header=2).feeds[0].total == 1

    def test_cells_without_a_column_are_refused(self, tmp_path: Path) -> None:
        """A value under no name belongs to nothing."""
        self.book(tmp_path, {"A": [["id", "p"], [1, 5, 9]]})
        assert "a.xlsx:2:3: the cell stands in a column without a name" in only_error(read(tmp_path, "a.xlsx"))

    def test_a_workbook_has_a_largest_size(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A packed file may unpack to anything: its size is looked at first."""
        monkeypatch.setattr(excel, "MOST_BYTES", 100)
        self.book(tmp_path, {"A": [["id"], [1]]})
        assert "more than the 100 that are read" in only_error(read(tmp_path, "a.xlsx"))


def test_arrow_keeps_its_types(tmp_path: Path) -> None:
    """Decimals, 64-bit numbers, moments with their zone, categories."""
    pl.DataFrame(
        {
            "id": [1],
            "d": pl.Series([Decimal("12345678901234567890.12")], dtype=pl.Decimal(30, 2)),
            "t": pl.Series([datetime(2024, 3, 1, 9)], dtype=pl.Datetime("us", "Europe/Berlin")),  # noqa: DTZ001
            "c": pl.Series(["x"], dtype=pl.Categorical),
            "l": [[1, 2]],
        }
    ).write_ipc(tmp_path / "a.arrow")
    (feed,) = read(tmp_path, "a.arrow").feeds
    assert {column.name: column.kind.value for column in feed.columns} == {
        "d": "decimal",
        "t": "instant",
        "c": "text",
        "l": "other",
    }


def test_many_rows_are_written_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows keep their numbers and lines over several parts, whatever columns these have."""
    monkeypatch.setattr(row_parts, "BATCH", 3)
    late = [{"id": n} if n < 6 else {"id": n, "p": 1} for n in range(1, 11)]
    json_lines(tmp_path / "a.jsonl", late)
    (feed,) = read(tmp_path, "a.jsonl").feeds
    with duckdb.connect() as connection:
        rows = connection.execute(f"SELECT * FROM {feed.rows} ORDER BY 1").fetchall()
    assert [(row, cell) for row, cell, _ in rows] == [(n, str(n)) for n in range(1, 11)]
    assert [bool(p) for *_, p in rows] == [False] * 5 + [True] * 5


def test_temporary_files_go_with_what_reads_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They last as long as the feed does, and no longer; a program that ends at once can clear them too."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    json_lines(tmp_path / "a.jsonl", RECORDS)
    reading = read(tmp_path, "a.jsonl")
    assert len(list((tmp_path / "tmp").iterdir())) == 1
    del reading
    assert list((tmp_path / "tmp").iterdir()) == []
    again = read(tmp_path, "a.jsonl")
    temporary.clear()
    assert list((tmp_path / "tmp").iterdir()) == []
    del again


def test_registries_name_what_there_is() -> None:
    """Every function that a registry names is there, and every kind of database has a file."""
    for named in FORMATS.values():
        module, function = named.split(":")
        assert callable(getattr(import_module(module), function))
    for module in KINDS.values():
        assert callable(import_module(module).OPEN)
