"""Conflicts that are only counted, waivers to see to, and known findings that are gone: every format says them."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import junitparser
import xmlschema

from reports.registry import report
from schemas.reading import Unlisted
from schemas.result import Acceptance, Remark, Result, Stale
from tests.reports.many_findings import many
from tests.reports.record_builders import finding, price, result

VENDOR = Path(__file__).parent / "vendor"
COUNTED = "1,234 more facts in conflict about weight net: too many to be told one by one"
EXPIRED = "the waiver of A101 held until 2026-01-31: 1 finding is open again; resolve it, or decide anew"
GONE = "5 known findings are gone: renew the baseline (A101 one; A101 two; A101 three; and 2 more)"


def given() -> Result:
    """One finding, and everything that stands beside findings."""
    words = ("one", "two", "three", "four", "five")
    acceptance = Acceptance(
        baseline="known.jsonl",
        stale=tuple(Stale(fingerprint=f"{n:016x}", rule="A101", text=word) for n, word in enumerate(words)),
        remarks=(
            Remark(kind="expired", text=EXPIRED, path="consilience.yaml", line=9),
            Remark(kind="ending", text="the waiver of A102 ends on 2026-02-01", path="consilience.yaml", line=12),
        ),
    )
    unlisted = (Unlisted(rule="A101", attribute="weight.net", count=1_234),)
    return many(1).model_copy(update={"acceptance": acceptance, "unlisted": unlisted})


def test_sarif_notifies() -> None:
    """Waivers at their line of the project file; the schema holds."""
    log = json.loads(report("sarif").render(given()))
    jsonschema.validate(log, json.loads((VENDOR / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")))
    [invocation] = log["runs"][0]["invocations"]
    [counted] = invocation["toolExecutionNotifications"]
    assert counted["message"]["text"] == f"A101: {COUNTED}"
    expired, ending, stale = invocation["toolConfigurationNotifications"]
    assert (expired["level"], ending["level"], stale["level"]) == ("warning", "note", "note")
    assert expired["message"]["text"] == EXPIRED
    assert expired["locations"][0]["physicalLocation"]["region"]["startLine"] == 9
    assert stale["message"]["text"] == GONE
    declared = [kind["id"] for kind in log["runs"][0]["tool"]["driver"]["notifications"]]
    assert [declared[each["descriptor"]["index"]] for each in (counted, expired, stale)] == [
        "unlisted",
        "waiver",
        "baseline",
    ]


def test_junit_fails_for_what_is_counted_and_skips_what_is_to_be_seen_to() -> None:
    """Counted conflicts fail as listed ones do."""
    text = report("junit").render(given())
    xmlschema.XMLSchema(str(VENDOR / "junit-10.xsd")).validate(text)
    suites = {
        suite.name: {case.name: case.result for case in suite}
        for suite in junitparser.JUnitXml.fromstring(text.encode())
    }
    [counted] = suites["A101 conflicting-values"]["weight net: facts that are not listed"]
    assert (type(counted), counted.message) == (junitparser.Failure, COUNTED)
    [gone] = suites["run"]["the baseline is up to date"]
    assert (gone.type, gone.message) == ("stale", GONE)
    assert [result[0].type for name, result in suites["run"].items() if name.startswith("waivers")] == [
        "expired",
        "ending",
    ]


def test_gitlab_has_an_entry_for_what_is_counted() -> None:
    """Its fingerprint does not change with the count."""
    entry = json.loads(report("gitlab").render(given()))[-1]
    fewer = given().model_copy(update={"unlisted": (Unlisted(rule="A101", attribute="weight.net", count=7),)})
    other = json.loads(report("gitlab").render(fewer))[-1]
    assert (entry["description"], entry["severity"]) == (COUNTED, "major")
    assert entry["fingerprint"] == other["fingerprint"]


def test_github_annotates_them() -> None:
    """At the line of the waiver."""
    lines = report("github").render(given()).splitlines()
    assert f"::error file=feeds/alpha.csv,title=A101::{COUNTED}" in lines
    assert f"::warning file=consilience.yaml,line=9,title=waiver expired::{EXPIRED}" in lines
    assert "::notice file=consilience.yaml,line=12,title=waiver ending::the waiver of A102 ends on 2026-02-01" in lines


def test_csv_and_json_lines_hold_them() -> None:
    """A row of its own kind; the head of the lines."""
    rows = list(csv.DictReader(io.StringIO(report("csv").render(given()), newline="")))
    assert [(row["kind"], row["attribute"], row["message"]) for row in rows][1:] == [
        ("unlisted", "weight net", COUNTED)
    ]
    head = json.loads(report("jsonl").render(given()).partition("\n")[0])
    assert Acceptance.model_validate(head["acceptance"]) == given().acceptance
    assert head["unlisted"] == [{"rule": "A101", "attribute": "weight.net", "count": 1_234}]


def test_warnings_do_not_hide_that_nothing_was_read() -> None:
    """All rows refused: each format that ends a job says that the run is incomplete."""
    refused = result(findings=(finding("A101", "f", "all rows set aside", [[price("a/x")]], severity="warning"),))
    [run] = json.loads(report("sarif").render(refused))["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert run["invocations"][0]["toolExecutionNotifications"][0]["descriptor"]["id"] == "nothing-compared"
    cases = {
        case.name: case.result
        for suite in junitparser.JUnitXml.fromstring(report("junit").render(refused).encode())
        for case in suite
    }
    assert isinstance(cases["something is read"][0], junitparser.Error)
    assert "::error file=consilience.yaml,title=nothing was read::" in report("github").render(refused)
    assert json.loads(report("gitlab").render(refused))[0]["severity"] == "blocker"
    [first, _] = csv.DictReader(io.StringIO(report("csv").render(refused), newline=""))
    assert (first["kind"], first["name"]) == ("failure", "nothing-read")
