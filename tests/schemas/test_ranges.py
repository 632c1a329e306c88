"""Ranges of exact fractions: what sums, products and quotients of stated amounts can come to."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.interval import Interval
from schemas.notation.quantities import read_quantity
from schemas.ranges import Edge, Range


def reach(low, high, *, low_in=True, high_in=True):
    """A range; None is unbounded."""
    return Range(
        Edge(None if low is None else Fraction(low), low_in and low is not None),
        Edge(None if high is None else Fraction(high), high_in and high is not None),
    )


@pytest.mark.parametrize(
    ("a", "b", "product"),
    [
        (reach(2, 3), reach(5, 7), reach(10, 21)),
        (reach(-2, 3), reach(5, 7), reach(-14, 21)),
        (reach(-2, 3), reach(-7, 5), reach(-21, 15)),
        (reach(2, None), reach(5, 7), reach(10, None)),
        (reach(-1, None), reach(5, 7), reach(-7, None)),
        (reach(None, None), reach(0, 0), reach(0, 0)),
        (reach(0, 3), reach(5, None), reach(0, None)),
        (reach(2, 3, high_in=False), reach(5, 7), reach(10, 21, high_in=False)),
        (reach(0, 3, low_in=False), reach(0, 5), reach(0, 15)),
    ],
)
def test_products(a, b, product):
    """Ends come from the corners; an open end stays open unless a zero of the other side reaches it."""
    assert a.times(b) == b.times(a) == product


@pytest.mark.parametrize(
    ("a", "b", "quotient"),
    [
        (reach(10, 21), reach(5, 7), reach("10/7", "21/5")),
        (reach(10, 21), reach(-7, -5), reach("-21/5", "-10/7")),
        (reach(1, 1), reach(3, 3), reach("1/3", "1/3")),
        (reach(1, 2), reach(4, None), reach(0, "1/2", low_in=False)),
        (reach(1, 2), reach(0, 4, low_in=False), reach("1/4", None)),
        (reach(1, 2), reach(0, 4), None),
        (reach(1, 2), reach(-1, 4), None),
        (reach(1, 2), reach(None, None), None),
    ],
)
def test_quotients(a, b, quotient):
    """A third is exactly a third; a divisor that may be nothing gives no quotient."""
    assert a.over(b) == quotient


@pytest.mark.parametrize(
    ("a", "b", "equal", "at_most", "below"),
    [
        (reach(1, 2), reach(2, 3), True, True, True),
        (reach(2, 3), reach(1, 2), True, True, False),
        (reach(2, 3), reach(1, 2, high_in=False), False, False, False),
        (reach(4, 5), reach(1, 2), False, False, False),
        (reach(2, 2), reach(2, 2), True, True, False),
        (reach(4, None), reach(None, 2), False, False, False),
        (reach(None, 1), reach(5, None), False, True, True),
    ],
)
def test_comparisons(a, b, equal, at_most, below):
    """A comparison is possible when some number of each side keeps it."""
    assert (a.may_equal(b), a.may_be_at_most(b), a.may_be_below(b)) == (equal, at_most, below)


def test_slack_moves_the_ends():
    """A gap within the slack, or equal to it, is allowed; one beyond it is not."""
    assert reach(4, 5).may_equal(reach(1, 2), Fraction(2))
    assert not reach(4, 5).may_equal(reach(1, 2), Fraction(19, 10))
    assert reach(4, 5).may_be_at_most(reach(1, 2), Fraction(2))
    assert not reach(4, 5).may_be_below(reach(1, 2), Fraction(2))
    assert reach(4, 5).apart(reach(1, 2)) == reach(1, 2).apart(reach(4, 5)) == 2


def test_range_of_a_stated_amount():
    """Soft ends belong to the range, open ones do not, unbounded ones have no number."""
    assert Range.of(Interval.of(read_quantity("2.5"))) == reach("2.45", "2.55")
    assert Range.of(Interval.of(read_quantity("more than 3"))) == reach(3, None, low_in=False)


numbers = st.integers(-6, 6).map(Fraction)
ranges = st.tuples(numbers, numbers).map(lambda ends: reach(*sorted(ends)))


@given(ranges, ranges, st.integers(0, 4), st.integers(0, 4))
def test_results_hold_whatever_the_numbers_make(a, b, m, n):
    """Sum, product and quotient of any numbers of two ranges lie in the ranges' sum, product and quotient."""
    x = a.low.at + (a.high.at - a.low.at) * Fraction(m, 4)
    y = b.low.at + (b.high.at - b.low.at) * Fraction(n, 4)
    results = [(a.plus(b), x + y), (a.times(b), x * y)]
    quotient = a.over(b)
    if quotient is not None:
        results.append((quotient, x / y))
    assert all(found.low.at <= number <= found.high.at for found, number in results)
    assert (quotient is None) == (b.low.at <= 0 <= b.high.at)
