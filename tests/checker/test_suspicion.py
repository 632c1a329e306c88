"""The smallest explanation: the fewest claims that, if they were mistaken, would explain the most findings."""

from pathlib import Path

import pytest

from checker.witnesses.suspicion import suspects
from schemas.claim import Claim
from schemas.fact import Ledger
from schemas.finding import Certainty, Finding, Severity
from schemas.result import Result
from schemas.value import Category
from tests.checker.statements import checked, said, told

PARTS = [{"total": "all", "parts": ["one", "two"], "complete": True}]


def suspected(result: Result) -> list[tuple[str, list[str]]]:
    """What each suspect says, and the rules of the findings it would explain."""
    words, rules = told(result), {finding.id: finding.rule for finding in result.findings}
    return [(words[one.claim], [rules[key] for key in one.findings]) for one in result.suspects]


def test_a_total_at_odds_with_others_and_with_its_own_parts(tmp_path: Path) -> None:
    """One claim explains the conflict with three sources and the sum that fails."""
    result = checked(
        tmp_path,
        said("echo", "$4 billion", "cost", ref="all"),
        said("echo", "$5 billion", "cost.build", ref="one"),
        said("echo", "$3 billion", "cost.land", ref="two"),
        *(said(name, "$8 billion", "cost") for name in ("gazette", "courier", "herald")),
        arithmetic=PARTS,
    )
    assert suspected(result) == [("echo $4 billion", ["A101", "S201"])]


def test_a_claim_of_one_finding_is_no_suspect(tmp_path: Path) -> None:
    """Two conflicts that share no claim need two mistakes: each finding says so itself."""
    result = checked(
        tmp_path,
        said("gazette", "$8 billion", "cost"),
        said("courier", "$4 billion", "cost"),
        said("gazette", "12", "deaths"),
        said("courier", "15", "deaths"),
    )
    assert len(result.findings) == 2
    assert result.suspects == ()


def test_one_of_several_that_agree_explains_nothing(tmp_path: Path) -> None:
    """Where two sources state the total, it takes both to be mistaken."""
    result = checked(
        tmp_path,
        said("echo", "$4 billion", "cost", ref="all"),
        said("echo", "$5 billion", "cost.build", ref="one"),
        said("echo", "$3 billion", "cost.land", ref="two"),
        said("tale", "$4 billion", "cost"),
        said("gazette", "$8 billion", "cost"),
        said("courier", "$8 billion", "cost"),
        arithmetic=PARTS,
    )
    assert {"A101", "S201"} <= {finding.rule for finding in result.findings}
    assert result.suspects == ()


def test_a_source_may_say_it_twice(tmp_path: Path) -> None:
    """What one source repeats is one suspect."""
    result = checked(
        tmp_path,
        said("echo", "$4 billion", "cost", ref="all"),
        said("echo", "4 billion dollars", "cost"),
        said("echo", "$5 billion", "cost.build", ref="one"),
        said("echo", "$3 billion", "cost.land", ref="two"),
        said("gazette", "$8 billion", "cost"),
        arithmetic=PARTS,
    )
    assert suspected(result) == [("echo $4 billion", ["A101", "S201"])]


def claim(name: str) -> Claim:
    value = Category(text=name, value=name)
    return Claim(id=name, source=f"source of {name}", subject=name, attribute="name", value=value)


def finding(number: int, *claims: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(
        id=f"f{number:02}",
        rule="S201",
        name="parts-miss-total",
        severity=severity,
        certainty=Certainty.CERTAIN,
        message="",
        claims=claims,
    )


def chosen(*findings: Finding) -> list[tuple[str, list[str]]]:
    names = sorted({key for found in findings for key in found.claims})
    found = suspects(findings, Ledger(tuple(claim(name) for name in names), ()))
    return [(one.claim, list(one.findings)) for one in found]


def test_the_fewest_claims_beat_the_greedy_choice() -> None:
    """Taking the claim with most findings first would need three; two explain all six."""
    rows = [("left", "most"), ("left", "most"), ("left",), ("right", "most"), ("right", "most"), ("right",)]
    found = chosen(*(finding(n, *names, f"own {n}") for n, names in enumerate(rows)))
    assert found == [("left", ["f00", "f01", "f02"]), ("right", ["f03", "f04", "f05"])]


def test_groups_that_share_nothing_are_told_apart() -> None:
    """Each connected group has its own explanation, the one that explains most first."""
    found = chosen(finding(1, "a", "b"), finding(2, "a", "c"), finding(3, "x"), finding(4, "x"), finding(5, "x"))
    assert found == [("x", ["f03", "f04", "f05"]), ("a", ["f01", "f02"])]


def test_many_candidates_are_taken_one_after_the_other() -> None:
    """Beyond a dozen candidates the best is taken each time: still all that can be explained is."""
    ring = [finding(n, f"c{n:02}", f"c{(n + 1) % 30:02}") for n in range(30)]
    found = chosen(*ring)
    assert {key for _, keys in found for key in keys} == {one.id for one in ring}
    assert len(found) == 15


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.WARNING, Severity.NOTE])
def test_notes_play_no_part(severity: Severity) -> None:
    """A note is no contradiction that a mistake would explain."""
    found = chosen(finding(1, "a", severity=severity), finding(2, "a"))
    assert bool(found) == (severity is not Severity.NOTE)
