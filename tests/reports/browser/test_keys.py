"""Single keys: off until turned on, then from finding to finding, to the filter and to the source."""

from typing import TYPE_CHECKING

import pytest

from tests.reports.browser.sight import cards

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser


def turn_on(page: "Page") -> None:
    """Turn the keys on the way a reader at the keyboard does."""
    page.locator("#help-open").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Single keys work on this page").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Escape")


def focused(page: "Page") -> str:
    """The id of what has the focus."""
    found: str = page.evaluate("document.activeElement.id")
    return found


def test_keys_do_nothing_until_they_are_turned_on(opened: "Opening") -> None:
    """Speech input and screen readers send letters too (WCAG 2.2, 2.1.4)."""
    page = opened("contradictions")
    for key in ("j", "/", "?", "o"):
        page.keyboard.press(key)
    assert page.evaluate("[document.activeElement.tagName, document.getElementById('help').open]") == ["BODY", False]


def test_the_whole_way_by_keyboard(opened: "Opening") -> None:
    """Help, on, next, previous, filter, out of the filter, next among what is left."""
    page = opened("contradictions")
    order = cards(page)
    turn_on(page)
    page.keyboard.press("j")
    assert focused(page) == f"finding-{order[0]}"
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert focused(page) == f"finding-{order[1]}"
    assert page.locator(f"#finding-{order[1]}").evaluate("card => Math.abs(card.getBoundingClientRect().top) < 40")
    page.keyboard.press("/")
    assert focused(page) == "filter-words"
    page.keyboard.type("jk?o/")
    assert page.get_by_label("Filter", exact=True).input_value() == "jk?o/"
    page.get_by_label("Filter", exact=True).fill("earthquake")
    page.keyboard.press("Tab")
    page.keyboard.press("j")
    assert focused(page) == "finding-1a02"
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("j")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_o_opens_the_words_in_the_source(opened: "Opening") -> None:
    """The source unfolds, and what the finding rests on is marked and in sight."""
    page = opened("contradictions", "#finding-1a02")
    turn_on(page)
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert focused(page) == "finding-1a02"
    page.keyboard.press("o")
    page.wait_for_function("() => location.hash.startsWith('#mark-')")
    assert page.evaluate("document.querySelector(':target').tagName") == "MARK"
    assert page.evaluate("document.querySelector(':target').checkVisibility()")


def test_keys_with_a_modifier_are_the_browser_s(opened: "Opening") -> None:
    """Control and j opens downloads, not a finding."""
    page = opened("contradictions")
    turn_on(page)
    page.locator("#help-open").focus()
    page.keyboard.press("Control+k")
    assert focused(page) == "help-open"


def test_the_switch_is_remembered(opened: "Opening") -> None:
    """Over a reload, and off again."""
    page = opened("contradictions")
    turn_on(page)
    page.reload()
    page.keyboard.press("j")
    assert focused(page).startswith("finding-")
    turn_on(page)
    page.reload()
    page.keyboard.press("j")
    assert focused(page) == ""


def test_without_storage_the_switch_holds_for_this_visit(opened: "Opening") -> None:
    """A browser that refuses storage gives no error."""
    refuse = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    page = opened("contradictions", script=refuse)
    spoken: list[str] = []
    page.on("pageerror", lambda error: spoken.append(str(error)))
    turn_on(page)
    page.keyboard.press("j")
    assert focused(page).startswith("finding-")
    assert spoken == []
