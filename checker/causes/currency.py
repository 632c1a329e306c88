"""Cause: one number with two currencies."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from checker.causes.dispute import Dispute
from checker.causes.interface import Explanation
from checker.causes.stating import number, sources_of
from checker.wording import written
from schemas.agreement import comparability
from schemas.digits import significant
from schemas.finding import Cause
from schemas.spelling import listing

TELLING = 2
"""Significant digits from which equal numbers are no accident."""


class Currency(Explanation):
    """The right number with the wrong currency.

    ## What it looks for
    Amounts that were not compared because their currencies differ, with one number of at least two significant digits. Who
    converts an amount changes its number.

    ## Explains
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $2.1 billion}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: €2.1 billion}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $2.1 billion}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: €1.9 billion}
    ```
    """

    name = "currency"
    confidence = Decimal("0.9")
    rules = ()
    reasons = ("currency",)

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Look for one number under two currencies."""
        alike: dict[Decimal, set[str]] = {}
        for a, b in combinations(dispute.claims, 2):
            ours, theirs = number(a), number(b)
            if ours is None or theirs is None or ours.value is None or ours.value != theirs.value:
                continue
            if len(significant(ours.value)) >= TELLING and comparability(ours, theirs) == "currency":
                alike.setdefault(ours.value, set()).update((a.id, b.id))
        for size in sorted(alike):
            claims = [claim for claim in dispute.claims if claim.id in alike[size]]
            by_words = {
                words: sources_of(c for c in claims if written(c.value) == words)
                for words in sorted({written(c.value) for c in claims})
            }
            told = listing([f"{words} in {listing(sources)}" for words, sources in by_words.items()])
            yield self.cause(f"{told} are one number: a currency may be mistaken")
