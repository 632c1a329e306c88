"""The recipe for any runner, the job of GitLab and the comment on GitHub: their shell, run."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.composite import ROOT

RECIPE = ROOT / "examples" / "ci" / "check-facts.sh"
FACTS = "claims:\n- {source: a, subject: Bridge, attribute: cost, value: $4bn}\n"
OTHER = "- {source: b, subject: Bridge, attribute: cost, value: $8bn}\n"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with the program as it stands here, and one of stand-ins."""
    folder = tmp_path / "bin"
    folder.mkdir()
    _program(folder, "consilience", f'exec "{sys.executable}" -P -m checker "$@"')
    return folder


def _program(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/usr/bin/env bash\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def bash(programs: Path, work: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of bash with these programs first."""
    return subprocess.run(
        ["bash", *command],
        cwd=work,
        env={"PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def git(work: Path, *command: str) -> None:
    """Git without the settings of who runs the tests."""
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *settings, *command], cwd=work, check=True, capture_output=True)


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (FACTS + OTHER.replace("8", "4"), 0, "No contradiction that stops a merge."),
        (FACTS + OTHER, 1, "There are contradictions: see facts-reports/report.html"),
        ("claims: [\n", 3, "The check could not be completed: see above."),
    ],
)
def test_the_recipe_ends_with_the_code_of_the_check(
    text: str, code: int, said: str, programs: Path, tmp_path: Path
) -> None:
    """And leaves its reports."""
    (tmp_path / "facts.yaml").write_text(text, encoding="utf-8")
    ran = bash(programs, tmp_path, str(RECIPE), "facts.yaml")
    assert (ran.returncode, ran.stderr.splitlines()[-1]) == (code, said)
    assert {path.name for path in (tmp_path / "facts-reports").iterdir()} == {"report.html", "result.json", "junit.xml"}


def test_the_recipe_looks_back(programs: Path, tmp_path: Path) -> None:
    """What the revision had already does not fail."""
    work = tmp_path / "work"
    work.mkdir()
    git(work, "init")
    (work / "facts.yaml").write_text(FACTS + OTHER, encoding="utf-8")
    git(work, "add", ".")
    git(work, "commit", "-m", "facts")
    assert bash(programs, work, str(RECIPE), SINCE="HEAD", REPORTS="../reports").returncode == 0
    assert bash(programs, work, str(RECIPE), REPORTS="../reports").returncode == 1


@pytest.mark.parametrize(("base", "code"), [("HEAD", 0), ("", 1)])
def test_the_job_of_gitlab_checks_and_leaves_what_it_names(
    base: str, code: int, programs: Path, tmp_path: Path
) -> None:
    """The script's own lines; a merge request is held against its base, a branch against nothing."""
    job: dict[str, Any] = yaml.safe_load((ROOT / "examples" / "ci" / "facts.gitlab-ci.yml").read_text("utf-8"))["facts"]
    script = "\n".join(job["script"]).replace("/opt/consilience/bin/", f"{programs}/")
    work = tmp_path / "work"
    work.mkdir()
    git(work, "init")
    (work / "facts.yaml").write_text(FACTS + OTHER, encoding="utf-8")
    git(work, "add", ".")
    git(work, "commit", "-m", "facts")
    ran = bash(programs, work, "-eo", "pipefail", "-c", script, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert ran.returncode == code, ran.stderr
    reports = job["artifacts"]["reports"]
    for name in (*job["artifacts"]["paths"], reports["junit"], reports["codequality"]):
        assert (work / name).exists()


GH = """\
printf '%s\\n' "$*" >>"$CALLS"
case "$*" in
  *issues/7/comments*--jq*) printf '%s' "$KNOWN" ;;
  *--method*GET*pulls*) printf '%s' "$NUMBER" ;;
esac
"""


def comment(programs: Path, tmp_path: Path, report: str | None, *, number: str = "7\n", known: str = "") -> list[str]:
    """What the comment's script asks GitHub to do besides looking: the calls of its command."""
    file = ROOT / "examples" / "ci" / "facts-comment.yml"
    steps = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]["comment"]["steps"]
    [step] = [step for step in steps if "run" in step]
    _program(programs, "gh", GH)
    if report is not None:
        (tmp_path / "comment.md").write_text(report, encoding="utf-8")
    given = {
        "REPOSITORY": "o/r",
        "HEAD": "fork:branch",
        "COMMIT": "c" * 40,
        "MARK": step["env"]["MARK"],
        "REPORT": str(tmp_path / "comment.md"),
    }
    assert set(given) | {"GH_TOKEN"} == set(step["env"])
    calls = tmp_path / "calls"
    ran = bash(
        programs, tmp_path, "-eo", "pipefail", "-c", step["run"], CALLS=str(calls), NUMBER=number, KNOWN=known, **given
    )
    assert ran.returncode == 0, ran.stderr
    made = calls.read_text(encoding="utf-8").splitlines() if calls.exists() else []
    return [call for call in made if "--silent" in call]


def test_a_comment_is_written_once_and_then_renewed(programs: Path, tmp_path: Path) -> None:
    """It is found again by the mark that our Markdown report starts with."""
    from reports.registry import report
    from tests.reports.sample_results import SAMPLES

    text = report("markdown").render(SAMPLES["contradictions"]())
    body = f"-F body=@{tmp_path / 'comment.md'}"
    assert comment(programs, tmp_path, text) == [f"api --silent --method POST repos/o/r/issues/7/comments {body}"]
    (tmp_path / "calls").unlink()
    assert comment(programs, tmp_path, text, known="12\n") == [
        f"api --silent --method PATCH repos/o/r/issues/comments/12 {body}"
    ]


@pytest.mark.parametrize(
    ("report", "number"), [(None, "7\n"), ("anything else", "7\n"), ("<!-- consilience report", "")]
)
def test_nothing_is_written_without_a_report_or_an_open_pull_request(
    report: str | None, number: str, programs: Path, tmp_path: Path
) -> None:
    """What the other job left is shown only if it is a report."""
    assert comment(programs, tmp_path, report, number=number) == []
