"""Cause: one total leaves out, or a total is, a single increment."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from checker.causes.interface import Explanation
from checker.rules.arithmetic import amount, real
from checker.rules.interface import Case
from checker.wording import span, written
from schemas.attribute import RelationKind
from schemas.claim import Basis, Claim
from schemas.finding import Cause, Finding
from schemas.interval import Interval, meets
from schemas.spelling import listing


class IncrementTakenForTotal(Explanation):
    """Two totals that differ by exactly one round.

    ## What it looks for
    Two groups of totals, and an increment of the same subject and counterpart, stated by any source, that added to the
    smaller total meets the larger one.

    ## Explains
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $8 billion}
    - {source: courier, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $4.5 billion}
    - {source: herald, subject: Kestrel, attribute: investment.round, scope: {to: Heron}, value: $3.5 billion, period: May 2024}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $8 billion}
    - {source: courier, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $4.5 billion}
    - {source: herald, subject: Kestrel, attribute: investment.round, scope: {to: Heron}, value: $2 billion, period: May 2024}
    ```
    """

    name = "increment taken for total"
    confidence = Decimal("0.8")

    def explain(self, finding: Finding, groups: list[list[Claim]], case: Case) -> Iterator[Cause]:
        """Try every increment on every two groups; tell the best dated one."""
        first = groups[0][0]
        basis = first.basis or case.catalogue.attribute(first.attribute).basis
        if basis is not Basis.CUMULATIVE:
            return
        rounds = _rounds(first, case)
        for a, b in combinations(groups, 2):
            smaller, larger = sorted((a, b), key=lambda group: _size(group[0]))
            for increment in rounds:
                if _adds_up(smaller[0], increment, larger[0]):
                    sources = listing(sorted({claim.source for claim in smaller}))
                    when = span(increment.period)
                    dated = f" of {when}" if when else ""
                    yield self.cause(
                        f"{sources} may leave out the {written(increment.value)} round{dated}: "
                        f"{written(smaller[0].value)} + {written(increment.value)} = {written(larger[0].value)}"
                    )
                    break


def _rounds(total: Claim, case: Case) -> list[Claim]:
    """Increments that make up this total by a declared relation, dated ones first."""
    kinds = (RelationKind.MEMBERS, RelationKind.ROLL_FORWARD)
    names = {
        term.attribute
        for relation in case.catalogue.relations
        if relation.kind in kinds and relation.total.attribute == total.attribute
        for term in relation.parts
    }
    found = [
        claim
        for claim in case.ledger.claims.values()
        if claim.attribute in names
        and claim.subject == total.subject
        and real(claim)
        and amount(claim) is not None
        and all(claim.scope.get(name) == value for name, value in total.scope.items())
    ]
    return sorted(found, key=lambda claim: (claim.period is None or claim.period.assumed, claim.source, claim.id))


def _size(claim: Claim) -> Decimal:
    number = amount(claim)
    return number.value if number is not None and number.value is not None else Decimal(0)


def _adds_up(smaller: Claim, increment: Claim, larger: Claim) -> bool:
    parts = [amount(claim) for claim in (smaller, increment, larger)]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or len({part.unit for part in known}) > 1:
        return False
    before, change, after = (Interval.of(part) for part in known)
    return meets(before.plus(change), after, soft_ends_meet=True)
