"""A105: lists declared complete that differ."""

from checker.rules.conflict import Conflict
from schemas.finding import Severity
from schemas.value import ValueKind


class ConflictingMembers(Conflict):
    """Lists of one thing's members that differ although one is said to be complete.

    ## What it checks
    A list contradicts another only when it is declared complete and the other names a member that it lacks. Two open
    lists never contradict each other: each may leave members out.

    ## Why it matters
    A member that one list has and a complete list lacks is either an error or a change nobody dated.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Delta Fund, attribute: backers, value: [Kestrel, Heron], complete: true}
    - {source: courier, subject: Delta Fund, attribute: backers, value: [Kestrel, Plover]}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Delta Fund, attribute: backers, value: [Kestrel, Heron, Plover], complete: true}
    - {source: courier, subject: Delta Fund, attribute: backers, value: [Kestrel, Plover]}
    ```

    ## Source
    Open and closed lists: Reiter, *On Closed World Data Bases*, 1978
    (https://doi.org/10.1007/978-1-4684-3384-5_3).
    """

    code = "A105"
    name = "conflicting-members"
    severity = Severity.ERROR
    summary = "lists declared complete that differ"
    kinds = (ValueKind.SET,)
