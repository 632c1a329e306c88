"""Binds shares, growth and rates to their terms within one source: those that it states, and those of declared relations."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

from checker.rules.arithmetic import amount, distinct
from checker.rules.binding import attributes, declared
from checker.rules.interface import Case
from schemas.claim import Claim, LinkKind, Modality
from schemas.period import ValidTime
from schemas.relation import Relation, RelationKind

EARLIER = ("when", "earlier")
"""The scope of an amount that another is compared with, when its own date is not told."""
MOST = 3
"""Candidates for one term, above which the text does not say which is meant."""
YEAR_DAYS = 365
YEAR_SLACK = 3
"""Days by which a year before may miss the calendar's, for years of whole weeks."""


class Terms(NamedTuple):
    """The terms of a stated share (part and whole), growth (old and new) or rate (how many, and how much in all), with the claim that states it."""

    kind: LinkKind
    base: Claim
    first: Claim
    stated: Claim
    tentative: bool = False


def stated_ratios(case: Case) -> Iterator[tuple[Terms, ...]]:
    """The shares, growths and rates that sources state with their terms."""
    for link in case.links:
        if link.kind in (LinkKind.SHARE, LinkKind.GROWTH, LinkKind.RATE):
            base, first, stated = (case.ledger.claim(key) for key in (link.total, *link.parts))
            yield (Terms(link.kind, base, first, stated, link.tentative),)


def declared_ratios(case: Case) -> Iterator[tuple[Terms, ...]]:
    """For each share and growth of a declared relation, the terms it may be of: of one source, subject, scope and period."""
    relations = declared(case, (RelationKind.SHARE, RelationKind.GROWTH))
    named = attributes(relations)
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in case.ledger.claims.values():
        if (
            claim.attribute in named
            and amount(claim) is not None
            and claim.modality not in (Modality.RUMOURED, Modality.DENIED)
            and not claim.reread
        ):
            told[claim.source, claim.subject].append(claim)
    for key in sorted(told):
        for relation in relations:
            yield from _bound(relation, told[key])


def _bound(relation: Relation, claims: Sequence[Claim]) -> Iterator[tuple[Terms, ...]]:
    growth = relation.kind is RelationKind.GROWTH
    of = relation.parts[0 if growth else -1].attribute
    for stated in distinct(claim for claim in claims if claim.attribute == of):
        whole = [
            claim for claim in _of(relation.total.attribute, claims) if _alike(claim, stated) and not _earlier(claim)
        ]
        if growth and len(relation.parts) == 1:
            first = [claim for claim in _of(relation.total.attribute, claims) if _year_before(claim, stated)]
        else:
            first = [
                claim
                for claim in _of(relation.parts[-1 if growth else 0].attribute, claims)
                if _alike(claim, stated) and not _earlier(claim)
            ]
        if 0 < len(whole) <= MOST and 0 < len(first) <= MOST:
            kind = LinkKind.GROWTH if growth else LinkKind.SHARE
            yield tuple(Terms(kind, a, b, stated) for a, b in product(whole, first) if a.id != b.id)


def _of(attribute: str, claims: Sequence[Claim]) -> list[Claim]:
    return distinct(claim for claim in claims if claim.attribute == attribute)


def _earlier(claim: Claim) -> bool:
    return EARLIER in claim.scope.items()


def _alike(claim: Claim, stated: Claim) -> bool:
    """Whether a term is of the stated figure's own scope and, as far as both tell, of its period."""
    return claim.scope == stated.scope and _fits(claim.period, stated.period)


def _fits(a: ValidTime | None, b: ValidTime | None) -> bool:
    return a is None or b is None or a.assumed or b.assumed or a.overlaps(b)


def _year_before(claim: Claim, stated: Claim) -> bool:
    """Whether an amount is the one that a growth starts from: told as earlier, or of the same stretch a year before."""
    scope = {name: value for name, value in claim.scope.items() if (name, value) != EARLIER}
    if scope != stated.scope:
        return False
    if _earlier(claim) or claim.period is None or stated.period is None:
        return _earlier(claim)
    return all(
        abs(abs((_day(b) - _day(a)).days) - YEAR_DAYS) <= YEAR_SLACK and a < b
        for a, b in ((claim.period.start, stated.period.start), (claim.period.end, stated.period.end))
    )


def _day(moment: str) -> date:
    return date.fromisoformat(moment[:10])
