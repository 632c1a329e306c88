"""Takes the manual's picture of the report: ``python -m tests.reports.browser.picture`` writes docs/report.png."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.reports.browser.chromium import started

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[3]
PICTURE = ROOT / "docs" / "report.png"
WIDTH, HEIGHT = 1280, 900
"""Pixels: the first screen of the report on the example."""


def take(browser: "Browser", picture: Path, folder: Path) -> None:
    """Check the example, open its report and keep what stands on the first screen."""
    page_file = folder / "report.html"
    command = [sys.executable, "-m", "checker", "check", "examples/anthropic", "--quiet", "-o", f"html:{page_file}"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if not page_file.exists():
        raise RuntimeError(f"the example left no report: {ran.stderr}")
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
    page.goto(page_file.as_uri())
    page.screenshot(path=picture)
    page.close()


if __name__ == "__main__":
    with started() as chromium, TemporaryDirectory() as place:
        take(chromium, PICTURE, Path(place))
