"""What a stated amount is: the words as written and an exact decimal interval with a unit."""

from decimal import Decimal
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from schemas.model import EXACT, Number, Record


class End(StrEnum):
    """How an end of an interval binds."""

    SOFT = "soft"
    """It comes from rounding or a hedge."""
    CLOSED = "closed"
    """It is stated and belongs to the interval."""
    OPEN = "open"
    """It is stated and does not belong to the interval; also the end of an unbounded side."""


class Style(StrEnum):
    """How the number was written; it decides which readings are tried."""

    WHOLE = "whole"
    """A whole number in digits: ``1,500``."""
    DECIMAL = "decimal"
    """A number with decimals: ``6.8``."""
    SCALED = "scaled"
    """A number with a scale word: ``$2.73 billion``."""
    WORDS = "words"
    """Spelled out or vague: ``a dozen``, ``several billion``, ``half``."""
    CELL = "cell"
    """A cell of a table or database."""


class Quantity(Record):
    """An amount as stated. ``low`` and ``high`` are in ``unit``, exact; None is unbounded."""

    kind: Literal["quantity"] = "quantity"
    text: str = Field(description="The words as written.")
    value: Number | None = Field(
        default=None, description="The stated number in `unit`; null for ranges and vague amounts."
    )
    low: Number | None = Field(default=None, description="Low end of the interval in `unit`; null is unbounded.")
    high: Number | None = Field(default=None, description="High end of the interval in `unit`; null is unbounded.")
    low_end: End = Field(default=End.SOFT, description="How the low end binds: soft (rounding), closed or open.")
    high_end: End = Field(default=End.SOFT, description="How the high end binds: soft (rounding), closed or open.")
    unit: str | None = Field(default=None, description="ISO 4217 code, long unit name, `percent`; null for a count.")
    hedge: str | None = Field(
        default=None, description="The hedging words as written, in lower case: `up to`, `about`."
    )
    ulp: Number | None = Field(
        default=None, description="The unit of the last stated place, in `unit`; null when exact or vague."
    )
    style: Style = Field(default=Style.WHOLE, description="How the number was written.")

    @model_validator(mode="after")
    def _ends_hold(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low end {self.low} above high end {self.high} in {self.text!r}")
        return self

    @property
    def exact(self) -> bool:
        """Whether the interval is a point."""
        return self.low is not None and self.low == self.high

    @property
    def magnitude(self) -> Decimal:
        """The largest absolute number stated, for relative tolerances; 0 when nothing is bounded."""
        stated = [self.value] if self.value is not None else [n for n in (self.low, self.high) if n is not None]
        return max((abs(n) for n in stated), default=Decimal(0))


def point(number: Decimal, *, unit: str | None = None, text: str | None = None) -> Quantity:
    """An exact amount, as a table cell states it."""
    return Quantity(
        text=text if text is not None else str(number),
        value=number,
        low=number,
        high=number,
        low_end=End.CLOSED,
        high_end=End.CLOSED,
        unit=unit,
        style=Style.CELL,
    )


def rounded(
    number: Decimal,
    ulp: Decimal,
    *,
    unit: str | None,
    text: str,
    style: Style,
    hedge: str | None = None,
    half_width: Decimal | None = None,
) -> Quantity:
    """An amount known to ± half a unit of its last stated place, or to ± ``half_width`` when a hedge widens it."""
    half = half_width if half_width is not None else EXACT.divide(ulp, Decimal(2))
    return Quantity(
        text=text,
        value=number,
        low=EXACT.subtract(number, half),
        high=EXACT.add(number, half),
        unit=unit,
        hedge=hedge,
        ulp=ulp,
        style=style,
    )


def with_decimals(
    number: Decimal, decimals: int | None, *, unit: str | None = None, text: str | None = None
) -> Quantity:
    """A cell stated to ``decimals`` places, ± ½·10⁻ⁿ; None is exact. Source: XBRL 2.1, section 4.6.5."""
    if decimals is None:
        return point(number, unit=unit, text=text)
    ulp = Decimal(1).scaleb(-decimals, EXACT)
    return rounded(number, ulp, unit=unit, text=text if text is not None else str(number), style=Style.CELL)
