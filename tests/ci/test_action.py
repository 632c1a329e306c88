"""The composite action: its shell, run end to end as a runner runs it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.composite import ROOT, Job, action, run

FACTS = """\
claims:
- {{source: gazette, subject: {subject}, attribute: cost, value: $4 billion}}
- {{source: courier, subject: {subject}, attribute: cost, value: {value}}}
"""
AGREE = FACTS.format(subject="Harbour Bridge", value="$4 billion")
DISAGREE = FACTS.format(subject="Harbour Bridge", value="$8 billion")
COMMAND = re.compile(r"^::(error|warning|notice)\b", re.MULTILINE)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A job whose environment is there already: it runs the program as it stands here."""
    programs = tmp_path / "temp" / "consilience-environment" / "bin"
    programs.mkdir(parents=True)
    (programs.parent / "ready").touch()
    (programs / "python").symlink_to(sys.executable)
    command = programs / "consilience"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m checker "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    (tmp_path / "work").mkdir()
    return Job(tmp_path / "work", tmp_path / "temp")


def facts(job: Job, text: str, name: str = "facts.yaml") -> None:
    """A claim file of the repository."""
    file = job.work / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def perform(job: Job, **inputs: str) -> dict[str, str]:
    """Run the action; inputs with an underscore for the hyphen."""
    return run(job, {name.replace("_", "-"): value for name, value in inputs.items()}, {"PYTHONPATH": str(ROOT)})


def test_a_repository_that_agrees_passes(job: Job) -> None:
    """Code, counts, reports and the summary are there for later steps."""
    facts(job, AGREE)
    outputs = perform(job)
    assert job.codes == {"Install consilience": 0, "Check": 0, "Verdict": 0}
    assert (outputs["exit-code"], outputs["new"], outputs["total"]) == ("0", "0", "0")
    assert "No contradiction found" in job.summary
    assert Path(outputs["report-path"]).read_text(encoding="utf-8").startswith("<!doctype html>")
    assert {path.name for path in Path(outputs["folder"]).iterdir()} >= {"junit.xml", "comment.md", "result.json"}


def test_a_contradiction_fails_in_the_last_step_only(job: Job) -> None:
    """Everything a later step needs is written before; the finding is an annotation."""
    facts(job, DISAGREE)
    outputs = perform(job)
    assert job.codes == {"Install consilience": 0, "Check": 0, "Verdict": 1}
    assert (outputs["exit-code"], outputs["new"], outputs["total"]) == ("1", "1", "1")
    [run_] = json.loads(Path(outputs["sarif-path"]).read_text(encoding="utf-8"))["runs"]
    assert len(run_["results"]) == 1
    assert "$8 billion" in job.summary
    assert re.search(
        r"^::error file=facts\.yaml,line=3,title=A101 conflicting-values::The cost of Harbour Bridge", job.log, re.M
    )


def test_words_of_sources_are_no_commands(job: Job) -> None:
    """While the report is printed, the runner takes none; only our annotations follow."""
    facts(job, DISAGREE.replace("Harbour Bridge", '"::error::slipped in"'))
    perform(job)
    stopped = re.search(r"^::stop-commands::([0-9a-f]{32})\n(.*)^::\1::\n", job.log, re.MULTILINE | re.DOTALL)
    assert stopped
    assert "slipped in" in stopped[2]
    assert COMMAND.findall(job.log.replace(stopped[0], "")) == ["error"]


def test_every_input_reaches_the_program(job: Job) -> None:
    """Paths one on each line, with spaces, quotes and dollar signs; options as they are called on the command line."""
    facts(job, DISAGREE, "one $HOME 'folder'/a.yaml")
    facts(job, DISAGREE.replace("Harbour", "Lakeside"), "-two/b.yaml")
    facts(job, DISAGREE.replace("Harbour", "Mill"), "three/c.yaml")
    (job.work / "rules.yaml").write_text("gate: {fail_on: never}\n", encoding="utf-8")
    outputs = perform(
        job,
        paths="one $HOME 'folder'\n-two\n",
        config="rules.yaml",
        fail_on="error",
        select="A,I",
        ignore="I6",
        strict="true",
    )
    assert job.codes["Verdict"] == 1
    result = json.loads((Path(outputs["folder"]) / "result.json").read_text(encoding="utf-8"))
    assert outputs["new"] == "2"
    assert all(code.startswith("A") for code in result["rules"])
    assert result["run"]["fail_on"] == "error"


def git(job: Job, *command: str) -> None:
    """Git without the settings of who runs the tests."""
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *settings, *command], cwd=job.work, check=True, capture_output=True)


def test_a_pull_request_answers_for_what_it_brings(job: Job) -> None:
    """In the merge that GitHub checks out, `HEAD^1` is the branch it goes to: what that has is known."""
    git(job, "init")
    facts(job, DISAGREE)
    git(job, "add", ".")
    git(job, "commit", "-m", "main")
    git(job, "checkout", "-b", "change")
    facts(job, DISAGREE.replace("Harbour", "Mill"), "more.yaml")
    git(job, "add", ".")
    git(job, "commit", "-m", "change")
    git(job, "checkout", "main")
    git(job, "merge", "--no-ff", "change")
    outputs = perform(job, since="HEAD^1")
    assert job.codes["Verdict"] == 1
    assert (outputs["new"], outputs["total"]) == ("1", "2")
    assert re.findall(r"^::error file=([^,]+),", job.log, re.MULTILINE) == ["more.yaml"]
    job.codes.clear()
    git(job, "revert", "--no-edit", "-m", "1", "HEAD")
    assert perform(job, since="HEAD^1")["new"] == "0"
    assert job.codes["Verdict"] == 0


def test_tables_are_compared_by_the_key(job: Job) -> None:
    """The input `key`."""
    for name, price in (("alpha", "5"), ("beta", "6")):
        facts(job, f"id,price\n1,{price}\n", f"{name}.csv")
    assert perform(job, key="id")["new"] == "1"


def test_annotations_can_be_left_out(job: Job) -> None:
    """For those who show findings by code scanning alone."""
    facts(job, DISAGREE)
    perform(job, annotate="false")
    assert COMMAND.findall(job.log) == []


def test_bad_usage_is_said_and_fails(job: Job) -> None:
    """No report, no counts, and the code of the program."""
    outputs = perform(job, config="missing.yaml")
    assert job.codes["Verdict"] == 2
    assert outputs == {
        "exit-code": "2",
        "new": "",
        "total": "",
        "report-path": "",
        "sarif-path": "",
        "folder": "",
    }
    assert "did not run (exit code 2)" in job.summary
    assert "missing.yaml" in job.log


def test_a_source_that_cannot_be_read_fails_with_reports(job: Job) -> None:
    """3 beats 1."""
    facts(job, DISAGREE)
    facts(job, "claims:\n- {source: [\n", "broken.yaml")
    outputs = perform(job)
    assert job.codes["Verdict"] == 3
    assert outputs["new"] == "1"
    assert Path(outputs["report-path"]).exists()


def test_two_uses_in_one_job_do_not_share_reports(job: Job) -> None:
    """Each has a folder of its own."""
    facts(job, AGREE)
    first = perform(job)["folder"]
    job.codes.clear()
    assert perform(job)["folder"] != first


def test_the_program_of_the_repository_that_is_checked_is_not_run(job: Job) -> None:
    """A pull request may hold a folder called as one of ours."""
    facts(job, AGREE)
    facts(job, "raise SystemExit('run from the repository')\n", "json.py")
    perform(job)
    assert "run from the repository" not in job.log


def test_every_output_of_the_check_is_declared(job: Job) -> None:
    """And the other way round."""
    facts(job, AGREE)
    perform(job)
    assert set(job.outputs["check"]) == set(action()["outputs"])


@pytest.mark.ci_files
def test_the_action_installs_what_it_pins(tmp_path: Path) -> None:
    """The real installation, from hashes, and the program as it is installed."""
    (tmp_path / "work").mkdir()
    (tmp_path / "temp").mkdir()
    job = Job(tmp_path / "work", tmp_path / "temp")
    facts(job, DISAGREE)
    passed_on = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "HTTP", "http"))}
    outputs = run(job, {}, passed_on)
    assert job.codes == {"Install consilience": 0, "Check": 0, "Verdict": 1}, job.log
    assert outputs["new"] == "1"
