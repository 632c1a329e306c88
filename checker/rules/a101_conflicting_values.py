"""A101: amounts of one fact that cannot all hold."""

from checker.rules.conflict import Conflict
from schemas.finding import Severity
from schemas.value import ValueKind


class ConflictingValues(Conflict):
    """Amounts stated for one fact that cannot all hold.

    ## What it checks
    Every amount is read as the interval its words allow: `$2.73 billion` is anything that rounds to it, `more than 95`
    has no upper end. Two amounts agree when their intervals meet, or when a declared tolerance covers the gap. One
    finding is made for each fact, with the groups of sources that agree among themselves.

    ## Why it matters
    At least one of the sources is wrong, out of date, or speaks of something else.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $8 billion}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: about $4 billion}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $3.98 billion}
    - {source: herald, subject: Harbour Bridge, attribute: cost, value: more than $3.5bn}
    ```

    ## Source
    Ends that come from rounding follow *XBRL 2.1*, section 4.6.6, and *Calculations 1.1*
    (https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html).
    """

    code = "A101"
    name = "conflicting-values"
    severity = Severity.ERROR
    summary = "amounts of one fact that cannot all hold"
    kinds = (ValueKind.QUANTITY,)
