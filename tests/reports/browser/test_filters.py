"""Filters narrow the findings, say what they would show, and stand in the address."""

from typing import TYPE_CHECKING

import pytest

from tests.reports.browser.conftest import MANY
from tests.reports.browser.sight import cards, choose, index, query, said

if TYPE_CHECKING:
    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser


def test_words_narrow_cards_and_index_alike(opened: "Opening") -> None:
    """Every word must be on the card; words in quotes must stand together; the number shown is announced."""
    page = opened("contradictions")
    assert len(cards(page)) == 6
    page.get_by_label("Filter", exact=True).fill("earthquake COURIER")
    assert (cards(page), index(page), said(page)) == (["1a02"], ["1a02"], "1 of 8 shown")
    page.get_by_label("Filter", exact=True).fill('"courier earthquake"')
    assert (cards(page), said(page)) == ([], "No finding fits")
    page.get_by_role("button", name="Clear").click()
    assert len(cards(page)) == 6
    assert said(page) == ""
    assert page.evaluate("document.activeElement.id") == "filter-words"


def test_choices_of_one_kind_add_up_and_kinds_narrow_each_other(opened: "Opening") -> None:
    """Error or warning, and of these the ones of one rule; a link to the address shows the same."""
    page = opened("many")
    choose(page, "severity", "error", "warning")
    assert said(page) == f"{MANY * 3 // 4} of {MANY} shown"
    choose(page, "rule", "A102 adjacent-values")
    assert said(page) == f"{MANY // 4} of {MANY} shown"
    query(page, "?severity=error+warning&rule=A102")
    assert set(page.locator(".card:visible").evaluate_all("found => found.map(c => c.dataset.rule)")) == {"A102"}


def test_sources_that_are_chosen_must_all_take_part(opened: "Opening") -> None:
    """So that a cell of the matrix can show the findings between two sources."""
    page = opened("many", "?sources=feed-1,feed-2#findings")
    found = page.locator(".card:visible").evaluate_all("found => found.map(c => c.dataset.sources)")
    assert set(found) == {"feed-1 feed-2"}
    assert page.locator("details[data-facet=sources] .chosen").text_content() == " (2)"
    all_pairs = page.evaluate("[...document.querySelectorAll('.card')].map(c => c.dataset.sources)")
    assert len(found) == all_pairs.count("feed-1 feed-2") > 0


def test_a_choice_says_how_many_findings_it_would_show(opened: "Opening") -> None:
    """The numbers in the page are those of all findings; they follow the other filters."""
    plain = opened("many", java_script_enabled=False)
    number = "details[data-facet={}] label:has([value={}]) .number"
    assert plain.locator(number.format("rule", "A101")).text_content() == str(MANY // 4)
    page = opened("many")
    assert page.locator(number.format("rule", "A101")).text_content() == str(MANY // 4)
    choose(page, "severity", "warning")
    assert page.locator(number.format("rule", "A101")).text_content() == "0"
    assert page.locator(number.format("rule", "A102")).text_content() == str(MANY // 4)
    assert page.locator(number.format("severity", "error")).text_content() == str(MANY // 2)


def test_filters_survive_reload_and_back(opened: "Opening") -> None:
    """The address is the state: reloading, leaving and coming back, and stepping through links keep it."""
    page = opened("contradictions")
    page.get_by_label("Filter", exact=True).fill("earthquake")
    query(page, "?q=earthquake")
    before = cards(page)
    page.reload()
    assert cards(page) == before == ["1a02"]
    assert page.get_by_label("Filter", exact=True).input_value() == "earthquake"
    page.goto("about:blank")
    page.go_back()
    assert cards(page) == before
    page.locator("[data-finding]:visible a").first.click()
    page.get_by_label("Filter", exact=True).fill("")
    page.wait_for_function("() => location.search === ''")
    page.go_back()
    page.wait_for_function("() => location.search === '?q=earthquake'")
    assert cards(page) == before


def test_an_address_of_something_unknown_shows_nothing_and_says_so(opened: "Opening") -> None:
    """A link to findings that are gone must not show all others in their place."""
    page = opened("contradictions", "?sources=nobody")
    assert (cards(page), said(page)) == ([], "No finding fits")
    assert page.locator("details[data-facet=sources] .chosen").text_content() == ": nobody"


def test_accepted_findings_are_found_too(opened: "Opening") -> None:
    """Choosing a status that only accepted findings have opens their list."""
    page = opened("contradictions", "?status=waived")
    assert cards(page) == ["2a01"]
    page = opened("contradictions", "?q=earthquake")
    assert page.locator("#accepted").is_hidden()


def test_a_list_of_choices_closes_with_escape_and_by_a_click_elsewhere(opened: "Opening") -> None:
    """Escape leaves the focus on the list's own button."""
    page = opened("contradictions")
    part = page.locator("details[data-facet=severity]")
    part.locator("summary").click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert part.get_attribute("open") is None
    assert page.evaluate("document.activeElement.parentElement.dataset.facet") == "severity"
    part.locator("summary").click()
    page.locator("h1").click()
    assert part.get_attribute("open") is None
