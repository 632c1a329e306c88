"""The base of all records: frozen, closed to unknown fields, decimals exact and written as plain strings."""

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, Inexact, InvalidOperation, Overflow
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer

EXACT = Context(prec=2_000, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact, InvalidOperation, Overflow])
"""The context of all arithmetic on values: results that would need rounding raise instead."""


class Record(BaseModel):
    """A frozen record between stages; unknown fields are refused, so that a typing slip is never lost."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def plain(number: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros: ``2730000000``, ``0.5``."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _refuse_float(number: Any) -> Any:
    if isinstance(number, float):
        # pydantic reports a ValueError as a refused field; a TypeError would escape it.
        raise ValueError("a binary float is not exact; write the number as a string")
    return number


Number = Annotated[
    Decimal,
    BeforeValidator(_refuse_float),
    PlainSerializer(plain, return_type=str, when_used="json"),
]
"""An exact decimal; floats are refused, JSON shows it as a plain string."""
