"""Finds dates of no year that only the day of publication tells: ``by the summer``, ``at Christmas``, ``within 18 months``."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from schemas.notation.periods import PeriodMention
from schemas.period import Period, Precision
from sources.prose.times.openings import COUNTS, ahead

_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
_SEASON = re.compile(
    r"\b(?:in|by|from|until|till|before|during|over|for|through|this|late in|early in|after) (?:(?:the|early|late) ){1,2}(?P<season>spring|summer|autumn|fall)\b"
    r"(?!['’]s| (?:of|in \d|19|20|collection|term|school|season|break|campaign|budget|statement|transfer|sale|sales|holiday|holidays|festival|games|and winter|"
    r"below|above|to|from|by|was|is)\b)"
)
_FEASTS = {
    "christmas eve": ((12, 24), (12, 24)), "christmas day": ((12, 25), (12, 25)), "christmas": ((12, 20), (12, 31)), "halloween": ((10, 31), (10, 31)),
    "new year's day": ((1, 1), (1, 1)), "new year's eve": ((12, 31), (12, 31)), "year-end": ((12, 1), (12, 31)), "mid-year": ((5, 1), (8, 31)),
    "easter": ((3, 22), (4, 30)), "thanksgiving": ((11, 22), (11, 28)), "midsummer": ((6, 19), (6, 26)), "labor day": ((9, 1), (9, 7)),
}  # fmt: skip
"""Days of the year by name, with the first and the last day that they stand for."""
_FEAST = re.compile(
    rf"\b(?:by|before|at|until|till|on|around|from|after|over|for|in time for) (?:the )?(?P<feast>{'|'.join(_FEASTS)})\b(?! (?:of|trading|sales|tree|market|markets|bonus|party|lunch|period|results))"
    r"(?: (?:of )?(?P<year>20\d\d|next year|this year|last year)\b)?",
    re.IGNORECASE,
)
_NEW_YEAR = re.compile(
    r"\b(?:in|early in|by|until|from|before) (?P<new>the new year|the turn of the year)\b", re.IGNORECASE
)
_LATER = re.compile(
    r"\b(?P<later>later (?:in the|this) year|the rest of the year|the remainder of the year|(?<=before )the year (?:is out|is over|ends))\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:within|in|over) (?P<within>(?:the (?:next|coming) )?(?P<count>\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) "
    r"(?P<unit>week|month|year)s?(?P<time>['’]s? time| from now)?)\b(?! (?:of|to|ended|ending|since|before|after|later|old|ago|earlier)\b)",
    re.IGNORECASE,
)
_COUNTS = COUNTS | {
    "a": 1,
    "eighteen": 18,
}
YEAR = 12


def seasons(text: str, dates: Sequence[PeriodMention], today: date | None) -> Iterator[PeriodMention]:
    """Such dates of a text, where no date that was found stands."""
    if today is None:
        return
    for form, group, read in (
        (_SEASON, "season", _season),
        (_FEAST, "feast", _feast),
        (_NEW_YEAR, "new", _new_year),
        (_LATER, "later", _later),
        (_WITHIN, "within", _within),
    ):
        for match in form.finditer(text):
            start, end = match.span(group)
            end = match.end() if form is _FEAST else end
            span = read(match, text, today)
            if span is not None and not any(one.start < end and start < one.end for one in dates):
                words = text[start:end]
                yield PeriodMention(start, end, _period(words, *span), f"publication date {today.isoformat()}")


def _period(words: str, first: date, last: date) -> Period:
    return Period(
        text=words,
        start=first.isoformat(),
        end=last.isoformat(),
        precision=Precision.DAY if first == last else Precision.SPAN,
    )


def _season(match: re.Match[str], text: str, today: date) -> tuple[date, date]:
    first, last = _MONTHS[match["season"].lower()]
    return _near(text, match, today, (first, 1), (last, monthrange(2001, last)[1]))


def _feast(match: re.Match[str], text: str, today: date) -> tuple[date, date]:
    first, last = _FEASTS[match["feast"].lower()]
    said = (match["year"] or "").lower()
    if said:
        year = {"next year": today.year + 1, "this year": today.year, "last year": today.year - 1}.get(said) or int(
            said
        )
        return date(year, *first), date(year, *last)
    return _near(text, match, today, first, last)


def _near(
    text: str, match: re.Match[str], today: date, first: tuple[int, int], last: tuple[int, int]
) -> tuple[date, date]:
    """The next such stretch in a clause about what is to come, else the latest that has begun."""
    coming = ahead(text, match.end()) or match[0].lower().startswith(("by ", "before ", "until ", "till "))
    year = today.year + (coming and date(today.year, *last) < today) - (not coming and date(today.year, *first) > today)
    return date(year, *first), date(year, *last)


def _new_year(match: re.Match[str], text: str, today: date) -> tuple[date, date] | None:
    if not ahead(text, match.end()):
        return None
    turn = match["new"].lower() == "the turn of the year"
    return date(today.year, 12, 1) if turn else date(today.year + 1, 1, 1), date(today.year + 1, 1 if turn else 4, 30)


def _later(match: re.Match[str], text: str, today: date) -> tuple[date, date] | None:
    due = match["later"].lower().startswith("the year ") or ahead(text, match.end())
    return (today, date(today.year, 12, 31)) if due else None


def _within(match: re.Match[str], text: str, today: date) -> tuple[date, date] | None:
    """From today to the end of so many weeks, months or years; some years ahead, the year around then."""
    written = match["count"].lower()
    count = _COUNTS.get(written) or int(written)
    if not ahead(text, match.start("within")):
        return None
    if match["time"] and match["unit"].lower() == "year":
        return date(today.year + count, 1, 1), date(today.year + count, 12, 31)
    if match[0].lower().startswith("in ") and not match["time"] and "next" not in match[0] and "coming" not in match[0]:
        return None  # `it will be built in two years`: how long, or when
    if match["unit"].lower() == "week":
        return today, today + timedelta(weeks=count)
    months = today.year * YEAR + today.month - 1 + count * (YEAR if match["unit"].lower() == "year" else 1)
    year, month = divmod(months, YEAR)
    return today, date(year, month + 1, monthrange(year, month + 1)[1])
