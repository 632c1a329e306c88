"""Find the words in a text that have the form of a date, from left to right, the longest form first."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from schemas.notation.dates import absolute_dates, clock_times, relative_dates, year_dates
from schemas.notation.dates.calendar_words import MONTHS, PARTS, Part, Unit
from schemas.notation.dates.counted_dates import Counted
from schemas.notation.dates.date_forms import DIGIT, Doubt, Form
from schemas.notation.dates.date_fragments import COUNTED_NOUN, DASH, GAP, NO_COUNT, compiled
from schemas.notation.dates.day_lists import listed_days
from schemas.notation.dates.edges import STARTS as EDGE_STARTS
from schemas.notation.dates.edges import leading
from schemas.notation.dates.named_dates import Named
from schemas.notation.dates.written_dates import ClockTime, PartOf, Written

FORMS: tuple[Form, ...] = (*absolute_dates.FORMS, *year_dates.FORMS, *relative_dates.FORMS, *clock_times.FORMS)
"""All forms; of two that match equally far the earlier counts."""

_WORD = re.compile(r"[^\W_]+")
_ASCII_DIGITS = "0123456789"
_LABEL_MARKS = frozenset("$\u20ac\u00a3\u00a5\u20b9\u20a9#@+=&\\")
_HYPHENS = frozenset("-\u2010\u2011\u2013/")
_PART_BEFORE = compiled(
    rf"(?:(?P<third>early|mid|late)(?:{DASH}|{GAP})(?:in{GAP})?(?:the{GAP})?"
    rf"|(?P<last>end){DASH}|(?P<close>year-end){GAP}(?:of{GAP})?"
    rf"|(?P<edge>(?:beginning|start|middle|end){GAP}of){GAP}(?P<the>the{GAP})?)"
)
_PART_STARTS = frozenset(word.replace("-", " ").split()[0] for word in PARTS)
_LIST_STARTS = frozenset({DIGIT, *MONTHS})
_COUNTED = compiled(COUNTED_NOUN)
_CURRENT_UNIT = compiled(r"(?P<unit>month|quarter|year)\b(?!-\w)")


@dataclass(frozen=True)
class Found:
    """Words that have the form of a date. ``hanging``: they hang on a hyphen or slash, like the 4 of `GPT-4`."""

    start: int
    end: int
    written: Written | ClockTime
    doubt: Doubt
    hanging: bool = False


def _forms_by_start() -> dict[str, tuple[Form, ...]]:
    by_start: dict[str, list[Form]] = defaultdict(list)
    for form in FORMS:
        for start in form.starts:
            by_start[start].append(form)
    return {start: tuple(forms) for start, forms in by_start.items()}


_BY_START = _forms_by_start()


def scan(text: str) -> Iterator[Found]:
    """Find the words with the form of a date, in order, not overlapping."""
    free = 0
    for word in _WORD.finditer(text):
        if word.start() < free:
            continue
        start = _start_of(word[0])
        listed = listed_days(text, word.start()) if start in _LIST_STARTS and not _is_label(text, word.start()) else []
        if listed:
            free = listed[-1].end
            yield from (Found(day.start, day.end, day.written, Doubt.NONE) for day in listed)
            continue
        found = None
        if start in _PART_STARTS:
            found = _part(text, word.start())
        if found is None and start in EDGE_STARTS:
            found = _edge(text, word.start())
        if found is None and start in _BY_START:
            found = _longest(text, word.start(), start)
        if found is not None:
            free = found.end
            yield found


def _start_of(word: str) -> str:
    """Tell the key of the forms that start with a word: `DIGIT`, or the word without the digits that end it (`Q1`)."""
    if word[0] in _ASCII_DIGITS:
        return DIGIT
    return word.lower().rstrip(_ASCII_DIGITS)


def _longest(text: str, position: int, start: str) -> Found | None:
    if start == DIGIT and _is_label(text, position):
        return None
    best: Found | None = None
    for form in _BY_START[start]:
        match = form.pattern.match(text, position)
        if match is None or (best is not None and match.end() <= best.end) or _counts(form, match):
            continue
        written = form.read(match)
        if written is not None:
            hanging = start == DIGIT and text[position - 1 : position] in _HYPHENS
            best = Found(position, match.end(), written, form.doubt(text, match), hanging)
    return best


def _counts(form: Form, match: re.Match[str]) -> bool:
    """Tell whether the number that ends a match counts what comes after it: `15 people`, not `in 2024 people`."""
    if NO_COUNT not in form.written or not match[0][-1:].isdigit():
        return False
    year = match.groupdict().get("year")
    if year and match.end("year") == match.end() and year[:2] in ("19", "20"):
        return False
    return _COUNTED.match(match.string, match.end()) is not None


def _is_label(text: str, position: int) -> bool:
    """Tell whether what stands before makes digits an amount, a label or a number's tail: `$2024`, `#7`, `3.2024`."""
    before = text[max(0, position - 2) : position]
    return before.rstrip()[-1:] in _LABEL_MARKS or (before[-1:] in (".", ",", ":") and before[:1].isdigit())


def _part(text: str, position: int) -> Found | None:
    """Find `early`, `mid`, `the end of` before a month, quarter, half, year or decade."""
    prefix = _PART_BEFORE.match(text, position)
    if prefix is None:
        return None
    part = _which_part(prefix)
    unit = _CURRENT_UNIT.match(text, prefix.end()) if prefix["the"] else None
    if unit is not None:
        return Found(position, unit.end(), PartOf(part, Counted(Unit(unit["unit"].lower()), 0)), Doubt.NONE)
    word = _WORD.match(text, prefix.end())
    start = _start_of(word[0]) if word else ""
    whole = _longest(text, prefix.end(), start) if start in _BY_START else None
    if whole is None or not _has_parts(whole.written):
        return None
    doubt = Doubt.NAME if whole.doubt is Doubt.NAME and text[whole.start].islower() else Doubt.NONE
    return Found(position, whole.end, PartOf(part, whole.written), doubt)


def _edge(text: str, position: int) -> Found | None:
    """Find `the first nine months of 2024`, `the last week of March 2024`, `the week of 3 March 2024`."""
    led = leading(text, position)
    if led is None:
        return None
    place, make = led
    word = _WORD.match(text, place)
    start = _start_of(word[0]) if word else ""
    whole = _longest(text, place, start) if start in _BY_START else None
    if whole is None or not isinstance(whole.written, Named) or whole.doubt is not Doubt.NONE:
        return None
    return Found(position, whole.end, make(whole.written), Doubt.NONE)


def _which_part(prefix: re.Match[str]) -> Part:
    words = prefix["third"] or prefix["last"] or prefix["close"] or prefix["edge"]
    return PARTS[" ".join(words.lower().split())]


def _has_parts(written: Written | ClockTime) -> TypeGuard[Written]:
    if isinstance(written, Named):
        return written.day is None
    return isinstance(written, Counted) and written.unit not in (Unit.DAY, Unit.WEEK)
