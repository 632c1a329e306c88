"""Reads since when somebody is in office by the years that it has lasted: ``for the past eight years``."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sources.prose.annotated import Lasting
from sources.prose.sentences import Sentence
from sources.prose.times.ages import Aged, Beginning
from sources.prose.times.year_counts import COUNT, EXACTLY, number_of

_LASTED = re.compile(
    rf"\b(?:led|run|headed|chaired|managed|steered|(?:head|director|president|chairman|chairwoman|chair|boss|leader|secretary|editor|principal|rector) of|been (?:its |the )?(?:[a-z]+ ){{0,4}}?(?:executive|director|chairman|chairwoman|chair|president|boss|head|leader|principal|"
    rf"charge|helm|secretary|rector|editor|curator|conductor))\b[^.;]{{0,60}}?(?P<for> for (?:the (?:past|last) )?(?P<count>{COUNT}) years\b)"
    rf"|\b(?P<for_past>After (?P<count_past>{COUNT}) years (?:in charge|at the (?:helm|head|top)|in the (?:job|post)|in office|running|leading|as (?:its |the )?[a-z]+(?: [a-z]+)?)\b)",
    re.IGNORECASE,
)
LOOSE = 10
"""A number of years in office that is a multiple of it is seldom counted."""


def lasting(text: str, found: Sequence[Sentence], published: date | None) -> Iterator[Lasting]:
    """The stretches of a text that somebody has been in office, in order, each with about the year that it leads back to."""
    for sentence in found if published else ():
        for match in _LASTED.finditer(text, sentence.start, sentence.end):
            count = number_of(match["count"] or match["count_past"])
            if count and published and count % LOOSE != 0 and count < published.year:
                start, end = match.span("for") if match["for"] else match.span("for_past")
                began = Aged(start, end, published.year - count, EXACTLY, Beginning.ANY)
                yield Lasting(start + bool(match["for"]), end, began.period)
