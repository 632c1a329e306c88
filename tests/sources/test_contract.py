"""A table is held against its contract: failures are set aside with line, column, check and value; the rest is read."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from checker.wide.comparison import compare_feeds
from schemas.errors import UsageError
from schemas.memory import limited_to
from schemas.project import SourceEntry, Table
from schemas.reading import Reading, together
from sources.interface import Context
from sources.tables import contract, contract_failures
from sources.tables.reader import read_table

MODEL = '''
import pandera.polars as pa


class Prices(pa.DataFrameModel):
    """Prices of a feed."""

    id: int = pa.Field(ge=1)
    price: float = pa.Field(gt=0, nullable=True)
    name: str = pa.Field(isin=["a", "b"])


LOOSE = pa.DataFrameSchema({"id": pa.Column(int)})
OTHER = 5
'''


def read(folder: Path, path: str, schema: str, **table: object) -> Reading:
    entry = SourceEntry(path=path, table=Table.model_validate({"key": "id", "contract": schema, **table}))
    return read_table(entry, Context(folder))


def left(reading: Reading) -> list[tuple[int | None, str | int | None, str, str]]:
    return [(entry.line, entry.column, entry.text, entry.reason) for entry in reading.set_aside]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own.py").write_text(MODEL)
    return tmp_path


def test_rows_that_break_a_contract_are_left_out_of_the_comparison(folder: Path) -> None:
    """Their cells neither conflict nor agree, and each failure names line, column, check and value."""
    (folder / "a.csv").write_text("id,price,name\n1,5,a\n2,-1,a\n3,,b\n4,2,z\n")
    (folder / "b.csv").write_text("id,price,name\n1,5,a\n2,7,a\n4,2,a\n")
    first = read(folder, "a.csv", "own.py:Prices")
    assert left(first) == [
        (3, "price", "-1.0", "'-1.0' fails the check: greater_than(0)"),
        (5, "name", "z", "'z' fails the check: isin(['a', 'b'])"),
    ]
    compared = compare_feeds(together([first, read(folder, "b.csv", "own.py:Prices")]).feeds)
    assert (compared.claims, compared.agreed) == ((), 2)
    assert [(one.kind, one.source, one.subject) for one in compared.observations] == [
        ("missing-row", "a", "2"),
        ("missing-row", "a", "4"),
        ("missing-row", "b", "3"),
    ]


def test_contracts_hold_for_mapped_tables_too(folder: Path) -> None:
    """A row that breaks the contract makes no claims."""
    (folder / "a.csv").write_text("id,price,name\n1,5,a\n2,-1,a\n")
    reading = read(folder, "a.csv", "own.py:Prices", columns={"name": {"read": "category"}})
    assert [(claim.subject, claim.value.text) for claim in reading.claims] == [("1", "a")]


def test_types_of_parquet_are_seen_as_stored(folder: Path) -> None:
    """A column of another type is a failure of the table, not of a row: it is an error of the source."""
    duckdb.sql(f"COPY (SELECT 1::BIGINT AS id, 5.0::DOUBLE AS price, 'c' AS name) TO '{folder}/a.parquet'")
    assert left(read(folder, "a.parquet", "own.py:Prices")) == [
        (1, "name", "c", "'c' fails the check: isin(['a', 'b'])")
    ]
    duckdb.sql(f"COPY (SELECT 'x' AS id, 5.0::DOUBLE AS price, 'a' AS name) TO '{folder}/a.parquet'")
    (error,) = read(folder, "a.parquet", "own.py:Prices").errors
    assert str(error) == (
        "a.parquet:id: the table is not what its contract says: the check dtype('Int64') fails with 'String' "
        "(correct the table, or the contract)"
    )


def test_a_column_that_lacks_is_an_error_of_the_source(folder: Path) -> None:
    """Nothing of the table is compared; the check and the column are named."""
    (folder / "a.csv").write_text("id,name\n1,a\n")
    (error,) = read(folder, "a.csv", "own.py:Prices").errors
    assert error.problem == "the table is not what its contract says: the check column_in_dataframe fails with 'price'"


def test_csv_cells_are_cast_to_the_types_of_the_contract(folder: Path) -> None:
    """Whole numbers serve as floats, digits as text; a cell that cannot be cast is a failure of its row."""
    (folder / "a.csv").write_text("id,price,name\n1,5,a\nx,6,a\n3,many,a\n4,7.5,a\n")
    reading = read(folder, "a.csv", "own.py:Prices")
    assert reading.errors == ()
    assert left(reading) == [
        (3, "id", "x", "'x' fails the check: is of the declared type"),
        (4, "price", "many", "'many' fails the check: is of the declared type"),
    ]
    assert reading.feeds[0].total == 2


def test_a_schema_object_is_a_contract_too(folder: Path) -> None:
    """`DataFrameSchema` serves like `DataFrameModel`."""
    (folder / "a.csv").write_text("id,name\n1,a\n")
    assert left(read(folder, "a.csv", "own.py:LOOSE")) == []


def test_failures_are_listed_up_to_a_limit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond it they are counted; batches keep row numbers right."""
    monkeypatch.setattr(contract_failures, "LISTED", 3)
    monkeypatch.setattr(contract, "BATCH", 2)
    (folder / "a.csv").write_text("id,price,name\n" + "".join(f"{n},{-1 if n > 2 else 1},a\n" for n in range(1, 11)))
    reading = read(folder, "a.csv", "own.py:Prices")
    assert [(entry.line, entry.count) for entry in reading.set_aside] == [(4, 1), (5, 1), (6, 1), (None, 5)]
    assert reading.feeds[0].total == 2


@pytest.mark.parametrize(
    ("schema", "problem"),
    [
        ("own.py:Price", "own.py: own.py holds no 'Price' (did you mean 'Prices'?)"),
        ("own.py:OTHER", "own.py: 'OTHER' is no pandera schema ("),
        ("own.py", "the contract 'own.py' names no schema (write it as `file.py:Name`)"),
        ("none.py:X", "the contract's file 'none.py' does not exist (correct `contract:`)"),
        ("../out.py:X", "the contract's file '../out.py': it lies outside the project ("),
        (
            "broken.py:X",
            "broken.py:2: the contract breaks when it is loaded: ZeroDivisionError: division by zero (correct",
        ),
        ("syntax.py:X", "syntax.py:1: the contract breaks when it is loaded: SyntaxError: "),
    ],
)
def test_a_contract_that_cannot_be_used_is_an_error_of_usage(folder: Path, schema: str, problem: str) -> None:
    """The file, the line and what to do are named."""
    (folder / "broken.py").write_text("x = 1\ny = 1 / 0\n")
    (folder / "syntax.py").write_text("def f(:\n")
    (folder / "a.csv").write_text("id,price,name\n1,5,a\n")
    with pytest.raises(UsageError) as caught:
        read(folder, "a.csv", schema)
    assert str(caught.value).startswith(problem)


def test_nothing_is_written_to_standard_error(folder: Path) -> None:
    """Not even at the end of the program, where DuckDB may complain about objects that others still hold."""
    (folder / "a.csv").write_text("id,price,name\n1,5,a\n")
    program = (
        "from pathlib import Path; from schemas.project import SourceEntry, Table\n"
        "from sources.interface import Context\n"
        "from sources.tables.reader import read_table\n"
        "entry = SourceEntry(path='a.csv', table=Table(key=('id',), contract='own.py:Prices'))\n"
        f"print(len(read_table(entry, Context(Path({str(folder)!r}))).feeds))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert (done.stdout, done.stderr) == ("1\n", "")


@pytest.mark.skipif(importlib.util.find_spec("pandas") is None, reason="pandas is not installed")
def test_schemas_for_pandas_are_contracts_where_pandas_is_installed(folder: Path) -> None:
    """The same failures as from polars."""
    (folder / "own.py").write_text(MODEL.replace("pandera.polars", "pandera.pandas"))
    (folder / "a.csv").write_text("id,price,name\n1,5,a\n2,-1,a\n3,,b\n4,2,z\n")
    assert left(read(folder, "a.csv", "own.py:Prices")) == [
        (3, "price", "-1.0", "'-1.0' fails the check: greater_than(0)"),
        (5, "name", "z", "'z' fails the check: isin(['a', 'b'])"),
    ]


@pytest.mark.skipif(importlib.util.find_spec("pandas") is not None, reason="pandas is installed")
def test_schemas_for_pandas_need_pandas(folder: Path) -> None:
    """The error says so, instead of ending in a traceback."""
    (folder / "own.py").write_text("import pandera.pandas as pa\nX = pa.DataFrameSchema({})\n")
    (folder / "a.csv").write_text("id\n1\n")
    with pytest.raises(UsageError) as caught:
        read(folder, "a.csv", "own.py:X")
    assert str(caught.value).startswith("own.py:1: the contract breaks when it is loaded: ModuleNotFoundError: ")
    assert caught.value.remedy.endswith("where consilience runs, or write the schema for pandera.polars")


def test_heavy_imports_are_made_when_a_table_is_read() -> None:
    """Importing reader and comparison loads neither DuckDB nor polars, pandera, pandas or pyarrow."""
    program = (
        "import sys, sources.tables.reader, checker.wide.comparison\n"
        "print(sorted({'duckdb', 'polars', 'pandera', 'pandas', 'pyarrow'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout == "[]\n"


def test_rows_are_counted_once_however_many_checks_they_fail(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over several batches, with cells of two columns that do not fit and two that fail in one row."""
    monkeypatch.setattr(contract, "BATCH", 2)
    (folder / "a.csv").write_text("id,price,name\n1,5,a\n2,-1,z\nx,cheap,a\n4,-2,b\n5,6,q\n6,7,b\n")
    reading = read(folder, "a.csv", "own.py:Prices")
    assert [(line, column) for line, column, *_ in left(reading)] == [
        (3, "name"),
        (3, "price"),
        (4, "id"),
        (4, "price"),
        (5, "price"),
        (6, "name"),
    ]
    (feed,) = reading.feeds
    assert feed.total == 2
    with duckdb.connect() as connection:
        kept = connection.execute(f"SELECT id FROM {feed.relation} ORDER BY id").fetchall()
    assert kept == [("1",), ("6",)]


UNIQUE = """
import pandera.polars as pa


class Codes(pa.DataFrameModel):
    id: int
    code: str = pa.Field(unique=True, nullable=True)
    day: str
    place: str

    class Config:
        unique = ["day", "place"]


SETS = pa.DataFrameSchema({"id": pa.Column(int), "code": pa.Column(str)}, unique=[["code"], ["id"]])
"""


def test_cells_are_unique_in_the_whole_table(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However far apart: every row that shares its cells with another fails, empty ones too, as pandera has it."""
    monkeypatch.setattr(contract, "BATCH", 2)
    (folder / "unique.py").write_text(UNIQUE)
    rows = ["1,a,x,p", "2,b,x,q", "3,,y,p", "4,c,y,q", "5,a,z,p", "6,,x,q"]
    (folder / "a.csv").write_text("id,code,day,place\n" + "\n".join(rows) + "\n")
    reading = read(folder, "a.csv", "unique.py:Codes")
    assert left(reading) == [
        (2, "code", "a", "'a' fails the check: is unique"),
        (3, None, "x / q", "'x / q' fails the check: day and place are unique together"),
        (4, "code", "", "the cell fails the check: is unique"),
        (6, "code", "a", "'a' fails the check: is unique"),
        (7, None, "x / q", "'x / q' fails the check: day and place are unique together"),
        (7, "code", "", "the cell fails the check: is unique"),
    ]
    assert reading.feeds[0].total == 1


def test_each_of_several_sets_is_unique(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers as the schema types them: 1 and 01 are one."""
    monkeypatch.setattr(contract, "BATCH", 1)
    (folder / "unique.py").write_text(UNIQUE)
    (folder / "a.csv").write_text("id,code\n1,a\n01,b\n2,a\n3,c\n")
    reading = read(folder, "a.csv", "unique.py:SETS")
    assert [(line, text, reason.rpartition(": ")[2]) for line, _, text, reason in left(reading)] == [
        (2, "a", "code is unique"),
        (2, "1", "id is unique"),
        (3, "1", "id is unique"),
        (4, "a", "code is unique"),
    ]


def test_a_table_is_staged_in_little_memory(tmp_path: Path) -> None:
    """Ten times the rows take little more, and far less than the rows that are added: none waits for others."""
    program = (
        "import resource, sys; from pathlib import Path; from schemas.database import connect\n"
        "from sources.tables.contract import _stage\n"
        "from sources.tables.table_file import open_table\n"
        "with connect() as connection:\n"
        "    table = open_table(connection, Path(sys.argv[1]), 'a.csv')\n"
        "    staged = _stage(connection, table, {'id': 'id', 'name': 'name'})\n"
        "    ((rows,),) = connection.execute(f'SELECT count(*) FROM {staged}').fetchall()\n"
        "print(rows, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    peaks = []
    for rows in (200_000, 2_000_000):
        file = tmp_path / f"{rows}.csv"
        duckdb.sql(f"COPY (SELECT range AS id, repeat('value {rows}', 8) AS name FROM range({rows})) TO '{file}'")
        done = subprocess.run(
            [sys.executable, "-c", program, file],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )
        total, peak = map(int, done.stdout.split())
        assert total == rows
        peaks.append(peak / 1024)
    assert peaks[1] - peaks[0] < 170, peaks


@pytest.mark.parametrize(
    ("memory", "columns", "rows"),
    [(None, 5, 100_000), (None, 50, 20_000), (200 * 10**6, 5, 33_333), (200 * 10**6, 10**6, 1)],
)
def test_batches_fit_the_memory_that_is_given(memory: int | None, columns: int, rows: int) -> None:
    """Fewer rows where there are many columns, or little memory."""
    with limited_to(memory):
        assert contract._rows_at_once(columns) == rows


def test_what_a_contract_costs_is_told(folder: Path) -> None:
    """Which table, which contract, how many rows and how many of them refused; the seconds are of CPU."""
    (folder / "a.csv").write_text("id,price,name\n1,5,a\n2,-1,z\n")
    (held,) = read(folder, "a.csv", "own.py:Prices").contracts
    assert (held.path, held.contract, held.rows, held.refused) == ("a.csv", "own.py:Prices", 2, 1)
    assert held.seconds > 0
