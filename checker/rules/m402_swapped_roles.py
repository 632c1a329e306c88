"""M402: the same two parties exchanged: who pays whom."""

from collections import defaultdict
from collections.abc import Iterator

from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering
from checker.wording import written
from schemas.agreement import Standing, compare
from schemas.claim import Claim
from schemas.finding import Severity
from schemas.quantity import Quantity
from schemas.spelling import listing


class SwappedRoles(Rule):
    """One amount that passes between the same two parties in opposite directions.

    ## What it checks
    Attributes that a pack calls directed, and those it lists as confusable with them, inside one document: two claims with
    the giver of one the receiver of the other and amounts that agree. A part counts as its whole (AWS as Amazon).

    ## Why it matters
    An investment by A in B and a purchase by B from A are opposite flows of money; one amount told as both is one too many.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: $25 billion}
    - {source: gazette, subject: Heron, attribute: spending.commitment, scope: {to: Kestrel}, value: $25 billion}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: $8 billion}
    - {source: gazette, subject: Heron, attribute: spending.commitment, scope: {to: Kestrel}, value: $25 billion}
    ```

    ## Source
    Thematic roles of exchange verbs: Levin, *English Verb Classes and Alternations*, 1993, class 13
    (https://press.uchicago.edu/ucp/books/book/chicago/E/bo3684144.html).
    """

    code = "M402"
    name = "swapped-roles"
    severity = Severity.ERROR
    summary = "one amount told as passing between two parties in both directions"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Compare the directed claims of each source with their mirror images."""
        by_source: dict[str, list[tuple[Claim, str, str]]] = defaultdict(list)
        for claim in case.ledger.claims.values():
            parties = _parties(case, claim)
            if parties and isinstance(claim.value, Quantity) and not claim.reread:
                by_source[claim.source].append((claim, *parties))
        numbered = Numbering()
        for source in sorted(by_source):
            flows: dict[tuple[str, str], list[Claim]] = defaultdict(list)
            for claim, giver, receiver in by_source[source]:
                flows[giver, receiver].append(claim)
            for (giver, receiver), there in sorted(flows.items()):
                if giver < receiver and (receiver, giver) in flows:
                    yield from self._mirror(case, there, flows[receiver, giver], numbered)

    def _mirror(self, case: Case, there: list[Claim], back: list[Claim], numbered: Numbering) -> Iterator[Outcome]:
        told: set[tuple[object, ...]] = set()
        for claim in there:
            mirrors = [
                other
                for other in back
                if _confusable(case, claim, other)
                and compare(claim.value, other.value).standing is Standing.AGREE
                and _stated(claim) == _stated(other)
            ]
            if not mirrors or _stated(claim) in told:
                continue
            told.add(_stated(claim))
            alike = [other for other in there if _stated(other) == _stated(claim)]
            yield self.finding(
                f"In {claim.source}, {written(claim.value)} is {_flow(case, claim)} and also {_flow(case, mirrors[0])}: "
                "the same two parties in exchanged roles",
                claims=(*mirrors, *alike),
                groups=(tuple(c.id for c in alike), tuple(c.id for c in mirrors)),
                identity=numbered(
                    claim.source,
                    *sorted((claim.subject, mirrors[0].subject)),
                    *sorted({claim.attribute, mirrors[0].attribute}),
                ),
            )


def _parties(case: Case, claim: Claim) -> tuple[str, str] | None:
    """Giver and receiver, each folded into the whole it is part of."""
    roles = case.catalogue.attribute(claim.attribute).directed
    other = next((claim.scope[role] for role in roles if role in claim.scope), None)
    if other is None:
        return None
    wholes = case.catalogue.wholes
    return wholes.get(claim.subject, claim.subject), wholes.get(other, other)


def _confusable(case: Case, a: Claim, b: Claim) -> bool:
    if a.attribute == b.attribute:
        return True
    return b.attribute in case.catalogue.attribute(a.attribute).confusable or (
        a.attribute in case.catalogue.attribute(b.attribute).confusable
    )


def _stated(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    return (value.value, value.unit) if isinstance(value, Quantity) else ()


def _flow(case: Case, claim: Claim) -> str:
    others = listing(list(claim.scope.values()))
    return f"{claim.subject}'s {case.catalogue.label(claim.attribute)} to {others}"
