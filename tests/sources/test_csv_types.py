"""The type of a CSV column is told from every cell of it, and text is made comparable as Python does it."""

import csv
from decimal import Decimal
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas import cell_sql
from schemas.database import connect
from schemas.feed import CellKind, Census
from schemas.value import tidy
from sources.tables.csv_types import ColumnType, csv_types
from sources.tables.delimited import open_delimited


def told(cells: list[str | None], *, missing: tuple[str, ...] = (), amount: bool = False) -> ColumnType:
    """The type of a column with these cells."""
    with connect() as connection, NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("cell", "more"), *((cell, "x") for cell in cells)])
        file.flush()
        table = open_delimited(Path(file.name), file.name)
        rows, types = csv_types(
            connection, table.relation, ["cell"], {"cell": missing}, frozenset({"cell"} if amount else ())
        )
    assert rows == len(cells)
    return types["cell"]


@pytest.mark.parametrize(
    ("cells", "kind", "whole", "scale"),
    [
        (["1", "-20", " 300 "], CellKind.INTEGER, 3, 0),
        (["1", "10.50", "-.5"], CellKind.DECIMAL, 2, 2),
        (["1.5e-7", "2E3", "12"], CellKind.DECIMAL, 4, 8),
        (["5e3", "1"], CellKind.INTEGER, 4, 0),
        (["0", "0.0", "-0"], CellKind.DECIMAL, 1, 1),
        (["1" * 38], CellKind.INTEGER, 38, 0),
        ([None, "", "  ", "7"], CellKind.INTEGER, 1, 0),
        (["7", "NaN", "nan"], CellKind.INTEGER, 1, 0),
    ],
)
def test_columns_of_numbers(cells: list[str | None], kind: CellKind, whole: int, scale: int) -> None:
    """All values are numbers: the digits before and after the point are the most of any cell."""
    column = told(cells)
    assert (column.kind, column.whole, column.scale) == (kind, whole, scale)


@pytest.mark.parametrize(
    "cells",
    [
        ["7", "007"],
        ["7", "+7"],
        ["7", "00.5"],
        ["1" * 39],
        ["1" * 30, "0." + "1" * 12],
        ["7", "1_000"],
        ["7", "1,000"],
        ["7", "5."],
        ["7", "0x1f"],
        ["7", "Infinity"],
        ["7", "1e400"],
        ["7", "2024-03-01"],
        ["2024-03-01", "2024-02-30"],
        ["2024-03-01", "soon"],
        ["2024-03-01", "01/03/2024"],
        ["2024-03-01", "2024-03"],
        ["2024-3-1"],
        ["2024-03-01T25:00"],
        ["2024-03-01T9:15"],
        ["2024-03-01T09:15", "2024-03-01T09:15Z"],
        ["0000-01-01"],
        ["0999-12-31"],
        ["2024-03-01", "12024-03-1"],
        ["2024-03-01", "2024/03/01"],
        ["2024-03-01", "2024-3-01 "],
        ["2024-03-01", "infinity"],
        ["09:15", "10:00"],
        ["7", "n/a"],
        ["NaN"],
        [],
        [None],
    ],
)
def test_columns_of_text(cells: list[str | None]) -> None:
    """Codes, numbers too long to be exact, and anything that is no plain number make a column text."""
    assert told(cells).kind is CellKind.TEXT


@pytest.mark.parametrize(
    ("cells", "kind", "moment"),
    [
        (["2024-03-01", " 1999-12-31 ", "", None], CellKind.DATE, 10),
        (["2024-03-01T09:15", "2024-03-01 23:59"], CellKind.TIMESTAMP, 16),
        (["2024-03-01T09:15:30", "2024-03-01T09:15:30.5"], CellKind.TIMESTAMP, 0),
        (["2024-03-01", "2024-03-01T09:15"], CellKind.TIMESTAMP, 0),
        (["2024-03-01T09:15:30Z", "2024-03-01T09:15:30+0530"], CellKind.INSTANT, 0),
        (["2024-02-29", "n/a"], CellKind.DATE, 10),
    ],
)
def test_columns_of_dates(cells: list[str | None], kind: CellKind, moment: int) -> None:
    """All values are dates that ISO 8601 writes so, and that the calendar has; their length is told where it is one."""
    column = told(cells, missing=("n/a",))
    assert column.census is not None
    assert (column.kind, column.census.moment) == (kind, moment)


def test_declared_amounts_are_no_dates() -> None:
    """A column declared to hold numbers is not made one of dates by what stands in it."""
    assert told(["2024-03-01"], amount=True).kind is CellKind.TEXT


def test_one_cell_in_many_decides() -> None:
    """No sample is taken: the last of fifty thousand cells makes the column text."""
    assert told([*["1"] * 50_000, "x"]).census == Census(values=50_001, numbers=50_000)


def test_the_census_tells_words_from_codes() -> None:
    """Values, numbers, and digits that are no numbers are counted apart."""
    column = told(["1", "2.50", "007", "n/a", None, ""])
    assert column.census == Census(values=4, numbers=2, codes=1)
    assert column.census.words == 2


def test_missing_words_are_not_counted() -> None:
    """A word declared to mean no value leaves a column of numbers one of numbers, even if it is a number itself."""
    assert told(["1", "n/a", "-999.25"], missing=("n/a", "-999.25")) == ColumnType(
        CellKind.INTEGER, 1, 0, Census(values=1, numbers=1)
    )


def test_a_missing_word_may_be_a_day() -> None:
    """A day declared to mean no value is none, however it is written."""
    column = told(["2024-03-01", "9999-12-31", " 9999-12-31"], missing=("9999-12-31",))
    assert column == ColumnType(CellKind.DATE, census=Census(values=1, moment=10))


@pytest.mark.parametrize("word", ["NaN ", "nan\t", "NAN\u00a0", " nan", "Nan"])
def test_no_number_is_known_whatever_stands_around_it(word: str) -> None:
    """Among numbers it is no value; a name that begins like it is a word."""
    assert told(["7", word]).census == Census(values=1, numbers=1)
    assert told(["7", "Nancy ", "Nora"]).census == Census(values=3, numbers=1)


def test_declared_amounts_stay_numbers() -> None:
    """A column declared to hold amounts is one of numbers although some cells are words."""
    assert told(["1", "soon", "later"], amount=True).kind is CellKind.INTEGER


def test_cells_ready_to_be_cast_are_told() -> None:
    """Nothing needs to be trimmed or looked at twice where all cells are plain numbers or null."""
    assert [told(cells).census.ready for cells in (["1", None], ["1", " 2"], ["1", "1e3"])] == [True, False, False]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(alphabet=st.sampled_from([*cell_sql.WHITE_SPACE, "a", "é", "\u0301", "~", "!", "\u200b", "日", "1"])),
        min_size=1,
        max_size=20,
    )
)
def test_sql_tidies_text_as_python_does(cells: list[str]) -> None:
    """NFC and white space at both ends, of every kind that Python strips; empty text is null."""
    with connect() as connection:
        found = connection.execute(
            f"SELECT {cell_sql.tidied('cell')} FROM (SELECT unnest(?) AS cell)", [cells]
        ).fetchall()
    assert [text or "" for (text,) in found] == [tidy(cell) for cell in cells]


def test_white_space_is_what_python_strips() -> None:
    """The list in SQL holds exactly the characters that `str.isspace` knows."""
    assert set(cell_sql.WHITE_SPACE) == {chr(code) for code in range(0x110000) if chr(code).isspace()}


@settings(max_examples=60, deadline=None)
@given(st.from_regex(cell_sql.NUMBER, fullmatch=True).filter(lambda text: text.isascii() and len(text) < 30))
def test_numbers_fit_the_type_that_is_told(text: str) -> None:
    """Cast to the type of its column, no number is rounded."""
    column = told([text])
    if column.kind is not CellKind.TEXT:
        with connect() as connection:
            sql = f"CAST({cell_sql.literal(text)} AS DECIMAL({column.whole + column.scale}, {column.scale}))"
            assert connection.execute(f"SELECT {sql}").fetchall() == [(Decimal(text),)]


def test_paths_are_no_patterns(tmp_path: Path) -> None:
    """A file whose name looks like a pattern is read as that one file."""
    (tmp_path / "x[1]*.csv").write_text("a\n1\n")
    (tmp_path / "x1y.csv").write_text("a\n2\n")
    with connect() as connection:
        found = connection.execute(f"SELECT * FROM read_csv({cell_sql.path(str(tmp_path / 'x[1]*.csv'))})").fetchall()
    assert found == [(1,)]
