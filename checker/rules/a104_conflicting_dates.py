"""A104: dates of one event that do not overlap."""

from checker.rules.conflict import Conflict
from schemas.finding import Severity
from schemas.value import ValueKind


class ConflictingDates(Conflict):
    """Dates or times stated for one thing that do not overlap.

    ## What it checks
    Every date is read as the stretch its precision allows: `March 2024` is all of March. Two dates agree when the
    stretches share a moment. Times of day are compared to the minute.

    ## Why it matters
    A wrong date moves the event into another quarter, contract or timetable.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: founded, value: March 2019}
    - {source: courier, subject: Orchard Foods, attribute: founded, value: 7 May 2019}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: founded, value: "2019"}
    - {source: courier, subject: Orchard Foods, attribute: founded, value: 7 May 2019}
    ```

    ## Source
    Precision of dates: *Extended Date/Time Format*, ISO 8601-2:2019
    (https://www.loc.gov/standards/datetime/).
    """

    code = "A104"
    name = "conflicting-dates"
    severity = Severity.ERROR
    summary = "dates of one event that do not overlap"
    kinds = (ValueKind.PERIOD,)
