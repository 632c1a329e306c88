"""I602: one source states the same claim twice."""

from collections import defaultdict
from collections.abc import Iterator

from checker.fingerprint import normalised
from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering, about
from checker.wording import written
from schemas.claim import Claim
from schemas.finding import Severity
from schemas.source import SourceKind
from schemas.spelling import count


class DuplicateClaim(Rule):
    """One source states the same claim twice in its claim file.

    ## What it checks
    Claims of one source with the same subject, attribute, scope, period, modality and amount.

    ## Why it matters
    It is harmless for verdicts, which count sources, but shows that a file was put together twice.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion}
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: 4 billion USD}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion}
    - {source: courier, subject: Harbour Bridge, attribute: cost, value: 4 billion USD}
    ```

    ## Source
    Complete duplicates: *Handling Duplicate Facts in XBRL and Inline XBRL*, section 2.1
    (https://www.xbrl.org/WGN/xbrl-duplicates/WGN-2025-01-14/xbrl-duplicates-2025-01-14.html).
    """

    code = "I602"
    name = "duplicate-claim"
    severity = Severity.NOTE
    summary = "one source states the same claim twice"

    def check(self, case: Case) -> Iterator[Outcome]:
        """One finding for each claim that is repeated."""
        written_down = {name for name, source in case.sources.items() if source.kind is SourceKind.CLAIMS}
        one_thing: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
        for claim in case.ledger.claims.values():
            if claim.source in written_down:
                one_thing[*about(claim), claim.modality, claim.basis or ""].append(claim)
        alike: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
        for key, claims in one_thing.items():
            for claim in claims if len(claims) > 1 else ():
                alike[*key, normalised(claim.value)].append(claim)
        numbered = Numbering()
        for _, claims in sorted(alike.items()):
            if len(claims) > 1:
                first = claims[0]
                yield self.finding(
                    f"{first.source} states {first.subject}'s {case.catalogue.label(first.attribute)} of "
                    f"{written(first.value)} {count(len(claims), 'time')}",
                    claims=tuple(claims),
                    identity=numbered(*about(first)),
                )
