"""Says what was not compared, and why, so that silence is never mistaken for agreement."""

from collections.abc import Sequence

from checker.facts.exchanging import PLAIN, AtRates
from checker.facts.gathering import Gathered, Unmatched
from checker.facts.identity import Subject
from checker.wording import written
from schemas.agreement import comparability
from schemas.catalogue import Catalogue
from schemas.claim import Modality
from schemas.finding import NotCompared

LISTED = 20
"""How many claim ids an entry of *not compared* names."""
REASONS = {
    "currency": "the amounts are in different currencies, and no rate for their time is given",
    "unit": "the amounts are of different dimensions",
    "kind": "the values are of different kinds",
    "basis": "one is a level or running total, the other a change",
    "modality": "a rumour is compared with rumours only",
    "denied": "a denial is not compared by value",
    "several counterparts": "a key or date is missing and several claims could be meant",
}


def reason(classes: list[list[Subject]], converted: AtRates = PLAIN) -> str:
    """Why claims of one fact were not compared: the first difference between the first two classes, or what one denies."""
    if len(classes) == 1:
        return "denied"  # claims of one class are compared, but for denials
    (a, *_), (b, *_) = classes[0], classes[1]
    if Modality.DENIED in (a.claim.modality, b.claim.modality):
        return "denied"
    if Modality.RUMOURED in (a.claim.modality, b.claim.modality) and a.claim.modality is not b.claim.modality:
        return "modality"
    return comparability(a.claim.value, b.claim.value, converted.exchange) or "basis"


def apart(
    fact: Gathered, classes: list[list[Subject]], catalogue: Catalogue, converted: AtRates = PLAIN
) -> NotCompared:
    """The entry for claims of one fact that cannot be compared with each other."""
    return _record(reason(classes, converted), fact.members, fact.scope, catalogue)


def crowded(entry: Unmatched, catalogue: Catalogue) -> NotCompared:
    """The entry for claims that could not be brought together."""
    shared = dict(set.intersection(*(set(member.claim.scope.items()) for member in entry.members)))
    return _record(entry.reason, entry.members, dict(sorted(shared.items())), catalogue)


def _record(why: str, members: Sequence[Subject], scope: dict[str, str], catalogue: Catalogue) -> NotCompared:
    first = members[0].claim
    stated = "; ".join(
        f"{member.claim.source}: {written(member.claim.value)}"
        for member in sorted(members, key=lambda m: (m.claim.source, m.claim.id))[:LISTED]
    )
    return NotCompared(
        subject=first.subject,
        attribute=first.attribute,
        scope=scope,
        reason=why,
        claims=tuple(sorted(member.claim.id for member in members))[:LISTED],
        count=len(members),
        text=f"{first.subject}, {catalogue.label(first.attribute)}: {REASONS[why]} ({stated})",
    )
