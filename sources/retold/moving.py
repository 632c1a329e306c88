"""Whether a claim may be about the fact that other articles' tellings are about, though it was read as about another one."""

from schemas.claim import Claim, Modality
from schemas.quantity import Quantity
from sources.retold.adding import Articles
from sources.retold.telling import NAMED, Telling

APART = frozenset(("outlook", "when", "as of", "phase", "event"))
"""Scope that sets an amount apart from others of its kind."""


def movable(telling: Telling, claim: Claim, target: Claim, *, sure: bool, leans: bool) -> bool:
    """Whether a claim may be about another's fact after all.

    A subject that the sentence does not name may have been misread, and so may one that the fact has as another party; a
    forecast, an earlier amount, another phase or year is told from the fact by the article itself.
    """
    confused = sure and claim.subject in target.scope.values()
    named = telling.names & set(NAMED.findall(claim.subject)) and not _one_name(claim.subject, target.subject)
    mirrored = claim.subject in target.scope.values() and target.subject in claim.scope.values()
    if (named and not confused) or mirrored or not (leans or of_one_time(claim, target)):
        return False
    return all(
        claim.scope.get(name) == target.scope.get(name) or (name == "outlook" and _expected(claim, target))
        for name in APART
    )


def in_place(claim: Claim, target: Claim, telling: Telling, articles: Articles) -> bool:
    """Whether an article has a claim about a target's fact already, of the same time; not one of a year long past."""
    published = articles.sources[telling.source].published
    if target.period is None and claim.period is not None and not claim.period.assumed and published:
        return claim.period.end[:4] >= published[:4] or claim is telling.claim
    return of_one_time(claim, target)


def bounded(telling: Telling) -> bool:
    """Whether an amount is told with one end only, so that much agrees with it: ``more than $3 billion``."""
    return isinstance(telling.value, Quantity) and (telling.value.high is None or telling.value.low in (None, 0))


def leaning(telling: Telling, claim: Claim, articles: Articles) -> bool:
    """Whether the time of a claim is told elsewhere than in its sentence, so that it may have been misread."""
    if claim.period is None or claim.period.assumed:
        return False
    sentence = articles.documents[telling.source].text[telling.sentence.start : telling.sentence.end].casefold()
    return not telling.years and (claim.period.text or "").casefold() not in sentence


def _one_name(a: str, b: str) -> bool:
    """Whether one of two names begins with the other: ``Ashgrove`` and ``Ashgroves``, ``Marrow`` and ``Marrow Optics``."""
    return a.startswith(b) or b.startswith(a)


def _expected(claim: Claim, target: Claim) -> bool:
    """Whether both are of what is to come, though only the target's attribute has a scope for it."""
    return claim.attribute != target.attribute and claim.modality is Modality.PLANNED and "outlook" in target.scope


def of_one_time(a: Claim, b: Claim) -> bool:
    """Whether two claims about one fact may be of one time, so that they are compared in any case."""
    return a.period is None or b.period is None or a.period.assumed or b.period.assumed or a.period.overlaps(b.period)
