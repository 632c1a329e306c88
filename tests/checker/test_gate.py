"""Exit codes: the table of DESIGN 6.1."""

import pytest

from checker.exit_codes import GATED, INCOMPLETE, INTERRUPTED, PASS, USAGE
from checker.gate import compared, exit_code
from schemas.finding import Blocked, Finding, SetAside, Severity, Status
from schemas.project import Gate
from schemas.result import Acceptance, Failure, Result, Run, Stale, Summary, Tool

FAILURE = Failure(problem="unreadable", remedy="mend it")
BLOCKED = Blocked(rule="S202", text="a term is itself in conflict")


def result(*severities, status=Status.NEW, claims=2, facts=1, agreed=1, contradicted=0, **more):
    findings = tuple(
        Finding(
            rule="A101", name="conflicting-values", severity=severity, message="m", status=status, fingerprint=str(n)
        )
        for n, severity in enumerate(severities)
    )
    summary = Summary(
        sources=2,
        claims=claims,
        facts=facts,
        shared=agreed,
        agreed=agreed,
        contradicted=contradicted,
        single=0,
        not_compared=0,
        errors=0,
        warnings=0,
        notes=0,
        set_aside=0,
        failures=0,
    )
    return Result(tool=Tool(version="1"), run=Run(config="c"), rules={}, findings=findings, summary=summary, **more)


def test_codes_are_those_of_the_manual():
    """Scripts rely on these numbers."""
    assert (PASS, GATED, USAGE, INCOMPLETE, INTERRUPTED) == (0, 1, 2, 3, 130)


@pytest.mark.parametrize(
    ("severity", "codes"),
    [
        # by --fail-on:      error    warning  note     never
        (Severity.ERROR, (GATED, GATED, GATED, PASS)),
        (Severity.WARNING, (PASS, GATED, GATED, PASS)),
        (Severity.NOTE, (PASS, PASS, GATED, PASS)),
        (None, (PASS, PASS, PASS, PASS)),
    ],
)
def test_least_severity_that_fails(severity, codes):
    """A finding at or above --fail-on closes the gate; `never` opens it for findings of any severity."""
    found = result(*([severity] if severity else []))
    assert tuple(exit_code(found, Gate(fail_on=least)) for least in ("error", "warning", "note", "never")) == codes


def test_default_is_error():
    """Without a word about it, warnings pass."""
    assert exit_code(result(Severity.WARNING, Severity.NOTE), Gate()) == PASS
    assert exit_code(result(Severity.WARNING, Severity.ERROR), Gate()) == GATED


@pytest.mark.parametrize(
    ("status", "code"), [(Status.NEW, GATED), (Status.CHANGED, GATED), (Status.KNOWN, PASS), (Status.WAIVED, PASS)]
)
def test_accepted_findings_do_not_gate(status, code):
    """Known and waived findings pass; a changed one is gated like a new one."""
    assert exit_code(result(Severity.ERROR, status=status), Gate()) == code


@pytest.mark.parametrize("fail_on", ["error", "never"])
@pytest.mark.parametrize(
    "found",
    [
        result(failures=(FAILURE,)),
        result(Severity.ERROR, failures=(FAILURE,)),
        result(claims=0, facts=0, agreed=0),
        result(Severity.ERROR, claims=0, facts=0, agreed=0),
    ],
)
def test_what_could_not_complete_beats_findings(found, fail_on):
    """An unreadable source, a broken check or no claim at all is 3, also with findings, also with --fail-on never."""
    assert exit_code(found, Gate(fail_on=fail_on)) == INCOMPLETE


def test_feeds_that_agree_cell_for_cell_are_something_read():
    """Dense feeds make no claims where they agree; their facts count."""
    assert exit_code(result(claims=0, facts=1_000, agreed=1_000), Gate(strict=True)) == PASS


def test_rows_set_aside_do_not_fail():
    """A row that was left out is a finding of its own (I603), not an incomplete run."""
    assert exit_code(result(set_aside=(SetAside(reason="no number"),)), Gate(strict=True)) == PASS


@pytest.mark.parametrize(
    ("found", "code"),
    [(result(blocked=(BLOCKED,)), PASS), (result(agreed=0), PASS), (result(Severity.ERROR, blocked=(BLOCKED,)), GATED)],
)
def test_strict_only_when_asked(found, code):
    """A blocked check, or nothing compared, fails only a strict run; there it beats findings."""
    assert exit_code(found, Gate()) == code
    assert exit_code(found, Gate(strict=True)) == INCOMPLETE
    assert exit_code(found, Gate(strict=True, fail_on="never")) == INCOMPLETE


@pytest.mark.parametrize(
    ("gate", "code"), [({}, PASS), ({"strict": True}, GATED), ({"strict": True, "fail_on": "never"}, PASS)]
)
def test_stale_entries_of_the_baseline_gate_a_strict_run(gate, code):
    """The check is complete, so it is 1 and not 3, and `never` opens it."""
    held = Acceptance(stale=(Stale(fingerprint="1", rule="A101", text="gone"),))
    assert exit_code(result(acceptance=held), Gate(**gate)) == code
    assert exit_code(result(acceptance=held, failures=(FAILURE,)), Gate(**gate)) == INCOMPLETE


def test_strict_run_without_fault_passes():
    """Strictness alone fails nothing."""
    assert exit_code(result(), Gate(strict=True)) == PASS
    assert exit_code(result(Severity.ERROR, agreed=0, contradicted=1), Gate(strict=True)) == GATED


def test_compared_means_that_two_claims_met():
    """A contradiction is a comparison too."""
    assert compared(result(agreed=1))
    assert compared(result(agreed=0, contradicted=1))
    assert not compared(result(agreed=0))
