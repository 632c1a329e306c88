"""Cause: a date with the year before or after, as a year's turn or a copied line leaves it."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Dispute
from checker.causes.interface import Explanation
from schemas.finding import Cause
from schemas.period import Precision


class YearOffByOne(Explanation):
    """The right day or month in the year before or after.

    ## What it looks for
    Two days, or two months, that are equal but for the year, and whose years follow each other.

    ## Explains
    ```yaml
    - {source: gazette, subject: Harbour Tunnel, attribute: opening, value: 14 January 2024}
    - {source: courier, subject: Harbour Tunnel, attribute: opening, value: 14 January 2023}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Harbour Tunnel, attribute: opening, value: 14 January 2024}
    - {source: courier, subject: Harbour Tunnel, attribute: opening, value: 14 January 2022}
    ```
    """

    name = "year off by one"
    confidence = Decimal("0.7")
    rules = ("A104",)

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Try every two dates of one precision."""
        for pair in dispute.dates:
            a, b = pair.before, pair.after
            if a.precision is not b.precision or a.precision not in (Precision.DAY, Precision.MONTH):
                continue
            if a.start[4:] == b.start[4:] and abs(int(a.start[:4]) - int(b.start[:4])) == 1:
                yield self.cause(f"{pair.later.words} and {pair.earlier.words} are one date a year apart")
