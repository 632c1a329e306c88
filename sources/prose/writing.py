"""Writes down what a claim holds as claim files have it: its value, its period and its quote."""

from schemas.errors import NotationError
from schemas.notation.periods import PeriodMention, read_period
from schemas.notation.quantities import Mention, read_quantity
from schemas.notation.units import MONEY, dimension
from schemas.period import Precision, Stretch
from schemas.quantity import Quantity
from sources.prose.annotated import Ago, Item, entity
from sources.prose.sentences import Sentence

LONGEST_QUOTE = 400
"""Characters of a sentence that a claim quotes; a longer one is cut around its amount."""


def written_value(item: Item, *, of_day: bool = False) -> str | None:
    """The value of a claim as a claim file can hold it; None when it cannot be told."""
    if isinstance(item, Mention):
        return item.quantity.text
    if isinstance(item, PeriodMention):
        if item.period is None:
            return None
        if of_day:
            return item.period.start[-len("00:00") :]
        if isinstance(item, Ago):
            return item.told
        return written_period(item.period, item.period.text)
    return entity(item)


def written_unit(value: Quantity | None) -> str | None:
    """The unit of a sum of money whose words alone would not tell it: of pounds that are money, of ``2.2`` in ``from 2.2 to 2.6 billion euros``."""
    if value is None or value.unit is None or dimension(value.unit) != MONEY:
        return None
    try:
        return None if read_quantity(value.text).unit == value.unit else value.unit
    except NotationError:
        return value.unit


def written_period(period: Stretch, words: str | None) -> str:
    """A date as a claim file can hold it: the words where they say it all, else what they were resolved to."""
    if words:
        try:
            if read_period(words).bounds == period.bounds:
                return words
        except NotationError:
            pass  # the words lean on another date: write down what they came to
    if period.start == period.end:
        return period.start
    whole = {
        Precision.YEAR: period.start[:4],
        Precision.MONTH: period.start[:7],
        Precision.QUARTER: f"Q{(int(period.start[5:7]) + 2) // 3} {period.start[:4]}",
    }
    said = whole.get(period.precision)
    if said and read_period(said).bounds == period.bounds:
        return said
    return f"{period.start} to {period.end}"  # a year or quarter that is not of the calendar


def quoted(text: str, sentence: Sentence, at: int) -> str:
    """The words that a claim quotes: the sentence, a long one cut around the amount that stands at a place."""
    if sentence.end - sentence.start <= LONGEST_QUOTE:
        return text[sentence.start : sentence.end]
    start = max(sentence.start, at - LONGEST_QUOTE // 2)
    return text[start : min(sentence.end, start + LONGEST_QUOTE)]
