"""Bring neighbouring dates of a text together: ranges, days with times, and lists that share a year."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import TypeGuard

from schemas.notation.dates.calendar_words import Unit
from schemas.notation.dates.counted_dates import Counted, Weekday
from schemas.notation.dates.date_doubts import word_before
from schemas.notation.dates.date_forms import Doubt
from schemas.notation.dates.date_fragments import GAP, compiled
from schemas.notation.dates.date_scan import Found
from schemas.notation.dates.joined_dates import Range, Timed
from schemas.notation.dates.named_dates import Named
from schemas.notation.dates.written_dates import ClockTime, Side, Written
from schemas.period import Precision

WIDEST_GAP = 24
"""Characters; dates further apart are not joined."""

_RANGE_GAP = compiled(rf"{GAP}?[-\u2010\u2011\u2012\u2013]{GAP}?|\u2014|/|{GAP}(?:to|through|thru|until|till){GAP}")
_AND_GAP = compiled(rf"{GAP}and{GAP}")
_LIST_GAP = compiled(rf",?{GAP}(?:and|or|&){GAP}|,{GAP}")
_TIME_FIRST = compiled(rf",?{GAP}(?:on{GAP})?")
_DAY_FIRST = compiled(rf",?{GAP}(?:at{GAP}|around{GAP})?")


def join(text: str, found: Iterable[Found]) -> list[Found]:
    """Join neighbours among the dates of a text; order is kept."""
    joined: list[Found] = []
    for date in found:
        both = _together(text, joined[-1], date) if joined else None
        if both is None:
            joined.append(date)
        else:
            joined[-1] = both
    return _lend_days(text, _lend_years(text, joined))


def _together(text: str, first: Found, second: Found) -> Found | None:
    if second.start - first.end > WIDEST_GAP:
        return None
    doubts = (first.doubt, second.doubt)
    written = _range(text, first, second)
    # Two counts make no range of years, but a doubtful `9:15` beside a day is a time.
    if written is not None and Doubt.COUNT in doubts:
        return Found(first.start, second.end, written, Doubt.COUNT)
    written = written or _timed(text, first, second)
    if written is None:
        return None
    return Found(first.start, second.end, written, Doubt.NONE if Doubt.NONE in doubts else first.doubt, first.hanging)


def _timed(text: str, first: Found, second: Found) -> Written | None:
    gap = text[first.end : second.start]
    if isinstance(first.written, ClockTime) and _is_day(second.written) and _TIME_FIRST.fullmatch(gap):
        return Timed(second.written, first.written)
    if _is_day(first.written) and isinstance(second.written, ClockTime) and _DAY_FIRST.fullmatch(gap):
        return Timed(first.written, second.written)
    return None


def _is_day(written: Written | ClockTime) -> TypeGuard[Written]:
    if isinstance(written, Named):
        return written.precision is Precision.DAY and written.clock is None
    return isinstance(written, Weekday) or (isinstance(written, Counted) and written.unit is Unit.DAY)


def _range(text: str, first: Found, second: Found) -> Written | None:
    start, end = first.written, second.written
    if not (isinstance(start, Named) and isinstance(end, Named)) or _is_small_name(text, first):
        return None
    gap = text[first.end : second.start]
    opening = word_before(text, first.start)
    linked = _RANGE_GAP.fullmatch(gap) or (opening == "between" and _AND_GAP.fullmatch(gap))
    if not linked or not _fit(start, end, opening):
        return None
    return Range(start, end)


def _is_small_name(text: str, found: Found) -> bool:
    """`They march to June 2024` is no range."""
    return found.doubt is Doubt.NAME and text[found.start].islower()


def _fit(start: Named, end: Named, opening: str) -> bool:
    """Whether two dates can be the ends of one range; ends of unlike precision need `from` or `between` before."""
    if Precision.MINUTE in (start.precision, end.precision) or not start.side is end.side is Side.NEAR:
        return False
    if start.precision is end.precision is Precision.YEAR and isinstance(start.year, int) and isinstance(end.year, int):
        return start.year < end.year
    return start.precision is end.precision or (None not in (start.year, end.year) and opening in ("from", "between"))


def _lend_years(text: str, dates: list[Found]) -> list[Found]:
    """In `March and June 2024` March takes the year of June; the last date of a list lends to all before it."""
    lent = list(dates)
    for index in range(len(dates) - 2, -1, -1):
        borrower, lender = lent[index], lent[index + 1]
        if lender.start - borrower.end <= WIDEST_GAP and _LIST_GAP.fullmatch(text[borrower.end : lender.start]):
            lent[index] = _borrow(text, borrower, lender)
    return lent


def _lend_days(text: str, dates: list[Found]) -> list[Found]:
    """In `December 31, 2023 and 2022` the second is that day of the year before."""
    lent = list(dates)
    for index, (lender, borrower) in enumerate(pairwise(dates), 1):
        gives, needs = lender.written, borrower.written
        if not (isinstance(gives, Named) and isinstance(needs, Named)) or gives.precision is not Precision.DAY:
            continue
        years = isinstance(gives.year, int) and isinstance(needs.year, int) and needs.year == gives.year - 1
        if years and needs.precision is Precision.YEAR and _AND_GAP.fullmatch(text[lender.end : borrower.start]):
            lent[index] = replace(borrower, written=replace(gives, year=needs.year))
    return lent


def _borrow(text: str, borrower: Found, lender: Found) -> Found:
    needs, gives = borrower.written, lender.written
    if not (isinstance(needs, Named) and isinstance(gives, Named)) or _is_small_name(text, borrower):
        return borrower
    if needs.year is not None or needs.side is not Side.NEAR or not isinstance(gives.year, int):
        return borrower
    if needs.precision is not gives.precision or (needs.month, needs.day or 0) > (gives.month, gives.day or 0):
        return borrower
    words = gives.lender or text[lender.start : lender.end]
    return replace(borrower, written=replace(needs, year=gives.year, lender=words), doubt=Doubt.NONE)
