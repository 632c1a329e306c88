"""E503: sources that agree because they draw on one origin."""

from collections.abc import Iterator, Sequence

from checker.fingerprint import identities
from checker.rules.interface import Case, Outcome, Rule
from checker.witnesses.origins import Origin
from checker.wording import sentence, topic, written
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Finding, Location, Severity
from schemas.reading import Copies
from schemas.spelling import count, listing


class SharedOrigin(Rule):
    """Sources that agree and are no independent witnesses.

    ## What it checks
    The sources that agree on a fact: those that credit one and the same named origin count as one, and so does a source
    that credits another of them. Whoever is credited without a name (`two people familiar`) ties nobody together. Sources
    that are copies count as one everywhere: tables that hold the same values cell for cell, five or more of them against
    what others state; documents that share five facts or more, all equal, and at least two values that nobody else has
    while several others agree on another one.

    ## Why it matters
    Six papers that print one agency's figure are one witness. Counted as six, they outvote two that asked for themselves.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion, attribution: the transport ministry}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $4 billion, attribution: Transport Ministry}
    - {source: herald, subject: Harbour Bridge, attribute: cost, value: $4.0 billion}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion, attribution: the transport ministry}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: $4 billion, attribution: the builder}
    - {source: herald, subject: Harbour Bridge, attribute: cost, value: $4.0 billion, attribution: two officials}
    ```

    ## Source
    Dong, Berti-Equille and Srivastava, *Integrating Conflicting Data: The Role of Source Dependence*, VLDB 2009
    (https://doi.org/10.14778/1687627.1687690).
    """

    code = "E503"
    name = "shared-origin"
    severity = Severity.NOTE
    summary = "sources that agree credit one origin, or are copies"

    def check(self, case: Case) -> Iterator[Outcome]:
        """One finding for each set of copies, and one for each fact whose sources credit one origin."""
        for copies in case.independence.copies:
            yield self._copied(case, copies)
        tied = {
            fact.id: [claims for claims in _groups(case, fact) if _repeats(case, claims)] for fact in case.ledger.facts
        }
        found = [fact for fact in case.ledger.facts if tied[fact.id]]
        names = identities(found, case.catalogue)
        for fact in found:
            yield self._credited(case, fact, tied[fact.id], names[fact.id])

    def _copied(self, case: Case, copies: Copies) -> Finding:
        first = case.sources.get(copies.sources[0])
        held = (
            "hold the same values, no more and no less"
            if copies.whole
            else "agree in everything that both of them state"
        )
        apart = "other sources state something else" if copies.whole else "nobody else does and others agree otherwise"
        return self.finding(
            f"{listing(list(copies.sources))} {held}, in {count(copies.telling, 'fact')} where {apart}: "
            f"{count(len(copies.sources), 'source')}, 1 independent",
            identity=("copies", copies.sources[0]),
            location=Location(path=first.path) if first else None,
            sources=copies.sources[:1],
        )

    def _credited(self, case: Case, fact: Fact, groups: Sequence[list[Claim]], identity: tuple[str, ...]) -> Finding:
        told = [
            f"{written(claims[0].value)} has {count(len(_speakers(claims)), 'source')}, "
            f"{case.independence.witnesses(claims)} independent: {_credits(case, claims)}"
            for claims in groups
        ]
        return self.finding(
            f"{sentence(topic(fact, case.catalogue))}: {'; '.join(told)}",
            claims=tuple({claim.id: claim for claims in groups for claim in claims}.values()),
            groups=tuple(tuple(claim.id for claim in claims) for claims in groups),
            fact=fact,
            identity=identity,
        )


def _groups(case: Case, fact: Fact) -> list[list[Claim]]:
    return [[case.ledger.claim(key) for key in group] for group in fact.groups]


def _repeats(case: Case, claims: Sequence[Claim]) -> bool:
    """Whether fewer sources are independent than there are, copies aside."""
    if len(claims) == 1:
        return False
    return case.independence.witnesses(claims) < case.independence.distinct(_speakers(claims))


def _speakers(claims: Sequence[Claim]) -> list[str]:
    return sorted({claim.source for claim in claims})


def _credits(case: Case, claims: Sequence[Claim]) -> str:
    """Who credits whom, where that ties sources together."""
    found: dict[Origin, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.id)):
        origin = case.independence.origins.credited(claim)
        if origin is not None:
            found.setdefault(origin, []).append(claim)
    speakers = _speakers(claims)
    parts = []
    for origin, crediting in found.items():
        who = _speakers(crediting)
        if len(who) > 1 or (origin.is_source and origin.name in speakers):
            named = origin.name if origin.is_source else crediting[0].attribution
            parts.append(f"{listing(who)} {'credits' if len(who) == 1 else 'credit'} {named}")
    return ", ".join(parts)
