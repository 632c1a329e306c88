"""I601: an attribute or entity that no pack or project declares."""

from collections.abc import Iterator
from difflib import get_close_matches

from checker.fingerprint import value_hash
from checker.rules.interface import Case, Outcome, Rule
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.finding import Severity
from schemas.source import SourceKind
from schemas.spelling import count

NEAR = 0.75
"""How alike a known name must be to be offered."""


class UnknownName(Rule):
    """An attribute that no pack or project declares, or an entity that is almost a declared one.

    ## What it checks
    The attributes of claim files against the packs and the project file; the subjects of claims against the declared
    entities, where one of them is nearly the same. Columns of tables name their own attributes and are left alone.

    ## Why it matters
    A slip of the pen in a name takes a claim out of every comparison without a sound.

    ## Contradiction
    ```yaml
    attributes: {headcount: {label: headcount}}
    claims:
      - {source: gazette, subject: Orchard Foods, attribute: headcuont, value: "900"}
    ```

    ## Consistent
    ```yaml
    attributes: {headcount: {label: headcount}}
    claims:
      - {source: gazette, subject: Orchard Foods, attribute: headcount, value: "900"}
    ```

    ## Source
    Controlled vocabularies: *SHACL*, W3C 2017, section 4.8, closed shapes
    (https://www.w3.org/TR/shacl/#ClosedConstraintComponent).
    """

    code = "I601"
    name = "unknown-name"
    severity = Severity.WARNING
    summary = "an attribute or entity that no pack or project declares"

    def weighs_agreement(self, catalogue: Catalogue) -> bool:
        """Any subject may be a slip in the name of a declared entity."""
        return bool(catalogue.names)

    def check(self, case: Case) -> Iterator[Outcome]:
        """One finding for each unknown name, at its first use."""
        written = [
            claim
            for claim in case.ledger.claims.values()
            if claim.source in case.sources and case.sources[claim.source].kind is SourceKind.CLAIMS
        ]
        attributes: dict[str, list[Claim]] = {}
        subjects: dict[str, list[Claim]] = {}
        for claim in written:
            if claim.attribute not in case.catalogue.attributes:
                attributes.setdefault(claim.attribute, []).append(claim)
            subjects.setdefault(claim.subject, []).append(claim)
        for name, claims in sorted(attributes.items()):
            yield self._unknown("attribute", name, claims, list(case.catalogue.attributes))
        known = sorted(set(case.catalogue.names.values()))
        for name, claims in sorted(subjects.items()):
            if name not in known and get_close_matches(name, known, 1, NEAR):
                yield self._unknown("entity", name, claims, known)

    def _unknown(self, what: str, name: str, claims: list[Claim], known: list[str]) -> Outcome:
        near = get_close_matches(name, known, 1, NEAR)
        advice = (
            f"did you mean “{near[0]}”?" if near else "declare it under `attributes:` in the project file, or in a pack"
        )
        first = min(claims, key=lambda claim: (claim.evidence.path or "", claim.evidence.line or 0, claim.id))
        made = self.finding(
            f"No pack or project declares the {what} “{name}”, used in {count(len(claims), 'claim')}: {advice}",
            claims=(first,),
            identity=(what, name),
        )
        # A name is unknown whatever the value beside it; which use comes first hangs on files and lines.
        return made.model_copy(update={"value_hash": value_hash(())})
