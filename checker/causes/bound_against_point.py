"""Cause: a bound stated as if it were the amount, *up to* left out."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Dispute, Side
from checker.causes.interface import Explanation
from checker.causes.stating import number, same_scope
from checker.wording import written
from schemas.claim import Claim
from schemas.digits import significant
from schemas.finding import Cause
from schemas.interval import Interval, meets
from schemas.quantity import Quantity
from schemas.spelling import listing

TELLING = 2
"""Significant digits from which a bound of another attribute is no accident."""


class BoundAgainstPoint(Explanation):
    """A bound told as the amount itself.

    ## What it looks for
    A side whose plain number is a bound in another claim about the same subject (*up to*, *at least*), while the amount of
    the other side lies within that bound.

    ## Explains
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: $25 billion}
    - {source: courier, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: $13 billion}
    - {source: herald, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: up to $25 billion}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: $25 billion}
    - {source: courier, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: $13 billion}
    - {source: herald, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: up to $30 billion}
    ```
    """

    name = "bound against point"
    confidence = Decimal("0.75")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Ask of each of every two sides whether its number is somebody's bound."""
        bounds = [claim for claim in (*dispute.claims, *dispute.others) if _is_bound(number(claim))]
        for pair in dispute.amounts if bounds else ():
            for plain, other in ((pair.smaller, pair.larger), (pair.larger, pair.smaller)):
                telling = [bound for bound in bounds if _fits(bound, plain, other)]
                if telling:
                    points = sorted({claim.source for claim in plain.claims if not _is_bound(number(claim))})
                    yield self.cause(
                        f"{listing(points)} may give a bound for the amount: {telling[0].source} has "
                        f"{written(telling[0].value)}, and {other.words} is within that"
                    )


def _is_bound(quantity: Quantity | None) -> bool:
    """Whether an amount says no more than *up to* or *at least* its number."""
    if quantity is None or quantity.hedge is None:
        return False
    ceiling = quantity.value == quantity.high and quantity.low in (None, 0)
    return ceiling or (quantity.value == quantity.low and quantity.high is None)


def _fits(bound: Claim, plain: Side, other: Side) -> bool:
    """Whether the plain number is the bound's, and the other amount lies within the bound."""
    limit, stated, amount = number(bound), number(plain.claim), number(other.claim)
    if limit is None or stated is None or amount is None or amount.value is None or not stated.value:
        return False
    if _is_bound(stated) or _is_bound(amount) or not same_scope(bound, plain.claim):
        return False
    if (limit.value, limit.unit) != (stated.value, stated.unit) or limit.unit != amount.unit:
        return False
    if bound.attribute != plain.claim.attribute and len(significant(stated.value)) < TELLING:
        return False
    return meets(Interval.of(amount), Interval.of(limit))
