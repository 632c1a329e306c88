"""Chromium, the pages it opens, and the two judges of them; what is missing fails in CI and is skipped elsewhere."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reports.registry import report
from tests.reports.browser.chromium import CHROMIUM, started
from tests.reports.browser.crowd import crowd
from tests.reports.sample_results import SAMPLES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    Opening = Callable[..., Page]

PACKAGES = Path(__file__).parent / "node_modules"
MANY = 24
"""Findings of the page called ``many``."""


def missing(what: str, remedy: str) -> None:
    """Fail where it must be there, skip elsewhere."""
    said = f"{what} is missing: {remedy}"
    if os.environ.get("CI") or os.environ.get("CONSILIENCE_CI"):
        pytest.fail(said)
    pytest.skip(said)


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium, started once."""
    if find_spec("playwright") is None:
        missing("playwright", "pip install playwright")
    if CHROMIUM is None:
        missing("chromium", "apt-get install chromium")
    with started() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every sample as a page, and one with many findings."""
    place = tmp_path_factory.mktemp("pages")
    results = {name: sample() for name, sample in SAMPLES.items()} | {"many": crowd(MANY)}
    for name, result in results.items():
        (place / f"{name}.html").write_text(report("html").render(result), encoding="utf-8", newline="\n")
    return place


@pytest.fixture
def opened(browser: "Browser", folder: Path) -> "Iterator[Opening]":
    """Opens a page in a context of its own: ``opened("agreed", "?q=gap#findings", color_scheme="dark")``."""
    contexts = []

    def open_page(name: str, rest: str = "", script: str = "", **options: Any) -> "Page":
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        if script:
            page.add_init_script(script)
        page.goto((folder / f"{name}.html").as_uri() + rest)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    path = PACKAGES / "axe-core" / "axe.min.js"
    if not path.exists():
        missing("axe-core", "make browser")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu() -> Path:
    """The Nu Html Checker, and a Java to run it."""
    path = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not path.exists():
        missing("vnu-jar", "make browser")
    if shutil.which("java") is None:
        missing("java", "apt-get install openjdk-17-jre-headless")
    return path
