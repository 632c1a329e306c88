"""When rounding explains what parts miss of their total."""

from decimal import Decimal

import pytest

from schemas.ceilings import capped, reached
from schemas.notation.quantities import read_quantity
from schemas.residual import rounded_alike, unlikely


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        ("46 million", ("21 million", "14 million", "8 million", "5 million"), True),
        ("47 million", ("21 million", "14 million", "8 million", "5 million"), False),
        ("$2.4 billion", ("$900 million", "$700 million", "$1 billion"), True),
        ("$1.9 billion", ("$1.3 billion", "$0.5 billion"), False),
        ("about 46 million", ("21 million", "14 million", "8 million", "5 million"), False),
    ],
)
def test_a_residual_beyond_three_deviations_is_unlikely(total: str, parts: tuple[str, ...], expected: bool) -> None:
    """Four parts and a total, each rounded to a million, seldom miss by two; a hedged total tells nothing.

    A billion is seldom 800 million.
    """
    terms = [read_quantity(text) for text in (total, *parts)]
    numbers = [term.value or Decimal(0) for term in terms]
    assert unlikely(numbers[0] - sum(numbers[1:]), [(term, Decimal(1)) for term in terms]) is expected


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        ("2,100", ("1,300", "900"), True),
        ("2,150", ("1,300", "900"), False),
        ("12,000", ("7,400", "4,300"), False),
        ("about 2,100", ("1,300", "900"), False),
        ("7,500", ("4,100", "2,300", "1,200"), False),
    ],
)
def test_round_counts_seldom_miss_by_a_place_for_each_part_but_one(
    total: str, parts: tuple[str, ...], expected: bool
) -> None:
    whole, *terms = (read_quantity(text) for text in (total, *parts))
    residual = (whole.value or Decimal(0)) - sum((term.value or Decimal(0) for term in terms), Decimal(0))
    assert rounded_alike(residual, whole, terms) is expected


def test_a_ceiling_is_read_as_reached() -> None:
    ceiling = read_quantity("up to $840 million")
    assert capped(ceiling)
    assert (reached(ceiling).low, reached(ceiling).high) == (Decimal(839500000), Decimal(840500000))
    assert not any(capped(read_quantity(text)) for text in ("$840 million", "more than $840 million", "less than 5%"))
