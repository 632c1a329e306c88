"""What the manual prints is run: its Python examples."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_python_examples_of_the_manual_hold(page: str) -> None:
    """Every Python block of a page runs, in order, and its assertions hold."""
    names: dict[str, object] = {}
    for block in BLOCK.findall((ROOT / "docs" / page).read_text(encoding="utf-8")):
        exec(compile(block, page, "exec"), names)
