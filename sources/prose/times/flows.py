"""Finds the period of a flow: stated in its clause, or said once in the lead; and how long it is when its date stays open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.period import Precision, ValidTime
from sources.prose.annotated import DATED, Annotated
from sources.prose.patterns.frames import Frame
from sources.prose.times.flow_times import FlowTime, relative, shifted, time_of
from sources.prose.times.lengths import COUNTED, LONG, length, lengths_told, odd_length, spelled
from sources.prose.times.other_flows import AGO, BOUNDS, OTHER_TIME, PAST, REACH, past

_FOUNDED = re.compile(
    r" (?:founded|established|set up|created|formed|born|incorporated|dating|dates)(?: \S+){0,2}? (?:in |back to |from )*$"
)
_UNDER_WAY = re.compile(
    r" (?:for|in|over|during|of|this) (?:the |its |this )?(?:current|present|new|coming|ongoing|running) (?:(?:financial|fiscal|trading|reporting) )?(?P<span>quarter|half-year|half|year) "
)
"""A stretch that a forecast is for, told by its being under way: ``in the current year``."""
MONTHS = {"quarter": 3, "half": 6, "year": 12}
"""Months of each."""
_TO_DATE = re.compile(
    r" (?:so far <period:\d+>|<period:\d+> so far|so far in <period:\d+>|year to date|year-to-date|<period:\d+> to date|to date <period:\d+>) "
)
_CLAUSE = re.compile(r" (?:;|while|but|from|than|compared|against|,) |<money|<count")
SO_FAR = "year to date"
"""The length of a flow from the new year to the day of publication."""
_SHORTER = re.compile(
    r" (?:previous|prior|preceding) (?:quarter|three months) | quarter (?:earlier|before) | three months earlier "
)


@dataclass
class Flows:
    """The periods that an article has stated for its flows, the latest of each length, and that of the lead."""

    text: str = ""
    lead: FlowTime | None = None
    known: dict[str, FlowTime] = field(default_factory=dict)
    outlook: FlowTime | None = None
    """The stretch that the article's forecasts are for."""
    published: date | None = None
    leaning: set[str] = field(default_factory=set)
    """Refs of claims whose period is that of the lead."""

    def noted(self, time: FlowTime) -> FlowTime:
        """Remember a stated period for the amounts to come."""
        if time.span and time.period:
            self.known.setdefault(time.span, time)
        if self.lead is None:
            self.lead = time
        return time

    def of(self, frame: Frame, sentence: Annotated) -> FlowTime | None:
        """The period of a flow: stated, or the article's of the length its words tell, or that of the lead; else None."""
        if past(frame, sentence):
            return self.before(frame, sentence, self.known.get(_said(frame, sentence, "") or "") or self.lead)
        if self.published is not None and _so_far(frame, sentence):
            return FlowTime(_since_new_year(self.published), SO_FAR)
        stated = _stated(frame, sentence)
        if stated is not None:
            return self.noted(FlowTime(stated, length(stated) or odd_length(stated)))
        span = _said(frame, sentence, self._unresolved(frame, sentence))
        beside = _year_before(frame, sentence) if span == "year" and span not in self.known else None
        if beside is not None:
            return self.noted(FlowTime(beside, span))
        if span is not None:
            return self.known.get(span) or self.noted(FlowTime(None, span))
        if self.lead and self.lead.period is None and self.lead.span in self.known:
            return replace(self.known[self.lead.span], inherited=True)
        return replace(self.lead, inherited=True) if self.lead else None

    def of_forecast(self, time: FlowTime | None, sentence: Annotated) -> FlowTime | None:
        """The period of a forecast: its own, that which follows the one reported, else the one that the article's outlook is for."""
        named = _UNDER_WAY.search(sentence.code)
        if named and (time is None or time.inherited or time.period is None or not DATED.search(sentence.code)):
            return self._under_way(named["span"].split("-")[0])
        return self.outlook if self.outlook and (time is None or time.inherited) else time

    def _under_way(self, span: str) -> FlowTime:
        """The quarter, half or year that follows the one that the article reports, if it ended before publication."""
        leads = (self.known.get(span), self.lead)
        base = next((one.period for one in leads if one and one.span == span and one.period), None)
        if base is None or self.published is None or base.end[:10] >= self.published.isoformat():
            return FlowTime(None, span)
        return FlowTime(shifted(base, -MONTHS[span]), span)

    def _unresolved(self, frame: Frame, sentence: Annotated) -> str:
        """The words of the nearest period whose date nothing in the article tells: ``last year`` in an undated one."""
        near = (sentence.items[number] for number in _near(frame, sentence))
        return next(
            (
                self.text[item.start : item.end].lower()
                for item in near
                if isinstance(item, PeriodMention) and item.period is None
            ),
            "",
        )

    def before(self, frame: Frame, sentence: Annotated, now: FlowTime | None) -> FlowTime | None:
        """The period of the amount that another is compared with: stated after it, else a year before the other's."""
        rest = sentence.code[frame.end - 1 :]
        told = " ".join(re.split(r" (?:<money|<count|while|but|;|,) ?", rest)[0].split(" ")[:REACH]) + " "
        months = 3 if _SHORTER.search(told) else 12
        number = None if now and now.span == SO_FAR else DATED.search(told)
        item = sentence.items[int(number[1])] if number else None
        if isinstance(item, PeriodMention) and item.period is not None and not PAST.search(told) and not relative(item):
            time = time_of(item)
            if not (now and now.period and (time.start, time.end) == (now.period.start, now.period.end)):
                return FlowTime(time, now.span if now else None)
        if now is None or now.period is None:
            return None
        return FlowTime(shifted(now.period, months), now.span)


def _year_before(frame: Frame, sentence: Annotated) -> ValidTime | None:
    """The year after that of the amount told beside it in brackets: of 2026 in ``$6.6 billion (2025: $6.1 billion)``."""
    match = DATED.search(sentence.code, frame.end - 1)
    item = sentence.items[int(match[1])] if match else None
    if match is None or not isinstance(item, PeriodMention) or item.period is None:
        return None
    if item.period.precision is not Precision.YEAR or not sentence.of_another(match.start()):
        return None
    return shifted(time_of(item), -12)


def _so_far(frame: Frame, sentence: Annotated) -> bool:
    """Whether the clause of a flow tells what it came to from the new year to now."""
    after = _CLAUSE.split(sentence.code[frame.end - 1 :])[0] + " "
    before = BOUNDS.split(sentence.code[: frame.start + 1])[-1]
    return (
        _TO_DATE.search(after) is not None
        or _TO_DATE.search(before) is not None
        or _TO_DATE.search(sentence.code[frame.start : frame.end]) is not None
    )


def _since_new_year(today: date) -> ValidTime:
    return ValidTime(
        start=date(today.year, 1, 1).isoformat(),
        end=today.isoformat(),
        precision=Precision.SPAN,
        text="the year to date",
    )


def _stated(frame: Frame, sentence: Annotated) -> ValidTime | None:
    """The period in the clause of a flow: inside its words, after them before another amount, or before them."""
    for number in _near(frame, sentence):
        item = sentence.items[number]
        at = sentence.code.find(f"<period:{number}>")
        if (
            isinstance(item, PeriodMention)
            and item.period is not None
            and not relative(item)
            and not (_other(sentence, item, at) or _FOUNDED.search(sentence.code[:at]))
            and not (at > frame.end and (AGO.search(sentence.code[:at]) or sentence.of_another(at)))
        ):
            time = time_of(item)
            if (length(time) is not None or odd_length(time)) and (
                time.precision is not Precision.SPAN or LONG.search(time.text or "")
            ):
                return time
    return None


def _other(sentence: Annotated, item: PeriodMention, at: int) -> bool:
    """Whether a date only tells another time than an amount's own; ``over the first nine months`` tells its own."""
    before = sentence.code[:at]
    counted = item.period is not None and COUNTED.search(item.period.text) is not None
    return OTHER_TIME.search(before) is not None and not (counted and before.endswith((" over the ", " over ")))


def _near(frame: Frame, sentence: Annotated) -> Iterator[int]:
    """The dates of the clause of a flow, the likeliest first."""
    own = sentence.items[frame.item]
    percent = isinstance(own, Mention) and own.quantity.unit == "percent"
    yield from (int(match[1]) for match in DATED.finditer(sentence.code, frame.start, frame.end))
    for tokens in (
        sentence.code[frame.end :].split(" ")[:REACH],
        sentence.code[: frame.start].split(" ")[: -REACH - 1 : -1],
        sentence.code[: frame.start].split(" ")[:8],
    ):
        last = ""
        for word in tokens:
            found = re.fullmatch(r"<(\w+):(\d+)>", word)
            if found and isinstance(sentence.items[int(found[2])], Mention) and not percent and found[1] != "percent":
                break
            if word in ("while", "whereas", "but", ";") or (percent and word == "since"):
                break
            if (last, word) == (",", "and") and not percent:
                break
            last = word
            if found and found[1] == "period":
                yield int(found[2])


def _said(frame: Frame, sentence: Annotated, unresolved: str) -> str | None:
    """The length that the words of the clause tell: ``in the quarter``, ``annual loss``."""
    before = spelled(BOUNDS.split(sentence.code[: frame.start])[-1], sentence)
    after = re.split(r" (?:,|;|while|but|from|than|compared|against) |<money|<count", sentence.code[frame.end - 1 :])[0]
    after = spelled(after, sentence)
    for words in (
        spelled(sentence.code[frame.start : frame.end], sentence),
        f" {unresolved} ",
        f" {after} ",
        " " + " ".join(before.split(" ")[-REACH:]) + " ",
    ):
        if PAST.search(words):
            continue
        clean = re.sub(r" year-(?:on|over)-year ", " ", words)
        if found := lengths_told(clean):
            return found[0]
    return None
