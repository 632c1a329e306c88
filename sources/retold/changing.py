"""What a disaster changes from day to day: whether a slot's values may be of different days, and so no contradiction."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from schemas.agreement import compare
from schemas.period import Period, Precision
from schemas.value import Value
from sources.prose.times.happening import tells_event
from sources.retold.adding import Articles
from sources.retold.features import slip
from sources.retold.telling import COUNT, Telling, published

FLEETING = frozenset((COUNT, "percent", "area"))
"""Dimensions of what changes from day to day in a disaster."""
STORY = timedelta(days=30)
"""How far from the day of publication the days are that a story tells of."""
AHEAD = timedelta(days=7)
"""How far ahead a day is set that the news of the next days does not change."""
LONG = frozenset((Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR))
"""Precisions of dates that are no days."""


def at_odds(values: Sequence[Value]) -> bool:
    """Whether two of the values cannot both hold."""
    return any(compare(a, b).conflicts for a, b in combinations(values, 2))


def settled(slot: Sequence[Telling], articles: Articles) -> Sequence[Telling]:
    """The tellings of a slot long after a disaster, where some of these are at odds: what was told while it went on may have changed."""
    days = _days_of(articles)
    first = min(days.values(), default=None)
    late = [one for one in slot if first is not None and one.source in days and days[one.source] - first >= STORY]
    return late if at_odds([telling.value for telling in late]) else slot


def changing(slot: Sequence[Telling], articles: Articles) -> bool:
    """Whether a disaster is told of on several days, so that what is told may have changed."""
    first = min(_days_of(articles).values(), default=None)
    days = {published(articles.sources[telling.source]) for telling in slot}
    fresh = any(day is None or first is None or day - first < STORY for day in days)
    return len(days) > 1 and fresh and any(telling.source in articles.events for telling in slot)


def _days_of(articles: Articles) -> dict[str, date]:
    """The days of the articles about a disaster that have one."""
    days = {name: published(articles.sources[name]) for name in articles.events}
    return {name: day for name, day in days.items() if day is not None}


def slips(slot: Sequence[Telling]) -> bool:
    """Whether two amounts have the same digits in another order: a slip, and no change from one day to the next."""
    return any(slip(a, b) for a, b in combinations(slot, 2))


def days(slot: Sequence[Telling], articles: Articles) -> bool:
    """Whether a slot is of days of the story itself, which has many; those long before it, or set for weeks after it, are told like any other date."""
    told = [
        (telling.value, articles.sources[telling.source].published)
        for telling in slot
        if isinstance(telling.value, Period) and telling.value.precision not in LONG
    ]
    return any(_of_the_story(day, day_of) for day, day_of in told) and not all(
        _set_for(day, day_of) for day, day_of in told
    )


def _set_for(day: Period, published: str | None) -> bool:
    """Whether a day lies more than a week after that of publication."""
    return published is not None and date.fromisoformat(day.start[:10]) - date.fromisoformat(published[:10]) > AHEAD


def _of_the_story(day: Period, published: str | None) -> bool:
    """Whether a day is near that of publication."""
    if published is None:
        return True
    return abs(date.fromisoformat(day.start[:10]) - date.fromisoformat(published[:10])) <= STORY


def happened(telling: Telling, articles: Articles) -> bool:
    """Whether a day is told as that on which something struck or broke out; other values, years and days long before the story always may be meant."""
    if not isinstance(telling.value, Period) or telling.value.precision in LONG:
        return True
    day = articles.sources[telling.source].published
    if day is not None and telling.value.start[:10] > day:
        return False
    if not _of_the_story(telling.value, day):
        return True
    return tells_event(
        articles.documents[telling.source].text, telling.sentence.start, telling.sentence.end, telling.start
    )
