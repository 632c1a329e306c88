"""A quarter or half by its number that the stretch right behind it explains."""

from datetime import date

import pytest

from schemas.notation.periods import find_periods
from schemas.notation.stretches import stretches
from sources.prose.times.apposed import as_apposed

SEPTEMBER = date(2025, 9, 10)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("It lost £3m in the first quarter of the financial year, the three months to June.", "2025-04-01"),
        ("It lost £3m in the first quarter (the three months to June).", "2025-04-01"),
        ("It lost £3m in the first quarter, and £4m in the three months to June.", "2025-01-01"),
        ("It lost £3m in the first quarter, the six months to June being better.", "2025-01-01"),
        ("It lost £3m in the first quarter of 2025, the three months to June.", "2025-01-01"),
    ],
)
def test_a_quarter_is_the_stretch_told_right_behind_it(text: str, start: str) -> None:
    """Only one as long, with no amount between, and never against a year that is given."""
    dates = list(find_periods(text, published=SEPTEMBER))
    found = next(as_apposed(dates, list(stretches(text, dates)), text))
    assert found.period
    assert found.period.start == start
