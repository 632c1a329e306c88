"""T301: a running total that falls."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from checker.facts.gap import gap
from checker.fingerprint import identities
from checker.rules.arithmetic import UNREAL
from checker.rules.interface import Case, Outcome, Rule
from checker.wording import gap_words, sentence, side, span, topic
from schemas.agreement import in_base
from schemas.claim import Basis, Claim, Modality
from schemas.fact import Fact
from schemas.finding import Blocked, Certainty, Severity
from schemas.period import ValidTime
from schemas.quantity import End, Quantity


class TotalDecreased(Rule):
    """A running total that is smaller at a later date.

    ## What it checks
    The facts of one cumulative attribute in date order, over all sources. The highest reading of a later total must
    not lie below the lowest reading of an earlier one; it is set against the highest of these, and all of them are named. A total with no date of its own stands at its source's
    publication date. Facts that are themselves in conflict block the check; a pledge before a payment, and a total that is
    only maybe read as one, is only possibly a fall.

    ## Why it matters
    Money invested so far, or a toll, can only grow: either one figure is wrong or the two mean different things.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $8 billion, period: November 2024}
    - {source: courier, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $4 billion, period: July 2025}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $4 billion, period: March 2024}
    - {source: courier, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $8 billion, period: July 2025}
    ```

    ## Source
    Monotone time series as an integrity constraint: Snodgrass and Ahn, *Temporal Databases*, 1986
    (https://doi.org/10.1109/MC.1986.1663327).
    """

    code = "T301"
    name = "total-decreased"
    severity = Severity.ERROR
    summary = "a running total that is smaller at a later date"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Walk each series in date order and compare each total with the highest one before it."""
        series: dict[tuple[str, ...], list[tuple[ValidTime, Fact]]] = defaultdict(list)
        blocked: dict[tuple[str, ...], Fact] = {}
        for fact in case.ledger.facts:
            key = (fact.subject, fact.attribute, *(f"{name}={value}" for name, value in sorted(fact.scope.items())))
            if fact.period is not None and any(_counts(case, claim) for claim in case.ledger.of(fact)):
                if fact.id in case.conflicts:
                    blocked[key] = fact
                else:
                    series[key].append((fact.period, fact))
        names = identities(case.ledger.facts, case.catalogue)
        for key, entries in sorted(series.items()):
            if key in blocked:
                conflict = case.conflicts[blocked[key].id]
                yield Blocked(
                    rule=self.code,
                    fact=blocked[key].id,
                    text=f"{key[0]}, {case.catalogue.label(key[1])}: a total of the series is itself in conflict "
                    f"({conflict.rule} {conflict.fingerprint})",
                )
            yield from self._walk(case, sorted(entries, key=lambda entry: (entry[0].bounds, entry[1].id)), names)

    def _walk(
        self, case: Case, entries: list[tuple[ValidTime, Fact]], names: dict[str, tuple[str, ...]]
    ) -> Iterator[Outcome]:
        highest: dict[str | None, _Total] = {}
        surest: dict[str | None, _Total] = {}
        earlier: list[_Total] = []
        for period, fact in entries:
            totals = sorted(
                (
                    _Total(period, claim, fact, in_base(claim.value))
                    for claim in case.ledger.of(fact)
                    if isinstance(claim.value, Quantity) and _counts(case, claim)
                ),
                key=lambda total: total.most,
            )
            sure = [total for total in totals if not total.claim.tentative]
            fallen = _fallen(sure, surest) or _fallen(totals, highest)
            if fallen is not None:
                yield self._fall(case, *fallen, [total.fact for total in earlier if fallen[1].below(total)], names)
                continue
            earlier += totals
            _raise(highest, totals)
            _raise(surest, sure)

    def _fall(
        self, case: Case, before: "_Total", after: "_Total", above: list[Fact], names: dict[str, tuple[str, ...]]
    ) -> Outcome:
        """The finding of a fall from the highest total; all ``above`` the fallen one bear it out."""
        others = list({fact.id: fact for fact in above if fact.id != before.fact.id}.values())
        apart = gap((before.claim, after.claim))
        undated = after.fact.model_copy(update={"period": None})
        pledged = {before.claim.modality, after.claim.modality} == {Modality.COMMITTED, Modality.COMPLETED}
        doubted = before.claim.tentative or after.claim.tentative
        return self.finding(
            f"{sentence(topic(undated, case.catalogue))} fell: {side(case.ledger.of(before.fact))} ({_date(before.period)}) "
            f"but later {side(case.ledger.of(after.fact))} ({_date(after.period)}){gap_words(apart)}",
            claims=tuple(claim for fact in (after.fact, before.fact, *others) for claim in case.ledger.of(fact)),
            groups=(before.fact.claims, *(fact.claims for fact in others), after.fact.claims),
            fact=after.fact,
            identity=(*names[after.fact.id], *names[before.fact.id]),
            gap=apart,
            certainty=Certainty.POSSIBLE if pledged or doubted else Certainty.CERTAIN,
        )


@dataclass(frozen=True)
class _Total:
    """One claim of a fact of the series; its amount is in the base unit."""

    period: ValidTime
    claim: Claim
    fact: Fact
    amount: Quantity

    @property
    def unit(self) -> str | None:
        """The base unit: totals of one unit are compared."""
        return self.amount.unit

    @property
    def least(self) -> Decimal:
        """The low end of its reading; a running total is never below nothing."""
        return Decimal(0) if self.amount.low is None else self.amount.low

    @property
    def most(self) -> Decimal:
        """The high end of its reading."""
        return Decimal("Infinity") if self.amount.high is None else self.amount.high

    def below(self, before: "_Total") -> bool:
        """Whether this total is later than the other and cannot be as large."""
        if before.period.bounds[1] >= self.period.bounds[0]:
            return False
        rounded = self.amount.high_end is before.amount.low_end is End.SOFT
        return self.most < before.least or (rounded and self.most == before.least)


def _fallen(totals: Iterable[_Total], highest: Mapping[str | None, _Total]) -> tuple[_Total, _Total] | None:
    """The highest total so far and the first one that lies below it."""
    return next(
        (
            (highest[total.unit], total)
            for total in totals
            if total.unit in highest and total.below(highest[total.unit])
        ),
        None,
    )


def _raise(highest: dict[str | None, _Total], totals: Iterable[_Total]) -> None:
    """Keep the highest total of each unit."""
    for total in totals:
        if total.unit not in highest or total.least > highest[total.unit].least:
            highest[total.unit] = total


def _counts(case: Case, claim: Claim) -> bool:
    basis = claim.basis or case.catalogue.attribute(claim.attribute).basis
    return basis is Basis.CUMULATIVE and claim.modality not in UNREAL


def _date(period: ValidTime) -> str:
    return f"published {period.start}" if period.assumed else span(period)
