"""S207: stated amounts that break a relation which a project or pack declares."""

from checker.rules.relation_check import RelationRule
from checker.rules.weighing import Nature
from schemas.finding import Severity


class RelationViolated(RelationRule):
    """Stated amounts that break a relation which a project or pack declares.

    ## What it checks
    Comparisons of sums, differences, products and quotients of attributes, such as `holds: "sales == price * units"` or
    `holds: "output <= capacity"`, within each source and over the facts of several. Both sides are worked out on the
    intervals of the stated amounts, first as written, then with round counts read loosely; a finding says that no
    amounts within them could keep the relation. Units of one dimension are converted. Terms that have no meaning
    together, that are in conflict themselves or that are not stated are listed with the reason.

    ## Why it matters
    Every field has sums of its own, which a reader who knows it would do and a general tool cannot guess.

    ## Contradiction
    ```yaml
    attributes: {sales: {dimension: money}, price: {dimension: money}, units: {dimension: count}}
    relations:
      - {name: sales are price times units, holds: "sales == price * units"}
    claims:
      - {source: gazette, subject: Orchard Foods, attribute: sales, value: $5.4 million}
      - {source: gazette, subject: Orchard Foods, attribute: price, value: $20.00}
      - {source: gazette, subject: Orchard Foods, attribute: units, value: "240,000"}
    ```

    ## Consistent
    ```yaml
    attributes: {sales: {dimension: money}, price: {dimension: money}, units: {dimension: count}}
    relations:
      - {name: sales are price times units, holds: "sales == price * units"}
    claims:
      - {source: gazette, subject: Orchard Foods, attribute: sales, value: $4.8 million}
      - {source: gazette, subject: Orchard Foods, attribute: price, value: $20.00}
      - {source: gazette, subject: Orchard Foods, attribute: units, value: "240,000"}
    ```

    ## Source
    Interval arithmetic: *IEEE 1788-2015*, section 10.5
    (https://doi.org/10.1109/IEEESTD.2015.7140721).
    """

    code = "S207"
    name = "relation-violated"
    severity = Severity.ERROR
    summary = "stated amounts that break a declared relation"
    nature = Nature.AMOUNT
    defect = " breaks a declared relation"
