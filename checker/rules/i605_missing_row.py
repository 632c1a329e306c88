"""I605: a key that a feed lacks."""

from checker.rules.feed_rows import FeedRows, samples
from schemas.finding import Severity
from schemas.reading import Observation
from schemas.spelling import count


class MissingRow(FeedRows):
    """A key that other feeds have and this one lacks.

    ## What it checks
    The keys of all feeds that are compared. A missing row is never a conflict of values.

    ## Why it matters
    What a feed leaves out it neither confirms nor contradicts; the reader should know how much that is.

    ## Contradiction
    ```yaml
    tables: {a.csv: "id,price\\n1,10\\n2,12\\n", b.csv: "id,price\\n1,10\\n"}
    ```

    ## Consistent
    ```yaml
    tables: {a.csv: "id,price\\n1,10\\n2,12\\n", b.csv: "id,price\\n2,12\\n1,10\\n"}
    ```

    ## Source
    Completeness as a dimension apart from consistency: ISO/IEC 25012:2008
    (https://www.iso.org/standard/35736.html).
    """

    code = "I605"
    name = "missing-row"
    severity = Severity.NOTE
    summary = "a key that a feed lacks"
    kind = "missing-row"

    def message(self, seen: Observation) -> str:
        """Name the key or the number of keys."""
        if seen.subject:
            return f"{seen.source} has no row with the key {seen.subject}"
        return f"{seen.source} lacks {count(seen.count, 'key')} that other feeds have{samples(seen)}"
