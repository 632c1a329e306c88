"""What the sides of a slip have in common is found on exact numbers, and only where nearly all rows share it."""

import random
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from checker.common_step import common_steps

DRAW = random.Random(7)
NUMBERS = [Decimal(DRAW.randint(1_000, 9_999_999)).scaleb(-2) for _ in range(500)]


def told(pairs):
    """Names and words of the steps between `a` and `b`."""
    return [(step.name, step.words) for step in common_steps(pairs, ["a"], ["b"])]


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (lambda a: a * 1000, "the values of b are 1,000 times those of a"),
        (lambda a: a.scaleb(-6), "the values of a are 1,000,000 times those of b"),
        (lambda a: a * Decimal("2.5"), "the values of b are 2.5 times those of a"),
        (lambda a: a * Decimal("-100"), "the values of b are -100 times those of a"),
        (lambda a: -a, "the values of b are those of a with the other sign"),
        (lambda a: a + Decimal("0.01"), "the values of b are 0.01 more than those of a"),
        (lambda a: a - 1900, "the values of b are 1,900 less than those of a"),
    ],
)
def test_factors_and_offsets(step, words):
    """The one step that leads from every value to its counterpart."""
    ((_, found),) = told([(a, step(a)) for a in NUMBERS])
    assert found == words


@pytest.mark.parametrize(
    ("factor", "offset", "words"),
    [
        ("1.609344", "0", "mile to kilometer"),
        ("0.45359237", "0", "pound to kilogram"),
        ("1.8", "32", "degree Celsius to degree Fahrenheit"),
    ],
)
def test_conversions_hold_up_to_rounding(factor, offset, words):
    """Rounded to a place, no two pairs have one ratio; the known factor explains them all."""
    rounded = [(a, (a * Decimal(factor) + Decimal(offset)).quantize(Decimal("0.1"))) for a in NUMBERS]
    assert told(rounded) == [
        ("common conversion", f"the values of b are those of a converted from {words}, up to rounding,")
    ]


def test_times():
    """Moments are a constant length of time apart."""
    moments = [datetime.fromisoformat("2024-03-01") + timedelta(minutes=DRAW.randint(0, 90_000)) for _ in range(50)]
    later = [(moment, moment + timedelta(days=1, minutes=30)) for moment in moments]
    assert told(later) == [("common offset", "the values of b are 1 day and 30 minutes later than those of a")]


def test_nothing_is_made_up():
    """Unrelated numbers, a factor that a fifth of the rows do not have, zeros, and no rows at all."""
    shuffled = DRAW.sample(NUMBERS, len(NUMBERS))
    assert told(zip(NUMBERS, shuffled, strict=True)) == []
    assert told((a, a * (1000 if n % 5 else 999)) for n, a in enumerate(NUMBERS)) == []
    assert told((Decimal(0), Decimal(n)) for n in range(1, 30)) == []
    assert told([]) == []


def test_a_step_of_the_first_rows_alone_is_not_told():
    """All rows count, not only those that the candidate was taken from."""
    pairs = [(a, a * (1000 if n < 250 else 10)) for n, a in enumerate(NUMBERS)]
    assert told(pairs) == []


def test_one_ratio_may_be_a_factor_and_an_offset():
    """Constant columns fit both; both are told, for nothing decides between them."""
    assert [name for name, _ in told([(Decimal(1), Decimal(2))] * 30)] == ["common factor", "common offset"]
