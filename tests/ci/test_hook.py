"""The pre-commit hook: real pre-commit, on a scratch repository, with our work tree as the hook's repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.ci.composite import ROOT

PARTS = ("checker", "reports", "schemas", "sources", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
ONE = "- {source: a, subject: Bridge, attribute: cost, value: $4bn}\n"
OTHER = "- {source: b, subject: Bridge, attribute: cost, value: $8bn}\n"


def git(folder: Path, *command: str) -> str:
    """Git without the settings of who runs the tests."""
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    ran = subprocess.run(["git", *settings, *command], cwd=folder, check=True, capture_output=True, text=True)
    return ran.stdout.strip()


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A repository with the program as it stands, and its commit."""
    folder = tmp_path_factory.mktemp("hooks")
    for part in PARTS:
        source, target = ROOT / part, folder / part
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "as it stands")
    return folder, git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installs: once for all tests here."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A scratch repository with one claim file, not yet committed."""
    folder = tmp_path / "work"
    folder.mkdir()
    git(folder, "init")
    (folder / "facts.yaml").write_text(f"claims:\n{ONE}", encoding="utf-8")
    return folder


def use(work: Path, hooks: tuple[Path, str], **more: list[str]) -> None:
    """Let the scratch repository use the hook, and stage everything."""
    address, revision = hooks
    used = {"repos": [{"repo": str(address), "rev": revision, "hooks": [{"id": "consilience", **more}]}]}
    (work / ".pre-commit-config.yaml").write_text(yaml.safe_dump(used), encoding="utf-8")
    git(work, "add", ".")


def pre_commit(work: Path, cache: Path) -> tuple[int, str]:
    """Run the hooks on what is staged: exit code and output."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    ran = subprocess.run(
        [str(Path(sys.executable).parent / "pre-commit"), "run", "--color", "never"],
        cwd=work,
        env=environment | {"PRE_COMMIT_HOME": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


@pytest.mark.ci_files
def test_a_commit_with_a_contradiction_is_refused(hooks: tuple[Path, str], work: Path, cache: Path) -> None:
    """Installed by pre-commit itself; the whole folder is checked, not only what is staged."""
    use(work, hooks)
    code, said = pre_commit(work, cache)
    assert code == 0, said
    git(work, "commit", "-m", "one")
    (work / "more.yaml").write_text(f"claims:\n{OTHER}", encoding="utf-8")
    git(work, "add", "more.yaml")
    code, said = pre_commit(work, cache)
    assert code == 1, said
    assert "A101 conflicting-values: The cost of Bridge is $4bn in a but $8bn in b" in said
    assert "exit code: 1" in said


@pytest.mark.ci_files
def test_a_commit_that_brings_nothing_new_passes_when_asked_so(
    hooks: tuple[Path, str], work: Path, cache: Path
) -> None:
    """With `--since HEAD`, as the manual says."""
    (work / "more.yaml").write_text(f"claims:\n{OTHER}", encoding="utf-8")
    use(work, hooks, args=["--since", "HEAD"])
    git(work, "commit", "-m", "both")
    (work / "third.yaml").write_text(f"claims:\n{ONE.replace('Bridge', 'Dam')}", encoding="utf-8")
    git(work, "add", ".")
    code, said = pre_commit(work, cache)
    assert code == 0, said
