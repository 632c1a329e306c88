"""E504: what one source alone states."""

from collections.abc import Iterator, Sequence

from checker.fingerprint import identities
from checker.rules.interface import Case, Outcome, Rule
from checker.wording import sentence, side, topic
from schemas.catalogue import Catalogue
from schemas.claim import Claim, Modality
from schemas.fact import Fact
from schemas.finding import Severity


class Uncorroborated(Rule):
    """A fact that no second, independent source states.

    ## What it checks
    The sources of every fact, counted as rule E503 counts them: copies, and sources that credit one origin, are one. A
    denial states nothing, and whether the sources agree plays no part. Off by default, since in most collections most
    facts stand alone; it runs when its whole code is selected (`--select E504`). Rows that one table alone has are told
    by I605.

    ## Why it matters
    Nothing contradicts what nobody else speaks of. Silence is not agreement.

    ## Contradiction
    ```yaml
    rules: {select: [E504]}
    claims:
      - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion}
    ```

    ## Consistent
    ```yaml
    rules: {select: [E504]}
    claims:
      - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion}
      - {source: courier, subject: Harbour Bridge, attribute: cost, value: $8 billion}
    ```

    ## Source
    Verification by two independent sources: *Verification Handbook*, European Journalism Centre, chapter 2
    (https://verificationhandbook.com/).
    """

    code = "E504"
    name = "uncorroborated"
    severity = Severity.NOTE
    summary = "what one source alone states (off by default)"
    default = False

    def weighs_agreement(self, catalogue: Catalogue) -> bool:
        """A fact that one source alone states is at odds with nothing."""
        del catalogue
        return True

    def check(self, case: Case) -> Iterator[Outcome]:
        """One finding for each fact with one independent source."""
        alone = {fact.id: claims for fact in case.ledger.facts if _alone(case, claims := _stating(case, fact))}
        found = [fact for fact in case.ledger.facts if fact.id in alone]
        names = identities(found, case.catalogue)
        for fact in found:
            claims = alone[fact.id]
            sources = len({claim.source for claim in claims})
            yield self.finding(
                f"{sentence(topic(fact, case.catalogue))}: nobody else states {side(claims)}"
                + (f" ({sources} sources, 1 independent)" if sources > 1 else ""),
                claims=tuple(claims),
                fact=fact,
                identity=names[fact.id],
            )


def _stating(case: Case, fact: Fact) -> list[Claim]:
    """The claims that state a fact, as they are written."""
    return [claim for claim in case.ledger.of(fact) if claim.modality is not Modality.DENIED and not claim.reread]


def _alone(case: Case, claims: Sequence[Claim]) -> bool:
    return bool(claims) and case.independence.witnesses(claims) == 1
