"""S203: a part larger than its whole."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from checker.rules.arithmetic import UNREAL, Addend, amount, balance, distinct, real
from checker.rules.binding import Bound, bind
from checker.rules.interface import Case, Outcome, Rule
from checker.wording import written
from schemas.claim import Claim
from schemas.finding import Gap, Severity
from schemas.interval import Interval, total
from schemas.model import EXACT
from schemas.quantity import Quantity
from schemas.relation import RelationKind
from schemas.spelling import listing, spell

WHOLE = Decimal(100)


class PartExceedsWhole(Rule):
    """A part larger than its whole, a share over 100 %, or shares of one whole that add to more than 100 %.

    ## What it checks
    Within each source: a single part of a declared relation against its total; each amount of an attribute that a pack
    declares a share; and the shares that different holders, or different parts, have of one whole in one period. Ends
    are taken at their lowest, so that rounding alone never fires.

    ## Why it matters
    No reading of the words makes such figures possible.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: stake, scope: {in: Delta Fund}, value: 60 %}
    - {source: gazette, subject: Heron, attribute: stake, scope: {in: Delta Fund}, value: 45 %}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: stake, scope: {in: Delta Fund}, value: 60 %}
    - {source: gazette, subject: Heron, attribute: stake, scope: {in: Delta Fund}, value: about 40 %}
    ```

    ## Source
    XBRL US data quality rules DQC_0044 and DQC_0091, values that exceed their whole
    (https://github.com/DataQualityCommittee/dqc_us_rules).
    """

    code = "S203"
    name = "part-exceeds-whole"
    severity = Severity.ERROR
    summary = "a part larger than its whole, or shares that exceed 100 %"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Check parts against wholes and shares against 100 %, source by source."""
        by_source: dict[str, list[Claim]] = defaultdict(list)
        for claim in case.ledger.claims.values():
            by_source[claim.source].append(claim)
        for source in sorted(by_source):
            kinds = (RelationKind.SUM, RelationKind.MEMBERS, RelationKind.PART)
            for bound in bind(case, by_source[source], kinds):
                yield from self._parts(case, bound)
            yield from self._shares(case, by_source[source])

    def _parts(self, case: Case, bound: Bound) -> Iterator[Outcome]:
        exact = case.catalogue.attribute(bound.whole.attribute).exact
        for addend in bound.addends:
            found = balance(bound.whole, (Addend(addend.claim),), exact=exact)
            if addend.weight <= 0 or found is None or not found.exceeds or found.stated < 0:
                continue
            label, part = case.catalogue.label(bound.whole.attribute), case.catalogue.label(addend.claim.attribute)
            yield self.finding(
                f"In {bound.whole.source}, {bound.whole.subject}'s {part} of {written(addend.claim.value)} is larger than "
                f"its {label} of {written(bound.whole.value)} ({found.words})",
                claims=(addend.claim, bound.whole),
                groups=((addend.claim.id,), (bound.whole.id,)),
                gap=found.gap,
                identity=(bound.whole.source, "part", *bound.identity, *_scope(addend.claim)),
            )

    def _shares(self, case: Case, claims: list[Claim]) -> Iterator[Outcome]:
        wholes: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
        for claim in claims:
            attribute = case.catalogue.attribute(claim.attribute)
            if not (attribute.share and _percent(claim)):
                continue
            # What no pattern reads is always tentative; the list that it was read from bears it out.
            sure = real(claim) or (attribute.extract is None and claim.modality not in UNREAL)
            if sure:
                # Shares of a whole that nobody names may be of different ones: each holder stands alone.
                whole = claim.scope.get(attribute.share_of, claim.subject) if attribute.share_of else claim.subject
                dated = f"{claim.period.start}/{claim.period.end}" if claim.period else "undated"
                wholes[claim.attribute, whole, dated].append(claim)
        for (name, whole, dated), holders in sorted(wholes.items()):
            shares = _holders(holders)
            added = total([Interval.of(share) for _, share in shares])
            if added.low.at is None or added.low.at <= WHOLE:
                continue
            excess = EXACT.subtract(added.low.at, WHOLE)
            told = listing([f"{claim.subject} {written(claim.value)}" for claim, _ in shares])
            yield self.finding(
                f"In {shares[0][0].source}, shares of {whole or 'one whole'} add to more than 100 %: {told} "
                f"(at least {spell(added.low.at, 'percent')})",
                claims=tuple(claim for claim, _ in shares),
                groups=tuple((claim.id,) for claim, _ in shares),
                identity=(shares[0][0].source, "shares", name, whole, dated),
                gap=Gap(absolute=excess, unit="percent"),
            )


def _percent(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.unit == "percent"


def _holders(claims: list[Claim]) -> list[tuple[Claim, Quantity]]:
    """One share for each holder: the smallest it is given, so that repetitions never add up."""
    least: dict[tuple[str, ...], tuple[Claim, Quantity]] = {}
    for claim in distinct(claims):
        share = amount(claim)
        key = (claim.subject, *_scope(claim))
        if share is not None and (key not in least or (share.low or 0) < (least[key][1].low or 0)):
            least[key] = claim, share
    return [least[key] for key in sorted(least)]


def _scope(claim: Claim) -> tuple[str, ...]:
    return tuple(f"{name}={value}" for name, value in sorted(claim.scope.items()))
