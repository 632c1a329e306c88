"""The CSV report: one row for each finding, in a form that spreadsheets may open without harm.

Source: RFC 4180; cells are neutralised as OWASP's page on CSV injection asks.
"""

import csv
import io
from collections.abc import Iterator

from reports.beside import Counted, counted, nothing_read
from reports.interface import PLAIN, Layout
from reports.labels import period_words, scope_words
from reports.lookup import Lookup
from reports.text import visible
from reports.wording import verdict
from schemas.claim import Claim
from schemas.finding import Finding
from schemas.finding_row import COLUMNS
from schemas.model import plain
from schemas.result import Failure, Result

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""


class CsvReport:
    """All findings with their status, after what could not be read or checked; conflicts that are only counted come last."""

    name = "csv"
    ending = "csv"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """UTF-8 without a byte order mark; lines end in CR and LF; words of sources are on one line."""
        del layout
        table = io.StringIO(newline="")
        rows = csv.DictWriter(table, COLUMNS, restval="", lineterminator="\r\n")
        rows.writeheader()
        lookup = Lookup(result)
        findings = (_finding(finding, lookup) for finding in result.findings)
        nothing = [_nothing(result)] if nothing_read(result) else []
        for row in (*map(_failure, result.failures), *nothing, *findings, *map(_counted, counted(result))):
            rows.writerow({name: _neutral(text) for name, text in row.items()})
        return table.getvalue()


REPORT = CsvReport()


def _neutral(text: object) -> str:
    """A cell on one line; an apostrophe before what would be a formula."""
    cell = visible("" if text is None else str(text))
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _failure(failure: Failure) -> dict[str, object]:
    return {
        "kind": "failure",
        "name": "could-not-complete",
        "severity": "error",
        "message": f"{failure.problem} ({failure.remedy})",
        "path": failure.path,
        "line": failure.line,
        "column": failure.column,
    }


def _nothing(result: Result) -> dict[str, object]:
    return {"kind": "failure", "name": "nothing-read", "severity": "error", "message": verdict(result)}


def _counted(entry: Counted) -> dict[str, object]:
    return {
        "kind": "unlisted",
        "rule": entry.rule,
        "severity": entry.severity.value,
        "attribute": entry.attribute,
        "message": entry.text,
    }


def _finding(finding: Finding, lookup: Lookup) -> dict[str, object]:
    claims = lookup.claims(finding.claims)
    fact = lookup.fact(finding.fact)
    about = fact or next(iter(claims), None)
    gap, waiver, at = finding.gap, finding.waiver, finding.location
    return {
        "kind": "finding",
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        "status": finding.status.value,
        "subject": about.subject if about else None,
        "attribute": finding.slip.attribute if finding.slip else about.attribute if about else None,
        "scope": scope_words(about.scope) if about else None,
        "period": period_words(about.period) if about else None,
        "message": finding.message,
        "sides": " | ".join(", ".join(_stated(side)) for side in lookup.sides(finding)),
        "gap": plain(gap.absolute) if gap and gap.absolute is not None else None,
        "gap_relative": plain(gap.relative) if gap and gap.relative is not None else None,
        "gap_unit": gap.unit if gap else None,
        "causes": "; ".join(cause.text for cause in finding.causes),
        "path": at.path,
        "line": at.line,
        "column": at.column,
        "value_hash": finding.value_hash,
        "waiver_reason": waiver.reason if waiver else None,
        "waiver_owner": waiver.owner if waiver else None,
        "waiver_expires": waiver.expires if waiver else None,
    }


def _stated(side: list[Claim]) -> Iterator[str]:
    return (f"{claim.source}: {claim.value.text}" for claim in side)
