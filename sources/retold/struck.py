"""Finds the day of a disaster in articles in which no pack reads one, where another of its story has a day that they do not know.

A story about one disaster has one day: the first on which an article says that something struck, gave way or went under, that
of no other stroke, is that of the disaster, unless either article tells of both days.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from schemas.agreement import compare
from schemas.period import Period, Precision
from schemas.value import Value
from sources.prose.parts.events import EVENT, UNNAMED
from sources.prose.times.happening import tells_event
from sources.retold.adding import Added, Articles, fact
from sources.retold.own import like, said
from sources.retold.telling import PERIOD, Telling

STRUCK = "struck_on"
"""The attribute of the day of a disaster."""
KINDS = frozenset(f"the {kind}" for kind in (*EVENT, UNNAMED))
"""Names that a disaster goes by."""
DAYS = frozenset((Precision.DAY, Precision.MINUTE))
"""Precisions of days."""
CLAUSE = 60
"""Characters before a day that tell what it is of."""
NEAR = 4
"""Days that two articles' days of one disaster lie apart at most: more is no slip of a day, but another day."""
FRESH = timedelta(days=40)
"""How long before an article the disaster that it tells of was at most, and the slips that are looked for."""
_ANOTHER = re.compile(
    r"\b(?:aftershocks?|foreshocks?|(?:a|an|the|another) (?:second|third|fourth|further|fresh|new|later|smaller|minor|previous|earlier|similar|last)|another|again|"
    r"warn\w*|forecast\w*)\b",
    re.IGNORECASE,
)
"""Words of the sentence of a day on which something else was."""
_BOUNDS = re.compile(
    r"\b(?:next day|day after|following|last|since|until|till|before|by|from|through|between|had|due|starting)\b",
    re.IGNORECASE,
)
"""Words of the clause of a day that ends or begins a stretch of time."""
_BOUND = re.compile(r"\b(?:until|till|by|from|before|for|starting|next)\W+$")
"""What stands right before a day that bounds one."""


def struck(told: Mapping[str, Sequence[Telling]], articles: Articles) -> Iterator[Added]:
    """The claims about the day of a disaster of the articles that tell another one than those in which it is read.

    Where no pack reads it anywhere, the first lines of an article that say that something struck tell the day.
    """
    tellers = sorted(told) if articles.events & told.keys() else []
    known = [
        claim
        for about, sources in sorted(articles.tellers.items())
        for source, claims in sorted(sources.items())
        if about[1] == STRUCK and source in told
        for claim in claims
    ]
    found = {source: day for source in tellers if (day := _day(told[source], articles)) is not None}
    if not known:
        yield from _first_told(found, told, articles)
        return
    if len({fact(claim) for claim in known}) != 1:
        return
    for source in sorted(found.keys() - {claim.source for claim in known}):
        other = next(
            (claim for claim in known if _slip(found[source], claim.value, claim.source, told, articles)), None
        )
        if other is not None:
            yield Added(found[source], like(other) | said(found[source], articles))


def _first_told(
    found: Mapping[str, Telling], told: Mapping[str, Sequence[Telling]], articles: Articles
) -> Iterator[Added]:
    """The claims of all days that articles tell, where one that stands in the first lines of its own is at odds with another."""
    subjects = Counter(
        about[0]
        for about, sources in articles.tellers.items()
        if about[0] in KINDS
        for source in sources.keys() & articles.events
    )
    if not subjects:
        return
    subject = min(subjects, key=lambda name: (-subjects[name], name))
    first = [
        one
        for one in found.values()
        if one.early
        and any(_slip(other, one.value, one.source, told, articles) for other in found.values() if other is not one)
    ]
    for one in found.values() if first else ():
        yield Added(one, {"subject": subject, "attribute": STRUCK, "scope": {}} | said(one, articles))


def _day(told: Sequence[Telling], articles: Articles) -> Telling | None:
    """The first of the days of which an article says that something struck on it."""
    days = [one for one in told if _recent(one) and not _otherwise(one, articles) and _tells(one, articles)]
    return min(days, key=lambda one: (_start(one), one.start), default=None)


def _tells(telling: Telling, articles: Articles) -> bool:
    text = articles.documents[telling.source].text
    return tells_event(text, telling.sentence.start, telling.sentence.end, telling.start)


def _otherwise(telling: Telling, articles: Articles) -> bool:
    """Whether the words around a day tell that it is that of another stroke, or bounds a stretch of time."""
    text = articles.documents[telling.source].text
    clause = text[max(telling.sentence.start, telling.start - CLAUSE) : telling.start].rpartition(",")[2]
    return (
        _BOUNDS.search(clause) is not None
        or _ANOTHER.search(text, telling.sentence.start, telling.sentence.end) is not None
    )


def _recent(telling: Telling) -> bool:
    """Whether a telling is that of a day shortly before its article, which a claim is not about."""
    value = telling.value
    if not isinstance(value, Period) or telling.dimension != PERIOD or telling.claim is not None or telling.day is None:
        return False
    return value.precision is Precision.DAY and telling.day - FRESH <= _start(telling) <= telling.day


def _slip(found: Telling, other: Value, source: str, told: Mapping[str, Sequence[Telling]], articles: Articles) -> bool:
    """Whether a day and that of another article, its ``source``, are near each other, and neither article knows of the other's."""
    if not isinstance(other, Period) or not isinstance(found.value, Period):
        return False
    day = date.fromisoformat(other.start[:10])
    if compare(found.value, other).agrees or abs(_start(found) - day) > timedelta(days=NEAR) or found.day == day:
        return False
    return not (_knows(told[found.source], other, articles) or _knows(told[source], found.value, articles))


def _knows(told: Sequence[Telling], day: Period, articles: Articles) -> bool:
    """Whether an article tells of anything on a day; what it gives a day of the week alone has gone by then, and ends no stretch of time."""
    return any(
        isinstance(one.value, Period)
        and one.value.precision in DAYS
        and compare(one.value, day).agrees
        and (
            any(map(str.isdigit, one.value.text or ""))
            or not (one.ahead or _BOUND.search(articles.documents[one.source].text, one.sentence.start, one.start))
        )
        for one in told
    )


def _start(telling: Telling) -> date:
    """The first day of a date."""
    assert isinstance(telling.value, Period)  # noqa: S101 - only days are asked for
    return date.fromisoformat(telling.value.start[:10])
