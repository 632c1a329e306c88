"""Turns amounts with their hedges into intervals: DESIGN section 3.1, one row per function."""

from decimal import Decimal
from fractions import Fraction

from schemas.errors import DefectError
from schemas.model import EXACT
from schemas.notation.amounts.amount import Amount
from schemas.notation.amounts.fractions import Share
from schemas.notation.amounts.hedges import Effect
from schemas.notation.amounts.numeral import Numeral
from schemas.notation.units import PERCENT, may_be_negative
from schemas.quantity import End, Quantity, Style

_LOWER = {Effect.MORE: End.OPEN, Effect.AT_LEAST: End.CLOSED}
_UPPER = {Effect.LESS: End.OPEN, Effect.AT_MOST: End.CLOSED}
_NEAR = (Effect.NEARLY, Effect.JUST_OVER, Effect.ABOUT)

ZERO = Decimal(0)
Bound = tuple[Decimal | None, End]
Sides = tuple[Bound, Bound]


def hedged(amount: Amount, effects: tuple[Effect, ...], *, text: str, hedge: str | None) -> Quantity:
    """Return the quantity an amount states under its hedges; of several bounds the first counts."""
    near = next((effect for effect in _NEAR if effect in effects), None)
    bound = next((effect for effect in effects if effect in _LOWER or effect in _UPPER), None)
    if amount.share is not None:
        return _share(amount.share, near, bound, text, hedge)
    numeral, unit = _numeral(amount), amount.measure.unit
    if numeral.number is None or numeral.ulp is None:
        sides: Sides = ((numeral.low, End.CLOSED), (numeral.high, End.OPEN))
        sides = _bounded(sides, bound, unit, (numeral.low, numeral.high)) if bound else sides
    else:
        stated = numeral.number
        exact = Effect.EXACTLY in effects
        sides = ((stated, End.CLOSED),) * 2 if exact else _near(stated, *_widths(stated, numeral.ulp), near)
        if bound:
            sides = _bounded(sides, bound, unit, None if near else (stated, stated))
    return _quantity(
        sides, text=text, hedge=hedge, unit=unit, value=numeral.number, ulp=numeral.ulp, style=numeral.style
    )


def between(low: Amount, high: Amount, effects: tuple[Effect, ...], *, text: str, hedge: str | None) -> Quantity:
    """Return the quantity of a stated range: closed, without a value; a bound before it frees one side."""
    first, last = _end(low), _end(high)
    unit = PERCENT if low.share else low.measure.unit
    end = End.SOFT if any(effect in _NEAR for effect in effects) else End.CLOSED
    sides: Sides = ((first, end), (last, end))
    bound = next((effect for effect in effects if effect in _LOWER or effect in _UPPER), None)
    if bound:
        sides = _bounded(sides, bound, unit, (first, last))
    return _quantity(sides, text=text, hedge=hedge, unit=unit, style=_style(low, high))


def within(low: Amount, high: Amount, ends: tuple[Effect, Effect], *, text: str, hedge: str) -> Quantity:
    """Return the quantity between a stated lower and a stated upper bound."""
    sides: Sides = ((_end(low), _LOWER[ends[0]]), (_end(high), _UPPER[ends[1]]))
    unit = PERCENT if low.share else low.measure.unit
    return _quantity(sides, text=text, hedge=hedge, unit=unit, style=_style(low, high))


def _end(amount: Amount) -> Decimal:
    if amount.share is not None:
        return amount.share.percent
    number = _numeral(amount).number
    if number is None:
        raise DefectError("a range has a vague end", remedy="report this as a bug")
    return number


def _numeral(amount: Amount) -> Numeral:
    numeral = amount.written
    if numeral is None:
        raise DefectError("an amount has neither a number nor a fraction", remedy="report this as a bug")
    return numeral


def _style(low: Amount, high: Amount) -> Style:
    styles = [amount.numeral.style if amount.numeral else Style.WORDS for amount in (low, high)]
    return next((style for style in (Style.SCALED, Style.DECIMAL, Style.WORDS) if style in styles), Style.WHOLE)


def _widths(stated: Decimal, ulp: Decimal) -> tuple[Decimal, Decimal]:
    """Return half an ulp, and the width of ``about``: max(½ ulp, min(1 ulp of the last non-zero digit, 10 %))."""
    number = stated.copy_abs()
    half = EXACT.divide(ulp, Decimal(2))
    digit = Decimal(1).scaleb(int(EXACT.normalize(number).as_tuple().exponent), EXACT)
    return half, max(half, min(digit, number.scaleb(-1, EXACT)))


def _near(stated: Decimal, half: Decimal, wide: Decimal, near: Effect | None) -> Sides:
    """Return the sides of a rounded number: ± half, or ± wide on the sides that the hedge opens."""
    below, above = (EXACT.subtract(stated, wide), End.SOFT), (EXACT.add(stated, wide), End.SOFT)
    here = (stated, End.OPEN)
    if near is Effect.ABOUT:
        return below, above
    if near is None:
        return (EXACT.subtract(stated, half), End.SOFT), (EXACT.add(stated, half), End.SOFT)
    toward_zero = near is Effect.NEARLY
    return (below, here) if toward_zero == (stated >= 0) else (here, above)


def _bounded(
    sides: Sides, bound: Effect, unit: str | None, hard: tuple[Decimal | None, Decimal | None] | None
) -> Sides:
    """Keep one side: ``hard`` is what was stated, or None when a hedge softens it (``up to about``)."""
    unbounded: Bound = (None, End.OPEN)
    if bound in _LOWER:
        return (hard[0], _LOWER[bound]) if hard else sides[0], unbounded
    top: Bound = (hard[1], _UPPER[bound]) if hard else sides[1]
    floor = top[0] is not None and top[0] > 0 and not may_be_negative(unit)
    return (ZERO, End.CLOSED) if floor else unbounded, top


def _share(share: Share, near: Effect | None, bound: Effect | None, text: str, hedge: str | None) -> Quantity:
    stated, half = share.percent, share.half_width
    wide = max(half, min(2 * half, Fraction(10 * share.parts, share.whole)))
    low, high = share.percent_within(half)
    if near is not None:
        widest = share.percent_within(wide)
        low = stated if near is Effect.JUST_OVER else widest[0]
        high = stated if near is Effect.NEARLY else widest[1]
    sides: Sides = (
        (low, End.OPEN if near is Effect.JUST_OVER else End.SOFT), (high,
        End.OPEN if near is Effect.NEARLY else End.SOFT),
    )  # fmt: skip
    if bound:
        sides = _bounded(sides, bound, PERCENT, None if near else (stated, stated))
    return _quantity(sides, text=text, hedge=hedge, unit=PERCENT, value=stated, style=Style.WORDS)


def _quantity(
    sides: Sides,
    *,
    text: str,
    hedge: str | None,
    unit: str | None,
    style: Style,
    value: Decimal | None = None,
    ulp: Decimal | None = None,
) -> Quantity:
    (low, low_end), (high, high_end) = sides
    return Quantity(
        text=text,
        value=value,
        low=low,
        high=high,
        low_end=low_end,
        high_end=high_end,
        unit=unit,
        hedge=hedge,
        ulp=ulp,
        style=style,
    )
