"""Gives every finding its status: new, changed, known or waived, and tells what of the baseline is stale."""

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.acceptance.renaming import renamed
from checker.acceptance.waiving import Terms, Waiving, waive
from schemas.baseline import KnownFinding
from schemas.finding import Finding, Severity, Status, Waiver
from schemas.result import Acceptance, Result, Stale
from schemas.waiver import WaiverEntry


def stand(
    result: Result,
    *,
    baseline: Sequence[KnownFinding] = (),
    earlier: Sequence[KnownFinding] = (),
    waivers: Sequence[WaiverEntry] = (),
    terms: Terms,
    held: Acceptance,
) -> Result:
    """The result with the status of each finding, the counts, and what to see to.

    A waiver in force goes before all; one that has expired opens what it accepted also where the baseline knows it.

    Args:
        result: What a run found.
        baseline: Findings of the baseline.
        earlier: Findings of the earlier revision.
        waivers: Those of the project file, in its order.
        terms: What the waivers are read under.
        held: The baseline and revision as given.
    """
    waiving = waive(result, waivers, terms)
    moved = renamed(baseline, result)
    listed = {moved.get(entry.fingerprint, entry.fingerprint): entry for entry in baseline}
    since = {entry.fingerprint: entry for entry in earlier}
    findings = tuple(
        _standing(
            finding,
            [
                entry
                for entry in (
                    listed.get(finding.fingerprint) if finding.fingerprint not in waiving.lapsed else None,
                    since.get(finding.fingerprint),
                )
                if entry
            ],
            waiving,
        )
        for finding in result.findings
    )
    present = {finding.fingerprint for finding in findings}
    stale = [listed[mark] for mark in sorted(listed.keys() - present)]
    return result.model_copy(
        update={
            "findings": findings,
            "acceptance": held.model_copy(update={"stale": tuple(_stale(stale, result)), "remarks": waiving.remarks}),
            "summary": result.summary.model_copy(update=_counts(findings, result)),
        }
    )


def _standing(finding: Finding, entries: Sequence[KnownFinding], waiving: Waiving) -> Finding:
    waiver = waiving.accepted.get(finding.fingerprint)
    if waiver:
        accepted = Waiver(reason=waiver.reason, owner=waiver.owner, expires=waiver.expires)
        return finding.model_copy(update={"status": Status.WAIVED, "waiver": accepted})
    if any(entry.value_hash == finding.value_hash for entry in entries):
        return finding.model_copy(update={"status": Status.KNOWN})
    if entries:
        return finding.model_copy(update={"status": Status.CHANGED, "before": entries[0].text})
    if finding.fingerprint in waiving.reopened:
        return finding.model_copy(update={"status": Status.CHANGED})
    return finding


def _stale(entries: Iterable[KnownFinding], result: Result) -> Iterable[Stale]:
    """The entries whose finding is gone: those of rules that ran, when all sources could be read."""
    if result.failures:
        return
    for entry in sorted(entries, key=lambda entry: (entry.rule, entry.fingerprint)):
        if entry.rule in result.rules:
            yield Stale(fingerprint=entry.fingerprint, rule=entry.rule, text=entry.text)


def _counts(findings: Sequence[Finding], result: Result) -> dict[str, int]:
    """How many findings stand how, and how many of each severity are not waived; those only counted are new ones."""
    statuses = Counter(finding.status for finding in findings)
    graded = Counter(finding.severity for finding in findings if finding.status is not Status.WAIVED)
    for entry in result.unlisted:
        statuses[Status.NEW] += entry.count
        graded[result.rules[entry.rule].severity] += entry.count
    severities = {f"{severity.value}s": graded[severity] for severity in Severity}
    return {**{status.value: statuses[status] for status in Status}, **severities}
