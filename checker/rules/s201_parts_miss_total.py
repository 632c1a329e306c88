"""S201: within one source, parts that do not add up to the stated total."""

from collections import defaultdict
from collections.abc import Iterator

from checker.rules.arithmetic import Addend, Balance, balance, statement
from checker.rules.binding import Bound, bind
from checker.rules.interface import Case, Outcome, Rule
from schemas.ceilings import capped
from schemas.claim import Claim, LinkKind
from schemas.finding import Certainty, NotCompared, Severity
from schemas.quantity import Quantity
from schemas.relation import RelationKind

STATED = "stated sum"
"""The name of a sum that its source states itself."""
ENOUGH_PARTS = 2
"""A single part against its total is rule S203's matter."""


class PartsMissTotal(Rule):
    """Parts that do not add up to the total which the same source states.

    ## What it checks
    Sums that a claim file states under `arithmetic`, and relations that a pack or the project declares, within each
    source. Intervals are added with their weights and must meet the total's interval. A list that is complete must
    equal its total; an open list contradicts it only by exceeding it, else it is not compared: parts may be missing.
    Parts that meet their total only if nearly all of them were rounded the same way are a possible warning, as are parts
    that make less, or more, than the most that a total is said to be (`up to $980 million`).

    ## Why it matters
    A source that contradicts itself needs no second source to be wrong.

    ## Contradiction
    ```yaml
    claims:
      - {ref: all, source: gazette, subject: Harbour Bridge, attribute: cost, value: $4.1 billion}
      - {ref: a, source: gazette, subject: Harbour Bridge, attribute: cost, scope: {part: deck}, value: $1.25 billion}
      - {ref: b, source: gazette, subject: Harbour Bridge, attribute: cost, scope: {part: piers}, value: $2.75 billion}
    arithmetic:
      - {total: all, parts: [a, b], complete: true}
    ```

    ## Consistent
    ```yaml
    claims:
      - {ref: all, source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion}
      - {ref: a, source: gazette, subject: Harbour Bridge, attribute: cost, scope: {part: deck}, value: $1.25 billion}
      - {ref: b, source: gazette, subject: Harbour Bridge, attribute: cost, scope: {part: piers}, value: $2.73 billion}
    arithmetic:
      - {total: all, parts: [a, b], complete: true}
    ```

    ## Source
    *XBRL Calculations 1.1*, section 5
    (https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html).
    """

    code = "S201"
    name = "parts-miss-total"
    severity = Severity.ERROR
    summary = "parts that do not add up to the total of the same source"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Check the sums a source states, then the declared relations within each source."""
        by_source: dict[str, list[Claim]] = defaultdict(list)
        for claim in case.ledger.claims.values():
            by_source[claim.source].append(claim)
        bounds = list(stated_sums(case))
        for source in sorted(by_source):
            bounds += bind(case, by_source[source], (RelationKind.SUM, RelationKind.MEMBERS))
        for bound in bounds:
            if len(bound.addends) >= ENOUGH_PARTS:
                yield from self._weigh(case, bound)

    def _weigh(self, case: Case, bound: Bound) -> Iterator[Outcome]:
        found = weighed(case, bound)
        if not isinstance(found, Balance):
            yield from found
            return
        claims = (bound.whole, *(addend.claim for addend in bound.addends))
        yield self.finding(
            f"In {bound.whole.source}, the parts of {bound.whole.subject}'s {case.catalogue.label(bound.whole.attribute)} "
            f"{outcome(found)} the total: {statement(bound.whole, bound.addends, found)}{doubt(found)}",
            claims=claims,
            groups=((bound.whole.id,), tuple(addend.claim.id for addend in bound.addends)),
            identity=(bound.whole.source, *bound.identity),
            gap=found.gap,
            severity=Severity.WARNING if found.holds else None,
            certainty=Certainty.POSSIBLE if found.holds or bound.tentative or _may_be(bound) else Certainty.CERTAIN,
        )


def _may_be(bound: Bound) -> bool:
    """Whether a total is told as the most there can be."""
    return isinstance(bound.whole.value, Quantity) and capped(bound.whole.value)


def stated_sums(case: Case) -> Iterator[Bound]:
    """The sums that sources state themselves."""
    for link in case.links:
        if link.kind is not LinkKind.SUM:
            continue
        whole = case.ledger.claim(link.total)
        addends = tuple(Addend(case.ledger.claim(part)) for part in link.parts)
        scopes = sorted(f"{name}={value}" for addend in addends for name, value in addend.claim.scope.items())
        yield Bound(
            STATED,
            whole,
            addends,
            link.complete,
            ("stated sum", whole.subject, whole.attribute, str(sorted(whole.scope.items())), *scopes),
            link.tentative,
            link.exact,
        )


def weighed(case: Case, bound: Bound) -> Balance | tuple[NotCompared, ...]:
    """The balance of parts that miss their total, or meet it by unlikely rounding; else the entries to yield instead."""
    exact = case.catalogue.attribute(bound.whole.attribute).exact
    found = balance(bound.whole, bound.addends, exact=exact, ceilings=bound.complete and bound.name == STATED)
    if found is None:
        return ()
    if found.holds:
        unlikely = found.unlikely or (bound.exact and found.residual != 0)
        return found if unlikely and (bound.complete or found.residual < 0) else ()
    if bound.complete or found.exceeds:
        return found
    return (parts_may_be_missing(case, bound, found),)


def outcome(found: Balance) -> str:
    """What the parts do to the total."""
    return "barely meet" if found.holds else "miss"


def doubt(found: Balance) -> str:
    """What is said of parts that meet their total by unlikely rounding only."""
    return "; rounding can explain that, but seldom does" if found.holds else ""


def parts_may_be_missing(case: Case, bound: Bound, found: Balance) -> NotCompared:
    """The entry for an open list of parts that stays below its total."""
    ids = (bound.whole.id, *(addend.claim.id for addend in bound.addends))
    return NotCompared(
        subject=bound.whole.subject,
        attribute=bound.whole.attribute,
        scope=bound.whole.scope,
        reason="parts may be missing",
        claims=tuple(sorted(ids))[:20],
        count=len(ids),
        text=f"{bound.whole.subject}, {case.catalogue.label(bound.whole.attribute)}: parts may be missing "
        f"({statement(bound.whole, bound.addends, found)}, in {bound.whole.source})",
    )
