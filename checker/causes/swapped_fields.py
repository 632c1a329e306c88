"""Cause: one source has the values of two facts exchanged."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.dispute import Dispute, Side
from checker.causes.interface import Explanation
from checker.causes.stating import face
from checker.wording import written
from schemas.attribute import PeriodRole
from schemas.claim import Claim
from schemas.finding import Cause
from schemas.spelling import listing


class SwappedFields(Explanation):
    """The values of two facts exchanged: the dead told as the injured, the first quarter as the second.

    ## What it looks for
    A source whose value is what another gives for a second fact of the same subject, while its own value for that second
    fact is what the other side gives for this one. The two facts differ in attribute, scope or period.

    ## Explains
    ```yaml
    - {source: gazette, subject: the Sula landslide, attribute: deaths, value: "31", period: 9 May 2024}
    - {source: gazette, subject: the Sula landslide, attribute: injured, value: "204", period: 9 May 2024}
    - {source: courier, subject: the Sula landslide, attribute: deaths, value: "204", period: 9 May 2024}
    - {source: courier, subject: the Sula landslide, attribute: injured, value: "31", period: 9 May 2024}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: the Sula landslide, attribute: deaths, value: "31", period: 9 May 2024}
    - {source: gazette, subject: the Sula landslide, attribute: injured, value: "204", period: 9 May 2024}
    - {source: courier, subject: the Sula landslide, attribute: deaths, value: "204", period: 9 May 2024}
    - {source: courier, subject: the Sula landslide, attribute: injured, value: "230", period: 9 May 2024}
    ```
    """

    name = "swapped fields"
    confidence = Decimal("0.95")
    rules = ("A101", "A103", "A104")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Look for both values of every two sides in a second fact."""
        for a, b in dispute.odds if dispute.others else ():
            ours, theirs = face(a.claim.value), face(b.claim.value)
            crossed = [
                (x, y)
                for x in dispute.others
                if x.source in a.sources and face(x.value) == theirs and _elsewhere(x, dispute)
                for y in dispute.others
                if y.source in b.sources and face(y.value) == ours and _one_fact(x, y, dispute)
            ]
            if crossed:
                yield self.cause(_told(a, b, *crossed[0], dispute))


def _elsewhere(claim: Claim, dispute: Dispute) -> bool:
    """Whether a claim is about another fact than the dispute."""
    return not any(_one_fact(claim, other, dispute) for other in dispute.claims)


def _one_fact(a: Claim, b: Claim, dispute: Dispute) -> bool:
    if a.attribute != b.attribute or a.scope != b.scope:
        return False
    role = dispute.case.catalogue.attribute(a.attribute).period
    if role is PeriodRole.TIMELESS or a.period is None or b.period is None:
        return True
    return a.period.overlaps(b.period)


def _told(a: Side, b: Side, x: Claim, y: Claim, dispute: Dispute) -> str:
    """Who has what, the source with fewer beside it first: it is the one to look at."""
    one, other = (a, x), (b, y)
    if (len(b.sources), y.source) < (len(a.sources), x.source):
        one, other = other, one
    (side, second), (against, counter) = one, other
    here, there = _topic(side.claim, second, dispute), _topic(second, side.claim, dispute)
    against_words = listing([counter.source])
    return (
        f"{second.source} may have two values exchanged: {here} {side.words} and {there} {written(second.value)}, "
        f"in {against_words} {here} {against.words} and {there} {written(counter.value)}"
    )


def _topic(claim: Claim, beside: Claim, dispute: Dispute) -> str:
    """What tells a claim from the other one: the attribute, else scope and period."""
    if claim.attribute != beside.attribute:
        return dispute.case.catalogue.label(claim.attribute)
    scope = [value for name, value in sorted(claim.scope.items()) if beside.scope.get(name) != value]
    when = [claim.period.text or claim.period.start] if claim.period is not None and not scope else []
    return ", ".join([*scope, *when]) or dispute.case.catalogue.label(claim.attribute)
