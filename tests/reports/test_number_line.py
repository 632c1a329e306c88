"""The number line: where bars, arrows, ticks and the gap stand."""

from decimal import Decimal
from typing import Any

import pytest

from reports.html.chart import Bar, Chart
from reports.html.number_line import number_line
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


def drawn(*sides: list[Value]) -> Chart:
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
    assert [(row.bar.start, row.value, row.bar.end) for row in line.rows if row.bar] == [
        ("10%", "18%", "26%"),
        ("74%", "82%", "90%"),
    ]
    assert line.gap == ("26%", "48%")
    assert [(tick.at, tick.label) for tick in line.ticks] == [("18%", "$4B"), ("50%", "$6B"), ("82%", "$8B")]
    assert line.name == "Values on one line"


def test_an_open_bound_is_an_arrow_to_the_edge() -> None:
    """*More than 120* starts with a ring, has no point of its own, and never ends."""
    more = Quantity(text="more than 120", value=Decimal(120), low=Decimal(120), low_end=End.OPEN, high_end=End.OPEN)
    line = drawn([exactly(95)], [more])
    row = line.rows[1]
    assert (row.bar, row.value, row.words) == (Bar("90%", "100%", "open", "arrow"), None, ("more than 120",))
    assert [sign for sign, _ in line.key] == ["value", "open", "arrow", "gap"]


def test_values_that_span_orders_of_magnitude_stand_on_a_log_axis() -> None:
    """Equal ratios are equal distances; a low end of nothing leads to the edge."""
    up_to = Quantity(text="up to 10", low=Decimal(0), high=Decimal(10), low_end=End.CLOSED, high_end=End.CLOSED)
    line = drawn([exactly(1), up_to], [exactly(100)])
    assert line.name == "Values on one line; the axis counts in powers of ten"
    assert [(tick.at, tick.label) for tick in line.ticks] == [("10%", "1"), ("50%", "10"), ("90%", "100")]
    assert [(row.bar.start, row.bar.end, row.bar.low_end) for row in line.rows if row.bar] == [
        ("10%", "10%", "point"),
        ("0%", "50%", "zero"),
        ("90%", "90%", "point"),
    ]


def test_units_of_one_dimension_share_a_scale() -> None:
    """0.5 gigawatt stands where 500 megawatt would; the unit is named once, not at every mark."""
    line = drawn([exactly(0, "megawatt")], [exactly("0.5", "gigawatt"), exactly(1000, "megawatt")])
    assert [row.bar.start for row in line.rows if row.bar] == ["10%", "50%", "90%"]
    assert line.name == "Values on one line, in megawatt"
    assert {tick.label for tick in line.ticks} <= {"0", "500", "1,000"}


def test_equal_values_of_one_side_are_one_bar_that_names_its_sources() -> None:
    """Three claims of $8 billion do not take three lines."""
    about: dict[str, Any] = {"subject": "S", "attribute": "a"}
    eight = [claim(f"{source}/1", scaled("$8 billion", "8", BILLION), **about) for source in "abc"]
    four = [claim("d/1", scaled("$4 billion", "4", BILLION), **about)]
    line = number_line([four, eight])
    assert line is not None
    assert [(row.label, row.sources) for row in line.rows] == [("$4 billion", "d"), ("$8 billion", "a, b and c")]


def test_names_are_kept_apart_from_the_drawing_however_long() -> None:
    """A name is text in a column of its own: it is cut only when it is endless, and further sources are counted."""
    about: dict[str, Any] = {"subject": "S", "attribute": "a"}
    eight = [claim(f"{source}{'x' * 100}/1", scaled("$8 billion", "8", BILLION), **about) for source in "abcde"]
    line = number_line([[claim("d/1", scaled("$4 billion", "4", BILLION), **about)], eight])
    assert line is not None
    assert line.rows[1].sources == f"a{'x' * 38}…, b{'x' * 38}… and 3 others"


def test_a_hedge_is_a_broken_line_and_is_quoted() -> None:
    """*Around $8 billion* looks and reads other than *$8 billion*, whose ends come from rounding."""
    around = scaled("around $8 billion", "8", BILLION, hedge="around", half_width=Decimal("0.8") * BILLION)
    line = drawn([scaled("$4 billion", "4", BILLION)], [around])
    plain, hedged = (row.bar for row in line.rows)
    assert plain is not None
    assert hedged is not None
    assert ((plain.low_end, plain.loose), (hedged.low_end, hedged.loose)) == (("soft", False), ("soft", True))
    assert line.rows[1].words == ("$7.2 billion to $8.8 billion", "hedged by “around”")
    assert ("loose", "hedged") in line.key


def test_sides_are_told_apart_by_shape() -> None:
    """Each side has a shape of its own, as far as there are shapes."""
    line = drawn(*([exactly(number)] for number in range(1, 7)))
    assert [row.shape for row in line.rows] == [1, 2, 3, 4, 1, 2]


def test_dates_stand_on_a_line_of_days() -> None:
    """A day is as wide as a day; the marks are days, as many as there is room for."""
    day = Period(text="1 March", start="2025-03-01", end="2025-03-01", precision=Precision.DAY)
    span = Period(text="5 to 8 March", start="2025-03-05", end="2025-03-08", precision=Precision.SPAN)
    line = drawn([day], [span])
    assert [(row.bar.start, row.bar.end) for row in line.rows if row.bar] == [
        ("10%", "20%"),
        ("50%", "90%"),
    ]
    assert [(tick.at, tick.label) for tick in line.ticks] == [("10%", "2025-03-01"), ("70%", "2025-03-07")]


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
    assert (len(line.rows), line.left_out) == (10, 4)


@pytest.mark.parametrize(("low", "high"), [("0.001", "0.0042"), ("-7", "13"), ("1e30", "7e30"), ("99", "101")])
def test_ticks_are_few_and_round(low: str, high: str) -> None:
    """Between one and four marks, all inside the scale."""
    ticks = drawn([exactly(low)], [exactly(high)]).ticks
    assert 1 <= len(ticks) <= 4
    assert all(Decimal(10) <= Decimal(tick.at.rstrip("%")) <= Decimal(90) for tick in ticks)
