"""What stands behind each group of a fact: sources, independent ones, the finest statement and the latest.

It says what is best supported and passes no verdict on what is so.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from checker.witnesses.independence import Independence
from schemas.agreement import Standing, in_base
from schemas.claim import Claim
from schemas.fact import Fact, Ledger, Support
from schemas.model import EXACT
from schemas.period import FINENESS, Period
from schemas.quantity import Quantity
from schemas.source import Source

IN_CONFLICT = (Standing.DISAGREE, Standing.ADJACENT)


def supported(ledger: Ledger, independence: Independence, sources: Mapping[str, Source]) -> tuple[Fact, ...]:
    """The facts with the support of their groups."""
    return tuple(
        fact.model_copy(update={"support": tuple(_supports(fact, ledger, independence, sources))})
        if fact.groups
        else fact
        for fact in ledger.facts
    )


def _supports(
    fact: Fact, ledger: Ledger, independence: Independence, sources: Mapping[str, Source]
) -> Iterable[Support]:
    told = fact.verdict in IN_CONFLICT
    for number, group in enumerate(fact.groups):
        claims = [ledger.claim(key) for key in group]
        yield Support(
            group=number,
            sources=len({claim.source for claim in claims}),
            independent=independence.witnesses(claims),
            finest=_finest(claims) if told else None,
            latest=_latest(claims, sources) if told else None,
        )


def _finest(claims: Sequence[Claim]) -> str | None:
    """The claim with the narrowest amount or date; None where a value has no width."""
    widths = {claim.id: _width(claim) for claim in claims}
    known = [claim for claim in claims if widths[claim.id] is not None]
    return min(known, key=lambda claim: (widths[claim.id], claim.source, claim.id)).id if known else None


def _width(claim: Claim) -> Decimal | None:
    value = claim.value
    if isinstance(value, Quantity):
        base = in_base(value)
        if base.low is None or base.high is None:
            return Decimal("Infinity")
        return EXACT.subtract(base.high, base.low)
    return Decimal(FINENESS[value.precision]) if isinstance(value, Period) else None


def _latest(claims: Sequence[Claim], sources: Mapping[str, Source]) -> str | None:
    """The claim of the source published last; None where no source is dated."""
    dated = [
        (source.published, claim) for claim in claims if (source := sources.get(claim.source)) and source.published
    ]
    if not dated:
        return None
    last = max(day for day, _ in dated)
    return min((claim for day, claim in dated if day == last), key=lambda claim: (claim.source, claim.id)).id
