"""The files for CI: valid to the schemas of those who read them, without what an auditor of workflows warns of."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from tests.ci.composite import ROOT

PROGRAMS = Path(sys.executable).parent
WORKFLOWS = ("examples/ci/facts.yml", "examples/ci/facts-comment.yml")
HASHED = re.compile(r"^([a-z0-9._-]+)==(\S+)(?: ; .*)? \\\n    --hash=sha256:[0-9a-f]{64}", re.MULTILINE)
USES = re.compile(r"^\s*(?:- )?uses: (\S+)(?: # (v\d+\.\d+\.\d+))?$", re.MULTILINE)


def run(*command: str) -> None:
    """Run a checker of others; what it says is the message when it is not content."""
    ran = subprocess.run(
        [str(PROGRAMS / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-actions", ("action.yml",)),
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.gitlab-ci", ("examples/ci/facts.gitlab-ci.yml",)),
    ],
)
def test_files_are_valid_to_the_published_schema(schema: str, files: tuple[str, ...]) -> None:
    """The schemas are those that check-jsonschema ships."""
    run("check-jsonschema", "--builtin-schema", schema, *files)


def test_the_hook_is_valid_to_pre_commit() -> None:
    """Its own check of manifests."""
    run("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")


def test_an_auditor_of_workflows_finds_nothing() -> None:
    """Zizmor at its strictest but without the network."""
    run("zizmor", "--offline", "--no-progress", "--persona=pedantic", "--strict-collection", "action.yml", *WORKFLOWS)


@pytest.mark.parametrize("file", ["action.yml", *WORKFLOWS])
def test_what_is_used_of_others_is_pinned_with_its_version(file: str) -> None:
    """A commit, and beside it the version that a person reads; one action has one pin throughout."""
    used = USES.findall((ROOT / file).read_text(encoding="utf-8"))
    assert used
    for address, version in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", address)
        assert bool(version) is not address.startswith("OWNER/")


def test_the_locked_versions_are_those_that_the_program_asks_for() -> None:
    """Every dependency, and what builds the program, with hashes; made anew when one is missing."""
    locked = dict(HASHED.findall((ROOT / "action" / "requirements.txt").read_text(encoding="utf-8")))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(locked.get(requirement.name, "0")), requirement


def test_no_value_of_an_event_is_put_into_a_script() -> None:
    """It could end the script; scripts get values by their environment."""
    for file in WORKFLOWS:
        for job in yaml.safe_load((ROOT / file).read_text(encoding="utf-8"))["jobs"].values():
            assert [step["run"] for step in job["steps"] if "${{" in step.get("run", "")] == []


def test_the_comment_follows_the_workflow_it_is_about() -> None:
    """Names, artifact and file agree."""
    check, comment = (yaml.safe_load((ROOT / file).read_text(encoding="utf-8")) for file in WORKFLOWS)
    assert comment[True]["workflow_run"]["workflows"] == [check["name"]]
    uploaded = [
        step["with"]["name"] for step in check["jobs"]["facts"]["steps"] if "upload-artifact" in step.get("uses", "")
    ]
    downloaded = [step["with"]["name"] for step in comment["jobs"]["comment"]["steps"] if "uses" in step]
    assert uploaded == downloaded
    assert comment["permissions"] == check["permissions"] == {}


def test_the_manual_shows_the_files_as_they_are() -> None:
    """Each example in docs/ci.md is named there and exists."""
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\(\.\./examples/ci/([\w.-]+)\)", text))
    assert named == {path.name for path in (ROOT / "examples" / "ci").iterdir()}
