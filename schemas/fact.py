"""What a fact is: the claims about one thing, how they stand to each other, and who agrees with whom."""

from pydantic import Field

from schemas.agreement import Reading, Standing, Tolerance
from schemas.claim import Claim
from schemas.exchange import Rate
from schemas.model import Record
from schemas.period import ValidTime


class Support(Record):
    """What stands behind a group: its sources, and for a fact in conflict the finest and the latest statement."""

    group: int = Field(description="Position of the group in `groups`.")
    sources: int = Field(default=0, description="Sources behind it, copies and repetitions counted.")
    independent: int = Field(
        description="Sources behind it, with copies and those that credit one and the same origin counted once."
    )
    finest: str | None = Field(
        default=None, description="Id of the claim with the narrowest amount or date, of a fact in conflict."
    )
    latest: str | None = Field(
        default=None, description="Id of the claim that was published last, of a fact in conflict."
    )


class Fact(Record):
    """Subject, attribute, scope and period, with the claims about it and their verdict."""

    id: str = Field(description="Identity within a result.")
    subject: str = Field(description="The entity.")
    attribute: str = Field(description="What is stated.")
    scope: dict[str, str] = Field(default_factory=dict, description="Identifying qualifiers.")
    period: ValidTime | None = Field(
        default=None, description="The finest stated valid time; null when unknown or of no account."
    )
    claims: tuple[str, ...] = Field(description="Ids of the claims, sorted.")
    verdict: Standing = Field(description="How the claims stand to each other.")
    certain: bool = Field(default=True, description="Whether those at odds are surely about one thing.")
    reason: str | None = Field(default=None, description="Why nothing was compared.")
    groups: tuple[tuple[str, ...], ...] = Field(default=(), description="Claims that can hold together, by claim id.")
    reading: Reading = Field(default=Reading.TIGHT, description="The widest reading an agreement rests on.")
    tolerance: Tolerance | None = Field(default=None, description="The declared tolerance, if any.")
    rates: tuple[Rate, ...] = Field(default=(), description="The exchange rates that the verdict rests on.")
    support: tuple[Support, ...] = Field(default=(), description="Sources behind each group.")


class Ledger:
    """The facts of a run with their claims looked up by id; it is built once and never changed."""

    def __init__(self, claims: tuple[Claim, ...], facts: tuple[Fact, ...]) -> None:
        """Index claims by id and by subject."""
        self.claims = {claim.id: claim for claim in claims}
        self.facts = facts
        self._about: dict[str, list[Claim]] = {}
        for claim in claims:
            self._about.setdefault(claim.subject, []).append(claim)

    def claim(self, key: str) -> Claim:
        """The claim with this id."""
        return self.claims[key]

    def of(self, fact: Fact) -> list[Claim]:
        """The claims of a fact."""
        return [self.claims[key] for key in fact.claims]

    def about(self, subject: str) -> list[Claim]:
        """All claims about a subject, in the order given."""
        return self._about.get(subject, [])
