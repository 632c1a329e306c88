"""A103: a single-valued attribute with two values."""

from checker.rules.conflict import Conflict
from schemas.finding import Severity
from schemas.value import ValueKind


class ConflictingCategories(Conflict):
    """A single-valued attribute with two values.

    ## What it checks
    Names and yes/no statements about one fact must be the same once aliases are resolved; a name declared `part_of`
    another agrees with it. Text is compared after Unicode NFC and trimming; upper and lower case count. Attributes
    declared `single_valued: false` are left alone.

    ## Why it matters
    A company has one seat and a flight one gate: two names mean that one source is wrong or means another thing.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: headquarters, value: Oslo}
    - {source: courier, subject: Orchard Foods, attribute: headquarters, value: Bergen}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Orchard Foods, attribute: headquarters, value: Oslo}
    - {source: courier, subject: Orchard Foods, attribute: headquarters, value: Oslo}
    ```

    ## Source
    Functional attributes: Li, Dong, Lyons, Meng and Srivastava, *Truth Finding on the Deep Web*, VLDB 2012
    (https://www.vldb.org/pvldb/vol6/p97-li.pdf).
    """

    code = "A103"
    name = "conflicting-categories"
    severity = Severity.ERROR
    summary = "a single-valued attribute with two values"
    kinds = (ValueKind.CATEGORY, ValueKind.TRUTH)
