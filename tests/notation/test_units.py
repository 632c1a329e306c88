"""The tables of units and currencies, held against pint and babel, and exact conversion."""

from decimal import Decimal
from fractions import Fraction

import pint
import pytest
from babel import Locale

from schemas.notation.quantities import read_quantity
from schemas.notation.tables.generate import HERE, currencies, render, units
from schemas.notation.units import currencies as currency_table
from schemas.notation.units import dimension, known, to_base
from schemas.notation.units import units as unit_table

REGISTRY = pint.UnitRegistry(non_int_type=Fraction)
PHYSICAL = [unit for unit in unit_table().values() if not unit.name.startswith("percent")]


def _pint(name: str) -> pint.Unit:
    if name.startswith(("square_", "cubic_")) or "_per_" in name:
        return REGISTRY.parse_expression(name.replace("_", " ")).units
    return REGISTRY.Unit(name)


def test_the_tables_are_what_the_generator_writes() -> None:
    """Nobody edits the tables by hand: they are pint's and babel's, byte for byte."""
    assert (HERE / "units.json").read_text(encoding="utf-8") == render(units())
    assert (HERE / "currencies.json").read_text(encoding="utf-8") == render(currencies())


@pytest.mark.parametrize("unit", PHYSICAL, ids=[unit.name for unit in PHYSICAL])
def test_every_conversion_is_pints(unit: object) -> None:
    """Two and a half of each unit convert as in pint, to 5 parts in a million (our acre is the international one)."""
    name, base = unit.name, unit.base  # type: ignore[attr-defined]
    ours = Fraction(to_base(Decimal("2.5"), name)[0])
    theirs = Fraction(REGISTRY.Quantity(Fraction(5, 2), _pint(name)).to(_pint(base)).magnitude)
    assert abs(ours - theirs) <= abs(theirs) * Fraction(6, 10**6)
    assert "acre" in name or "degree" in base or ours == theirs


@pytest.mark.parametrize("unit", PHYSICAL, ids=[unit.name for unit in PHYSICAL])
def test_every_unit_is_read_by_each_of_its_names(unit: object) -> None:
    """``3 gigawatts``, ``3 gigawatt``, ``3GW`` are all three gigawatts; a glued m is a million."""
    for word in unit.words:  # type: ignore[attr-defined]
        if word != "second":
            assert read_quantity(f"3 {word}").unit == unit.name  # type: ignore[attr-defined]
    for symbol in unit.symbols:  # type: ignore[attr-defined]
        text = f"3 {symbol}" if symbol == "m" else f"2.5{symbol}"
        if symbol not in ("K",):  # 3K is three thousand
            assert read_quantity(text).unit == unit.name  # type: ignore[attr-defined]


def test_no_two_units_share_a_name() -> None:
    """A word or symbol stands for one unit only."""
    words = [word for unit in (*PHYSICAL, *currency_table().values()) for word in unit.words]
    symbols = [symbol for unit in (*PHYSICAL, *currency_table().values()) for symbol in unit.symbols]
    assert len(words) == len(set(words))
    assert len(symbols) == len(set(symbols))


def test_every_currency_is_babels() -> None:
    """Codes and names are those of CLDR."""
    names = Locale("en").currencies
    for code in currency_table():
        assert names[code].lower() in currency_table()[code].words


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        ("2.2", "gigawatt", ("2200000000", "watt")),
        ("1", "mile", ("1609.344", "meter")),
        ("100", "mile_per_hour", ("160.9344", "kilometer_per_hour")),
        ("5", "knot", ("9.26", "kilometer_per_hour")),
        ("-40", "degree_Celsius", ("-40", "degree_Fahrenheit")),
        ("300", "kelvin", ("80.33", "degree_Fahrenheit")),
        ("1", "acre", ("4046.8564224", "square_meter")),
        ("1", "kilowatt_hour", ("3600000", "joule")),
        ("3", "USD", ("3", "USD")),
        ("3", "percent", ("3", "percent")),
        ("3", None, ("3", None)),
        ("3", "widgets", ("3", "widgets")),
    ],
)
def test_conversion_is_exact(number: str, unit: str | None, expected: tuple[str, str | None]) -> None:
    """Numbers convert inside their dimension without any rounding; money and counts stay."""
    assert to_base(Decimal(number), unit) == (Decimal(expected[0]), expected[1])


def test_dimensions() -> None:
    """Money is one dimension, each currency its own base; the two kinds of percent are dimensions of their own."""
    assert dimension("USD") == dimension("XOF") == "money"
    assert to_base(Decimal(1), "USD")[1] != to_base(Decimal(1), "AUD")[1]
    assert (dimension("percent"), dimension("percentage_point")) == ("percent", "percentage_point")
    assert dimension("gigawatt_hour") == "energy"
    assert dimension(None) is None
    assert dimension("widgets") is None
    assert known("widgets") is None
