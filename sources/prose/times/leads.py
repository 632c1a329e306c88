"""Finds the periods that an article's opening and its first forecast are about."""

import re
from collections.abc import Sequence
from datetime import date

from schemas.notation.periods import PeriodMention, find_periods
from schemas.notation.stretches import stretches
from schemas.period import Precision
from sources.prose.annotated import DATED, Annotated
from sources.prose.times.flow_times import FlowTime, relative, shifted, telling, time_of
from sources.prose.times.lengths import length, lengths_told, spelled
from sources.prose.times.other_flows import AGO, OTHER_TIME

LEAD = 4
"""Sentences at the start of an article whose period holds for flows that name none."""
_AFTER = re.compile(r" after (?:(?:the|a|an|its|strong|weak|better|solid|poor|record) ){0,2}$")
"""Before the quarter that an article is about: ``raised its target after a second quarter in which``."""
_LISTED = re.compile(r"\s*[-*•–] ")
"""The mark of an item of a list."""
_FORECAST = re.compile(
    r" (?:outlook|guidance|forecasts?|guided|guides|anticipates?|targets?|now (?:expects?|sees|aims)|(?:expects?|sees|aims) (?:full-year|annual|sales|revenue|profit|deliveries)) "
)
"""Words of a forecast that a company makes."""
_WHOLE_YEAR = re.compile(
    r" (?:full-year|full year|annual|for the (?:whole |financial |current )?year|this year|year as a whole) "
)
_NUMBERED = re.compile(
    r"\b(?:(?P<code>[QH])(?P<number>[1-4])|(?P<word>first|second|third|fourth)[- ](?P<kind>quarter|half))\b",
    re.IGNORECASE,
)
"""A quarter or half by its number."""
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PARTS = {"quarter": 3, "half": 6}
"""Months of a stretch that has a number in its year."""
LONG_PAST = 300
"""Days after which a period is not the one that an article reports."""


def lead(found: Sequence[Annotated], published: date | None = None) -> FlowTime | None:
    """The quarter, half or year that the first sentences of an article are about."""
    opening = _opening(found)
    for sentence in opening:
        for match in DATED.finditer(sentence.code):
            item = sentence.items[int(match[1])]
            if isinstance(item, PeriodMention) and telling(item) and not _aside(item, sentence, match.start()):
                time = time_of(item)
                ago = published and (published - date.fromisoformat(time.end[:10])).days > LONG_PAST
                if ago and AGO.search(sentence.code[: match.start()]):
                    time = shifted(time, -12)
                return FlowTime(time, length(time))
    told = [
        span
        for sentence in opening
        for span in lengths_told(re.sub(r" (?:year|half|year's) ", "  ", spelled(_undated(sentence), sentence)))
    ]
    return FlowTime(None, told[0]) if told and len(set(told)) == 1 else None


def entitled(title: str, published: date | None) -> FlowTime | None:
    """The quarter, half or year that the title of an article tells by its end: ``results for the six months to 30 June 2025``."""
    dates = list(find_periods(title, published=published))
    for found in stretches(title, dates):
        if telling(found):
            return FlowTime(time_of(found), length(time_of(found)))
    return None


def contradicted(text: str, time: FlowTime) -> bool:
    """Whether a headline tells another quarter or half by its number than a stretch: ``H1`` above *a stronger second half*."""
    if time.period is None or time.span not in _PARTS:
        return False
    months = _PARTS[time.span]
    own = (int(time.period.start[5:7]) - 1) // months + 1
    told = {
        int(found["number"]) if found["number"] else _NUMBERS[found["word"].lower()]
        for found in _NUMBERED.finditer(text)
        if (found["code"] or found["kind"])[0].lower() == time.span[0]
    }
    return bool(told) and own not in told


def spans(found: Sequence[Annotated], published: date | None = None) -> dict[str, FlowTime]:
    """The stretches within a year that an article tells of, by their length: those of which it names one alone, wherever it does."""
    told: dict[str, dict[tuple[str, str], FlowTime]] = {}
    for sentence in found:
        for match in DATED.finditer(sentence.code):
            item = sentence.items[int(match[1])]
            if not isinstance(item, PeriodMention) or not telling(item) or _aside(item, sentence, match.start()):
                continue
            time = time_of(item)
            days = (published - date.fromisoformat(time.end[:10])).days if published else 0
            span = length(time)
            if span and span != "year" and 0 <= days <= LONG_PAST:
                told.setdefault(span, {}).setdefault((time.start, time.end), FlowTime(time, span))
    return {span: next(iter(times.values())) for span, times in told.items() if len(times) == 1}


def _opening(found: Sequence[Annotated]) -> list[Annotated]:
    """The first sentences of an article, with the items of a list that stands before them."""
    plain = [
        number for number, sentence in enumerate(found) if not _LISTED.match(sentence.text, sentence.sentence.start)
    ]
    return list(found[: plain[LEAD - 1] + 1 if len(plain) >= LEAD else None])


def _aside(item: PeriodMention, sentence: Annotated, at: int) -> bool:
    """Whether a period only tells another time, or when a forecast is for: ``now sees sales of $2 billion this year``."""
    before = sentence.code[:at]
    if sentence.of_another(at):
        return True
    if item.period is not None and item.period.precision in (Precision.QUARTER, Precision.HALF):
        return OTHER_TIME.search(before) is not None and _AFTER.search(before) is None
    return OTHER_TIME.search(before) is not None or _FORECAST.search(before) is not None


def outlook(found: Sequence[Annotated]) -> FlowTime | None:
    """The stretch that the first forecast of an article is for: ``its full-year outlook``, ``now expects ... for 2025``."""
    for sentence in found:
        if not _FORECAST.search(sentence.code):
            continue
        for match in DATED.finditer(sentence.code):
            item = sentence.items[int(match[1])]
            if (
                isinstance(item, PeriodMention)
                and _ahead(item)
                and not OTHER_TIME.search(sentence.code[: match.start()])
            ):
                return FlowTime(time_of(item), length(time_of(item)))
        if _WHOLE_YEAR.search(_undated(sentence)):
            return FlowTime(None, "year")
    return None


def _undated(sentence: Annotated) -> str:
    """The code of a sentence with the words of dates that nothing in the article tells: ``third-quarter``."""

    def written(match: re.Match[str]) -> str:
        item = sentence.items[int(match[1])]
        return (
            sentence.text[item.start : item.end].lower()
            if isinstance(item, PeriodMention) and item.period is None
            else match[0]
        )

    return DATED.sub(written, sentence.code)


def _ahead(item: PeriodMention) -> bool:
    """Whether a forecast can be for this stretch: one that flows are told in, or a year."""
    return telling(item) or (item.period is not None and item.period.precision is Precision.YEAR and not relative(item))
