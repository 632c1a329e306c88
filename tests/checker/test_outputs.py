"""Several outputs of one run: written together, whole, told apart from sources, with paths that start at the repository."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import consilience

ALL = ("json", "jsonl", "csv", "sarif", "junit", "gitlab", "github")
ENDINGS = {"junit": "xml", "gitlab": "gitlab.json", "github": "txt"}
CLAIMS = """\
- {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion}
- {source: courier, subject: Harbour Bridge, attribute: cost, value: $8 billion}
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a project in a folder of its own."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "consilience.yaml").write_text("gate: {fail_on: error}\n", encoding="utf-8")
    (tmp_path / "facts" / "claims.yaml").write_text(f"claims:\n{CLAIMS}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a run."""
    ran = CliRunner().invoke(consilience, ["check", *arguments])
    return ran.exit_code, ran.stdout, ran.stderr


def outputs(folder: str) -> list[str]:
    """Options for all outputs, into a folder."""
    return [part for name in ALL for part in ("-o", f"{name}:{folder}/out.{ENDINGS.get(name, name)}")]


def test_all_outputs_are_written_and_a_second_run_does_not_see_them(repository: Path) -> None:
    """Into the very folder that is checked: equal bytes, no file set aside."""
    written = []
    for _ in range(2):
        assert check("facts", *outputs("facts"))[0] == 1
        written.append({path.name: path.read_bytes() for path in (repository / "facts").glob("out.*")})
    assert len(written[0]) == len(ALL)
    assert written[0] == written[1]
    assert json.loads(written[1]["out.json"])["set_aside"] == []


def test_paths_start_at_the_top_of_the_repository(repository: Path) -> None:
    """Wherever the program was started, and when the reports are made later from the result."""
    check("facts", *outputs("."))
    [run] = json.loads(Path("out.sarif").read_text(encoding="utf-8"))["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "facts/claims.yaml", "uriBaseId": "%SRCROOT%"}
    assert json.loads(Path("out.gitlab.json").read_text(encoding="utf-8"))[0]["location"]["path"] == "facts/claims.yaml"
    assert "file=facts/claims.yaml," in Path("out.txt").read_text(encoding="utf-8")
    [row] = csv.DictReader(Path("out.csv").read_text(encoding="utf-8").splitlines())
    assert row["path"] == "claims.yaml"
    ran = CliRunner().invoke(consilience, ["report", "out.json", "-o", "sarif:later.sarif"])
    assert ran.exit_code == 0
    assert Path("later.sarif").read_bytes() == Path("out.sarif").read_bytes()


def test_a_rule_that_found_something_comes_with_its_page(repository: Path) -> None:
    """The help of SARIF is what `explain` prints."""
    check("facts", "-o", "sarif:out.sarif")
    [run] = json.loads(Path("out.sarif").read_text(encoding="utf-8"))["runs"]
    [rule] = [rule for rule in run["tool"]["driver"]["rules"] if rule["id"] == "A101"]
    assert rule["help"]["markdown"].startswith("# A101 conflicting-values\n\nAmounts stated for one fact")
    assert "## Why it matters" in rule["help"]["markdown"]


def test_the_severity_that_fails_the_run_is_in_the_result(repository: Path) -> None:
    """JUnit tells failures by it."""
    check("facts", "--fail-on", "warning", "-o", "json:out.json")
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["run"]["fail_on"] == "warning"


def test_what_is_left_out_is_said_on_stderr(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And not on stdout, which a report may go to."""
    monkeypatch.setattr("reports.sarif.log.MOST_RESULTS", 0)
    code, out, err = check("facts", "-o", "sarif")
    assert code == 1
    assert json.loads(out)["runs"][0]["results"] == []
    assert "consilience: sarif: the last 1 finding of 1 are left out: code scanning takes 0 results\n" in err
