"""Finds stretches counted from the start or the end of a year: ``the first nine months``, ``the final quarter of 2024``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from schemas.notation.dates.tense import names_figures
from schemas.notation.periods import PeriodMention
from schemas.period import Period, Precision

COUNTS = {
    word: count
    for count, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
"""The counts in words that stretches of time are told by."""
_OF = r"(?: of (?:(?:the )?(?P<which>current year|new year|this year|last year|the previous year|the year|year)|(?:fiscal |financial )?(?P<year>20\d\d))\b)?"
_FROM_START = re.compile(
    rf"\b(?:first|opening|initial) (?P<count>{'|'.join(COUNTS)}|\d{{1,2}}) (?P<unit>months|weeks|quarters){_OF}",
    re.IGNORECASE,
)
_FROM_END = re.compile(
    r"\b(?:last|final|closing) (?:(?P<count>three|four|six|3|4|6) months|quarter) of (?:(?P<which>this year|last year|next year|the year)|(?P<year>20\d\d))\b",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(?P<half>first|second)(?:-half| half(?! of (?!the year))(?: of the year)?(?! million| billion| dozen| hour| century))(?![\w-])",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?:the )?(?:first|second|third|fourth|final|last)[ -](?:quarter|half|three months|six months)(?: of the year)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?P<month>March|June|September|December)(?: |-)quarter\b(?: (?:of )?(?:(?:fiscal|FY) ?)?(?P<year>20\d\d))?"
    r"|\b(?P<first>January|April|July|October)(?:-to-|-| to )(?P<last>March|June|September|December)(?= (?:quarter|period))(?: quarter (?:of )?(?P<of>20\d\d)\b)?"
)
"""A quarter by its months: ``the March quarter``, ``the July-September quarter``."""
_DAYS = re.compile(
    r"(?:(?:the )?(?:end|middle|start|beginning) of )?(?:(?:early|late|mid)[ -])?(?:(?:[0-3]?\d(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Aug\.?|Sept\.?|Oct\.?|Nov\.?|Dec\.?)(?: [0-3]?\d(?:st|nd|rd|th)?)?)"
)
"""A month or day of no year."""
_AHEAD = re.compile(
    r"\b(?:will|would|should|shall|expects?|(?<!had been )expected|due|set (?:to|for)|(?:is|are) to|to be|plans?|planned|aims?|hopes?|scheduled|slated|likely|"
    r"forecasts?|outlook|guidance|anticipat\w+|targets?|sees?|foresees?|envisages?|turns|celebrates|marks|(?:is|are) (?:now |also )?(?:closing|shutting|opening|launching|leaving|moving|ending|retiring|stepping|returning|starting|beginning|reopening|joining|coming)|gets? under ?way|kicks? off|until|pencilled in)\b(?:(?!\b(?:after|following|since|in the wake)\b)[^.;,]){0,80}$|"
    r"\b(?:opens|reopens|closes|leaves|goes|takes place|starts|begins|ends|steps down|retires|expires|meets|votes|returns|arrives)\b[^.;,]{0,30}$|\bby (?:the )?$"
)
_BARE_HALF = re.compile(r"(?P<half>first|second)[ -]half(?: of the year)?", re.IGNORECASE)
_HALF_DAYS = 175, 190
_MONTHS = {"months": 1, "quarters": 3}
YEAR = 12
_CALENDAR = "January February March April May June July August September October November December".split()


def openings(text: str, dates: Sequence[PeriodMention], published: date | None) -> Iterator[PeriodMention]:
    """The stretches of a text that are counted from one end of a year, where no date that was found takes in more."""
    for form, made in ((_FROM_START, _from_start), (_FROM_END, _from_end), (_HALF, _half), (_NAMED, _quarter)):
        for match in form.finditer(text):
            if any(one.start <= match.start() and match.end() <= one.end and one.period for one in dates):
                continue  # the scan for dates knows its year
            period = made(match, published)
            if period is not None:
                yield PeriodMention(match.start(), match.end(), period)


def of_its_year(
    found: PeriodMention, text: str, told: Sequence[PeriodMention], published: date | None
) -> PeriodMention:
    """A half of no year as the half that the article tells by its end: the *first half* of ``the six months to 30 September``."""
    half = _BARE_HALF.fullmatch(text[found.start : found.end])
    if half is None or found.period is None or published is None:
        return found
    stretches = {(one.period.start, one.period.end) for one in told if one.period and _is_half(one.period, published)}
    other = "second" if half["half"].lower() == "first" else "first"
    if len(stretches) != 1 or re.search(rf"\b{other}[ -]half\b", text, re.IGNORECASE):
        return found
    start, end = stretches.pop()
    return replace(
        found, period=found.period.model_copy(update={"start": start, "end": end, "precision": Precision.SPAN})
    )


def _is_half(period: Period, published: date) -> bool:
    """Whether a stretch is half a year, and the latest one over on publication."""
    first, last = date.fromisoformat(period.start[:10]), date.fromisoformat(period.end[:10])
    return _HALF_DAYS[0] <= (last - first).days <= _HALF_DAYS[1] and 0 <= (published - last).days <= _HALF_DAYS[1]


def ahead(text: str, at: int) -> bool:
    """Whether a clause speaks of what is to come up to a place of the text."""
    return _AHEAD.search(text[max(0, at - 120) : at]) is not None


def upcoming(text: str, found: PeriodMention, published: date | None) -> PeriodMention:
    """A quarter, month or day of no year in a clause about what is to come: the next one, not the latest."""
    period = found.period
    words = text[found.start : found.end]
    if period is None or published is None or not (_ORDINAL.fullmatch(words) or _DAYS.fullmatch(words)):
        return found
    if period.end[:10] >= published.isoformat() or not ahead(text, found.start) or names_figures(text, found.start):
        return found
    return replace(found, period=coming(words, period, published))


def coming(words: str, period: Period, published: date) -> Period:
    """A quarter, month or day of no year as the next one, of what lies ahead."""
    if not (_ORDINAL.fullmatch(words) or _DAYS.fullmatch(words)) or period.end[:10] >= published.isoformat():
        return period
    return period.model_copy(update={"start": _next_year(period.start), "end": _next_year(period.end)})


def _next_year(day: str) -> str:
    return f"{int(day[:4]) + 1}{day[4:]}"


def _from_start(match: re.Match[str], published: date | None) -> Period | None:
    count = COUNTS.get(match["count"].lower()) or int(match["count"])
    if match["unit"].lower() == "weeks":
        year = _year(match, published, published)
        last = date(year, 1, 1) + timedelta(weeks=count) - timedelta(days=1) if year else None
    else:
        months = count * _MONTHS[match["unit"].lower()]
        if not 0 < months <= YEAR:
            return None
        year = _year(match, published, published and _day_after(published.year, months) - timedelta(days=1))
        last = _day_after(year, months) - timedelta(days=1) if year else None
    return _stretch(match[0], date(year, 1, 1), last) if year and last else None


def _from_end(match: re.Match[str], published: date | None) -> Period | None:
    said = (match["count"] or "three").lower()
    count = COUNTS.get(said) or int(said)
    year = _year(match, published, published)
    return _stretch(match[0], date(year, YEAR + 1 - count, 1), date(year, YEAR, 31)) if year else None


def _half(match: re.Match[str], published: date | None) -> Period | None:
    if published is None:
        return None
    first = 1 if match["half"].lower() == "first" else 7
    year = published.year - (published <= _day_after(published.year, first + 5))
    return _stretch(match[0], date(year, first, 1), _day_after(year, first + 5) - timedelta(days=1))


def _quarter(match: re.Match[str], published: date | None) -> Period | None:
    last = _CALENDAR.index(match["month"] or match["last"]) + 1
    if match["first"] and _CALENDAR.index(match["first"]) + 3 != last:
        return None
    said = match["year"] or match["of"]
    if said is None and published is None:
        return None
    year = int(said) if said else published.year - (published < _day_after(published.year, last)) if published else 0
    return _stretch(match[0], date(year, last - 2, 1), _day_after(year, last) - timedelta(days=1))


def _year(match: re.Match[str], published: date | None, over: date | None) -> int | None:
    """The year that a stretch is of: as said, else the latest whose stretch was over on publication."""
    if match["year"]:
        return int(match["year"])
    if published is None or over is None:
        return None
    which = (match["which"] or "").lower()
    if which in ("last year", "the previous year", "next year"):
        return published.year + (1 if which == "next year" else -1)
    return published.year if which else published.year - (over > published)


def _day_after(year: int, months: int) -> date:
    """The day after so many months of a year."""
    return date(year + 1, 1, 1) if months == YEAR else date(year, months + 1, 1)


def _stretch(words: str, first: date, last: date) -> Period:
    precision = {3: Precision.QUARTER, 6: Precision.HALF}.get(last.month - first.month + 1, Precision.SPAN)
    return Period(text=words, start=first.isoformat(), end=last.isoformat(), precision=precision)
