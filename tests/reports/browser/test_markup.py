"""The markup is valid HTML, judged by the Nu Html Checker."""

import json
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser


def complaints(vnu: Path, files: list[Path]) -> list[tuple[str, str]]:
    """The errors in these files: name and message."""
    ran = subprocess.run(
        ["java", "-jar", str(vnu), "--also-check-css", "--errors-only", "--format", "json", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    messages = json.loads(ran.stderr)["messages"]
    return [(Path(one.get("url", "")).name, one["message"]) for one in messages]


def test_the_checker_reports_no_error(vnu: Path, folder: Path, tmp_path: Path) -> None:
    """Neither in the markup nor in the style of any sample; a page that has errors shows that it does look."""
    bad = tmp_path / "bad.html"
    bad.write_text("<!doctype html><html lang=en><title>x</title><p id=a><p id=a>", encoding="utf-8")
    found = complaints(vnu, [*sorted(folder.glob("*.html")), bad])
    assert found == [("bad.html", "Duplicate ID “a”.")]
