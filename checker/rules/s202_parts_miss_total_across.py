"""S202: parts and total of different sources that do not add up."""

from collections.abc import Iterator

from checker.rules.arithmetic import Balance, real, statement
from checker.rules.binding import Bound, attributes, bind, declared
from checker.rules.interface import Case, Outcome, Rule
from checker.rules.s201_parts_miss_total import ENOUGH_PARTS, doubt, outcome, weighed
from schemas.agreement import in_base
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Blocked, Certainty, Severity
from schemas.quantity import Quantity
from schemas.relation import RelationKind
from schemas.spelling import listing

KINDS = (RelationKind.SUM, RelationKind.MEMBERS)


class PartsMissTotalAcross(Rule):
    """Parts stated by some sources that do not add up to the total stated by others.

    ## What it checks
    The declared relations over facts: each term is represented by the finest statement of its fact. A term whose fact
    is itself in conflict blocks the check, and the entry names that finding. Sums that one source states in full are
    rule S201's matter. Running totals take part only where dates show that the parts came first.

    ## Why it matters
    No source need contradict itself for their figures together to be impossible.

    ## Contradiction
    ```yaml
    relations:
      - {name: halves, total: harvest, parts: [harvest.north, harvest.south], complete: true}
    claims:
      - {source: gazette, subject: Orchard Foods, attribute: harvest, value: 900 tonnes}
      - {source: courier, subject: Orchard Foods, attribute: harvest.north, value: 300 tonnes}
      - {source: herald, subject: Orchard Foods, attribute: harvest.south, value: 450 tonnes}
    ```

    ## Consistent
    ```yaml
    relations:
      - {name: halves, total: harvest, parts: [harvest.north, harvest.south], complete: true}
    claims:
      - {source: gazette, subject: Orchard Foods, attribute: harvest, value: 750 tonnes}
      - {source: courier, subject: Orchard Foods, attribute: harvest.north, value: 300 tonnes}
      - {source: herald, subject: Orchard Foods, attribute: harvest.south, value: 450 tonnes}
    ```

    ## Source
    *XBRL Calculations 1.1*, section 5
    (https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html).
    """

    code = "S202"
    name = "parts-miss-total-across"
    severity = Severity.ERROR
    summary = "parts and total of different sources that do not add up"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Bind the relations to one claim per fact and weigh what no single source states in full."""
        named = attributes(declared(case, KINDS))
        told = [fact for fact in case.ledger.facts if fact.attribute in named]
        finest = {claim.id: fact for fact in told if (claim := _finest(case, fact)) is not None}
        claims = [case.ledger.claim(key) for key in finest]
        for bound in bind(case, claims, KINDS):
            terms = (bound.whole, *(addend.claim for addend in bound.addends))
            facts = [finest[claim.id] for claim in terms]
            if len(bound.addends) < ENOUGH_PARTS or _in_one_source(case, facts) or not _dated(case, bound):
                continue
            yield from self._weigh(case, bound, facts)

    def _weigh(self, case: Case, bound: Bound, facts: list[Fact]) -> Iterator[Outcome]:
        blocking = [case.conflicts[fact.id] for fact in facts if fact.id in case.conflicts]
        if blocking:
            names = listing([f"{finding.rule} {finding.fingerprint}" for finding in blocking])
            yield Blocked(
                rule=self.code,
                fact=facts[0].id,
                text=f"{bound.whole.subject}, {bound.name}: a term is itself in conflict ({names})",
            )
            return
        found = weighed(case, bound)
        if not isinstance(found, Balance):
            yield from found
            return
        claims = (bound.whole, *(addend.claim for addend in bound.addends))
        sources = listing(sorted({claim.source for claim in claims[1:]}))
        yield self.finding(
            f"The parts of {bound.whole.subject}'s {case.catalogue.label(bound.whole.attribute)} in {sources} {outcome(found)} the total "
            f"in {bound.whole.source}: {statement(bound.whole, bound.addends, found)}{doubt(found)}",
            claims=claims,
            groups=((bound.whole.id,), tuple(addend.claim.id for addend in bound.addends)),
            identity=bound.identity,
            gap=found.gap,
            severity=Severity.NOTE if found.holds else None,
            certainty=Certainty.POSSIBLE if found.holds else Certainty.CERTAIN,
        )


def _finest(case: Case, fact: Fact) -> Claim | None:
    """The real claim with the narrowest interval, by id among equals; None when the fact holds no amount."""
    amounts = [
        (claim, in_base(claim.value))
        for claim in case.ledger.of(fact)
        if isinstance(claim.value, Quantity) and real(claim)
    ]
    widths = [
        (amount.high - amount.low, claim.id, claim)
        for claim, amount in amounts
        if amount.low is not None and amount.high is not None
    ]
    return min(widths)[2] if widths else None


def _in_one_source(case: Case, facts: list[Fact]) -> bool:
    sources = [{claim.source for claim in case.ledger.of(fact)} for fact in facts]
    return bool(set.intersection(*sources))


def _dated(case: Case, bound: Bound) -> bool:
    """Whether time allows the comparison: a running total needs its own date and those of its parts."""
    if not any(
        relation.name == bound.name and relation.kind is RelationKind.MEMBERS for relation in case.catalogue.relations
    ):
        return True
    return all(claim.period is not None for claim in (bound.whole, *(addend.claim for addend in bound.addends)))
