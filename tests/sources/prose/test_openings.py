"""Stretches counted from the start or end of a year, and quarters and months of no year in what is to come."""

from datetime import date

import pytest

from schemas.notation.periods import find_periods
from sources.prose.times.openings import openings, upcoming
from tests.sources.prose.reading import told

FEBRUARY = date(2025, 2, 4)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Revenue in the first nine months was flat.", "2024-01-01", "2024-09-30"),
        ("Revenue in the first six weeks of the new year was flat.", "2025-01-01", "2025-02-11"),
        ("Revenue in the first three quarters of 2023 was flat.", "2023-01-01", "2023-09-30"),
        ("It closes in the final three months of the year.", "2025-10-01", "2025-12-31"),
        ("It closed in the last three months of last year.", "2024-10-01", "2024-12-31"),
        ("Second-half sales were flat.", "2024-07-01", "2024-12-31"),
        ("Profit in the December quarter was flat.", "2024-10-01", "2024-12-31"),
        ("Profit in the June quarter of 2023 was flat.", "2023-04-01", "2023-06-30"),
    ],
)
def test_a_counted_stretch_is_the_latest_that_is_over(text: str, start: str, end: str) -> None:
    """Without a year, the latest such stretch that was over on publication."""
    found = [one.period for one in openings(text, [], FEBRUARY) if one.period]
    assert [(period.start, period.end) for period in found] == [(start, end)]


@pytest.mark.parametrize(
    "text", ["The second half million came later.", "The first three men left.", "A half-finished bridge."]
)
def test_what_only_sounds_like_a_stretch_is_none(text: str) -> None:
    """Counts of things and halves of sums are no time."""
    assert list(openings(text, [], FEBRUARY)) == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The deal should close in the third quarter.", "2025-07-01"),
        ("The deal closed in the third quarter.", "2024-07-01"),
        ("The museum will reopen in January.", "2026-01-01"),
        ("The museum opened in January.", "2025-01-01"),
        ("It would cut 620 jobs as it posted third-quarter profit below forecasts.", "2024-07-01"),
        ("It will report third-quarter results on Thursday week.", "2024-07-01"),
        ("It expects third-quarter revenue of $2 million.", "2025-07-01"),
    ],
)
def test_what_is_to_come_is_the_next(text: str, start: str) -> None:
    """A quarter or month of no year lies ahead where the clause looks ahead."""
    found = next(iter(find_periods(text, published=FEBRUARY)))
    period = upcoming(text, found, FEBRUARY).period
    assert period is not None
    assert period.start == start


def test_the_same_quarter_a_year_earlier_is_told_apart() -> None:
    """The figure of the year before is none of the quarter that is reported."""
    found = told(
        "Corvane, a maker of chips, posted fourth-quarter revenue of $2.31 billion. "
        "In the same quarter a year earlier revenue was $2.12 billion.",
        FEBRUARY,
    )
    quarters = {claim[3]: claim[4] for claim in found if claim[1] == "revenue"}
    assert quarters == {"$2.31 billion": "Q4 2024", "$2.12 billion": "Q4 2023"}


def test_a_quarter_that_names_figures_dates_no_cut() -> None:
    """The cut is of no quarter, the profit is."""
    found = told(
        "Corvane said on Tuesday that it would cut 620 jobs as it posted fourth-quarter profit of $31 million.",
        FEBRUARY,
    )
    dates = {claim[1]: claim[4] for claim in found}
    assert dates["profit"] == "Q4 2024"
    assert dates["layoffs"] != "Q4 2024"
