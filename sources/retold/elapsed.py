"""Whether the days between two articles, or the stretches of time that they tell of, let two amounts of one kind both hold."""

from datetime import date, timedelta

from sources.retold.running import Running
from sources.retold.telling import Telling

WEEK = timedelta(days=7)
"""How far apart two articles are published that may tell of what has changed in between."""


def elapsed(a: Telling, b: Telling) -> bool:
    """Whether one amount may be what has become of the other, or is of another time; two dates, whether they date two amounts."""
    if a.within is not None and b.within is not None:
        return a.within != b.within
    if a.size is None or b.size is None:
        return False
    return (
        _grown(a, b)
        or _of_other_times(a, b)
        or any(apart(*pair) for apart in (_changed, _to_come, _part_of) for pair in ((a, b), (b, a)))
    )


def _grown(a: Telling, b: Telling) -> bool:
    """Whether one has grown to the other: told up to another day, or weeks later with more copies sold.

    What only grows cannot have fallen, unless a count was corrected.
    """
    ours, theirs = a.wording.running, b.wording.running
    if a.size is None or b.size is None or ours is None or theirs is None:
        return False
    if ours.year != theirs.year:
        return True
    if not (ours.told or theirs.told or _weeks(ours, theirs)):
        return False
    return (ours.before(theirs) and (a.size <= b.size or theirs.revised)) or (
        theirs.before(ours) and (b.size <= a.size or ours.revised)
    )


def _weeks(a: Running, b: Running) -> bool:
    """Whether two days are at least a week apart."""
    return abs(date.fromisoformat(a.first) - date.fromisoformat(b.first)) >= WEEK


def _changed(before: Telling, after: Telling) -> bool:
    """Whether the second is told as what a level has become, weeks after the first."""
    if before.day is None or after.day is None or not after.wording.changed:
        return False
    return after.day - before.day >= WEEK


def _to_come(total: Telling, aim: Telling) -> bool:
    """Whether the first is what there is of the second so far."""
    running = total.wording.running
    if running is None or not running.sure or not aim.ahead or aim.wording.running is not None:
        return False
    return total.size is not None and aim.size is not None and total.size <= aim.size


def _of_other_times(a: Telling, b: Telling) -> bool:
    """Whether each is told right beside a stretch of time, and these do not meet: the first quarter, the second."""
    ours, theirs = a.wording.stretch, b.wording.stretch
    return not (a.claim and b.claim) and ours is not None and theirs is not None and not ours.overlaps(theirs)


def _part_of(total: Telling, part: Telling) -> bool:
    """Whether the second is what came about of the first in a stretch of time: spent this year, of what was spent to date."""
    running = total.wording.running
    if running is None or not running.ever or part.wording.running is not None or part.wording.stretch is None:
        return False
    return total.size is not None and part.size is not None and part.size <= total.size
