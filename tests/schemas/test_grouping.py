"""Who agrees with whom: the groups of a fact (DESIGN 3.1)."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.agreement import Tolerance, compare
from schemas.grouping import groups, high_end
from schemas.notation.periods import read_period
from schemas.notation.quantities import read_quantity
from schemas.period import Period, Precision
from schemas.quantity import End, Quantity, Style
from schemas.value import Category, Members, Truth

TENTH = Tolerance(rel=Decimal("0.1"))


def grouped(values, tolerance=None):
    """The groups of values, in the order in which facts are judged."""
    allowed = {"tolerance": tolerance} if tolerance else {}
    return groups(sorted(values, key=high_end), lambda a, b: not compare(a, b, **allowed).conflicts)


def texts(*written, tolerance=None):
    return [[value.text for value in group] for group in grouped([read_quantity(text) for text in written], tolerance)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["$8bn"], [["$8bn"]]),
        (["$8bn", "$4bn"], [["$4bn"], ["$8bn"]]),
        (["$8bn", "$8.0bn", "about $8bn"], [["$8.0bn", "$8bn", "about $8bn"]]),
        (["0.7 million", "748,211", "749,387"], [["748,211", "0.7 million"], ["749,387", "0.7 million"]]),
        (["more than $3bn", "$8bn", "$4bn"], [["$4bn", "more than $3bn"], ["$8bn", "more than $3bn"]]),
        (["up to $25bn", "$8bn", "$30bn"], [["$8bn", "up to $25bn"], ["$30bn"]]),
        (
            ["1", "2", "3", "between 1 and 2", "between 2 and 3"],
            [["1", "between 1 and 2"], ["2", "between 1 and 2", "between 2 and 3"], ["3", "between 2 and 3"]],
        ),
        (["at least 95", "at most 95", "94", "96"], [["94", "at most 95"], ["96", "at least 95"]]),
    ],
)
def test_groups_of_written_amounts(written, expected):
    """The least high end gathers its group, then the rest; whoever fits elsewhere is listed there too."""
    assert [sorted(group) for group in texts(*written)] == [sorted(group) for group in expected]


def test_amounts_that_agree_by_tolerance_stand_together():
    """100 and 105 are within a tenth, 100 and 120 are not; 110 holds with both ends."""
    assert texts("100", "105", tolerance=TENTH) == [["100", "105"]]
    assert texts("100", "120", tolerance=TENTH) == [["100"], ["120"]]
    assert texts("100", "110", "120", tolerance=TENTH) == [["100", "110"], ["110", "120"]]


def test_groups_of_nothing():
    """Without items there are no groups."""
    assert groups([], lambda a, b: True) == []


def test_groups_of_names_dates_lists_and_truths():
    """The same for values that are no amounts."""
    names = [Category(text=name, value=name) for name in ("Oslo", "Bergen", "Oslo")]
    assert [[value.value for value in group] for group in grouped(names)] == [["Bergen"], ["Oslo", "Oslo"]]
    dates = [read_period(text) for text in ("2019", "7 May 2019", "March 2019")]
    assert [[value.text for value in group] for group in grouped(dates)] == [
        ["March 2019", "2019"],
        ["7 May 2019", "2019"],
    ]
    lists = [
        Members(text=",".join(names), members=tuple(names), complete=complete)
        for names, complete in (("ab", True), ("a", False), ("ac", False))
    ]
    assert [[value.text for value in group] for group in grouped(lists)] == [["a", "a,b"], ["a", "a,c"]]
    truths = [Truth(text=str(holds), value=holds) for holds in (True, False, True)]
    assert [[value.text for value in group] for group in grouped(truths)] == [["False"], ["True", "True"]]


small = st.integers(0, 12).map(Decimal)


@st.composite
def amounts(draw):
    low, high = sorted([draw(small), draw(small)])
    ends = [End.CLOSED] * 2 if low == high else [draw(st.sampled_from(End)), draw(st.sampled_from(End))]
    return Quantity(text=f"{low}..{high}", low=low, high=high, low_end=ends[0], high_end=ends[1], style=Style.WORDS)


counts = st.integers(1, 99).flatmap(
    lambda n: st.sampled_from([10, 100, 1000]).map(lambda scale: read_quantity(f"{n * scale:,}"))
)
days = st.tuples(st.integers(1, 28), st.integers(1, 28)).map(
    lambda ends: Period(
        text="x", start=f"2024-01-{min(ends):02}", end=f"2024-01-{max(ends):02}", precision=Precision.SPAN
    )
)


@given(st.lists(amounts(), max_size=9) | st.lists(days, max_size=9) | st.lists(counts, max_size=9))
def test_groups_hold_what_they_promise(values):
    """Whatever is grouped: all of a group agree, all who agree with a whole group are in it, and nobody is lost."""
    keyed = [value.model_copy(update={"text": f"{value.text} #{n}"}) for n, value in enumerate(values)]

    def agree(a, b):
        return not compare(a, b).conflicts

    found = grouped(keyed)
    for group in found:
        assert all(agree(a, b) for a, b in combinations(group, 2))
        outside = [value for value in keyed if value not in group]
        assert not any(all(agree(value, member) for member in group) for value in outside)
    assert {value.text for group in found for value in group} == {value.text for value in keyed}
    assert len({tuple(sorted(value.text for value in group)) for group in found}) == len(found)


@given(st.lists(amounts(), max_size=8), st.randoms())
def test_groups_do_not_depend_on_the_order_of_the_claims(values, chance):
    """Sorted by high end, the same values in any order give the same groups."""
    keyed = [value.model_copy(update={"text": f"{value.text} #{n}"}) for n, value in enumerate(values)]
    mixed = chance.sample(keyed, len(keyed))

    def sets(items):
        order = sorted(items, key=lambda value: (*high_end(value), value.text))
        return [
            sorted(value.text for value in group) for group in groups(order, lambda a, b: not compare(a, b).conflicts)
        ]

    assert sets(keyed) == sets(mixed)
