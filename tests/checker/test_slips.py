"""A column that is off in row after row is one finding, counted in full, with a few samples and what its values share."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from checker.assembly import assemble
from checker.engine import check
from checker.engines.registry import open_engine
from checker.rules.conflict import Conflict
from checker.rules.registry import RULES
from checker.session import run
from checker.wide.comparison import compare_feeds
from reports.html.page import HtmlReport
from reports.json_report import JsonReport, load_result
from reports.terminal.report import TerminalReport
from schemas.agreement import Tolerance
from schemas.attribute import Attribute, Pack
from schemas.catalogue import Catalogue, catalogue
from schemas.claim import Claim
from schemas.finding import Finding, Severity
from schemas.project import Project, SourceEntry, Table
from schemas.quantity import point
from schemas.reading import Reading, together
from schemas.relation import Relation
from schemas.result import Result
from schemas.slip import SlipLimits
from schemas.source import Source
from sources.interface import Context
from sources.tables.reader import read_table

FEW = SlipLimits(cells=5, share=Decimal("0.05"))
"""Six conflicts of one column are a slip."""
NEVER = SlipLimits(cells=10**9)
ROWS = range(1, 21)
LONG = "123,456,789,012,345,678,901,234,567,890,123,454.5"
CONFLICTS = ("A101", "A102", "A103", "A104", "A105")


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules tell slips from six conflicts on."""
    monkeypatch.setattr(Conflict, "limits", FEW)


def tables(folder: Path, columns: Mapping[str, str], declared: Catalogue | None = None) -> Reading:
    """Read CSV tables that hold these rows after the header `id,p`."""
    for source, rows in columns.items():
        (folder / f"{source}.csv").write_text("id,p\n" + rows, encoding="utf-8")
    table = Table(key=("id",))
    return together(
        read_table(SourceEntry(id=source, path=f"{source}.csv", table=table), Context(folder, declared or Catalogue()))
        for source in columns
    )


def rows(value: str = "{n}", only: range = ROWS) -> str:
    """One row for each number, its value made from the number."""
    return "".join(f"{n},{value.format(n=n, thousand=n * 1000, day=n % 28 + 1)}\n" for n in only)


def result_of(
    reading: Reading, declared: Catalogue | None = None, said: tuple[Claim, ...] = (), limits: SlipLimits = FEW
) -> Result:
    """Compare what was read, check it and put the result together."""
    declared = declared or Catalogue()
    reading = replace(reading, claims=(*reading.claims, *said))
    reading = together([reading, compare_feeds(reading.feeds, declared, reading.claims, limits)])
    rules = [rule() for rule in RULES]
    with open_engine() as engine:
        checked = check(reading, declared, rules=rules, causes=[], severities={}, engine=engine)
    return assemble(reading, checked, Project(), rules)


def conflicts(result: Result) -> list[Finding]:
    """The findings about values at odds."""
    return [finding for finding in result.findings if finding.rule in CONFLICTS]


def test_a_column_off_by_a_factor_is_one_finding(tmp_path: Path) -> None:
    """Count, samples by key and the factor are told; of twenty rows five are claims, and all are counted."""
    result = result_of(tables(tmp_path, {"a": rows(), "b": rows("{thousand}"), "c": rows()}))
    (finding,) = conflicts(result)
    assert finding.rule == "A101"
    assert finding.slip is not None
    assert finding.slip.model_dump() == {
        "attribute": "p",
        "sides": (("a", "c"), ("b",)),
        "count": 20,
        "shared": 20,
        "samples": ("1", "2", "3", "4", "5"),
    }
    assert finding.message == (
        "p: a and c against b in 20 of 20 shared rows (100 %), as for 1: 1 in a and c but 1000 in b; "
        "the values of b are 1,000 times those of a and c in all 20 rows"
    )
    assert [(cause.name, cause.confidence) for cause in finding.causes] == [("common factor", Decimal("0.98"))]
    assert [len(group) for group in finding.groups] == [10, 5]
    assert Counter(claim.subject for claim in result.claims) == dict.fromkeys("12345", 3)
    assert (result.summary.contradicted, result.summary.facts, result.summary.shared) == (20, 20, 20)


@pytest.mark.parametrize(
    ("ours", "theirs", "rule", "told"),
    [
        ("{n}", "{n}5", "A101", "no factor or offset is common to them"),
        ("{n}.25", "{n}.75", "A101", "the values of b are 0.5 more than those of a in all 20 rows"),
        ("{n}", "-{n}", "A101", "the values of b are those of a with the other sign in all 20 rows"),
        (
            "2024-03-{day:02}",
            "2024-04-{day:02}",
            "A104",
            "the values of b are 31 days later than those of a in all 20 rows",
        ),
        (
            "2024-03-{day:02}T10:15:30",
            "2024-03-{day:02} 09:15:30",
            "A104",
            "the values of b are 1 hour earlier than those of a in all 20 rows",
        ),
        (
            "2024-03-{day:02}T10:15Z",
            "2024-03-{day:02}T10:15+02:00",
            "A104",
            "the values of b are 2 hours earlier than those of a in all 20 rows",
        ),
        ("red {n}", "blue {n}", "A103", "red 1 in a but blue 1 in b"),
    ],
)
def test_offsets_and_columns_without_a_common_cause(
    tmp_path: Path, ours: str, theirs: str, rule: str, told: str
) -> None:
    """An offset of numbers, days or hours is named; where nothing is common, that is said, and nothing is made up."""
    (finding,) = conflicts(result_of(tables(tmp_path, {"a": rows(ours), "b": rows(theirs)})))
    assert (finding.rule, finding.message.rpartition("; " if "; " in finding.message else ": ")[2]) == (rule, told)
    assert finding.slip is not None
    assert finding.slip.count == 20


@pytest.mark.parametrize("theirs", ["{thousand}", "{n}5", "word {n}", "2024-03-{day:02}"])
def test_claims_tell_the_same_slip_as_cells(tmp_path: Path, theirs: str) -> None:
    """Counted in the database or from claims, the finding is the same, and so are the counts."""
    ours = "2024-04-{day:02}" if "-" in theirs else "other {n}" if "word" in theirs else "{n}"
    reading = tables(tmp_path, {"a": rows(ours), "b": rows(theirs), "c": rows(ours)})
    counted, claimed = result_of(reading), result_of(reading, limits=NEVER)
    assert len(claimed.claims) == 60
    (one,), (other,) = conflicts(counted), conflicts(claimed)
    assert (
        other.slip == one.slip.model_copy(update={"samples": other.slip.samples}) if one.slip and other.slip else False
    )
    assert (one.fingerprint, one.value_hash, one.causes) == (other.fingerprint, other.value_hash, other.causes)
    assert counted.summary.model_copy(update={"claims": 60}) == claimed.summary


def test_the_name_of_a_slip_stays_when_rows_come(tmp_path: Path) -> None:
    """Column and groups make the fingerprint; another step re-opens it, further rows, samples and strays do not."""
    first, more, other = (
        conflicts(result_of(tables(tmp_path, {"a": rows("{n}", only), "b": rows(value, only) + extra})))[0]
        for only, value, extra in (
            (range(1, 21), "{n}00", ""),
            (range(5, 31), "{n}00", ""),
            (range(1, 21), "{thousand}", ""),
        )
    )
    assert (first.fingerprint, first.value_hash) == (more.fingerprint, more.value_hash)
    assert first.fingerprint == other.fingerprint
    assert first.value_hash != other.value_hash


def test_few_conflicts_are_told_one_by_one(tmp_path: Path) -> None:
    """Five are not more than five; and six of 120 rows are five in a hundred, no more."""
    five = tables(tmp_path, {"a": rows(), "b": rows("{thousand}", range(1, 6)) + rows(only=range(6, 21))})
    assert [finding.slip for finding in conflicts(result_of(five))] == [None] * 5
    many = range(1, 121)
    six = tables(tmp_path, {"a": rows(only=many), "b": rows("{thousand}", range(1, 7)) + rows(only=range(7, 121))})
    assert [finding.slip for finding in conflicts(result_of(six))] == [None] * 6
    assert (
        len(
            conflicts(
                result_of(
                    tables(
                        tmp_path,
                        {"a": rows(only=many[:-1]), "b": (rows("{thousand}", range(1, 7)) + rows(only=range(7, 120)))},
                    )
                )
            )
        )
        == 1
    )


def test_rows_at_odds_in_another_way_stand_alone(tmp_path: Path) -> None:
    """A slip is between the same groups: where a third source is at odds too, the row is told by itself."""
    apart = rows(only=range(1, 19)) + "19,77\n20,88\n"
    result = result_of(tables(tmp_path, {"a": rows(), "b": rows("{thousand}"), "c": apart}))
    told = conflicts(result)
    assert sorted(finding.slip.count if finding.slip else 1 for finding in told) == [1, 1, 18]
    assert result.summary.contradicted == 20


def test_a_step_that_nearly_all_rows_share_is_told_with_its_count(tmp_path: Path) -> None:
    """One row in twenty that is wrong for another reason does not hide what happened to the column."""
    theirs = rows("{thousand}", range(1, 20)) + "20,7\n"
    (finding,) = conflicts(result_of(tables(tmp_path, {"a": rows(), "b": theirs})))
    assert finding.message.endswith("the values of b are 1,000 times those of a in 19 of 20 rows")
    assert finding.causes[0].confidence == Decimal("0.9")


def test_gaps_and_repeated_keys_are_still_told(tmp_path: Path) -> None:
    """A value that a third source lacks is reported for the rows of a slip, and a key it has twice takes no part."""
    third = "".join(f"{n},\n" for n in range(1, 19)) + "19,1\n19,2\n20,20\n"
    result = result_of(tables(tmp_path, {"a": rows(), "b": rows("{thousand}"), "c": third}))
    slip = next(finding.slip for finding in conflicts(result) if finding.slip)
    assert (slip.sides, slip.count) == ((("a",), ("b",)), 19)
    assert Counter(finding.rule for finding in result.findings if finding.severity is not Severity.ERROR)["I606"] == 18
    assert result.summary.contradicted == 20


def test_rows_that_others_speak_of_count_once(tmp_path: Path) -> None:
    """An article that gives one side of a row makes it a fact of its own; the slip has one row less."""
    said = Claim(id="x", source="news", subject="7", attribute="p", value=point(Decimal(7), text="7"))
    reading = tables(tmp_path, {"a": rows(), "b": rows("{thousand}")})
    reading = replace(reading, sources=(*reading.sources, Source(id="news", path="news.md", kind="claims")))
    result = result_of(reading, said=(said,))
    alone, slip = sorted(conflicts(result), key=lambda finding: finding.slip is not None)
    assert alone.message.startswith("7, p is 7 in a and news but 7000 in b")
    assert slip.slip is not None
    assert (slip.slip.count, result.summary.contradicted) == (19, 20)


def test_sums_do_not_build_on_a_slip(tmp_path: Path) -> None:
    """A relation across sources whose term is in a slip is blocked by it, and the rows are not told again."""
    relation = Relation.model_validate({"name": "all", "total": "p", "parts": ["q", "r"], "complete": True})
    declared = catalogue(
        [Pack(pack="x", title="x", attributes={name: Attribute() for name in "pqr"}, relations=(relation,))]
    )
    said = tuple(
        Claim(id=f"{name}{n}", source="news", subject=str(n), attribute=name, value=point(Decimal(3), text="3"))
        for n in ROWS
        for name in "qr"
    )
    reading = tables(tmp_path, {"a": rows(), "b": rows("{thousand}")}, declared)
    reading = replace(reading, sources=(*reading.sources, Source(id="news", path="news.md", kind="claims")))
    result = result_of(reading, declared, said)
    assert [finding.slip.count for finding in conflicts(result) if finding.slip] == [20]
    assert not [finding for finding in result.findings if finding.rule == "S202"]
    assert {blocked.rule for blocked in result.blocked} == {"S202"}
    assert result.summary.contradicted == 20


def test_columns_with_a_tolerance_are_told_from_claims(tmp_path: Path) -> None:
    """Where SQL alone cannot tell which cells agree, the slip is found all the same."""
    near = Catalogue(tolerances={"p": Tolerance(rel=Decimal("0.01"))})
    reading = tables(tmp_path, {"a": rows("{n}000"), "b": rows("{n}001"), "c": rows("{n}500")})
    slips = [finding.slip for finding in conflicts(result_of(reading, near))]
    assert [(slip.sides, slip.count) for slip in slips if slip] == [((("a", "b"), ("c",)), 20)]


def test_a_thousand_rows_and_five_in_a_hundred(tmp_path: Path) -> None:
    """At the real size: 60,000 of 200,000 prices a hundredfold are one finding of a check, five rows of it claims."""
    low = "SELECT range AS id, CAST(range * 1.37 + 1 AS DECIMAL(18, 2)) AS p FROM range(200000)"
    high = low.replace("AS p", "* CASE WHEN range % 10 < 3 THEN 100 ELSE 1 END AS p")
    for source, query in (("a", low), ("b", high)):
        duckdb.sql(f"COPY ({query}) TO '{tmp_path / source}.parquet'")
    table = Table(key=("id",))
    reading = together(
        read_table(SourceEntry(id=name, path=f"{name}.parquet", table=table), Context(tmp_path)) for name in "ab"
    )
    result = run(reading, Catalogue(), Project())
    (finding,) = conflicts(result)
    assert finding.message == (
        "p: a against b in 60,000 of 200,000 shared rows (30 %), as for 0: 1.00 in a but 100.00 in b; "
        "the values of b are 100 times those of a in all 60,000 rows"
    )
    assert len(result.claims) == 10
    assert (result.summary.agreed, result.summary.contradicted) == (140_000, 60_000)


@pytest.mark.parametrize(
    ("kind", "ours", "theirs", "told"),
    [
        (
            "DOUBLE",
            "n * 0.5",
            "CASE WHEN n = 3 THEN 'inf'::DOUBLE ELSE n * 500 END",
            "1,000 times those of a in all 19 rows",
        ),
        ("DECIMAL(38, 2)", "123456789012345678901234567890123456.25 + n", "1.75 + n", f" {LONG} less"),
        (
            "DATE",
            "DATE '2024-03-01' + n",
            "CASE WHEN n = 3 THEN 'infinity' ELSE DATE '2024-03-02' + n END",
            "1 day later",
        ),
        ("TIME", "TIME '09:00:00' + INTERVAL (n) MINUTE", "TIME '10:00:00' + INTERVAL (n) MINUTE", "1 hour later"),
        (
            "TIMESTAMPTZ",
            "'2024-03-01 09:00:00+00'::TIMESTAMPTZ",
            "'2024-03-01 10:30:00+00'::TIMESTAMPTZ",
            "1 hour and 30",
        ),
        ("BOOLEAN", "true", "false", "true in a but false in b"),
    ],
)
def test_cells_of_every_type(tmp_path: Path, kind: str, ours: str, theirs: str, told: str) -> None:
    """Long numbers, infinite ones and days without end break nothing, and the other rows tell the step."""
    for source, value in (("a", ours), ("b", theirs)):
        rows_of = (
            f"SELECT n AS id, CAST({value} AS {kind}) AS p FROM (SELECT CAST(range AS INTEGER) AS n FROM range(1, 21))"
        )
        duckdb.sql(f"COPY ({rows_of}) TO '{tmp_path / source}.parquet'")
    reading = together(
        read_table(SourceEntry(id=name, path=f"{name}.parquet", table=Table(key=("id",))), Context(tmp_path))
        for name in "ab"
    )
    result = result_of(reading)
    slips = [finding for finding in conflicts(result) if finding.slip]
    assert len(slips) == 1
    assert told in slips[0].message
    assert slips[0].slip is not None
    assert slips[0].slip.count + len(conflicts(result)) - 1 == result.summary.contradicted == 20


def test_reports_name_the_column(tmp_path: Path) -> None:
    """The heading is about rows and column; values of different rows are not drawn on one line."""
    result = result_of(tables(tmp_path, {"a": rows(), "b": rows("{thousand}")}))
    assert "20 rows · p" in TerminalReport().render(result)
    page = HtmlReport().render(result)
    assert "20 rows · p" in page
    assert "number-line" not in page.partition("</style>")[2]
    assert load_result(JsonReport().render(result)) == result
