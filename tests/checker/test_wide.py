"""Dense feeds are compared exactly, whatever the order of rows, columns and sources, and whatever the format."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.wide.comparison import compare_feeds
from schemas.agreement import Tolerance
from schemas.attribute import Attribute, Entity, Pack
from schemas.catalogue import Catalogue, catalogue
from schemas.claim import Claim
from schemas.errors import UsageError
from schemas.project import Column, SourceEntry, Table
from schemas.reading import Observation, Reading, together
from schemas.relation import Relation
from schemas.value import Category, ValueKind, tidy
from sources.interface import Context
from sources.tables.reader import read_table


class Tables:
    """A folder of tables that are read and compared by their key."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries: dict[str, SourceEntry] = {}

    def csv(self, source: str, text: str, *, key: Sequence[str] = ("id",), **columns: Column) -> None:
        (self.folder / f"{source}.csv").write_text(text, encoding="utf-8", newline="")
        self._add(source, f"{source}.csv", key, columns)

    def parquet(self, source: str, select: str, *, key: Sequence[str] = ("id",), **columns: Column) -> None:
        duckdb.sql(f"COPY ({select}) TO '{self.folder / source}.parquet'")
        self._add(source, f"{source}.parquet", key, columns)

    def _add(self, source: str, path: str, key: Sequence[str], columns: dict[str, Column]) -> None:
        self.entries[source] = SourceEntry(id=source, path=path, table=Table(key=tuple(key), columns=columns))

    def read(self, declared: Catalogue | None = None, order: Iterable[str] = ()) -> Reading:
        context = Context(self.folder, declared or Catalogue())
        return together(read_table(self.entries[source], context) for source in order or self.entries)

    def compare(
        self, declared: Catalogue | None = None, claims: Sequence[Claim] = (), order: Iterable[str] = ()
    ) -> Reading:
        reading = self.read(declared, order)
        assert reading.errors == ()
        return compare_feeds(reading.feeds, declared, claims)


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    return Tables(tmp_path)


def stated(reading: Reading) -> list[tuple[str, str, str, str]]:
    """Subject, attribute, source and value of every claim."""
    return sorted((claim.subject, claim.attribute, claim.source, claim.value.text) for claim in reading.claims)


def seen(reading: Reading, kind: str) -> list[tuple[str, str, str, int]]:
    """Source, subject, attribute and count of every observation of a kind."""
    return sorted(
        (one.source, one.subject, one.attribute, one.count) for one in reading.observations if one.kind == kind
    )


def reasons(reading: Reading) -> list[tuple[str | None, int | None, str | int | None, str]]:
    """Source, line, column and words of everything set aside."""
    return sorted((entry.source, entry.line, entry.column, entry.text) for entry in reading.set_aside if entry.invalid)


def test_tables_are_read_without_what_reads_prose(tables: Tables) -> None:
    """Its grammar takes longer to load than small tables to compare."""
    tables.parquet("a", "SELECT range AS id, range AS p FROM range(3)")
    tables.parquet("b", "SELECT range AS id, range + 1 AS p FROM range(3)")
    code = (
        "import sys\nfrom checker.cli import consilience\n"
        "try:\n    consilience(['check', 'a.parquet', 'b.parquet', '--key', 'id', '--quiet'])\n"
        "except SystemExit as ended:\n    assert ended.code == 1, ended.code\n"
        "dear = ('sources.prose', 'sources.retold', 'sources.reckoning', 'schemas.notation.dates.date', 'snowballstemmer')\n"
        "print('LOADED', sorted(name for name in sys.modules if name.startswith(dear)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tables.folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.splitlines()[-1] == "LOADED []"


def test_only_cells_that_conflict_become_claims(tables: Tables) -> None:
    """Equal numbers written differently agree and are counted; unequal ones are claims, with line and column."""
    tables.csv("a", "id,price,name\n1,10.5,Ann\n2,10.5,Bob\n")
    tables.csv("b", "name,id,price\n Ann ,1,10.50\nBob,2,10.54\n")
    compared = tables.compare()
    assert stated(compared) == [("2", "price", "a", "10.5"), ("2", "price", "b", "10.54")]
    assert [(claim.evidence.path, claim.evidence.line, claim.evidence.column) for claim in compared.claims] == [
        ("a.csv", 3, "price"),
        ("b.csv", 3, "price"),
    ]
    assert compared.agreed == 3
    assert compared.observations == ()


def test_integers_differ_in_their_twentieth_digit(tables: Tables) -> None:
    """Numbers longer than a double holds are compared digit by digit."""
    tables.csv("a", "id,n\n1,12345678901234567890\n2,12345678901234567890\n")
    tables.csv("b", "id,n\n1,12345678901234567891\n2,12345678901234567890\n")
    assert stated(tables.compare()) == [
        ("1", "n", "a", "12345678901234567890"),
        ("1", "n", "b", "12345678901234567891"),
    ]


def test_codes_are_text(tables: Tables) -> None:
    """007 is not 7, and a number of forty digits is compared as it is written."""
    forty = "1" * 40
    tables.csv("a", f"id,code,long\n1,007,{forty}\n2,010,{forty}\n")
    tables.csv("b", f"id,code,long\n1,7,{forty}\n2,010,{forty[:-1]}2\n")
    assert stated(tables.compare()) == [
        ("1", "code", "a", "007"),
        ("1", "code", "b", "7"),
        ("2", "long", "a", forty),
        ("2", "long", "b", forty[:-1] + "2"),
    ]


def test_text_is_compared_after_normalisation_and_trimming_only(tables: Tables) -> None:
    """Composed and decomposed letters are one, white space at the ends is none; upper and lower case are two."""
    tables.csv("a", "id,name\n1,Caf\u00e9\n2,\u00a0Bob\u3000\n3,bob\n")
    tables.csv("b", "id,name\n1,Cafe\u0301\n2,Bob\n3,Bob\n")
    compared = tables.compare()
    assert stated(compared) == [("3", "name", "a", "bob"), ("3", "name", "b", "Bob")]
    assert compared.agreed == 2


@pytest.mark.parametrize("empty", ["", '""', "   ", "NaN"])
def test_missing_values_never_conflict(tables: Tables, empty: str) -> None:
    """Null, empty text, white space and not-a-number are missing: an observation, no claim, no agreement."""
    tables.csv("a", f"id,price\n1,{empty}\n2,3\n")
    tables.csv("b", "id,price\n1,10\n2,3\n")
    compared = tables.compare()
    assert (compared.claims, compared.agreed) == ((), 1)
    assert seen(compared, "missing-value") == [("a", "1", "price", 1)]
    assert compared.observations[0].location.line == 2


def test_declared_words_mean_no_value(tables: Tables) -> None:
    """A word that the mapping declares missing is missing in numbers and in text."""
    column = Column(missing=("n/a", "-999"))
    tables.csv("a", "id,price,name\n1,n/a,n/a\n2,-999,x\n", price=column, name=column)
    tables.csv("b", "id,price,name\n1,1,y\n2,2,x\n")
    compared = tables.compare()
    assert (compared.claims, compared.agreed) == ((), 1)
    assert seen(compared, "missing-value") == [("a", "1", "name", 1), ("a", "1", "price", 1), ("a", "2", "price", 1)]


def test_a_stray_word_among_numbers_is_set_aside(tables: Tables) -> None:
    """The column is still compared as numbers; the word is told with its line."""
    tables.csv("a", "id,price\n1,10.5\n2,7\n3,see note\n")
    tables.csv("b", "id,price\n1,10.50\n2,8\n3,1\n")
    compared = tables.compare()
    assert stated(compared) == [("2", "price", "a", "7"), ("2", "price", "b", "8")]
    assert reasons(compared) == [("a", 4, "price", "see note")]


def test_parquet_types_meet_csv_text(tables: Tables) -> None:
    """A CSV column takes the declared type of the other table if its values allow; doubles mean their shortest text."""
    tables.parquet(
        "a",
        "SELECT 1::BIGINT AS id, 0.1::DOUBLE AS d, 0.1::FLOAT AS f, 10.50::DECIMAL(8,2) AS m, DATE '2024-03-01' AS day,"
        " true AS ok, TIMESTAMP '2024-03-01 09:15:00' AS at UNION ALL"
        " SELECT 2, 0.1::DOUBLE + 0.2::DOUBLE, 0.5, 1, DATE '2024-03-02', false, TIMESTAMP '2024-03-01 09:15:01'",
    )
    tables.csv(
        "b",
        "id,d,f,m,day,ok,at\n1,0.1,0.1,10.5,2024-03-01,true,2024-03-01T09:15:00\n"
        "2,0.3,0.5,1.01,2024-03-03,false,2024-03-01 09:15:00\n",
    )
    assert stated(tables.compare()) == [
        ("2", "at", "a", "2024-03-01 09:15:01"),
        ("2", "at", "b", "2024-03-01 09:15:00"),
        ("2", "d", "a", "0.30000000000000004"),
        ("2", "d", "b", "0.3"),
        ("2", "day", "a", "2024-03-02"),
        ("2", "day", "b", "2024-03-03"),
        ("2", "m", "a", "1.00"),
        ("2", "m", "b", "1.01"),
    ]


def kinds(reading: Reading) -> list[tuple[str, str, str]]:
    """Subject, kind and value of every claim."""
    return sorted((claim.subject, claim.value.kind, claim.value.text) for claim in reading.claims)


def test_iso_dates_are_dates_without_a_mapping(tables: Tables) -> None:
    """A CSV column of dates meets another one and a declared one; a day agrees with a time on it, to the second."""
    tables.csv("a", "id,at\n1,2024-03-01\n2,2024-03-01\n3,2024-03-01T09:15\n4,2024-03-01T09:15:00\n")
    tables.csv("b", "id,at\n1,2024-03-02\n2,2024-03-01T23:59:30\n3,2024-03-01 09:15:59\n4,2024-03-01 09:15:01\n")
    compared = tables.compare()
    assert kinds(compared) == [
        ("1", "period", "2024-03-01"),
        ("1", "period", "2024-03-02"),
        ("4", "period", "2024-03-01 09:15:01"),
        ("4", "period", "2024-03-01T09:15:00"),
    ]
    assert compared.agreed == 2


def test_moments_of_a_declared_type_are_exact(tables: Tables) -> None:
    """Half a second is a difference between two timestamps, and none to a CSV cell that states whole seconds."""
    tables.parquet("a", "SELECT 1 AS id, TIMESTAMP '2024-03-01 09:15:00' AS at, TIME '09:15:00' AS clock")
    tables.parquet("b", "SELECT 1 AS id, TIMESTAMP '2024-03-01 09:15:00.5' AS at, TIME '09:15:30' AS clock")
    assert kinds(tables.compare()) == [
        ("1", "period", "09:15:00"),
        ("1", "period", "09:15:30"),
        ("1", "period", "2024-03-01 09:15:00"),
        ("1", "period", "2024-03-01 09:15:00.5"),
    ]
    tables.csv("a", "id,at,clock\n1,2024-03-01T09:15:00,09:15\n")
    compared = tables.compare()
    assert (compared.claims, compared.agreed) == ((), 2)


def test_instants_agree_across_time_zones(tables: Tables) -> None:
    """One moment written in two zones is one moment; a column with zones is not compared with one without."""
    tables.csv("a", "id,at\n1,2024-03-01T23:15:00Z\n2,2024-03-01T23:15:00Z\n")
    tables.csv("b", "id,at\n1,2024-03-02T01:15:00+02:00\n2,2024-03-01T23:15:00+02:00\n")
    compared = tables.compare()
    assert {claim.subject for claim in compared.claims} == {"2"}
    assert compared.agreed == 1
    tables.csv("b", "id,at\n1,2024-03-02T01:15:00\n2,2024-03-01T23:15:00\n")
    apart = tables.compare()
    assert apart.claims == ()
    assert [entry.reason.split(":")[1] for entry in apart.set_aside] == [" one states a time zone, the other none"]


def test_a_column_with_one_cell_that_is_no_date_is_text(tables: Tables) -> None:
    """It is compared as text in both tables; so is a date in a key, and one declared to be a name."""
    tables.csv("a", "id,at\n1,2024-03-01\n2,2024-03-01\n")
    tables.csv("b", "id,at\n1,2024-03-01\n2,1 March 2024\n")
    assert kinds(tables.compare()) == [("2", "category", "1 March 2024"), ("2", "category", "2024-03-01")]
    named = catalogue([Pack(pack="x", title="x", attributes={"at": Attribute(kind=ValueKind.CATEGORY)})])
    tables.csv("b", "id,at\n1,2024-03-01\n2,2024-03-02\n")
    assert {kind for _, kind, _ in kinds(tables.compare(named))} == {"category"}
    tables.csv("a", "id,p\n2024-03-01,1\n2024-03-02T10:00,1\n")
    tables.csv("b", "id,p\n2024-03-01,2\n2024-03-02,1\n")
    assert [claim.subject for claim in tables.compare().claims] == ["2024-03-01", "2024-03-01"]


def test_a_column_declared_to_hold_dates_is_read_as_dates(tables: Tables) -> None:
    """Without a mapping, however its cells write them; a table of ISO dates beside it is compared with it."""
    dated = catalogue([Pack(pack="x", title="x", attributes={"opened": Attribute(kind=ValueKind.PERIOD)})])
    tables.csv("a", "id,opened\n1,March 2024\n2,7 May 2019\n3,2020\n")
    tables.csv("b", "id,opened\n1,2024-03-05\n2,2019-05-08\n3,2020-01-31\n")
    reading = tables.read(dated)
    assert {claim.value.kind for claim in reading.claims} == {"period"}
    compared = compare_feeds(reading.feeds, dated, reading.claims)
    assert kinds(compared) == [
        ("1", "period", "2024-03-05"),
        ("2", "period", "2019-05-08"),
        ("3", "period", "2020-01-31"),
    ]


def test_a_column_that_shares_its_name_with_a_date_of_a_pack_nobody_asked_for(tables: Tables) -> None:
    """Prices and yes or no are compared as they are; what people write as dates is read as dates."""
    packs = [Pack(pack="x", title="x", attributes={"opening": Attribute(kind=ValueKind.PERIOD)})]
    offered = replace(catalogue(packs), offered=frozenset({"opening"}))
    for first, second, kind in (("12.5", "12.75", "quantity"), ("yes", "no", "category")):
        tables.csv("a", f"id,opening\n1,{first}\n2,{first}\n")
        tables.csv("b", f"id,opening\n1,{first}\n2,{second}\n")
        assert {(key, found) for key, found, _ in kinds(tables.compare(offered))} == {("2", kind)}
    tables.csv("a", "id,opening\n1,March 2024\n2,unknown\n3,2020\n")
    reading = tables.read(offered)
    assert [claim.value.kind for claim in reading.claims if claim.source == "a"] == ["period", "period"]
    assert [left.text for left in reading.set_aside] == ["unknown"]


def test_doubles_meet_longer_decimals_by_their_digits(tables: Tables) -> None:
    """A decimal that only rounds to the same double is another number."""
    tables.parquet(
        "a",
        "SELECT 1 AS id, 0.1::DOUBLE + 0.2::DOUBLE AS d UNION ALL SELECT 2, 0.1::DOUBLE + 0.2::DOUBLE"
        " UNION ALL SELECT 3, 1e20::DOUBLE UNION ALL SELECT 4, 'nan'::DOUBLE",
    )
    tables.csv("b", "id,d\n1,0.30000000000000004\n2,0.30000000000000003\n3,100000000000000000000\n4,1\n")
    compared = tables.compare()
    assert stated(compared) == [("2", "d", "a", "0.30000000000000004"), ("2", "d", "b", "0.30000000000000003")]
    assert compared.agreed == 2
    assert seen(compared, "missing-value") == [("a", "4", "d", 1)]


def test_a_text_key_never_meets_an_integer_key(tables: Tables) -> None:
    """The error names both columns, their files and types, and what to do."""
    tables.parquet("a", "SELECT '1' AS id, 2 AS n")
    tables.parquet("b", "SELECT 1 AS id, 2 AS n")
    with pytest.raises(UsageError) as caught:
        tables.compare()
    assert str(caught.value) == (
        "b.parquet:id: the key 'id' cannot be matched: the types in the files do not fit each other: "
        "'id' of a.parquet, text (its type in the file) and 'id' of b.parquet, integer (its type in the file) "
        "(store the key with one type in all tables; it is never cast in silence)"
    )


def test_csv_keys_meet_integers_when_all_are_numbers(tables: Tables) -> None:
    """A CSV key has no declared type: all numbers, it matches integers; else it does not, and that is an error."""
    tables.parquet("a", "SELECT 1 AS id, 2 AS n")
    tables.csv("b", "id,n\n1,3\n")
    assert stated(tables.compare()) == [("1", "n", "a", "2"), ("1", "n", "b", "3")]
    tables.csv("b", "id,n\nx,3\n")
    with pytest.raises(UsageError, match="one holds numbers, the other text"):
        tables.compare()


def test_columns_of_unlike_types_are_left_out_with_the_reason(tables: Tables) -> None:
    """Text against numbers is not compared, and said so; the other columns are."""
    tables.parquet("a", "SELECT 1 AS id, 'x' AS v, [1] AS parts, 5 AS n")
    tables.parquet("b", "SELECT 1 AS id, 2 AS v, [2] AS parts, 6 AS n")
    compared = tables.compare()
    assert stated(compared) == [("1", "n", "a", "5"), ("1", "n", "b", "6")]
    assert [(entry.column, entry.reason) for entry in compared.set_aside] == [
        (
            "parts",
            (
                "the column 'parts' is not compared: lists, structures, intervals and bytes are not compared: "
                "'parts' of a.parquet, other (its type in the file)"
            ),
        ),
        (
            "v",
            (
                "the column 'v' is not compared: the types in the files do not fit each other: "
                "'v' of a.parquet, text (its type in the file) and 'v' of b.parquet, integer (its type in the file)"
            ),
        ),
    ]


def test_columns_that_one_table_has_alone_are_named(tables: Tables) -> None:
    """They are set aside without being refused; three tables compare what any two of them share."""
    tables.csv("a", "id,p,x\n1,1,1\n")
    tables.csv("b", "id,p,q\n1,1,1\n")
    tables.csv("c", "id,q,y,z\n1,2,1,1\n")
    compared = tables.compare()
    assert stated(compared) == [("1", "q", "b", "1"), ("1", "q", "c", "2")]
    assert compared.agreed == 1
    assert [(entry.source, entry.count, entry.reason, entry.invalid) for entry in compared.set_aside] == [
        ("a", 1, "no other table with the key id has the column x", False),
        ("c", 2, "no other table with the key id has the columns y and z", False),
    ]
    assert compared.observations == ()


def test_columns_are_matched_by_what_they_state(tables: Tables) -> None:
    """Two names that are mapped to one attribute are one column."""
    tables.csv("a", "id,px\n1,1\n", px=Column(attribute="price"))
    tables.csv("b", "id,price\n1,2\n")
    assert stated(tables.compare()) == [("1", "price", "a", "1"), ("1", "price", "b", "2")]


def test_duplicate_keys_are_told_and_left_out(tables: Tables) -> None:
    """Repeated rows of one table never multiply those of another; the other tables are still compared."""
    tables.csv("a", "id,p,own\n1,1,x\n1,1,x\n2,1,x\n2,2,x\n3,1,x\n3,1,y\n")
    tables.csv("b", "id,p\n1,5\n2,5\n3,5\n")
    tables.csv("c", "id,p\n1,5\n2,6\n3,5\n")
    compared = tables.compare()
    assert stated(compared) == [("2", "p", "b", "5"), ("2", "p", "c", "6")]
    assert compared.agreed == 2
    assert [(one.subject, one.equal, one.count, one.location.line) for one in compared.observations] == [
        ("1", True, 2, 2),
        ("2", False, 2, 4),
        ("3", False, 2, 6),
    ]


def test_rows_without_a_key_are_set_aside(tables: Tables) -> None:
    """A key of several columns is missing when one of them is; a null key matches nothing, not even another null."""
    tables.csv("a", "x,y,p\n1,,1\n1,a,1\n,,3\n", key=("x", "y"))
    tables.csv("b", "x,y,p\n1,,2\n1,a,2\n", key=("x", "y"))
    compared = tables.compare()
    assert stated(compared) == [("1 / a", "p", "a", "1"), ("1 / a", "p", "b", "2")]
    assert reasons(compared) == [("a", 2, None, ""), ("a", 4, None, ""), ("b", 2, None, "")]
    assert compared.observations == ()


def test_missing_rows_are_listed_up_to_twenty(tables: Tables) -> None:
    """Twenty keys are listed one by one; of twenty-one there is one entry with five samples."""
    tables.csv("a", "id,p\n" + "".join(f"{n},1\n" for n in range(1, 42)))
    tables.csv("b", "id,p\n" + "".join(f"{n},1\n" for n in range(22, 63)))
    assert [(one.source, one.subject, one.count, one.samples) for one in tables.compare().observations] == [
        ("a", "", 21, ("42", "43", "44", "45", "46")),
        ("b", "", 21, ("1", "2", "3", "4", "5")),
    ]
    tables.csv("b", "id,p\n" + "".join(f"{n},1\n" for n in range(21, 42)))
    assert seen(tables.compare(), "missing-row") == sorted(("b", str(n), "", 1) for n in range(1, 21))


def test_many_missing_values_are_one_entry(tables: Tables) -> None:
    """A column that one table leaves empty is one observation with a count; a column empty in all tables is none."""
    tables.csv("a", "id,p,q\n" + "".join(f"{n},,\n" for n in range(1, 31)))
    tables.csv("b", "id,p,q\n" + "".join(f"{n},1,\n" for n in range(1, 31)))
    compared = tables.compare()
    assert compared.observations == (
        Observation(
            kind="missing-value",
            source="a",
            subject="",
            attribute="p",
            count=30,
            samples=("1", "2", "3", "4", "5"),
            location=compared.observations[0].location,
        ),
    )
    assert compared.agreed == 0


def test_a_tolerance_is_applied_to_pairs(tables: Tables) -> None:
    """At the tolerance values agree, beyond it they do not; a share is one of the larger magnitude."""
    absolute, relative = (
        Column(tolerance=Tolerance(abs=Decimal("0.01"))),
        Column(tolerance=Tolerance(rel=Decimal("0.01"))),
    )
    tables.csv("a", "id,p,q\n1,1.00,100\n2,1.00,100\n3,1.00,-100\n", p=absolute, q=relative)
    tables.csv("b", "id,p,q\n1,1.01,101\n2,1.011,101.02\n3,1,100\n")
    compared = tables.compare()
    assert stated(compared) == [
        ("2", "p", "a", "1.00"),
        ("2", "p", "b", "1.011"),
        ("2", "q", "a", "100"),
        ("2", "q", "b", "101.02"),
        ("3", "q", "a", "-100"),
        ("3", "q", "b", "100"),
    ]
    assert compared.agreed == 3


def test_declared_places_widen_a_cell(tables: Tables) -> None:
    """A column stated in thousands agrees with the exact amount within half a thousand."""
    tables.csv("a", "id,p\n1,12000\n2,12000\n", p=Column(decimals=-3))
    tables.csv("b", "id,p\n1,12499\n2,12501\n")
    compared = tables.compare()
    assert stated(compared) == [("2", "p", "a", "12000"), ("2", "p", "b", "12501")]
    assert compared.agreed == 1


def test_units_that_differ_are_not_compared(tables: Tables) -> None:
    """Dollars and euros are set aside, with the reason."""
    tables.csv("a", "id,p\n1,1\n", p=Column(unit="USD"))
    tables.csv("b", "id,p\n1,2\n", p=Column(unit="EUR"))
    compared = tables.compare()
    assert compared.claims == ()
    assert [entry.reason.split(":")[1] for entry in compared.set_aside] == [" the units differ (EUR, USD)"]


def test_different_tolerances_are_an_error(tables: Tables) -> None:
    """Nobody guesses which of two was meant."""
    tables.csv("a", "id,p\n1,1\n", p=Column(tolerance=Tolerance(abs=Decimal(1))))
    tables.csv("b", "id,p\n1,2\n", p=Column(tolerance=Tolerance(abs=Decimal(2))))
    with pytest.raises(UsageError, match=r"a\.csv and b\.csv give 'p' different tolerances"):
        tables.compare()


def test_tables_with_other_keys_are_not_compared(tables: Tables) -> None:
    """A table that shares its key with none is set aside, not passed over."""
    tables.csv("a", "id,p\n1,1\n")
    tables.csv("b", "code,p\n1,2\n", key=("code",))
    compared = tables.compare()
    assert compared.claims == ()
    assert [entry.reason for entry in compared.set_aside] == [
        "nothing to compare with: no other table has the key code",
        "nothing to compare with: no other table has the key id",
    ]


def test_files_of_one_source_are_one_table(tables: Tables) -> None:
    """A source spread over files has a duplicate key when two of them hold it."""
    tables.csv("a", "id,p\n1,1\n2,1\n")
    tables.csv("b", "id,p\n2,1\n3,1\n")
    tables.csv("c", "id,p\n1,1\n2,1\n3,2\n")
    tables.entries["b"] = tables.entries["b"].model_copy(update={"id": "a"})
    compared = tables.compare()
    assert stated(compared) == [("3", "p", "a", "1"), ("3", "p", "c", "2")]
    assert seen(compared, "duplicate-key") == [("a", "2", "", 2)]
    assert compared.agreed == 1


def test_cells_that_other_claims_speak_of_become_claims(tables: Tables) -> None:
    """An article about a subject of the table is compared with it, under any of the subject's names."""
    declared = catalogue([Pack(pack="x", title="x", entities=(Entity(name="Amazon", aliases=("AMZN",)),))])
    tables.csv("a", "company,staff\nAMZN,5\nOther,1\n", key=("company",))
    tables.csv("b", "company,staff\nAMZN,5\nOther,1\n", key=("company",))
    said = Claim(id="x", source="x", subject="Amazon", attribute="staff", value=Category(text="6", value="6"))
    compared = tables.compare(declared, [said])
    assert stated(compared) == [("Amazon", "staff", "a", "5"), ("Amazon", "staff", "b", "5")]
    assert compared.agreed == 1


def test_cells_that_a_relation_needs_become_claims(tables: Tables) -> None:
    """Declared arithmetic is checked inside tables: total and parts are claims, other columns are not."""
    declared = catalogue(
        [
            Pack(
                pack="x",
                title="x",
                attributes={"total": Attribute(), "part": Attribute()},
                relations=(Relation.model_validate({"name": "sum", "total": "total", "parts": ["part", "other"]}),),
            )
        ]
    )
    tables.csv("a", "id,total,part,colour\n1,5,6,red\n")
    assert stated(tables.compare(declared)) == [("1", "part", "a", "6"), ("1", "total", "a", "5")]


def test_row_and_source_order_do_not_matter(tables: Tables) -> None:
    """Only the lines differ when the rows of a table or the tables themselves are given in another order."""
    rows = ["1,10,x", "2,11,y", "3,,z", "3,1,z", "4,1,q"]
    tables.csv("a", "id,p,n\n" + "\n".join(rows) + "\n")
    tables.csv("b", "id,p,n\n1,10,w\n2,12,y\n5,1,e\n4,,q\n")
    first = tables.compare()
    again = tables.compare(order=("b", "a"))
    tables.csv("a", "id,p,n\n" + "\n".join(reversed(rows)) + "\n")
    shuffled = tables.compare()
    assert first == again
    assert [claim.id for claim in shuffled.claims] == [claim.id for claim in first.claims]
    assert [(one.kind, one.source, one.subject) for one in shuffled.observations] == [
        (one.kind, one.source, one.subject) for one in first.observations
    ]


def test_names_are_quoted(tables: Tables) -> None:
    """Columns, sources and files may be named like SQL, and a pattern in a file's name is a name."""
    name = "it's \"o[1]* --"
    tables.csv("a", 'select,"from ""x""; --",group\n1,2,3\n', key=("select",))
    tables.csv(name, 'select,"from ""x""; --",group\n1,3,3\n', key=("select",))
    assert stated(tables.compare()) == [("1", 'from "x"; --', "a", "2"), ("1", 'from "x"; --', name, "3")]


Cells = st.sampled_from(["", "1", "1.0", "-0", "0", "1.05", "2e0", "2", ".5", "0.50", " 7 ", "100", "101"])
Words = st.sampled_from(["", "a", " a", "A", "é", "e\u0301", "b c", "b  c"])
Rows = st.lists(st.tuples(st.sampled_from(["1", "2", "3", "4", ""]), Cells, Words), max_size=7)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_tables=st.lists(Rows, min_size=2, max_size=4), share=st.sampled_from(["0", "0.01", "0.6", "1.5"]))
def test_the_same_conflicts_as_a_naive_comparison(
    tmp_path: Path, given_tables: list[list[tuple[str, str, str]]], share: str
) -> None:
    """For random small tables, wide SQL finds what loops over all pairs of cells find, with any tolerance."""
    tables = Tables(tmp_path)
    allowed = Column(tolerance=Tolerance(rel=Decimal(share)))
    for number, rows in enumerate(given_tables):
        tables.csv(
            f"t{number}",
            "id,p,w\n" + "".join(f"{key},{cell},{word}\n" for key, cell, word in rows),
            p=allowed,
            w=Column(),
        )
    compared = tables.compare()
    conflicts, agreed, missing = naive(given_tables, Decimal(share))
    assert stated(compared) == conflicts
    assert compared.agreed == agreed
    assert seen(compared, "missing-value") == missing


def naive(given_tables: list[list[tuple[str, str, str]]], share: Decimal) -> tuple[list[object], int, list[object]]:
    """Conflicting cells, number of facts that agree, and missing values, by comparing every cell with every other."""
    conflicts, agreed, missing = [], 0, []
    for key in "1234":
        rows = {f"t{n}": [row for row in table if row[0] == key] for n, table in enumerate(given_tables)}
        for position, attribute in ((1, "p"), (2, "w")):
            cells = {source: tidy(found[0][position]) for source, found in rows.items() if len(found) == 1}
            values = {source: text for source, text in cells.items() if text}
            if any(differ(a, b, attribute, share) for a, b in combinations(values.values(), 2)):
                conflicts += [(key, attribute, source, text) for source, text in values.items()]
            else:
                agreed += len(values) > 1
            stated_somewhere = any(tidy(row[position]) for found in rows.values() for row in found)
            missing += [(source, key, attribute, 1) for source, text in cells.items() if not text and stated_somewhere]
    return sorted(conflicts), agreed, sorted(missing)


def differ(a: str, b: str, attribute: str, share: Decimal) -> bool:
    if attribute == "w":
        return a != b
    x, y = Decimal(a), Decimal(b)
    return abs(x - y) > share * max(abs(x), abs(y))


def test_columns_that_are_null_throughout(tables: Tables) -> None:
    """A Parquet column without a single value, of any type, is missing in every row."""
    nothing = "SELECT 1 AS id, NULL::{0} AS p, 'x' AS code"
    for kind in ("VARCHAR", "DOUBLE", "INTEGER", "DATE", "DECIMAL(9, 2)"):
        tables.parquet("a", nothing.format(kind))
        tables.parquet("b", nothing.format(kind).replace("NULL", {"DATE": "'2024-03-01'"}.get(kind, "'1'")))
        compared = tables.compare()
        assert (compared.claims, compared.agreed) == ((), 1)
        assert seen(compared, "missing-value") == [("a", "1", "p", 1)]


def test_infinite_numbers_are_their_own_names(tables: Tables) -> None:
    """Infinity conflicts with a number and agrees with itself."""
    tables.parquet("a", "SELECT 1 AS id, 'inf'::DOUBLE AS d UNION ALL SELECT 2, 'inf'::DOUBLE")
    tables.parquet("b", "SELECT 1 AS id, 5::DOUBLE AS d UNION ALL SELECT 2, 'inf'::DOUBLE")
    compared = tables.compare()
    assert stated(compared) == [("1", "d", "a", "inf"), ("1", "d", "b", "5.0")]
    assert {claim.value.kind for claim in compared.claims} == {"category"}
    assert compared.agreed == 1


def test_rows_that_agree_never_leave_the_database(tables: Tables) -> None:
    """Of a hundred thousand rows the one that conflicts becomes claims, the others are counted."""
    tables.parquet("a", "SELECT range AS id, range % 7 AS p FROM range(100000)")
    tables.parquet("b", "SELECT range AS id, CASE WHEN range = 70000 THEN 9 ELSE range % 7 END AS p FROM range(100000)")
    compared = tables.compare()
    assert Counter(claim.subject for claim in compared.claims) == {"70000": 2}
    assert compared.agreed == 99_999
