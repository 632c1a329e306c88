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
        "nanometer", "micrometer", "millimeter", "centimeter", "decimeter", "meter", "kilometer", "inch", "foot", "yard", "mile",
        "nautical_mile", "light_year")),
    "mass": ("kilogram", (
        "milligram", "gram", "kilogram", "metric_ton", "kilometric_ton", "megametric_ton", "gigametric_ton", "ounce",
        "pound", "stone",
        "ton", "long_ton", "troy_ounce", "carat")),
    "area": ("square_meter", (
        "square_meter", "square_kilometer", "square_centimeter", "square_millimeter", "square_foot", "square_inch", "square_yard",
        "square_mile",
        "hectare", "acre")),
    "volume": ("liter", (
        "milliliter", "centiliter", "liter", "hectoliter", "cubic_meter", "cubic_kilometer", "cubic_centimeter",
        "cubic_decimeter", "cubic_inch", "cubic_foot", "cubic_mile", "teaspoon", "tablespoon", "fluid_ounce", "cup", "pint",
        "quart",
        "cubic_yard", "bushel", "gallon", "imperial_gallon", "oil_barrel", "acre_foot")),
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
    "pressure": ("pascal", ("pascal", "hectopascal", "kilopascal", "megapascal", "bar", "millibar")),
    "frequency": ("hertz", ("hertz", "kilohertz", "megahertz", "gigahertz")),
    "voltage": ("volt", ("millivolt", "volt", "kilovolt")),
    "current": ("ampere", ("milliampere", "ampere")),
    "force": ("newton", ("newton", "kilonewton")),
    "data rate": ("bit_per_second", (
        "bit_per_second", "kilobit_per_second", "megabit_per_second", "gigabit_per_second")),
    "data": ("byte", (
        "bit", "kilobit", "byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte", "exabyte", "zettabyte", "megabit",
        "gigabit")),
    "speed": ("kilometer_per_hour", (
        "kilometer_per_hour", "mile_per_hour", "meter_per_second", "kilometer_per_second", "foot_per_second", "knot")),
}  # fmt: skip

# The survey acre of pint is no finite decimal; the international acre is 4840 square yards, exact, and 4 parts in a
# million smaller.
EXPRESSIONS = {"acre": "4840 yard ** 2", "acre_foot": "43560 foot ** 3"}

SYMBOLS = {
    "nanometer": "nm", "micrometer": "µm μm", "millimeter": "mm", "centimeter": "cm", "meter": "m",
    "kilometer": "km KM Km kms", "decimeter": "dm",
    "inch": "in", "foot": "ft", "yard": "yd yds", "mile": "mi", "nautical_mile": "nmi",
    "milligram": "mg", "gram": "g", "kilogram": "kg KG Kg", "metric_ton": "t", "kilometric_ton": "kt",
    "megametric_ton": "Mt",
    "gigametric_ton": "Gt", "ounce": "oz", "pound": "lb lbs",
    "square_meter": "m² m2 m^2 sqm", "square_kilometer": "km² km2 km^2", "square_millimeter": "mm²",
    "square_centimeter": "cm²", "square_foot": "sqft",
    "hectare": "ha",
    "teaspoon": "tsp", "tablespoon": "tbsp", "fluid_ounce": "floz", "pint": "pt", "quart": "qt", "gallon": "gal",
    "cubic_decimeter": "dm³",
    "pascal": "Pa", "hectopascal": "hPa", "kilopascal": "kPa", "megapascal": "MPa", "millibar": "mbar",
    "hertz": "Hz", "kilohertz": "kHz", "megahertz": "MHz", "gigahertz": "GHz",
    "millivolt": "mV", "volt": "V", "kilovolt": "kV", "milliampere": "mA", "kilonewton": "kN",
    "kilobit_per_second": "kbps Kbps kbit/s", "megabit_per_second": "Mbps mbps Mbit/s Mb/s",
    "gigabit_per_second": "Gbps gbps Gbit/s Gb/s",
    "milliliter": "ml mL", "centiliter": "cl", "liter": "l L", "hectoliter": "hl", "cubic_meter": "m³ m3 m^3",
    "cubic_kilometer": "km³ km3 km^3",
    "cubic_centimeter": "cm³", "oil_barrel": "bbl",
    "milliwatt": "mW", "watt": "W", "kilowatt": "kW KW kw", "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW",
    "horsepower": "hp HP bhp",
    "kilojoule": "kJ", "megajoule": "MJ", "gigajoule": "GJ", "terajoule": "TJ", "petajoule": "PJ", "exajoule": "EJ",
    "watt_hour": "Wh", "kilowatt_hour": "kWh KWh kwh", "megawatt_hour": "MWh", "gigawatt_hour": "GWh",
    "terawatt_hour": "TWh",
    "kilocalorie": "kcal",
    "nanosecond": "ns", "millisecond": "ms", "second": "s sec secs", "minute": "min mins", "hour": "h hr hrs",
    "month": "mo", "year": "yr yrs",
    "degree_Fahrenheit": "°F ºF F degF", "degree_Celsius": "°C ºC C degC ℃", "kelvin": "K", "degree": "° º",
    "kilobyte": "kB KB kb", "megabyte": "MB mb", "gigabyte": "GB gb", "terabyte": "TB tb", "petabyte": "PB",
    "exabyte": "EB",
    "zettabyte": "ZB",
    "kilometer_per_hour": "km/h km/hr km/hour kph kmh kmph", "mile_per_hour": "mph MPH mi/h", "meter_per_second": "m/s",
    "knot": "kts",
}  # fmt: skip
"""Symbols as written, by case; a space parts them."""

WORDS = {
    "cup": "cups", "teaspoon": "teaspoons", "tablespoon": "tablespoons|tbs|tbsps", "fluid_ounce": "fl oz",
    "degree": "deg", "cubic_inch": "cubic inches|cu in", "hertz": "hertz", "ampere": "amp|amps",
    "kilobit_per_second": "kilobits per second", "megabit_per_second": "megabits per second|megabits a second",
    "gigabit_per_second": "gigabits per second|gigabits a second",
    "inch": "inches", "foot": "feet", "century": "centuries", "kelvin": "kelvin", "horsepower": "horsepower",
    "metric_ton": "tonne|tonnes|metric tons|metric tonne|metric tonnes",
    "kilometric_ton": "kilotonne|kilotonnes|kiloton|kilotons",
    "megametric_ton": "megatonne|megatonnes|megaton|megatons",
    "gigametric_ton": "gigatonne|gigatonnes|gigaton|gigatons",
    "ton": "short ton|short tons", "kilogram": "kilo|kilos|kilogramme|kilogrammes", "gram": "gramme|grammes",
    "troy_ounce": "ounce of gold|ounces of gold", "square_foot": "square feet|sq ft|sq feet|square ft",
    "square_inch": "square inches|sq in",
    "square_kilometer": "sq km|square km", "square_meter": "sq m|square m", "square_mile": "sq mi|sq mile|sq miles",
    "square_yard": "sq yd", "square_centimeter": "sq cm|square cm",
    "cubic_foot": "cubic feet|cu ft|cubic ft", "cubic_meter": "cu m|cubic m", "cubic_kilometer": "cubic km|cu km",
    "cubic_centimeter": "cubic cm", "oil_barrel": "barrel|barrels", "acre_foot": "acre feet",
    "gallon": "US gallon|US gallons", "kilocalorie": "kcals",
    "degree_Fahrenheit": "degree fahrenheit|degrees f|fahrenheit|deg fahrenheit|deg f|° fahrenheit|° f",
    "degree_Celsius": "degrees c|degrees centigrade|celsius|centigrade|degree centigrade|"
    "deg celsius|deg c|deg centigrade|° celsius|° c",
    "knot": "knots", "kilometer_per_hour": "kilometers an hour|kilometres an hour|km per hour|km an hour|kms per hour",
    "mile_per_hour": "miles an hour", "foot_per_second": "feet per second",
    "light_year": "light years|lightyear|lightyears",
    "kilometer_per_second": "km per second",
}  # fmt: skip
"""Further names of units, besides the long name and its regular plural; ``|`` parts them."""

MONEY_WORDS = {
    "USD": "dollar|dollars|us dollar|us dollars|american dollar|american dollars|united states dollar|"
    "united states dollars|bucks", "EUR": "euro|euros",
    "GBP": "pound sterling|pounds sterling|sterling|quid", "JPY": "yen",
    "CNY": "yuan|renminbi|rmb|yuan renminbi|chinese renminbi",
    "INR": "rupee|rupees|rs",
    "KRW": "won|south korean won", "RUB": "ruble|rubles|rouble|roubles|russian rouble|russian roubles",
    "CHF": "swiss franc|swiss francs",
    "BRL": "reais|brazilian real|brazilian reais",
    "TRY": "lira|liras", "ILS": "shekel|shekels", "PLN": "zloty|zlotys|zloties", "THB": "baht",
    "MYR": "ringgit|ringgits",
    "IDR": "rupiah",
    "ETB": "birr", "BWP": "pula", "AOA": "kwanza|kwanzas", "MZN": "metical|meticais",
    "NGN": "naira", "GHS": "cedi|cedis", "ZAR": "rand", "UAH": "hryvnia|hryvnias", "HUF": "forint|forints",
    "SEK": "kronor|swedish krone|swedish kronor|swedish crown|swedish crowns",
    "DKK": "danish crown|danish crowns|danish krona",
    "NOK": "norwegian crown|norwegian crowns|norwegian krona",
    "ISK": "icelandic krona|icelandic kronur|icelandic crown|icelandic crowns",
    "TWD": "taiwan dollar|taiwan dollars|taiwanese dollar|taiwanese dollars",
    "KZT": "tenge|kazakh tenge", "CLP": "chilean peso|chilean pesos", "AED": "emirati dirham|emirati dirhams",
    "SAR": "saudi arabian riyal|saudi arabian riyals", "COP": "colombian peso|colombian pesos",
    "PKR": "pakistan rupee|pakistan rupees", "LKR": "sri lanka rupee|sri lanka rupees",
    "VES": "bolivar|bolivars|bolivares", "PYG": "guarani|guaranies", "GEL": "lari", "AMD": "dram",
    "MNT": "tugrik|tugriks",
    "CZK": "koruna|korunas|koruny|czech crown|czech crowns", "BDT": "taka", "VND": "dong",
    "HKD": "hong kong dollar|hong kong dollars",
}  # fmt: skip
"""Short English names that point to one currency in general news."""

MONEY_SIGNS = {
    "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "CN¥": "CNY", "A$": "AUD", "AU$": "AUD",
    "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "SG$": "SGD", "R$": "BRL", "NT$": "TWD",
    "MX$": "MXN",
    "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS", "฿": "THB", "₫": "VND", "₦": "NGN",
    "₱": "PHP", "R": "ZAR", "RM": "MYR", "N": "NGN", "P": "PHP", "GH₵": "GHS", "GH¢": "GHS", "₵": "GHS", "₡": "CRC",
    "N$": "NAD", "J$": "JMD", "TT$": "TTD", "RD$": "DOP", "E£": "EGP", "₸": "KZT", "₾": "GEL", "₼": "AZN",
}  # fmt: skip


_NO_REGULAR_PLURAL = frozenset({"century", "foot", "inch", "cubic_inch", "horsepower", "bar", "stone", "hertz"})
"""Two bars and two stones are things more often than amounts."""


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
    names = {words, f"{head}s{per}{tail}"} if name not in _NO_REGULAR_PLURAL else {words}
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
