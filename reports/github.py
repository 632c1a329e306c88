"""The GitHub report: open findings as workflow commands, which a job's log turns into annotations.

Source: docs.github.com, "Workflow commands for GitHub Actions"; the escapes are those of actions/toolkit.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reports.beside import counted, nothing_compared, nothing_read
from reports.beside import level as pressure
from reports.interface import PLAIN, Layout
from reports.lookup import Lookup
from reports.places import Places, Spot
from reports.text import shorten, visible
from reports.wording import verdict
from schemas.finding import Certainty, Finding, Severity
from schemas.result import Failure, Result
from schemas.spelling import count

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
MOST = 10
"""Annotations of one level that GitHub shows of a step."""
MESSAGE = 1_000
MARK = "::debug::consilience.annotations/1"
"""The first line: no annotation, and what tells that the file is ours."""
DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY = {**DATA, ":": "%3A", ",": "%2C"}
ESCAPED_DATA, ESCAPED_PROPERTY = str.maketrans(DATA), str.maketrans(PROPERTY)

Note = tuple[Spot, str, str]
"""Place, title and message of an annotation."""


class GithubReport:
    """To print in a step of a workflow. Known and waived findings are not annotated."""

    name = "github"
    ending = "github.txt"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """At most ten annotations of each level, a line that counts the others, and the verdict."""
        del layout
        return "\n".join((MARK, *_lines(result), verdict(result))) + "\n"


REPORT = GithubReport()


def _lines(result: Result) -> Iterator[str]:
    lookup = Lookup(result)
    places = Places(lookup)
    for severity, level in LEVELS.items():
        failures = result.failures if severity is Severity.ERROR else ()
        findings = [finding for finding in lookup.open_findings() if finding.severity is severity]
        beside = list(_beside(result, places, severity))
        notes = chain(_of_failures(failures, places), _of_findings(findings, places), beside)
        yield from (_command(level, *note) for note in islice(notes, MOST))
        more = len(failures) + len(findings) + len(beside) - MOST
        if more > 0:
            yield f"{count(more, f'more {level}')} not annotated: GitHub shows {MOST} of a step."


def _of_failures(failures: Iterable[Failure], places: Places) -> Iterator[Note]:
    for failure in failures:
        yield places.failure(failure), "could not complete", f"{failure.problem} ({failure.remedy})"


def _of_findings(findings: Iterable[Finding], places: Places) -> Iterator[Note]:
    for finding in findings:
        possible = " (possible)" if finding.certainty is Certainty.POSSIBLE else ""
        yield places.finding(finding), f"{finding.rule} {finding.name}{possible}", finding.message


def _beside(result: Result, places: Places, severity: Severity) -> Iterator[Note]:
    """That nothing was read or compared, conflicts that are only counted, and waivers to see to."""
    if severity is Severity.ERROR and nothing_read(result):
        yield places.at(None), "nothing was read", verdict(result)
    elif severity is Severity.WARNING and nothing_compared(result) and not nothing_read(result):
        yield places.at(None), "nothing was compared", verdict(result)
    for entry in counted(result):
        if entry.severity is severity:
            yield places.at(None), entry.rule, entry.text
    for remark in result.acceptance.remarks:
        if pressure(remark) is severity:
            yield places.at(remark.path, remark.line), f"waiver {remark.kind}", remark.text


def _command(level: str, spot: Spot, title: str, text: str) -> str:
    stated = {
        "file": spot.path if spot.path.isprintable() else visible(spot.path),
        "line": spot.line,
        "endLine": spot.end_line,
        "col": spot.column,
        "endColumn": spot.end_column if spot.end_line == spot.line else None,
        "title": visible(title),
    }
    given = ",".join(
        f"{name}={str(value).translate(ESCAPED_PROPERTY)}" for name, value in stated.items() if value is not None
    )
    return f"::{level} {given}::{shorten(visible(text), MESSAGE).translate(ESCAPED_DATA)}"
