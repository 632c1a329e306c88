"""Cause: a part stated as the whole."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Amounts, Dispute
from checker.causes.interface import Explanation
from checker.causes.stating import face
from schemas.claim import Claim, LinkKind
from schemas.digits import significant
from schemas.finding import Cause
from schemas.relation import RelationKind
from schemas.spelling import listing

TELLING = 2
"""Significant digits from which an equal amount is no accident, when nobody says that it is a part."""


class PartOfWhole(Explanation):
    """A part of an amount given for all of it.

    ## What it looks for
    A smaller side that is exactly a part of the larger: a source adds it up to the larger amount or calls it a share of
    that, another claim gives it under a narrower scope, or for an attribute that is declared a part.

    ## Explains
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: headcount, value: "2,700", period: June 2024}
    - {source: courier, subject: Orchard Foods, attribute: headcount, value: "940", period: June 2024}
    - {source: herald, subject: Orchard Foods, attribute: headcount, scope: {region: Europe}, value: "940", period: June 2024}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: headcount, value: "2,700", period: June 2024}
    - {source: courier, subject: Orchard Foods, attribute: headcount, value: "940", period: June 2024}
    - {source: herald, subject: Orchard Foods, attribute: headcount, scope: {region: Europe}, value: "860", period: June 2024}
    ```
    """

    name = "part of whole"
    confidence = Decimal("0.8")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Look for the smaller amount among the parts of the larger."""
        for pair in dispute.amounts:
            if min(pair.numbers) <= 0:
                continue
            parts = [
                *_added_up(pair, dispute),
                *(claim for claim in dispute.others if _same(claim, pair) and _narrower(claim, pair.larger.claim)),
                *(claim for claim in dispute.others if _same(claim, pair) and _declared(claim, pair, dispute)),
            ]
            if parts:
                yield self.cause(_told(parts[0], pair, dispute))


def _added_up(pair: Amounts, dispute: Dispute) -> Iterator[Claim]:
    """Parts equal to the smaller amount in arithmetic that a source states about the larger."""
    ledger = dispute.case.ledger
    wholes = {claim.id for claim in pair.larger.claims}
    for link in dispute.case.links:
        if link.total in wholes and link.kind in (LinkKind.SUM, LinkKind.SHARE) and not link.tentative:
            keys = link.parts[:1] if link.kind is LinkKind.SHARE else link.parts
            yield from (part for part in map(ledger.claim, keys) if face(part.value) == face(pair.smaller.claim.value))


def _same(claim: Claim, pair: Amounts) -> bool:
    stated = face(claim.value) == face(pair.smaller.claim.value)
    return stated and len(significant(pair.numbers[0])) >= TELLING


def _narrower(claim: Claim, whole: Claim) -> bool:
    """Whether a claim is about the same, with one more qualifier at least."""
    return claim.attribute == whole.attribute and claim.scope.items() > whole.scope.items()


def _declared(claim: Claim, pair: Amounts, dispute: Dispute) -> bool:
    """Whether a relation makes the claim's attribute, in its scope, a part of the larger amount's."""
    whole = pair.larger.claim
    return claim.scope.items() >= whole.scope.items() and any(
        term.attribute == claim.attribute and term.weight > 0 and term.scope.items() <= claim.scope.items()
        for relation in dispute.case.catalogue.relations
        if relation.kind in (RelationKind.SUM, RelationKind.PART) and relation.total.attribute == whole.attribute
        for term in relation.parts
        if term.attribute != whole.attribute
    )


def _told(part: Claim, pair: Amounts, dispute: Dispute) -> str:
    beyond = sorted(f"{name} {value}" for name, value in part.scope.items() - pair.larger.claim.scope.items())
    named = part.attribute != pair.larger.claim.attribute
    words = ", ".join([*([dispute.case.catalogue.label(part.attribute)] if named else []), *beyond]) or "a part"
    sources = listing(pair.smaller.sources)
    return f"{sources} may give a part for the whole: of {pair.larger.words}, {pair.smaller.words} is {words} in {part.source}"
