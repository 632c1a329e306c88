"""Charts and tables of a card in the browser: labels never meet, whatever the names and the width."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser
at_each_width = pytest.mark.parametrize("width", [1280, 900, 375, 320])
on_each_page = pytest.mark.parametrize("name", ["contradictions", "hostile"])

APART = """() => {
  const box = (element) => element.getBoundingClientRect();
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const found = [];
  const words = (cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return [...range.getClientRects()].filter((rect) => rect.width > 1);
  };
  for (const plot of document.querySelectorAll('.plot')) {
    const labels = [...plot.querySelectorAll('.ground text')];
    labels.forEach((one, place) => labels.slice(place + 1).forEach((other) => {
      if (meet(box(one), box(other))) found.push(`labels ${one.textContent} and ${other.textContent}`);
    }));
    const axis = box(plot.querySelector('.axis'));
    for (const row of plot.querySelectorAll('tbody tr')) {
      const lane = box(row.querySelector('.lane svg'));
      if (Math.abs(lane.left - axis.left) > 1 || Math.abs(lane.right - axis.right) > 1) found.push('a lane beside the axis');
      for (const cell of row.querySelectorAll('th, .reads')) {
        if (words(cell).some((rect) => meet(rect, lane))) found.push(`over a bar: ${cell.textContent.slice(0, 60)}`);
      }
    }
  }
  return found;
}"""
"""What stands where something else stands."""

BROKEN = """() => {
  const found = [];
  for (const cell of document.querySelectorAll('.claims td, .claims th, .lanes th, .lanes .reads')) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of node.data.matchAll(/(?<![^\\s(“])[A-Za-z]{2,12}(?![^\\s),.;:”])/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""
"""Words of up to twelve letters that are not on one line."""


@at_each_width
@on_each_page
def test_nothing_in_a_chart_stands_over_anything_else(opened: "Opening", name: str, width: int) -> None:
    """Labels of the axis keep apart, bars stand over the axis, and no name runs into a bar."""
    page = opened(name, viewport={"width": width, "height": 900})
    assert page.locator(".plot").count() > 0
    assert page.evaluate(APART) == []


@at_each_width
@on_each_page
def test_no_short_word_is_broken(opened: "Opening", name: str, width: int) -> None:
    """Columns are wide enough for *committed*, and become lines where they would not be."""
    page = opened(name, viewport={"width": width, "height": 900})
    assert page.evaluate(BROKEN) == []
