"""Stretches of time share a moment when one of them holds the other's as far as both are stated."""

import pytest

from schemas.agreement import Standing, compare
from schemas.notation.periods import read_period
from schemas.period import Precision, Stretch


def stretch(moment: str) -> Stretch:
    """A stretch of the precision that its text has."""
    clock = moment.partition("T")[2]
    precision = Precision.SECOND if len(clock) > len("09:15") else Precision.MINUTE if clock else Precision.DAY
    return Stretch(start=moment, end=moment, precision=Precision.TIME if "-" not in moment else precision)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("2024-03-01", "2024-03-01T23:59:30", True),
        ("2024-03-01", "2024-03-02T00:00:00", False),
        ("2024-03-01T09:15", "2024-03-01T09:15:59.999999", True),
        ("2024-03-01T09:15", "2024-03-01T09:16:00", False),
        ("2024-03-01T09:15:00", "2024-03-01T09:15:00.5", True),
        ("2024-03-01T09:15:00.000000", "2024-03-01T09:15:00.500000", False),
        ("09:15", "09:15:30", True),
        ("09:15:00", "09:15:30", False),
        ("09:15", "2024-03-01T09:15", False),
    ],
)
def test_a_time_stands_for_what_it_leaves_open(one: str, other: str, meet: bool) -> None:
    """To the day, the minute, the second or its fraction, whichever way round."""
    assert stretch(one).overlaps(stretch(other)) is meet
    assert stretch(other).overlaps(stretch(one)) is meet


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("by June 2026", "March 2026", True),
        ("by June 2026", "October 2026", False),
        ("by June 2026", "by October 2026", False),
        ("by June 2026", "January 2024", False),
        ("not before October 2026", "December 2026", True),
        ("not before October 2026", "September 2026", False),
        ("by the end of 2026", "not before October 2026", True),
        ("about 1952", "1953", True),
        ("about 1952", "1955", False),
        ("about 1952, give or take 4 years", "1956", True),
        ("about 1952, give or take 4 years", "1957", False),
        ("June 2026", "May 2026", False),
    ],
)
def test_words_before_a_date_leave_room(one: str, other: str, agree: bool) -> None:
    """Before, after or around the date that they tell, within a year of it; limits of one kind are compared as dates."""
    expected = Standing.AGREE if agree else Standing.DISAGREE
    assert compare(read_period(one), read_period(other)).standing is expected
    assert compare(read_period(other), read_period(one)).standing is expected
