"""The common check of rules A101 to A105: facts whose claims cannot all hold."""

from collections.abc import Iterator
from typing import ClassVar

from checker.fingerprint import identities
from checker.gap import gap
from checker.rules.interface import Case, Outcome, Rule
from checker.wording import gap_words, sentence, sides, topic
from schemas.agreement import Standing
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Certainty
from schemas.value import ValueKind


class Conflict(Rule):
    """A rule about facts of some kinds of value with one verdict."""

    kinds: ClassVar[tuple[ValueKind, ...]]
    standing: ClassVar[Standing] = Standing.DISAGREE

    def check(self, case: Case) -> Iterator[Outcome]:
        """One finding for each fact in conflict, whatever the number of claims."""
        groups = {
            fact.id: [[case.ledger.claim(key) for key in group] for group in fact.groups]
            for fact in case.ledger.facts
            if fact.verdict is self.standing
        }
        found = [
            fact for fact in case.ledger.facts if fact.id in groups and groups[fact.id][0][0].value.kind in self.kinds
        ]
        # Facts that agree are not numbered: what they hold must not change the name of a conflict.
        names = identities(found, case.catalogue)
        for fact in found:
            yield self._conflict(case, fact, groups[fact.id], names[fact.id])

    def _conflict(self, case: Case, fact: Fact, groups: list[list[Claim]], identity: tuple[str, ...]) -> Outcome:
        apart = gap(claim for group in groups for claim in group)
        verb = "is" if fact.certain else "may be"
        return self.finding(
            f"{sentence(topic(fact, case.catalogue))} {verb} {sides(groups)}{gap_words(apart)}",
            claims=_fewest_first(groups),
            groups=fact.groups,
            fact=fact,
            identity=identity,
            gap=apart,
            certainty=Certainty.CERTAIN if fact.certain else Certainty.POSSIBLE,
        )


def _fewest_first(groups: list[list[Claim]]) -> tuple[Claim, ...]:
    """All claims, those of the least supported group first: that is the place to look at."""
    ordered = sorted(groups, key=lambda group: (len({claim.source for claim in group}), [claim.id for claim in group]))
    return tuple({claim.id: claim for group in ordered for claim in group}.values())
