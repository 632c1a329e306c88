"""Links reach what they name, folded or filtered away."""

from typing import TYPE_CHECKING

import pytest

from tests.reports.browser.sight import cards, query

if TYPE_CHECKING:
    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser


def test_a_link_to_a_folded_or_filtered_finding_brings_it_into_sight(opened: "Opening") -> None:
    """Permalinks work for accepted findings and while a filter is on."""
    page = opened("contradictions", "#finding-2a01")
    assert page.locator("#finding-2a01").is_visible()
    page.get_by_label("Filter", exact=True).fill("nothing has these words")
    assert cards(page) == []
    page.evaluate("location.hash = 'finding-1a02'")
    page.locator("#finding-1a02").wait_for(state="visible")
    query(page, "")


def test_the_permalink_of_a_card_leads_to_it(opened: "Opening") -> None:
    """The address of a finding, opened elsewhere, shows this finding and marks it."""
    page = opened("contradictions")
    for link in page.locator("article.card:visible .permalink").all():
        card = link.locator("xpath=ancestor::article")
        assert link.get_attribute("href") == f"#{card.get_attribute('id')}"
    other = opened("contradictions", "#finding-4a01")
    assert other.evaluate("document.querySelector(':target').id") == "finding-4a01"
    assert other.locator("#finding-4a01").evaluate("card => Math.abs(card.getBoundingClientRect().top) < innerHeight")


def test_card_and_mark_lead_to_each_other(opened: "Opening") -> None:
    """From the place of a quote to its mark in the source, unfolded, and from the note beside it back to the card."""
    page = opened("contradictions")
    page.locator("#finding-1a02 .claims .place a").first.click()
    mark = page.locator("mark:target")
    mark.wait_for(state="visible")
    assert mark.evaluate(
        "mark => mark.getBoundingClientRect().top >= 0 && mark.getBoundingClientRect().top < innerHeight"
    )
    mark.locator("xpath=ancestor::*[self::li or self::tr][1]").locator("a[href='#finding-1a02']").click()
    assert page.evaluate("document.querySelector(':target').id") == "finding-1a02"


def test_a_line_of_a_source_has_a_link_of_its_own(opened: "Opening") -> None:
    """Opened elsewhere, the source unfolds at that line."""
    page = opened("contradictions")
    line = page.locator(".lines a.line-number").last.get_attribute("href") or ""
    other = opened("contradictions", line)
    other.locator(".lines > li:target").wait_for(state="visible")


def test_a_broken_address_does_no_harm(opened: "Opening") -> None:
    """Nothing is thrown, everything is shown."""
    page = opened("contradictions", "?q=%E0%A4%A#%E0%A4%A")
    assert page.locator("html.scripted").count() == 1
    page.get_by_label("Filter", exact=True).fill("")
    assert len(cards(page)) == 6


def test_a_cell_of_the_matrix_shows_the_findings_between_its_sources(opened: "Opening") -> None:
    """Without loading the page anew; back shows all again."""
    page = opened("many")
    page.evaluate("window.stayed = true")
    page.locator(".matrix a").first.click()
    between = set(page.locator(".card:visible").evaluate_all("found => found.map(c => c.dataset.sources)"))
    assert len(between) == 1
    assert page.evaluate("window.stayed")
    assert page.evaluate("document.querySelector(':target').id") == "findings"
    page.go_back()
    page.wait_for_function("() => location.search === ''")
    assert len(cards(page)) > len(between)
    assert page.locator("#filter-shown").text_content() == ""
