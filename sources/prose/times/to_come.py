"""Tells what a level is to become, or was years ago, from what it is: ``to take its headcount to 100``, ``shed 1,500 jobs in 2022``."""

import re
from collections.abc import Mapping
from datetime import date

from schemas.attribute import Attribute, PeriodRole
from schemas.claim import Modality
from schemas.value import ValueKind
from sources.prose.annotated import Annotated
from sources.prose.patterns.frames import EARLIER, Frame
from sources.prose.talk import Reader
from sources.prose.times.elsewhen import opens_long_before

_TO_COME = {"when": "to come"}
_BECOMES = re.compile(
    r" (?:(?:grow|expand|increase|increases|increasing|growing|expanding|rise|climb|swell|double|triple|go|bring|brings|bringing|take|takes|taking|lift|lifting|boost|boosting|"
    r"raise|raising|build|building|get|scale) (?:(?!<(?!ref|name|count)|[,;.] |and )\S+ ){0,8}?to (?:(?:about|around|some|nearly|almost|over|more than|roughly|a|total|of|up) ){0,3}|"
    r"(?:reach|reaching|hit|hitting|number|top|exceed|pass) (?:(?:about|around|some|nearly|almost|over|more than|roughly|a|total|of|up) ){0,3})$"
)
"""Before an amount that a level is to become."""
MOST_YEARS = 2
"""Years before an article from which on what happened is of long before."""


def when(
    frame: Frame,
    attribute: Attribute,
    reader: Reader,
    record: Mapping[str, object],
    named: Mapping[str, str],
    *,
    parties: bool,
) -> Mapping[str, str]:
    """The scope of a level that is only to come, and of what was long before, when it is told of nothing narrower.

    ``record`` is what the claim says so far, ``named`` its scope; ``parties`` tells whether it is about those who act.
    """
    if attribute.kind is not ValueKind.QUANTITY or "when" in named or "outlook" in named:
        return {}
    level = attribute.period is PeriodRole.INSTANT and "period" not in record
    if (level or not parties) and opens_long_before(frame, reader.sentence, reader.talk.published):
        return EARLIER
    if not parties:
        return {}
    if _becomes(frame, attribute, reader.sentence, str(record["modality"])):
        return _TO_COME
    return EARLIER if not named and _long_past(record.get("period"), attribute, reader.talk.published) else {}


def _becomes(frame: Frame, attribute: Attribute, sentence: Annotated, modality: str) -> bool:
    """Whether an amount is what a level is only to become."""
    if attribute.period is not PeriodRole.INSTANT or modality not in (Modality.PLANNED, Modality.COMMITTED):
        return False
    if attribute.dimension in ("money", "percent"):
        return False
    return _BECOMES.search(sentence.code[: sentence.token(frame.item)]) is not None


def _long_past(period: object, attribute: Attribute, published: date | None) -> bool:
    """Whether something that happens again and again is told of a year long before an article's."""
    if attribute.period is not PeriodRole.EVENT or published is None:
        return False
    year = re.search(r"\b(?:19|20)\d\d\b", str(period or ""))
    return year is not None and int(year[0]) <= published.year - MOST_YEARS
