"""Marks on an axis: few, round, and never so close that their labels touch."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from reports.html.axis import CHARACTER, ticks
from reports.html.calendar_axis import calendar_marks


def test_labels_that_fit_are_all_kept() -> None:
    """Four short labels stand beside each other on the narrowest screen."""
    marks = [(Decimal(place), f"${place}B") for place in (20, 40, 60, 80)]
    assert [tick.label for tick in ticks(marks)] == ["$20B", "$40B", "$60B", "$80B"]


@pytest.mark.parametrize("length", [1, 5, 9, 14, 30, 60])
def test_labels_never_touch(length: int) -> None:
    """Longer labels leave out every second mark, or more."""
    marks = [(Decimal(place), "8" * length) for place in range(10, 100, 10)]
    kept = ticks(marks)
    assert kept
    shift = {"start": Decimal(0), "middle": Decimal("0.5"), "end": Decimal(1)}
    width = CHARACTER * length
    starts = [Decimal(tick.at.rstrip("%")) - shift[tick.anchor] * width for tick in kept]
    assert all(theirs - ours > width for ours, theirs in pairwise(starts))


def test_a_label_at_the_edge_stands_beside_its_mark() -> None:
    """It would reach out of the drawing otherwise."""
    kept = ticks([(Decimal(2), "2024-03-05"), (Decimal(98), "2024-03-09")])
    assert [tick.anchor for tick in kept] == ["start", "end"]


@pytest.mark.parametrize(
    ("first", "last", "marks"),
    [
        (date(2025, 3, 1), date(2025, 3, 4), ["2025-03-01", "2025-03-02", "2025-03-03", "2025-03-04"]),
        (date(2025, 3, 1), date(2025, 3, 29), ["2025-03-01", "2025-03-08", "2025-03-15", "2025-03-22", "2025-03-29"]),
        (date(2024, 11, 7), date(2025, 3, 20), ["2024-12", "2025-01", "2025-02", "2025-03"]),
        (date(2024, 2, 1), date(2025, 2, 1), ["2024-04", "2024-07", "2024-10", "2025-01"]),
        (date(2021, 6, 1), date(2025, 2, 1), ["2022", "2023", "2024", "2025"]),
        (date(1, 1, 1), date(9999, 12, 31), ["0001", "9999"]),
    ],
)
def test_a_calendar_is_marked_at_its_own_steps(first: date, last: date, marks: list[str]) -> None:
    """Days, weeks, months, quarters or years: at most five marks, each at the first day of what it names."""
    found = calendar_marks(Decimal(first.toordinal()), Decimal(last.toordinal()))
    assert [name for _, name in found] == marks
    assert all(date.fromordinal(int(day)).isoformat().startswith(name) for day, name in found)
