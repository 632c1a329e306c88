"""Cause: a change stated as the level it led to, *to* for *by*."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Amounts, Dispute
from checker.causes.interface import Explanation
from checker.causes.stating import face, number, same_scope
from checker.wording import written
from schemas.claim import Basis, Claim
from schemas.digits import significant
from schemas.finding import Cause
from schemas.model import EXACT
from schemas.spelling import listing

TELLING = 2
"""Significant digits from which an equal number or an exact sum is no accident."""


class ByTo(Explanation):
    """A rise *by* an amount told as a rise *to* it.

    ## What it looks for
    Two levels or totals at odds of which the smaller is a change: another claim about the same subject and attribute states
    it as one, or an opening level plus it is exactly the larger level.

    ## Explains
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: headcount, value: "1,250", period: June 2024}
    - {source: courier, subject: Orchard Foods, attribute: headcount, value: "4,000", period: June 2024}
    - {source: herald, subject: Orchard Foods, attribute: headcount, value: "2,750", period: June 2023}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: headcount, value: "1,250", period: June 2024}
    - {source: courier, subject: Orchard Foods, attribute: headcount, value: "4,000", period: June 2024}
    - {source: herald, subject: Orchard Foods, attribute: headcount, value: "2,700", period: June 2023}
    ```
    """

    name = "by/to"
    confidence = Decimal("0.8")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Try every two sides with what else is said of the attribute."""
        for pair in dispute.amounts:
            less, _ = pair.numbers
            if len(significant(less)) < TELLING or _basis(pair.smaller.claim, dispute) is Basis.INCREMENT:
                continue
            sources = listing(pair.smaller.sources)
            series = [
                claim
                for claim in dispute.others
                if claim.attribute == pair.smaller.claim.attribute and same_scope(claim, pair.smaller.claim)
            ]
            changes = [claim for claim in series if _basis(claim, dispute) is Basis.INCREMENT]
            openings = [claim for claim in series if claim not in changes and _leads(claim, pair)]
            if openings:
                yield self.cause(
                    f"{sources} may give the change for the level reached: "
                    f"{written(openings[0].value)} + {pair.smaller.words} = {pair.larger.words}"
                )
            elif any(face(claim.value) == face(pair.less) for claim in changes):
                told = listing(sorted({claim.source for claim in changes if face(claim.value) == face(pair.less)}))
                yield self.cause(
                    f"{sources} may give the change for the level reached: {pair.smaller.words} is the change in {told}"
                )


def _basis(claim: Claim, dispute: Dispute) -> Basis | None:
    return claim.basis or dispute.case.catalogue.attribute(claim.attribute).basis


def _leads(opening: Claim, pair: Amounts) -> bool:
    """Whether the opening level plus the smaller amount is the larger one, the level being an earlier one if dated."""
    before, (less, more) = number(opening), pair.numbers
    if before is None or before.unit != pair.less.unit or before.value is None or before.value == less:
        return False
    reached = pair.larger.claim.period
    if opening.period is not None and reached is not None and opening.period.bounds[0] >= reached.bounds[0]:
        return False
    return min(before.value, less) > 0 and EXACT.add(before.value, less) == more
