"""Dates the counts of articles that bear no date by those of the others on their story: ``By Wednesday, March 12`` with no year."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from schemas.claim import Claim
from schemas.errors import NotationError
from schemas.notation.periods import read_period
from schemas.period import Period, Precision, ValidTime
from schemas.reading import Reading
from sources.open_scopes import AS_OF
from sources.retold.stories import Stories

WEEK, NEAR = timedelta(days=6), timedelta(days=90)
"""How long a story may be told for a weekday to be one day, and how far from it a day without a year may lie."""


def dated(reading: Reading, stories: Stories) -> Reading:
    """The reading with such counts at the days that the story's other articles leave for them."""
    waiting = {claim.source for claim in reading.claims if claim.period is None and AS_OF in claim.scope}
    if not waiting:
        return reading
    published = {source.id: date.fromisoformat(source.published) for source in reading.sources if source.published}
    told: dict[str, tuple[date, date]] = {}
    for story in stories.told:
        days = [published[source] for source in story if source in published]
        if days:
            told |= dict.fromkeys(waiting.intersection(story), (min(days), max(days)))
    return replace(reading, claims=tuple(_dated(claim, told) for claim in reading.claims))


def _dated(claim: Claim, told: Mapping[str, tuple[date, date]]) -> Claim:
    if claim.period is not None or AS_OF not in claim.scope or claim.source not in told:
        return claim
    found = _day(claim.scope[AS_OF], *told[claim.source])
    if found is None:
        return claim
    scope = {name: value for name, value in claim.scope.items() if name != AS_OF}
    period = ValidTime(start=found.start, end=found.end, precision=found.precision, text=found.text)
    return claim.model_copy(update={"scope": scope, "period": period})


def _day(words: str, first: date, last: date) -> Period | None:
    """The day that words mean in a story told from one day to another; None when it may be another one."""
    try:
        weekday = read_period(words, anchor=last)
        dated = read_period(words, anchor=last + NEAR)
    except NotationError:
        return None
    if weekday.precision is not Precision.DAY:
        return None
    if not any(letter.isdigit() for letter in words):
        return weekday if last - first <= WEEK else None
    near = date.fromisoformat(dated.start[:10])
    return dated if first - NEAR <= near <= last + NEAR else None
