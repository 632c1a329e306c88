"""The words of findings about free relations: the sum as stated, what it comes to, and how far that misses."""

from datetime import timedelta
from decimal import Context, Decimal, Inexact
from fractions import Fraction

from checker.rules.evaluation import EPOCH
from checker.rules.interface import Case
from checker.rules.measures import DAY, SECOND, TEMPERATURE, Measure, Sort
from checker.rules.relation_binding import Bound
from checker.rules.weighing import Weighed
from checker.wording import written
from schemas.expression import Count, Expression, Figure, Named, Negative, Operation, Operator, Sign
from schemas.finding import Gap
from schemas.model import EXACT, plain
from schemas.notation.units import POINT, dimension, to_base
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.spelling import spell
from schemas.value import Members

ROUNDED = Context(prec=4)
"""Digits of a number that has no end."""
PLACES = Decimal("0.0001")
SHOWN = 5
"""Names of a list that a message gives."""
BINDS = {Sign.PLUS: 1, Sign.MINUS: 1, Sign.TIMES: 2, Sign.OVER: 2}
"""How tightly a sign binds, for brackets."""
BREAKS = {
    Operator.AT_MOST: ("is more than", "is after"),
    Operator.BELOW: ("is not less than", "is not before"),
    Operator.AT_LEAST: ("is less than", "is before"),
    Operator.ABOVE: ("is not more than", "is not after"),
}
"""The opposite of what should hold, of amounts and of dates."""


def statement(case: Case, bound: Bound, found: Weighed) -> str:
    """What is stated and how it fails: ``1.25 + 2.73 = 3.98, stated 4.10: short by 0.12``."""
    comparison = bound.relation.comparison
    left = _side(case, bound, comparison.left, found.left)
    right = _side(case, bound, comparison.right, found.right)
    apart = _apart(bound, found)
    if comparison.operator is not Operator.EQUAL:
        verb = BREAKS[comparison.operator][1 if found.left.sort is Sort.DATE else 0]
        return f"{left} {verb} {right}" + (f" by {apart}" if apart else "")
    if isinstance(comparison.left, Named | Figure):
        return f"{right}, stated {left}: {_missed(found.left, found.right, apart)}"
    if isinstance(comparison.right, Named | Figure):
        return f"{left}, stated {right}: {_missed(found.right, found.left, apart)}"
    return f"{left} but {right}: apart by {apart}"


def relation_gap(bound: Bound, found: Weighed) -> Gap:
    """How far the two sides lie apart, in the unit that the message uses."""
    size, unit = _distance(found), _unit(bound, found.left)
    absolute = _decimal(size / _factor(unit))[0]
    if found.left.percent:
        return Gap(absolute=absolute, unit=POINT)
    scale = found.left.sort is Sort.DATE or dimension(unit) == TEMPERATURE
    greatest = max((abs(side.figure) for side in (found.left, found.right) if side.figure is not None), default=None)
    return Gap(absolute=absolute, relative=None if scale or not greatest else _share(size / greatest), unit=unit)


def _share(part: Fraction) -> Decimal:
    return (Decimal(part.numerator) / Decimal(part.denominator)).quantize(PLACES)


def _side(case: Case, bound: Bound, node: Expression, side: Measure) -> str:
    """One side: a term with its value, or a sum with what it comes to."""
    words = _written(case, bound, node)
    if isinstance(node, Operation):
        return f"{words} = {_told(side, _unit(bound, side))}"
    labelled = isinstance(node, Named) and bound.relation.comparison.operator is not Operator.EQUAL
    return f"{case.catalogue.label(bound.terms[node.name].attribute)} {words}" if labelled else words  # type: ignore[union-attr]


def _written(case: Case, bound: Bound, node: Expression, around: int = 0) -> str:
    """An expression with its values as their sources wrote them, and with the sources when there are several."""
    match node:
        case Figure(figure):
            return plain(figure)
        case Named(name):
            claim = bound.terms[name]
            return written(claim.value) + (f" ({claim.source})" if bound.source is None else "")
        case Count(name):
            return _listed(bound, name)
        case Negative(of):
            return f"-{_written(case, bound, of, 3)}"
        case Operation(sign, left, right):
            binds = BINDS[sign]
            words = f"{_written(case, bound, left, binds)} {sign} {_written(case, bound, right, binds + 1)}"
            return f"({words})" if binds < around else words


def _listed(bound: Bound, name: str) -> str:
    claim = bound.terms[name]
    if not isinstance(claim.value, Members):
        return written(claim.value)
    members = claim.value.members
    more = ", ..." if len(members) > SHOWN else ""
    names = f" ({', '.join(members[:SHOWN])}{more})" if members else ""
    where = f" in {claim.source}" if bound.source is None else ""
    return f"{len(members):,} listed{where}{names}"


def _missed(stated: Measure, computed: Measure, apart: str) -> str:
    if stated.figure is None or computed.figure is None:
        return f"apart by at least {apart}" if apart else "the two do not meet"
    return f"{'short' if stated.figure > computed.figure else 'over'} by {apart}"


def _apart(bound: Bound, found: Weighed) -> str:
    size = _distance(found)
    return _number(size, POINT if found.left.percent else _unit(bound, found.left)) if size else ""


def _distance(found: Weighed) -> Fraction:
    left, right = found.left.figure, found.right.figure
    return found.left.range.apart(found.right.range) if left is None or right is None else abs(left - right)


def _unit(bound: Bound, side: Measure) -> str | None:
    """The unit to tell a side in: days beside dates, else the one in which a term of that dimension is stated."""
    values = [claim.value for claim in bound.terms.values()]
    if side.unit == SECOND and any(isinstance(value, Period) for value in values):
        return "day"
    units = [value.unit for value in values if isinstance(value, Quantity)]
    return next((unit for unit in units if unit and dimension(unit) == dimension(side.unit)), side.unit)


def _told(side: Measure, unit: str | None) -> str:
    """What a side comes to; its range when the stated words give no single number."""
    if side.sort is Sort.DATE:
        ends = [edge.at for edge in (side.range.low, side.range.high)]
        moments = [side.figure] if side.figure is not None else ends
        return " to ".join(_day(moment) for moment in moments if moment is not None)
    if side.figure is not None:
        return _number(side.figure, unit)
    low, high = (None if edge.at is None else _number(edge.at, unit) for edge in (side.range.low, side.range.high))
    if low is None or high is None:
        return f"at least {low}" if low else f"at most {high}" if high else "anything"
    return f"{low} to {high}"


def _day(moment: Fraction) -> str:
    try:
        at = EPOCH + timedelta(seconds=int(moment))
    except OverflowError:
        return "a day beyond the calendar"
    return at.date().isoformat() if moment % DAY == 0 else at.isoformat(" ", "minutes")


def _number(figure: Fraction, unit: str | None) -> str:
    size, exact = _decimal(figure / _factor(unit))
    words = _days(size) if unit == "day" else spell(size, unit)
    return words if exact else f"about {words}"


def _days(number: Decimal) -> str:
    """A number of days: ``1 day``, ``9.5 days``."""
    return f"{plain(number)} {'day' if number == 1 else 'days'}"


def _factor(unit: str | None) -> Fraction:
    return Fraction(to_base(Decimal(1), unit)[0]) - Fraction(to_base(Decimal(0), unit)[0])


def _decimal(figure: Fraction) -> tuple[Decimal, bool]:
    """A fraction as a decimal, and whether it is exactly that; one without end is rounded."""
    try:
        return EXACT.divide(Decimal(figure.numerator), Decimal(figure.denominator)), True
    except Inexact:
        return ROUNDED.divide(Decimal(figure.numerator), Decimal(figure.denominator)), False
