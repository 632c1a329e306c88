"""The common check of rules I604 to I606: what was seen about the rows of feeds."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from checker.fingerprint import fingerprint
from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering
from schemas.finding import Severity
from schemas.reading import Observation


class FeedRows(Rule):
    """A rule that turns observations of one kind into findings."""

    kind: ClassVar[str]

    def check(self, case: Case) -> Iterator[Outcome]:
        """One finding for each observation of this rule's kind."""
        numbered = Numbering()
        for seen in sorted(case.observations, key=lambda seen: (seen.source, seen.attribute, seen.subject, seen.count)):
            if seen.kind == self.kind:
                made = self.finding(
                    self.message(seen),
                    identity=numbered(seen.source, seen.subject, seen.attribute),
                    location=seen.location,
                    severity=self.gravity(seen),
                    sources=(seen.source,),
                )
                # No claims are at odds here: what was seen has changed when it is of more rows, or no longer harmless.
                seen_now = fingerprint(self.code, str(seen.count), str(seen.equal))
                yield made.model_copy(update={"value_hash": seen_now})

    @abstractmethod
    def message(self, seen: Observation) -> str:
        """The observation in words."""

    def gravity(self, seen: Observation) -> Severity:
        """How grave this observation is."""
        return self.severity


def samples(seen: Observation) -> str:
    """A few of the keys an observation stands for."""
    return f" (such as {', '.join(seen.samples)})" if seen.samples else ""
