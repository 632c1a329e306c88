"""What a number as written is: value, unit of the last stated place, scale and style."""

from dataclasses import dataclass, replace
from decimal import Decimal

from schemas.model import EXACT
from schemas.quantity import Style

DOZEN = Decimal(12)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: ``number`` and ``ulp`` already carry ``scale``; a vague one has bounds and no number."""

    number: Decimal | None
    ulp: Decimal | None
    style: Style
    scale: Decimal = Decimal(1)
    low: Decimal | None = None
    high: Decimal | None = None
    plain: bool = False
    """Digits only, without separators, decimals or scale: could be a year or a name's number."""
    article: bool = False
    """The lone word ``one``, which is more often a pronoun."""

    def times(self, factor: Decimal) -> "Numeral":
        """Return the numeral with every number multiplied by ``factor``, its scale included."""

        def grown(number: Decimal | None) -> Decimal | None:
            return None if number is None else EXACT.multiply(number, factor)

        return replace(
            self, number=grown(self.number), ulp=grown(self.ulp), low=grown(self.low), high=grown(self.high),
            scale=EXACT.multiply(self.scale, factor), plain=False, article=False,
        )  # fmt: skip

    def scaled(self, factor: Decimal) -> "Numeral":
        """Return the numeral as if written with a scale word."""
        return replace(self.times(factor), style=Style.WORDS if self.style is Style.WORDS else Style.SCALED)


Reading = tuple[Numeral, int]
"""What was read and the index of the token after it."""


def power_of_ten(power: int) -> Decimal:
    """Return 10 to the ``power``, exact."""
    return Decimal(1).scaleb(power, EXACT)
