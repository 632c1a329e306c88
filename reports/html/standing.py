"""How each claim of a result stands: what it agrees with, what contradicts it, or why it was held against nothing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reports.lookup import Lookup
from schemas.agreement import Standing
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Finding, Severity

AT_ODDS = (Standing.DISAGREE, Standing.ADJACENT)


class State(StrEnum):
    """What became of a mention of a source, the most telling first."""

    CONTRADICTS = "contradicts"
    UNCOMPARED = "uncompared"
    AGREES = "agrees"
    ALONE = "alone"
    CLAIM = "claim"
    REFERS = "refers"
    ASIDE = "aside"


RANK = {state: place for place, state in enumerate(State)}
SIGNS = {
    State.CONTRADICTS: "✗",
    State.UNCOMPARED: "?",
    State.AGREES: "✓",
    State.ALONE: "○",
    State.CLAIM: "•",
    State.REFERS: "↪",
    State.ASIDE: "–",
}
"""A sign for each state that tells them apart without colour."""
WORDS = {
    State.CONTRADICTS: "contradicted",
    State.UNCOMPARED: "not compared",
    State.AGREES: "agrees with another source",
    State.ALONE: "in this source only",
    State.CLAIM: "a claim; the result does not hold what it was compared with",
    State.REFERS: "refers to another mention",
    State.ASIDE: "set aside",
}


@dataclass(frozen=True)
class Odds:
    """One contradiction that a claim is part of: the finding, if there is one, and the claims on the other side."""

    finding: Finding | None
    others: tuple[Claim, ...]


class Standings:
    """The state of every claim, looked up by id."""

    def __init__(self, lookup: Lookup) -> None:
        """Index facts, findings and entries by claim."""
        self._lookup = lookup
        self._facts = {key: fact for fact in lookup.result.facts for key in fact.claims}
        self._findings: dict[str, list[Finding]] = defaultdict(list)
        self._noted: dict[str | None, Finding] = {}
        for finding in lookup.result.findings:
            if finding.severity is Severity.NOTE and len(finding.groups) > 1:
                self._noted.setdefault(finding.fact, finding)
            if finding.severity is not Severity.NOTE:
                for key in dict.fromkeys(_plain(key) for key in finding.claims):
                    self._findings[key].append(finding)
        self._reasons = {
            key: entry.text for entry in reversed(lookup.result.not_compared) for key in map(_plain, entry.claims)
        }

    def of(self, claim: str) -> State:
        """The state of a claim."""
        fact = self._facts.get(claim)
        if self._findings.get(claim) or (fact is not None and fact.verdict in AT_ODDS):
            return State.CONTRADICTS
        if fact is not None and fact.verdict is Standing.AGREE and self._lookup.shared(fact):
            return State.AGREES
        if claim in self._reasons or (fact is not None and self._lookup.shared(fact)):
            return State.UNCOMPARED
        return State.ALONE if fact is not None else State.CLAIM

    def reason(self, claim: str) -> str:
        """Why a claim was not compared; empty when that is not known."""
        fact = self._facts.get(claim)
        return self._reasons.get(claim) or (fact.reason if fact else None) or ""

    def odds(self, claim: str) -> list[Odds]:
        """The contradictions that a claim is part of, the gravest first."""
        odds = [
            Odds(finding, self._others(claim, finding.claims, finding.groups))
            for finding in self._findings.get(claim, ())
        ]
        fact = self._facts.get(claim)
        if not odds and fact is not None and fact.verdict in AT_ODDS:
            odds = [Odds(self._noted.get(fact.id), self._others(claim, fact.claims, fact.groups))]
        return odds

    def agreeing(self, claim: str) -> list[Claim]:
        """Claims of other sources that state the same."""
        fact: Fact | None = self._facts.get(claim)
        if fact is None:
            return []
        own = {found.source for found in self._lookup.claims([claim])}
        return [found for found in self._lookup.claims(fact.claims) if found.source not in own]

    def _others(self, claim: str, claims: Iterable[str], groups: Iterable[tuple[str, ...]]) -> tuple[Claim, ...]:
        """The claims of the sides that a claim is not on; of one side alone, those beside it."""
        sides = list(groups)
        beside = {key for side in sides if len(sides) > 1 and claim in map(_plain, side) for key in side}
        found = [key for key in claims if key not in beside and _plain(key) != claim]
        return tuple(self._lookup.claims(found))


def _plain(claim: str) -> str:
    """The id of a claim as written, of either reading."""
    return claim.removesuffix("~")
