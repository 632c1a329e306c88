"""Whether a telling may be of what a claim of another article is about, by what both articles and its own words say."""

import re
from collections.abc import Sequence

from schemas.attribute import Attribute
from schemas.claim import Basis, Claim
from schemas.value import stated
from sources.prose.parts.apart import told_phase
from sources.retold.adding import Articles, fact
from sources.retold.apposed import of_another
from sources.retold.telling import COUNT, Telling

OPENING = 400
"""Characters at the start of an article that tell what it is about."""
OFTEN = 2
"""How often an article has the name that it is sure to be about."""


def able(slot: Sequence[Telling], target: Claim, attribute: Attribute, articles: Articles) -> Sequence[Telling]:
    """The tellings of a slot that may be of a target's time and story; what packs read always may, unless it says that it is somebody else's.

    An article knows no total of a day after its own, and one of a disaster tells of no project that only others tell of.
    """
    built = attribute.extract is not None and attribute.extract.about == "project"
    calm = not articles.events & articles.tellers[fact(target)].keys()
    return [
        telling
        for telling in slot
        if not of_another(articles.documents[telling.source].text, telling, target)
        if telling.claim is not None
        or not (
            (built and calm and telling.source in articles.events)
            or (built and telling.wording.long_past)
            or (target.basis is Basis.CUMULATIVE and _before(target, articles.sources[telling.source].published))
            or _second(telling, slot, target, articles)
        )
    ]


def _second(telling: Telling, slot: Sequence[Telling], target: Claim, articles: Articles) -> bool:
    """Whether another article has the amount too, beside the one that it tells in the slot: as that of another offer, say."""
    own = {other.claim.id for other in slot if other.claim is not None}
    return any(
        stated(claim.value) == stated(telling.value)
        for source, claims in articles.tellers[fact(target)].items()
        if source != telling.source and any(claim.id in own for claim in claims)
        for claim in claims
        if claim.id not in own
    )


def _before(target: Claim, today: str | None) -> bool:
    """Whether an article is of a day before the time that a claim tells of."""
    if target.period is None or target.period.assumed or today is None:
        return False
    return today[:10] < target.period.start[:10]


def known_to(telling: Telling, target: Claim, articles: Articles) -> bool:
    """Whether an article names whom a target is about, or does not name whom its own claim is about either."""
    text = articles.documents[telling.source].text
    names = (target.subject, *target.scope.values())
    forms = {form for name in names for form in (*name.split(), "".join(word[0] for word in name.split()))}
    told = target.subject[:1].islower() or any(form in text for form in forms if len(form) > 1 and form[0].isupper())
    return told or telling.claim is None or len(re.findall(re.escape(telling.claim.subject), text)) < OFTEN


def worded_so(telling: Telling, target: Claim, articles: Articles) -> bool:
    """Whether what no pack reads may be what a target is of: expected, if that is a forecast, once so, if that is; and in its place."""
    if telling.wording.set_off:
        return False
    if "outlook" in target.scope and not telling.ahead:
        return False
    if target.scope.get("when") == "earlier" and not telling.former:
        return False
    if telling.wording.long_past and target.period is not None and target.period.assumed:
        return False
    if telling.wording.phased and "phase" not in target.scope and not _of_that_phase(telling, target, articles):
        return False
    about = {*target.subject.split(), *(word for name in target.scope.values() for word in name.split())}
    place = telling.wording.place
    return place is None or bool(about & (telling.names | set(place.split())))


def _of_that_phase(telling: Telling, target: Claim, articles: Articles) -> bool:
    """Whether the article of a target is about the phase from its start that a telling's sentence names."""
    text = articles.documents[telling.source].text
    opening = articles.documents[target.source].text[:OPENING]
    named, about = (
        told_phase(f" {words.lower()} ") for words in (text[telling.sentence.start : telling.sentence.end], opening)
    )
    return named is not None and named == about


def counts_others(telling: Telling, target: Claim, slot: Sequence[Telling]) -> bool:
    """Whether a count of a disaster is of others than a target counts: who is in hospital is not who was on board, whatever the digits."""
    if telling.claim is None or telling.claim.attribute == target.attribute or telling.dimension != COUNT:
        return False
    return not any(telling.counted & other.counted for other in slot if other.source != telling.source)
