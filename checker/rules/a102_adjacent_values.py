"""A102: amounts of the same stated precision, one unit of the last place apart."""

from checker.rules.conflict import Conflict
from schemas.agreement import Standing
from schemas.finding import Severity
from schemas.value import ValueKind


class AdjacentValues(Conflict):
    """Amounts of one fact that differ by one unit of their last stated place.

    ## What it checks
    Both amounts are written with a scale word or decimals to the same place, the larger one has at least three
    significant digits, and they differ by exactly one unit of that place.

    ## Why it matters
    One source may round and the other cut off. The difference is real but small; it is worth a look, not an alarm.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Lakeside Dam, attribute: cost, value: $2.73 billion}
    - {source: courier, subject: Lakeside Dam, attribute: cost, value: $2.74 billion}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Lakeside Dam, attribute: cost, value: $2.73 billion}
    - {source: courier, subject: Lakeside Dam, attribute: cost, value: $2.7 billion}
    ```

    ## Source
    Rounding against truncation: *XBRL Calculations 1.1*, section 5.2
    (https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html).
    """

    code = "A102"
    name = "adjacent-values"
    severity = Severity.WARNING
    summary = "amounts of one precision, one unit of the last place apart"
    kinds = (ValueKind.QUANTITY,)
    standing = Standing.ADJACENT
