"""Everything there is to read stands without scripts."""

from typing import TYPE_CHECKING

import pytest

from tests.reports.browser.conftest import MANY
from tests.reports.browser.sight import cards, index
from tests.reports.sample_results import SAMPLES

if TYPE_CHECKING:
    from tests.reports.browser.conftest import Opening

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("sample", [*SAMPLES, "many"])
def test_every_finding_is_there(opened: "Opening", sample: str) -> None:
    """Open ones in sight and in the index, accepted ones behind a fold that opens without scripts."""
    page = opened(sample, java_script_enabled=False)
    findings = SAMPLES[sample]().findings if sample in SAMPLES else range(MANY)
    assert cards(page) == index(page)
    if page.locator("#accepted").count():
        page.locator("#accepted > summary").click()
    assert len(cards(page)) == len(findings)
    assert not page.locator("#filter").is_visible()
    assert page.locator("button:visible, dialog:visible").count() == 0


def test_folds_open(opened: "Opening") -> None:
    """Facts that agree unfold to their claims."""
    page = opened("contradictions", java_script_enabled=False)
    page.locator("#agreed > summary").click()
    page.locator("#agreed .fact > summary").first.click()
    assert page.locator("#agreed .fact .claims").first.is_visible()
