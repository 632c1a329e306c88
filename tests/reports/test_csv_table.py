"""The CSV report: one row for each finding, the same to every reader, harmless to spreadsheets."""

import csv
import io

import polars
import pytest

from reports.registry import report
from schemas.finding import Status
from schemas.finding_row import COLUMNS
from schemas.result import Result
from tests.reports.many_findings import many
from tests.reports.record_builders import finding, price, result
from tests.reports.sample_contradictions import contradictions
from tests.reports.sample_results import SAMPLES


def rows(given: Result) -> list[dict[str, str]]:
    """The rows as a strict reader sees them, after a check of the line ends."""
    text = report("csv").render(given)
    assert text.count("\n") == text.count("\r\n") == len(text.splitlines())
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def found(given: Result) -> list[dict[str, str]]:
    """The rows of findings."""
    return [row for row in rows(given) if row["kind"] == "finding"]


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_has_a_row_for_each_finding_and_failure(sample: str) -> None:
    """Waived ones too, with their status; two readers see the same cells."""
    given = SAMPLES[sample]()
    read = rows(given)
    failures = len(given.failures) + (sample == "empty")
    assert [row["kind"] for row in read] == ["failure"] * failures + ["finding"] * len(given.findings)
    assert [row["status"] for row in found(given)] == [each.status for each in given.findings]
    other = polars.read_csv(report("csv").render(given).encode(), infer_schema=False)
    assert other.columns == list(COLUMNS)
    assert other.fill_null("").to_dicts() == read


def test_a_row_says_who_states_what() -> None:
    """Sides in the order of the finding, numbers exact."""
    first = rows(contradictions())[0]
    assert first["sides"] == (
        "dispatch: $4 billion | brightside: $8 billion, courier: a total of $8bn, ledger: 8000000000"
    )
    assert (first["gap"], first["gap_relative"], first["gap_unit"]) == ("4000000000", "0.5", "USD")
    assert (first["subject"], first["attribute"], first["scope"]) == ("Amazon", "investment.total", "to: Anthropic")
    waived = next(row for row in rows(contradictions()) if row["status"] == "waived")
    assert (waived["waiver_reason"], waived["waiver_expires"]) == ("both round the same filing", "2026-06-30")


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1"])
def test_no_cell_is_a_formula(start: str) -> None:
    """Every cell that a source can fill gets an apostrophe before what a spreadsheet would run."""
    stated = price("a/x", start, path=start, line=1, subject=start, attribute=start)
    given = result(claims=(stated,), findings=(finding("A101", "f", start, [[stated]]),))
    for row in found(given):
        assert [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
        assert row["message"] == "'" + start.strip()


def test_quotes_commas_and_line_ends_stay_in_their_cell() -> None:
    """RFC 4180; words of sources are on one line."""
    text = 'a "b", c\r\nd;e\u2028f'
    given = result(findings=(finding("A101", "f", text, [[price("a/x")]]),))
    assert [row["message"] for row in found(given)] == ['a "b", c d;e f']


def test_thirty_thousand_findings_are_read_back() -> None:
    """In the order of the result."""
    given = many(30_000, statuses=tuple(Status))
    assert [row["fingerprint"] for row in rows(given)] == [found.fingerprint for found in given.findings]
