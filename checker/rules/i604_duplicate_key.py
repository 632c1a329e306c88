"""I604: rows of one feed with one key."""

from checker.rules.feed_rows import FeedRows, samples
from schemas.finding import Severity
from schemas.reading import Observation
from schemas.spelling import count


class DuplicateKey(FeedRows):
    """Rows of one feed that have the same key.

    ## What it checks
    Each feed on its own. Rows whose values differ are an error, equal rows a note. Both are left out of the comparison
    with other feeds and counted: joining them would multiply rows and hide conflicts.

    ## Why it matters
    A key that is not unique makes every comparison by that key a matter of luck.

    ## Contradiction
    ```yaml
    tables: {a.csv: "id,price\\n1,10\\n1,12\\n", b.csv: "id,price\\n1,10\\n"}
    ```

    ## Consistent
    ```yaml
    tables: {a.csv: "id,price\\n1,10\\n2,12\\n", b.csv: "id,price\\n1,10\\n"}
    ```

    ## Source
    Entity integrity: Codd, *Extending the Database Relational Model to Capture More Meaning*, 1979
    (https://doi.org/10.1145/320107.320109).
    """

    code = "I604"
    name = "duplicate-key"
    severity = Severity.ERROR
    summary = "rows of one feed with one key"
    kind = "duplicate-key"

    def message(self, seen: Observation) -> str:
        """Name the key or the number of keys."""
        how = "equal" if seen.equal else "differing"
        if seen.subject:
            return f"{seen.source} has {count(seen.count, f'{how} row')} with the key {seen.subject}; they were not compared"
        return f"{seen.source} has {count(seen.count, 'key')} with several {how} rows{samples(seen)}; they were not compared"

    def gravity(self, seen: Observation) -> Severity:
        """Equal rows are a note."""
        return Severity.NOTE if seen.equal else self.severity
