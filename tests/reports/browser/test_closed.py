"""The page is closed: it asks for nothing and runs nothing but its own script."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.reports.sample_results import SAMPLES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser
OPEN_ALL = "for (const part of document.querySelectorAll('details')) part.open = true"
WATCH = "document.addEventListener('securitypolicyviolation', e => console.log(e.violatedDirective))"


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_page_opens_without_a_complaint_and_asks_for_nothing(browser: "Browser", folder: Path, sample: str) -> None:
    """No error, no blocked style or script, no request but the file itself, no dialog, whatever is opened."""
    context = browser.new_context()
    page = context.new_page()
    spoken: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: spoken.append(message.text))
    page.on("pageerror", lambda error: spoken.append(str(error)))
    page.on("dialog", lambda dialog: spoken.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(WATCH)
    address = (folder / f"{sample}.html").as_uri()
    page.goto(address)
    page.evaluate(OPEN_ALL)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
    assert (spoken, asked) == ([], [address])
    context.close()


def test_the_policy_stops_a_script_that_is_not_ours(opened: "Opening") -> None:
    """Should markup ever slip through, it would not run, nothing would be fetched and no style would hold."""
    page = opened("agreed")
    ran = page.evaluate(
        """async () => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            document.body.insertAdjacentHTML("beforeend", "<p id=slipped style='display: none' onclick='ran = true'>x");
            const slipped = document.getElementById("slipped");
            slipped.click();
            const fetched = await fetch("https://example.org/").then(() => true, () => false);
            return [window.ran ?? false, fetched, getComputedStyle(slipped).display];
        }"""
    )
    assert ran == [False, False, "block"]


def test_a_page_in_a_frame_without_any_right_works(browser: "Browser", folder: Path) -> None:
    """Where a server shuts a page into a sandbox it has no storage and no clipboard, but filters and keys."""
    context = browser.new_context()
    page = context.new_page()
    spoken: list[str] = []
    page.on("pageerror", lambda error: spoken.append(str(error)))
    text = (folder / "contradictions.html").read_text(encoding="utf-8")
    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "sandbox allow-scripts"}
    page.route("http://report.invalid/**", lambda route: route.fulfill(body=text, headers=headers))
    page.goto("http://report.invalid/")
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Single keys work on this page").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("/")
    page.keyboard.type("earthquake")
    assert page.locator("article.card:visible").count() == 1
    assert spoken == []
    context.close()
