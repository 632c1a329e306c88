"""Brings together the forms in which several articles name one company: ``Alderport`` here, ``Alderport Software`` there."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from schemas.claim import Claim
from schemas.reading import Reading
from schemas.source import Document
from schemas.value import Category
from sources.prose.names.known import initials
from sources.prose.names.lexicon import TRADES
from sources.prose.names.nouns import BODY
from sources.prose.names.projects import BUILT, PROJECT
from sources.prose.parts.events import EVENT

_GENERIC = re.compile(r" (?:Group|Holdings?|International|of [A-Z]\w+)$")
_PART = r"(?:unit|arm|subsidiary|division|offshoot)"
_ACRONYM = re.compile(r"[A-Z]{2,6}")
BODY_NOUNS = frozenset(
    (*BODY, "philharmonic", "symphony", "hospital", "infirmary", "institute", "foundation", "society")
)
"""Last words of bodies that stand for them with a capital: ``the Philharmonic``."""
TAIL = 2
"""Words of business that a full name has more than its short form."""
Tellers = Mapping[str, set[str]]
"""The sources that use each name."""


def one_name(reading: Reading, declared: Mapping[str, str], parties: Collection[str] = ()) -> Reading:
    """Articles' claims with each short name replaced by the one full name that it begins; declared names stay.

    ``parties`` are the attributes whose values name companies as subjects do.
    """
    articles = reading.articles
    told = [claim for claim in reading.claims if claim.source in articles]
    forms = {form for claim in told for form in _forms(claim, parties) if form.casefold() not in declared}
    plain = {form: base for form in forms if (base := _plain(form, forms)) != form}
    forms -= plain.keys()
    texts = [document.text for document in reading.documents if document.source in articles]
    full = {
        form: whole for form in forms if (whole := _full(form, forms)) != form and not has_parts(form, whole, texts)
    }
    tellers = _tellers(told, parties)
    full |= _shortened(tellers, reading.documents, forms - full.keys())
    full |= _last_words(tellers, forms - full.keys())
    full |= {form: full.get(base, base) for form, base in plain.items()}
    full |= _unnamed(told) | _one_event(told)
    told_values = {(claim.attribute, claim.value.value) for claim in told if isinstance(claim.value, Category)}
    if not full and not told_values:
        return reading
    return replace(
        reading,
        claims=tuple(
            _renamed(_placed(claim, told_values), full, parties) if claim.source in articles else claim
            for claim in reading.claims
        ),
    )


def has_parts(form: str, longer: str, texts: Iterable[str]) -> bool:
    """Whether an article that knows the longer name tells of a part of the shorter one's: ``Lumen Ports, a unit of Lumen``."""
    own = re.escape(form)
    of = re.compile(rf"\b{_PART} of (?:the )?{own}\b(?! [A-Z])|\b{own}['’]s (?:\w+ )?{_PART}\b")
    return any(longer in text and of.search(text) for text in texts)


def _tellers(told: Iterable[Claim], parties: Collection[str]) -> Tellers:
    tellers: dict[str, set[str]] = defaultdict(set)
    for claim in told:
        for form in _forms(claim, parties):
            tellers[form].add(claim.source)
    return tellers


def _shortened(tellers: Tellers, documents: Iterable[Document], forms: Collection[str]) -> dict[str, str]:
    """Short names of what other articles name in full and short, none naming both as two: ``Lindmark`` for ``Lindmark Filter``."""
    texts = {document.source: document.text for document in documents}
    found = {}
    for form in forms:
        longer = [name for name in forms if name.startswith(form + " ") and " " not in form]
        alone = re.compile(rf"\b{re.escape(form)}(?:['’]s)?\b(?! [A-Z])")
        if (
            len(longer) == 1
            and len(longer[0].split()) == TAIL
            and tellers[form].isdisjoint(tellers[longer[0]])
            and all(alone.search(texts.get(source, "")) for source in tellers[longer[0]])
        ):
            found[form] = longer[0]
    return found


def _last_words(tellers: Tellers, forms: Collection[str]) -> dict[str, str]:
    """Names that are the last words of one other name, no article telling of both: ``Maritime Museum``, ``Philharmonic``."""
    found = {}
    for form in forms:
        longer = [name for name in forms if name.endswith(f" {form}") and name[0].isupper()]
        if (
            (len(form.split()) == TAIL or form.lower() in BODY_NOUNS)
            and form[0].isupper()
            and len(longer) == 1
            and tellers[form].isdisjoint(tellers[longer[0]])
        ):
            found[form] = longer[0]
    return found


def _unnamed(told: Iterable[Claim]) -> dict[str, str]:
    """Projects that an article leaves unnamed (``the scheme``): the one that several others tell the same of, if it is one."""
    generic = {
        claim.subject
        for claim in told
        if claim.subject.startswith("the ") and claim.subject.removeprefix("the ") in BUILT
    }
    attributes = {claim.attribute for claim in told if claim.subject in generic}
    tellers: dict[str, set[str]] = defaultdict(set)
    for claim in told:
        if claim.attribute in attributes and claim.subject not in generic:
            tellers[claim.subject].add(claim.source)
    known = [name for name, sources in tellers.items() if len(sources) > 1]
    return dict.fromkeys(generic, known[0]) if len(known) == 1 else {}


def _one_event(told: Iterable[Claim]) -> dict[str, str]:
    """Kinds of event that only one article speaks of, where all others speak of one kind: a *fire* told as a *wildfire*."""
    kinds = {f"the {kind}" for kind in EVENT}
    tellers: dict[str, set[str]] = defaultdict(set)
    for claim in told:
        if claim.subject in kinds:
            tellers[claim.subject].add(claim.source)
    shared = [subject for subject, sources in tellers.items() if len(sources) > 1]
    return {subject: shared[0] for subject in tellers if subject != shared[0]} if len(shared) == 1 else {}


def _plain(form: str, forms: Iterable[str]) -> str:
    """The form without a last *Group* or *of Australia*, where others name it so."""
    match = _GENERIC.search(form)
    base = form[: match.start()] if match else form
    return base if base in forms else form


def _full(form: str, forms: Iterable[str]) -> str:
    """The longest of the names that go on from a form with words of business; the form itself when they part ways."""
    longer = sorted(
        (name for name in forms if name.startswith(form + " ") and _business(name.removeprefix(form).split())), key=len
    )
    if not longer and _ACRONYM.fullmatch(form):
        longer = [name for name in forms if len(name.split()) > 1 and initials(name) == form]
    chained = all(b.startswith(a) for a, b in pairwise(longer))
    return longer[-1] if longer and chained else form


def _business(tail: list[str]) -> bool:
    """Whether words only say what a company does or is: ``Software``, ``Foods Group``, ``of Australia``."""
    if tail[0] == "of" and len(tail) == TAIL:
        return True
    return len(tail) <= TAIL and (tail[-1].lower() in TRADES or tail[-1].lower() in PROJECT)


def _placed(claim: Claim, told: Iterable[tuple[str, str]]) -> Claim:
    """The claim with the last word of a name in full where others tell it so: ``Averil`` for ``Port Averil``."""
    if not isinstance(claim.value, Category):
        return claim
    short = claim.value.value
    full = {name for attribute, name in told if attribute == claim.attribute and name.endswith(f" {short}")}
    return (
        claim.model_copy(update={"value": claim.value.model_copy(update={"value": full.pop()})})
        if len(full) == 1
        else claim
    )


def _renamed(claim: Claim, full: Mapping[str, str], parties: Collection[str]) -> Claim:
    scope = {name: full.get(value, value) for name, value in claim.scope.items()}
    value = claim.value
    if isinstance(value, Category) and claim.attribute in parties:
        value = value.model_copy(update={"value": full.get(value.value, value.value)})
    return claim.model_copy(update={"subject": full.get(claim.subject, claim.subject), "scope": scope, "value": value})


def _forms(claim: Claim, parties: Collection[str]) -> tuple[str, ...]:
    """The names that a claim holds of parties."""
    named = (claim.value.value,) if isinstance(claim.value, Category) and claim.attribute in parties else ()
    return claim.subject, *claim.scope.values(), *named
