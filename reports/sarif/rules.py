"""The rules of a run as SARIF describes them, with their pages as help."""

import re
from typing import Any

from reports.text import shorten
from schemas.finding import Severity
from schemas.result import RuleInfo

DESCRIPTION, NAME = 1_024, 255
"""Characters that code scanning takes of a description and of a name."""
FAMILIES = {
    "A": "agreement",
    "S": "sums",
    "T": "time",
    "M": "meaning",
    "E": "evidence",
    "I": "input",
}
"""What the first letter of a shipped rule's code stands for."""
PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
FENCE = re.compile(r"^```.*\n", re.MULTILINE)
HEADING = re.compile(r"^#+ +", re.MULTILINE)


def descriptors(rules: dict[str, RuleInfo]) -> list[dict[str, Any]]:
    """All rules that ran, by code."""
    return [_descriptor(code, rules[code]) for code in sorted(rules)]


def _descriptor(code: str, rule: RuleInfo) -> dict[str, Any]:
    summary = _sentence(rule.summary)
    page = rule.help or summary
    opening = " ".join(page.partition("\n\n")[0].split())
    family = FAMILIES.get(code[:1])
    return {
        "id": code,
        "name": shorten(rule.name, NAME),
        "shortDescription": {"text": shorten(summary, DESCRIPTION)},
        "fullDescription": {"text": shorten(_plain(opening), DESCRIPTION)},
        "help": {"text": _plain(page), "markdown": f"# {code} {rule.name}\n\n{page}"},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {
            "tags": ["consistency", *([family] if family else [])],
            "problem.severity": PROBLEM[rule.severity],
        },
    }


def _plain(markdown: str) -> str:
    """A page without marks of headings and fences."""
    return HEADING.sub("", FENCE.sub("", markdown + "\n")).strip()


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
