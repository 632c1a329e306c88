"""Exchange rates that a project gives: which one serves at what time, and amounts at that rate (DESIGN 3.1)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from schemas.model import EXACT, Number, Record
from schemas.notation.units import currencies
from schemas.period import Stretch
from schemas.quantity import Quantity

RATE_DAYS = 7
"""Days for which a rate serves after its date, unless the project says otherwise."""


class Rate(Record):
    """What one unit of a currency was worth in another on a day."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    of: str = Field(alias="from", description="The currency converted, an ISO 4217 code: `EUR`.")
    to: str = Field(description="The currency converted to: `USD`.")
    rate: Number = Field(gt=Decimal(0), description="How many of `to` one of `from` is worth, exactly.")
    date: str = Field(description="The day of the rate, YYYY-MM-DD.")

    @field_validator("of", "to")
    @classmethod
    def _known(cls, code: str) -> str:
        if code not in currencies():
            raise ValueError(f"{code!r} is no currency we know; write its ISO 4217 code: EUR")
        return code

    @field_validator("date")
    @classmethod
    def _day(cls, written: str) -> str:
        try:
            found = date.fromisoformat(written).isoformat() == written
        except ValueError:
            found = False
        if not found:
            raise ValueError(f"{written!r} is not a day of the calendar; write it as YYYY-MM-DD")
        return written

    @model_validator(mode="after")
    def _two_currencies(self) -> Self:
        if self.of == self.to:
            raise ValueError(f"a rate from {self.of} to {self.to} converts nothing")
        return self


@dataclass(frozen=True)
class Exchange:
    """The rates at which amounts of one fact are compared: all lead to one currency."""

    rates: tuple[Rate, ...] = ()

    def applied(self, quantity: Quantity) -> Quantity:
        """The amount in the currency of comparison; itself when it is in that one, or no rate serves for it."""
        found = self.serving(quantity.unit)
        if found is None:
            return quantity

        def converted(number: Decimal | None) -> Decimal | None:
            return None if number is None else EXACT.multiply(number, found.rate)

        return quantity.model_copy(
            update={
                "value": converted(quantity.value),
                "low": converted(quantity.low),
                "high": converted(quantity.high),
                "ulp": converted(quantity.ulp),
                "unit": found.to,
            }
        )

    def serving(self, unit: str | None) -> Rate | None:
        """The rate that converts a currency, if there is one."""
        return next((rate for rate in self.rates if rate.of == unit), None) if self.rates else None


AS_WRITTEN = Exchange()
"""No conversion."""


@dataclass(frozen=True)
class Rates:
    """All rates of a project, and for how many days one serves after its date."""

    given: tuple[Rate, ...] = ()
    days: int = RATE_DAYS

    def exchange(self, units: Collection[str], when: Stretch | None) -> Exchange:
        """The rates that bring amounts in several currencies to one, at a time; as few as possible are left apart.

        Every amount is multiplied by one rate at most, so that it stays exact: there are no inverse and no chained rates.
        Among currencies that serve equally many, one of the amounts' own wins, then the one whose rates are given first.
        """
        if when is None or len(units) < 2 or "-" not in when.start:  # noqa: PLR2004 - one currency needs no rate
            return AS_WRITTEN
        targets = dict.fromkeys(rate.to for rate in self.given)
        offers = [self._into(target, units, when) for target in targets]
        served = [
            (len(offer) + (target in units), target in units, offer)
            for target, offer in zip(targets, offers, strict=True)
            if offer
        ]
        best = max(served, key=lambda entry: entry[:2], default=None)
        # One currency alone brought into a third one meets nothing there.
        return Exchange(tuple(best[2])) if best and best[0] > 1 else AS_WRITTEN

    def _into(self, target: str, units: Iterable[str], when: Stretch) -> list[Rate]:
        found = (self._at(unit, target, when) for unit in sorted(units) if unit != target)
        return [rate for rate in found if rate is not None]

    def _at(self, of: str, to: str, when: Stretch) -> Rate | None:
        """The latest rate of the time itself, else the nearest one before it that is not too old."""
        first, last = date.fromisoformat(when.start[:10]), date.fromisoformat(when.end[:10])
        serving = [
            rate
            for rate in self.given
            if (rate.of, rate.to) == (of, to)
            and date.fromisoformat(rate.date) <= last
            and (first - date.fromisoformat(rate.date)).days <= self.days
        ]
        return max(serving, key=lambda rate: rate.date, default=None)


def refuse_twice(rates: Sequence[Rate]) -> None:
    """Refuse two rates between the same currencies on one day.

    Raises:
        ValueError: there are two, whatever they say.
    """
    seen: set[tuple[str, str, str]] = set()
    for rate in rates:
        key = (rate.of, rate.to, rate.date)
        if key in seen:
            raise ValueError(f"the rate from {rate.of} to {rate.to} of {rate.date} is given twice")
        seen.add(key)
