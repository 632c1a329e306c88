"""What a stretch of time is: first and last moment, both included, with the precision it was stated in."""

import re
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from schemas.model import Record


class Precision(StrEnum):
    """The finest part of a date that was stated."""

    TIME = "time"
    """A time of day with no date: ``07:10``."""
    SECOND = "second"
    """A date with a time of day to the second or finer, as a cell of a table states it."""
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"
    """Any other stretch: two dates, `early 2025`, a season, a decade."""


FINENESS = {precision: rank for rank, precision in enumerate(Precision)}
"""Rank of a precision, the finest first."""


class Stretch(Record):
    """First and last moment, both included, as ISO 8601 text of one form: ``2024-03-31``, ``2024-03-31T09:15``, ``09:15``.

    A time may go on to the second, and to a fraction of it; one that stops before stands for all that it leaves open.
    """

    start: str = Field(
        description="First moment: YYYY-MM-DD, YYYY-MM-DDTHH:MM or HH:MM; times may go on with :SS and .ffffff."
    )
    end: str = Field(description="Last moment, included, in the form of `start`.")
    precision: Precision = Field(description="The finest part of the date that was stated.")
    offset: int | None = Field(
        default=None, description="Minutes by which its clock is ahead of UTC; null for local time and for whole days."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if len(self.start) != len(self.end):
            raise ValueError(f"start {self.start!r} and end {self.end!r} are of different forms")
        if self.start > self.end and self.precision is not Precision.TIME:
            raise ValueError(f"start {self.start} after end {self.end}")
        return self

    @property
    def bounds(self) -> tuple[str, str]:
        """Start and end to the minute, so that days and minutes compare; times of day keep their own form."""
        if "-" not in self.start or "T" in self.start:
            return self.start, self.end
        return f"{self.start}T00:00", f"{self.end}T23:59"

    @property
    def moments(self) -> tuple[str, str]:
        """The bounds as the clock of UTC shows them, as far as the zone is known; times of day go round the clock."""
        start, end = self.bounds
        return (_utc(start, self.offset), _utc(end, self.offset)) if self.offset else (start, end)

    def overlaps(self, other: "Stretch") -> bool:
        """Whether the two share a moment; a time of day shares none with a date.

        Two clock times whose zones are known are compared as moments, all others as their clocks show them.
        """
        if (self.precision is Precision.TIME) != (other.precision is Precision.TIME):
            return False
        zoned = self.offset is not None and other.offset is not None
        (start, end), (other_start, other_end) = (self.moments, other.moments) if zoned else (self.bounds, other.bounds)
        return start[: len(other_end)] <= other_end and other_start[: len(end)] <= end

    def days_apart(self, other: "Stretch") -> int:
        """Days between the two, 0 when they overlap; neither may be a time of day."""
        if self.overlaps(other):
            return 0
        first, last = (self, other) if self.end < other.start else (other, self)
        return (date.fromisoformat(last.start[:10]) - date.fromisoformat(first.end[:10])).days


def _utc(moment: str, offset: int) -> str:
    """A moment on the clock of UTC, in its own form; what comes after its minutes stays."""
    form = "%Y-%m-%dT%H:%M" if "T" in moment else "%H:%M"
    minutes = len("2000-01-01T00:00") if "T" in moment else len("00:00")
    shown = datetime.strptime(moment[:minutes], form)  # noqa: DTZ007 - the zone is what is taken off here
    if "T" not in moment:
        shown = shown.replace(year=2000)
    return (shown - timedelta(minutes=offset)).strftime(form) + moment[minutes:]


class Leeway(StrEnum):
    """On which sides of a date the words before it leave room."""

    BEFORE = "before"
    """``by June``, ``before 2027``: then at the latest."""
    AFTER = "after"
    """``after June``, ``not before 2027``: then at the earliest."""
    AROUND = "around"
    """``about 1952``, ``about 1952, give or take 4 years``."""


_LEEWAY = (
    (Leeway.AFTER, re.compile(r"(?:after|not before|no earlier than|not earlier than) ", re.IGNORECASE)),
    (Leeway.BEFORE, re.compile(r"(?:by|before|no later than|not later than) ", re.IGNORECASE)),
    (Leeway.AROUND, re.compile(r"(?:about|around|circa) ", re.IGNORECASE)),
)
_GIVE_OR_TAKE = re.compile(r", give or take (?P<years>\d{1,3}) years$")
YEAR = 365
"""Days of a year, at least."""
LIMIT_REACH = 366
"""Days on its open side within which a date told as a limit leaves room for another."""


class Period(Stretch):
    """A date or period as a claim's value, with the words as written."""

    kind: Literal["period"] = "period"
    text: str = Field(description="The words as written.")

    @property
    def leeway(self) -> Leeway | None:
        """Where the words before the date leave room: ``by June`` holds of a day in May."""
        return next((side for side, words in _LEEWAY if words.match(self.text)), None)

    def allows(self, other: "Period") -> bool:
        """Whether both can be of one event: they share a moment, or the words of one leave room for the other.

        Two limits on one side (``by June``, ``by October``) are compared as the dates that they name.
        """
        if self.overlaps(other) or Precision.TIME in (self.precision, other.precision):
            return self.overlaps(other)
        if self.leeway is other.leeway and self.leeway is not Leeway.AROUND:
            return False
        return self.reaches(other) or other.reaches(self)

    def reaches(self, other: "Period") -> bool:
        """Whether the words of this one leave room for another that lies outside it."""
        apart = self.days_apart(other)
        if self.leeway is Leeway.AROUND:
            room = _GIVE_OR_TAKE.search(self.text)
            if room is not None:
                return apart < int(room["years"]) * YEAR
            return apart <= (date.fromisoformat(self.end[:10]) - date.fromisoformat(self.start[:10])).days + 1
        earlier = other.end < self.start
        return apart <= LIMIT_REACH and self.leeway is (Leeway.BEFORE if earlier else Leeway.AFTER)


class ValidTime(Stretch):
    """When a claim holds or its event happened."""

    assumed: bool = Field(default=False, description="Taken from the source's publication date, not stated.")
    text: str | None = Field(default=None, description="The words as written; null when assumed.")
