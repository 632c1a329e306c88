"""Tells the date of a count from the date of what is counted: a toll *as of Tuesday*, a flood *on Monday*."""

import re
from collections.abc import Sequence

from schemas.extraction import Extraction
from schemas.notation.periods import PeriodMention
from sources.prose.annotated import DATED, Annotated
from sources.prose.parts.events import EVENT
from sources.prose.patterns.frames import Frame

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
_COUNT_OF = re.compile(
    r" (?:toll|tally|count|counts|figures?|numbers?|totals?|bulletin|update|report|statement|estimate|survey|assessment|briefing|data) "
    r"(?:(?:of|on|from|for|dated|issued|published|released|given|taken|late|early|the|morning|afternoon|evening|night) ){1,4}$"
)
"""Before the date of a count: ``the government's count of 5 September``."""
_OWNING = re.compile(r"^ (?:morning |afternoon |evening |night )?(?:'s|') ")
"""After the date of what is counted: ``the toll from Friday's earthquake``."""
_DAYS_COUNT = re.compile(
    r"^ (?:(?:morning|afternoon|evening|night|midday|noon|evening's) )?(?:'s? )?(?:(?:official|latest|revised|provisional|preliminary|confirmed|evening|morning) )*"
    r"(?:toll|tally|count|figures?|bulletin|update|report|estimate|survey|assessment) "
)
"""After the date of a count: ``Friday's figure``."""
_OF_EVENT = re.compile(
    rf" (?:{'|'.join(sorted({'disaster', 'tragedy', 'accident', *(word for words in EVENT.values() for word in words if not word.endswith('ed'))}))}) "
    r"(?:(?:in|at|near|off) (?:(?!<(?:count|area|percent)|[,;])\S+ ){1,4}?)?(?:on|of|late|early|on late|on early)(?: the (?:morning|afternoon|evening|night) of)? $"
)
"""Before the date of a disaster that is named with it: ``killed in the earthquake of 7 May``."""
_NOW = re.compile(r" (?:now|so far|to date|at present|currently|today) ")
"""Words that put a count at the time of writing."""
_OVERTAKEN = re.compile(
    r" (?:had (?:still |only |earlier |previously |already )*(?:been|put|stood|counted|reported|given|spoken|said|listed|recorded|numbered|confirmed|covered|burned)|was (?:still|only)|earlier|previous) "
)
_HAD_TOLD = re.compile(
    r"^ (?:(?!<(?:count|period)|said |says )\S+ ){1,4}had (?:still |only |earlier |first |at first )*(?:put|stood|counted|given|spoken|reported) (?:(?!<count)\S+ ){0,8}$"
)
"""Before a count that somebody had given, and gives no longer: ``It had put the toll at 41``."""
_CLAUSE = re.compile(r" (?:; |while |whereas |but |although |though )")
_HAPPENED = re.compile(r"(?:late |early )?on")
"""Words before a date that is only that of a count right beside it."""
_BEGAN = re.compile(
    r" (?:erupted|sparked|ignited|started|began|begun|broke out|struck|hit|happened|occurred|exploded|kindled|lit|sank|capsized|crashed|collided|derailed|collapsed|"
    r"burst|strike|arrive|due|expected|forecast|predicted|reach land|swept|came ashore|landfall|arrived|shook|tore through) (?:(?!<(?:count|area|percent)|and |, )\S+ ){0,6}?(?:on|late|early|at|that|the|of) $"
)
"""Before the date on which a disaster began, which is not that of a count: ``sparked by lightning on Aug. 16``."""
_STRUCK = re.compile(
    r" (?:died|dead|killed|perished|drowned|hurt|injured|wounded|missing|unaccounted for|lost|destroyed|damaged|flooded|evacuated|displaced|homeless)"
    r"(?: (?!<)[\w'-]+){0,3} (?:since|after|when) (?:(?!<(?:count|area|percent)|, )\S+ ){1,14}?(?:on|late|early|at|that|the|of) $"
)
"""Before the date of what cost so much, told after the words of a count: ``killed since the dam broke on Monday``."""
_FRONTED = re.compile(
    r"^ (?:\S+ : )?(?:(?:on|late on|early on|by|at|late|early|and|but) )?(?:(?:the|midday|midnight|noon|morning|afternoon|evening|night|end|dawn|dusk|nightfall|of|on) )*$"
)
"""Before a date that opens a sentence."""
_REPORTED = re.compile(
    r" (?:reported|counted|confirmed|recorded|listed|registered|put|gave|given|spoke|spoken|announced|acknowledged|tallied|stood|there were|"
    r"remained|reached|numbered|said|toll was|toll is|figure was) "
)
"""Verbs with which a dated sentence reports a count: ``On Friday evening the authorities reported 80 deaths``."""
_AS_OF = re.compile(
    r" (?:as of|as at|by|until) (?:(?:the|early|late|noon|midday|midnight|end|of|on|morning|afternoon|evening|night) )*$"
)
_BETWEEN = (
    r"(?:(?:the|early|late|noon|midday|midnight|end|of|on|morning|afternoon|evening|night|first light|dawn|dusk|"
    r"nightfall) )*(?:<period:\d+> (?:morning |afternoon |evening |night )?, )?$"
)

PARTS_OF_DAY = {
    "dawn": ("04:00", "07:59"),
    "daybreak": ("04:00", "07:59"),
    "sunrise": ("04:00", "07:59"),
    "first light": ("04:00", "07:59"),
    "morning": ("05:00", "11:59"),
    "noon": ("12:00", "12:59"),
    "midday": ("11:30", "13:29"),
    "lunchtime": ("12:00", "14:29"),
    "afternoon": ("12:00", "17:59"),
    "dusk": ("17:00", "20:59"),
    "sunset": ("17:00", "20:59"),
    "nightfall": ("17:00", "20:59"),
    "evening": ("17:00", "22:59"),
    "night": ("18:00", "23:59"),
}
"""Parts of the day with their first and last minute: counts of the morning and of the evening are two."""
_TODAY = re.compile(r" (?:this (morning|afternoon|evening)|tonight) (?!'s )")
_PART_AFTER = re.compile(rf"<period:(\d+)> (?:early |late )?(?P<part>{'|'.join(PARTS_OF_DAY)}) ")
_PART_BEFORE = re.compile(rf" (?P<part>{'|'.join(PARTS_OF_DAY)}) (?:of |on |, )?$")
_ENDS_OF_DAY = {"early": ("00:00", "08:59"), "late": ("17:00", "23:59")}
"""The first and last minute of how early or late in a day it is, where no part of the day is told."""
_END_BEFORE = re.compile(rf" (?P<end>{'|'.join(_ENDS_OF_DAY)}) (?:on )?$")
_OF_WEEK = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tonight|yesterday|tomorrow)\b", re.IGNORECASE
)
"""A day told without its date; ``by September`` is none."""


def counted_on(frame: Frame, sentence: Annotated, extract: Extraction, near: Sequence[int]) -> list[int]:
    """The dates of a sentence that tell when its count was taken, the likeliest first.

    Those after one of the pack's words, or after a verb of saying; beside a report of a count, those near it as well.
    """
    dates = [(match.start(), int(match[1])) for match in DATED.finditer(sentence.code)]
    dates = [(at, number) for at, number in dates if not _of_event(sentence.code, at)]
    amount = sentence.token(frame.item)
    dates.sort(key=lambda found: (found[0] < amount, abs(found[0] - amount)))
    stated = re.compile(rf" (?:{'|'.join(extract.dates)}) {_BETWEEN}")
    told = [number for at, number in dates if number in near and stated.search(sentence.code[:at])]
    far = re.compile(rf" (?:{'|'.join(word for word in extract.dates if not _HAPPENED.fullmatch(word))}) {_BETWEEN}")
    told += [number for at, number in dates if len(dates) == 1 and far.search(sentence.code[:at])]
    told += [
        number
        for at, number in dates
        if _COUNT_OF.search(sentence.code[:at]) or _DAYS_COUNT.search(sentence.code[sentence.code.find(" ", at) :])
    ]
    told += [number for at, number in dates if _SAID.search(sentence.code[:at])]
    told += [number for at, number in dates if len(dates) == 1 and at < frame.start and _reports(sentence, at, frame)]
    words = sentence.code[frame.start : frame.end]
    led = _LED.search(sentence.code[: frame.end].rpartition(" ; ")[2]) is not None
    if led or _PERFECT.search(words) or any(re.search(rf" {word} ", words) for word in extract.reports):
        told += [number for at, number in dates if number in near and (_ON.search(sentence.code[:at]) or at <= 1)]
    return told


def part_of_today(sentence: Annotated) -> str | None:
    """The part of the day of publication that a sentence counts at: ``this afternoon``, ``tonight``."""
    found = _TODAY.search(sentence.code)
    return None if found is None else found[1] or "night"


def said_on(sentence: Annotated) -> list[int]:
    """The dates of a sentence on which somebody said what it tells."""
    return [int(match[1]) for match in DATED.finditer(sentence.code) if _SAID.search(sentence.code[: match.start()])]


def _of_event(code: str, at: int) -> bool:
    """Whether a date is that of the disaster, or of what else it owns, and not of a count."""
    before, after = code[:at], code[code.find(" ", at) :]
    owned = _OWNING.match(after) is not None and _DAYS_COUNT.match(after) is None
    return owned or any(expression.search(before) for expression in (_BEGAN, _STRUCK, _OF_EVENT))


def at_present(sentence: Annotated, frame: Frame) -> bool:
    """Whether the clause of a count puts it at the time of writing, whatever day was told before: ``It now counts 410 injured``."""
    clause = _CLAUSE.split(sentence.code[: sentence.token(frame.item)])[-1] + " "
    return _NOW.search(f" {clause}") is not None


def had_told(sentence: Annotated, frame: Frame) -> bool:
    """Whether a sentence is about the count that somebody gave before another one."""
    return _HAD_TOLD.match(sentence.code[: sentence.token(frame.item)]) is not None


def of_before(sentence: Annotated, frame: Frame) -> bool:
    """Whether a count is told as one that has been overtaken, so that the counts after it are of a later day."""
    clause = _CLAUSE.split(sentence.code[: sentence.token(frame.item)])[-1] + " "
    return _OVERTAKEN.search(f" {clause}") is not None


def _reports(sentence: Annotated, at: int, frame: Frame) -> bool:
    """Whether a date that opens a sentence is that of the report which its count is of: not of what happened that day."""
    between = sentence.code[sentence.code.find(" ", at) : sentence.token(frame.item) + 1]
    return _FRONTED.search(sentence.code[:at]) is not None and _REPORTED.search(between) is not None


def clock(sentence: Annotated, number: int) -> tuple[str, str] | None:
    """The first and last minute of the part of the day beside a date: ``Tuesday evening``, ``early on 4 May``."""
    after = _PART_AFTER.search(sentence.code, sentence.code.find(f"<period:{number}>"))
    found = (
        after
        if after and after[1] == str(number)
        else _PART_BEFORE.search(sentence.code[: sentence.code.find(f"<period:{number}>")])
    )
    if found:
        return PARTS_OF_DAY[found["part"]]
    end = _END_BEFORE.search(sentence.code[: sentence.code.find(f"<period:{number}>")])
    return _ENDS_OF_DAY[end["end"]] if end else None


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
        and _OF_WEEK.search(sentence.text, item.start, item.end)
        and (_SAID.search(sentence.code[: match.start()]) or _AS_OF.search(sentence.code[: match.start()]))
    }
    return next(iter(days)) if len(days) == 1 else None
