"""M401: one source says done, another says denied, or later says no more than planned."""

from collections.abc import Iterator, Sequence

from checker.fingerprint import identities
from checker.rules.interface import Case, Outcome, Rule
from checker.wording import sentence, span, topic, written
from schemas.agreement import comparability, compare
from schemas.claim import Claim, Modality
from schemas.fact import Fact
from schemas.finding import Certainty, Finding, Severity
from schemas.spelling import listing

RANK = {Modality.RUMOURED: 0, Modality.PLANNED: 1, Modality.COMMITTED: 2, Modality.COMPLETED: 3}
"""How firm a status is; a denial and an unmarked claim have no place in it."""
ASSERTED = (Modality.COMPLETED, Modality.UNMARKED)


class ConflictingStatus(Rule):
    """A status that contradicts another, or falls back behind it.

    ## What it checks
    The claims of one fact whose values can be one and the same. A denial contradicts a claim that it is completed, unless
    it was completed after the denial was published; a claim that marks no status is only possibly contradicted. Status
    rises from rumoured over planned and committed to completed: a source that is dated later than another and gives a
    lower status contradicts it. Sources are dated by publication; where one is not, by the periods their claims state.

    ## Why it matters
    A plan that is carried out is progress. A thing done that becomes a plan again has been undone, or one of the two
    sources did not know.

    ## Contradiction
    ```yaml
    published: {gazette: 2024-03-01, courier: 2024-06-10}
    claims:
      - {source: gazette, subject: Kestrel, attribute: deal.price, scope: {target: Heron}, value: $310 million, modality: completed}
      - {source: courier, subject: Kestrel, attribute: deal.price, scope: {target: Heron}, value: $310 million, modality: planned}
    ```

    ## Consistent
    ```yaml
    published: {gazette: 2024-03-01, courier: 2024-06-10}
    claims:
      - {source: gazette, subject: Kestrel, attribute: deal.price, scope: {target: Heron}, value: $310 million, modality: planned}
      - {source: courier, subject: Kestrel, attribute: deal.price, scope: {target: Heron}, value: $310 million, modality: completed}
    ```

    ## Source
    Factuality as polarity and certainty of an event: Saurí and Pustejovsky, *FactBank*, 2009
    (https://doi.org/10.1007/s10579-009-9089-9).
    """

    code = "M401"
    name = "conflicting-status"
    severity = Severity.WARNING
    summary = "denied against completed, or a later claim with a lower status"

    def check(self, case: Case) -> Iterator[Outcome]:
        """At most one finding of each kind for a fact."""
        found = [fact for fact in case.ledger.facts if len({claim.modality for claim in case.ledger.of(fact)}) > 1]
        names = identities(found, case.catalogue)
        for fact in found:
            claims = [claim for claim in case.ledger.of(fact) if not claim.reread]
            yield from self._denied(case, fact, claims, names[fact.id])
            yield from self._fallen(case, fact, claims, names[fact.id])

    def _denied(self, case: Case, fact: Fact, claims: Sequence[Claim], identity: tuple[str, ...]) -> Iterator[Finding]:
        pairs = [
            (claim, denial)
            for denial in claims
            if denial.modality is Modality.DENIED
            for claim in claims
            if claim.modality in ASSERTED and _one_value(case, claim, denial) and not _done_since(case, claim, denial)
        ]
        if pairs:
            firm = any(claim.modality is Modality.COMPLETED for claim, _ in pairs)
            yield self._finding(case, fact, pairs, (*identity, "denied"), certain=firm and fact.certain)

    def _fallen(self, case: Case, fact: Fact, claims: Sequence[Claim], identity: tuple[str, ...]) -> Iterator[Finding]:
        pairs = [
            (before, after)
            for before in claims
            for after in claims
            if RANK.get(after.modality, 3) < RANK.get(before.modality, 0)
            and _later(case, before, after)
            and _one_value(case, before, after)
        ]
        fallen = {after.id for _, after in pairs}
        highest = [(before, after) for before, after in pairs if before.id not in fallen]
        if highest:
            yield self._finding(case, fact, highest, (*identity, "fallen"), certain=fact.certain)

    def _finding(
        self,
        case: Case,
        fact: Fact,
        pairs: Sequence[tuple[Claim, Claim]],
        identity: tuple[str, ...],
        *,
        certain: bool,
    ) -> Finding:
        firm, weak = (list({claim.id: claim for claim in side}.values()) for side in zip(*pairs, strict=True))
        return self.finding(
            f"{sentence(topic(fact, case.catalogue))}: {_side(case, firm)} but {_side(case, weak)}",
            claims=(*weak, *firm),
            groups=(tuple(claim.id for claim in firm), tuple(claim.id for claim in weak)),
            fact=fact,
            identity=identity,
            certainty=Certainty.CERTAIN if certain else Certainty.POSSIBLE,
        )


def _one_value(case: Case, a: Claim, b: Claim) -> bool:
    """Whether two claims may state the same value, so that only their status is at odds."""
    if comparability(a.value, b.value) is not None:
        return False
    attribute = case.catalogue.attribute(a.attribute)
    tolerance = case.catalogue.tolerance(a.attribute)
    return not compare(a.value, b.value, tolerance=tolerance, exact=attribute.exact).conflicts


def _done_since(case: Case, claim: Claim, denial: Claim) -> bool:
    """Whether what a claim states happened after the denial was published."""
    published = case.published(denial)
    stated = claim.period is not None and not claim.period.assumed
    return bool(published and stated and claim.period and claim.period.bounds[0][:10] > published)


def _later(case: Case, before: Claim, after: Claim) -> bool:
    """Whether a claim is dated later than another: by publication, else by the periods both state."""
    first, second = case.published(before), case.published(after)
    if first and second:
        return first < second
    if before.period is None or after.period is None or before.period.assumed or after.period.assumed:
        return False
    return before.period.bounds[1] < after.period.bounds[0]


def _side(case: Case, claims: Sequence[Claim]) -> str:
    """Statements by status, value and source: ``$310 million completed in gazette (published 2024-03-01)``."""
    told: dict[str, list[str]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.id)):
        status = "as done" if claim.modality is Modality.UNMARKED else claim.modality.value
        dated = _dated(case, claim)
        source = f"{claim.source} ({dated})" if dated else claim.source
        told.setdefault(f"{written(claim.value)} {status}", []).append(source)
    return ", ".join(f"{words} in {listing(list(dict.fromkeys(sources)))}" for words, sources in told.items())


def _dated(case: Case, claim: Claim) -> str:
    published = case.published(claim)
    return f"published {published}" if published else span(claim.period)
