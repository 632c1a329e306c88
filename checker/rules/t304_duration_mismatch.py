"""T304: a stated duration that its dates contradict."""

from checker.rules.relation_check import RelationRule
from checker.rules.weighing import Nature
from schemas.finding import Severity


class DurationMismatch(RelationRule):
    """A stated duration that its dates contradict.

    ## What it checks
    Declared relations between dates and a stretch of time, such as `holds: "duration == ended - started"`, within each
    source and over the facts of several. Days count from any time of the first to any time of the last, so that both ways
    of counting, with the first day and without, are right; months and years have the length that the calendar gives them.

    ## Why it matters
    *A nine-day strike* from 1 to 30 March: the dates are copied from one report and the duration from another.

    ## Contradiction
    ```yaml
    attributes: {began: {kind: period}, ended: {kind: period}, lasted: {dimension: time, unit: day}}
    relations:
      - {name: length of the strike, holds: "lasted == ended - began"}
    claims:
      - {source: gazette, subject: Dock strike, attribute: began, value: 1 March 2024}
      - {source: gazette, subject: Dock strike, attribute: ended, value: 30 March 2024}
      - {source: gazette, subject: Dock strike, attribute: lasted, value: 9 days}
    ```

    ## Consistent
    ```yaml
    attributes: {began: {kind: period}, ended: {kind: period}, lasted: {dimension: time, unit: day}}
    relations:
      - {name: length of the strike, holds: "lasted == ended - began"}
    claims:
      - {source: gazette, subject: Dock strike, attribute: began, value: 1 March 2024}
      - {source: gazette, subject: Dock strike, attribute: ended, value: 30 March 2024}
      - {source: gazette, subject: Dock strike, attribute: lasted, value: 30 days}
    ```

    ## Source
    Durations and their precision: *ISO 8601-1:2019*, section 5.5.2; Allen, *Maintaining knowledge about temporal
    intervals*, 1983 (https://doi.org/10.1145/182.358434).
    """

    code = "T304"
    name = "duration-mismatch"
    severity = Severity.ERROR
    summary = "a stated duration that its dates contradict"
    nature = Nature.DURATION
    defect = "'s dates contradict the stated duration"
