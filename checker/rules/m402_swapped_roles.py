"""M402: the same two parties exchanged: who pays whom."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering
from checker.wording import written
from schemas.agreement import Standing, compare
from schemas.claim import Claim
from schemas.finding import Certainty, Finding, Severity
from schemas.quantity import Quantity
from schemas.spelling import listing

SHARES = frozenset(("percent", "percentage_point"))
"""Units of what two parties may well hold in each other."""


class SwappedRoles(Rule):
    """One amount that passes between the same two parties in opposite directions.

    ## What it checks
    Attributes that a pack calls directed, and those it lists as confusable with them, inside one document: two claims with
    the giver of one the receiver of the other and amounts that agree. A part counts as its whole (AWS as Amazon). In
    different documents the attribute, the amount and what else tells the event must be the same. Shares are left out: two
    companies may hold as much of each other.

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
        """Compare the directed claims of each source with their mirror images, then those of different sources."""
        claims = [
            claim
            for claim in case.ledger.claims.values()
            if isinstance(claim.value, Quantity) and claim.value.unit not in SHARES and not claim.reread
        ]
        numbered = Numbering()
        both: set[tuple[object, ...]] = set()
        for source in sorted({claim.source for claim in claims}):
            inside = [claim for claim in claims if claim.source == source]
            for there, back in _mirrored(case, inside, _confusable):
                both.add(_stated(there[0]))
                yield self._told(case, there, back, numbered, f"In {source}, ", source)
        for there, back in _mirrored(case, claims, _same_event):
            if _stated(there[0]) not in both:
                yield self._told(case, there, back, numbered, "")

    def _told(
        self, case: Case, there: list[Claim], back: list[Claim], numbered: Numbering, where: str, *sources: str
    ) -> Finding:
        claim, mirror = there[0], back[0]
        one, other = ("" if where else f" in {listing(sorted({c.source for c in side}))}" for side in (there, back))
        return self.finding(
            f"{where}{written(claim.value)} is {_flow(case, claim)}{one} and also {_flow(case, mirror)}{other}: "
            "the same two parties in exchanged roles",
            claims=(*back, *there),
            groups=(tuple(c.id for c in there), tuple(c.id for c in back)),
            certainty=Certainty.POSSIBLE
            if all(c.tentative for c in there) or all(c.tentative for c in back)
            else Certainty.CERTAIN,
            identity=numbered(
                *sources,
                *sorted((claim.subject, mirror.subject)),
                *sorted({claim.attribute, mirror.attribute}),
            ),
        )


def _mirrored(
    case: Case, claims: Iterable[Claim], alike: Callable[[Case, Claim, Claim], bool]
) -> Iterator[tuple[list[Claim], list[Claim]]]:
    """The claims of one amount in either direction between two parties, once for each amount."""
    flows: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if parties := _parties(case, claim):
            flows[parties].append(claim)
    for (giver, receiver), there in sorted(flows.items()):
        told: set[tuple[object, ...]] = set()
        back = flows.get((receiver, giver), []) if giver < receiver else []
        for claim in there:
            mirrors = [
                other
                for other in back
                if alike(case, claim, other)
                and compare(claim.value, other.value).standing is Standing.AGREE
                and _stated(claim) == _stated(other)
            ]
            if mirrors and _stated(claim) not in told:
                told.add(_stated(claim))
                same = [other for other in there if _stated(other) == _stated(claim) and alike(case, other, mirrors[0])]
                yield same, mirrors


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


def _same_event(case: Case, a: Claim, b: Claim) -> bool:
    """Whether two claims tell one event but for who is who: the attribute, and the scope beside the parties, are the same."""
    roles = case.catalogue.attribute(a.attribute).directed
    beside = ({name: told for name, told in claim.scope.items() if name not in roles} for claim in (a, b))
    apart = a.period and b.period and not a.period.overlaps(b.period)
    return a.attribute == b.attribute and next(beside) == next(beside) and not apart


def _stated(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    return (value.value, value.unit) if isinstance(value, Quantity) else ()


def _flow(case: Case, claim: Claim) -> str:
    others = listing(list(claim.scope.values()))
    return f"{claim.subject}'s {case.catalogue.label(claim.attribute)} to {others}"
