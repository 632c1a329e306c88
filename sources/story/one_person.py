"""Brings together the forms in which articles name one person: ``Forsyth`` here, ``Dr Imelda Q. Forsyth`` there."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.reading import Reading
from schemas.value import Category
from sources.prose.names.callings import calling
from sources.prose.names.lexicon import PERSON
from sources.prose.names.nicknames import nicknamed
from sources.prose.names.people import RANKS

_INITIAL = re.compile(r"[A-Z]\.?")


def one_person(reading: Reading, catalogue: Catalogue) -> Reading:
    """Articles' claims of who holds an office and when somebody was born, each person under the fullest form of the name."""
    articles = reading.articles
    told = [
        claim
        for claim in reading.claims
        if claim.source in articles and isinstance(claim.value, Category) and _of_people(claim, catalogue)
    ]
    born = [claim for claim in reading.claims if claim.source in articles and _of_birth(claim, catalogue)]
    full = _full(
        {claim.value.value for claim in told if isinstance(claim.value, Category)} | {claim.subject for claim in born}
    )
    renamed = {claim.id: _named(claim, full) for claim in told} | {
        claim.id: claim.model_copy(update={"subject": full.get(claim.subject, claim.subject)}) for claim in born
    }
    return replace(reading, claims=tuple(renamed.get(claim.id, claim) for claim in reading.claims)) if full else reading


def _of_people(claim: Claim, catalogue: Catalogue) -> bool:
    extract = catalogue.attribute(claim.attribute).extract
    return extract is not None and extract.takes == "person"


def _of_birth(claim: Claim, catalogue: Catalogue) -> bool:
    """Whether a claim says when its subject was born."""
    extract = catalogue.attribute(claim.attribute).extract
    return extract is not None and extract.reader == "births"


def _full(forms: Iterable[str]) -> dict[str, str]:
    """For each form the fullest one of the same person; its own where two people may be meant."""
    families: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        families[_words(form)[-1]].append(form)
    found: dict[str, str] = {}
    for family in families.values():
        ranked = sorted(family, key=lambda form: (len(_given(form)), len(" ".join(_given(form))), form), reverse=True)
        for form in ranked:
            able = [other for other in ranked if _alike(form, other)]
            if all(_alike(one, other) for one in able for other in able):
                found[form] = " ".join(_words(able[0]))
    return {form: name for form, name in found.items() if form != name}


def _alike(one: str, other: str) -> bool:
    """Whether given names let two forms with one surname be one person: none on a side, equal, a nickname, an initial."""
    ours, theirs = _given(one), _given(other)
    if not ours or not theirs or ours[0] == theirs[0] or nicknamed(ours[0], theirs[0]):
        return True
    shortest = min(ours[0], theirs[0], key=len)
    return _INITIAL.fullmatch(shortest) is not None and ours[0][0] == theirs[0][0]


def _given(form: str) -> list[str]:
    return _words(form)[:-1]


def _words(form: str) -> list[str]:
    """The words of a name without its ranks: ``Professor Adwoa Lisk`` is ``Adwoa Lisk``."""
    words = form.split()
    while len(words) > 1 and (words[0].lower().rstrip(".") in RANKS or (len(words) > PERSON and calling(words[0]))):
        words = words[1:]
    return words


def _named(claim: Claim, full: dict[str, str]) -> Claim:
    value = claim.value
    if not isinstance(value, Category) or value.value not in full:
        return claim
    return claim.model_copy(update={"value": value.model_copy(update={"value": full[value.value]})})
