"""The forms of dates told by their distance from another date."""

import re

from schemas.notation.dates.calendar_words import COUNTS, FULL_WEEKDAYS, VAGUE_COUNTS, WEEKDAYS, Unit
from schemas.notation.dates.counted_dates import Counted, SoFar, Weekday
from schemas.notation.dates.date_doubts import doubt_of_reference, doubt_of_weekday, doubt_of_window
from schemas.notation.dates.date_forms import DIGIT, SIDES, Form, form
from schemas.notation.dates.date_fragments import COUNT, DASH, GAP, UNIT, alternatives
from schemas.notation.dates.footing import Base
from schemas.notation.dates.written_dates import Side, Unclear, Written

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_REFERENCES = {"following": 1, "next": 1, "same": 0, "that": 0, "previous": -1, "preceding": -1}
_DIRECTIONS = {"ago": -1, "earlier": -1, "before": -1, "later": 1, "after": 1}
_SIDES = ("earlier", "later")
_BOUNDS = ("more than", "less than", "fewer than(?! an? )", "at least", "at most", "over", "under", "up to")
_WEEKDAY = rf"(?P<weekday>{alternatives(FULL_WEEKDAYS)})\b"
_WHOLE_UNIT = r"(?P<unit>week|month|quarter|year)"
_WORD_END = rf"\b(?!{DASH}\w)"
# `Two years before the war` leans on the war, so `before` and `after` count only where the clause ends.
_DIRECTION = r"(?:(?P<direction>ago|(?:earlier|later)(?! than\b))\b|(?P<closing>before|after)(?=[,.;:)]|\s{0,2}$))"


def _unit(match: re.Match[str]) -> Unit:
    return Unit(match["unit"].lower())


def _day(match: re.Match[str]) -> Counted:
    return Counted(Unit.DAY, _DAYS[match[0].lower()])


def _neighbour(match: re.Match[str]) -> Counted:
    return Counted(_unit(match), _SHIFTS[match["which"].lower()])


def _distance(match: re.Match[str]) -> Written:
    """`Two years ago` counts from publication, `two years later` from the date last mentioned."""
    if match["vague"] or match["bound"]:
        return Unclear("the words do not say how many", "write the date")
    direction = (match["direction"] or match["closing"]).lower()
    count = match["count"].lower()
    number = COUNTS[count] if count in COUNTS else int(count)
    base = Base.PUBLISHED if direction == "ago" else Base.TEXT
    return Counted(_unit(match), number * _DIRECTIONS[direction], base, keep=True)


def _reference(match: re.Match[str]) -> Counted | None:
    which, unit = match["which"].lower(), _unit(match)
    if which == "next" and unit is not Unit.DAY:
        return None
    return Counted(unit, _REFERENCES[which], Base.TEXT)


def _unit_before(match: re.Match[str]) -> Counted:
    return Counted(_unit(match), _DIRECTIONS[match["which"].lower()], Base.TEXT)


def _so_far(match: re.Match[str]) -> SoFar:
    base = Base.TEXT if match["which"].lower() == "that" else Base.PUBLISHED
    return SoFar(_unit(match), match["side"].lower() == "later", base)


def _weekday(match: re.Match[str]) -> Weekday:
    side = (match["side"] or "").lower()
    weekday = WEEKDAYS[match["weekday"].lower()]
    return Weekday(weekday, SIDES.get(side, Side.NEAR))


def _following_weekday(match: re.Match[str]) -> Weekday:
    side = Side.AFTER if match["which"].lower() == "following" else Side.BEFORE
    return Weekday(WEEKDAYS[match["weekday"].lower()], side, Base.TEXT)


_COUNTED = rf"(?:(?P<vague>{alternatives(VAGUE_COUNTS)})|(?P<count>{COUNT})){GAP}{UNIT}s?{GAP}{_DIRECTION}"
_COUNT_STARTS = [DIGIT, *COUNTS, *(words.split()[0] for words in (*VAGUE_COUNTS, *_BOUNDS))]

FORMS: tuple[Form, ...] = (
    form(_DAYS, rf"{alternatives(_DAYS)}{_WORD_END}", _day),
    form(_SHIFTS, rf"(?P<which>last|this|next){GAP}{_WHOLE_UNIT}{_WORD_END}", _neighbour, doubt_of_window),
    form(_COUNT_STARTS, rf"(?:(?P<bound>{alternatives(_BOUNDS)}){GAP})?{_COUNTED}", _distance),
    form(_REFERENCES, rf"(?P<which>{alternatives(_REFERENCES)}){GAP}{UNIT}{_WORD_END}", _reference, doubt_of_reference),
    form(Unit, rf"{UNIT}{GAP}(?P<which>before|earlier|after)(?=[,.;:)]|\s{{0,2}}$)", _unit_before, doubt_of_reference),
    form(_SIDES, rf"(?P<side>earlier|later){GAP}(?P<which>this|that){GAP}{_WHOLE_UNIT}{_WORD_END}", _so_far),
    form([*FULL_WEEKDAYS, *SIDES], rf"(?:(?P<side>last|next|this){GAP})?{_WEEKDAY}", _weekday, doubt_of_weekday),
    form(
        ["following", "previous", "preceding"],
        rf"(?P<which>following|previous|preceding){GAP}{_WEEKDAY}",
        _following_weekday,
        doubt_of_reference,
    ),
)
