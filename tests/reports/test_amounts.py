"""Values in words, as they were read."""

from decimal import Decimal

import pytest

from reports.amounts import as_read, short_amount, short_period
from schemas.period import Period, Precision, Stretch
from schemas.quantity import End, Quantity, point
from schemas.value import Category, Members, Truth, Value
from tests.reports.record_builders import BILLION, scaled, whole


def between(low: int | None, high: int | None, low_end: End, high_end: End) -> Quantity:
    """A stated interval of a count."""
    ends = {"low": None if low is None else Decimal(low), "high": None if high is None else Decimal(high)}
    return Quantity(text="as stated", low_end=low_end, high_end=high_end, **ends)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (scaled("$2.73 billion", "2.73", BILLION), "$2.725 billion to $2.735 billion"),
        (whole("1,500", 1500), "1,499.5 to 1,500.5"),
        (point(Decimal(95)), "exactly 95"),
        (between(120, None, End.OPEN, End.OPEN), "more than 120"),
        (between(120, None, End.CLOSED, End.OPEN), "at least 120"),
        (between(0, 25, End.CLOSED, End.CLOSED), "0 to 25"),
        (between(None, 25, End.OPEN, End.CLOSED), "at most 25"),
        (between(None, 25, End.OPEN, End.OPEN), "less than 25"),
        (between(90, 100, End.SOFT, End.OPEN), "at least 90, less than 100"),
        (between(None, None, End.OPEN, End.OPEN), "any amount"),
        (
            Period(text="March 2024", start="2024-03-01", end="2024-03-31", precision=Precision.MONTH),
            "2024-03-01 to 2024-03-31",
        ),
        (Period(text="7.10", start="07:10", end="07:10", precision=Precision.TIME), "07:10"),
        (Category(text="Frisco", value="San Francisco"), "San Francisco"),
        (Members(text="A and B", members=("A", "B"), complete=True), "A, B (said to be all)"),
        (Members(text="A and B", members=("A", "B")), "A, B (there may be others)"),
        (Truth(text="is not", value=False), "no"),
        (Truth(text="is", value=True), "yes"),
    ],
)
def test_a_value_is_shown_as_it_was_read(value: Value, words: str) -> None:
    """The interval is exact, and an end says how it binds."""
    assert as_read(value) == words


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2024-01-01", "2024-12-31", Precision.YEAR, "2024"),
        ("2023-07-01", "2024-06-30", Precision.YEAR, "2023-07-01 to 2024-06-30"),
        ("2024-04-01", "2024-06-30", Precision.QUARTER, "2024-Q2"),
        ("2024-03-01", "2024-03-31", Precision.MONTH, "2024-03"),
        ("2024-03-05", "2024-03-05", Precision.DAY, "2024-03-05"),
        ("2024-03-05T07:10", "2024-03-05T07:10", Precision.MINUTE, "2024-03-05T07:10"),
        ("07:10", "07:40", Precision.TIME, "07:10 to 07:40"),
    ],
)
def test_a_period_is_as_short_as_its_precision(start: str, end: str, precision: Precision, words: str) -> None:
    """A month is a month, not its first and last day."""
    assert short_period(Stretch(start=start, end=end, precision=precision)) == words


def test_an_axis_has_room_for_letters_only() -> None:
    """Scale words become letters."""
    assert short_amount(Decimal("2.73") * BILLION, "USD") == "$2.73B"
