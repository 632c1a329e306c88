"""Conflicts of tables beyond the limit are decided as exactly as the others, counted, and never told twice."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.cli import consilience
from checker.session import run
from checker.wide.comparison import compare_feeds
from reports.json_report import load_result
from schemas.agreement import Tolerance
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.project import Column, Gate, Project, SourceEntry, Table
from schemas.quantity import point
from schemas.reading import Reading, together
from schemas.result import Result
from schemas.slip import SlipLimits
from sources.interface import Context
from sources.tables.reader import read_table

FEW = SlipLimits(cells=5, share=Decimal("0.05"))


def read(folder: Path, tables: dict[str, str], **columns: Column) -> Reading:
    """Read CSV tables with the key `id`."""
    for source, text in tables.items():
        (folder / f"{source}.csv").write_text(text, encoding="utf-8")
    table = Table(key=("id",), columns=columns)
    return together(
        read_table(SourceEntry(id=source, path=f"{source}.csv", table=table), Context(folder, Catalogue()))
        for source in tables
    )


def compared(reading: Reading, listed: int, said: Sequence[Claim] = (), limits: SlipLimits = SlipLimits()) -> Reading:  # noqa: B008
    return compare_feeds(reading.feeds, Catalogue(), said, limits, listed=listed)


def told(reading: Reading) -> list[tuple[str, str]]:
    """Subject and attribute of every fact that is told."""
    return sorted({(claim.subject, claim.attribute) for claim in reading.claims})


def counted(reading: Reading) -> dict[tuple[str, str], int]:
    return {(entry.rule, entry.attribute): entry.count for entry in reading.unlisted}


def rows(*cells: str) -> str:
    return "".join(f"{n},{cell}\n" for n, cell in enumerate(cells, start=1))


def test_values_furthest_apart_are_told_column_by_column(tmp_path: Path) -> None:
    """Each column has its turn, so that many conflicts of one never hide those of another; equal gaps go by key."""
    reading = read(
        tmp_path,
        {
            "a": "id,p,w\n" + rows("100,x", "100,x", "100,x", "100,y"),
            "b": "id,p,w\n" + rows("101,x", "150,x", "200,z", "100,z"),
        },
    )
    everything = compared(reading, 5)
    assert (len(told(everything)), everything.unlisted) == (5, ())
    some = compared(reading, 3)
    assert told(some) == [("2", "p"), ("3", "p"), ("3", "w")]
    assert counted(some) == {("A101", "p"): 1, ("A103", "w"): 1}
    nothing = compared(reading, 0)
    assert nothing.claims == ()
    assert counted(nothing) == {("A101", "p"): 3, ("A103", "w"): 2}
    assert everything.agreed == some.agreed == nothing.agreed == 3


def test_dates_are_counted_under_their_rule(tmp_path: Path) -> None:
    """A reader of the counts knows what kind of conflict they are."""
    reading = read(tmp_path, {"a": "id,day\n1,2024-03-01\n", "b": "id,day\n1,2024-03-02\n"})
    assert counted(compared(reading, 0)) == {("A104", "day"): 1}


def test_a_gap_at_the_tolerance_is_no_conflict_that_is_counted(tmp_path: Path) -> None:
    """What SQL is not sure of, because doubles err, is looked at; what is beyond the tolerance is counted."""
    reading = read(
        tmp_path,
        {
            "a": "id,p\n" + rows("0.10", "0.10", "7", "1000000.01"),
            "b": "id,p\n" + rows("0.11", "0.12", "8", "1000000.00"),
        },
        p=Column(tolerance=Tolerance(abs=Decimal("0.01"))),
    )
    limited = compared(reading, 0)
    assert limited.claims == ()
    assert counted(limited) == {("A101", "p"): 2}
    assert limited.agreed == 2


def test_cells_with_declared_places_are_limited_too(tmp_path: Path) -> None:
    """SQL cannot decide them; they are compared exactly, and those furthest apart are told."""
    reading = read(
        tmp_path,
        {"a": "id,p\n" + rows("12000", "12000", "12000"), "b": "id,p\n" + rows("12499", "12600", "30000")},
        p=Column(decimals=-3),
    )
    # Both are stated in thousands: 12,499 is within half a thousand of either.
    limited = compared(reading, 1)
    assert told(limited) == [("3", "p")]
    assert counted(limited) == {}
    assert limited.agreed == 2
    wider = read(
        tmp_path,
        {"a": "id,p\n" + rows("12000", "12000"), "b": "id,p\n" + rows("14000", "30000")},
        p=Column(decimals=-3),
    )
    assert told(compared(wider, 1)) == [("2", "p")]
    assert counted(compared(wider, 1)) == {("A101", "p"): 1}


def test_conflicts_that_others_speak_of_are_told_whatever_the_limit(tmp_path: Path) -> None:
    """They have a finding, and are not counted beside it."""
    reading = read(tmp_path, {"a": "id,p\n" + rows("1", "1", "1"), "b": "id,p\n" + rows("2", "2", "1")})
    said = Claim(id="x", source="x", subject="2", attribute="p", value=point(Decimal(2)))
    limited = compared(reading, 0, [said])
    assert told(limited) == [("2", "p")]
    assert counted(limited) == {("A101", "p"): 1}
    assert limited.agreed == 1


def test_samples_of_a_slip_are_told_whatever_the_limit(tmp_path: Path) -> None:
    """A slip is one finding with its count; no row of it is counted again."""
    twenty = [str(n) for n in range(1, 21)]
    reading = read(
        tmp_path,
        {"a": "id,p,q\n" + rows(*(f"{n},1" for n in twenty)), "b": "id,p,q\n" + rows(*(f"{n}000,{n}" for n in twenty))},
    )
    limited = compared(reading, 0, limits=SlipLimits(cells=19, share=Decimal("0.05")))
    assert [(found.slip.attribute, found.slip.count, found.unclaimed) for found in limited.slips] == [("p", 20, 15)]
    assert {attribute for _, attribute in told(limited)} == {"p"}
    assert counted(limited) == {("A101", "q"): 19}


def result_of(folder: Path, reading: Reading, details: int) -> Result:
    return run(reading, Catalogue(), Project(gate=Gate(details=details)))


Cells = st.sampled_from(["", "1", "1.0", "2", "7", "100", "101", "-3"])
Words = st.sampled_from(["", "a", "b", "B"])
Rows = st.lists(st.tuples(st.sampled_from("1234"), Cells, Words), max_size=7)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_tables=st.lists(Rows, min_size=2, max_size=3), share=st.sampled_from(["0", "0.01", "0.6"]))
def test_counts_are_complete_whatever_the_limit(
    tmp_path: Path, given_tables: list[list[tuple[str, str, str]]], share: str
) -> None:
    """What is told and what is counted add up to the same, column by column, for every limit."""
    texts = {
        f"t{n}": "id,p,w\n" + "".join(f"{','.join(row)}\n" for row in table) for n, table in enumerate(given_tables)
    }
    reading = read(tmp_path, texts, p=Column(tolerance=Tolerance(rel=Decimal(share))), w=Column())
    whole = compared(reading, 100)
    expected = Counter(attribute for _, attribute in told(whole))
    for listed in (0, 1, 3):
        some = compared(reading, listed)
        assert set(told(some)) <= set(told(whole))
        assert some.agreed == whole.agreed
        both = Counter(attribute for _, attribute in told(some))
        for entry in some.unlisted:
            both[entry.attribute] += entry.count
        assert both == expected


@pytest.mark.parametrize(("details", "findings"), [(0, 0), (2, 2), (3, 3)])
def test_the_limit_never_changes_what_fails(tmp_path: Path, details: int, findings: int) -> None:
    """Errors that are only counted are errors of the summary and of the gate."""
    (tmp_path / "a.csv").write_text("id,p\n1,1\n2,1\n3,1\n4,1\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("id,p\n1,2\n2,2\n3,2\n4,1\n", encoding="utf-8")
    told_to = tmp_path / "r.json"
    arguments = ["check", *(str(tmp_path / name) for name in ("a.csv", "b.csv")), "--key", "id"]
    ended = CliRunner().invoke(consilience, [*arguments, "--details", str(details), "-o", f"json:{told_to}"])
    result = load_result(told_to.read_text(encoding="utf-8"), path="r.json")
    assert ended.exit_code == 1
    assert (len(result.findings), result.summary.errors, result.summary.contradicted, result.summary.agreed) == (
        findings,
        3,
        3,
        1,
    )
