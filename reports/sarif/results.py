"""Findings as SARIF results: one primary place each, the places of all claims related to it and linked from the message."""

from itertools import chain, zip_longest
from typing import Any

from reports.lookup import Lookup
from reports.places import Places, Spot
from reports.sarif.addresses import physical
from reports.sarif.messages import linked, plain, stated
from schemas.claim import Claim
from schemas.finding import Finding, Status

RELATED = 99
"""Related places of a result; with the primary one that makes the hundred that code scanning keeps."""
BASELINE = {
    Status.NEW: "new",
    Status.CHANGED: "updated",
    Status.KNOWN: "unchanged",
    Status.WAIVED: "unchanged",
}


class Results:
    """Makes the results of one run."""

    def __init__(self, lookup: Lookup, rules: list[str]) -> None:
        """Take the codes of the rules in the order in which the run lists them."""
        held_against = lookup.result.acceptance
        self._lookup, self._places = lookup, Places(lookup)
        self._index = {code: number for number, code in enumerate(rules)}
        self._compared = bool(held_against.baseline or held_against.since)

    def result(self, finding: Finding) -> dict[str, Any]:
        """One finding."""
        places = [(claim, spot) for claim in self._told(finding) if (spot := self._places.claim(claim))]
        kept = places[:RELATED]
        words = [stated(claim.value.text, claim.source) for claim, _ in kept]
        return {
            "ruleId": finding.rule,
            **({"ruleIndex": self._index[finding.rule]} if finding.rule in self._index else {}),
            "level": finding.severity.value,
            "kind": "fail",
            "message": {"text": linked(finding.message, enumerate(words, start=1), len(places) - len(kept))},
            "locations": [{"physicalLocation": physical(self._places.finding(finding))}],
            "relatedLocations": [
                _related(number, spot, text)
                for number, ((_, spot), text) in enumerate(zip(kept, words, strict=True), start=1)
            ],
            "partialFingerprints": {
                "primaryLocationLineHash": f"{finding.fingerprint}:1",
                "consilience/v1": finding.fingerprint,
            },
            **({"baselineState": BASELINE[finding.status]} if self._compared else {}),
            "properties": _properties(finding),
        }

    def _told(self, finding: Finding) -> list[Claim]:
        """The claims, one of each side in turn, so that a cut leaves none of the sides out."""
        turns = zip_longest(*self._lookup.sides(finding))
        return [claim for claim in chain.from_iterable(turns) if claim is not None]


def _related(number: int, spot: Spot, words: str) -> dict[str, Any]:
    return {"id": number, "physicalLocation": physical(spot), "message": {"text": plain(words)}}


def _properties(finding: Finding) -> dict[str, Any]:
    """What SARIF has no field for."""
    gap = finding.gap.model_dump(mode="json") if finding.gap else None
    causes = [cause.model_dump(mode="json") for cause in finding.causes]
    return {
        "certainty": finding.certainty.value,
        "status": finding.status.value,
        "valueHash": finding.value_hash,
        **({"gap": gap} if gap else {}),
        **({"causes": causes} if causes else {}),
    }
