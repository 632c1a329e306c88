"""Cause: sources that agree take their figure from one origin, or sources at odds do."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Dispute
from checker.causes.interface import Explanation
from checker.causes.stating import sources_of
from checker.witnesses.origins import UNNAMED
from checker.wording import written
from schemas.claim import Claim
from schemas.finding import Cause
from schemas.spelling import listing
from schemas.value import tidy


class SameOrigin(Explanation):
    """Several sources with one origin.

    ## What it looks for
    A group of two or more sources that all credit one and the same named origin: they are one witness, not several. Where
    all sides credit it, one of them misquotes it.

    ## Explains
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion, attribution: the transport ministry}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $4 billion, attribution: The Transport Ministry}
    - {source: herald, subject: Harbour Bridge, attribute: cost, value: $7 billion}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion, attribution: the transport ministry}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $4 billion, attribution: the builder}
    - {source: herald, subject: Harbour Bridge, attribute: cost, value: $7 billion}
    ```
    """

    name = "same origin"
    confidence = Decimal("0.3")
    rules = ("A101", "A102", "A103", "A104", "A105")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Compare whom the claims of each group credit."""
        shared = _origin(dispute.claims)
        if shared is not None:
            yield self.cause(
                f"{listing(sources_of(dispute.claims))} credit {shared} alike: one of them may misquote it"
            )
            return
        for group in dispute.groups:
            origin = _origin(group)
            if origin is not None:
                words = sorted({written(claim.value) for claim in group})[0]
                yield self.cause(f"{listing(sources_of(group))} credit {origin} for {words}: they are one witness")


def _origin(claims: tuple[Claim, ...] | list[Claim]) -> str | None:
    """Whom all the claims credit, when they are of two sources at least."""
    if any(not claim.attribution for claim in claims) or len(sources_of(claims)) < 2:  # noqa: PLR2004 - two make several
        return None
    named = sorted({tidy(claim.attribution or "") for claim in claims})
    if len({name.casefold() for name in named}) > 1 or UNNAMED.match(named[0]):
        return None
    return named[-1]
