"""Puts the values of claims on one scale, as far as they can stand on one: numbers of one dimension, or dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from typing import NamedTuple

from reports.amounts import as_read
from reports.text import shorten, visible
from schemas.agreement import in_base
from schemas.claim import Claim
from schemas.notation.units import to_base
from schemas.period import Period, Precision
from schemas.quantity import End, Quantity
from schemas.spelling import count, listing
from schemas.value import Value

DRAWING = Context(prec=15)
"""Places on a picture are rounded; verdicts never come from here."""
MINUTES_A_DAY, MINUTES_AN_HOUR = 1440, 60
LABEL_LENGTH, NAME_LENGTH = 60, 40
NAMED = 3
"""Sources that are named beside a bar; more are counted."""


@dataclass(frozen=True)
class Span:
    """The interval of one value, said by one or more sources of a side; None is unbounded."""

    side: int
    label: str
    sources: str
    words: str
    hedge: str
    low: Decimal | None
    high: Decimal | None
    value: Decimal | None
    low_end: End
    high_end: End


def unit_of(sides: Sequence[Sequence[Claim]]) -> str | None:
    """The unit the numbers are drawn in: that of the first claim."""
    quantity = next((claim.value for side in sides for claim in side if isinstance(claim.value, Quantity)), None)
    return quantity.unit if quantity is not None else None


def spans(sides: Sequence[Sequence[Claim]]) -> list[Span]:
    """One span for each distinct value of a side; empty when the values do not fit one scale."""
    claims = [claim for side in sides for claim in side]
    if all(isinstance(claim.value, Quantity) for claim in claims):
        kinds = {in_base(claim.value).unit for claim in claims if isinstance(claim.value, Quantity)}
    else:
        kinds = {_date_kind(claim) for claim in claims}
    if len(kinds) != 1 or "" in kinds:
        return []
    unit = unit_of(sides)
    return [span for number, side in enumerate(sides, start=1) for span in _side(number, side, unit)]


def _date_kind(claim: Claim) -> str:
    """``day`` or ``time``; empty for what cannot be drawn."""
    if not isinstance(claim.value, Period):
        return ""
    return "time" if claim.value.precision is Precision.TIME else "day"


class Ends(NamedTuple):
    """A span before it is labelled: what makes two values of a side one bar."""

    low: Decimal | None
    high: Decimal | None
    value: Decimal | None
    low_end: End
    high_end: End


def _side(number: int, claims: Sequence[Claim], unit: str | None) -> list[Span]:
    distinct: dict[tuple[Ends, str], list[Claim]] = {}
    for claim in claims:
        ends = _ends(claim.value, unit)
        if ends is not None:
            distinct.setdefault((ends, _hedge(claim.value)), []).append(claim)
    return [
        Span(number, _label(said), named(said), visible(as_read(said[0].value)), hedge, *ends)
        for (ends, hedge), said in distinct.items()
    ]


def _label(said: list[Claim]) -> str:
    """The value as its claims write it."""
    return shorten(" or ".join(dict.fromkeys(visible(claim.value.text) for claim in said)), LABEL_LENGTH)


def named(said: list[Claim]) -> str:
    """The sources of claims, the first few by name."""
    sources = [shorten(visible(source), NAME_LENGTH) for source in dict.fromkeys(claim.source for claim in said)]
    if len(sources) <= NAMED:
        return listing(sources)
    return listing([*sources[: NAMED - 1], count(len(sources) - NAMED + 1, "other")])


def _hedge(value: Value) -> str:
    """The hedging words where they widen a value: bounds are shown by their ends."""
    if not isinstance(value, Quantity) or not value.hedge or End.SOFT not in (value.low_end, value.high_end):
        return ""
    return visible(value.hedge)


def _ends(value: Value, unit: str | None) -> Ends | None:
    """The ends of a value in ``unit``; None for what is neither a number nor a date."""
    if isinstance(value, Period):
        return Ends(moment(value.start, past=False), moment(value.end, past=True), None, End.CLOSED, End.CLOSED)
    if not isinstance(value, Quantity):
        return None
    low, high, stated = (_in_unit(number, value.unit, unit) for number in (value.low, value.high, value.value))
    return Ends(low, high, stated, value.low_end, value.high_end)


def _in_unit(number: Decimal | None, unit: str | None, wanted: str | None) -> Decimal | None:
    if number is None or unit == wanted or unit is None or wanted is None:
        return number
    zero = to_base(Decimal(0), wanted)[0]
    one = DRAWING.subtract(to_base(Decimal(1), wanted)[0], zero)
    return DRAWING.divide(DRAWING.subtract(to_base(number, unit)[0], zero), one)


def moment(text: str, *, past: bool) -> Decimal:
    """A date or time as days; a last day or minute counts to its end."""
    day, _, clock = text.partition("T") if "-" in text else ("", "", text)
    days = Decimal(date.fromisoformat(day).toordinal()) if day else Decimal(0)
    if not clock:
        return days + past
    hours, minutes = clock.split(":")[:2]
    return days + DRAWING.divide(Decimal(int(hours) * MINUTES_AN_HOUR + int(minutes) + past), Decimal(MINUTES_A_DAY))
