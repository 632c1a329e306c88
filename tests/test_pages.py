"""The pages that show a whole story are scripts, and print what they say."""

from pathlib import Path

import pytest
import yaml

from schemas.project import Project
from tests.pages import BLOCK, PAGES, ROOT, replayed


@pytest.mark.parametrize("name", PAGES)
def test_a_page_prints_what_it_says(name: str, tmp_path: Path) -> None:
    """From its own files and commands; stale pages are written anew by ``python -m tests.pages``."""
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert replayed(page, tmp_path) == page


@pytest.mark.parametrize("name", PAGES)
def test_its_project_files_are_project_files(name: str) -> None:
    """Every key is one that there is."""
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    found = [block["text"] for block in BLOCK.finditer(page) if block["file"] == "consilience.yaml"]
    assert found
    for text in found:
        assert Project.model_validate({key: value for key, value in yaml.load(text, yaml.BaseLoader).items() if value})
