"""Cause: one total leaves out, or is, a single increment."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Amounts, Dispute
from checker.causes.interface import Explanation
from checker.causes.stating import face, number
from checker.rules.arithmetic import amount, real
from checker.wording import span, written
from schemas.claim import Basis, Claim
from schemas.finding import Cause
from schemas.interval import Interval, meets
from schemas.model import EXACT
from schemas.quantity import Quantity
from schemas.relation import RelationKind
from schemas.spelling import listing

MOST = 20
"""Increments beyond which one of them fits by chance."""


class IncrementTakenForTotal(Explanation):
    """Two totals that differ by exactly one round, or of which one is a single round.

    ## What it looks for
    Two totals at odds, and an increment of the same subject and counterpart, stated by any source, that added to the
    smaller total meets the larger one; else an increment that is the smaller total.

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

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Try every increment on every two sides; tell the best dated one."""
        first = dispute.claims[0]
        if (first.basis or dispute.attribute.basis) is not Basis.CUMULATIVE:
            return
        rounds = _rounds(first, dispute)
        for pair in dispute.amounts:
            added = next((increment for increment in rounds if _adds_up(pair, increment)), None)
            alone = next((increment for increment in rounds if face(increment.value) == face(pair.less)), None)
            sources = listing(pair.smaller.sources)
            if added is not None:
                yield self.cause(
                    f"{sources} may leave out the {_told(added)}: "
                    f"{pair.smaller.words} + {written(added.value)} {_sign(pair, added)} {pair.larger.words}"
                )
            elif alone is not None:
                yield self.cause(f"{sources} may give the {_told(alone)} for the total")


def _rounds(total: Claim, dispute: Dispute) -> list[Claim]:
    """Increments that make up this total by a declared relation, dated ones first; none when there are too many."""
    kinds = (RelationKind.MEMBERS, RelationKind.ROLL_FORWARD)
    names = {
        term.attribute
        for relation in dispute.case.catalogue.relations
        if relation.kind in kinds and relation.total.attribute == total.attribute
        for term in relation.parts
    }
    found = [
        claim
        for claim in dispute.others
        if claim.attribute in names
        and real(claim)
        and _definite(number(claim))
        and all(claim.scope.get(name) == value for name, value in total.scope.items())
    ]
    found.sort(key=lambda claim: (claim.period is None or claim.period.assumed, claim.source, claim.id))
    return found if len({face(claim.value) for claim in found}) <= MOST else []


def _definite(quantity: Quantity | None) -> bool:
    """Whether an amount is more than a bound: an interval from nothing up would fit any gap."""
    return quantity is not None and None not in (quantity.low, quantity.high) and quantity.low != 0


def _told(increment: Claim) -> str:
    when = span(increment.period)
    return f"{written(increment.value)} round" + (f" of {when}" if when else "")


def _adds_up(pair: Amounts, increment: Claim) -> bool:
    """Whether the terms meet the larger total, and their numbers miss it by no more than the widest rounding of one."""
    before, change, after = terms = [amount(claim) for claim in (pair.smaller.claim, increment, pair.larger.claim)]
    if before is None or change is None or after is None or len({term.unit for term in terms if term}) > 1:
        return False
    if not (_definite(before) and _definite(after)):
        return False
    widest = max(_width(term) for term in (before, change, after))
    miss = _residual(before, change, after)
    intervals = Interval.of(before).plus(Interval.of(change)), Interval.of(after)
    return miss * 2 <= widest and meets(*intervals, soft_ends_meet=True)


def _width(quantity: Quantity) -> Decimal:
    return EXACT.subtract(quantity.high or Decimal(0), quantity.low or Decimal(0))


def _residual(before: Quantity, change: Quantity, after: Quantity) -> Decimal:
    """How far the numbers themselves are from adding up."""
    a, b, c = (term.value or Decimal(0) for term in (before, change, after))
    return EXACT.subtract(EXACT.add(a, b), c).copy_abs()


def _sign(pair: Amounts, increment: Claim) -> str:
    """``=`` where the numbers add up exactly, ``≈`` where they do so within their rounding."""
    before, change, after = (amount(claim) for claim in (pair.smaller.claim, increment, pair.larger.claim))
    return "=" if before and change and after and not _residual(before, change, after) else "≈"
