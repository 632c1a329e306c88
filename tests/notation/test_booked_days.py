"""Days of no year that the words before them put ahead."""

from datetime import date

import pytest

from schemas.notation.periods import find_periods

DAY = date(2026, 6, 3)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Judge Amos Tell set November 9 for the start of the trial.", "2026-11-09"),
        ("Retired judge Amadi is to hand in his report by November 30.", "2026-11-30"),
        ("Amadi has until the end of the year, December 31, to report.", "2026-12-31"),
        ("The three go on trial on October 12.", "2026-10-12"),
        ("Lyon follows on March 28.", "2027-03-28"),
        ("Amadi handed in his report on November 30.", "2025-11-30"),
        ("Prices went up on October 12.", "2025-10-12"),
    ],
)
def test_what_is_set_for_a_day_lies_ahead(text: str, start: str) -> None:
    assert [found.period.start for found in find_periods(text, published=DAY) if found.period][-1] == start
