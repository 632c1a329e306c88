"""Short ways to state claims and to read what a run made of them, for the tests of this folder."""

from pathlib import Path
from typing import Any

from schemas.finding import Finding
from schemas.result import Result
from tests.cases import run_case


def said(
    source: str, value: str, attribute: str = "funding.total", subject: str = "Kestrel", **more: Any
) -> dict[str, Any]:
    """One claim as a claim file writes it."""
    return {"source": source, "subject": subject, "attribute": attribute, "value": value, **more}


def checked(folder: Path, *claims: dict[str, Any], **more: Any) -> Result:
    """The result of a run over these claims; ``more`` are the other keys of a case."""
    return run_case({"claims": list(claims), **more}, folder)


def told(result: Result) -> dict[str, str]:
    """What each claim says, by id: ``gazette $8 billion``."""
    return {claim.id: f"{claim.source} {claim.value.text}" for claim in result.claims}


def facts(result: Result) -> list[tuple[list[str], str]]:
    """The claims and the verdict of every fact, sorted."""
    words = told(result)
    return sorted((sorted(words[key] for key in fact.claims), fact.verdict.value) for fact in result.facts)


def sides(result: Result, finding: Finding) -> list[list[str]]:
    """The claims of each group of a finding, sorted."""
    words = told(result)
    return sorted(sorted(words[key] for key in group) for group in finding.groups)


def apart(result: Result) -> list[tuple[str, list[str]]]:
    """What was not compared: the reason and the claims."""
    words = told(result)
    return sorted((entry.reason, sorted(words[key] for key in entry.claims)) for entry in result.not_compared)


def outcomes(result: Result) -> list[tuple[str, str, str]]:
    """Rule, severity and certainty of all findings, in their order."""
    return [(finding.rule, finding.severity.value, finding.certainty.value) for finding in result.findings]
