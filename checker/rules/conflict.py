"""The common check of rules A101 to A105: facts whose claims cannot all hold."""

from collections.abc import Iterator
from typing import ClassVar

from checker.facts.gap import gap
from checker.fingerprint import fingerprint, identities
from checker.rules.interface import Case, Outcome, Rule
from checker.rules.slips import Groups, Slipped, of_side, slip_words, slips
from checker.wording import gap_words, rate_words, sentence, sides, topic
from schemas.agreement import Standing
from schemas.claim import Claim
from schemas.exchange import Exchange
from schemas.fact import Fact
from schemas.finding import Certainty, Finding
from schemas.slip import SAMPLES, SlipLimits
from schemas.value import ValueKind


class Conflict(Rule):
    """A rule about facts of some kinds of value with one verdict."""

    standing: ClassVar[Standing] = Standing.DISAGREE
    limits: ClassVar[SlipLimits] = SlipLimits()

    def check(self, case: Case) -> Iterator[Outcome]:
        """One finding for each fact in conflict, whatever the number of claims."""
        found = [
            fact
            for fact in case.ledger.facts
            if fact.verdict is self.standing and case.ledger.claim(fact.groups[0][0]).value.kind in self.kinds
        ]
        groups = {fact.id: [[case.ledger.claim(key) for key in group] for group in fact.groups] for fact in found}
        told = slips(found, groups, case, self.limits)
        for slipped in told:
            yield self._slip(case, slipped, groups)
        within = {fact.id for slipped in told for fact in slipped.facts}
        # Facts that agree are not numbered: what they hold must not change the name of a conflict.
        alone = [fact for fact in found if fact.id not in within]
        names = identities(alone, case.catalogue)
        for fact in alone:
            yield self._conflict(case, fact, groups[fact.id], names[fact.id])

    def _conflict(self, case: Case, fact: Fact, groups: list[list[Claim]], identity: tuple[str, ...]) -> Outcome:
        apart = gap((claim for group in groups for claim in group), Exchange(fact.rates))
        verb = "is" if fact.certain else "may be"
        return self.finding(
            f"{sentence(topic(fact, case.catalogue))} {verb} {sides(groups)}{gap_words(apart)}{rate_words(fact)}",
            claims=_fewest_first(groups),
            groups=fact.groups,
            fact=fact,
            identity=identity,
            gap=apart,
            certainty=Certainty.CERTAIN if fact.certain else Certainty.POSSIBLE,
        )

    def _slip(self, case: Case, slipped: Slipped, groups: Groups) -> Finding:
        """The one finding about a column that conflicts between the same sources in row after row."""
        slip = slipped.slip
        shown = [groups[fact.id] for fact in slipped.facts[:SAMPLES]]
        measured = not {ValueKind.QUANTITY, ValueKind.PERIOD}.isdisjoint(self.kinds)
        made = self.finding(
            slip_words(slipped, shown[0], case.catalogue.label(slip.attribute), measured=measured),
            claims=tuple(claim for parted in shown for claim in _fewest_first(parted)),
            groups=tuple(tuple(claim.id for parted in shown for claim in of_side(side, parted)) for side in slip.sides),
            identity=(
                "systematic slip",
                slip.attribute,
                *("+".join(side) for side in slip.sides),
                *(() if slipped.certain else ("possible",)),
            ),
            certainty=Certainty.CERTAIN if slipped.certain else Certainty.POSSIBLE,
        )
        # Samples change with every row that comes before them; what is at odds is the column, and its step stays.
        step = fingerprint(self.code, *(f"{step.name}: {step.words}" for step in slipped.steps))
        causes = tuple(step.cause for step in slipped.steps)
        return made.model_copy(update={"slip": slip, "causes": causes, "value_hash": step})


def _fewest_first(groups: list[list[Claim]]) -> tuple[Claim, ...]:
    """All claims, those of the least supported group first: that is the place to look at."""
    ordered = sorted(groups, key=lambda group: (len({claim.source for claim in group}), [claim.id for claim in group]))
    return tuple({claim.id: claim for group in ordered for claim in group}.values())
