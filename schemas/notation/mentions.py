"""The written amounts and dates of a text, in one list of plain records."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeVar

from schemas.errors import NotationError
from schemas.notation.periods import PeriodMention, find_periods
from schemas.notation.quantities import Mention as QuantityMention
from schemas.notation.quantities import find_quantities, read_quantity
from schemas.notation.stretches import stretches
from schemas.period import Period
from schemas.quantity import End, Quantity

__all__ = ["Mention", "mentions"]

_DAY = len("2024-03-31")
_LONGEST_VALUE = 60
_Span = PeriodMention | QuantityMention
_SomeSpan = TypeVar("_SomeSpan", PeriodMention, QuantityMention)


@dataclass(frozen=True, slots=True)
class Mention:
    """An amount or a date as a text states it, over the characters [start, end).

    ``low`` and ``high`` are the bounds that the words state, both included unless the hedge says *more* or *less than*;
    None where no bound is stated. An amount alone has both equal to ``value``; ``reading`` has the interval that it
    stands for, rounding and hedge counted in. For dates they are the first and last day, ``YYYY-MM-DD`` (of a time of
    day alone, ``HH:MM``).
    """

    start: int
    end: int
    text: str
    kind: Literal["quantity", "period"]
    value: Decimal | None = None
    """The stated number, in ``unit``; None for ranges, vague amounts and dates."""
    unit: str | None = None
    """ISO 4217 code, long unit name, ``percent``; a plain word where it is not said whose money it is (``peso``)."""
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    hedge: str | None = None
    """The hedging words as written, in lower case."""
    precision: str | None = None
    """Of a date: the finest part stated; of an amount: None."""
    unresolved: str | None = None
    """Why a date could not be resolved; ``low`` and ``high`` are then None."""
    reading: Quantity | Period | None = None
    """What comparisons work on; None for an unresolved date."""


def mentions(text: str, published: date | None = None, *, fiscal_start: int = 1) -> list[Mention]:
    """Find the amounts and dates of a text, in order and without overlap, in time linear in its length.

    Where words may be both, the longer reading counts (``2000 milligrams`` is an amount, ``three months ended 30 June
    2024`` a date). Dates without a year, and relative ones, lean on ``published``, the day the text appeared;
    ``fiscal_start`` is the month, 1 to 12, in which fiscal years begin.
    """
    dates = list(find_periods(text, published=published, fiscal_start=fiscal_start))
    dates = _apart(dates, list(stretches(text, dates)))
    amounts = list(find_quantities(text, shared_money=True))
    dates = [one for one in dates if not any(_length(one) < _length(other) for other in _touching(one, amounts))]
    amounts = [one for one in amounts if not any(True for _ in _touching(one, dates))]
    if not dates and not amounts:
        return _alone(text)
    found = [*(_dated(text, one) for one in dates), *(_stated(text, one) for one in amounts)]
    return sorted(found, key=lambda mention: mention.start)


def _alone(text: str) -> list[Mention]:
    """Read a short text that is an amount and nothing else, where prose would doubt it: ``zero``, ``a couple``."""
    if not 0 < len(text) <= _LONGEST_VALUE:
        return []
    try:
        quantity = read_quantity(text)
    except NotationError:
        return []
    start = len(text) - len(text.lstrip())
    return [_stated(text, QuantityMention(start, start + len(quantity.text), quantity))]


def _apart(dates: list[PeriodMention], longer: list[PeriodMention]) -> list[PeriodMention]:
    """Put the longer dates in the place of those that they take in."""
    kept = [one for one in dates if not any(True for _ in _touching(one, longer))]
    return sorted([*kept, *longer], key=lambda one: one.start)


def _touching(one: _Span, others: Sequence[_SomeSpan]) -> Iterator[_SomeSpan]:
    """Yield those of the ordered, non-overlapping others that share a character with one."""
    place = bisect_left(others, one.start + 1, key=lambda other: other.end)
    while place < len(others) and others[place].start < one.end:
        yield others[place]
        place += 1


def _length(one: _Span) -> int:
    return one.end - one.start


def _dated(text: str, one: PeriodMention) -> Mention:
    period = one.period
    return Mention(
        one.start,
        one.end,
        text[one.start : one.end],
        "period",
        low=period.start[:_DAY] if period else None,
        high=period.end[:_DAY] if period else None,
        precision=period.precision.value if period else None,
        unresolved=one.unresolved,
        reading=period,
    )


def _stated(text: str, one: QuantityMention) -> Mention:
    quantity = one.quantity
    low, high = _bounds(quantity)
    return Mention(
        one.start,
        one.end,
        text[one.start : one.end],
        "quantity",
        quantity.value,
        quantity.unit,
        low,
        high,
        quantity.hedge,
        reading=quantity,
    )


def _bounds(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """What the words state of both ends: a bound on one side, a range, or one number."""
    value = quantity.value
    if value is None:
        floor = quantity.low_end is End.CLOSED and quantity.low == 0 and _is_upper_bound(quantity)
        return (None if floor else quantity.low), quantity.high
    if quantity.high is None:
        return value, None
    bounded_above = quantity.low_end is not End.SOFT and quantity.low != value
    return (None if bounded_above else value), value


def _is_upper_bound(quantity: Quantity) -> bool:
    return quantity.hedge is not None and "…" not in quantity.hedge
