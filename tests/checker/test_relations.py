"""Free relations: what is weighed against what, what is told when nothing can be, and how findings are named."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from schemas.finding import Finding
from schemas.result import Result
from sources.pack_file import build_catalogue
from sources.project_file import read_project_file
from tests.cases import run_case

PERIODS = {"kind": "period"}


def said(source: str, attribute: str, value: object, **more: object) -> dict[str, object]:
    return {"source": source, "subject": "Kestrel", "attribute": attribute, "value": value, **more}


def checked(folder: Path, relation: str | dict[str, Any], *claims: dict[str, Any], **declared: Any) -> Result:
    """The result for some claims with one relation; attributes that are not declared have no declared unit or kind."""
    folder.mkdir(exist_ok=True)
    free = {"name": "rule", "holds": relation} if isinstance(relation, str) else relation
    attributes = {claim["attribute"]: {} for claim in claims} | declared
    return run_case({"attributes": attributes, "relations": [free], "claims": list(claims)}, folder)


def broken(result: Result) -> list[Finding]:
    assert not result.failures
    return [finding for finding in result.findings if finding.rule in ("S206", "S207", "T302", "T304")]


def left(result: Result) -> list[tuple[str, str]]:
    """Reason and words of what was not compared."""
    assert not result.failures
    assert broken(result) == []
    return [(entry.reason, entry.text.split(": ", 1)[1]) for entry in result.not_compared]


@pytest.mark.parametrize(
    ("relation", "values", "reason", "words"),
    [
        ("a == b * c", ("$5", "$5", "5 MW"), "unit", "USD is multiplied by power"),
        ("a == b / c", ("5", "$5", "5 MW"), "unit", "USD is divided by power"),
        ("a == b + c", ("$5", "$5", "€5"), "currency", "USD is set beside EUR"),
        ("a <= b + c", ("$5", "5%", "5%"), "unit", "USD is set beside percent"),
        ("a == b / c", ("5", "5", "up to 5"), "divisor", "the divisor may be nothing"),
        ("a + b <= 5", ("6 MW", "1 MW"), "unit", "a bare number is set beside power; declare the attribute's `unit`"),
        ("a == b + c", ("3 °C", "1 °C", "1 °C"), "unit", "temperatures are points on a scale and cannot be added"),
        ("a == b", ("5", "yes, always"), "kind", "b is neither an amount nor a date: yes, always"),
    ],
)
def test_what_has_no_meaning_together_is_told(
    relation: str, values: tuple[str, ...], reason: str, words: str, tmp_path: Path
) -> None:
    """No guess, and no silence: the entry names the reason."""
    declared = {"b": {"kind": "category"}} if "yes" in values[1] else {}
    claims = [said("gazette", name, value) for name, value in zip("abc", values, strict=False)]
    ((found, text),) = left(checked(tmp_path, relation, *claims, **declared))
    assert found == reason
    assert text.startswith(words)


@pytest.mark.parametrize(
    ("relation", "values"),
    [
        ("a == b * c", ("$30.0", "$100.0", "30.0%")),
        ("a == b * c / 100", ("$30.0", "$100.0", "30.0%")),
        ("a == b / c", ("30.0%", "$30.0", "$100.0")),
        ("a == b / c * 100", ("30.0%", "$30.0", "$100.0")),
        ("a == 100 * b / c", ("30.0%", "$30.0", "$100.0")),
        ("a == (b - c) / c", ("30.0%", "$130.0", "$100.0")),
        ("a == b / c - 1", ("30.0%", "$130.0", "$100.0")),
        ("a == b * (1 - c)", ("$70.0", "$100.0", "30.0%")),
        ("a == b * (100 - c) / 100", ("$70.0", "$100.0", "30.0%")),
        ("a + b + c == 100", ("30.0%", "30.0%", "40.0%")),
        ("a == b - c", ("10 percentage points", "40.0%", "30.0%")),
        ("b == a / c", ("$30.0", "$100.0", "30.0%")),
        ("a == b / c", ("$25.00", "$100.0", "4")),
        ("a == b / c", ("4.0", "$100.0", "$25.00")),
        ("a == b * 100", ("$400.0", "$4.000", "")),
        ("a == b + c", ("2,200 MW", "1.2 GW", "1.0 GW")),
    ],
)
def test_percentages_ratios_and_units_are_what_they_mean(
    relation: str, values: tuple[str, str, str], tmp_path: Path
) -> None:
    """What holds is found to hold, and the same with a larger first value is found not to."""
    for larger, expected in ((False, 0), (True, 1)):
        first = re.sub(r"(\d)", r"9\1", values[0], count=1) if larger else values[0]
        stated = [
            said("gazette", name, value) for name, value in zip("abc", (first, *values[1:]), strict=False) if value
        ]
        result = checked(tmp_path / str(larger), relation, *stated)
        assert len(broken(result)) == expected
        assert result.not_compared == ()


def test_a_term_in_conflict_blocks_and_names_the_finding(tmp_path: Path) -> None:
    """As sums do: nothing is built on a fact that sources dispute."""
    result = checked(
        tmp_path, "a <= b", said("gazette", "a", "9.0"), said("courier", "b", "3.0"), said("herald", "b", "5.0")
    )
    (conflict,) = [finding for finding in result.findings if finding.rule == "A101"]
    assert broken(result) == []
    assert [(entry.rule, entry.text) for entry in result.blocked] == [
        ("S207", f"Kestrel, rule: a term is itself in conflict (A101 {conflict.fingerprint})")
    ]


def test_what_is_missing_is_told_unless_it_is_to_be_skipped(tmp_path: Path) -> None:
    """Terms without counterparts, terms of other periods, and relations of which nothing is stated."""
    flow = {"period": "interval"}
    some = [said("gazette", "a", "5"), said("courier", "b", "5")]
    assert left(checked(tmp_path / "1", "a == b + c", *some, c={})) == [
        ("missing term", "no c is stated (a 5 in gazette; b 5 in courier)")
    ]
    apart = [said("gazette", "a", "5", period="2022"), said("gazette", "b", "9", period="2023")]
    assert left(checked(tmp_path / "2", "a == b", *apart, a=flow, b=flow)) == [
        ("missing term", "the terms are of different periods or scopes (a 5 in gazette; b 9 in gazette)")
    ]
    assert left(checked(tmp_path / "3", "u == v", *some, u={}, v={})) == [
        ("missing term", "nothing is stated of u and v")
    ]
    silent = {"name": "rule", "holds": "a == b + c", "missing": "skip"}
    assert left(checked(tmp_path / "4", silent, *some, c={})) == []


def test_many_subjects_with_the_same_gap_are_one_entry(tmp_path: Path) -> None:
    """A column that a table lacks is told once, with the number of rows."""
    rows = "".join(f"{n},1,\n" for n in range(30))
    case = {
        "attributes": {"a": {}, "b": {}},
        "relations": [{"name": "rule", "holds": "a == b"}],
        "tables": {"t.csv": f"id,a,b\n{rows}"},
    }
    (entry,) = [entry for entry in run_case(case, tmp_path).not_compared if entry.reason == "missing term"]
    assert entry.count == 30
    assert "no b is stated, here and for 29 others" in entry.text


def test_what_cannot_be_told_apart_is_not_compared(tmp_path: Path) -> None:
    """An undated amount beside a series of years belongs to none of them; a constant belongs to all."""
    years = [said("gazette", "a", "5.0", period="2022"), said("gazette", "a", "6.0", period="2023")]
    flow = {"period": "interval"}
    beside = [*years, said("gazette", "b", "3.0")]
    assert left(checked(tmp_path / "1", "a <= b", *beside, a=flow, b=flow))[0][0] == "several counterparts"
    assert len(broken(checked(tmp_path / "2", "a <= b", *beside, a=flow))) == 2


def test_one_relation_and_one_binding_is_one_finding(tmp_path: Path) -> None:
    """What a source states in full is told of that source, not again across sources that only repeat it."""
    claims = [said("gazette", "a", "9.0"), said("gazette", "b", "3.0"), said("courier", "b", "3.0")]
    (finding,) = broken(checked(tmp_path, "a <= b", *claims))
    assert finding.message.startswith("In gazette, ")


def test_the_fingerprint_names_relation_and_terms_but_no_value(tmp_path: Path) -> None:
    """Other values re-open a finding under the same name; another year, source or relation is another finding."""

    def mark(folder: str, value: str = "9.0", source: str = "gazette", year: str = "2022", name: str = "rule") -> str:
        claims = [said(source, "a", value, period=year), said(source, "b", "3.0", period=year)]
        relation = {"name": name, "holds": "a <= b"}
        flow = {"period": "interval"}
        (finding,) = broken(checked(tmp_path / folder, relation, *claims, a=flow, b=flow))
        return finding.fingerprint

    first = mark("1")
    assert mark("2", value="8.0") == first
    assert len({first, mark("3", source="courier"), mark("4", year="2023"), mark("5", name="other")}) == 4


def test_gap_is_in_the_unit_that_is_told(tmp_path: Path) -> None:
    """The unit of the stated terms; days for dates; percentage points for percentages; rounded when without end."""
    cases = [
        ("a <= b", ("6.0 MW", "5.0 MW"), ("1", "megawatt", "0.1667")),
        ("a <= b", ("60%", "50%"), ("10", "percentage_point", None)),
        ("a == b / 3", ("$5.00", "$10.00"), ("1.667", "USD", "0.3333")),
    ]
    for n, (relation, values, expected) in enumerate(cases):
        claims = [said("gazette", name, value) for name, value in zip("ab", values, strict=True)]
        (finding,) = broken(checked(tmp_path / str(n), relation, *claims))
        gap = finding.gap
        assert gap is not None
        assert (str(gap.absolute), gap.unit, str(gap.relative) if gap.relative else None) == expected
    dates = [said("gazette", "a", "5 March 2024"), said("gazette", "b", "1 March 2024")]
    (finding,) = broken(checked(tmp_path / "dates", "a <= b", *dates, a=PERIODS, b=PERIODS))
    assert finding.gap is not None
    assert (finding.gap.absolute, finding.gap.unit, finding.gap.relative) == (4, "day", None)


def test_dates_out_of_the_calendar_break_nothing(tmp_path: Path) -> None:
    """A date moved beyond the year 9999 is told in words."""
    claims = [said("gazette", "a", "2024-02-01"), said("gazette", "b", "9999-12-31")]
    (finding,) = broken(checked(tmp_path, "a >= b + 999999999", *claims, a=PERIODS, b=PERIODS))
    assert "a day beyond the calendar" in finding.message


@pytest.mark.parametrize("number", [0, 1])
def test_project_files_of_the_manual_are_read(number: int, tmp_path: Path) -> None:
    """What the page on project files prints is a project file, and its relations name what is declared."""
    page = (Path(__file__).parents[2] / "docs" / "project-files.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```yaml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)[number]
    (tmp_path / "consilience.yaml").write_text(shown, encoding="utf-8")
    opened = read_project_file(tmp_path / "consilience.yaml")
    declared = build_catalogue(opened.project, tmp_path, located=opened.located, shown=opened.shown)
    assert {relation.name for relation in opened.project.relations} <= {
        relation.name for relation in (*declared.relations, *declared.free_relations)
    }


def test_one_declaration_serves_four_rules(tmp_path: Path) -> None:
    """The relations that the manual shows, each broken: the rule names the defect."""
    page = (Path(__file__).parents[2] / "docs" / "project-files.md").read_text(encoding="utf-8")
    shown = yaml.safe_load(re.findall(r"^```yaml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)[1])
    regions = [("all", "900 tonnes"), ("north", "300 tonnes"), ("south", "450 tonnes")]
    claims = [
        *(said("gazette", name, value) for name, value in (("sales", "$90"), ("price", "$2.00"), ("units", "30"))),
        *(said("gazette", "harvest", value, scope={"region": region}) for region, value in regions),
        said("gazette", "crew", "5"),
        said("gazette", "crew.names", ["Ada", "Ben"], complete=True),
        said("gazette", "filed", "5 March 2024"),
        said("gazette", "settled", "1 March 2024"),
        said("gazette", "lasted", "9 days"),
    ]
    result = run_case({**shown, "claims": claims}, tmp_path)
    assert {(finding.rule, finding.message.split("“")[1].split("”")[0]) for finding in broken(result)} == {
        ("S206", "crew as listed"),
        ("S207", "sales are price times units"),
        ("S207", "two regions"),
        ("T302", "filed before settled"),
        ("T304", "length of the case"),
    }
