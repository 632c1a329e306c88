"""The SARIF report: one run with its rules, results and files, within what GitHub code scanning takes.

Limits: docs.github.com, "SARIF support for code scanning" and "SARIF results exceed one or more limits".
"""

import gzip
import re
from collections.abc import Sequence
from typing import Any

from reports.interface import PLAIN, Layout
from reports.json_text import json_text
from reports.lookup import Lookup
from reports.places import Spot, in_repository
from reports.sarif import notifications, rules
from reports.sarif.addresses import BASES, artifact
from reports.sarif.results import Results
from reports.wording import verdict
from schemas.finding import Status
from schemas.result import Result
from schemas.spelling import count

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS = 25_000
"""Results of a run; a file with more is refused."""
SHOWN = 5_000
"""Results that code scanning shows of those it takes, the gravest ones."""
MOST_BYTES = 10 * 1024 * 1024
"""Bytes of a file after gzip; a larger one is refused."""
LEVEL = 6
"""The usual level of compression; whoever uploads the file may choose another."""
LESS = 3, 4
"""How much of the results is kept at each attempt when the file is too large."""
NO_RESULTS = '"results": []'
SEMANTIC = re.compile(r"\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?")


class SarifReport:
    """For code scanning: open findings and known ones; waived ones are left out, since GitHub would show them."""

    name = "sarif"
    ending = "sarif"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """The log; ``layout`` is told when results had to be left out."""
        findings = [finding for finding in result.findings if finding.status is not Status.WAIVED]
        results = Results(Lookup(result), sorted(result.rules))
        rows = [json_text(results.result(finding), indent=None) for finding in findings[:MOST_RESULTS]]
        text, left_out = _within_limits(result, rows, len(findings))
        if len(rows) > SHOWN:
            layout.remark(f"sarif: code scanning shows the {SHOWN:,} gravest findings of {len(findings):,}")
        for remark in left_out:
            layout.remark(f"sarif: {remark}")
        return text


REPORT = SarifReport()


def _within_limits(result: Result, rows: Sequence[str], found: int) -> tuple[str, list[str]]:
    """The log with as many results as are taken, the gravest ones, and what it leaves out of all those found."""
    kept = len(rows)
    left_out = [_left_out(found, kept, f"{MOST_RESULTS:,} results")] if kept < found else []
    text = _written(_log(result, left_out), rows)
    while kept and not _fits(text):
        kept = kept * LESS[0] // LESS[1]
        left_out = [_left_out(found, kept, "10 MB after compression")]
        text = _written(_log(result, left_out), rows[:kept])
    return text, left_out


def _fits(text: str) -> bool:
    data = text.encode()
    return len(data) <= MOST_BYTES or len(gzip.compress(data, compresslevel=LEVEL, mtime=0)) <= MOST_BYTES


def _left_out(found: int, kept: int, limit: str) -> str:
    return f"the last {count(found - kept, 'finding')} of {found:,} are left out: code scanning takes {limit}"


def _written(log: dict[str, Any], rows: Sequence[str]) -> str:
    """The log with one line for each result; the quotes of the words replaced cannot come from a text, which has them escaped."""
    lines = ",\n".join(rows)
    return json_text(log).replace(NO_RESULTS, f'"results": [\n{lines}\n]' if rows else NO_RESULTS, 1) + "\n"


def _log(result: Result, left_out: Sequence[str]) -> dict[str, Any]:
    """The log without its results."""
    waived = sum(finding.status is Status.WAIVED for finding in result.findings)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(result)},
                "automationDetails": {"id": _category(result)},
                "invocations": [notifications.invocation(result, left_out)],
                "originalUriBaseIds": BASES,
                "artifacts": [
                    {
                        "location": artifact(Spot(in_repository(found.path, result.run))),
                        "hashes": {"sha-256": found.sha256},
                    }
                    for found in result.run.inputs
                ],
                "columnKind": "unicodeCodePoints",
                "results": [],
                "properties": {
                    "verdict": verdict(result),
                    "waived": waived,
                    "leftOut": list(left_out),
                },
            }
        ],
    }


def _driver(result: Result) -> dict[str, Any]:
    version = result.tool.version
    return {
        "name": result.tool.name,
        "version": version,
        **({"semanticVersion": version} if SEMANTIC.fullmatch(version) else {}),
        "rules": rules.descriptors(result.rules),
        "notifications": notifications.descriptors(),
    }


def _category(result: Result) -> str:
    """The category that code scanning keeps apart: each project of a repository has its own; there is no run id."""
    return "/".join(part for part in (result.tool.name, result.run.folder) if part) + "/"
