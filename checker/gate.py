"""Decides the exit code of a run (DESIGN 6.1)."""

from checker.exit_codes import GATED, INCOMPLETE, PASS
from schemas.finding import GRAVITY, Severity, Status
from schemas.project import Gate
from schemas.result import Result


def exit_code(result: Result, gate: Gate) -> int:
    """The code of a completed run: 3 beats 1, since a check that could not run must never look like a pass."""
    if result.failures or not (result.summary.claims or result.summary.facts):
        return INCOMPLETE
    if gate.strict and (result.blocked or not compared(result)):
        return INCOMPLETE
    if gate.fail_on == "never":
        return PASS
    least = GRAVITY[Severity(gate.fail_on)]
    gated = [
        finding
        for finding in result.findings
        if finding.status in (Status.NEW, Status.CHANGED) and GRAVITY[finding.severity] <= least
    ]
    counted = [entry for entry in result.unlisted if GRAVITY[result.rules[entry.rule].severity] <= least]
    return GATED if gated or counted or (gate.strict and result.acceptance.stale) else PASS


def compared(result: Result) -> bool:
    """Whether any two claims were compared."""
    return bool(result.summary.agreed or result.summary.contradicted)
