"""Whether a claim may be about the fact that other articles' tellings are about, though it was read as about another one."""

import re
from datetime import date, timedelta

from schemas.claim import Basis, Claim, Modality
from schemas.notation.periods import PeriodMention, find_periods
from schemas.notation.stretches import stretches
from schemas.period import Period
from schemas.value import Value
from sources.open_scopes import BY
from sources.prose.names.lexicon import REGIONS
from sources.prose.times.flows import SO_FAR
from sources.prose.times.openings import openings
from sources.retold.adding import Articles
from sources.retold.telling import NAMED, Telling, published

_RIGHT_AFTER = re.compile(
    r"(?: [A-Za-z][\w-]*){0,3}? (?:in|for|during|over)(?: (?:the|all|whole|of|full|year|same)){0,4} ?"
)
"""What may stand between an amount and its date."""
HIRED_OR_FIRED = frozenset(("layoffs", "staff_hired"))
"""Attributes whose words are alike and which mean the opposite."""
YEARS_APART = 5 * 365
"""Days between two dates, one of which is then no wrong statement of the other."""
LATEST = timedelta(days=92)
"""How far apart two articles are published whose levels may be of one time."""
OF_THE_NEWS = timedelta(days=7)
"""How far from the day of an article the day is on which its news came about."""
APART = frozenset(("outlook", "when", "as of", "phase", "event", "project", BY))
"""Scope that sets an amount apart from others of its kind."""


def movable(telling: Telling, claim: Claim, target: Claim, *, sure: bool, leans: bool, flow: bool) -> bool:
    """Whether a claim may be about another's fact after all.

    A subject that the sentence does not name may have been misread, and so may one that the fact has as another party; a
    forecast, an earlier amount, another phase or year is told from the fact by the article itself.
    """
    if {claim.attribute, target.attribute} == HIRED_OR_FIRED:
        return False
    if not (sure or claim.tentative) and claim.subject != target.subject:
        return False
    if _of_a_part(claim, target):
        return False
    misread = sure and claim.attribute != target.attribute and "round" not in claim.scope
    if "round" in target.scope and claim.scope.get("round") != target.scope["round"] and not misread:
        return False  # money of one round is not that of another
    if claim.scope.get("in") != target.scope.get("in") and claim.basis is Basis.CUMULATIVE:
        return False  # the toll of all is not that of one place
    confused = sure and claim.subject in target.scope.values()
    named = telling.names & set(NAMED.findall(claim.subject)) and not _one_name(claim.subject, target.subject)
    if named and sure and claim.attribute == target.attribute and _named_too(target, telling):
        named = frozenset()
    mirrored = claim.subject in target.scope.values() and target.subject in claim.scope.values()
    if flow and SO_FAR in (claim.scope.get("span"), target.scope.get("span")):
        return False
    spans = {claim.scope.get("span"), target.scope.get("span")} - {None}
    if flow and claim.period is not None and len(spans) > 1:
        return False
    timely = of_one_stretch(claim, target) if flow else of_one_time(claim, target)
    if (named and not confused) or mirrored or not (leans or timely):
        return False
    return all(
        claim.scope.get(name) == target.scope.get(name) or (name == "outlook" and _expected(claim, target))
        for name in APART
    )


def _named_too(target: Claim, telling: Telling) -> bool:
    """Whether the sentence names the subject of the target as well, so that the wrong one of two names may have been taken."""
    subject = set(NAMED.findall(target.subject))
    return bool(subject) and subject <= telling.names


def _of_a_part(claim: Claim, target: Claim) -> bool:
    """Whether a claim is of a part, or of a country, that the target is not of."""
    for name in ("part", "site"):
        ours, theirs = (set(one.scope.get(name, "").lower().split()) for one in (claim, target))
        if (ours or (theirs and name == "part")) and not ours & theirs:
            return True
    country = claim.scope.get("in")
    return country is not None and "in" not in target.scope and set(country.split()) <= REGIONS


def in_place(claim: Claim, target: Claim, telling: Telling, articles: Articles) -> bool:
    """Whether an article has a claim about a target's fact already, of the same time; not one of a year long past."""
    today = articles.sources[telling.source].published
    if _of_other_years(claim.value, target.value) and not _of_other_years(telling.value, target.value):
        return False
    if target.period is None and claim.period is not None and not claim.period.assumed and today:
        return claim.period.end[:4] >= today[:4] or claim is telling.claim
    return of_one_time(claim, target)


def _of_other_years(a: Value, b: Value) -> bool:
    """Whether two dates are too far apart for one thing's: a stadium's completion and that of the report on what happened in it."""
    return isinstance(a, Period) and isinstance(b, Period) and a.days_apart(b) > YEARS_APART


def leaning(telling: Telling, claim: Claim, articles: Articles) -> bool:
    """Whether the time of a claim is told elsewhere than in its sentence, so that it may have been misread."""
    if claim.period is None or claim.period.assumed or claim.scope.get("span") == SO_FAR:
        return False
    sentence = articles.documents[telling.source].text[telling.sentence.start : telling.sentence.end]
    if telling.years or (claim.period.text or "").casefold() in sentence.casefold():
        return False
    told = [found.period for found in _dates(sentence, published(articles.sources[telling.source]))]
    return all(
        (period.start, period.end) != (claim.period.start, claim.period.end) for period in told if period is not None
    )


def untimely(claim: Claim, articles: Articles, *, flow: bool) -> bool:
    """Whether a claim cannot be of its time: it is told as a fact of a time to come, or as what flowed on the day of the news."""
    day = articles.sources[claim.source].published
    if claim.period is None or claim.period.assumed or day is None or claim.scope.get("span") == SO_FAR:
        return False
    if "outlook" in claim.scope or claim.modality is Modality.PLANNED or "when" in claim.scope:
        return False
    start, end = claim.period.start[:10], claim.period.end[:10]
    if flow and start == end:
        return abs(date.fromisoformat(start) - date.fromisoformat(day[:10])) <= OF_THE_NEWS
    return not flow and start > day[:10]


def dated_otherwise(telling: Telling, target: Claim, articles: Articles) -> bool:
    """Whether an amount is told right before a stretch of time that is not that of a flow: ``290 in the whole of 2025``."""
    if target.period is None or target.period.assumed:
        return False
    behind = articles.documents[telling.source].text[telling.end : telling.sentence.end]
    for found in _dates(behind, published(articles.sources[telling.source])):
        period = found.period
        if period is not None and _RIGHT_AFTER.fullmatch(behind, 0, found.start):
            return (period.start, period.end) != (target.period.start, target.period.end)
    return False


def _dates(text: str, today: date | None) -> list[PeriodMention]:
    """The dates and stretches of a text, the longer ones first."""
    dates = list(find_periods(text, published=today))
    ended = list(stretches(text, dates))
    return [*openings(text, [*dates, *ended], today), *ended, *dates]


def _one_name(a: str, b: str) -> bool:
    """Whether one of two names begins with the other: ``Ashgrove`` and ``Ashgroves``, ``Marrow`` and ``Marrow Optics``."""
    return a.startswith(b) or b.startswith(a)


def _expected(claim: Claim, target: Claim) -> bool:
    """Whether both are of what is to come, though only the target's attribute has a scope for it."""
    return claim.attribute != target.attribute and claim.modality is Modality.PLANNED and "outlook" in target.scope


def of_one_stretch(a: Claim, b: Claim) -> bool:
    """Whether two claims about a flow may be of one stretch of time: a quarter is none of the half that it lies in."""
    if a.period is None or b.period is None:
        return True
    return (a.period.start, a.period.end) == (b.period.start, b.period.end)


def of_one_time(a: Claim, b: Claim) -> bool:
    """Whether two claims about one fact may be of one time, so that they are compared in any case."""
    if a.period is None or b.period is None or a.period.overlaps(b.period):
        return True
    if a.period.assumed and b.period.assumed:
        return abs(date.fromisoformat(a.period.start[:10]) - date.fromisoformat(b.period.start[:10])) <= LATEST
    return a.period.assumed or b.period.assumed
