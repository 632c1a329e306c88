"""I606: a value that a feed lacks."""

from checker.rules.feed_rows import FeedRows, samples
from schemas.finding import Severity
from schemas.reading import Observation
from schemas.spelling import count


class MissingValue(FeedRows):
    """A cell that is empty in one feed and holds a value in another.

    ## What it checks
    Null, empty text, not-a-number and the words a mapping declares missing are no values. They never conflict.

    ## Why it matters
    Taking an empty cell for a value makes conflicts out of gaps; passing over it in silence makes agreement out of
    them.

    ## Contradiction
    ```yaml
    tables: {a.csv: "id,price\\n1,10\\n", b.csv: "id,price\\n1,\\n"}
    ```

    ## Consistent
    ```yaml
    tables: {a.csv: "id,price\\n1,10\\n", b.csv: "id,price\\n1,10.00\\n"}
    ```

    ## Source
    Completeness as a dimension apart from consistency: ISO/IEC 25012:2008
    (https://www.iso.org/standard/35736.html).
    """

    code = "I606"
    name = "missing-value"
    severity = Severity.NOTE
    summary = "a value that a feed lacks"
    kind = "missing-value"

    def message(self, seen: Observation) -> str:
        """Name the cell or the number of cells."""
        if seen.subject:
            return f"{seen.source} has no {seen.attribute} for the key {seen.subject}"
        return f"{seen.source} has no {seen.attribute} in {count(seen.count, 'row')}{samples(seen)}"
