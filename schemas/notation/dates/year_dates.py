"""The forms of dates that name years, fiscal years, decades, quarters, halves and seasons."""

import re

from schemas.notation.dates.calendar_words import CENTURIES, DECADES, ORDINALS, SEASONS, VERB_SEASONS
from schemas.notation.dates.date_doubts import (
    PLAUSIBLE_YEARS,
    doubt_of_part,
    doubt_of_season,
    doubt_of_short_decade,
    doubt_of_spelled_decade,
    doubt_of_year,
)
from schemas.notation.dates.date_forms import DIGIT, SIDES, Form, form, full_year, near_side, stated_year
from schemas.notation.dates.date_fragments import (
    DASH,
    FISCAL,
    GAP,
    NOT_COUNTED,
    OF_FISCAL_YEAR,
    OF_YEAR,
    ORDINAL,
    SEASON,
    YEAR,
    alternatives,
)
from schemas.notation.dates.named_dates import Named, SplitYear, YearRef
from schemas.notation.dates.written_dates import Unclear, Written
from schemas.period import Precision

_PARTS = {"q": (Precision.QUARTER, 3), "h": (Precision.HALF, 6)}
_PARTS_BY_NAME = {"quarter": "q", "half": "h"}
_YEAR_MONTHS = 12
_SEASON_MONTHS = 3
_DECADE_MONTHS = 120
_CENTURY_MONTHS = 1200
_LATEST_CENTURY = 30
_UNCLEAR_TENS = 20
_WINTER = "winter"
_SECOND_YEAR = rf"(?P<mark>{DASH}|/)(?P<second>\d{{4}}|\d\d)(?!\w|[-.:/]\d)"


def _part(letter: str, number: int, year: int | YearRef | None, *, fiscal: bool) -> Named | None:
    precision, months = _PARTS[letter.lower()]
    if number * months > _YEAR_MONTHS:
        return None
    return Named(precision, month=(number - 1) * months + 1, months=months, year=year, fiscal=fiscal)


def _coded_part(match: re.Match[str]) -> Named | None:
    parts = match.groupdict()
    year = full_year(parts["code_year"]) if parts.get("code_year") else stated_year(match)
    return _part(match["letter"], int(match["number"]), year, fiscal=bool(parts.get("fiscally")))


def _worded_part(match: re.Match[str]) -> Named | None:
    parts = match.groupdict()
    fiscal_year = parts.get("fiscal_year")
    year = full_year(fiscal_year) if fiscal_year else stated_year(match)
    letter = _PARTS_BY_NAME[match["part"].lower()]
    if year is None and letter == "h":
        return None
    fiscal = bool(fiscal_year or parts["fiscally"])
    return _part(letter, ORDINALS[match["ordinal"].lower()], year, fiscal=fiscal)


def _year(match: re.Match[str]) -> Named:
    fiscal = bool(match.groupdict().get("fiscally"))
    return Named(Precision.YEAR, months=_YEAR_MONTHS, year=stated_year(match), fiscal=fiscal)


def _fiscal_year(match: re.Match[str]) -> Written | None:
    if len(match["fiscal_year"]) < len("2024") and not match[0].lower().startswith("fy"):
        return None
    first = full_year(match["fiscal_year"])
    if match["second"] is None:
        return Named(Precision.YEAR, months=_YEAR_MONTHS, year=first, fiscal=True)
    return SplitYear(first) if _second_year(first, match["second"]) == first + 1 else None


def _year_range(match: re.Match[str]) -> Written | None:
    """`2023-24` is two years and `2019-2021` three; with a slash only neighbours are meant."""
    first = int(match["first"])
    second = _second_year(first, match["second"])
    if not first < second <= PLAUSIBLE_YEARS[-1] or (match["mark"] == "/" and second != first + 1):
        return None
    return Named(Precision.SPAN, months=_YEAR_MONTHS * (second - first + 1), year=first)


def _decade(match: re.Match[str]) -> Named:
    return Named(Precision.SPAN, months=_DECADE_MONTHS, year=int(match["decade"]))


def _short_decade(match: re.Match[str]) -> Written:
    """`The '90s`; `the '20s` are of this century or the last."""
    tens = int(match["short_decade"]) if match["short_decade"].isdigit() else DECADES[match["short_decade"].lower()]
    if tens == _UNCLEAR_TENS:
        return Unclear("the decade may be of two centuries", "write it out, as in the 2020s")
    return Named(Precision.SPAN, months=_DECADE_MONTHS, year=tens + (1900 if tens > _UNCLEAR_TENS else 2000))


def _century(match: re.Match[str]) -> Named | None:
    """The 19th century is 1801 to 1900."""
    word = " ".join(match["century"].lower().replace("-", " ").split())
    number = int(word[:-2]) if word[0].isdigit() else CENTURIES.get(word, 0)
    if not 1 <= number <= _LATEST_CENTURY:
        return None
    return Named(Precision.SPAN, months=_CENTURY_MONTHS, year=(number - 1) * 100 + 1)


def _season(match: re.Match[str]) -> Written | None:
    name, year = match["season"].lower(), stated_year(match)
    if isinstance(year, YearRef) and name in VERB_SEASONS and " of " not in f" {' '.join(match[0].lower().split())}":
        return None
    if name == _WINTER:
        return Unclear("a winter belongs to two years", "write both years, as in winter 2024-25, or the months")
    return Named(Precision.SPAN, month=SEASONS[name], months=_SEASON_MONTHS, year=year)


def _winter(match: re.Match[str]) -> Named | None:
    first = int(match["first"])
    if _second_year(first, match["second"]) != first + 1:
        return None
    return Named(Precision.SPAN, month=SEASONS[_WINTER], months=_SEASON_MONTHS, year=first)


def _near_season(match: re.Match[str]) -> Named:
    side, year = near_side(match)
    month = SEASONS[match["season"].lower()]
    return Named(Precision.SPAN, month=month, months=_SEASON_MONTHS, side=side, year=year)


def _second_year(first: int, digits: str) -> int:
    return first - first % 100 + int(digits) if len(digits) == len("24") else int(digits)


_OF_ANY_YEAR = rf"(?:{OF_YEAR}|{OF_FISCAL_YEAR})"
_LETTER, _NUMBER = r"(?P<letter>[QH])", r"(?P<number>[1-4])"
_CODE_YEAR = rf"(?:(?P<fiscally>FY)(?:-|{GAP})?)?['\u2019]?(?P<code_year>\d{{4}}|\d\d){NOT_COUNTED}"
_OF_CODE_YEAR = rf"(?:{OF_YEAR}|(?:/|{GAP}?(?:of{GAP})?(?=FY)){_CODE_YEAR})"
_PART = rf"{ORDINAL}(?:{GAP}|-)(?P<part>quarter|half)\b"
_FISCALLY = rf"(?:(?P<fiscally>fiscal){GAP})?"

FORMS: tuple[Form, ...] = (
    form(["q", "h"], rf"{_LETTER}{_NUMBER}(?!\w){_OF_CODE_YEAR}?", _coded_part, doubt_of_part),
    form([DIGIT], rf"{_NUMBER}(?-i:{_LETTER})(?:{_CODE_YEAR}|{GAP}{YEAR}|(?!\w))", _coded_part, doubt_of_part),
    form([DIGIT], rf"(?P<code_year>\d{{4}})[ -]?{_LETTER}{_NUMBER}(?!\w)", _coded_part),
    form([DIGIT], rf"{YEAR}(?:['\u2019]s)?{GAP}(?P<fiscally>fiscal{GAP})?{_PART}", _worded_part),
    form(["fy"], rf"(?=FY[ -]?['\u2019]?\d){_CODE_YEAR}{GAP}{_LETTER}{_NUMBER}(?!\w)", _coded_part),
    form([*ORDINALS, "fiscal", DIGIT], rf"{_FISCALLY}{_PART}{_OF_ANY_YEAR}?", _worded_part, doubt_of_part),
    form(
        ["fy", "fiscal", "financial"],
        rf"{FISCAL}(?:{GAP}|-)?(?P<fiscal_year>\d{{4}}|['\u2019]?\d\d)(?:{_SECOND_YEAR}|{NOT_COUNTED})",
        _fiscal_year,
    ),
    form([DIGIT], YEAR, _year, doubt_of_year),
    form([DIGIT], rf"{YEAR}{GAP}(?P<fiscally>fiscal|financial){GAP}year\b", _year),
    form([DIGIT], rf"(?P<first>[12]\d{{3}}){_SECOND_YEAR}{NOT_COUNTED}", _year_range),
    form([DIGIT], r"(?P<decade>[12]\d\d0)['\u2019]?s\b", _decade),
    form([DIGIT], r"(?P<short_decade>\d0)['\u2019]?s\b", _short_decade, doubt_of_short_decade),
    form(DECADES, rf"(?P<short_decade>{alternatives(DECADES)})\b", _short_decade, doubt_of_spelled_decade),
    form(
        [DIGIT, *(name.split()[0] for name in CENTURIES)],
        rf"(?P<century>\d{{1,2}}(?:st|nd|rd|th)|(?:twenty(?:-|{GAP}))?{alternatives(CENTURIES)}){GAP}century\b(?!{GAP}?(?:BC|B\.C))",
        _century,
    ),
    form(SEASONS, rf"{SEASON}{OF_YEAR}", _season, doubt_of_season),
    form(["winter"], rf"winter{GAP}(?:of{GAP})?(?P<first>[12]\d{{3}}){_SECOND_YEAR}", _winter),
    form(SIDES, rf"(?P<side>last|next|this){GAP}{SEASON}\b(?!{GAP}?\d)", _near_season),
)
