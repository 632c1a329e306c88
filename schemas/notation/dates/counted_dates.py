"""Dates told by their distance from another: `last month`, `two years ago`, `on Tuesday`."""

from dataclasses import dataclass, replace

from schemas.errors import NotationError
from schemas.notation.dates.calendar_words import Unit
from schemas.notation.dates.day_spans import DaySpan, moved, next_unit, shifted, unit_around
from schemas.notation.dates.footing import Base, Footing
from schemas.notation.dates.written_dates import Resolved, Side
from schemas.period import Precision

DAYS_OF_WEEK = 7


@dataclass(frozen=True)
class Counted:
    """A calendar unit told by its distance from a base: `last month`, `two years ago`, `one month later`.

    ``keep``: the base's own stretch is moved (`a year earlier`); otherwise the unit around it (`the following year`).
    """

    unit: Unit
    count: int
    base: Base = Base.PUBLISHED
    keep: bool = False

    def resolve(self, footing: Footing) -> Resolved:
        """Count from the base."""
        base, name = footing.base(self.base, "the date is relative")
        move = shifted if self.keep else next_unit
        return Resolved(move(replace(base, clock=None), self.unit, self.count), name)


@dataclass(frozen=True)
class SoFar:
    """The part of the current unit that lies before, or after, the base: `earlier this year`, `later that month`."""

    unit: Unit
    later: bool
    base: Base = Base.PUBLISHED

    def resolve(self, footing: Footing) -> Resolved:
        """Cut the unit at the base."""
        base, name = footing.base(self.base, "the date is relative")
        around = unit_around(base.first, self.unit)
        first, last = (base.first, around.last) if self.later else (around.first, base.last)
        if last > around.last:
            raise NotationError(f"the date it leans on is not within one {self.unit}", remedy="write the date")
        return Resolved(DaySpan(first, last, Precision.SPAN), name)


@dataclass(frozen=True)
class Weekday:
    """A day of the week near a base: `on Tuesday`, `last Friday`, `the following Monday`."""

    weekday: int
    side: Side = Side.NEAR
    base: Base = Base.PUBLISHED

    def resolve(self, footing: Footing) -> Resolved:
        """Take the latest one not after the base (in a clause about the future: the next one not before it)."""
        base, name = footing.base(self.base, "the date is relative")
        if base.days > DAYS_OF_WEEK:
            raise NotationError("the date it leans on is no day", remedy="write the date")
        near = self.side is Side.NEAR
        if self.side is Side.AFTER or (near and footing.ahead):
            start = base.last if near else moved(base.last, 1)
            day = moved(start, (self.weekday - start.weekday()) % DAYS_OF_WEEK)
        else:
            start = base.first if near else moved(base.first, -1)
            day = moved(start, -((start.weekday() - self.weekday) % DAYS_OF_WEEK))
        return Resolved(DaySpan.day(day), name)
