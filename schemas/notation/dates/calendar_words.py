"""The words of the calendar: months, weekdays, seasons, ordinals, counts and units, with their meaning."""

from enum import StrEnum

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
"""Month names and their usual short forms, to 1 to 12."""

SHORT_MONTHS = tuple(MONTHS)[12:]

AMBIGUOUS_MONTHS = frozenset({"march", "april", "may", "june", "august", *SHORT_MONTHS})
"""Month names that are also words or people's names; alone they need a preposition before them."""

WORD_MONTHS = frozenset({"march", "may", "mar"})
"""Month names that are also everyday words; in prose they count only with a capital."""

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tues": 1, "tue": 1, "wed": 2, "thurs": 3, "thur": 3, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""Weekday names and short forms, to 0 (Monday) to 6, as `date.weekday` counts."""

FULL_WEEKDAYS = tuple(name for name in WEEKDAYS if name.endswith("day"))
"""Weekday names that may stand alone; `Sun` and `Sat` never do."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of the northern meteorological season."""

VERB_SEASONS = frozenset({"spring", "fall"})
"""Seasons that are also verbs."""

ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
"""Ordinals of quarters and halves."""

_CENTURY_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
CENTURIES = {name: number for number, name in enumerate(_CENTURY_WORDS.split(), 1)} | {"twenty first": 21}
"""Ordinals of centuries, spelled out."""

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
"""Decades, spelled out."""

COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50,
}  # fmt: skip
"""Number words that count units of time."""

VAGUE_COUNTS = ("a few", "few", "several", "some", "many", "a couple of", "a number of")
"""Counts that do not say how many."""


class Unit(StrEnum):
    """The units of the calendar that words count and name."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


UNIT_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120}
"""Length in months of the units that are whole months."""


class Part(StrEnum):
    """The parts of a longer period that words single out."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"


PARTS = {
    "early": Part.EARLY, "mid": Part.MID, "late": Part.LATE, "middle of": Part.MID,
    "beginning of": Part.START, "start of": Part.START, "end of": Part.END, "end": Part.END,
    "year-end": Part.END,
}  # fmt: skip
"""Words that single out a part; `end` alone only before a hyphen (`end-2025`)."""

COUNTED = (
    "percent", "per", "percentage", "million", "billion", "trillion", "thousand", "hundred", "dozen", "people",
    "persons?", "employees", "workers", "jobs", "staff", "staffers", "men", "women", "children", "students",
    "patients", "soldiers", "troops", "victims", "survivors", "dead", "deaths", "injured", "wounded", "missing",
    "residents", "households", "customers", "users", "subscribers", "members", "voters", "votes", "visitors",
    "units?", "items", "pieces", "copies", "cases", "cars", "vehicles", "trucks", "homes", "houses", "buildings",
    "families", "apartments", "rooms", "beds", "seats", "stores", "shops", "branches", "schools", "companies",
    "startups", "chips", "GPUs?", "CPUs?", "servers", "devices", "phones", "aircraft", "planes", "flights", "ships",
    "shares", "points", "times", "tons?", "tonnes?", "barrels", "miles?", "kilomet(?:er|re)s?", "met(?:er|re)s?",
    "feet", "foot", "inches", "acres", "hectares", "square", "cubic", "degrees", "hours?", "minutes?", "seconds?",
    "days", "weeks", "months", "years", "dollars?", "euros?", "pounds?", "yen", "yuan", "rupees", "francs", "cents",
    "pages", "words", "kg", "km", "cm", "mm", "m", "mi", "ft", "lbs?", "oz", "MW", "GW", "kW", "TWh", "GWh", "MWh",
    "kWh", "hp", "rpm", "mph", "USD", "EUR", "GBP", "JPY", "CNY", "bn", "mn",
)  # fmt: skip
"""Patterns of nouns and units that a number before them counts: `2024 units` is no year."""
