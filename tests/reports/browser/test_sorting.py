"""The index of findings sorts by real buttons in its headings."""

from typing import TYPE_CHECKING

import pytest

from tests.reports.browser.sight import index, query

if TYPE_CHECKING:
    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser


def test_a_heading_sorts_and_says_how(opened: "Opening") -> None:
    """The first press ascends, the second descends; only one heading claims the order; the address keeps it."""
    page = opened("contradictions")
    before = index(page)
    subjects = page.locator("#index tbody th").all_text_contents()
    page.get_by_role("button", name="About").click()
    assert page.locator("#index tbody th").all_text_contents() == sorted(subjects, key=str.casefold)
    assert page.locator("th[data-sort=subject]").get_attribute("aria-sort") == "ascending"
    page.get_by_role("button", name="About").press("Enter")
    assert page.locator("th[data-sort=subject]").get_attribute("aria-sort") == "descending"
    query(page, "?sort=-subject")
    page.reload()
    assert page.locator("#index tbody th").all_text_contents() == sorted(subjects, key=str.casefold, reverse=True)
    page.get_by_role("button", name="Severity").click()
    assert page.locator("[aria-sort]").count() == 1
    assert index(page) == before


def test_the_widest_gap_comes_first_and_no_gap_last(opened: "Opening") -> None:
    """By the share of the larger value; findings without one stay at the end in either direction."""
    page = opened("contradictions")
    for _ in range(2):
        page.get_by_role("button", name="Gap").click()
        gaps = page.locator("[data-finding]").evaluate_all("found => found.map(row => row.dataset.gap)")
        stated = [float(gap) for gap in gaps if gap]
        falls = page.locator("th[data-sort=gap]").get_attribute("aria-sort") == "descending"
        assert gaps[len(stated) :] == [""] * (len(gaps) - len(stated))
        assert stated == sorted(stated, reverse=falls)
        assert len(set(stated)) > 1


def test_without_scripts_there_are_no_buttons_that_do_nothing(opened: "Opening") -> None:
    """Headings are words then."""
    page = opened("contradictions", java_script_enabled=False)
    assert page.locator("#index thead button").count() == 0
    assert page.locator("button:visible").count() == 0
