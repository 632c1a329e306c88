"""The pieces that the patterns of written dates are made of; every repetition is bounded, so matching is linear."""

import re
from collections.abc import Iterable

from schemas.notation.dates.calendar_words import (
    COUNTED,
    COUNTS,
    MONTHS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    WEEKDAYS,
    Unit,
)

_BLANK = "[ \t\r\u00a0\u2009\u202f]"
GAP = rf"(?:(?:{_BLANK}{{1,4}}\n?|\n){_BLANK}{{0,8}})"
"""White space between two words: a line may end there, a paragraph may not."""

DASH = "[-\u2010\u2011\u2012\u2013\u2014]"
"""Hyphens and dashes."""


def alternatives(names: Iterable[str]) -> str:
    """Write a group that matches any of the names, the longest first."""
    return f"(?:{'|'.join(sorted(names, key=lambda name: (-len(name), name)))})"


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile; case is ignored, and only ASCII letters and digits count as such, so that tables know every match."""
    return re.compile(pattern, re.IGNORECASE | re.ASCII)


COUNTED_NOUN = rf"(?:{GAP}?(?:{DASH}|to\b|or\b|and\b){GAP}?[\d,.]{{1,12}})?{GAP}?(?:{'|'.join(COUNTED)})\b"
"""What makes the number before it a count: `2024 units`, `15 people`, `1900 to 2000 people`."""

_WHOLE = rf"(?!\w|[.:/]\d|,\d(?!\d{{3}}\b)|{GAP}?%)"
NO_COUNT = "(?#no count)"
"""Marks patterns whose number must count nothing: `date_scan` looks at the noun after a match, which costs less than
all nouns in every pattern."""
NOT_COUNTED = _WHOLE + NO_COUNT
"""The number before it ends here and counts nothing."""

_SHORT_BEFORE = "|".join(rf"(?<=\b{name})" for name in SHORT_MONTHS)
"""Only a short name takes a full stop; after a full one it ends the sentence."""

YEAR = rf"(?P<year>(?:19|20)\d\d|[12]\d{{3}}{NO_COUNT})(?!-\d(?!\d{{3}}\b)){_WHOLE}"
DAY = rf"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{NOT_COUNTED}"
LAST_DAY = DAY.replace("<day>", "<last_day>")
MONTH = rf"(?P<month>{alternatives(MONTHS)})\b(?:(?:{_SHORT_BEFORE})\.)?"
WEEKDAY = rf"(?P<weekday>{alternatives(WEEKDAYS)})\b(?:(?<!day)\.)?"
SEASON = rf"(?P<season>{alternatives(SEASONS)})"
ORDINAL = rf"(?P<ordinal>{alternatives(ORDINALS)})"
COUNT = rf"(?:{alternatives(COUNTS)}|\d{{1,4}})"
UNIT = rf"(?P<unit>{alternatives(Unit)})"

RELATIVE_YEAR = (
    rf"(?:(?:of{GAP})?(?P<which>this|last|next|that|the{GAP}(?:same|following|previous|preceding))"
    rf"|of{GAP}(?P<the>the)){GAP}year\b(?!{DASH}\w)"
)
SHORT_YEAR = r"['\u2019](?P<short>\d\d)(?!\w)"
OF_YEAR = rf"(?:(?:,?{GAP}(?:of{GAP})?|,|-){YEAR}|{GAP}?{SHORT_YEAR}|{GAP}{RELATIVE_YEAR})"
"""The year after a day, month or part: `2024`, `, 2024`, `of 2024`, `'24`, `last year`, `of the year`."""

FISCAL = rf"(?P<fiscal>fiscal(?:{GAP}year)?|financial{GAP}year|fy)"
OF_FISCAL_YEAR = rf"{GAP}(?:of{GAP})?(?:the{GAP})?{FISCAL}{GAP}?(?P<fiscal_year>\d{{4}}|['\u2019]?\d\d){NOT_COUNTED}"
