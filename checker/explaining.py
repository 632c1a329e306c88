"""Gives findings and entries of *not compared* their likely causes, and findings the severity in force."""

from collections.abc import Iterable, Iterator, Sequence

from checker.causes.dispute import Dispute
from checker.causes.interface import Explanation
from checker.rules.interface import Case
from schemas.claim import Claim
from schemas.finding import Cause, Certainty, Finding, NotCompared, Severity
from schemas.result import Failure


def explained(
    findings: Iterable[Finding], causes: Sequence[Explanation], case: Case
) -> Iterator[tuple[Finding, list[Failure]]]:
    """The findings with their causes, best first, the best one in the message. A cause that breaks is a failure.

    A slip comes with its own: they are about a whole column, not about the claims that are its samples.
    """
    apt: dict[str, list[Explanation]] = {}
    for finding in findings:
        if finding.slip:
            yield finding, []
            continue
        if finding.rule not in apt:
            apt[finding.rule] = [explanation for explanation in causes if finding.rule in explanation.rules]
        groups = [[case.ledger.claim(key) for key in group] for group in finding.groups]
        found, failures = _explain(groups, apt[finding.rule], case)
        yield _with(found, finding) if found else finding, failures


def _with(causes: tuple[Cause, ...], finding: Finding) -> Finding:
    return finding.model_copy(update={"causes": causes, "message": f"{finding.message}; {causes[0].text}"})


def explained_entry(entry: NotCompared, causes: Sequence[Explanation], case: Case) -> tuple[NotCompared, list[Failure]]:
    """The entry of *not compared* with the best cause in its text."""
    apt = [explanation for explanation in causes if entry.reason in explanation.reasons]
    found, failures = _explain([[case.ledger.claim(key)] for key in entry.claims], apt, case)
    return (entry.model_copy(update={"text": f"{entry.text}; {found[0].text}"}) if found else entry), failures


def _explain(
    groups: list[list[Claim]], causes: Sequence[Explanation], case: Case
) -> tuple[tuple[Cause, ...], list[Failure]]:
    """What the causes make of claims at odds, each cause once and the best first."""
    found: dict[Cause, None] = {}
    failures = []
    dispute = Dispute(groups, case)
    for explanation in causes if groups else ():
        try:
            for cause in tuple(explanation.explain(dispute)):
                found[cause] = None
        except Exception as broken:  # noqa: BLE001 - a broken cause must be reported, whatever broke it
            failures.append(broke(f"cause {explanation.name!r}", broken))
    return tuple(sorted(found, key=lambda cause: (-cause.confidence, cause.name, cause.text))), failures


def graded(finding: Finding, severities: dict[str, Severity]) -> Finding:
    """The severity in force; what is only possible is never more than a warning, whatever the project says."""
    severity = severities.get(finding.rule, finding.severity)
    if finding.certainty is Certainty.POSSIBLE and severity is Severity.ERROR:
        severity = Severity.WARNING
    return finding if severity is finding.severity else finding.model_copy(update={"severity": severity})


def broke(what: str, error: BaseException) -> Failure:
    """The failure of a check that broke."""
    return Failure(
        problem=f"{what} broke: {type(error).__name__}: {error}",
        remedy="please report this with the input; everything else ran",
    )
