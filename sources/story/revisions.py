"""Sets the counts apart that a later one expressly replaces, so that the fall from them to it is no contradiction."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from schemas.claim import Claim
from schemas.notation.quantities import read_quantity
from schemas.quantity import Quantity
from schemas.reading import Reading
from schemas.value import Value
from sources.prose.links.revising import DOWN, REVISED

REPLACED = {"when": "before it was revised"}
"""The scope of a count that a later one replaces."""
ONCE = {"when": "earlier"}
"""The scope of what was once so."""
AFTER = timedelta(days=7)
"""How long after an article another may tell that what it said is no longer so; sooner, one of the two may be wrong."""


def with_revisions(reading: Reading) -> Reading:
    """The reading with corrected counts as counts like any other, and the larger ones before them told from them."""
    revised = [claim for claim in reading.claims if REVISED in claim.scope]
    if not revised:
        return reading
    return replace(reading, claims=tuple(_told(claim, revised) for claim in reading.claims))


def with_former(reading: Reading) -> Reading:
    """The reading with what an article says told as once so where a later one says that it was, and what it has become."""
    former = [claim for claim in reading.claims if claim.scope.get("when") == ONCE["when"]]
    if not former:
        return reading
    days = {name: day for name, source in reading.articles.items() if (day := source.published)}
    return replace(
        reading,
        claims=tuple(
            claim.model_copy(update={"scope": dict(claim.scope) | ONCE})
            if any(_outlived(claim, other, days) for other in former)
            else claim
            for claim in reading.claims
        ),
    )


def _outlived(claim: Claim, former: Claim, days: Mapping[str, str]) -> bool:
    """Whether an article of long after tells of the amount of a claim as what it was before."""
    if (claim.subject, claim.attribute, dict(claim.scope) | ONCE) != (
        former.subject,
        former.attribute,
        dict(former.scope),
    ):
        return False
    if "when" in claim.scope or claim.source not in days or former.source not in days:
        return False
    told, later = (date.fromisoformat(days[source][:10]) for source in (claim.source, former.source))
    amount = _stated(claim.value)
    return later - told >= AFTER and amount is not None and amount == _stated(former.value)


def _told(claim: Claim, revised: list[Claim]) -> Claim:
    if REVISED in claim.scope:
        return claim.model_copy(update={"scope": _plain(claim)})
    if any(_replaces(other, claim) for other in revised):
        return claim.model_copy(update={"scope": dict(claim.scope) | REPLACED})
    return claim


def _replaces(new: Claim, old: Claim) -> bool:
    """Whether a corrected count is of the same fact as a larger one of the same day or before."""
    if (new.subject, new.attribute, _plain(new)) != (old.subject, old.attribute, dict(old.scope)):
        return False
    if new.scope[REVISED] != DOWN:
        return old.source != new.source and _stated(old.value) == _stated(new.scope[REVISED])
    if new.period is None or old.period is None or old.period.start[:10] > new.period.end[:10]:
        return False
    ours, theirs = (claim.value.value if isinstance(claim.value, Quantity) else None for claim in (new, old))
    return ours is not None and theirs is not None and ours < theirs


def _stated(value: Value | str) -> Decimal | None:
    amount = read_quantity(value) if isinstance(value, str) else value
    return amount.value if isinstance(amount, Quantity) else None


def _plain(claim: Claim) -> dict[str, str]:
    return {name: value for name, value in claim.scope.items() if name != REVISED}
