"""The list of reports; each module is imported when its report is asked for, with whatever it needs."""

from importlib import import_module
from typing import TYPE_CHECKING

from schemas.errors import UsageError

if TYPE_CHECKING:
    from reports.interface import Report

REPORTS = {
    "terminal": "reports.terminal.report",
    "html": "reports.html.page",
    "json": "reports.json_report",
    "markdown": "reports.markdown.report",
    "job-summary": "reports.markdown.job_summary",
    "jsonl": "reports.json_lines",
    "csv": "reports.csv_table",
    "sarif": "reports.sarif.log",
    "junit": "reports.junit.document",
    "gitlab": "reports.gitlab",
    "github": "reports.github",
}
"""Modules by name of the report; each holds one ``REPORT``."""


def report(name: str) -> "Report":
    """The report of this name.

    Raises:
        UsageError: there is none.
    """
    if name not in REPORTS:
        raise UsageError(f"there is no report named {name!r}", remedy=f"use one of {', '.join(REPORTS)}")
    found: Report = import_module(REPORTS[name]).REPORT
    return found
