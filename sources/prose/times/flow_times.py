"""When a flow was: its period, that of a mention, and the same stretch some months before."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from schemas.errors import DefectError
from schemas.notation.periods import PeriodMention
from schemas.period import Precision, ValidTime
from sources.prose.times.lengths import LONG, length


@dataclass(frozen=True)
class FlowTime:
    """When a flow was: its period when that is known, and the name of its length."""

    period: ValidTime | None
    span: str | None
    inherited: bool = False
    """Whether the article told it elsewhere, not in the clause of the amount."""


def relative(item: PeriodMention, text: str = "") -> bool:
    """Whether a mention is told from another period: ``a year earlier``; of one that could not be told, the ``text`` has its words."""
    words = item.period.text.lower() if item.period else text[item.start : item.end].lower()
    return re.search(r"\b(?:earlier|before|ago|previous|prior|preceding|same)\b", words) is not None


def telling(item: PeriodMention) -> bool:
    """Whether a date is a stretch that flows are told in: a quarter, a half, or one of such a length."""
    if item.period is None or relative(item):
        return False
    return item.period.precision in (Precision.QUARTER, Precision.HALF) or (
        length(time_of(item)) is not None and LONG.search(item.period.text) is not None
    )


def time_of(item: PeriodMention) -> ValidTime:
    """The period of a mention that could be told."""
    if item.period is None:
        raise DefectError("a period that could not be told is read as one", remedy="please report this with the input")
    return ValidTime(
        start=item.period.start, end=item.period.end, precision=item.period.precision, text=item.period.text
    )


def shifted(time: ValidTime, months: int) -> ValidTime:
    """The period so many months before."""
    first, past = date.fromisoformat(time.start[:10]), date.fromisoformat(time.end[:10]) + timedelta(days=1)
    start, after = _back(first, months), _back(past, months)
    return ValidTime(
        start=start.isoformat(), end=(after - timedelta(days=1)).isoformat(), precision=time.precision, text=None
    )


def _back(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, 28) if day.day > 28 else day.day)  # noqa: PLR2004
