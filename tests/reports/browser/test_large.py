"""Thousands of findings load and filter without a stutter."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reports.registry import report
from tests.reports.browser.crowd import crowd

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

pytestmark = pytest.mark.browser
SMALL, LARGE = 500, 5_000
KEYSTROKES = ("it", "item 0001", "twice", "no such words", "")
KINDS = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")
TYPE = """async words => {
    const field = document.getElementById("filter-words");
    field.value = words;
    field.dispatchEvent(new InputEvent("input", {bubbles: true}));
    document.body.offsetHeight;
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
}"""


def spent(session: "CDPSession") -> float:
    """Milliseconds of its own time the page's thread has spent on script, style and layout, however busy the machine."""
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return 1000 * sum(float(metrics[kind]) for kind in KINDS)


def slowest_keystroke(page: "Page") -> float:
    """The dearest of some changes of the words, each the best of three, once the texts have been read."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.evaluate(TYPE, "warm")
    best = dict.fromkeys(KEYSTROKES, float("inf"))
    for _ in range(3):
        for words in KEYSTROKES:
            before = spent(session)
            page.evaluate(TYPE, words)
            best[words] = min(best[words], spent(session) - before)
    return max(best.values())


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """The addresses of the pages by number of findings."""
    folder: Path = tmp_path_factory.mktemp("large")
    found = {}
    for number in (SMALL, LARGE):
        path = folder / f"{number}.html"
        path.write_text(report("html").render(crowd(number)), encoding="utf-8")
        found[number] = path.as_uri()
    return found


def test_a_keystroke_costs_no_more_than_its_share(browser: "Browser", pages: dict[int, str]) -> None:
    """Ten times the findings may cost ten times the work, and half as much again; what is seen as a stutter is far."""
    costs = {}
    for number, address in pages.items():
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(address)
        costs[number] = slowest_keystroke(page)
        page.close()
    assert costs[LARGE] <= 15 * costs[SMALL]
    assert costs[LARGE] < 500


def test_cards_out_of_sight_are_not_laid_out(browser: "Browser", pages: dict[int, str]) -> None:
    """The browser skips them, and still knows how long the page is."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(pages[SMALL])
    last = "document.querySelectorAll('article.card')[400]"
    assert page.evaluate(f"getComputedStyle({last}).contentVisibility") == "auto"
    assert page.evaluate(f"{last}.querySelector('td').checkVisibility({{contentVisibilityAuto: true}})") is False
    assert page.evaluate("document.documentElement.scrollHeight") > SMALL * 200
    page.close()
