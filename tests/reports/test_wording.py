"""The verdict sentence and the state of a run, for every way a run can end."""

from typing import Any

import pytest

from reports.wording import Outcome, outcome, verdict
from schemas.finding import Blocked, Status
from schemas.result import Failure, Result
from tests.reports.record_builders import result
from tests.reports.sample_results import SAMPLES

UNREAD = Failure(path="a.pdf", problem="the file is encrypted", remedy="save it without a password")
BROKEN = Failure(problem="rule S204 broke", remedy="report it")


def counted(*, failures: tuple[Failure, ...] = (), blocked: int = 0, **counts: int) -> Result:
    """A result of which only the counts matter."""
    checks = tuple(Blocked(rule="S202", text="a part is missing") for _ in range(blocked))
    given: dict[str, Any] = {"sources": 5, "claims": 40, **counts}
    return result(summary=given, failures=failures, blocked=checks)


@pytest.mark.parametrize(
    ("counts", "state", "sentence"),
    [
        (
            {"errors": 2, "agreed": 14, "contradicted": 2, "not_compared": 3},
            Outcome.CONTRADICTED,
            "2 contradictions in 5 sources: 14 shared facts agree, 2 disagree, 3 could not be compared.",
        ),
        (
            {"errors": 1, "warnings": 2, "notes": 1, "agreed": 1, "contradicted": 1},
            Outcome.CONTRADICTED,
            "1 contradiction and 2 warnings in 5 sources: 1 shared fact agrees, 1 disagrees. Also: 1 note.",
        ),
        (
            {"errors": 1, "contradicted": 1, "sources": 1},
            Outcome.CONTRADICTED,
            "1 contradiction in 1 source: 1 fact disagrees.",
        ),
        (
            {"errors": 1, "sources": 1},
            Outcome.CONTRADICTED,
            "1 contradiction in 1 source. Nothing was compared between sources: only one source was read.",
        ),
        (
            {"warnings": 1, "agreed": 1200, "contradicted": 1},
            Outcome.WARNED,
            "1 warning and no error in 5 sources: 1,200 shared facts agree, 1 disagrees.",
        ),
        (
            {"agreed": 12},
            Outcome.AGREED,
            "No contradiction found: all 12 facts that two or more sources share agree.",
        ),
        (
            {"agreed": 1},
            Outcome.AGREED,
            "No contradiction found: the one fact that two or more sources share agrees.",
        ),
        (
            {"agreed": 12, "not_compared": 1},
            Outcome.PARTIAL,
            "No contradiction found in 5 sources: 12 shared facts agree, 1 could not be compared.",
        ),
        (
            {"agreed": 12, "blocked": 2},
            Outcome.PARTIAL,
            "No contradiction found in 5 sources: 12 shared facts agree. Also: 2 checks could not run.",
        ),
        (
            {},
            Outcome.UNCOMPARED,
            "Nothing was compared: no two sources speak of the same fact.",
        ),
        ({"sources": 1}, Outcome.UNCOMPARED, "Nothing was compared: only one source was read."),
        (
            {"not_compared": 3},
            Outcome.UNCOMPARED,
            "Nothing was compared: 3 facts could not be, and no other is shared.",
        ),
        ({"claims": 0, "sources": 2}, Outcome.EMPTY, "Nothing was compared: no claim was found in 2 sources."),
        ({"claims": 0, "sources": 0}, Outcome.EMPTY, "Nothing was compared: no source was read."),
        (
            {"failures": (UNREAD,), "claims": 0, "sources": 0},
            Outcome.FAILED,
            "Could not complete: 1 source could not be read. Nothing was compared: no source was read.",
        ),
        (
            {"failures": (UNREAD, UNREAD, BROKEN), "agreed": 12},
            Outcome.FAILED,
            (
                "Could not complete: 1 source could not be read and 1 step could not be finished. "
                "No contradiction found in what was read: 12 shared facts agree."
            ),
        ),
        (
            {"failures": (BROKEN,), "errors": 1, "contradicted": 1},
            Outcome.FAILED,
            "Could not complete: 1 step could not be finished. 1 contradiction in 5 sources: 1 shared fact disagrees.",
        ),
    ],
)
def test_the_verdict_says_what_was_compared_and_what_was_not(
    counts: dict[str, Any], state: Outcome, sentence: str
) -> None:
    """Failures come first, numbers agree with their nouns, and nothing compared is never a pass."""
    given = counted(**counts)
    assert (outcome(given), verdict(given)) == (state, sentence)


def test_what_is_known_or_waived_is_counted_apart() -> None:
    """A baseline or a waiver never makes a contradiction vanish from the verdict."""
    given = SAMPLES["contradictions"]()
    assert verdict(given) == (
        "5 contradictions and 1 warning in 5 sources: 2 shared facts agree, 6 disagree, 1 could not be compared. "
        "Against the baseline: 5 new, 1 changed and 1 known; 1 known finding is gone. "
        "Also: 1 note, 1 finding waived, 1 check could not run, 1 remark about waivers."
    )


def test_waived_contradictions_are_no_clean_pass() -> None:
    """When every disagreement is waived, the state says so."""
    given = SAMPLES["accepted"]()
    assert {finding.status for finding in given.findings} == {Status.WAIVED}
    assert outcome(given) is Outcome.ACCEPTED
    assert verdict(given) == (
        "No open contradiction in 4 sources: 1 shared fact agrees, 1 disagrees. Also: 1 finding waived."
    )


def test_only_full_agreement_is_the_state_of_a_pass() -> None:
    """Of all samples, the one where all shared facts agree opens as agreed."""
    assert [name for name in SAMPLES if outcome(SAMPLES[name]()) is Outcome.AGREED] == ["agreed"]
