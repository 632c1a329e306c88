"""What the page on the gate shows is so."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from schemas.project import Project
from tests.checker.acceptance.command import call, feeds

PAGE = (Path(__file__).parents[3] / "docs" / "gate.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("block", re.findall(r"^```yaml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE))
def test_its_project_files_are_project_files(block: str) -> None:
    """Every key is one that there is."""
    written = {key: value for key, value in yaml.load(block, yaml.BaseLoader).items() if value}
    assert Project.model_validate(written) != Project()


def test_its_commands_print_what_it_says() -> None:
    """In a folder with two small feeds."""
    feeds("feeds", north="1:10 2:20 3:30", south="1:11 2:20 3:30")
    (block,) = re.findall(r"^```console\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    steps = re.findall(r"^\$ consilience ([^\n]+)\n([^$]*)", block, re.MULTILINE)
    assert len(steps) == 2
    for command, printed in steps:
        assert call(*shlex.split(command)).stdout == printed
