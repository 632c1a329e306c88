"""Cause: one side repeats a figure or date that had been overtaken."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.causes.dispute import Dispute, Side
from checker.causes.interface import Explanation
from checker.causes.stating import face
from checker.rules.interface import Case
from checker.wording import span
from schemas.attribute import PeriodRole
from schemas.claim import Claim
from schemas.finding import Cause
from schemas.spelling import listing

Days = tuple[str, str]
"""First and last moment, to the minute."""


class EarlierReport(Explanation):
    """A figure or date repeated after it had been overtaken.

    ## What it looks for
    A side whose value was held before anything of the other side, and is stated again when the other side's value was
    known: for levels and totals, by a claim of an earlier date; for anything else, by a publisher that has since gone over to
    the other side. That two sources agree and a third does not is no such sign, whatever the order they came out in.

    ## Explains
    ```yaml
    - {source: gazette, subject: the Sula earthquake, attribute: deaths, value: "128", period: 8 May 2024}
    - {source: courier, subject: the Sula earthquake, attribute: deaths, value: "128", period: 10 May 2024}
    - {source: herald, subject: the Sula earthquake, attribute: deaths, value: "154", period: 10 May 2024}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: the Sula earthquake, attribute: deaths, value: "121", period: 8 May 2024}
    - {source: courier, subject: the Sula earthquake, attribute: deaths, value: "128", period: 10 May 2024}
    - {source: herald, subject: the Sula earthquake, attribute: deaths, value: "154", period: 10 May 2024}
    ```
    """

    name = "earlier report"
    confidence = Decimal("0.75")
    rules = ("A101", "A102", "A103", "A104", "T301")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Ask of each of every two sides whether it is the stale one."""
        for a, b in dispute.odds:
            for stale, fresh in ((a, b), (b, a)):
                before = _held_before(stale, fresh, dispute)
                if before:
                    yield self.cause(_told(stale, before, dispute.case))


def _held_before(stale: Side, fresh: Side, dispute: Dispute) -> list[Claim]:
    """The claims that held the value of the stale side before the fresh one was known to anybody."""
    case = dispute.case
    if any(_date(claim, case) is None for claim in fresh.claims):
        return []
    news = [_date(claim, case) for claim in _holding(fresh, dispute)]
    told = [when for when in news if when is not None]
    if not told or len(told) < len(news):
        return []
    first = min(told)
    earlier = [claim for claim in _holding(stale, dispute) if _ends_before(_date(claim, case), first)]
    if all(claim in earlier for claim in stale.claims):
        return []
    return [claim for claim in earlier if _overtaken(claim, fresh, dispute)]


def _overtaken(claim: Claim, fresh: Side, dispute: Dispute) -> bool:
    """Whether a claim is of an earlier level or total, or its own publisher has gone over to the fresh side."""
    if dispute.attribute.period is PeriodRole.INSTANT and claim not in dispute.claims:
        return True
    publisher = _publisher(claim, dispute.case)
    return publisher is not None and any(_publisher(other, dispute.case) == publisher for other in fresh.claims)


def _publisher(claim: Claim, case: Case) -> str | None:
    source = case.sources.get(claim.source)
    return source.publisher if source is not None else None


def _holding(side: Side, dispute: Dispute) -> list[Claim]:
    """All claims of the value of a side: its own, and those about the same thing at other times."""
    value = face(side.claim.value)
    return [
        *side.claims,
        *(
            claim
            for claim in dispute.others
            if claim.attribute == side.claim.attribute
            and claim.scope == side.claim.scope
            and claim.basis == side.claim.basis
            and face(claim.value) == value
        ),
    ]


def _date(claim: Claim, case: Case) -> Days | None:
    """When a claim held: the date of a level or total, else the day its source was published."""
    if claim.period is not None and case.catalogue.attribute(claim.attribute).period is PeriodRole.INSTANT:
        return claim.period.bounds if "-" in claim.period.start else None
    day = case.published(claim)
    return (f"{day}T00:00", f"{day}T23:59") if day else None


def _ends_before(when: Days | None, other: Days) -> bool:
    return when is not None and when[1] < other[0]


def _told(stale: Side, before: Iterable[Claim], case: Case) -> str:
    first = min(before, key=lambda claim: (_date(claim, case) or ("", ""), claim.source, claim.id))
    when = span(first.period) if first.period is not None and not first.period.assumed else ""
    when = when or (_date(first, case) or ("", ""))[0][:10]
    others = [source for source in stale.sources if source != first.source]
    sources = listing(others or stale.sources)
    return f"{sources} may repeat an earlier report: {first.source} had {stale.words} already on {when}"
