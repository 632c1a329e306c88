"""A telling: an amount or date of an article with the words around it, as it is compared with those of other articles."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from schemas.claim import Claim
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.source import Source
from sources.prose.sentences import Sentence
from sources.retold.surroundings import Surroundings
from sources.retold.wording import PLAIN, Wording

COUNT, PERIOD = "count", "period"
NAMED = re.compile(r"\b[A-Z][a-z]\w+")
"""A word with a capital."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One amount or date with what its sentence says around it."""

    source: str
    start: int
    end: int
    value: Quantity | Period
    dimension: str
    size: Decimal | None
    """The amount in the base unit of its dimension; None for dates, ranges and vague amounts."""
    sentence: Sentence
    context: Mapping[str, float]
    """Concepts of the sentence, each with a weight that falls with its distance from the amount."""
    near: frozenset[str]
    """Concepts within a few words."""
    counted: frozenset[str]
    """Concepts of the noun that is counted; empty when none follows."""
    names: frozenset[str]
    """Words of the sentence with a capital."""
    years: frozenset[int]
    former: bool
    """Whether it is told of an earlier time or compared with."""
    ahead: bool
    """Whether it is expected only."""
    early: bool
    """Whether it stands in the headline or the first lines."""
    part: bool
    """Whether it is told as a part of what was counted before: ``of which 4.8 km``, ``340 of them in the village``."""
    offset: bool
    """Whether it is a stretch of time that only tells how far off something was: ``17 minutes before``."""
    claim: Claim | None
    """The claim that it became, or repeats."""
    around: Surroundings
    """The words around it, by what their place says."""
    day: date | None
    """The day of publication."""
    once: bool
    """Whether it is a date that was once planned and is no longer."""
    passing: bool = False
    """Whether it is a date that only says of when something is: ``last year``, the quarter of the amount beside it."""
    wording: Wording = PLAIN
    """What the words around it say of it."""
    within: Decimal | None = None
    """The amount that came about in it, when it is the stretch of time that is told right after one."""

    @property
    def open_ended(self) -> bool:
        """Whether it is an amount told with one end only, so that much agrees with it: ``more than $3 billion``."""
        return isinstance(self.value, Quantity) and (self.value.high is None or self.value.low in (None, 0))


def published(source: Source) -> date | None:
    """The day a source was published."""
    return date.fromisoformat(source.published) if source.published else None
