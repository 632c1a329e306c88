"""How far the sides of a contradiction lie apart."""

from collections.abc import Iterable
from decimal import Decimal

from schemas.agreement import in_base
from schemas.claim import Claim
from schemas.exchange import AS_WRITTEN, Exchange
from schemas.finding import Gap
from schemas.model import EXACT
from schemas.quantity import Quantity

PLACES = Decimal("0.0001")


def gap(claims: Iterable[Claim], exchange: Exchange = AS_WRITTEN) -> Gap | None:
    """The distance between the least and the largest number stated, in the unit all share; None without numbers.

    Amounts in several currencies are taken at the rates at which they were compared.
    """
    amounts = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
    if len({amount.unit for amount in amounts}) > 1:
        amounts = [in_base(exchange.applied(amount)) for amount in amounts]
    numbers = [number for amount in amounts for number in _stated(amount)]
    if not numbers:
        return None
    absolute = EXACT.subtract(max(numbers), min(numbers))
    return Gap(absolute=absolute, relative=share(absolute, max(abs(n) for n in numbers)), unit=amounts[0].unit)


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """Part over whole, rounded to four places; None when the whole is nothing."""
    return (part / whole).quantize(PLACES) if whole else None


def _stated(amount: Quantity) -> list[Decimal]:
    if amount.value is not None:
        return [amount.value]
    return [end for end in (amount.low, amount.high) if end is not None]
