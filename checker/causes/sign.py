"""Cause: two amounts that differ in their sign only."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Dispute
from checker.causes.interface import Explanation
from schemas.finding import Cause


class Sign(Explanation):
    """A rise told as a fall, a profit as a loss, a debit as a credit.

    ## What it looks for
    Two amounts of which one is the other with the opposite sign.

    ## Explains
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: net_income, value: -€34 million, period: "2023"}
    - {source: courier, subject: Orchard Foods, attribute: net_income, value: €34 million, period: "2023"}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: net_income, value: -€34 million, period: "2023"}
    - {source: courier, subject: Orchard Foods, attribute: net_income, value: €43 million, period: "2023"}
    ```
    """

    name = "sign"
    confidence = Decimal("0.85")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Try every two sides."""
        for pair in dispute.amounts:
            less, more = pair.numbers
            if less and less == more.copy_negate():
                yield self.cause(f"{pair.smaller.words} is {pair.larger.words} with the opposite sign")
