"""Regular expressions mean the same on every Python that is supported."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")
"""A group that repeats without giving back; Python before 3.11.5 steps back into its last turn all the same."""


def _texts(file: Path) -> Iterator[str]:
    """The texts of a module that are written as regular expressions: those with a group that captures nothing or has a name."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.Constant, ast.JoinedStr)):
            text = ast.unparse(node)
            if "(?" in text:
                yield text


@pytest.mark.parametrize("folder", ["checker", "schemas", "sources", "reports"])
def test_no_group_repeats_possessively(folder: str) -> None:
    found = {
        str(file.relative_to(ROOT)): match[0]
        for file in (ROOT / folder).rglob("*.py")
        for text in _texts(file)
        for match in [POSSESSIVE_GROUP.search(text)]
        if match
    }
    assert not found, f"write (?>(?:...)*) in place of (?:...)*+: {found}"
