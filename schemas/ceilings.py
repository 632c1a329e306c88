"""Amounts told as the most there can be (``up to $840 million``): a sum of such is the most that the parts can make."""

from decimal import Decimal

from schemas.model import EXACT
from schemas.quantity import End, Quantity


def capped(quantity: Quantity) -> bool:
    """Whether an amount has a stated high end that belongs to it, and none below: ``up to``, ``as much as``."""
    return (
        quantity.value is not None
        and quantity.high == quantity.value
        and quantity.high_end is End.CLOSED
        and quantity.low == 0
        and not quantity.exact
    )


def reached(quantity: Quantity) -> Quantity:
    """A capped amount as if it were reached, rounded as it is written; others as they are."""
    if not capped(quantity) or quantity.value is None or quantity.ulp is None:
        return quantity
    half = EXACT.divide(quantity.ulp, Decimal(2))
    return quantity.model_copy(
        update={
            "low": EXACT.subtract(quantity.value, half),
            "high": EXACT.add(quantity.value, half),
            "low_end": End.SOFT,
            "high_end": End.SOFT,
            "hedge": None,
        }
    )
