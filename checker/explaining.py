"""Gives findings their likely causes and the severity in force."""

from collections.abc import Sequence

from checker.causes.interface import Explanation
from checker.rules.interface import Case
from schemas.finding import Certainty, Finding, Severity
from schemas.result import Failure


def explained(finding: Finding, causes: Sequence[Explanation], case: Case) -> tuple[Finding, list[Failure]]:
    """The finding with its causes, best first, the best one in its message. A cause that breaks is a failure."""
    groups = [[case.ledger.claim(key) for key in group] for group in finding.groups]
    found, failures = [], []
    for explanation in causes if groups else ():
        if finding.rule not in explanation.rules:
            continue
        try:
            found += list(explanation.explain(finding, groups, case))
        except Exception as broken:  # noqa: BLE001 - a broken cause must be reported, whatever broke it
            failures.append(broke(f"cause {explanation.name!r}", broken))
    if not found:
        return finding, failures
    ordered = tuple(sorted(found, key=lambda cause: (-cause.confidence, cause.name, cause.text)))
    return finding.model_copy(update={"causes": ordered, "message": f"{finding.message}; {ordered[0].text}"}), failures


def graded(finding: Finding, severities: dict[str, Severity]) -> Finding:
    """The severity in force; what is only possible is never more than a warning, whatever the project says."""
    severity = severities.get(finding.rule, finding.severity)
    if finding.certainty is Certainty.POSSIBLE and severity is Severity.ERROR:
        severity = Severity.WARNING
    return finding if severity is finding.severity else finding.model_copy(update={"severity": severity})


def broke(what: str, error: Exception) -> Failure:
    """The failure of a check that broke."""
    return Failure(
        problem=f"{what} broke: {type(error).__name__}: {error}",
        remedy="please report this with the input; everything else ran",
    )
