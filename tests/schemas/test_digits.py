"""The digits of a number that count."""

from decimal import Decimal

import pytest

from schemas.digits import significant


@pytest.mark.parametrize(
    ("number", "digits"),
    [("4200", "42"), ("0.0042", "42"), ("-4.20", "42"), ("4.2E+9", "42"), ("4002", "4002"), ("0.00", "")],
)
def test_zeros_on_either_side_do_not_count(number: str, digits: str) -> None:
    """Neither size nor sign tells, nor how exactly a number is written; zeros between digits do."""
    assert significant(Decimal(number)) == digits
