"""The time of a fact, by which the exchange rates are chosen at which its amounts are compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.facts.gathering import Gathered
from checker.facts.identity import Subject
from schemas.claim import Claim
from schemas.exchange import AS_WRITTEN, Exchange, Rate, Rates
from schemas.period import Precision, Stretch
from schemas.quantity import Quantity
from schemas.value import Value


@dataclass(frozen=True)
class AtRates:
    """The rates for one fact, and its time; ``stated`` tells whether a source states that time."""

    exchange: Exchange = AS_WRITTEN
    when: Stretch | None = None
    stated: bool = False

    def amount(self, member: Subject) -> Value:
        """A claim's value in the currency of comparison."""
        value = member.claim.value
        return self.exchange.applied(value) if isinstance(value, Quantity) else value

    def used(self, members: Sequence[Subject]) -> tuple[Rate, ...]:
        """The rates on which a comparison of these claims rests: none when they are in one currency."""
        if not self.exchange.rates:
            return ()
        units = {member.claim.value.unit for member in members if isinstance(member.claim.value, Quantity)}
        return tuple(rate for rate in self.exchange.rates if rate.of in units) if len(units) > 1 else ()

    def doubtful(self, a: Subject, b: Subject) -> bool:
        """Whether two claims are compared at a rate that is not of the very time they state."""
        return any(
            not (self.stated and self.when and self.when.start[:10] <= rate.date <= self.when.end[:10])
            for rate in self.used((a, b))
        )


PLAIN = AtRates()
"""Every amount as written."""


def at_rates(fact: Gathered, rates: Rates, published: Mapping[str, str | None]) -> AtRates:
    """The rates for a fact: those of the finest period that a claim states, else of the first day one was published."""
    if not rates.given:
        return PLAIN
    units = {member.claim.value.unit for member in fact.members if isinstance(member.claim.value, Quantity)} - {None}
    if len(units) <= 1:
        return PLAIN
    when, stated = _when([member.claim for member in fact.members], published)
    return AtRates(rates.exchange({unit for unit in units if unit}, when), when, stated)


def _when(claims: Sequence[Claim], published: Mapping[str, str | None]) -> tuple[Stretch | None, bool]:
    dated = [claim.period for claim in claims if claim.period and "-" in claim.period.start]
    stated = [period for period in dated if not period.assumed]
    if stated:
        return min(stated, key=lambda period: (_days(period), period.start)), True
    days = [period.start[:10] for period in dated]
    days += [day for claim in claims if (day := published.get(claim.source))]
    return (Stretch(start=min(days), end=min(days), precision=Precision.DAY) if days else None), False


def _days(period: Stretch) -> int:
    return (date.fromisoformat(period.end[:10]) - date.fromisoformat(period.start[:10])).days
