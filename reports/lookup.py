"""Finds the records that a result names by id; ids it does not hold are passed over."""

from collections.abc import Iterable, Iterator

from schemas.agreement import Standing
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Finding, Status
from schemas.result import Result

SHARED = 2
"""Sources from which a fact is shared."""


class Lookup:
    """A result with its records by id. A result of more than 10,000 claims holds only those that matter."""

    def __init__(self, result: Result) -> None:
        """Index the records once."""
        self.result = result
        self._claims = {claim.id: claim for claim in result.claims}
        self._facts = {fact.id: fact for fact in result.facts}
        self.sources = {source.id: source for source in result.sources}
        self.documents = {document.path: document for document in result.documents if document.text}

    def claims(self, ids: Iterable[str]) -> list[Claim]:
        """The claims with these ids, in this order."""
        return [self._claims[key] for key in ids if key in self._claims]

    def fact(self, key: str | None) -> Fact | None:
        """The fact with this id."""
        return None if key is None else self._facts.get(key)

    def sides(self, finding: Finding) -> list[list[Claim]]:
        """The claims of a finding by group; one group when it knows of none."""
        sides = [self.claims(group) for group in finding.groups or (finding.claims,)]
        return [side for side in sides if side]

    def beside(self, finding: Finding) -> list[Claim]:
        """The claims of a finding that stand in none of its groups: further terms of a sum, say."""
        grouped = {key for group in finding.groups or (finding.claims,) for key in group}
        return self.claims(key for key in finding.claims if key not in grouped and f"{key}~" not in grouped)

    def shared(self, fact: Fact) -> bool:
        """Whether two or more sources speak of a fact, so that it could be compared, or one contradicts itself."""
        contradicted = fact.verdict in (Standing.DISAGREE, Standing.ADJACENT)
        return contradicted or len({claim.source for claim in self.claims(fact.claims)}) >= SHARED

    def agreeing(self) -> Iterator[Fact]:
        """Facts that two or more sources state alike."""
        return (fact for fact in self.result.facts if fact.verdict is Standing.AGREE and self.shared(fact))

    def open_findings(self) -> list[Finding]:
        """Findings that nobody has accepted: new and changed ones."""
        return [finding for finding in self.result.findings if finding.status in (Status.NEW, Status.CHANGED)]

    def accepted_findings(self) -> list[Finding]:
        """Findings that a waiver or the baseline covers."""
        return [finding for finding in self.result.findings if finding.status in (Status.KNOWN, Status.WAIVED)]
