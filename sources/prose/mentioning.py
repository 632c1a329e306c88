"""Finds everything that an article mentions: amounts, dates and stretches of time, names and what stands for them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from schemas.notation.periods import PeriodMention, find_periods
from schemas.notation.quantities import find_quantities
from schemas.period import Precision
from sources.prose.annotated import Age, Item, merged
from sources.prose.article import Article
from sources.prose.bare_sums import with_currency
from sources.prose.dateline import dateline
from sources.prose.names.cast import Cast
from sources.prose.names.references import references
from sources.prose.sentences import Sentence
from sources.prose.times.ages import Aged, Beginning, ages, before_name
from sources.prose.times.ago import ago
from sources.prose.times.apposed import as_apposed
from sources.prose.times.lasting import lasting
from sources.prose.times.openings import of_its_year, openings, upcoming
from sources.prose.times.seasons import seasons
from sources.prose.times.stretches import adjectives, stretches, uncompared

_CALENDAR = re.compile(
    r"^(?!.*(?:day\b|\bago\b|\bweek)).*(?:\byear|quarter|half\b|spring|summer|autumn|\bfall\b|jan|feb|march|apr|may|june|july|aug|sept|oct|nov|dec)",
    re.IGNORECASE,
)
"""A date that is the same on any day of a story: a month, a quarter, a year; ``last Tuesday`` is none."""
_PERSONAL = re.compile(r"[A-Z][a-z]+ [A-Z][\w'’-]+")
"""A name that may be a person's."""
_AGO = re.compile(r"years ago$")
"""The end of a date that begins with an amount, which is none by itself: ``12 years ago``."""


def mentions(article: Article, found: Sequence[Sentence], cast: Cast) -> list[Item]:
    """All mentions of an article's body, those of its dateline aside."""
    head = dateline(article.text, article.body, article.published)
    today = article.published or article.around
    dates = [upcoming(article.text, uncompared(article.text, found), today) for found in _dates(article)]
    dates = sorted([*dates, *seasons(article.text, dates, today)], key=lambda found: found.start)
    ended = [*stretches(article.text, dates), *adjectives(article.text, dates, today)]
    dates = list(as_apposed(dates, ended, article.text))
    halves = [*ended, *stretches(article.title, list(find_periods(article.title, published=today)))]
    counted = [
        of_its_year(found, article.text, halves, today) for found in openings(article.text, [*dates, *ended], today)
    ]
    dates, ended = (
        [one for one in known if not any(found.start < one.end and one.start < found.end for found in counted)]
        for known in (dates, ended)
    )
    ended += [upcoming(article.text, found, today) for found in counted]
    aged = [
        *_beginnings(article.text, ages(article.text, found, dates, today), cast),
        *lasting(article.text, found, today),
        *ago(article.text, found, today),
    ]
    ended = [*(one for one in ended if not _within(one, aged)), *aged]
    dates = [one for one in dates if not _within(one, aged)]
    amounts = [
        mention
        for mention in with_currency(article.text, find_quantities(article.text, shared_money=True, paid=article.paid))
        if not any(one.start < mention.end and mention.start < one.end for one in ended)
        and not any(one.start <= mention.start and mention.end <= one.end and _counted_off(one) for one in dates)
        and not any(
            one.start <= mention.start and mention.end < one.end and _AGO.search(article.text, one.start, one.end)
            for one in dates
        )
    ]
    items = merged(
        amounts,
        sorted([*ended, *dates], key=lambda found: found.start),
        cast.all,
        references(cast, found),
    )
    return [item for item in items if item.start >= article.body and not (head and head.holds(item.start))]


def _dates(article: Article) -> list[PeriodMention]:
    """The dates of an article; of one whose own is not known, those days aside that lean on it: ``on Tuesday``."""
    if article.published or article.around is None:
        return list(find_periods(article.text, published=article.published))
    alone = {found.start: found for found in find_periods(article.text)}
    return [
        found
        if found.leaned_on is None or _CALENDAR.match(article.text[found.start : found.end])
        else alone[found.start]
        for found in find_periods(article.text, published=article.around)
        if found.start in alone
    ]


def _beginnings(text: str, aged: Iterable[Aged], cast: Cast) -> Iterator[Age]:
    """The ages of what was founded: of bodies by their nouns, and of what is no person's name."""
    named = {name.start: name.entity for name in cast.all}
    for one in aged:
        entity = named.get(one.end + 1)
        body = entity is not None and entity not in cast.nobody and not _PERSONAL.fullmatch(entity)
        if one.of is Beginning.FOUND or (one.of is Beginning.NAMED and body):
            yield Age(one.start, before_name(text, one), one.period)


def _within(one: PeriodMention, others: Sequence[PeriodMention]) -> bool:
    """Whether a date shares words with one of the others."""
    return any(other.start < one.end and one.start < other.end for other in others)


def _counted_off(found: PeriodMention) -> bool:
    """Whether a date is a stretch with a length in its words, which is no amount by itself: ``the first nine months of 2024``."""
    return found.period is not None and found.period.precision in (Precision.SPAN, Precision.HALF, Precision.QUARTER)
