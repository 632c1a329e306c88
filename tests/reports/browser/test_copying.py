"""A card's Markdown can be copied, with or without a clipboard."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser


def test_a_card_is_copied_as_the_markdown_that_stands_in_the_page(opened: "Opening") -> None:
    """The clipboard holds the text of the card, and the reader is told."""
    page = opened("contradictions", permissions=["clipboard-read", "clipboard-write"])
    button = page.locator("#finding-1a02 [data-copy]")
    text = page.locator(f"[id='{button.get_attribute('data-copy')}']").text_content() or ""
    button.click()
    page.locator("#said", has_text="Copied as Markdown").wait_for(state="attached")
    assert page.evaluate("navigator.clipboard.readText()") == f"{text.strip()}\n"
    assert "earthquake" in text


def test_without_a_clipboard_the_text_is_selected(opened: "Opening") -> None:
    """Where neither way of copying works, the selection is there to be copied by hand."""
    refuse = "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false"
    page = opened("contradictions", script=refuse)
    button = page.locator("#finding-1a02 [data-copy]")
    text = page.locator(f"[id='{button.get_attribute('data-copy')}']").text_content() or ""
    button.click()
    page.locator("#said", has_text="The text is selected").wait_for(state="attached")
    assert page.evaluate("getSelection().toString()").split() == text.split()
