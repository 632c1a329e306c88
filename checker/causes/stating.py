"""What claims state, as causes need it: single numbers, and what is equal to what."""

from collections.abc import Iterable

from schemas.agreement import in_base
from schemas.claim import Claim
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.value import Value, stated

MOST_PLACES = 40
"""Numbers that reach further than this from the decimal point are no written amounts, and would be long to spell out."""


def number(claim: Claim) -> Quantity | None:
    """The claim's amount as written; None when it states no single number, or one of absurd length."""
    value = claim.value
    return value if isinstance(value, Quantity) and value.value is not None and sane(value) else None


def sane(value: Value) -> bool:
    """Whether the digits of a value can be spelled out; a range or vague amount has none, and passes."""
    if not isinstance(value, Quantity) or value.value is None:
        return True
    digits = str(value.value)
    if len(digits) <= MOST_PLACES and "E" not in digits and value.value.is_finite():
        return True
    exponent = value.value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -MOST_PLACES and value.value.adjusted() <= MOST_PLACES


def face(value: Value) -> tuple[object, ...]:
    """What a value states, in the base unit: hedges and wording aside."""
    if isinstance(value, Quantity):
        return value.kind, *stated(in_base(value))
    return value.kind, *(value.bounds if isinstance(value, Period) else stated(value))


def same_scope(a: Claim, b: Claim) -> bool:
    """Whether two claims do not contradict each other in any qualifier both give."""
    return all(b.scope.get(name, value) == value for name, value in a.scope.items())


def sources_of(claims: Iterable[Claim]) -> list[str]:
    """The sources of claims, sorted, each once."""
    return sorted({claim.source for claim in claims})
