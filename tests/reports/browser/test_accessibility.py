"""The page can be read by everybody: judged by axe-core, and by what axe-core cannot see."""

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

import pytest

from tests.reports.sample_results import SAMPLES

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser
NARROW = 320
"""Pixels of a narrow screen (WCAG 2.2, 1.4.10)."""
OPEN_ALL = "for (const part of document.querySelectorAll('details')) part.open = true"
LOOKS: dict[str, dict[str, str]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}
SIZES = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": NARROW, "height": 640}}
WHOLE = "for (const part of document.querySelectorAll('.card, #index tr')) part.style.contentVisibility = 'visible'"


def violations(page: "Page", axe: str) -> list[tuple[str, str]]:
    """What axe-core objects to: the rule and the first element."""
    page.evaluate(axe)
    found: list[dict[str, Any]] = page.evaluate(
        "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)"
    )
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("sample", ["contradictions", "many", "empty", "failed", "hostile", "nothing_compared"])
def test_axe_finds_no_violation(opened: "Opening", axe: str, sample: str, look: str) -> None:
    """Small, large, empty, failed: folded parts open, in light, dark and forced colours."""
    page = opened(sample, **LOOKS[look])
    page.evaluate(OPEN_ALL)
    page.evaluate(WHOLE)
    assert violations(page, axe) == []


def test_axe_finds_no_violation_in_the_open_help_nor_on_a_narrow_screen(opened: "Opening", axe: str) -> None:
    """The states that scripts and small screens bring about."""
    page = opened("contradictions", viewport=SIZES["narrow"])
    page.get_by_role("button", name="Keys").click()
    assert violations(page, axe) == []
    page.keyboard.press("Escape")
    page.evaluate(OPEN_ALL)
    assert violations(page, axe) == []


def test_the_index_is_a_table_to_assistive_technology(opened: "Opening") -> None:
    """Its rows are laid out as grids, and stay rows with headings in the browser's own tree."""
    page = opened("contradictions")
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    table = session.send("DOM.querySelector", {"nodeId": root, "selector": "#index"})["nodeId"]
    nodes = session.send("Accessibility.queryAXTree", {"nodeId": table})["nodes"]
    roles = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
    assert (roles["table"], roles["columnheader"]) == (1, 5)
    assert (roles["row"], roles["rowheader"], roles["cell"]) == (7, 6, 24)


@pytest.mark.parametrize("sample", SAMPLES)
def test_headings_go_down_one_level_at_a_time(opened: "Opening", sample: str) -> None:
    """One first heading; a reader who jumps by headings never falls through a gap."""
    page = opened(sample)
    page.evaluate(OPEN_ALL)
    levels = [
        int(name[1]) for name in page.locator("h1, h2, h3, h4, h5").evaluate_all("all => all.map(h => h.tagName)")
    ]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("sample", SAMPLES)
def test_landmarks_hold_everything(opened: "Opening", sample: str) -> None:
    """One banner, one main, one footer; the first stop of the tab key leads past the overview."""
    page = opened(sample)
    for role in ("banner", "main", "contentinfo"):
        assert page.get_by_role(role).count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#findings"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').id") == "findings"


@pytest.mark.parametrize("sample", [*SAMPLES, "many"])
def test_nothing_sticks_out_of_a_narrow_screen(opened: "Opening", sample: str) -> None:
    """At 320 pixels the page never scrolls sideways, folded parts and lists of choices open."""
    page = opened(sample, viewport=SIZES["narrow"])
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW


@pytest.mark.parametrize("width", [NARROW, 480, 800, 1000, 1280])
def test_a_list_of_choices_stays_on_the_screen(opened: "Opening", width: int) -> None:
    """Each of them, however many words its choices have."""
    page = opened("contradictions", viewport={"width": width, "height": 640})
    for part in page.locator("details.facet").all():
        part.locator("summary").click()
        box = part.locator("fieldset").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") == width
        part.locator("summary").click()


def test_text_may_be_twice_as_large(opened: "Opening") -> None:
    """At 640 pixels with letters of double size nothing is cut off to the side (WCAG 2.2, 1.4.4)."""
    page = opened("contradictions", viewport={"width": 640, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") == 640


def test_the_dark_page_is_dark(opened: "Opening") -> None:
    """The reader's colour scheme is honoured."""
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    grounds = [
        opened("agreed", color_scheme=s).evaluate("getComputedStyle(document.body).backgroundColor") for s in schemes
    ]
    assert grounds == ["rgb(255, 255, 255)", "rgb(20, 23, 27)"]


def test_the_focus_is_always_seen(opened: "Opening") -> None:
    """Every stop of the tab key has an outline, and lies in sight."""
    page = opened("contradictions")
    for _ in range(30):
        page.keyboard.press("Tab")
        style, inside = page.evaluate(
            """() => {
                const box = document.activeElement.getBoundingClientRect();
                const middle = box.top + Math.min(box.height, innerHeight) / 2;
                return [getComputedStyle(document.activeElement).outlineStyle, middle > 0 && middle < innerHeight];
            }"""
        )
        assert (style, inside) == ("solid", True)


def test_severity_and_sides_are_told_without_colour(opened: "Opening") -> None:
    """Word and sign for the severity, a shape of its own for each side."""
    page = opened("contradictions", forced_colors="active")
    said = {text.strip() for text in page.locator(".card .severity").all_text_contents()}
    assert said <= {"✗ error", "✗ possible error", "▲ warning", "▲ possible warning", "● note", "● possible note"}
    card = page.locator("#finding-1a02")
    shapes = card.locator(".claims .shape").evaluate_all(
        "all => all.map(shape => shape.innerHTML.replace(/ (x|y)=.*?>/g, '>'))"
    )
    assert len(set(shapes)) == len(shapes) > 1


def test_nothing_moves_for_readers_who_want_it_so(opened: "Opening") -> None:
    """No animation and no transition runs."""
    page = opened("contradictions", reduced_motion="reduce")
    page.get_by_label("Filter", exact=True).fill("earthquake")
    page.get_by_role("button", name="Keys").click()
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
