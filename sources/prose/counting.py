"""Tells the date of a count from the date of what is counted: a toll *as of Tuesday*, a flood *on Monday*."""

import re
from collections.abc import Sequence

from schemas.extraction import Extraction
from schemas.notation.periods import PeriodMention
from sources.prose.annotated import DATED, Annotated
from sources.prose.frames import Frame

_PERFECT = re.compile(r" (?:have|has|had) (?:now |so far |already |also )?(?:\w+(?:ed|wn|un|st|en)|been \w+) ")
"""A count so far: ``had died``, ``have been found``."""
_ON = re.compile(
    r" (?:on|late on|early on|at|,) (?:(?:late|early|noon|midday|midnight|morning|afternoon|evening|night|the|of|on) )*$"
)
_LED = re.compile(
    r" (?:toll|tally|count|figure|number|total) (?:(?!<(?:count|money|percent):)\S+ ){0,12}<count:\d+> (?:\S+ ){0,2}$"
)
"""A count that is told as one: ``the ministry's tally on Thursday was 29 dead``."""
_SAID = re.compile(
    r" (?:said|says|announced|reported|confirmed|told \w+(?: \w+)?|reporters|statement|bulletin|update|briefing) "
    r"(?:(?:on|in a statement|at a briefing|late|early|in an update|the|a|earlier) )*$"
)
_AS_OF = re.compile(
    r" (?:as of|as at|by|until) (?:(?:the|early|late|noon|midday|midnight|end|of|on|morning|afternoon|evening|night) )*$"
)
_BETWEEN = (
    r"(?:(?:the|early|late|noon|midday|midnight|end|of|on|morning|afternoon|evening|night|first light|dawn|dusk|"
    r"nightfall) )*(?:<period:\d+> (?:morning |afternoon |evening |night )?, )?$"
)

PARTS_OF_DAY = {
    "dawn": "06:00",
    "daybreak": "06:00",
    "sunrise": "06:00",
    "first light": "06:00",
    "morning": "09:00",
    "lunchtime": "13:00",
    "afternoon": "15:00",
    "dusk": "18:00",
    "sunset": "18:00",
    "nightfall": "19:00",
    "evening": "20:00",
    "night": "22:00",
}
"""Parts of the day with the hour that stands for each: counts of the morning and of the evening are two."""
_PART_AFTER = re.compile(rf"<period:(\d+)> (?:early |late )?(?P<part>{'|'.join(PARTS_OF_DAY)}) ")
_PART_BEFORE = re.compile(rf" (?P<part>{'|'.join(PARTS_OF_DAY)}) (?:of |on |, )?$")


def counted_on(frame: Frame, sentence: Annotated, extract: Extraction, near: Sequence[int]) -> list[int]:
    """The dates of a sentence that tell when its count was taken, the likeliest first.

    Those after one of the pack's words, or after a verb of saying; beside a report of a count, those near it as well.
    """
    dates = [(match.start(), int(match[1])) for match in DATED.finditer(sentence.code)]
    dates.sort(key=lambda found: (found[0] < frame.start, abs(found[0] - frame.start)))
    stated = re.compile(rf" (?:{'|'.join(extract.dates)}) {_BETWEEN}")
    told = [number for at, number in dates if number in near and stated.search(sentence.code[:at])]
    told += [number for at, number in dates if len(dates) == 1 and stated.search(sentence.code[:at])]
    told += [number for at, number in dates if _SAID.search(sentence.code[:at])]
    words = sentence.code[frame.start : frame.end]
    led = _LED.search(sentence.code[: frame.end].rpartition(" ; ")[2]) is not None
    if led or _PERFECT.search(words) or any(re.search(rf" {word} ", words) for word in extract.reports):
        told += [number for at, number in dates if number in near and (_ON.search(sentence.code[:at]) or at <= 1)]
    return told


def clock(sentence: Annotated, number: int) -> str | None:
    """The hour that stands for the part of the day beside a date: ``Tuesday evening``, ``the morning of 4 May``."""
    after = _PART_AFTER.search(sentence.code, sentence.code.find(f"<period:{number}>"))
    found = (
        after
        if after and after[1] == str(number)
        else _PART_BEFORE.search(sentence.code[: sentence.code.find(f"<period:{number}>")])
    )
    return PARTS_OF_DAY[found["part"]] if found else None


def weekday(sentence: Annotated, item: PeriodMention) -> str:
    """The words of a date that leans on a publication date nobody knows: ``Tuesday``."""
    return " ".join(sentence.text[item.start : item.end].split()).removeprefix("on ").title()


def count_day(sentences: Sequence[Annotated]) -> str | None:
    """The one weekday on which an article reports, when its date is not known; None when it names none or several."""
    days = {
        weekday(sentence, item)
        for sentence in sentences
        for match in DATED.finditer(sentence.code)
        if isinstance(item := sentence.items[int(match[1])], PeriodMention)
        and item.period is None
        and (_SAID.search(sentence.code[: match.start()]) or _AS_OF.search(sentence.code[: match.start()]))
    }
    return next(iter(days)) if len(days) == 1 else None
