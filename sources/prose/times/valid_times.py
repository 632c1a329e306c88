"""Finds the date in the clause of a frame: when its amount held or its event was."""

import re
from collections.abc import Sequence

from schemas.extraction import Extraction
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.period import Period, Precision, ValidTime
from sources.prose.annotated import DATED, Annotated
from sources.prose.patterns.frames import Frame
from sources.prose.times.counting import PARTS_OF_DAY, clock, counted_on, said_on

NEAR = 10
"""Tokens between an amount and a date of the same clause."""
_BEGUN = re.compile(
    r" (?:founded|established|set up|launched|created|formed|opened|started|built|dates|dating|went public|listed|born)"
    r"(?: (?!<)\S+){0,3}? (?:in|on|from|to|back to|since) $"
)
"""Words before a date that tells how something began, not when an amount held."""
_UNTIL = re.compile(r" (?:before|until|till|prior to|ahead of) (?:the )?$")
"""Words before a date up to which an amount held: ``before last week its holding was 9.9 percent``."""
_OVER = re.compile(r" (?:over|within|across|spread over) (?:the )?$")
"""Before a stretch in which something will be done, while a level is told of now: ``debts of £31 million, to be repaid over five years``."""
_COMPARED = re.compile(r" (?:twice|double|triple|more than|less than|lower than|higher than) (?:(?!<)\S+ ){0,6}$")
"""What makes a date that of an amount compared with: ``twice what it was worth in 2023``."""
_FIGURES = re.compile(
    r"> (?:(?:net|pretax|pre-tax|operating|underlying|full) )?(?:results?|figures|earnings|profits?|loss|losses|revenues?|sales|income|turnover) "
)
"""What a quarter names, behind it: ``will cut 620 jobs after third-quarter profit fell`` tells no date of the cut."""
_OWN_CLAUSE = frozenset("will would is was has had are were which who but while".split())
"""Words after a comma that begin a clause with a date of its own: ``the site, which employs 640, will shut on 30 June``."""
_VERB = re.compile(
    r"(?:last|first|recently|then|later|also|previously|originally) (?:[a-z]+ed|went|came|took|made|sold|bought|paid|cut|lost|won|held|did|had)\b"
)
"""The verb of a clause after a comma that has a date of its own: ``..., last raised equity in 2022``."""
_SIDE_CLAUSE = re.compile(r" , (?:which|who|whose) (?!<)[^,]* ,(?= |$)")
"""A clause of its own between commas, whose date is not that of what comes after it."""


def valid_time(frame: Frame, sentence: Annotated, extract: Extraction) -> ValidTime | None:
    """The date in the clause of a frame: the nearest one after it before another amount, else the nearest before it.

    Where the pack names the words that a date must follow, any other date is none of the claim's.
    """
    after = _between(sentence, frame.end, len(sentence.code), forward=True)
    before = _between(sentence, 0, frame.start, forward=False)
    dated = [int(match[1]) for match in DATED.finditer(sentence.code, frame.start, frame.end)]
    within = sorted(dated, key=lambda number: number < frame.item)
    near = [*within, *after, *before]
    for number in counted_on(frame, sentence, extract, near) if extract.dates else near:
        item = sentence.items[number]
        if _COMPARED.search(sentence.code[: sentence.code.find(f"<period:{number}>")]):
            continue
        led = sentence.code[: sentence.code.find(f"<period:{number}>")]
        if _FIGURES.match(sentence.code, sentence.code.find(">", len(led))):
            continue
        if len(led) > frame.end - 1 and sentence.of_another(len(led)):
            continue
        if _BEGUN.search(led) or (not extract.dates and _UNTIL.search(led)):
            continue
        if (
            isinstance(item, PeriodMention)
            and item.period
            and item.period.precision is Precision.SPAN
            and _OVER.search(led)
        ):
            continue
        if isinstance(item, PeriodMention) and item.period is not None and item.period.precision is not Precision.TIME:
            return _time(item.period, sentence, number, by_the_hour=bool(extract.dates))
    return None


def said_in(sentence: Annotated) -> ValidTime | None:
    """When somebody said it, by the words of a sentence that goes on from the one before: ``...; two died, the hospital said on Friday``."""
    for number in said_on(sentence):
        item = sentence.items[number]
        if isinstance(item, PeriodMention) and item.period is not None and item.period.precision is not Precision.TIME:
            return _time(item.period, sentence, number, by_the_hour=True)
    return None


def hours_of(day: str, part: str) -> ValidTime:
    """The hours of a part of a day."""
    first, last = (f"{day}T{moment}" for moment in PARTS_OF_DAY[part])
    return ValidTime(start=first, end=last, precision=Precision.MINUTE, text=f"{first} to {last}")


def _time(period: Period, sentence: Annotated, number: int, *, by_the_hour: bool) -> ValidTime:
    """The time of a date, with the part of the day that its words name."""
    hour = clock(sentence, number) if by_the_hour and period.precision is Precision.DAY else None
    if hour:
        first, last = (f"{period.start}T{moment}" for moment in hour)
        return ValidTime(start=first, end=last, precision=Precision.MINUTE, text=period.text)
    return ValidTime(start=period.start, end=period.end, precision=period.precision, text=period.text)


def due(when: ValidTime, sentence: Annotated) -> bool:
    """Whether a date is the one by which something is to be done, not that of what was announced: ``by mid-2026``."""
    for match in DATED.finditer(sentence.code):
        item = sentence.items[int(match[1])]
        if isinstance(item, PeriodMention) and item.period and item.period.start == when.start:
            return re.search(r" by (?:the |end of |the end of )?$", sentence.code[: match.start()]) is not None
    return False


def _between(sentence: Annotated, start: int, end: int, *, forward: bool) -> list[int]:
    """The dates between two places of the code, the nearest to the amount first, up to another amount or clause."""
    code = sentence.code[start:end]
    if not forward:
        code = _SIDE_CLAUSE.sub(lambda found: " " * len(found[0]), code)
    tokens = [(match.start(), match[0]) for match in re.finditer(r"\S+", code)]
    found: list[int] = []
    following = [word for _, word in tokens[1:]] + [""]
    for at, (_, word) in enumerate((tokens if forward else tokens[::-1])[:NEAR]):
        if forward and word == "," and (following[at] in _OWN_CLAUSE or _VERB.match(" ".join(following[at : at + 2]))):
            break
        if not forward and at == 0 and word == "and":
            break  # `turned over $5 million last year and employs 300`: the date is that of the verb before
        number = re.fullmatch(r"<(\w+):(\d+)>", word)
        if number and isinstance(sentence.items[int(number[2])], Mention):
            break
        if number and number[1] == "period":
            if (
                not forward
                and "," in [passed for _, passed in tokens[::-1][:at]]
                and _another(tokens[::-1][at + 1 :], sentence)
            ):
                break
            found.append(int(number[2]))
    return found


def _another(before: Sequence[tuple[int, str]], sentence: Annotated) -> bool:
    """Whether a date is that of the amount right before it: ``with $150 million in 2021, ...``."""
    number = re.fullmatch(r"<\w+:(\d+)>", before[1][1]) if len(before) > 1 and before[0][1] == "in" else None
    return number is not None and isinstance(sentence.items[int(number[1])], Mention)
