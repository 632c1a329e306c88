"""Conversions between units of one dimension that lead from the numbers of one side to those of the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import groupby

from schemas.notation.units import Unit, units

ROUGH = Fraction(1, 100)
"""Share of a number that its rounding may make up; beyond, too many conversions would fit it."""


@dataclass(frozen=True)
class Conversion:
    """``number * factor + offset`` turns an amount in ``source`` into one in ``target``."""

    source: str
    target: str
    factor: Fraction
    offset: Fraction

    def fits(self, a: Decimal, b: Decimal) -> bool:
        """Whether ``b`` may be ``a`` converted, when both are rounded to their last place; rough numbers tell nothing."""
        reach = (_place(a) * abs(self.factor) + _place(b)) / 2
        return reach <= abs(Fraction(b)) * ROUGH and abs(Fraction(a) * self.factor + self.offset - Fraction(b)) <= reach


def conversions(pairs: Sequence[tuple[Decimal, Decimal]], share: Decimal) -> Iterator[Conversion]:
    """The first of the known conversions that fits at least that share of the pairs."""
    needed = share * len(pairs)
    telling = sorted(pairs, key=lambda pair: -len(pair[0].as_tuple().digits))
    for conversion in _known():
        missed, allowed = 0, len(pairs) - needed
        for a, b in telling:
            missed += not conversion.fits(a, b)
            if missed > allowed:
                break
        else:
            yield conversion
            return


def _place(number: Decimal) -> Fraction:
    exponent = number.as_tuple().exponent
    return Fraction(10) ** exponent if isinstance(exponent, int) else Fraction(0)


@cache
def _known() -> tuple[Conversion, ...]:
    """Conversions between two units of a dimension, one of each arithmetic, in the order of the table of units."""
    found: dict[tuple[Fraction, Fraction], Conversion] = {}
    listed = sorted(units().values(), key=lambda unit: unit.dimension)
    for _, members in groupby(listed, key=lambda unit: unit.dimension):
        same = list(members)
        for one in same:
            for other in same:
                if one is not other:
                    made = _between(one, other)
                    found.setdefault((made.factor, made.offset), made)
    return tuple(found.values())


def _between(one: Unit, other: Unit) -> Conversion:
    factor = Fraction(one.factor) / Fraction(other.factor)
    offset = (Fraction(one.offset) - Fraction(other.offset)) / Fraction(other.factor)
    return Conversion(one.name.replace("_", " "), other.name.replace("_", " "), factor, offset)
