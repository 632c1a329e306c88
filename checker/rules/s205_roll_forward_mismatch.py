"""S205: opening and change that do not lead to the closing amount."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from checker.rules.arithmetic import Addend, amount, balance, distinct, real, statement
from checker.rules.binding import declared
from checker.rules.interface import Case, Outcome, Rule
from checker.rules.rereading import holds_reread
from schemas.claim import Claim, LinkKind
from schemas.finding import Certainty, Severity
from schemas.relation import Relation, RelationKind


class RollForwardMismatch(Rule):
    """An opening amount and its changes that do not lead to the closing amount.

    ## What it checks
    Roll-forwards that a claim file states under `arithmetic`, and running totals that a pack says grow by the
    increments of another attribute: between two dated totals of one source, the increments dated in between must not
    exceed the difference.

    ## Why it matters
    *Another 4 billion, raising the total to 8 billion* implies what the total was before; a source that also states
    that amount can be checked against itself.

    ## Contradiction
    ```yaml
    claims:
      - {ref: before, source: gazette, subject: Delta Fund, attribute: assets, value: $2 billion}
      - {ref: change, source: gazette, subject: Delta Fund, attribute: assets.added, value: $4 billion}
      - {ref: after, source: gazette, subject: Delta Fund, attribute: assets, scope: {when: after}, value: $8 billion}
    arithmetic:
      - {opening: before, change: change, closing: after}
    ```

    ## Consistent
    ```yaml
    claims:
      - {ref: before, source: gazette, subject: Delta Fund, attribute: assets, value: $4 billion}
      - {ref: change, source: gazette, subject: Delta Fund, attribute: assets.added, value: $4 billion}
      - {ref: after, source: gazette, subject: Delta Fund, attribute: assets, scope: {when: after}, value: $8 billion}
    arithmetic:
      - {opening: before, change: change, closing: after}
    ```

    ## Source
    Roll-forwards: XBRL US data quality rule DQC_0201
    (https://github.com/DataQualityCommittee/dqc_us_rules).
    """

    code = "S205"
    name = "roll-forward-mismatch"
    severity = Severity.ERROR
    summary = "opening and change that do not lead to the closing amount"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Check stated roll-forwards, then dated totals against the increments between them."""
        for link in case.links:
            parts = [Addend(case.ledger.claim(part)) for part in link.parts]
            if link.kind is LinkKind.ROLL_FORWARD and not holds_reread(case, link):
                yield from self._weigh(
                    case, case.ledger.claim(link.total), parts, complete=True, tentative=link.tentative
                )
        by_source: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        stating: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for claim in case.ledger.claims.values():
            if real(claim):
                by_source[claim.source, claim.subject].append(claim)
                stating[claim.attribute].add((claim.source, claim.subject))
        for relation in declared(case, (RelationKind.ROLL_FORWARD,)):
            for key in sorted(stating[relation.total.attribute] & stating[relation.parts[0].attribute]):
                yield from self._series(case, relation, by_source[key])

    def _series(self, case: Case, relation: Relation, claims: list[Claim]) -> Iterator[Outcome]:
        shared = set(case.catalogue.attribute(relation.total.attribute).identity)
        totals = sorted(
            (claim for claim in distinct(claims) if claim.attribute == relation.total.attribute and _stated(claim)),
            key=lambda claim: (str(sorted(claim.scope.items())), _when(claim)),
        )
        changes = [
            claim for claim in distinct(claims) if claim.attribute == relation.parts[0].attribute and _stated(claim)
        ]
        for opening, closing in pairwise(totals):
            if opening.scope != closing.scope or _when(opening)[1] >= _when(closing)[0]:
                continue
            between = [
                claim
                for claim in changes
                if _when(opening)[1] < _when(claim)[0]
                and _when(claim)[1] <= _when(closing)[1]
                and all(claim.scope.get(name) == closing.scope.get(name) for name in shared)
            ]
            if between:
                yield from self._weigh(case, closing, [Addend(opening), *map(Addend, between)], complete=False)

    def _weigh(
        self, case: Case, closing: Claim, parts: list[Addend], *, complete: bool, tentative: bool = False
    ) -> Iterator[Outcome]:
        found = balance(closing, parts, exact=case.catalogue.attribute(closing.attribute).exact)
        if found is None or found.holds or not (complete or found.exceeds):
            return
        dated = "/".join(_when(closing)) if closing.period else "undated"
        scope = [f"{name}={value}" for name, value in sorted(closing.scope.items())]
        yield self.finding(
            f"In {closing.source}, {closing.subject}'s {case.catalogue.label(closing.attribute)} does not follow from the "
            f"amount before and the change: {statement(closing, parts, found)}",
            claims=(closing, *(part.claim for part in parts)),
            groups=((closing.id,), tuple(part.claim.id for part in parts)),
            identity=(closing.source, closing.subject, closing.attribute, *scope, dated),
            certainty=Certainty.POSSIBLE if tentative else Certainty.CERTAIN,
            gap=found.gap,
        )


def _stated(claim: Claim) -> bool:
    return claim.period is not None and not claim.period.assumed and amount(claim) is not None


def _when(claim: Claim) -> tuple[str, str]:
    return claim.period.bounds if claim.period else ("", "")
