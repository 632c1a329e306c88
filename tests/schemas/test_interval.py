"""Interval arithmetic on exact decimals (DESIGN 3.1; sums after XBRL Calculations 1.1)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.interval import UNBOUNDED, ZERO, Bound, Interval, distance, meets, total
from schemas.notation.quantities import read_quantity
from schemas.quantity import End, point

SOFT, CLOSED, OPEN = End.SOFT, End.CLOSED, End.OPEN


def span(low, high, low_end=CLOSED, high_end=CLOSED):
    """An interval; None is unbounded."""
    return Interval(
        Bound(None if low is None else Decimal(low), OPEN if low is None else low_end),
        Bound(None if high is None else Decimal(high), OPEN if high is None else high_end),
    )


@pytest.mark.parametrize(
    ("a", "b", "plain", "in_sums"),
    [
        (span(0, 4), span(3, 9), True, True),
        (span(0, 9), span(3, 4), True, True),
        (span(0, 3), span(4, 9), False, False),
        # Touching: closed with closed or soft meets, soft with soft only in sums, open never.
        (span(0, 3), span(3, 9), True, True),
        (span(0, 3, high_end=SOFT), span(3, 9), True, True),
        (span(0, 3), span(3, 9, low_end=SOFT), True, True),
        (span(0, 3, high_end=SOFT), span(3, 9, low_end=SOFT), False, True),
        (span(0, 3, high_end=OPEN), span(3, 9), False, False),
        (span(0, 3, high_end=OPEN), span(3, 9, low_end=SOFT), False, False),
        (span(0, 3, high_end=OPEN), span(3, 9, low_end=OPEN), False, False),
        # Points.
        (span(3, 3), span(3, 3), True, True),
        (span(3, 3), span(3, 9, low_end=OPEN), False, False),
        (span(3, 3), span(3, 9, low_end=SOFT), True, True),
        (span(3, 3), span(0, 9), True, True),
        # Unbounded sides.
        (span(95, None), span(100, 100), True, True),
        (span(95, None), span(90, 90), False, False),
        (span(95, None), span(None, 95), True, True),
        (span(95, None, low_end=OPEN), span(None, 95), False, False),
        (span(95, None), span(3, None), True, True),
        (span(None, None), span(7, 7), True, True),
    ],
)
def test_meeting(a, b, plain, in_sums):
    """Two intervals meet when they share a value, whichever comes first; soft ends that touch do so in sums only."""
    assert (meets(a, b), meets(b, a)) == (plain, plain)
    assert (meets(a, b, soft_ends_meet=True), meets(b, a, soft_ends_meet=True)) == (in_sums, in_sums)


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        (span(0, 3), span(5, 9), "2"),
        (span(0, 3), span(3, 9), "0"),
        (span(0, 4), span(3, 9), "-1"),
        (span(0, 9), span(3, 4), "-4"),
        (span(3, 3), span(3, 3), "0"),
        (span("1e-30", "1e-30"), span(0, 0), "1e-30"),
        (span(95, None), span(90, 90), "5"),
        (span(95, None), span(3, None), "-Infinity"),
        (span(None, None), span(7, 7), "-Infinity"),
    ],
)
def test_distance(a, b, apart):
    """Low end less high end: positive apart, 0 touching, negative by the width of what is shared."""
    assert distance(a, b) == distance(b, a) == Decimal(apart)


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        (2, span(2, 6, OPEN, SOFT)),
        (1, span(1, 3, OPEN, SOFT)),
        (-1, span(-3, -1, SOFT, OPEN)),
        (-2, span(-6, -2, SOFT, OPEN)),
        (0, ZERO),
    ],
)
def test_weight(weight, expected):
    """A weight scales both ends; a negative one swaps them with what they are; 0 leaves nothing."""
    assert span(1, 3, OPEN, SOFT).times(Decimal(weight)) == expected


def test_weight_keeps_the_unbounded_side():
    """Minus *at least 95* is *at most -95*."""
    assert span(95, None).times(Decimal(-1)) == span(None, -95)


def test_weight_scales_the_last_place():
    """The unit of the last stated place goes with the amount, without sign."""
    assert Interval.of(read_quantity("2.73 million")).times(Decimal(-3)).ulp == 30_000


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (span(1, 2), span(10, 20), span(11, 22)),
        (span(1, 2, SOFT, SOFT), span(10, 20), span(11, 22, SOFT, SOFT)),
        (span(1, 2, OPEN, SOFT), span(10, 20, SOFT, CLOSED), span(11, 22, OPEN, SOFT)),
        (span(1, None), span(10, 20), span(11, None)),
        (span(1, None), span(None, 20), span(None, None)),
        (span("0.1", "0.1"), span("0.2", "0.2"), span("0.3", "0.3")),
        (
            span("1e40", "1e40"),
            span("1e-40", "1e-40"),
            span(
                "10000000000000000000000000000000000000000." + "0" * 39 + "1",
                "10000000000000000000000000000000000000000." + "0" * 39 + "1",
            ),
        ),
    ],
)
def test_sum(a, b, expected):
    """Ends add exactly; the weaker kind of end wins: open over soft over closed; unbounded stays unbounded."""
    assert a.plus(b) == b.plus(a) == expected


def test_sum_of_nothing_and_of_many():
    """An empty list sums to nothing at all; a list to all of it."""
    assert total([]) == ZERO
    assert total([span(1, 2), span(3, 4), span(5, 6)]) == span(9, 12)
    assert UNBOUNDED.at is None


def test_sum_of_rounded_amounts_as_xbrl_does_it():
    """1.25 + 2.73 is 3.98 to within two hundredths, which meets 4 but not 4.1."""
    added = total([Interval.of(read_quantity(text)) for text in ("1.25", "2.73")])
    assert (added.low.at, added.high.at) == (Decimal("3.97"), Decimal("3.99"))
    assert meets(added, Interval.of(read_quantity("4")), soft_ends_meet=True)
    assert not meets(added, Interval.of(read_quantity("4.1")), soft_ends_meet=True)


def test_interval_of_a_cell_is_a_point():
    """A table cell means the number it holds."""
    assert Interval.of(point(Decimal("10.50"))) == span("10.5", "10.5")


ends = st.sampled_from([SOFT, CLOSED, OPEN])
numbers = st.integers(-6, 6).map(Decimal)


@st.composite
def intervals(draw):
    low, high = sorted([draw(numbers), draw(numbers)])
    if low == high:
        return span(low, high)
    low = draw(st.sampled_from([low, None]))
    high = draw(st.sampled_from([high, None]))
    return span(low, high, draw(ends), draw(ends))


def holds(interval, number):
    """Whether a number belongs to the interval, softness ignored."""
    low, high = interval.low, interval.high
    above = low.at is None or number > low.at or (number == low.at and low.end is not OPEN)
    return above and (high.at is None or number < high.at or (number == high.at and high.end is not OPEN))


POINTS = [Decimal(n) / 4 for n in range(-60, 61)]


@given(intervals(), intervals())
def test_meeting_is_sharing_a_value(a, b):
    """With soft ends taken in, two intervals meet exactly when some number belongs to both (quarters suffice here)."""
    assert meets(a, b, soft_ends_meet=True) == any(holds(a, number) and holds(b, number) for number in POINTS)
    assert not meets(a, b) or meets(a, b, soft_ends_meet=True)


@given(intervals(), intervals(), st.sampled_from(POINTS), st.sampled_from(POINTS), st.integers(-3, 3).map(Decimal))
def test_sums_and_weights_hold_the_sums_and_products(a, b, x, y, weight):
    """Numbers of the parts add up to a number of the sum; a weighted number belongs to the weighted interval."""
    if holds(a, x):
        assert holds(a.times(weight), x * weight) or weight == 0
        if holds(b, y):
            assert holds(a.plus(b), x + y)
