"""The JUnit report: within Jenkins' schema, read by a strict reader, and never a pass that is none."""

from functools import cache
from pathlib import Path

import junitparser
import pytest
import xmlschema

from reports.registry import report
from schemas.finding import Blocked, Severity, Status
from schemas.result import Result
from tests.reports.many_findings import many
from tests.reports.record_builders import finding, price, result
from tests.reports.sample_contradictions import contradictions
from tests.reports.sample_results import SAMPLES

Cases = dict[str, list[junitparser.TestCase]]


@cache
def jenkins() -> xmlschema.XMLSchema:
    """The schema of Jenkins' xunit plugin."""
    return xmlschema.XMLSchema(str(Path(__file__).parent / "vendor" / "junit-10.xsd"))


def suites(given: Result) -> Cases:
    """The cases by suite, after a check against the schema."""
    text = report("junit").render(given)
    jenkins().validate(text)
    read = junitparser.JUnitXml.fromstring(text.encode())
    return {str(suite.name): list(suite) for suite in read}


def states(cases: list[junitparser.TestCase]) -> dict[str, str]:
    """What became of each case, by name."""
    return {str(case.name): type(case.result[0]).__name__ if case.result else "Passed" for case in cases}


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_is_valid_counted_and_has_unique_names(sample: str) -> None:
    """Totals are those of the cases, times are nought to the thousandth, and no two cases are one to a reader."""
    text = report("junit").render(SAMPLES[sample]())
    jenkins().validate(text)
    read = junitparser.JUnitXml.fromstring(text.encode())
    before = (read.tests, read.failures, read.errors)
    cases = [case for suite in read for case in suite]
    read.update_statistics()
    assert before == (read.tests, read.failures, read.errors)
    names = [(case.classname, case.name) for case in cases]
    assert len(set(names)) == len(names)
    assert text.count('time="0.000"') == text.count("time=")


def test_each_rule_has_a_case_for_each_fact_it_looked_at() -> None:
    """Failures, passes, what is accepted, what could not run and what was not compared stand apart."""
    found = suites(contradictions())
    assert states(found["A101 conflicting-values"]) == {
        "Amazon · investment total · to: Anthropic · 2024-11": "Failure",
        "Earthquake of 7 November · deaths · 2024-11": "Failure",
        "Ridge data centre · capacity power · 2025-01": "Failure",
        "Anthropic · headcount · 2024-11": "Passed",
    }
    assert states(found["A102 adjacent-values"]) == {
        "Amazon · investment round · to: Anthropic · 2024-03": "Skipped",
        "Anthropic · headcount · 2024-11": "Passed",
    }
    assert states(found["S202"]) == {"Amazon · investment total · to: Anthropic · 2024-11": "Skipped"}
    assert set(states(found["not compared"]).values()) == {"Skipped"}


def test_a_case_says_why_it_was_skipped() -> None:
    """Waived, known, blocked and not compared differ in their kind."""
    kinds = [case.result[0].type for cases in suites(contradictions()).values() for case in cases if case.is_skipped]
    assert kinds == ["stale", "ending", "waived", "known", "blocked", "currency", "period", "period"]
    [waived, *_] = suites(contradictions())["A102 adjacent-values"]
    assert waived.result[0].message.startswith("waived: both round the same filing, by desk, until 2026-06-30: ")


@pytest.mark.parametrize(("fail_on", "failing"), [("error", 1), ("warning", 2), ("note", 3), ("never", 1)])
def test_a_finding_fails_from_the_severity_that_fails_the_run(fail_on: str, failing: int) -> None:
    """Below it a case passes and carries the finding as its output; `never` changes the exit code only."""
    given = many(3)
    given = given.model_copy(update={"run": given.run.model_copy(update={"fail_on": fail_on})})
    cases = suites(given)["A101 conflicting-values"]
    assert list(states(cases).values()) == ["Failure"] * failing + ["Passed"] * (3 - failing)
    assert [severity.value for severity in Severity][failing:] == [
        case.system_out.partition(":")[0] for case in cases[failing:]
    ]


def test_a_failed_run_has_errors() -> None:
    """A source that cannot be read and a rule that broke are errors, not failures."""
    [first, second] = suites(SAMPLES["failed"]())["run"]
    assert (first.name, first.result[0].message) == (
        "articles/scan.pdf:1",
        "the file is encrypted (save it without a password)",
    )
    assert isinstance(second.result[0], junitparser.Error)


def test_a_run_that_read_or_compared_nothing_is_no_pass() -> None:
    """Silence is never agreement."""
    assert states(suites(SAMPLES["empty"]())["run"])["something is read"] == "Error"
    assert states(suites(SAMPLES["nothing_compared"]())["run"])["something is compared"] == "Skipped"


def test_cells_that_agree_are_counted() -> None:
    """They are not listed in a result."""
    assert states(suites(SAMPLES["agreed"]())["rows that agree"]) == {"1,198 more facts that agree": "Passed"}


def test_cases_of_one_name_are_told_apart_by_what_stays() -> None:
    """Their fingerprint, not their order: the history of a case goes on when another joins."""
    stated = price("a/x", line=1)
    findings = [finding("A101", mark, f"about {mark}", [[stated]]) for mark in ("aa", "bb")]
    given = result(claims=(stated,), findings=tuple(findings))
    assert list(states(suites(given)["A101 conflicting-values"])) == ["Acme · price [aa]", "Acme · price [bb]"]


def test_nothing_that_xml_cannot_hold_is_written() -> None:
    """Control characters are spelled out; lone surrogates and non-characters do not break the file."""
    bad = "a\x00b\x1b\x0b\ufffe\uffff\ud800\udcff\x85é\U0001f389"
    stated = price("a/x", bad, path=f"{bad}.md", line=1, subject=bad, attribute=bad)
    given = result(
        claims=(stated,),
        findings=(finding("A101", bad, bad, [[stated]]),),
        blocked=(Blocked(rule="S202", text=bad), Blocked(rule="S202", text=bad)),
    )
    suites(given)
    report("junit").render(given).encode()


def test_thirty_thousand_findings_are_valid() -> None:
    """Every status takes part, and the facts that agree."""
    found = suites(many(30_000, agreed=100, statuses=tuple(Status)))
    assert len(found["A101 conflicting-values"]) == 30_100
