"""What a written date that does not say everything can lean on: the publication date or a date before it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from schemas.errors import NotationError
from schemas.notation.dates.day_spans import DaySpan

ANCHOR_REMEDY = "write the full date, or give the date it leans on"


class Base(Enum):
    """What a relative date counts from."""

    PUBLISHED = "published"
    TEXT = "text"


@dataclass(frozen=True)
class Said:
    """A date that the text gave earlier; ``span`` is None when it could not be resolved."""

    words: str
    span: DaySpan | None


@dataclass(frozen=True)
class Footing:
    """What stands firm where a date is written.

    ``published``: publication date of the text. ``said``: the date last mentioned before. ``ahead``: the clause
    speaks of the future. ``fiscal_start``: the month, 1 to 12, in which fiscal years begin. ``prose``: it stands in
    running text, where the year of a day long past is written.
    """

    published: date | None = None
    said: Said | None = None
    ahead: bool = False
    fiscal_start: int = 1
    prose: bool = False

    def publication(self, missing: str) -> tuple[date, str]:
        """Give the publication date and its name; without one, raise NotationError that says what is missing."""
        if self.published is None:
            raise NotationError(f"{missing} and the publication date is not known", remedy=ANCHOR_REMEDY)
        return self.published, f"publication date {self.published.isoformat()}"

    def base(self, base: Base, missing: str) -> tuple[DaySpan, str]:
        """Give the span that a relative date counts from and its name; without one, raise NotationError."""
        if base is Base.PUBLISHED:
            day, name = self.publication(missing)
            return DaySpan.day(day), name
        if self.said is None:
            raise NotationError(f"{missing} and no date stands before it", remedy=ANCHOR_REMEDY)
        if self.said.span is None:
            problem = f"{missing} and the date before it, {self.said.words!r}, could not be resolved"
            raise NotationError(problem, remedy=ANCHOR_REMEDY)
        return self.said.span, f'date in the text "{self.said.words}"'
