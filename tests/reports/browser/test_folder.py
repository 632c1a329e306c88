"""The report as a folder, opened from a disk: styled, scripted, closed, valid, and readable by everybody."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from reports.html.page import REPORT
from tests.reports.browser.test_accessibility import LOOKS, NARROW, SIZES, violations
from tests.reports.browser.test_closed import WATCH
from tests.reports.browser.test_markup import complaints
from tests.reports.sample_results import SAMPLES
from tests.reports.test_annotated import story

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
PAGES = ("index.html", "sources/ash.html", "sources/birch.html")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two articles, and beside it one of hostile sources."""
    place = tmp_path_factory.mktemp("site")
    for name, result in {
        "story": story(),
        "hostile": SAMPLES["hostile"](),
        "rich": SAMPLES["contradictions"](),
    }.items():
        for page in REPORT.pages(result):
            file = place / name / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page.text, encoding="utf-8", newline="\n")
    return place


def opened(browser: "Browser", address: str, **options: object) -> tuple["Page", list[str], list[str]]:
    """A page, what it says to the console, and what it asks for."""
    page = browser.new_context(**options).new_page()  # type: ignore[arg-type]
    spoken: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: spoken.append(message.text))
    page.on("pageerror", lambda error: spoken.append(str(error)))
    page.on("request", lambda request: asked.append(unquote(request.url)))
    page.add_init_script(WATCH)
    page.goto(address)
    return page, spoken, asked


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_for_its_own_style_and_script_only(browser: "Browser", site: Path, path: str) -> None:
    """The policy lets them in from a disk, and nothing is blocked."""
    page, spoken, asked = opened(browser, (site / "story" / path).as_uri())
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
    assert spoken == []
    assert {Path(address).name for address in asked} <= {Path(path).name, "report.css", "report.js"}
    page.context.close()


def test_links_lead_from_card_to_mark_and_back_over_pages(browser: "Browser", site: Path) -> None:
    """The place on the card opens the source's page at the mark; its note leads back to the card."""
    page, spoken, _ = opened(browser, (site / "story" / "index.html").as_uri())
    assert page.locator("html.scripted").count() == 1
    page.locator("#finding-1a .claims .place a").first.click()
    page.locator("mark:target").wait_for(state="visible")
    assert page.url.endswith("sources/birch.html#mark-birch.price")
    page.locator("li", has=page.locator("mark:target")).locator(".beside p a").click()
    page.wait_for_url("**/index.html#finding-1a")
    assert spoken == []
    page.context.close()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_violation_on_any_page(browser: "Browser", site: Path, axe: str, path: str, look: str) -> None:
    """Index and annotated sources, in light, dark and forced colours."""
    page, _, _ = opened(browser, (site / "story" / path).as_uri(), **LOOKS[look], bypass_csp=True)
    assert violations(page, axe) == []
    page.context.close()


def test_nothing_sticks_out_of_a_narrow_screen_on_any_page(browser: "Browser", site: Path) -> None:
    """At 320 pixels, marks, notes, hostile words and tables of cells included."""
    for file in sorted(site.rglob("*.html")):
        page, _, _ = opened(browser, file.as_uri(), viewport=SIZES["narrow"])
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW
        page.context.close()


def test_the_checker_reports_no_error_on_any_page(vnu: Path, site: Path) -> None:
    """Valid markup, whatever the sources hold."""
    assert complaints(vnu, sorted(site.rglob("*.html"))) == []
