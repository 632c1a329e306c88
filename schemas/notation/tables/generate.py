"""Writes ``units.json`` from pint and ``currencies.json`` from babel; run it from the project root after editing.

``python -m schemas.notation.tables.generate`` (needs the development dependencies).
"""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pint
from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

HERE = Path(__file__).parent
AS_OF = date(2026, 1, 1)
"""Currencies that ended before this day are left out."""

# Dimension -> base unit -> units. Bases are chosen so that as many factors as possible are finite decimals
# (a knot is no finite number of metres per second, but 1.852 kilometres per hour).
UNITS: dict[str, tuple[str, tuple[str, ...]]] = {
    "length": ("meter", (
        "nanometer", "micrometer", "millimeter", "centimeter", "meter", "kilometer", "inch", "foot", "yard", "mile",
        "nautical_mile", "light_year")),
    "mass": ("kilogram", (
        "milligram", "gram", "kilogram", "metric_ton", "kilometric_ton", "megametric_ton", "gigametric_ton", "ounce",
        "pound",
        "ton", "long_ton", "troy_ounce")),
    "area": ("square_meter", (
        "square_meter", "square_kilometer", "square_centimeter", "square_foot", "square_inch", "square_yard",
        "square_mile",
        "hectare", "acre")),
    "volume": ("liter", (
        "milliliter", "centiliter", "liter", "hectoliter", "cubic_meter", "cubic_kilometer", "cubic_centimeter",
        "cubic_foot",
        "cubic_yard", "gallon", "imperial_gallon", "oil_barrel", "acre_foot")),
    "power": ("watt", ("milliwatt", "watt", "kilowatt", "megawatt", "gigawatt", "terawatt", "horsepower")),
    "energy": ("joule", (
        "joule", "kilojoule", "megajoule", "gigajoule", "terajoule", "petajoule", "exajoule", "watt_hour",
        "kilowatt_hour",
        "megawatt_hour", "gigawatt_hour", "terawatt_hour", "calorie", "kilocalorie")),
    "time": ("second", (
        "nanosecond", "microsecond", "millisecond", "second", "minute", "hour", "day", "week", "month", "year",
        "century")),
    "temperature": ("degree_Fahrenheit", ("degree_Fahrenheit", "degree_Celsius", "kelvin")),
    "angle": ("degree", ("degree",)),
    "data": ("byte", (
        "byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte", "exabyte", "zettabyte", "megabit",
        "gigabit")),
    "speed": ("kilometer_per_hour", (
        "kilometer_per_hour", "mile_per_hour", "meter_per_second", "kilometer_per_second", "foot_per_second", "knot")),
}  # fmt: skip

# The survey acre of pint is no finite decimal; the international acre is 4840 square yards, exact, and 4 parts in a
# million smaller.
EXPRESSIONS = {"acre": "4840 yard ** 2", "acre_foot": "43560 foot ** 3"}

SYMBOLS = {
    "nanometer": "nm", "micrometer": "µm μm", "millimeter": "mm", "centimeter": "cm", "meter": "m",
    "kilometer": "km KM Km",
    "inch": "in", "foot": "ft", "yard": "yd yds", "mile": "mi", "nautical_mile": "nmi",
    "milligram": "mg", "gram": "g", "kilogram": "kg KG Kg", "metric_ton": "t", "kilometric_ton": "kt",
    "megametric_ton": "Mt",
    "gigametric_ton": "Gt", "ounce": "oz", "pound": "lb lbs",
    "square_meter": "m² m2 sqm", "square_kilometer": "km² km2", "square_centimeter": "cm²", "square_foot": "sqft",
    "hectare": "ha",
    "milliliter": "ml mL", "centiliter": "cl", "liter": "l L", "hectoliter": "hl", "cubic_meter": "m³ m3",
    "cubic_kilometer": "km³",
    "cubic_centimeter": "cm³", "oil_barrel": "bbl",
    "milliwatt": "mW", "watt": "W", "kilowatt": "kW KW kw", "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW",
    "horsepower": "hp HP bhp",
    "kilojoule": "kJ", "megajoule": "MJ", "gigajoule": "GJ", "terajoule": "TJ", "petajoule": "PJ", "exajoule": "EJ",
    "watt_hour": "Wh", "kilowatt_hour": "kWh KWh kwh", "megawatt_hour": "MWh", "gigawatt_hour": "GWh",
    "terawatt_hour": "TWh",
    "kilocalorie": "kcal",
    "nanosecond": "ns", "millisecond": "ms", "second": "s sec secs", "minute": "min mins", "hour": "h hr hrs",
    "month": "mo", "year": "yr yrs",
    "degree_Fahrenheit": "°F F degF", "degree_Celsius": "°C C degC ℃", "kelvin": "K", "degree": "°",
    "kilobyte": "kB KB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB", "petabyte": "PB", "exabyte": "EB",
    "zettabyte": "ZB",
    "kilometer_per_hour": "km/h kph kmh kmph", "mile_per_hour": "mph MPH mi/h", "meter_per_second": "m/s",
    "knot": "kts",
}  # fmt: skip
"""Symbols as written, by case; a space parts them."""

WORDS = {
    "inch": "inches", "foot": "feet", "century": "centuries", "kelvin": "kelvin", "horsepower": "horsepower",
    "metric_ton": "tonne|tonnes|metric tons|metric tonne|metric tonnes",
    "kilometric_ton": "kilotonne|kilotonnes|kiloton|kilotons",
    "megametric_ton": "megatonne|megatonnes|megaton|megatons",
    "gigametric_ton": "gigatonne|gigatonnes|gigaton|gigatons",
    "ton": "short ton|short tons", "kilogram": "kilo|kilos|kilogramme|kilogrammes", "gram": "gramme|grammes",
    "troy_ounce": "ounce of gold|ounces of gold", "square_foot": "square feet|sq ft|sq feet",
    "square_inch": "square inches|sq in",
    "square_kilometer": "sq km", "square_meter": "sq m", "square_mile": "sq mi|sq mile|sq miles",
    "square_yard": "sq yd",
    "cubic_foot": "cubic feet|cu ft", "cubic_meter": "cu m", "oil_barrel": "barrel|barrels", "acre_foot": "acre feet",
    "gallon": "US gallon|US gallons", "kilocalorie": "kcals",
    "degree_Fahrenheit": "degree fahrenheit|degrees f|fahrenheit",
    "degree_Celsius": "degrees c|degrees centigrade|celsius",
    "knot": "knots", "kilometer_per_hour": "kilometers an hour|kilometres an hour|km per hour|km an hour",
    "mile_per_hour": "miles an hour", "foot_per_second": "feet per second",
    "light_year": "light years|lightyear|lightyears",
    "kilometer_per_second": "km per second",
}  # fmt: skip
"""Further names of units, besides the long name and its regular plural; ``|`` parts them."""

MONEY_WORDS = {
    "USD": "dollar|dollars|us dollar|us dollars|american dollar|american dollars|usd", "EUR": "euro|euros",
    "GBP": "pound sterling|pounds sterling|sterling|quid", "JPY": "yen", "CNY": "yuan|renminbi|rmb",
    "INR": "rupee|rupees|rs|inr",
    "KRW": "won|south korean won", "RUB": "ruble|rubles|rouble|roubles", "CHF": "swiss franc|swiss francs",
    "BRL": "reais|brazilian real",
    "TRY": "lira|liras", "ILS": "shekel|shekels", "PLN": "zloty|zlotys|zloties", "THB": "baht", "MYR": "ringgit",
    "IDR": "rupiah",
    "NGN": "naira", "GHS": "cedi|cedis", "ZAR": "rand", "UAH": "hryvnia|hryvnias", "HUF": "forint|forints",
    "SEK": "kronor",
    "CZK": "koruna|korunas", "BDT": "taka", "VND": "dong", "HKD": "hong kong dollar|hong kong dollars",
}  # fmt: skip
"""Short English names that point to one currency in general news."""

MONEY_SIGNS = {
    "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "CN¥": "CNY", "A$": "AUD", "AU$": "AUD",
    "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "SG$": "SGD", "R$": "BRL", "NT$": "TWD",
    "MX$": "MXN",
    "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS", "฿": "THB", "₫": "VND", "₦": "NGN",
    "₱": "PHP",
}  # fmt: skip


def units() -> dict[str, dict[str, object]]:
    """Return the table of units: name -> dimension, base, exact factor and offset, words and symbols."""
    registry: pint.UnitRegistry[Fraction] = pint.UnitRegistry(non_int_type=Fraction)
    table: dict[str, dict[str, object]] = {}
    for dimension, (base, names) in UNITS.items():
        for name in names:
            factor, offset = _conversion(registry, name, base)
            table[name] = {
                "dimension": dimension, "base": base, "factor": _decimal(factor), "offset": _decimal(offset),
                "words": sorted(_names(name)), "symbols": SYMBOLS.get(name, "").split(),
            }  # fmt: skip
    return table


def _conversion(registry: pint.UnitRegistry[Fraction], name: str, base: str) -> tuple[Fraction, Fraction]:
    if name == base:
        return Fraction(1), Fraction(0)
    unit, target = _expression(name), _expression(base)
    if "degree" in base and name != "degree":
        at = [
            Fraction(registry.Quantity(Fraction(t), unit).to(base).magnitude).limit_denominator(10**6) for t in (0, 1)
        ]
        return at[1] - at[0], at[0]
    return Fraction(registry.parse_expression(unit).to(target).magnitude), Fraction(0)


def _expression(name: str) -> str:
    """Return what pint parses: ``square kilometer``, ``kilometer per hour``, else the name itself."""
    spaced = name.replace("_per_", " per ")
    if name.startswith(("square_", "cubic_")):
        spaced = spaced.replace("_", " ", 1)
    return EXPRESSIONS.get(name, spaced)


def _decimal(number: Fraction) -> str:
    """Write an exact decimal; raises when the fraction has none, so that no inexact factor gets in."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        raise ValueError(f"{number} has no finite decimal: choose another base unit or leave the unit out")
    places = 0
    while (number * 10**places).denominator != 1:
        places += 1
    return format(Decimal((number * 10**places).numerator).scaleb(-places), "f")


def _names(name: str) -> set[str]:
    """Return the long name, its plural and their British spellings, in lower case."""
    words = name.lower().replace("_", " ")
    head, per, tail = words.partition(" per ")
    names = {words, f"{head}s{per}{tail}"} if name not in ("century", "foot", "inch", "horsepower") else {words}
    if head.startswith("degree "):
        names = {words, words.replace("degree", "degrees")}
    names |= {n.lower() for n in WORDS.get(name, "").split("|") if n}
    for american, british in (("meter", "metre"), ("liter", "litre")):
        names |= {n.replace(american, british) for n in names}
    return names


def currencies() -> dict[str, dict[str, list[str] | str]]:
    """Return the table of currencies in use: ISO 4217 code -> English name, words and signs."""
    english = Locale("en")
    table: dict[str, dict[str, list[str] | str]] = {}
    for code in sorted(_in_use()):
        names = {get_currency_name(code, count, locale="en") for count in (None, 1, 2)}
        words = {name.lower() for name in names} | {w for w in MONEY_WORDS.get(code, "").split("|") if w}
        table[code] = {
            "name": english.currencies[code], "words": sorted(words),
            "signs": [sign for sign, owner in MONEY_SIGNS.items() if owner == code],
        }  # fmt: skip
    return table


def _in_use() -> set[str]:
    """Codes of the currencies that are legal tender somewhere and have not ended."""
    tender = get_global("territory_currencies").values()
    return {code for rows in tender for code, _, end, legal in rows if legal and (end is None or date(*end) > AS_OF)}


def render(table: Mapping[str, Mapping[str, object]]) -> str:
    """Return a table as JSON, one row per line."""
    rows = (f"{json.dumps(key)}: {json.dumps(row, ensure_ascii=False)}" for key, row in table.items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


def write() -> None:
    """Write both tables next to this file."""
    (HERE / "units.json").write_text(render(units()), encoding="utf-8")
    (HERE / "currencies.json").write_text(render(currencies()), encoding="utf-8")


if __name__ == "__main__":
    write()
