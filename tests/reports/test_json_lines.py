"""JSON Lines: a head that names the format, then one finding a line, each to be read alone."""

import json
from typing import Any

import pytest

from reports.registry import report
from schemas.claim import Claim
from schemas.finding import Finding
from schemas.finding_row import LINES_SCHEMA
from schemas.result import Result, Summary
from tests.reports.many_findings import many
from tests.reports.sample_contradictions import contradictions
from tests.reports.sample_results import SAMPLES


def lines(given: Result) -> list[dict[str, Any]]:
    """Each line of the report, read alone."""
    text = report("jsonl").render(given)
    assert text.endswith("\n")
    return [json.loads(line) for line in text.encode().decode().split("\n")[:-1]]


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_head_counts_and_each_line_is_a_finding_of_the_result(sample: str) -> None:
    """Nothing of a finding is lost; its claims are written out."""
    given = SAMPLES[sample]()
    head, *found = lines(given)
    assert head["schema"] == LINES_SCHEMA
    assert Summary.model_validate(head["summary"]) == given.summary
    assert len(head["failures"]) == len(given.failures)
    claims = {claim.id: claim for claim in given.claims}
    for line, finding in zip(found, given.findings, strict=True):
        groups = line.pop("groups")
        stated = [[claims[key] for key in group if key in claims] for group in finding.groups]
        assert [[Claim.model_validate(each) for each in group] for group in groups] == [side for side in stated if side]
        line["fact"] = finding.fact
        rest = finding.model_copy(update={"groups": (), "claims": (), "id": ""})
        assert Finding.model_validate(line) == rest


def test_equal_results_give_equal_bytes() -> None:
    """The order in which a scope was filled does not show."""
    given = contradictions()
    turned = tuple(c.model_copy(update={"scope": dict(reversed(list(c.scope.items())))}) for c in given.claims)
    assert report("jsonl").render(given) == report("jsonl").render(given.model_copy(update={"claims": turned}))


def test_thirty_thousand_findings_are_thirty_thousand_lines() -> None:
    """And one for the head."""
    assert len(lines(many(30_000))) == 30_001
