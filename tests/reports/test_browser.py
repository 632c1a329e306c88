"""The page in a real browser: quiet, closed, readable on any screen, and filterable."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from reports.registry import report
from tests.reports.sample_results import SAMPLES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
NARROW = 320
"""Pixels of a narrow screen (WCAG 2.2, 1.4.10)."""


def missing(what: str) -> None:
    """Fail where the browser must be there, skip elsewhere."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Chromium, started once."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright (pip install playwright)")
    if CHROMIUM is None:
        missing("chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All samples as files."""
    place = tmp_path_factory.mktemp("pages")
    for name, sample in SAMPLES.items():
        (place / f"{name}.html").write_text(report("html").render(sample()), encoding="utf-8", newline="\n")
    return place


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """A fresh page."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def opened(context: "BrowserContext", folder: Path, sample: str) -> "Page":
    """A sample in a page of this context."""
    found = context.new_page()
    found.goto((folder / f"{sample}.html").as_uri())
    return found


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_page_opens_without_a_complaint_and_asks_for_nothing(page: "Page", folder: Path, sample: str) -> None:
    """No error, no blocked style or script, no request but the file itself, no script of a source run."""
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script("document.addEventListener('securitypolicyviolation', e => console.log(e.violatedDirective))")
    address = (folder / f"{sample}.html").as_uri()
    page.goto(address)
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
    assert (said, asked) == ([], [address])


def test_the_policy_stops_a_script_that_is_not_ours(page: "Page", folder: Path) -> None:
    """Should markup ever slip through, it would not run and nothing would be fetched."""
    page.goto((folder / "agreed.html").as_uri())
    ran = page.evaluate(
        """async () => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            const fetched = await fetch("https://example.org/").then(() => true, () => false);
            return [window.ran ?? false, fetched];
        }"""
    )
    assert ran == [False, False]


def visible_cards(page: "Page") -> list[str]:
    """The anchors of the open findings in sight."""
    return [card.get_attribute("id") or "" for card in page.locator("#findings > .card:visible").all()]


def test_the_filter_narrows_cards_and_index_alike(page: "Page", folder: Path) -> None:
    """Words and severities narrow the findings; the number shown is announced."""
    page.goto((folder / "contradictions.html").as_uri())
    assert len(visible_cards(page)) == 6
    page.get_by_label("Filter").fill("earthquake courier")
    assert visible_cards(page) == ["finding-1a02"]
    assert page.locator("[data-finding]:visible").count() == 1
    assert page.locator("#filter-shown").text_content() == "1 of 8 shown"
    page.get_by_label("Filter").fill("")
    page.get_by_label("error").uncheck()
    assert visible_cards(page) == ["finding-4a01", "finding-9a01"]


def test_a_link_to_a_folded_or_filtered_finding_brings_it_into_sight(page: "Page", folder: Path) -> None:
    """Permalinks work for accepted findings and while a filter is on."""
    address = (folder / "contradictions.html").as_uri()
    page.goto(f"{address}#finding-2a01")
    assert page.locator("#finding-2a01").is_visible()
    page.get_by_label("Filter").fill("nothing has these words")
    page.evaluate("location.hash = 'finding-1a02'")
    page.locator("#finding-1a02").wait_for(state="visible")


def test_without_scripts_everything_is_there_but_the_filter(browser: "Browser", folder: Path) -> None:
    """The page is complete as it stands."""
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, folder, "contradictions")
    assert len(visible_cards(page)) == 6
    assert not page.locator("#filter").is_visible()
    page.locator("#agreed > summary").click()
    assert page.locator("#agreed .fact").first.is_visible()
    context.close()


@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_sticks_out_of_a_narrow_screen(browser: "Browser", folder: Path, sample: str) -> None:
    """At 320 pixels the page never scrolls sideways, folded parts open included."""
    context = browser.new_context(viewport={"width": NARROW, "height": 640})
    page = opened(context, folder, sample)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW
    context.close()


def test_the_dark_page_is_dark(browser: "Browser", folder: Path) -> None:
    """The reader's colour scheme is honoured."""
    grounds = {}
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        context = browser.new_context(color_scheme=scheme)
        page = opened(context, folder, "agreed")
        grounds[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
        context.close()
    assert grounds == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 23, 27)"}
