"""Finds the period of a flow: stated in its clause, or said once in the lead; and how long it is when its date stays open."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from schemas.errors import DefectError
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.period import Precision, ValidTime
from sources.prose.annotated import Annotated
from sources.prose.frames import Frame

LEAD = 4
"""Sentences at the start of an article whose period holds for flows that name none."""
REACH = 12
"""Tokens between an amount and the period of its clause."""
_SPANS = {
    "quarter": r"\S+-quarter|quarter|quarterly|three-month|three months|year-ago quarter",
    "half": r"\S+-half|half|half-year|half-yearly|interim|six-month|six months",
    "nine months": r"nine months|nine-month",
    "year": r"year|full-year|annual|annually|yearly|twelve months|twelve-month|12 months|12-month|year-end|year's",
}
_DAYS = ((20, 40, "month"), (80, 100, "quarter"), (170, 190, "half"), (260, 285, "nine months"), (350, 380, "year"))
_SAID = {span: re.compile(rf" (?:{words}) ") for span, words in _SPANS.items()}
_OTHER_TIME = re.compile(
    r" (?:from|than|versus|vs|against|with|to|on|over|since|by|until|before|after) (?:(?:the|a|its|that|in|for|same|comparable|corresponding|period|quarter|half|months|time|of) ){0,6}$"
)
_FOUNDED = re.compile(
    r" (?:founded|established|set up|created|formed|born|incorporated|dating|dates)(?: \S+){0,2}? (?:in |back to |from )*$"
)
_PAST = re.compile(
    r" (?:year earlier|year before|year ago|year-earlier|year-ago|prior-year|previous year|prior year|preceding year|"
    r"same (?:period|quarter|half|time|<period:\d+>)|corresponding|comparable|twelve months earlier|12 months earlier) "
)
_BEGINS = (
    r"(?:(?:in|for|during) )?(?:the |a |one )?(?:same (?:period|quarter|half|time|<period:\d+>)|year[ -](?:earlier|before|ago)|year-(?:earlier|ago)|"
    r"(?:previous|prior|preceding) year|prior-year|corresponding|comparable|<time:\d+> (?:earlier|before|ago)) "
)
_OPENING = re.compile(rf" (?:and |but |, )?{_BEGINS}")
_FOLLOWING = re.compile(rf" (?:just |only )?{_BEGINS}")
_SHORTER = re.compile(
    r" (?:previous|prior|preceding) (?:quarter|three months) | quarter (?:earlier|before) | three months earlier "
)
_LONG = re.compile(r"year|months?|weeks|quarter|half|fy|fiscal", re.IGNORECASE)
"""Words of a stretch that flows are told in; a season or `early 2025` is none."""
_DATED = re.compile(r"<period:(\d+)>")
_BOUNDS = re.compile(r" (?:while|whereas|but|; ) |: ")
_AGO = re.compile(
    r" (?:from|than|versus|vs|against|compared (?:with|to)) (?:(?!<)\S+ ){0,3}<(?:money|count):\d+> (?:in|for|during) (?:the )?$"
)
"""Before the period of an amount that the article's own is compared with."""
_FORMERLY = re.compile(
    r" (?:previously|(?:previous|prior|earlier|former|original|initial|old) (?:(?!<)\S+ ){0,2}?(?:forecast|guidance|estimate|outlook|range|target|projection|view)) "
)
LONG_PAST = 300
"""Days after which a period is not the one that an article reports."""
_OUTSIDE = re.compile(
    r" (?:analysts?'?|consensus|wall street|economists|street|estimates?|forecasters|(?:had|have|been) expected|pencilled) "
)


@dataclass(frozen=True)
class FlowTime:
    """When a flow was: its period when that is known, and the name of its length."""

    period: ValidTime | None
    span: str | None
    inherited: bool = False
    """Whether the article told it elsewhere, not in the clause of the amount."""


@dataclass
class Flows:
    """The periods that an article has stated for its flows, the latest of each length, and that of the lead."""

    text: str = ""
    lead: FlowTime | None = None
    known: dict[str, FlowTime] = field(default_factory=dict)
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
        stated = _stated(frame, sentence)
        if stated is not None:
            return self.noted(FlowTime(stated, length(stated)))
        span = _said(frame, sentence, self._unresolved(frame, sentence))
        if span is not None:
            return self.known.get(span) or self.noted(FlowTime(None, span))
        return replace(self.lead, inherited=True) if self.lead else None

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
        number = _DATED.search(told)
        item = sentence.items[int(number[1])] if number else None
        if (
            isinstance(item, PeriodMention)
            and item.period is not None
            and not _PAST.search(told)
            and not _relative(item)
        ):
            time = _time(item)
            if not (now and now.period and (time.start, time.end) == (now.period.start, now.period.end)):
                return FlowTime(time, now.span if now else None)
        if now is None or now.period is None:
            return None
        return FlowTime(_shifted(now.period, months), now.span)


def compared_year(frame: Frame, sentence: Annotated) -> bool:
    """Whether the amount that a forecast is compared with is that of a time named beside it, not an earlier forecast."""
    clause = re.split(r" (?:<money|<count|while|but|;|,) ?", sentence.code[frame.end - 1 :])[0]
    told = " " + " ".join(clause.split()[:REACH]) + " "
    return _DATED.search(told) is not None or _PAST.search(told) is not None or " last year " in told


def formerly(frame: Frame, sentence: Annotated) -> bool:
    """Whether the words between the amount before and this one tell that it was forecast before: ``its previous guidance of``."""
    at = sentence.token(frame.item)
    return _FORMERLY.search(" " + re.split(r"<(?:money|count):\d+>|;", sentence.code[:at])[-1]) is not None


def past(frame: Frame, sentence: Annotated) -> bool:
    """Whether a flow is of the year before: ``twelve months earlier it had made``, ``it made $12 million a year earlier``."""
    before = " " + " ".join(_BOUNDS.split(sentence.code[: frame.start])[-1].split()[:6]) + " "
    after = " " + " ".join(sentence.code[frame.end - 1 :].split()[:5]) + " "
    return any(
        opening.match(words) is not None or _told_before(words, sentence)
        for opening, words in ((_OPENING, before), (_FOLLOWING, after))
    )


def _told_before(words: str, sentence: Annotated) -> bool:
    """Whether the words begin with a date that is told from another: ``a year earlier``."""
    dated = re.match(r" (?:(?:in|for|during) )?(?:the )?<period:(\d+)> ", words)
    item = sentence.items[int(dated[1])] if dated else None
    return isinstance(item, PeriodMention) and _relative(item)


def lead(found: Sequence[Annotated], published: date | None = None) -> FlowTime | None:
    """The quarter, half or year that the first sentences of an article are about."""
    for sentence in found[:LEAD]:
        for match in _DATED.finditer(sentence.code):
            item = sentence.items[int(match[1])]
            if (
                isinstance(item, PeriodMention)
                and _telling(item)
                and not _OTHER_TIME.search(sentence.code[: match.start()])
            ):
                time = _time(item)
                ago = published and (published - date.fromisoformat(time.end[:10])).days > LONG_PAST
                if ago and _AGO.search(sentence.code[: match.start()]):
                    time = _shifted(time, -12)
                return FlowTime(time, length(time))
    told = [
        span
        for sentence in found[:LEAD]
        for span, said in _SAID.items()
        if said.search(re.sub(r" (?:year|half|year's) ", "  ", _spelled(_undated(sentence), sentence)))
    ]
    return FlowTime(None, told[0]) if told and len(set(told)) == 1 else None


def _undated(sentence: Annotated) -> str:
    """The code of a sentence with the words of dates that nothing in the article tells: ``third-quarter``."""

    def written(match: re.Match[str]) -> str:
        item = sentence.items[int(match[1])]
        return (
            sentence.text[item.start : item.end].lower()
            if isinstance(item, PeriodMention) and item.period is None
            else match[0]
        )

    return _DATED.sub(written, sentence.code)


def foreign(frame: Frame, sentence: Annotated) -> bool:
    """Whether an amount is what analysts expected, not what the company tells."""
    before = " ".join(sentence.code[: frame.start].split(" ")[-8:]) + " "
    after = " ".join(sentence.code[frame.end - 1 :].split(" ")[:8]) + " "
    before = re.split(r" (?:beating|above|below|topping|missing|, but|and) |<(?:money|count|percent):\d+>", before)[-1]
    after = re.split(
        r" (?:,|\(|and|but|beating|above|below|topping|ahead|missing|in line|compared|exceeding|against) ", after
    )[0]
    return (
        _OUTSIDE.search(f" {before}{sentence.code[frame.start : frame.end].strip()} ") is not None
        or _OUTSIDE.search(f" {after} ") is not None
    )


def length(time: ValidTime) -> str | None:
    """The name of a period's length, if it is one that flows are told in."""
    if time.precision is Precision.TIME:
        return None
    days = (date.fromisoformat(time.end[:10]) - date.fromisoformat(time.start[:10])).days + 1
    return next((name for low, high, name in _DAYS if low <= days <= high), None)


def _stated(frame: Frame, sentence: Annotated) -> ValidTime | None:
    """The period in the clause of a flow: inside its words, after them before another amount, or before them."""
    for number in _near(frame, sentence):
        item = sentence.items[number]
        at = sentence.code.find(f"<period:{number}>")
        if (
            isinstance(item, PeriodMention)
            and item.period is not None
            and not _relative(item)
            and not (_OTHER_TIME.search(sentence.code[:at]) or _FOUNDED.search(sentence.code[:at]))
        ):
            time = _time(item)
            if length(time) is not None and (time.precision is not Precision.SPAN or _LONG.search(time.text or "")):
                return time
    return None


def _near(frame: Frame, sentence: Annotated) -> Iterator[int]:
    own = sentence.items[frame.item]
    percent = isinstance(own, Mention) and own.quantity.unit == "percent"
    yield from (int(match[1]) for match in _DATED.finditer(sentence.code, frame.start, frame.end))
    for tokens in (
        sentence.code[frame.end :].split(" ")[:REACH],
        sentence.code[: frame.start].split(" ")[: -REACH - 1 : -1],
        sentence.code[: frame.start].split(" ")[:8],
    ):
        for token in tokens:
            found = re.fullmatch(r"<(\w+):(\d+)>", token)
            if found and isinstance(sentence.items[int(found[2])], Mention) and not percent and found[1] != "percent":
                break
            if token in ("while", "whereas", "but", ";"):
                break
            if found and found[1] == "period":
                yield int(found[2])


def _said(frame: Frame, sentence: Annotated, unresolved: str) -> str | None:
    """The length that the words of the clause tell: ``in the quarter``, ``annual loss``."""
    before = _spelled(_BOUNDS.split(sentence.code[: frame.start])[-1], sentence)
    after = re.split(r" (?:,|;|while|but|from|than|compared|against) |<money|<count", sentence.code[frame.end - 1 :])[0]
    after = _spelled(after, sentence)
    for words in (
        _spelled(sentence.code[frame.start : frame.end], sentence),
        f" {unresolved} ",
        f" {after} ",
        " " + " ".join(before.split(" ")[-REACH:]) + " ",
    ):
        if _PAST.search(words):
            continue
        clean = re.sub(r" year-(?:on|over)-year ", " ", words)
        found = next((span for span, said in _SAID.items() if said.search(clean)), None)
        if found:
            return found
    return None


def _spelled(code: str, sentence: Annotated) -> str:
    """The code with its lengths of time in words: ``in the nine months``."""

    def written(match: re.Match[str]) -> str:
        item = sentence.items[int(match[1])]
        return item.quantity.text.lower() if isinstance(item, Mention) else match[0]

    return re.sub(r"<time:(\d+)>", written, code)


def _relative(item: PeriodMention) -> bool:
    """Whether a mention is told from another period: ``a year earlier``."""
    words = item.period.text.lower() if item.period else ""
    return re.search(r"\b(?:earlier|before|ago|previous|prior|preceding|same)\b", words) is not None


def _telling(item: PeriodMention) -> bool:
    if item.period is None or _relative(item):
        return False
    return item.period.precision in (Precision.QUARTER, Precision.HALF) or (
        length(_time(item)) is not None and _LONG.search(item.period.text) is not None
    )


def _time(item: PeriodMention) -> ValidTime:
    if item.period is None:
        raise DefectError("a period that could not be told is read as one", remedy="please report this with the input")
    return ValidTime(
        start=item.period.start, end=item.period.end, precision=item.period.precision, text=item.period.text
    )


def _shifted(time: ValidTime, months: int) -> ValidTime:
    """The period so many months before."""
    first, past = date.fromisoformat(time.start[:10]), date.fromisoformat(time.end[:10]) + timedelta(days=1)
    start, after = _back(first, months), _back(past, months)
    return ValidTime(
        start=start.isoformat(), end=(after - timedelta(days=1)).isoformat(), precision=time.precision, text=None
    )


def _back(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, 28) if day.day > 28 else day.day)  # noqa: PLR2004
