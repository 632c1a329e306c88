"""S206: a stated count that the members listed contradict."""

from checker.rules.relation_check import RelationRule
from checker.rules.weighing import Nature
from schemas.finding import Severity


class CountMismatch(RelationRule):
    """A stated count that the members listed contradict.

    ## What it checks
    Declared relations that count members, such as `holds: "crew == count(crew.names)"`, within each source and over the
    facts of several. A list that is not said to be complete has at least the members it names: it contradicts a smaller
    count, and beside a larger one it is not compared, since members may be missing.

    ## Why it matters
    A number and a list drift apart when one of them is edited: *all five partners*, and four names.

    ## Contradiction
    ```yaml
    attributes: {crew: {dimension: count}, crew.names: {kind: set}}
    relations:
      - {name: crew as listed, holds: "crew == count(crew.names)"}
    claims:
      - {source: gazette, subject: Kestrel Expedition, attribute: crew, value: "5"}
      - {source: gazette, subject: Kestrel Expedition, attribute: crew.names, value: [Ada, Ben, Cy, Di], complete: true}
    ```

    ## Consistent
    ```yaml
    attributes: {crew: {dimension: count}, crew.names: {kind: set}}
    relations:
      - {name: crew as listed, holds: "crew == count(crew.names)"}
    claims:
      - {source: gazette, subject: Kestrel Expedition, attribute: crew, value: "4"}
      - {source: gazette, subject: Kestrel Expedition, attribute: crew.names, value: [Ada, Ben, Cy, Di], complete: true}
    ```

    ## Source
    Cardinality of a set of values: *SHACL*, W3C 2017, section 4.2
    (https://www.w3.org/TR/shacl/#core-components-count).
    """

    code = "S206"
    name = "count-mismatch"
    severity = Severity.ERROR
    summary = "a stated count that the members listed contradict"
    nature = Nature.COUNT
    defect = " lists other members than it counts"
