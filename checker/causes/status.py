"""Cause: one side speaks of what is planned or pledged, the other of what is done."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Dispute
from checker.causes.interface import Explanation
from checker.causes.stating import sources_of
from schemas.claim import Modality
from schemas.finding import Cause
from schemas.spelling import listing

AHEAD = (Modality.PLANNED, Modality.COMMITTED)


class Status(Explanation):
    """A pledge set against a payment.

    ## What it looks for
    A group whose claims are all planned or committed against one whose claims are all completed.

    ## Explains
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $8 billion, modality: committed}
    - {source: courier, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $5 billion, modality: completed}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $8 billion}
    - {source: courier, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $5 billion, modality: completed}
    ```
    """

    name = "status"
    confidence = Decimal("0.6")
    rules = ("A101", "A102", "A104")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Compare the modalities of the groups."""
        ahead = [group for group in dispute.groups if all(claim.modality in AHEAD for claim in group)]
        done = [group for group in dispute.groups if all(claim.modality is Modality.COMPLETED for claim in group)]
        if ahead and done:
            pledging, paying = (
                listing(sources_of(claim for group in side for claim in group)) for side in (ahead, done)
            )
            verb = listing(sorted({claim.modality.value for group in ahead for claim in group}))
            yield self.cause(f"{pledging} may state what is {verb}, {paying} what is completed")
