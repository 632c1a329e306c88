"""Brings together the forms in which several articles name one company: ``Alderport`` here, ``Alderport Software`` there."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from schemas.claim import Claim
from schemas.reading import Reading
from schemas.source import SourceKind
from sources.prose.names import TRADES
from sources.prose.projects import PROJECT

_GENERIC = re.compile(r" (?:Group|Holdings?|International|of [A-Z]\w+)$")
TAIL = 2
"""Words of business that a full name has more than its short form."""


def one_name(reading: Reading, declared: Mapping[str, str]) -> Reading:
    """Articles' claims with each short name replaced by the one full name that it begins; declared names stay."""
    articles = {source.id for source in reading.sources if source.kind is SourceKind.PROSE}
    told = [claim for claim in reading.claims if claim.source in articles]
    forms = {form for claim in told for form in (claim.subject, *claim.scope.values()) if form.casefold() not in declared}
    plain = {form: base for form in forms if (base := _plain(form, forms)) != form}
    forms -= plain.keys()
    full = {form: whole for form in forms if (whole := _full(form, forms)) != form}
    full |= {form: full.get(base, base) for form, base in plain.items()}
    if not full:
        return reading
    return replace(reading, claims=tuple(
        _renamed(claim, full) if claim.source in articles else claim for claim in reading.claims))


def _plain(form: str, forms: Iterable[str]) -> str:
    """The form without a last *Group* or *of Australia*, where others name it so."""
    match = _GENERIC.search(form)
    base = form[: match.start()] if match else form
    return base if base in forms else form


def _full(form: str, forms: Iterable[str]) -> str:
    """The longest of the names that go on from a form with words of business; the form itself when they part ways."""
    longer = sorted((name for name in forms if name.startswith(form + " ") and _business(name.removeprefix(form).split())), key=len)
    chained = all(b.startswith(a) for a, b in zip(longer, longer[1:], strict=False))
    return longer[-1] if longer and chained else form


def _business(tail: list[str]) -> bool:
    """Whether words only say what a company does or is: ``Software``, ``Foods Group``, ``of Australia``."""
    if tail[0] == "of" and len(tail) == TAIL:
        return True
    return len(tail) <= TAIL and all(word.lower() in TRADES or word.lower() in PROJECT for word in tail)


def _renamed(claim: Claim, full: Mapping[str, str]) -> Claim:
    scope = {name: full.get(value, value) for name, value in claim.scope.items()}
    return claim.model_copy(update={"subject": full.get(claim.subject, claim.subject), "scope": scope})
