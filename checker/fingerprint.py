"""Identity of findings across runs (DESIGN 6.3): no line, path, order, clock or value goes in."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from schemas.agreement import in_base
from schemas.attribute import PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.model import plain
from schemas.quantity import Quantity
from schemas.value import Value

VERSION = "1"
"""Changes when the meaning of a fingerprint does; baselines say so then."""
UNDATED = "undated"
NAMELESS = "*"
"""Stands for the names of sources that are left out."""
NORMALISED = 4_096
"""Values whose form is remembered: each claim is asked for it by several rules."""
_SEPARATOR = "\x1f"


def fingerprint(rule: str, *identity: str) -> str:
    """Hash of the version, the rule and what the finding is about, 16 hexadecimal digits."""
    return hashlib.sha256(_SEPARATOR.join((VERSION, rule, *identity)).encode()).hexdigest()[:16]


def anonymous(rule: str, sources: Collection[str], *identity: str) -> str:
    """The fingerprint without the names of some sources, alone or joined by ``+``; empty when it holds none of them."""
    nameless = [NAMELESS if all(name in sources for name in part.split("+")) else part for part in identity]
    return "" if nameless == list(identity) else fingerprint(rule, *nameless)


def value_hash(claims: Iterable[Claim]) -> str:
    """Hash of the sorted distinct normalised values at odds; reformatting an amount changes nothing."""
    values = sorted({normalised(claim.value) for claim in claims})
    return hashlib.sha256(_SEPARATOR.join(values).encode()).hexdigest()[:16]


@lru_cache(NORMALISED)
def normalised(value: Value) -> str:
    """The value without its wording: low, high and unit of an amount in its base unit; the name compared of others."""
    if isinstance(value, Quantity):
        base = in_base(value)
        ends = ["-" if end is None else plain(end) for end in (base.low, base.high)]
        return " ".join((*ends, base.unit or ""))
    return value.model_dump_json(exclude={"text"})


def identity(fact: Fact, catalogue: Catalogue) -> tuple[str, ...]:
    """What a fact is, for fingerprints: subject, attribute, scope, and the period where it tells facts apart."""
    attribute = catalogue.attribute(fact.attribute)
    keyed = bool(attribute.identity) and set(attribute.identity) <= fact.scope.keys()
    dated = attribute.period in (PeriodRole.INTERVAL, PeriodRole.INSTANT) or (
        attribute.period is PeriodRole.EVENT and not keyed
    )
    scope = [f"{name}={value}" for name, value in sorted(fact.scope.items())]
    return fact.subject, fact.attribute, *scope, *([_when(fact)] if dated else [])


def _when(fact: Fact) -> str:
    period = fact.period
    return UNDATED if period is None or period.assumed else f"{period.start}/{period.end}"


def identities(facts: Sequence[Fact], catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Identity by fact id. Facts that only their values tell apart (undated rounds) are numbered in order."""
    seen: dict[tuple[str, ...], int] = {}
    result: dict[str, tuple[str, ...]] = {}
    for fact in facts:
        plain_identity = identity(fact, catalogue)
        seen[plain_identity] = seen.get(plain_identity, 0) + 1
        nth = seen[plain_identity]
        result[fact.id] = plain_identity if nth == 1 else (*plain_identity, f"#{nth}")
    return result
