"""Cause: a date read with day and month in the other order."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Dispute
from checker.causes.interface import Explanation
from schemas.finding import Cause
from schemas.period import Precision


class DayAndMonthSwapped(Explanation):
    """4/5 read as 5 April here and as 4 May there.

    ## What it looks for
    Two days of one year of which one has the day of the other for its month, and the month for its day.

    ## Explains
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: founded, value: 5 April 2019}
    - {source: courier, subject: Orchard Foods, attribute: founded, value: 4 May 2019}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: founded, value: 5 April 2019}
    - {source: courier, subject: Orchard Foods, attribute: founded, value: 6 May 2019}
    ```
    """

    name = "day and month swapped"
    confidence = Decimal("0.85")
    rules = ("A104",)

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Try every two days."""
        for pair in dispute.dates:
            if {pair.before.precision, pair.after.precision} != {Precision.DAY}:
                continue
            (year, month, day), theirs = (date.start.split("-") for date in (pair.before, pair.after))
            if theirs == [year, day, month]:
                yield self.cause(
                    f"{pair.earlier.words} is {pair.later.words} with day and month exchanged: "
                    f"{int(day)}/{int(month)} and {int(month)}/{int(day)}"
                )
