"""The GitLab report: the fields GitLab's parser requires, no more than one entry for a fingerprint, no path from nowhere."""

import json
from typing import Any

import jsonschema
import pytest

from reports.registry import report
from schemas.finding import Status
from schemas.result import Failure, Result
from tests.reports.many_findings import many
from tests.reports.record_builders import result
from tests.reports.sample_results import SAMPLES

LINE = {"type": "integer", "minimum": 1}
TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": r"^(/|\./)"}},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": LINE}},
                },
            },
        },
    },
}
"""What GitLab's page on code quality reports demands."""


def entries(given: Result) -> list[dict[str, Any]]:
    """The entries, checked."""
    text = report("gitlab").render(given)
    assert not text.startswith("\ufeff")
    read = json.loads(text)
    jsonschema.validate(read, SCHEMA)
    fingerprints = [entry["fingerprint"] for entry in read]
    assert len(set(fingerprints)) == len(fingerprints)
    return list(read)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_has_the_fields_that_gitlab_reads(sample: str) -> None:
    """Waived findings are left out; all others are entries, failures too, and that nothing was read."""
    given = SAMPLES[sample]()
    open_ones = [found for found in given.findings if found.status is not Status.WAIVED]
    assert len(entries(given)) == len(open_ones) + len(given.failures) + (sample == "empty")


def test_a_failure_blocks() -> None:
    """A source that could not be read is not a source without findings."""
    first, second = entries(SAMPLES["failed"]())
    assert (first["severity"], first["location"]["path"]) == ("blocker", "articles/scan.pdf")
    assert second["check_name"] == "could-not-complete"


def test_equal_failures_are_one_entry() -> None:
    """GitLab takes entries of one fingerprint for one."""
    failure = Failure(path="a\udcff.csv", problem="no CSV", remedy="mend it")
    assert [entry["check_name"] for entry in entries(result(failures=(failure, failure)))] == [
        "could-not-complete",
        "nothing-read",
    ]


def test_paths_start_at_the_top_of_the_repository() -> None:
    """GitLab looks for the file there."""
    given = many(1)
    given = given.model_copy(update={"run": given.run.model_copy(update={"folder": "projects/one"})})
    assert entries(given)[0]["location"]["path"] == "projects/one/feeds/beta.csv"


def test_thirty_thousand_findings_are_valid() -> None:
    """One line for each."""
    assert len(entries(many(30_000))) == 30_000
