"""One cell of a mapped table to a value, read the way its column says."""

from dataclasses import dataclass
from datetime import date

from schemas.catalogue import Catalogue
from schemas.cell import cell_value
from schemas.errors import NotationError, Place
from schemas.feed import FeedColumn
from schemas.fiscal import JANUARY
from schemas.notation.periods import read_period
from schemas.notation.quantities import read_quantity
from schemas.notation.times_of_day import read_time_of_day
from schemas.period import Period
from schemas.project import Column
from schemas.value import Category, Truth, Value, tidy
from schemas.zones import read_zoned
from sources.claims.written_value import TRUTHS


@dataclass(frozen=True)
class CellReader:
    """Reads the cells of one column; dates without a year lean on the day the source was published."""

    column: Column
    stored: FeedColumn
    catalogue: Catalogue
    published: date | None
    fiscal_start: int = JANUARY

    @property
    def zone(self) -> str | None:
        """The zone of clock times that name none: the column's, else the attribute's."""
        return self.column.zone or self.catalogue.attribute(self.stored.attribute).zone

    def read(self, text: str, place: Place) -> Value:
        """The value of a cell that is not missing.

        Raises:
            NotationError: it is none of the kind that the column holds.
        """
        match self.column.read:
            case "amount":
                return read_quantity(text, unit=self.stored.unit, place=place)
            case "date":
                return read_zoned(text, lambda plain: self._date(plain, place), self.zone)
            case "time":
                return read_zoned(text, lambda plain: read_time_of_day(plain, place=place), self.zone)
            case "category":
                return self._category(text)
            case "truth":
                return _truth(text, place)
            case "cell":
                return self._stored(text, place)

    def _date(self, text: str, place: Place) -> Period:
        return read_period(text, anchor=self.published, place=place, fiscal_start=self.fiscal_start)

    def _stored(self, text: str, place: Place) -> Value:
        value = cell_value(text, self.stored, self.stored.kind)
        if value is None:
            raise NotationError(
                f"{text!r} is not a number",
                place=place,
                remedy="correct it, declare it under `missing:`, or read the column as `category`",
            )
        return self._category(text) if isinstance(value, Category) else value

    def _category(self, text: str) -> Category:
        return Category(text=text, value=self.catalogue.entity(text))


def _truth(text: str, place: Place) -> Truth:
    word = tidy(text).casefold()
    if word not in TRUTHS:
        raise NotationError(f"{text!r} is neither yes nor no", remedy="write yes or no", place=place)
    return Truth(text=text, value=TRUTHS[word])
