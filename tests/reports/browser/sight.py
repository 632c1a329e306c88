"""What a reader of the page sees."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def cards(page: "Page") -> list[str]:
    """The fingerprints of the findings in sight, in their order."""
    return _names(page.locator("article.card:visible").evaluate_all("found => found.map(card => card.id)"))


def index(page: "Page") -> list[str]:
    """The fingerprints of the lines of the index in sight, in their order."""
    return _names(page.locator("[data-finding]:visible").evaluate_all("found => found.map(row => row.dataset.finding)"))


def said(page: "Page") -> str:
    """How many findings the filter says it shows."""
    return page.locator("#filter-shown").text_content() or ""


def choose(page: "Page", kind: str, *labels: str) -> None:
    """Choose from one of the lists of the filter."""
    part = page.locator(f"details[data-facet={kind}]")
    part.locator("summary").click()
    for label in labels:
        part.get_by_label(label).check()
    page.keyboard.press("Escape")


def query(page: "Page", text: str) -> None:
    """Wait until the address holds these filters."""
    page.wait_for_function("text => location.search === text", arg=text, timeout=5000)


def _names(anchors: list[str]) -> list[str]:
    return [anchor.removeprefix("finding-") for anchor in anchors]
