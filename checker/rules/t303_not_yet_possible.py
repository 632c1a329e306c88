"""T303: something told as done that lies after the day its source was published."""

import re
from collections.abc import Iterator
from datetime import date

from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering, about
from checker.wording import written
from schemas.claim import Claim, Modality
from schemas.finding import Severity
from schemas.period import Period, Precision, ValidTime

GRACE_DAYS = 1
"""Days after publication that may already have been: it is tomorrow elsewhere."""
FISCAL = re.compile(r"\b(?:fiscal|financial year|fy)", re.IGNORECASE)
"""Words of periods that begin before the calendar says."""


class NotYetPossible(Rule):
    """A source that tells as completed what happened after it was published.

    ## What it checks
    Claims marked *completed* whose stated period, or whose value when it is a date, begins after the publication date of
    their source. One day of grace is given for time zones; plans, pledges and claims that are not marked are left alone,
    and so are fiscal years, which begin before the calendar year they are named for.

    ## Why it matters
    A slip in a year, or a plan told as a fact; the figure that comes with it is rarely meant as it reads.

    ## Contradiction
    ```yaml
    published: {gazette: 2024-03-10}
    claims:
      - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion, period: May 2025, modality: completed}
    ```

    ## Consistent
    ```yaml
    published: {gazette: 2024-03-10}
    claims:
      - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion, period: May 2025, modality: planned}
    ```

    ## Source
    Valid time and transaction time: Snodgrass and Ahn, *Temporal Databases*, 1986
    (https://doi.org/10.1109/MC.1986.1663327).
    """

    code = "T303"
    name = "not-yet-possible"
    severity = Severity.WARNING
    summary = "told as completed, but dated after its source was published"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Compare the dates of completed claims with the publication dates of their sources."""
        numbered = Numbering()
        for claim in case.ledger.claims.values():
            published = case.published(claim)
            when = _happened(claim)
            if published and when and _days_between(published, when.start) > GRACE_DAYS:
                label = case.catalogue.label(claim.attribute)
                told = written(claim.value) if isinstance(claim.value, Period) else when.text or when.start
                yield self.finding(
                    f"{claim.source}, published {published}, tells {claim.subject}'s {label} as completed, "
                    f"but dates it {told}",
                    claims=(claim,),
                    groups=((claim.id,),),
                    identity=numbered(*about(claim)),
                )


def _happened(claim: Claim) -> Period | ValidTime | None:
    """When a completed claim says that it happened: its value when that is a date, else its stated period."""
    if claim.modality is not Modality.COMPLETED or claim.reread:
        return None
    when = claim.value if isinstance(claim.value, Period) else claim.period
    if when is None or when.precision is Precision.TIME or FISCAL.search(when.text or ""):
        return None
    return when


def _days_between(published: str, start: str) -> int:
    return (date.fromisoformat(start[:10]) - date.fromisoformat(published)).days
