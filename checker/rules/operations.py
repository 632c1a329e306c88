"""What comes of adding, subtracting, multiplying and dividing amounts and dates; what has no meaning is refused."""

from dataclasses import replace
from fractions import Fraction

from checker.rules.measures import DAY, HUNDRED, PLAIN, SECOND, TEMPERATURE, Measure, Sort, UnmeasurableError, alike
from schemas.notation.units import dimension


def plus(a: Measure, b: Measure) -> Measure:
    """The sum; a date moved by a stretch of time is a date.

    Raises:
        UnmeasurableError: the two cannot be added.
    """
    if Sort.DATE in (a.sort, b.sort):
        return _moved(a, b) if a.sort is Sort.DATE else _moved(b, a)
    a, b = alike(_whole(a, b), _whole(b, a))
    if dimension(a.unit) == TEMPERATURE:
        raise UnmeasurableError("unit", "temperatures are points on a scale and cannot be added")
    return _sum(a, b)


def minus(a: Measure, b: Measure) -> Measure:
    """The difference; that of two dates is a stretch of time, with the first and last day or without.

    Raises:
        UnmeasurableError: one cannot be taken from the other.
    """
    if b.sort is not Sort.DATE:
        return plus(_whole(a, b), _whole(b, a).scaled(Fraction(-1)))
    if a.sort is not Sort.DATE:
        raise UnmeasurableError("kind", f"a date is taken from {a.words}")
    between = _sum(a, b.scaled(Fraction(-1)))
    return replace(between, sort=Sort.AMOUNT, range=between.range.closed, unit=SECOND, scale=DAY)


def times(a: Measure, b: Measure) -> Measure:
    """The product: of a number, a ratio, a percentage or a count with anything but a date.

    Raises:
        UnmeasurableError: the product is of no unit known here.
    """
    a, b = sorted((a, b), key=lambda measure: measure.plainness)
    if Sort.DATE in (a.sort, b.sort) or a.plainness == len(PLAIN):
        raise UnmeasurableError("unit", f"{a.words} is multiplied by {b.words}")
    if dimension(b.unit) == TEMPERATURE:
        raise UnmeasurableError("unit", "temperatures are points on a scale and cannot be multiplied")
    figure = None if a.figure is None or b.figure is None else a.figure * b.figure
    reach = a.range.times(b.range)
    return replace(b, range=reach, figure=figure, hundreds=a.hundreds + b.hundreds, computed=True)


def over(a: Measure, b: Measure) -> Measure:
    """The quotient: a ratio of two like amounts, or anything but a date by a number, a ratio, a percentage or a count.

    Raises:
        UnmeasurableError: the divisor may be nothing, or the quotient is of no unit known here.
    """
    like = a.sort is b.sort is Sort.AMOUNT and (a.unit == b.unit or (a.percent and b.percent))
    temperature = TEMPERATURE in (dimension(a.unit), dimension(b.unit))
    if Sort.DATE in (a.sort, b.sort) or temperature or (not like and b.plainness == len(PLAIN)):
        raise UnmeasurableError("unit", f"{a.words} is divided by {b.words}")
    reach = a.range.over(b.range)
    if reach is None:
        raise UnmeasurableError("divisor", "the divisor may be nothing")
    figure = a.figure / b.figure if a.figure is not None and b.figure else None
    made = replace(a, range=reach, figure=figure, hundreds=a.hundreds - b.hundreds, computed=True)
    pure = a.sort is Sort.NUMBER and b.sort is Sort.NUMBER
    if like or (a.sort in (Sort.NUMBER, Sort.RATIO) and not pure):
        return replace(made, sort=Sort.RATIO, unit=None, scale=Fraction(1))
    return made


def _sum(a: Measure, b: Measure) -> Measure:
    figure = None if a.figure is None or b.figure is None else a.figure + b.figure
    scale = b.scale if a.scale is None else a.scale
    return replace(a, range=a.range.plus(b.range), figure=figure, scale=scale, computed=True)


def _moved(day: Measure, by: Measure) -> Measure:
    """A date moved by a stretch of time; a bare number is days."""
    if by.sort is Sort.NUMBER:
        by = by.scaled(DAY)
    elif by.sort is not Sort.AMOUNT or by.unit != SECOND:
        raise UnmeasurableError("kind", f"{by.words} is added to a date")
    moved = _sum(day, by)
    return replace(moved, range=moved.range.closed)


def _whole(bare: Measure, other: Measure) -> Measure:
    """A 1 that a percentage is added to or taken from is the whole: `1 - fee`."""
    return bare.scaled(HUNDRED) if bare.sort is Sort.NUMBER and bare.figure == 1 and other.percent else bare
