"""Where a folder lies in its repository."""

from pathlib import Path

import pytest

from sources.repository import folder_in_repository


@pytest.mark.parametrize(("folder", "expected"), [("", ""), ("data", "data"), ("data/feeds", "data/feeds")])
def test_a_folder_is_named_from_the_top_of_its_repository(folder: str, expected: str, tmp_path: Path) -> None:
    """The top is where `.git` is."""
    (tmp_path / ".git").mkdir()
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    assert folder_in_repository(tmp_path / folder) == expected


def test_a_work_tree_whose_git_is_a_file_counts_too(tmp_path: Path) -> None:
    """Submodules and linked work trees have one."""
    (tmp_path / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    (tmp_path / "data").mkdir()
    assert folder_in_repository(tmp_path / "data") == "data"


def test_outside_of_a_repository_paths_stay_as_they_are(tmp_path: Path) -> None:
    """There is no top to start from."""
    assert folder_in_repository(tmp_path) == ""
