"""The number line: where bars, arrows, ticks and the gap stand."""

from decimal import Decimal
from typing import Any

import pytest

from reports.html.number_line import NumberLine, number_line
from schemas.claim import Claim
from schemas.period import Period, Precision
from schemas.quantity import End, Quantity, point
from schemas.value import Category, Value
from tests.reports.record_builders import BILLION, claim, scaled


def said(*sides: list[Value]) -> list[list[Claim]]:
    """Claims of these values, by side."""
    about: dict[str, Any] = {"subject": "S", "attribute": "a"}
    return [
        [claim(f"s{n}/{m}", value, **about) for m, value in enumerate(side)] for n, side in enumerate(sides, start=1)
    ]


def drawn(*sides: list[Value]) -> NumberLine:
    """The line of these values, which must be drawn."""
    line = number_line(said(*sides))
    assert line is not None
    return line


def exactly(number: int | str, unit: str | None = None) -> Quantity:
    """A cell."""
    return point(Decimal(number), unit=unit)


def test_two_rounded_amounts_are_two_bars_with_the_gap_between_them() -> None:
    """3.5 to 4.5 and 7.5 to 8.5: the scale runs from 10 % at 3.5 to 90 % at 8.5."""
    line = drawn([scaled("$4 billion", "4", BILLION)], [scaled("$8 billion", "8", BILLION)])
    assert [(bar.start, bar.value, bar.end) for bar in line.bars] == [
        ("10.00%", "18.00%", "26.00%"),
        ("74.00%", "82.00%", "90.00%"),
    ]
    assert line.gap == ("26.00%", "48.00%")
    assert [(tick.at, tick.label) for tick in line.ticks] == [("18.00%", "$4B"), ("50.00%", "$6B"), ("82.00%", "$8B")]
    assert not line.logarithmic


def test_an_open_bound_is_an_arrow_to_the_edge() -> None:
    """*More than 120* starts with a ring, has no point of its own, and never ends."""
    more = Quantity(text="more than 120", value=Decimal(120), low=Decimal(120), low_end=End.OPEN, high_end=End.OPEN)
    bar = drawn([exactly(95)], [more]).bars[1]
    assert (bar.start, bar.low_end, bar.value, bar.end, bar.high_end) == ("90.00%", "open", None, "100.00%", "arrow")


def test_values_that_span_orders_of_magnitude_stand_on_a_log_axis() -> None:
    """Equal ratios are equal distances; a low end of nothing leads to the edge."""
    up_to = Quantity(text="up to 10", low=Decimal(0), high=Decimal(10), low_end=End.CLOSED, high_end=End.CLOSED)
    line = drawn([exactly(1), up_to], [exactly(100)])
    assert line.logarithmic
    assert [(tick.at, tick.label) for tick in line.ticks] == [("10.00%", "1"), ("50.00%", "10"), ("90.00%", "100")]
    assert [(bar.start, bar.end, bar.low_end) for bar in line.bars] == [
        ("10.00%", "10.00%", "point"),
        ("0.00%", "50.00%", "arrow"),
        ("90.00%", "90.00%", "point"),
    ]


def test_units_of_one_dimension_share_a_scale() -> None:
    """0.5 gigawatt stands where 500 megawatt would."""
    line = drawn([exactly(0, "megawatt")], [exactly("0.5", "gigawatt"), exactly(1000, "megawatt")])
    assert [bar.start for bar in line.bars] == ["10.00%", "50.00%", "90.00%"]


def test_equal_values_of_one_side_are_one_bar_that_names_its_sources() -> None:
    """Three claims of $8 billion do not take three lines."""
    about: dict[str, Any] = {"subject": "S", "attribute": "a"}
    eight = [claim(f"{source}/1", scaled("$8 billion", "8", BILLION), **about) for source in "abc"]
    four = [claim("d/1", scaled("$4 billion", "4", BILLION), **about)]
    line = number_line([four, eight])
    assert line is not None
    assert [bar.label for bar in line.bars] == ["$4 billion d", "$8 billion a, b, c"]


def test_dates_stand_on_a_line_of_days() -> None:
    """A day is as wide as a day; the axis names the first and the last."""
    day = Period(text="1 March", start="2025-03-01", end="2025-03-01", precision=Precision.DAY)
    span = Period(text="5 to 8 March", start="2025-03-05", end="2025-03-08", precision=Precision.SPAN)
    line = drawn([day], [span])
    assert [(bar.start, bar.end) for bar in line.bars] == [("10.00%", "20.00%"), ("50.00%", "90.00%")]
    assert [(tick.at, tick.label) for tick in line.ticks] == [("10.00%", "2025-03-01"), ("90.00%", "2025-03-08")]


@pytest.mark.parametrize(
    "sides",
    [
        [[Category(text="Oslo", value="Oslo")], [Category(text="Bergen", value="Bergen")]],
        [[exactly(4, "USD")], [exactly(4, "EUR")]],
        [[exactly(4)], [exactly(4)]],
        [[exactly(4)], [Category(text="four", value="four")]],
        [[Quantity(text="some", low_end=End.OPEN, high_end=End.OPEN)]],
        [],
    ],
)
def test_what_fits_no_common_scale_is_not_drawn(sides: list[list[Value]]) -> None:
    """Names, currencies, other kinds and single points have no line; the table says it all."""
    assert number_line(said(*sides)) is None


def test_many_values_are_cut_and_counted() -> None:
    """Ten bars are drawn, the others are named as left out."""
    line = drawn([exactly(number) for number in range(1, 15)])
    assert (len(line.bars), line.left_out) == (10, 4)


@pytest.mark.parametrize(("low", "high"), [("0.001", "0.0042"), ("-7", "13"), ("1e30", "7e30"), ("99", "101")])
def test_ticks_are_few_and_round(low: str, high: str) -> None:
    """Between one and four marks, all inside the scale."""
    ticks = drawn([exactly(low)], [exactly(high)]).ticks
    assert 1 <= len(ticks) <= 4
    assert all(Decimal(10) <= Decimal(tick.at.rstrip("%")) <= Decimal(90) for tick in ticks)
