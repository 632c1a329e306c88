"""Scores a result against a gold file: contradictions found, decoys violated, findings that nobody asked for."""

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from schemas.agreement import in_base
from schemas.claim import Claim
from schemas.finding import Finding, Severity
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.result import Result
from schemas.value import Value

SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
RULES = {
    None: ("A",),
    "sum": ("S201", "S202", "S203", "S205"),
    "ratio": ("S204",),
    "basis": ("M403", "S204", "S205"),
    "sum-or-basis": ("M403", "S201", "S205"),
    "roles": ("M402",),
    "time": ("T301", "A101"),
}
"""Rules that may serve an entry, by its kind."""
_AMOUNT = re.compile(r"([\d.]+)(?: (thousand|million|billion|trillion))?(?: ([A-Za-z_]+))?")


@dataclass(frozen=True)
class Score:
    """How a result fares against a gold file."""

    contradictions: int
    found: frozenset[str]
    missed: frozenset[str]
    decoys: int
    violated: tuple[str, ...]
    unexpected_errors: tuple[str, ...]
    unexpected_warnings: tuple[str, ...]


def score(gold_file: Path, result: Result) -> Score:
    """Compare a result with the gold file of its articles."""
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    claims = {claim.id: claim for claim in result.claims}
    serving = {
        entry["id"]: [finding for finding in result.findings if _serves(entry, finding, claims)]
        for entry in gold["contradictions"]
    }
    asked = {finding.id for findings in serving.values() for finding in findings}
    others = [finding for finding in result.findings if finding.id not in asked]
    return Score(
        contradictions=len(serving),
        found=frozenset(name for name, findings in serving.items() if findings),
        missed=frozenset(name for name, findings in serving.items() if not findings),
        decoys=len(gold["decoys"]),
        violated=tuple(
            f"{decoy['why']}: {finding.message}"
            for decoy in gold["decoys"]
            for finding in result.findings
            if _violates(decoy, finding, claims)
        ),
        unexpected_errors=tuple(f"{f.rule} {f.message}" for f in others if f.severity is Severity.ERROR),
        unexpected_warnings=tuple(f"{f.rule} {f.message}" for f in others if f.severity is Severity.WARNING),
    )


def _serves(entry: dict[str, Any], finding: Finding, claims: dict[str, Claim]) -> bool:
    kind = entry.get("kind")
    if finding.severity is Severity.NOTE or not finding.rule.startswith(RULES[kind]):
        return False
    sources, values = entry["sources"], entry["values"]
    wanted = (
        [([source], value) for source, value in zip(sources, values, strict=False)]
        if len(sources) == len(values)
        else [(sources, value) for value in values]
    )
    held = [
        [claim for claim in _claims(finding, claims) if claim.source in whose and states(claim, value)]
        for whose, value in wanted
    ]
    if not all(held):
        return False
    if kind in (None, "time"):
        return any(_apart(a, b, finding) for a in held[0] for b in held[-1])
    return kind != "roles" or len(finding.claims) > 1


def _violates(decoy: dict[str, Any], finding: Finding, claims: dict[str, Claim]) -> bool:
    if finding.severity is Severity.NOTE or not finding.rule.startswith("A") or len(decoy["values"]) < 2:
        return False
    one, other = (
        [claim for claim in _claims(finding, claims) if claim.source in decoy["sources"] and states(claim, value)]
        for value in decoy["values"][:2]
    )
    return any(_apart(a, b, finding) for a in one for b in other)


def _claims(finding: Finding, claims: dict[str, Claim]) -> list[Claim]:
    return [claims[key] for key in finding.claims if key in claims]


def _apart(a: Claim, b: Claim, finding: Finding) -> bool:
    return a.id != b.id and not any(a.id in group and b.id in group for group in finding.groups)


def states(claim: Claim, written: str) -> bool:
    """Whether a claim states a value of the gold notation."""
    return is_value(claim.value, written)


def is_value(value: Value, written: str) -> bool:
    """Whether a value is one of the gold notation: `2.73 billion USD`, `40 percent`, `3400`, `2025-Q1`, `2027`."""
    if isinstance(value, Period):
        return value.start.startswith(_first_month(written))
    read = _AMOUNT.fullmatch(written)
    if read is None or not isinstance(value, Quantity):
        return read is None and getattr(value, "value", None) == written
    number, unit = Decimal(read[1]).scaleb(SCALES.get(read[2], 0)), read[3]
    amounts = [value.value] if value.value is not None else [value.low, value.high]
    if unit in (None, value.unit):
        return number in amounts
    asked = in_base(Quantity(text=written, value=number, low=number, high=number, unit=unit))
    base = in_base(value)
    return asked.unit == base.unit and asked.value in (
        [base.value] if base.value is not None else [base.low, base.high]
    )


def _first_month(written: str) -> str:
    quarter = re.fullmatch(r"(\d{4})-Q([1-4])", written)
    return f"{quarter[1]}-{3 * int(quarter[2]) - 2:02d}" if quarter else written
