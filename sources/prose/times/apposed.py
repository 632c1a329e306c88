"""Takes a quarter or half by number for the stretch told right behind it: *the first quarter of the financial year, the three months to June*."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.notation.periods import PeriodMention
from schemas.period import Precision

_BETWEEN = re.compile(
    r"(?: of (?:the|its|their|our) (?:[a-z]+ )?year)?(?:, | \(|, (?:that is|meaning|or) )(?:the |for the |covering the )?",
    re.IGNORECASE,
)
"""What stands between the two."""
PARTS = frozenset((Precision.QUARTER, Precision.HALF))
"""Precisions of the parts of a year that have numbers."""


def as_apposed(
    dates: Sequence[PeriodMention], stretches: Sequence[PeriodMention], text: str
) -> Iterator[PeriodMention]:
    """The dates of a text, those of no year that a stretch of their length explains as that stretch."""
    for found in dates:
        told = next((one for one in stretches if _explains(one, found, text)), None)
        if told and told.period and found.period:
            days = {"start": told.period.start, "end": told.period.end}
            yield replace(found, period=found.period.model_copy(update=days))
        else:
            yield found


def _explains(stretch: PeriodMention, found: PeriodMention, text: str) -> bool:
    """Whether a stretch stands right behind a quarter or half of no year, and is as long."""
    if found.period is None or stretch.period is None or found.leaned_on is None or stretch.start < found.end:
        return False
    precision = found.period.precision
    return (
        precision in PARTS
        and stretch.period.precision is precision
        and _BETWEEN.fullmatch(text, found.end, stretch.start) is not None
    )
