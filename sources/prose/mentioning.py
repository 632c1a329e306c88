"""Finds everything that an article mentions: amounts, dates and stretches of time, names and what stands for them."""

from collections.abc import Sequence

from schemas.notation.periods import PeriodMention, find_periods
from schemas.notation.quantities import find_quantities
from schemas.period import Precision
from sources.prose.annotated import Item, merged
from sources.prose.bare_sums import with_currency
from sources.prose.dateline import dateline
from sources.prose.names import Names
from sources.prose.openings import openings, upcoming
from sources.prose.references import references
from sources.prose.sentences import Sentence
from sources.prose.stretches import adjectives, stretches, uncompared
from sources.prose.telling import Article


def mentions(article: Article, found: Sequence[Sentence], names: Names) -> list[Item]:
    """All mentions of an article's body, those of its dateline aside."""
    head = dateline(article.text, article.body, article.published)
    dates = [
        upcoming(article.text, uncompared(article.text, found), article.published)
        for found in find_periods(article.text, published=article.published)
    ]
    ended = [*stretches(article.text, dates), *adjectives(article.text, dates, article.published)]
    counted = list(openings(article.text, [*dates, *ended], article.published))
    dates, ended = (
        [one for one in known if not any(found.start < one.end and one.start < found.end for found in counted)]
        for known in (dates, ended)
    )
    ended += [upcoming(article.text, found, article.published) for found in counted]
    amounts = [
        mention
        for mention in with_currency(article.text, find_quantities(article.text))
        if not any(one.start < mention.end and mention.start < one.end for one in ended)
        and not any(one.start <= mention.start and mention.end <= one.end and _counted_off(one) for one in dates)
    ]
    items = merged(
        amounts,
        sorted([*ended, *dates], key=lambda found: found.start),
        names.all,
        references(article.text, found, names.all),
    )
    return [item for item in items if item.start >= article.body and not (head and head.holds(item.start))]


def _counted_off(found: PeriodMention) -> bool:
    """Whether a date is a stretch with a length in its words, which is no amount by itself: ``the first nine months of 2024``."""
    return found.period is not None and found.period.precision is Precision.SPAN
