"""Brings together the names of two parties who pass one sum in several articles: ``Lumen`` here, ``Lumen Cloud`` there."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.quantity import Quantity
from schemas.reading import Reading
from schemas.value import Category
from sources.prose.roles.payments import amount

DEALT = "dealing."
"""What the names of attributes begin with that tell what passes between two parties."""
PARTIES = 2
AMOUNT = "amount"
"""The scope of claims of who gave a sum, or got it."""
_PLAIN = frozenset(
    "The A First National United New Royal Great Old General State Bank City Port North South East West Saint St Group Ministry "
    "Department University".split()
)
"""First words of names that tell no party from others."""


def one_pair(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading with one name for each of two parties who pass one sum, where their names begin with the same word.

    One sum that passes between two parties of the same first names is no chance: nothing else in a story has both.
    """
    pairs: dict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        names = _names(claim, catalogue)
        leads = frozenset(_lead(name) for name in names)
        if len(leads) == len(names) == PARTIES and all(leads):
            pairs[_sum(claim), leads].append(claim)
    renamed = {claim.id: claim for claims in pairs.values() for claim in _renamed(claims, catalogue)}
    return replace(reading, claims=tuple(renamed.get(claim.id, claim) for claim in reading.claims))


def _names(claim: Claim, catalogue: Catalogue) -> tuple[str, ...]:
    """The two parties of a claim about a sum; none of any other."""
    if not claim.attribute.startswith(DEALT):
        return ()
    if isinstance(claim.value, Category):
        return (claim.subject, claim.value.value) if AMOUNT in claim.scope else ()
    roles = catalogue.attribute(claim.attribute).directed
    return (claim.subject, *(claim.scope[role] for role in roles if role in claim.scope))


def _sum(claim: Claim) -> str:
    """The sum that a claim is about, the same however it is written."""
    sum_ = amount(claim.value) if isinstance(claim.value, Quantity) else None
    return sum_ or claim.scope.get(AMOUNT, claim.id)


def _lead(name: str) -> str:
    """The word that a name begins with, if it tells a party from others."""
    words = name.removeprefix("the ").removeprefix("The ").split()
    return "" if not words or words[0] in _PLAIN or not words[0][0].isupper() else words[0].removesuffix(".com")


def _renamed(claims: list[Claim], catalogue: Catalogue) -> Iterator[Claim]:
    """The claims of one sum with each party under the name that most of them have for it, the longer of equals."""
    told = Counter(name for claim in claims for name in _names(claim, catalogue))
    best = {
        lead: max((name for name in told if _lead(name) == lead), key=lambda name: (told[name], len(name), name))
        for lead in {_lead(name) for name in told}
    }
    for claim in claims:
        value = claim.value
        if isinstance(value, Category):
            value = value.model_copy(update={"value": best[_lead(value.value)]})
        scope = {role: best[_lead(name)] if name in told else name for role, name in claim.scope.items()}
        yield claim.model_copy(update={"subject": best[_lead(claim.subject)], "scope": scope, "value": value})
