"""What the values of a record lean on, and how its texts are read as amounts and dates on that."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from schemas.catalogue import Catalogue
from schemas.errors import NotationError, Place
from schemas.fiscal import JANUARY
from schemas.notation.periods import read_period
from schemas.notation.quantities import read_quantity
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.zones import read_zoned

READ = 4_096
"""Texts whose reading is remembered: a file of claims states the same periods and amounts over and over."""


@dataclass(frozen=True)
class Footing:
    """What the values of one record lean on: declared names, the source's publication date, the place for errors.

    ``fiscal_start`` is the month in which the subject's fiscal years begin.
    """

    catalogue: Catalogue
    published: date | None
    place: Place
    fiscal_start: int = JANUARY

    def period(self, text: str, zone: str | None = None) -> Period:
        """The date or period that a text is; ``zone`` is that of clock times that name none."""
        try:
            return _period(text, zone, self.published, self.fiscal_start)
        except NotationError as error:
            raise self.placed(error) from error

    def quantity(self, text: str, unit: str | None) -> Quantity:
        """The amount that a text is; ``unit`` is that of a bare number."""
        try:
            return _amount(text, unit)
        except NotationError as error:
            raise self.placed(error) from error

    def placed(self, error: NotationError) -> NotationError:
        """What is wrong with a text, and where it stands."""
        return NotationError(error.problem, remedy=error.remedy, place=self.place)


@lru_cache(READ)
def _period(text: str, zone: str | None, published: date | None, fiscal_start: int) -> Period:
    return read_zoned(text, lambda plain: read_period(plain, anchor=published, fiscal_start=fiscal_start), zone)


@lru_cache(READ)
def _amount(text: str, unit: str | None) -> Quantity:
    return read_quantity(text, unit=unit)
