"""T302: dates that stand in the wrong order."""

from checker.rules.relation_check import RelationRule
from checker.rules.weighing import Nature
from schemas.finding import Severity


class OrderViolated(RelationRule):
    """Dates that stand in the wrong order.

    ## What it checks
    Declared relations between dates, such as `holds: "started <= opened"`, within each source and over the facts of
    several. A date is the stretch its precision allows: *2024* may come before or after *March 2024*, and only what cannot
    be in order is found. A date that is planned beside one that is past is only possibly a contradiction.

    ## Why it matters
    Nothing ends before it starts: either one date is wrong or the two belong to different events.

    ## Contradiction
    ```yaml
    relations:
      - {name: built before it opens, holds: "started <= opening"}
    claims:
      - {source: gazette, subject: Harbour Bridge, attribute: started, value: June 2024}
      - {source: courier, subject: Harbour Bridge, attribute: opening, value: 12 May 2023}
    ```

    ## Consistent
    ```yaml
    relations:
      - {name: built before it opens, holds: "started <= opening"}
    claims:
      - {source: gazette, subject: Harbour Bridge, attribute: started, value: "2023"}
      - {source: courier, subject: Harbour Bridge, attribute: opening, value: 12 May 2023}
    ```

    ## Source
    Order of the ends of intervals: Allen, *Maintaining knowledge about temporal intervals*, 1983
    (https://doi.org/10.1145/182.358434).
    """

    code = "T302"
    name = "order-violated"
    severity = Severity.ERROR
    summary = "dates that stand in the wrong order"
    nature = Nature.ORDER
    defect = "'s dates are out of order"
