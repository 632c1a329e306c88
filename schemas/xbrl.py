"""Duplicates and sums of reported facts by the definitions of XBRL: values with decimals, rounded or truncated.

Sources: *Handling Duplicate Facts in XBRL and Inline XBRL* (working group note, 2025-01-14), section 2.2;
*XBRL Calculations 1.1* (recommendation, 2023-02-22). Intervals of rounded values are closed, as both define them.
Decimals that are absent mean an exact value, as in the Open Information Model; so does infinity.
"""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Literal, NamedTuple

from schemas.errors import NotationError
from schemas.grouping import groups
from schemas.interval import Bound, Interval, distance, meets, total
from schemas.model import EXACT
from schemas.quantity import End

Decimals = int | Literal["INF"] | None
Mode = Literal["round", "truncate"]


class Reported(NamedTuple):
    """A reported value and its decimals: 3 is thousandths, -6 millions, None or ``"INF"`` exact."""

    value: Decimal | int | str
    decimals: Decimals = None


class Part(NamedTuple):
    """One contribution to a total: a reported value and the weight it counts with (1, -1, ...)."""

    value: Decimal | int | str
    decimals: Decimals = None
    weight: Decimal | int | str = 1


class Duplicates(NamedTuple):
    """Whether reported values of one fact can all hold, and the groups (positions in the input) that can."""

    consistent: bool
    groups: list[list[int]]


class Summation(NamedTuple):
    """Whether parts can add up to a total; ``gap`` is how far the intervals miss each other, 0 when they meet."""

    consistent: bool
    gap: Decimal
    low: Decimal | None
    high: Decimal | None


def check_duplicates(
    facts: Sequence[Reported | tuple[Decimal | int | str, Decimals]], mode: Mode = "round"
) -> Duplicates:
    """Compare several reported values of one fact.

    Two values of the same decimals must be equal; values of different decimals agree when their intervals meet.

    Raises:
        NotationError: a value is no finite decimal number, or decimals are no whole number.
    """
    read = [(_number(value), _decimals(decimals)) for value, decimals in (fact[:2] for fact in facts)]
    ranges = [reported_interval(value, decimals, mode) for value, decimals in read]

    def agree(i: int, j: int) -> bool:
        if read[i][1] == read[j][1]:
            return read[i][0] == read[j][0]
        return meets(ranges[i], ranges[j], soft_ends_meet=True)

    order = sorted(range(len(read)), key=lambda i: (ranges[i].high.at, ranges[i].low.at, i))
    found = sorted(sorted(group) for group in groups(order, agree))
    return Duplicates(consistent=len(found) <= 1, groups=found)


def check_sum(
    whole: Reported | tuple[Decimal | int | str, Decimals],
    parts: Sequence[Part | tuple[Decimal | int | str, Decimals, Decimal | int | str]],
    mode: Mode = "round",
) -> Summation:
    """Compare a total with its weighted parts: the sum of the parts' intervals must meet the total's.

    Raises:
        NotationError: a value or weight is no finite decimal number, or decimals are no whole number.
    """
    terms = [
        reported_interval(_number(value), _decimals(decimals), mode).times(_number(weight))
        for value, decimals, weight in parts
    ]
    added, stated = total(terms), reported_interval(_number(whole[0]), _decimals(whole[1]), mode)
    return Summation(
        consistent=meets(added, stated, soft_ends_meet=True),
        gap=max(distance(added, stated), Decimal(0)),
        low=added.low.at,
        high=added.high.at,
    )


def reported_interval(value: Decimal, decimals: int | None, mode: Mode = "round") -> Interval:
    """The values that would be reported as ``value`` at ``decimals`` places, when rounded or when truncated."""
    if decimals is None:
        return Interval(Bound(value, End.CLOSED), Bound(value, End.CLOSED))
    ulp = Decimal(1).scaleb(-decimals, EXACT)
    if mode == "round":
        half = EXACT.divide(ulp, Decimal(2))
        return Interval(Bound(EXACT.subtract(value, half), End.SOFT), Bound(EXACT.add(value, half), End.SOFT), ulp)
    # Truncation drops digits toward zero: a positive value was at least what is reported, a negative one at most.
    low = Bound(value, End.CLOSED) if value > 0 else Bound(EXACT.subtract(value, ulp), End.OPEN)
    high = Bound(value, End.CLOSED) if value < 0 else Bound(EXACT.add(value, ulp), End.OPEN)
    return Interval(low, high, ulp)


def _number(written: Decimal | int | str) -> Decimal:
    if isinstance(written, float):
        raise NotationError(f"{written!r} is a binary float", remedy="pass a Decimal, an int or the text")
    try:
        number = Decimal(written)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise NotationError(f"{written!r} is not a finite number", remedy="pass a decimal number")
    return number


def _decimals(written: Decimals) -> int | None:
    if written is None or (isinstance(written, str) and written.strip().upper() == "INF"):
        return None
    try:
        return int(written)
    except ValueError:
        raise NotationError(
            f"decimals {written!r} are not a whole number", remedy='pass an int, "INF" or None'
        ) from None
