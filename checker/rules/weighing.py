"""Whether a bound relation can hold: on tight readings first, then with round counts read loosely."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from checker.rules.evaluation import sides
from checker.rules.interface import Case
from checker.rules.measures import DAY, Measure, Sort, UnmeasurableError, alike
from checker.rules.relation_binding import Bound
from schemas.agreement import Tolerance
from schemas.claim import Claim
from schemas.expression import Comparison, Expression, Named, Operation, Operator, Sign
from schemas.notation.units import dimension
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.relation import FreeRelation
from schemas.value import Members, ValueKind

TIME = "time"


class Nature(StrEnum):
    """What a relation is about, and so which rule speaks of it."""

    COUNT = "count"
    """A number and the members of a list: S206."""
    ORDER = "order"
    """Dates in their order: T302."""
    DURATION = "duration"
    """A stretch of time and its dates: T304."""
    AMOUNT = "amount"
    """Anything else: S207."""


@dataclass(frozen=True)
class Weighed:
    """Both sides of a relation in one unit, and whether they can stand as it says."""

    left: Measure
    right: Measure
    holds: bool


def nature_of(bound: Bound) -> Nature:
    """What a bound relation is about, told from the values of its terms."""
    values = [claim.value for claim in bound.terms.values()]
    dates = sum(isinstance(value, Period) for value in values)
    durations = sum(isinstance(value, Quantity) and dimension(value.unit) == TIME for value in values)
    return _nature(bound.relation.comparison, dates, durations, len(values))


def declared_nature(case: Case, relation: FreeRelation) -> Nature:
    """What a relation is about, told from the declarations of its attributes."""
    attributes = [case.catalogue.attribute(name) for name in relation.attributes]
    dates = sum(attribute.kind is ValueKind.PERIOD for attribute in attributes)
    durations = sum(
        attribute.dimension == TIME or dimension(attribute.unit) == TIME
        for attribute in attributes
        if attribute.kind is ValueKind.QUANTITY
    )
    return _nature(relation.comparison, dates, durations, len(attributes))


def possible_natures(case: Case, relation: FreeRelation) -> set[Nature]:
    """What a relation may be about, told from the kinds of values that are stated of its attributes."""
    if relation.comparison.counted:
        return {Nature.COUNT}
    wanted = set(relation.attributes)
    if any(isinstance(claim.value, Period) for claim in case.ledger.claims.values() if claim.attribute in wanted):
        return {Nature.ORDER, Nature.DURATION, Nature.AMOUNT}
    return {Nature.AMOUNT}


def weigh(case: Case, bound: Bound) -> Weighed:
    """Compare the two sides of a bound relation.

    Raises:
        UnmeasurableError: they cannot be compared, or a list that may be longer decides.
    """
    terms = bound.terms
    weighed = _weighed(case, bound, terms)
    if weighed.holds and bound.relation.comparison.counted:
        whole = _weighed(case, bound, {name: _completed(claim) for name, claim in terms.items()})
        if not whole.holds:
            raise UnmeasurableError("members may be missing", "the list is not said to be complete")
    return weighed


def _nature(comparison: Comparison, dates: int, durations: int, terms: int) -> Nature:
    if comparison.counted:
        return Nature.COUNT
    if dates and durations:
        return Nature.DURATION
    ordered = dates == terms and comparison.operator is not Operator.EQUAL
    return Nature.ORDER if ordered and _dated(comparison.left) and _dated(comparison.right) else Nature.AMOUNT


def _dated(side: Expression) -> bool:
    """Whether a side made of dates and numbers is a date: a date less a date is a stretch of time."""
    if isinstance(side, Operation) and side.sign is Sign.MINUS:
        return _dated(side.left) and not _dated(side.right)
    if isinstance(side, Operation) and side.sign is Sign.PLUS:
        return _dated(side.left) is not _dated(side.right)
    return isinstance(side, Named)


def _weighed(case: Case, bound: Bound, terms: Mapping[str, Claim]) -> Weighed:
    comparison, tolerance = bound.relation.comparison, bound.relation.tolerance
    declared = {name: case.catalogue.attribute(claim.attribute) for name, claim in terms.items()}
    left, right = alike(*sides(comparison, terms, declared, loosely=False))
    if _holds(comparison.operator, left, right, tolerance):
        return Weighed(left, right, holds=True)
    loosely = alike(*sides(comparison, terms, declared, loosely=True))
    return Weighed(left, right, holds=_holds(comparison.operator, *loosely, tolerance))


def _completed(claim: Claim) -> Claim:
    if not isinstance(claim.value, Members):
        return claim
    return claim.model_copy(update={"value": claim.value.model_copy(update={"complete": True})})


def _holds(operator: Operator, left: Measure, right: Measure, tolerance: Tolerance) -> bool:
    slack = _slack(left, right, tolerance)
    a, b = left.range, right.range
    if left.sort is Sort.DATE and (left.computed or right.computed):
        # Days counted from another date may be counted with that date or without it.
        a, b = a.closed, b.closed
    match operator:
        case Operator.EQUAL:
            return a.may_equal(b, slack)
        case Operator.AT_MOST:
            return a.may_be_at_most(b, slack)
        case Operator.BELOW:
            return a.may_be_below(b, slack)
        case Operator.AT_LEAST:
            return b.may_be_at_most(a, slack)
        case Operator.ABOVE:
            return b.may_be_below(a, slack)


def _slack(left: Measure, right: Measure, tolerance: Tolerance) -> Fraction:
    """The allowed gap: in days where dates and times are compared, a share of the larger side."""
    timed = left.sort is Sort.DATE or dimension(left.unit) == TIME
    allowed = Fraction(tolerance.abs) * (DAY if timed else 1)
    if left.sort is Sort.DATE:
        return allowed
    return max(allowed, Fraction(tolerance.rel) * max(_magnitude(left), _magnitude(right)))


def _magnitude(side: Measure) -> Fraction:
    ends = [side.range.low.at, side.range.high.at] if side.figure is None else [side.figure]
    return max((abs(end) for end in ends if end is not None), default=Fraction(0))
