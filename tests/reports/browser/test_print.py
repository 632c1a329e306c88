"""On paper everything folded is open and nothing is there to press."""

import re
import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser


def printed(page: "Page") -> str:
    """The words of the page as printed, without the spaces that setting them adds."""
    sheets = PdfReader(BytesIO(page.pdf())).pages
    return unicodedata.normalize("NFKC", "".join("".join(sheet.extract_text().split()) for sheet in sheets))


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_folded_is_open_on_paper(opened: "Opening", scripts: bool) -> None:
    """With scripts and without; the page on the screen is folded again afterwards."""
    page = opened("contradictions", java_script_enabled=scripts)
    text = printed(page)
    folded = page.locator("#agreed .fact td, #accepted .message").all_text_contents()
    words = {word for part in folded for word in re.findall(r"[A-Za-z]{5,}", part)}
    assert len(words) > 10
    assert {word for word in words if word not in text} == set()
    assert page.locator("#agreed[open]").count() == 0


def test_controls_stay_on_the_screen(opened: "Opening") -> None:
    """No filter, no button to copy, no box with a scroll bar of its own; what a heading says stays."""
    page = opened("many")
    page.emulate_media(media="print")
    assert page.locator("form:visible, dialog:visible, [data-copy]:visible").count() == 0
    assert page.locator("#index thead").inner_text().split() == ["Severity", "About", "Rule", "Gap", "Sources"]
    assert page.locator(".index-scroll").evaluate("box => box.scrollHeight - box.clientHeight") <= 1


def test_nothing_runs_off_the_paper(opened: "Opening") -> None:
    """On A4 with margins of a centimetre."""
    page = opened("contradictions", viewport={"width": 718, "height": 1000})
    page.emulate_media(media="print")
    page.evaluate("for (const part of document.querySelectorAll('details:not(.facet)')) part.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == 718


def test_a_dark_screen_prints_on_white(opened: "Opening") -> None:
    """Dark text on the paper's own ground."""
    page = opened("contradictions", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    look = page.evaluate("(style => [style.backgroundColor, style.color])(getComputedStyle(document.body))")
    assert look == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
