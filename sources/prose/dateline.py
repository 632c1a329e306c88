"""Reads the dateline of a news report: ``NEW YORK, Oct 30, 2025 (Wire) —``, its place, its date and where it stands."""

import re
from dataclasses import dataclass
from datetime import date

from schemas.notation.periods import find_periods
from schemas.period import Precision

_DATELINE = re.compile(
    r"^(?=[A-Z])(?P<place>[A-Z][A-Z.’'-]+(?:[ /][A-Z][\w.’'-]*)*(?:, [A-Z][\w.]*)?)(?P<rest>[^\n—–]{0,70}?)[ ]?(?:—|–|--| - )[ ]?(?=\S)",
    re.MULTILINE)
LOOKED_AT = 1500
"""Characters of an article in which its dateline stands."""


@dataclass(frozen=True)
class Dateline:
    """A dateline: 0-based start and end (excluded), and the date it gives."""

    start: int
    end: int
    day: date | None

    def holds(self, at: int) -> bool:
        """Whether a position of the text belongs to it."""
        return self.start <= at < self.end


def dateline(text: str, body: int = 0) -> Dateline | None:
    """The dateline of an article whose body starts at a character, if it has one."""
    match = _DATELINE.search(text, body, body + LOOKED_AT)
    if match is None:
        return None
    days = [found.period.start for found in find_periods(match[0])
            if found.period is not None and found.period.precision is Precision.DAY]
    return Dateline(match.start(), match.end(), date.fromisoformat(days[0]) if days else None)
