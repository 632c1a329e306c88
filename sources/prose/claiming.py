"""Makes the written claim of a frame: subject, scope, modality, valid time, quote; what the clause leaves open is said."""

import re
from dataclasses import dataclass

from schemas.attribute import Attribute, PeriodRole
from schemas.claim import Basis, Modality
from schemas.errors import NotationError
from schemas.extraction import Extraction
from schemas.notation.periods import PeriodMention, read_period
from schemas.notation.quantities import Mention
from schemas.period import Precision, Stretch
from sources.prose.annotated import Annotated, Item
from sources.prose.attribution import attribution
from sources.prose.flows import compared_year, foreign, formerly, past
from sources.prose.frames import Frame
from sources.prose.modality import modality
from sources.prose.places import place_of
from sources.prose.roles import Talk, entity, other_event, scope, subject, valid_time
from sources.prose.sentences import Sentence
from sources.prose.telling import Article, Left, Told

LONGEST_QUOTE = 400
"""Characters of a sentence that a claim quotes; a longer one is cut around its amount."""
_LEVEL = re.compile(r" (?:increas|rais|lift|boost|expand|grow)\w* (?:(?!<)\S+ ){0,5}to $")
"""Words that state a level reached, before an amount that is otherwise a change."""


@dataclass(frozen=True)
class Reader:
    """What making a claim needs beside its frame: the sentence, the article, and what the article has been about."""

    sentence: Annotated
    article: Article
    talk: Talk


def claim_of(frame: Frame, attribute: Attribute, extract: Extraction, reader: Reader, ref: str) -> Told | Left:
    """The claim that a frame tells, or why its mention is left over."""
    sentence, talk = reader.sentence, reader.talk
    item = sentence.items[frame.item]
    qualifiers, taken = scope(frame, sentence, extract)
    about = subject(frame, sentence, extract, taken, talk)
    if extract.pairs:
        about = _paired(frame, sentence, attribute, talk, qualifiers)
    if about is None:
        return Left(item.start, item.end, reason="whom it is about cannot be told")
    if extract.about == "company":
        talk.last_subject = about
    value = _value(item, of_day=attribute.time_of_day)
    if value is None:
        return Left(item.start, item.end, reason=getattr(item, "unresolved", None) or "the name cannot be told")
    named = _scope(frame, attribute, reader, qualifiers, about)
    record: dict[str, object] = {
        "ref": ref,
        "subject": about,
        "attribute": frame.attribute,
        "value": value,
        "scope": named,
        "modality": str(extract.modality or modality(sentence.code, frame.start, frame.end)),
        "quote": _quote(reader.article.text, sentence.sentence, item),
        "tentative": "true" if frame.cue else None,
        "attribution": attribution(sentence),
    }
    if attribute.basis is Basis.INCREMENT and _LEVEL.search(sentence.code[: sentence.token(frame.item)]):
        record["basis"] = str(Basis.LEVEL)
    reason = _dated(frame, attribute, extract, reader, record, named)
    if reason:
        return Left(item.start, item.end, reason=reason)
    place = place_of(frame, sentence) if extract.about == "event" else None
    amount = item if isinstance(item, Mention) else None
    return Told(ref, record, item.start, item.end, sentence.sentence, frame, named, amount, place)


def _scope(
    frame: Frame, attribute: Attribute, reader: Reader, qualifiers: dict[str, str], about: str
) -> dict[str, str]:
    """The scope of a claim: counterparts folded into their wholes, another event than the article's, an earlier amount."""
    wholes = reader.talk.wholes
    named = {
        name: wholes.get(found, found) if name in attribute.directed else found
        for name, found in qualifiers.items()
        if found != about and not found.endswith(f" {about}")
    }
    if attribute.extract and attribute.extract.about == "event":
        named |= other_event(reader.sentence, frame, reader.talk)
    if frame.earlier and attribute.period is not PeriodRole.INTERVAL:
        named["when"] = "earlier"
    return named


def _dated(
    frame: Frame,
    attribute: Attribute,
    extract: Extraction,
    reader: Reader,
    record: dict[str, object],
    named: dict[str, str],
) -> str | None:
    """Give a claim its valid time; the reason when it has none and cannot be told from others without."""
    if not extract.dated or attribute.period is PeriodRole.TIMELESS:
        return None
    if attribute.period is PeriodRole.INTERVAL:
        return _flow(frame, attribute, reader, record, named)
    when = valid_time(frame, reader.sentence, extract)
    if when is not None:
        record["period"] = written_period(when, when.text)
        named.pop("when", None)
    elif extract.dates and (day := reader.talk.counted(reader.sentence, frame, extract)):
        named["as of"] = day
    return None


def _paired(frame: Frame, sentence: Annotated, attribute: Attribute, talk: Talk, named: dict[str, str]) -> str | None:
    """The subject of a claim about two, whose counterpart goes to its scope."""
    pair = talk.pairs.of(sentence, frame.start)
    if pair is None:
        return None
    named.update(dict.fromkeys(attribute.directed, pair[1]))
    return pair[0]


def _flow(
    frame: Frame, attribute: Attribute, reader: Reader, record: dict[str, object], named: dict[str, str]
) -> str | None:
    """Give a flow its period or the name of its length; the reason when its clause and the article leave both open."""
    sentence, talk = reader.sentence, reader.talk
    if foreign(frame, sentence):
        return "it is what others expect"
    time = talk.flows.of(frame.newer or frame, sentence)
    if formerly(frame, sentence):
        named["when"] = "earlier"
    elif frame.earlier or past(frame, sentence):
        former = frame.earlier and record["modality"] == Modality.PLANNED and not compared_year(frame, sentence)
        time = talk.flows.before(frame, sentence, time) if frame.earlier and not former else time
        if former or time is None or time.period is None:
            named["when"] = "earlier"
    elif time is None and "span" in attribute.identity:
        return "its period cannot be told"
    if time is not None and time.inherited:
        talk.flows.leaning.add(str(record["ref"]))
    if record["modality"] == Modality.PLANNED:
        named["outlook"] = "forecast"
    if time and time.period:
        record["period"] = written_period(time.period, time.period.text)
    if time and time.span and "span" in attribute.identity:
        named["span"] = time.span
    return None


def _value(item: Item, *, of_day: bool = False) -> str | None:
    if isinstance(item, Mention):
        return item.quantity.text
    if isinstance(item, PeriodMention):
        if item.period is None:
            return None
        if of_day:
            return item.period.start[-len("00:00") :]
        return written_period(item.period, item.period.text)
    return entity(item)


def written_period(period: Stretch, words: str | None) -> str:
    """A date as a claim file can hold it: the words where they say it all, else what they were resolved to."""
    if words:
        try:
            if read_period(words).bounds == period.bounds:
                return words
        except NotationError:
            pass  # the words lean on another date: write down what they came to
    if period.start == period.end:
        return period.start
    whole = {
        Precision.YEAR: period.start[:4],
        Precision.MONTH: period.start[:7],
        Precision.QUARTER: f"Q{(int(period.start[5:7]) + 2) // 3} {period.start[:4]}",
    }
    return whole.get(period.precision, f"{period.start} to {period.end}")


def _quote(text: str, sentence: Sentence, item: Item) -> str:
    if sentence.end - sentence.start <= LONGEST_QUOTE:
        return text[sentence.start : sentence.end]
    start = max(sentence.start, item.start - LONGEST_QUOTE // 2)
    return text[start : min(sentence.end, start + LONGEST_QUOTE)]
