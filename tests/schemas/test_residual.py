"""When rounding explains what parts miss of their total."""

from decimal import Decimal

import pytest

from schemas.notation.quantities import read_quantity
from schemas.residual import unlikely


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
