"""The forms of dates that name days, months and their parts."""

import re
from datetime import date

from schemas.notation.dates.calendar_words import MONTHS, WEEKDAYS
from schemas.notation.dates.date_doubts import doubt_of_digits, doubt_of_iso_month, doubt_of_month
from schemas.notation.dates.date_forms import DIGIT, SIDES, Form, form, full_year, near_side, stated_month, stated_year
from schemas.notation.dates.date_fragments import DASH, DAY, GAP, LAST_DAY, MONTH, NOT_COUNTED, OF_YEAR, WEEKDAY
from schemas.notation.dates.footing import Base
from schemas.notation.dates.named_dates import Named, YearRef
from schemas.notation.dates.written_dates import Unclear, Written
from schemas.period import Precision

_WEEKDAY_FIRST = rf"(?:{WEEKDAY},?{GAP}(?:the{GAP})?)?"
_TO = rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:to|through|until){GAP})"
_ISO_TIME = r"(?:[T ](?P<clock>(?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?"
_ISO_END = r"(?!\w|[-.:]\d|/\d(?!\d{3}-))"


def _day(match: re.Match[str]) -> Named:
    parts = match.groupdict()
    last = parts.get("last_day")
    return Named(
        Precision.SPAN if last else Precision.DAY,
        month=stated_month(match),
        day=int(match["day"]),
        last_day=int(last) if last else None,
        year=stated_year(match),
        weekday=WEEKDAYS[parts["weekday"].lower()] if parts.get("weekday") else None,
    )


def _month(match: re.Match[str]) -> Named:
    return Named(Precision.MONTH, month=stated_month(match), year=stated_year(match))


def _near_month(match: re.Match[str]) -> Named:
    side, year = near_side(match)
    return Named(Precision.MONTH, month=stated_month(match), side=side, year=year)


def _that_month(match: re.Match[str]) -> Named:
    """`That September` is in the year of the date last mentioned."""
    return Named(Precision.MONTH, month=stated_month(match), year=YearRef(0, Base.TEXT))


def _iso_day(match: re.Match[str]) -> Written:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    return Named(Precision.DAY, month=month, day=day, year=year, clock=match.groupdict().get("clock"))


def _iso_month(match: re.Match[str]) -> Named:
    return Named(Precision.MONTH, month=int(match["month"]), year=int(match["year"]))


def _numeric_day(match: re.Match[str]) -> Written | None:
    """Day and month in digits are read only when one order is possible."""
    first, second = int(match["first"]), int(match["second"])
    short = match.groupdict().get("short")
    year = full_year(short) if short else int(match["year"])
    orders = {(m, d) for m, d in ((first, second), (second, first)) if _exists(year, m, d)}
    if len(orders) == 1:
        ((month, day),) = orders
        return Named(Precision.DAY, month=month, day=day, year=year)
    if not orders or match["mark"] == "." or short:
        return None
    return Unclear("day and month cannot be told apart", "write the month as a word, or the date as YYYY-MM-DD")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


FORMS: tuple[Form, ...] = (
    form([DIGIT, *WEEKDAYS], rf"{_WEEKDAY_FIRST}{DAY}(?:{GAP}(?:of{GAP})?|-){MONTH}{OF_YEAR}?", _day, doubt_of_month),
    form([*MONTHS, *WEEKDAYS], rf"{_WEEKDAY_FIRST}{MONTH}{GAP}(?:the{GAP})?{DAY}{OF_YEAR}?", _day, doubt_of_month),
    form([DIGIT], rf"{DAY}{_TO}{LAST_DAY}{GAP}(?:of{GAP})?{MONTH}{OF_YEAR}?", _day, doubt_of_month),
    form(MONTHS, rf"{MONTH}{GAP}{DAY}{_TO}{LAST_DAY}{OF_YEAR}?", _day, doubt_of_month),
    form(MONTHS, rf"{MONTH}{OF_YEAR}?(?!\w)", _month, doubt_of_month),
    form(SIDES, rf"(?P<side>last|next|this){GAP}{MONTH}(?!{GAP}?\d)", _near_month, doubt_of_month),
    form(["that"], rf"that{GAP}(?:same{GAP})?{MONTH}(?!{GAP}?\d)(?!\w)", _that_month, doubt_of_month),
    form([DIGIT], rf"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d){_ISO_TIME}{_ISO_END}", _iso_day),
    form([DIGIT], rf"(?P<year>\d{{4}})/(?P<month>\d\d?)/(?P<day>\d\d?){_ISO_END}", _iso_day),
    form([DIGIT], rf"(?P<year>\d{{4}})-(?P<month>0[1-9]|1[0-2]){_ISO_END}", _iso_month, doubt_of_iso_month),
    form([DIGIT], r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\w)", _iso_day, doubt_of_digits),
    form([DIGIT], rf"(?P<year>[12]\d{{3}})\.(?P<month>\d\d)\.(?P<day>\d\d){_ISO_END}", _iso_day),
    form([DIGIT], r"(?P<first>\d\d?)(?P<mark>/)(?P<second>\d\d?)/(?P<short>\d\d)(?!\w|[./-]\d)", _numeric_day),
    form(
        [DIGIT],
        rf"(?P<first>\d\d?)(?P<mark>[/.-])(?P<second>\d\d?)(?P=mark)(?P<year>[12]\d{{3}}){NOT_COUNTED}",
        _numeric_day,
    ),
)
