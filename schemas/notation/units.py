"""The units and currencies we know: names as written, dimensions, exact conversion inside a dimension."""

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from schemas.model import EXACT
from schemas.notation.amounts.money_words import SHARED

PERCENT = "percent"
POINT = "percentage_point"
MONEY = "money"

SIGNED = frozenset({"percentage_point", "temperature", "angle"})
"""Dimensions whose amounts may be negative: ``up to 2 degrees`` has no lower end."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``number * factor + offset`` is the amount in ``base``; both are exact."""

    name: str
    dimension: str
    base: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()


def _load(name: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads((files("schemas.notation.tables") / name).read_text(encoding="utf-8"))
    return table


@cache
def units() -> dict[str, Unit]:
    """Return the physical units and the two kinds of percent, by long name."""
    table = {
        name: Unit(
            name, row["dimension"], row["base"], Decimal(row["factor"]), Decimal(row["offset"]), tuple(row["words"]),
            tuple(row["symbols"]),
        )
        for name, row in _load("units.json").items()
    }  # fmt: skip
    return table | {name: Unit(name, name, name) for name in (PERCENT, POINT)}


@cache
def currencies() -> dict[str, Unit]:
    """Return the currencies by ISO 4217 code; each is its own base, since money needs a rate to convert."""
    return {
        code: Unit(code, MONEY, code, words=tuple(row["words"]), symbols=tuple(row["signs"]))
        for code, row in _load("currencies.json").items()
    }


@cache
def _shared() -> dict[str, Unit]:
    """The words for the money of several countries, each its own base: whose it is is not said."""
    return {word: Unit(word, MONEY, word) for word in SHARED.values()}


def known(unit: str) -> Unit | None:
    """Return the unit or currency of that canonical name, money of several countries too (``krone``); None when unknown."""
    return units().get(unit) or currencies().get(unit) or _shared().get(unit)


def dimension(unit: str | None) -> str | None:
    """Return the dimension of a unit (``money``, ``power``, ``percent``…); None for counts and unknown units."""
    found = known(unit) if unit is not None else None
    return found.dimension if found else None


def to_base(number: Decimal, unit: str | None) -> tuple[Decimal, str | None]:
    """Convert exactly to the base unit of the dimension; counts, money and unknown units stay as they are.

    Only units with a finite decimal factor are in the table, so nothing is ever rounded.
    """
    found = known(unit) if unit is not None else None
    if found is None:
        return number, unit
    return EXACT.add(EXACT.multiply(number, found.factor), found.offset), found.base


def may_be_negative(unit: str | None) -> bool:
    """Whether amounts of this unit go below zero in ordinary use."""
    return dimension(unit) in SIGNED
