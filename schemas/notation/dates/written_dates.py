"""What any written date is: words that resolve to days, given what they may lean on."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from schemas.errors import NotationError
from schemas.notation.dates.calendar_words import Part
from schemas.notation.dates.day_spans import DaySpan, part_of
from schemas.notation.dates.footing import Footing


@dataclass(frozen=True)
class Resolved:
    """The days a written date stands for and what it leaned on; None when it says everything itself."""

    span: DaySpan
    leaned_on: str | None = None


class Written(Protocol):
    """A written date of any form."""

    def resolve(self, footing: Footing, /) -> Resolved:
        """Find its days; raises NotationError with the reason when they cannot be known, and never guesses."""


class Side(Enum):
    """Where, seen from the footing, a date without a year is asked for."""

    NEAR = "near"
    """The latest that has begun; in a clause about the future, the next that has not ended."""
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True)
class PartOf:
    """A part of another stretch: `early 2025`, `the end of last year`, `mid-March`."""

    part: Part
    whole: Written

    def resolve(self, footing: Footing) -> Resolved:
        """Resolve the whole, then take the part."""
        whole = self.whole.resolve(footing)
        return replace(whole, span=part_of(whole.span, self.part))


@dataclass(frozen=True)
class ClockTime:
    """A time of day with no date, as HH:MM; it leans on nothing."""

    moment: str


@dataclass(frozen=True)
class Unclear:
    """Words that fit two dates, or none."""

    reason: str
    remedy: str

    def resolve(self, _footing: Footing) -> Resolved:
        """Raise the reason."""
        raise NotationError(self.reason, remedy=self.remedy)
