"""Gives a claim its valid time: the date of its clause, the period of its flow, or the reason why it has none."""

import re
from dataclasses import replace

from schemas.attribute import Attribute, PeriodRole
from schemas.claim import Basis, Modality
from schemas.extraction import Extraction
from schemas.period import ValidTime
from sources.prose.annotated import DATED
from sources.prose.patterns.frames import EARLIER, Frame
from sources.prose.talk import Reader
from sources.prose.times.beginnings import since_beginning
from sources.prose.times.counting import at_present, had_told, of_before, part_of_today
from sources.prose.times.flow_times import FlowTime
from sources.prose.times.other_flows import compared_year, foreign, formerly, past
from sources.prose.times.valid_times import due, hours_of, said_in, valid_time
from sources.prose.writing import written_period

_AGO = re.compile(r"(?:years|decades?|century) ago$", re.IGNORECASE)
"""The end of a date that tells what was once."""


def date_claim(
    frame: Frame,
    attribute: Attribute,
    extract: Extraction,
    reader: Reader,
    record: dict[str, object],
    named: dict[str, str],
) -> str | None:
    """Give a claim its valid time; the reason when it has none and cannot be told from others without."""
    event = attribute.period is not PeriodRole.INSTANT or attribute.basis is Basis.INCREMENT
    if event and attribute.basis is not Basis.CUMULATIVE and since_beginning(frame, reader.sentence):
        return "it counts from a beginning"
    if not extract.dated or attribute.period is PeriodRole.TIMELESS:
        return None
    if attribute.period is not PeriodRole.EVENT and extract.about != "event":
        reader = _undated(reader)
    if attribute.period is PeriodRole.INTERVAL:
        return _flow(frame, attribute, reader, record, named)
    if named.get("event", "").isdecimal():
        record["period"] = named["event"]  # what an earlier disaster took no longer changes
        return None
    _counted(frame, attribute, extract, reader, record, named)
    return None


def _undated(reader: Reader) -> Reader:
    """The reader of a sentence without the dates that other claims are about: ``founded in 1950, it employs 90``."""
    code = DATED.sub(
        lambda found: f"<dating:{found[1]}>" if int(found[1]) in reader.dates else found[0], reader.sentence.code
    )
    return replace(reader, sentence=replace(reader.sentence, code=code))


def _counted(
    frame: Frame,
    attribute: Attribute,
    extract: Extraction,
    reader: Reader,
    record: dict[str, object],
    named: dict[str, str],
) -> None:
    """Give a level, a total or an event the date of its clause, else that of the counts before it in its paragraph."""
    when = _told(frame, attribute, extract, reader)
    if when is not None:
        record["period"] = written_period(when, when.text)
        named.pop("when", None)
        named.update(EARLIER if _AGO.search(when.text or "") else {})
        if extract.dates and not named and not of_before(reader.sentence, frame):
            reader.talk.counted_at = reader.sentence.sentence.start, str(record["period"])
    elif extract.dates and not named and had_told(reader.sentence, frame):
        named["when"] = "earlier"
    elif extract.dates and (day := reader.talk.counted(reader.sentence, frame, extract)):
        named["as of"] = day
    elif extract.dates and not frame.earlier and "event" not in named and not at_present(reader.sentence, frame):
        start, period = reader.talk.counted_at
        if period and "\n" not in reader.article.text[start : reader.sentence.sentence.start]:
            record["period"] = period


def _told(frame: Frame, attribute: Attribute, extract: Extraction, reader: Reader) -> ValidTime | None:
    """The date of the clause of a level, a total or an event, or of the hour of a count in an article of that day."""
    when = valid_time(frame, reader.sentence, extract)
    if when is None and extract.dates and reader.talk.ahead is not None:
        when = said_in(reader.talk.ahead)
    if when is None and extract.dates and reader.talk.published and (part := part_of_today(reader.sentence)):
        when = hours_of(reader.talk.published.isoformat(), part)
    if when is not None and attribute.period is PeriodRole.EVENT and attribute.basis is Basis.INCREMENT:
        when = None if due(when, reader.sentence) else when
    if frame.newer and when == valid_time(frame.newer, reader.sentence, extract):
        return None  # `£1.02bn on 31 December, against £890m`: the date is that of the newer amount
    return when


def _flow(
    frame: Frame, attribute: Attribute, reader: Reader, record: dict[str, object], named: dict[str, str]
) -> str | None:
    """Give a flow its period or the name of its length; the reason when its clause and the article leave both open."""
    sentence, talk = reader.sentence, reader.talk
    others = foreign(frame, sentence)
    time = talk.flows.of(frame.newer or frame, sentence)
    if record["modality"] == Modality.PLANNED:
        time = talk.flows.of_forecast(time, sentence)
    if formerly(frame, sentence):
        named["when"] = "earlier"
    elif frame.earlier or past(frame, sentence):
        former = frame.earlier and record["modality"] == Modality.PLANNED and not compared_year(frame, sentence)
        time = talk.flows.before(frame, sentence, time) if frame.earlier and not former else time
        if former or time is None or time.period is None:
            named["when"] = "earlier"
    elif time is None and "span" in attribute.identity and not others:
        return "its period cannot be told"
    if time is not None and time.inherited:
        talk.flows.leaning.add(str(record["ref"]))
    if record["modality"] == Modality.PLANNED and "span" in attribute.identity:
        named["outlook"] = "forecast"
    if others:
        named["outlook"] = "of others"
    if time is not None:
        _placed(time, attribute, record, named)
    return None


def _placed(time: FlowTime, attribute: Attribute, record: dict[str, object], named: dict[str, str]) -> None:
    """Write down when a flow was and how long that is."""
    if time.period:
        record["period"] = written_period(time.period, time.period.text)
    if time.span and "span" in attribute.identity:
        named["span"] = time.span
