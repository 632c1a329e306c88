"""The JSON Lines report: a line about the run, then one line for each finding, for programs that read a stream."""

from collections.abc import Iterator
from typing import Any

from reports.interface import PLAIN, Layout
from reports.json_text import json_text
from reports.lookup import Lookup
from reports.wording import verdict
from schemas.claim import Claim
from schemas.finding import Finding
from schemas.finding_row import LINES_SCHEMA
from schemas.result import Result


class JsonLinesReport:
    """All findings with their status; claims are written out, so that a line can be read alone."""

    name = "jsonl"
    ending = "jsonl"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """The first line holds the schema's name, the counts and what could not be completed."""
        del layout
        return "".join(json_text(line, indent=None) + "\n" for line in (_head(result), *_findings(result)))


REPORT = JsonLinesReport()


def _head(result: Result) -> dict[str, Any]:
    return {
        "schema": LINES_SCHEMA,
        "tool": result.tool.model_dump(mode="json"),
        "run": result.run.model_dump(mode="json", exclude={"inputs"}),
        "verdict": verdict(result),
        "summary": result.summary.model_dump(mode="json"),
        "failures": [failure.model_dump(mode="json") for failure in result.failures],
        "unlisted": [entry.model_dump(mode="json") for entry in result.unlisted],
        "acceptance": result.acceptance.model_dump(mode="json"),
    }


def _findings(result: Result) -> Iterator[dict[str, Any]]:
    lookup = Lookup(result)
    for finding in result.findings:
        yield _finding(finding, lookup)


def _finding(finding: Finding, lookup: Lookup) -> dict[str, Any]:
    """The finding as the result has it, with the fact and the claims themselves in place of their ids."""
    fact = lookup.fact(finding.fact)
    stated = fact.model_dump(mode="json", include={"subject", "attribute", "scope", "period"}) if fact else None
    return {
        **finding.model_dump(mode="json", exclude={"claims", "groups", "id"}),
        "fact": _sorted_scope(stated) if stated else None,
        "groups": [[_claim(claim) for claim in side] for side in lookup.sides(finding)],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return _sorted_scope(claim.model_dump(mode="json"))


def _sorted_scope(record: dict[str, Any]) -> dict[str, Any]:
    return {**record, "scope": dict(sorted(record["scope"].items()))}
