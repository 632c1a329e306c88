"""The GitLab report: findings as GitLab's code quality widget reads them.

Source: docs.gitlab.com, "Code Quality", report format.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from reports.beside import counted, nothing_read
from reports.interface import PLAIN, Layout
from reports.json_text import json_rows
from reports.lookup import Lookup
from reports.places import Places, Spot
from reports.text import shorten, visible
from reports.wording import verdict
from schemas.finding import Severity, Status
from schemas.result import Result

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
MESSAGE = 1_000


class GitlabReport:
    """Open and known findings, since GitLab itself compares branches; waived ones are left out. A failure is a blocker."""

    name = "gitlab"
    ending = "gitlab.json"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """A list with one object on each line, without a byte order mark."""
        del layout
        return json_rows([*_failures(result), *_nothing(result), *_findings(result), *_counted(result)]) + "\n"


REPORT = GitlabReport()


def _findings(result: Result) -> Iterator[dict[str, Any]]:
    lookup = Lookup(result)
    places = Places(lookup)
    for finding in result.findings:
        if finding.status is not Status.WAIVED:
            check = f"{finding.rule} {finding.name}"
            severity = SEVERITIES[finding.severity]
            yield _entry(finding.message, check, finding.fingerprint, severity, places.finding(finding))


def _failures(result: Result) -> Iterator[dict[str, Any]]:
    places = Places(Lookup(result))
    told: set[str] = set()
    for failure in result.failures:
        identity = hashlib.sha256(repr(failure).encode("utf-8", "backslashreplace")).hexdigest()[:16]
        if identity not in told:
            told.add(identity)
            text = f"{failure.problem} ({failure.remedy})"
            yield _entry(text, "could-not-complete", identity, "blocker", places.failure(failure))


def _counted(result: Result) -> Iterator[dict[str, Any]]:
    places = Places(Lookup(result))
    for entry in counted(result):
        identity = hashlib.sha256(f"{entry.rule}\0{entry.attribute}".encode("utf-8", "backslashreplace")).hexdigest()[
            :16
        ]
        yield _entry(entry.text, f"{entry.rule} counted", identity, SEVERITIES[entry.severity], places.at(None))


def _nothing(result: Result) -> Iterator[dict[str, Any]]:
    if nothing_read(result):
        yield _entry(verdict(result), "nothing-read", "nothing-read", "blocker", Places(Lookup(result)).at(None))


def _entry(text: str, check: str, fingerprint: str, severity: str, spot: Spot) -> dict[str, Any]:
    return {
        "description": shorten(visible(text), MESSAGE),
        "check_name": visible(check),
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": spot.path, "lines": {"begin": spot.line or 1}},
    }
