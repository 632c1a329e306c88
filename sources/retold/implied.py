"""Dates that an article tells by the years since, as tellings have them: ages, anniversaries and what was so many years ago."""

from collections.abc import Iterator, Sequence
from datetime import date

from schemas.notation.periods import PeriodMention
from schemas.period import Period
from sources.prose.sentences import Sentence
from sources.prose.times.ages import Beginning, ages
from sources.prose.times.ago import ago
from sources.prose.times.openings import upcoming

_HAPPENED = {
    Beginning.FOUND: ("created", "established", "founded"),
    Beginning.BUILD: ("completed", "opened", "built"),
    Beginning.ANY: ("opened", "founded", "built"),
}
"""What other articles write beside the year that an age leads back to."""
Implied = tuple[int, int, Period, Sequence[str]]
"""Start, end, the year about which it was, and the words that its own leave out."""


def implied(
    text: str, found: Sequence[Sentence], dates: Sequence[PeriodMention], published: date | None
) -> Iterator[Implied]:
    """The years that the words of an article imply, none sharing words with another."""
    free = 0
    dates = [upcoming(text, one, published) for one in dates]
    told: list[Implied] = [
        (one.start, one.end, one.period, _HAPPENED[one.of])
        for one in ages(text, found, dates, published)
        if one.of in _HAPPENED
    ]
    told += [
        (one.start, one.end, one.period.model_copy(update={"text": one.told}), ())
        for one in ago(text, found, published)
        if one.period is not None
    ]
    for each in sorted(told, key=lambda one: one[:2]):
        if each[0] >= free:
            free = each[1]
            yield each
