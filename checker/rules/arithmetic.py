"""The arithmetic of rules S201 to S205: terms, their intervals, and whether they reach a stated total."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.facts.gap import share
from checker.wording import written
from schemas.agreement import addable, comparability, in_base
from schemas.ceilings import capped, reached
from schemas.claim import Claim, Modality
from schemas.finding import Gap
from schemas.interval import meets, total
from schemas.model import EXACT
from schemas.quantity import Quantity
from schemas.residual import rounded_alike
from schemas.residual import unlikely as unlikely_residual
from schemas.spelling import spell

UNREAL = (Modality.RUMOURED, Modality.PLANNED, Modality.DENIED)
"""What is rumoured, planned or denied does not add to what is."""


@dataclass(frozen=True)
class Addend:
    """A claim with the weight it counts with in a sum."""

    claim: Claim
    weight: int = 1


@dataclass(frozen=True)
class Balance:
    """How stated parts compare with a stated total; all numbers in the total's unit.

    ``unlikely`` says that rounding alone may explain the residual, and hardly ever does.
    """

    added: Decimal
    stated: Decimal
    holds: bool
    exceeds: bool
    unit: str | None
    unlikely: bool = False

    @property
    def residual(self) -> Decimal:
        """Stated total less the sum of the parts: positive when the parts fall short."""
        return EXACT.subtract(self.stated, self.added)

    @property
    def gap(self) -> Gap:
        """The residual as a gap."""
        size = abs(self.residual)
        return Gap(absolute=size, relative=share(size, max(abs(self.stated), abs(self.added))), unit=self.unit)

    @property
    def words(self) -> str:
        """``short by $0.12 billion`` or ``over by ...``."""
        side = "short" if self.residual > 0 else "over"
        return f"{side} by {spell(abs(self.residual), self.unit)}"


def amount(claim: Claim, *, as_written: bool = False) -> Quantity | None:
    """The claim's amount in its base unit, or in its own; None when it states no single number."""
    value = claim.value
    if not isinstance(value, Quantity) or value.value is None:
        return None
    return value if as_written else in_base(value)


def balance(whole: Claim, addends: Sequence[Addend], *, exact: bool = False, ceilings: bool = False) -> Balance | None:
    """Compare a total with its parts; None when an amount is vague or of another dimension than the total.

    Intervals are multiplied by their weights and added, softness ignored (XBRL Calculations 1.1); when they miss the
    total, plain round counts are tried in their loose reading, unless ``exact``. With ``ceilings``, what is
    told as the most there can be (``up to $5 million``) adds up to the most of the total.
    """
    as_written = (
        len(
            {
                claim.value.unit
                for claim in (whole, *(addend.claim for addend in addends))
                if isinstance(claim.value, Quantity)
            }
        )
        == 1
    )
    stated = amount(whole, as_written=as_written)
    parts = [amount(addend.claim, as_written=as_written) for addend in addends]
    if (
        stated is None
        or stated.value is None
        or any(part is None or comparability(part, stated) is not None for part in parts)
    ):
        return None
    found = [part for part in parts if part is not None]
    if ceilings and capped(stated) and any(capped(part) for part in found):
        stated, found = reached(stated), [reached(part) for part in found]
    terms = [(part, Decimal(addend.weight)) for part, addend in zip(found, addends, strict=True)]
    added = total([addable(part).times(weight) for part, weight in terms])
    holds = tight = meets(added, addable(stated), soft_ends_meet=True)
    if not holds and not exact:
        loosely = total([addable(part, loosely=True).times(weight) for part, weight in terms])
        holds = meets(loosely, addable(stated, loosely=True), soft_ends_meet=True)
    exceeds = not holds and added.low.at is not None and stated.high is not None and added.low.at > stated.high
    number = Decimal(0)
    for part, weight in terms:
        number = EXACT.add(number, EXACT.multiply(part.value or Decimal(0), weight))
    residual = EXACT.subtract(stated.value or Decimal(0), number)
    if tight:
        unlikely = unlikely_residual(residual, [(stated, Decimal(1)), *terms])
    else:
        unlikely = holds and rounded_alike(residual, stated, [part for part, _ in terms])
    return Balance(number, stated.value or Decimal(0), holds, exceeds, stated.unit, unlikely)


def spelled(addends: Iterable[Addend]) -> str:
    """The parts as a sum: ``$1.25 billion + $2.73 billion - $3 million``."""
    words = ""
    for addend in addends:
        sign = "-" if addend.weight < 0 else "+"
        factor = f"{abs(addend.weight)} × " if abs(addend.weight) != 1 else ""
        words += (f" {sign} " if words else "-" if sign == "-" else "") + factor + written(addend.claim.value)
    return words


def statement(whole: Claim, addends: Sequence[Addend], found: Balance) -> str:
    """The sum and the total: ``1.25 + 2.73 = 3.98, stated 4.10: short by 0.12``."""
    return f"{spelled(addends)} = {spell(found.added, found.unit)}, stated {written(whole.value)}: {found.words}"


def real(claim: Claim) -> bool:
    """Whether the claim surely states what is, not what may be or is denied."""
    return claim.modality not in UNREAL and not claim.tentative


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """Claims without a source's repetitions of the same amount for the same subject, scope and period."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        number = amount(claim)
        period = claim.period.bounds if claim.period and not claim.period.assumed else None
        about = (claim.source, claim.subject, str(sorted(claim.scope.items())))
        key = (*about, period, number and (number.low, number.high, number.unit))
        seen.setdefault(key, claim)
    return list(seen.values())
