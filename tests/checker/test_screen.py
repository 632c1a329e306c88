"""The first look in SQL flags every fact that the exact second look would find in conflict (DESIGN 7)."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engines.registry import open_engine
from checker.facts.screen import WHOLE_DIGITS, candidates, row
from schemas.agreement import compare
from schemas.period import Period, Precision
from schemas.quantity import End, Quantity, Style, point
from schemas.value import Category, Members, Truth

EXTREME = [
    Decimal(text)
    for text in (
        "0",
        "0.5",
        "1",
        "2",
        "-1",
        "1e-9",
        "2e-9",
        "-1e-9",
        "1e-10",
        "2e-10",
        "1e-12",
        "2e-12",
        "-1e-12",
        "1.000000000001",
        "1.0000000005",
        "1.0000000015",
        "1e28",
        "99999999999999999999999999998.9",
        "99999999999999999999999999999",
        "99999999999999999999999999999.9999999999",
        "1e29",
        "-1e29",
        "1e30",
        "1e300",
        "1e308",
        "1.7976931348623157e308",
        "5e-324",
        "1e-300",
    )
]
numbers = st.one_of(
    st.sampled_from(EXTREME),
    st.integers(-5, 5).map(Decimal),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-10, max_value=10, places=2),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-1, max_value=1, places=11),
)
units = st.sampled_from([None, "USD"])


@st.composite
def amounts(draw, unit=None):
    """Points, intervals with ends of every kind, amounts bounded on one side only, and amounts bounded on none."""
    if draw(st.booleans()):
        return point(draw(numbers), unit=unit)
    low, high = sorted([draw(numbers), draw(numbers)])
    ends = [End.CLOSED] * 2 if low == high else [draw(st.sampled_from(End)), draw(st.sampled_from(End))]
    bounded = draw(st.sampled_from([(True, True), (True, False), (False, True), (False, False)]))
    return Quantity(
        text="x",
        value=None,
        low=low if bounded[0] else None,
        high=high if bounded[1] else None,
        low_end=ends[0] if bounded[0] else End.OPEN,
        high_end=ends[1] if bounded[1] else End.OPEN,
        unit=unit,
        style=Style.WORDS,
    )


lengths = st.builds(
    lambda number, unit: point(number, unit=unit), numbers, st.sampled_from(["kilometer", "mile", "meter"])
)
facts_of_amounts = st.lists(
    st.one_of(
        st.lists(amounts(), min_size=1, max_size=4),
        st.lists(amounts(unit="USD"), min_size=1, max_size=4),
        st.lists(lengths, min_size=1, max_size=3),
    ),
    min_size=1,
    max_size=12,
)


@pytest.fixture(scope="module")
def database():
    with open_engine() as engine:
        yield engine


def in_conflict(values):
    """Whether any two values cannot both hold: the exact meaning, pair by pair."""
    return any(compare(a, b, exact=True).conflicts for a, b in combinations(values, 2))


def flagged(database, facts):
    return candidates(database, [row(number, value) for number, values in enumerate(facts) for value in values])


@settings(max_examples=400, deadline=None)
@given(facts=facts_of_amounts)
def test_no_conflict_of_amounts_is_missed(database, facts):
    """Whatever the intervals, their ends and their size: what disagrees exactly is a candidate."""
    found = set(flagged(database, facts))
    missed = [values for number, values in enumerate(facts) if in_conflict(values) and number not in found]
    assert missed == []


days = st.dates().map(lambda day: Period(text="x", start=day.isoformat(), end=day.isoformat(), precision=Precision.DAY))
names = st.sampled_from(["Oslo", "Bergen", "oslo", ""]).map(lambda name: Category(text=name, value=name))
lists = st.builds(
    lambda members, complete: Members(text="x", members=tuple(sorted(members)), complete=complete),
    st.sets(st.sampled_from("abc")),
    st.booleans(),
)
truths = st.booleans().map(lambda holds: Truth(text="x", value=holds))


@settings(max_examples=100, deadline=None)
@given(
    facts=st.lists(
        st.one_of(*(st.lists(kind, min_size=1, max_size=4) for kind in (days, names, lists, truths))),
        min_size=1,
        max_size=6,
    )
)
def test_no_conflict_of_other_values_is_missed(database, facts):
    """Dates, names, lists and truths that disagree exactly are candidates."""
    found = set(flagged(database, facts))
    assert [values for number, values in enumerate(facts) if in_conflict(values) and number not in found] == []


def closed(low, high):
    return Quantity(text="x", low=Decimal(low), high=Decimal(high), low_end=End.CLOSED, high_end=End.CLOSED)


def soft(low, high):
    return Quantity(text="x", low=Decimal(low), high=Decimal(high))


def at_least(low, end=End.CLOSED):
    return Quantity(text="x", low=Decimal(low), low_end=end, high_end=End.OPEN)


@pytest.mark.parametrize(
    ("values", "flag"),
    [
        ([point(Decimal(4)), point(Decimal(5))], True),
        ([point(Decimal(4)), point(Decimal("4.00"))], False),
        ([point(Decimal("1e-12")), point(Decimal("2e-12"))], True),
        ([point(Decimal(1)), point(Decimal("1.000000000001"))], True),
        ([point(Decimal(10**28)), point(Decimal(10**28 + 1))], True),
        ([point(Decimal(10**WHOLE_DIGITS)), point(Decimal(10**WHOLE_DIGITS + 1))], True),
        ([point(Decimal("1e308")), point(Decimal("-1e308"))], True),
        ([soft("2.725", "2.735"), soft("2.735", "2.745")], True),
        ([soft("3.5", "4.5"), soft("3.975", "3.985")], False),
        ([closed(0, 95), closed(90, 200)], False),
        ([at_least(95, End.OPEN), point(Decimal(95))], True),
        ([at_least(95), point(Decimal(90))], True),
        ([at_least(95), at_least(3)], False),
        ([closed(0, 10), closed(2, 8), closed(9, 20)], True),
        ([point(Decimal(1), unit="mile"), point(Decimal(1609), unit="meter")], True),
        ([point(Decimal(2), unit="gigawatt"), point(Decimal(2000), unit="megawatt")], False),
    ],
)
def test_what_is_a_candidate(database, values, flag):
    """Ends that touch, tiny and huge numbers are looked at again; what surely holds together is not."""
    assert flagged(database, [values]) == ([0] if flag else [])


def test_candidates_are_numbered_as_the_facts_and_sorted(database):
    """Facts are told apart by their number, and those without a conflict are left out."""
    apart, alike = [point(Decimal(1)), point(Decimal(2))], [point(Decimal(3)), point(Decimal(3))]
    assert flagged(database, [apart, alike, apart, alike, alike, apart]) == [0, 2, 5]
