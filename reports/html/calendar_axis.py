"""Marks on an axis of days: the first days of years, months or weeks, as many as are easy to read."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

MOST = 5
"""Marks up to which a step is fine enough."""
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
DAYS = (1, 2, 7, 14)
A_YEAR = 12


def calendar_marks(first: Decimal, last: Decimal) -> list[tuple[Decimal, str]]:
    """Days between two moments, counted from the year 1, with their names: ``2024-03-05``, ``2024-03``, ``2024``."""
    low, high = int(first.to_integral_value(ROUND_CEILING)), int(last.to_integral_value(ROUND_FLOOR))
    low, high = max(low, 1), min(high, date.max.toordinal())
    for days in DAYS:
        found = list(range(low, high + 1, days))
        if len(found) <= MOST:
            return [(Decimal(day), date.fromordinal(day).isoformat()) for day in found]
    for months in MONTHS:
        found = [day.toordinal() for day in _firsts(date.fromordinal(low), date.fromordinal(high), months)]
        if len(found) <= MOST:
            return [(Decimal(day), date.fromordinal(day).isoformat()[: 7 if months < A_YEAR else 4]) for day in found]
    return [
        (Decimal(low), date.fromordinal(low).isoformat()[:4]),
        (Decimal(high), date.fromordinal(high).isoformat()[:4]),
    ]


def _firsts(first: date, last: date, months: int) -> Iterator[date]:
    """First days of every n-th month."""
    count = first.year * A_YEAR + first.month - 1
    count -= count % months
    while count // A_YEAR <= last.year:
        if count >= A_YEAR:
            day = date(count // A_YEAR, count % A_YEAR + 1, 1)
            if day > last:
                return
            if day >= first:
                yield day
        count += months
