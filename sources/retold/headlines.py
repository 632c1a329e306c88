"""Dates that the headline of an article gives otherwise than its text: *to open on 6 May* above *on 8 May, the opening day*."""

from collections.abc import Iterator, Sequence

from schemas.agreement import compare
from schemas.period import Period
from schemas.source import Document
from sources.prose.front_matter import front_matter
from sources.retold.steps import SURE, of_others
from sources.retold.telling import Telling

HEADLINE, YEAR = 120, 366
"""Characters of a headline at most, and days by which it may miss the day of its text for both to be of one thing."""


def misdated(told: Sequence[Telling], document: Document) -> Iterator[tuple[Telling, Telling]]:
    """The dates of the headline, each with that of the text of the same deed, where the two cannot both hold."""
    body = front_matter(document.text, document.path).body
    title = len(document.text) - len(document.text[body:].lstrip())
    end = document.text.find("\n", title)
    if not _heading(document.text[title:end]):
        return
    for first in (one for one in told if one.start < end):
        alike = [one for one in told if one.start > end and _one_deed(first, one)]
        if len(alike) == 1 and not of_others(alike[0], document.text) and _at_odds(first, alike[0]):
            yield first, alike[0]


def _one_deed(a: Telling, b: Telling) -> bool:
    """Whether verbs right beside two dates tell the same."""
    ours, theirs = a.around.deed, b.around.deed
    return ours is not None and theirs is not None and ours.same(theirs) and min(ours.near, theirs.near) >= SURE


def _at_odds(a: Telling, b: Telling) -> bool:
    """Whether two dates, told in words that they share, are near each other and do not meet."""
    if not (isinstance(a.value, Period) and isinstance(b.value, Period)) or not a.context.keys() & b.context.keys():
        return False
    return not compare(a.value, b.value).agrees and a.value.days_apart(b.value) <= YEAR


def _heading(line: str) -> bool:
    """Whether the first line of an article is its headline."""
    return len(line) <= HEADLINE and not line.rstrip().endswith((".", "”", '"', "!"))
