"""Why words of a date's form may be no date in prose: `May` the name, `march` the verb, `2024` the count."""

import re

from schemas.notation.dates.calendar_words import AMBIGUOUS_MONTHS, VERB_SEASONS, WORD_MONTHS
from schemas.notation.dates.date_forms import Doubt
from schemas.notation.dates.date_fragments import COUNTED_NOUN, GAP, compiled

LOOK_BACK = 24
"""Characters before a date that are searched for the word before it."""

PLAUSIBLE_YEARS = range(1900, 2100)
OLD_YEARS = range(1500, 1900)
"""Years only where a word says so: ``founded in 1887``; elsewhere such a number is a count."""
BEFORE_OLD_YEARS = frozenset({"in", "since", "founded", "established"})

_TIME_PREPOSITIONS = frozenset(
    {
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "during",
        "through",
        "throughout",
        "between",
        "last",
        "next",
        "this",
        "early",
        "mid",
        "late",
        "before",
        "after",
    }
)
_COUNTING_WORDS = frozenset(
    {
        "no",
        "no.",
        "nos.",
        "nr.",
        "number",
        "numbers",
        "page",
        "pages",
        "section",
        "paragraph",
        "article",
        "chapter",
        "room",
        "flight",
        "route",
        "windows",
        "than",
        "least",
        "most",
        "nearly",
        "almost",
        "some",
        "exactly",
        "another",
        "approximately",
        "roughly",
        "total",
        "times",
        "us$",
        "rs",
        "rs.",
        "usd",
        "eur",
        "gbp",
        "jpy",
        "cny",
        "chf",
        "inr",
        "aud",
        "cad",
    }
)
_YEAR_PREPOSITIONS = frozenset({"in", "since", "during", "until"})
_CLOCK_PREPOSITIONS = frozenset({"at", "since", "until", "by", "from", "around"})
_FIXED_DAYS = frozenset({"black", "good", "super", "ash", "cyber", "every", "each", "maundy", "holy", "bloody"})
_COUNTED = compiled(COUNTED_NOUN)
_STRETCH_BEFORE = compiled(rf"(?:months?|weeks|quarter|half|year){GAP}(?:ended|ending|to|through){GAP}$")
_APOSTROPHES = frozenset("'\u2018\u2019")
_BEFORE_DECADES = frozenset({"the", "early", "mid", "late", "nineteen"})
_LAST_WORD = re.compile(r"([^\W\d_]+[.$]?)[\s-]*$")


def word_before(text: str, position: int) -> str:
    """Find the word just before a position, in lower case; empty after punctuation."""
    found = _LAST_WORD.search(text[max(0, position - LOOK_BACK) : position])
    return found[1].lower() if found else ""


def doubt_of_month(text: str, match: re.Match[str]) -> Doubt:
    """Doubt a month's name in small letters, or alone with no preposition of time: a word or somebody's name."""
    written = match["month"]
    parts = match.groupdict()
    stated_year = any(parts.get(name) for name in ("year", "short"))
    if written[0].islower() and written.lower() in WORD_MONTHS and not (parts.get("day") and stated_year):
        return Doubt.NAME
    if stated_year or any(parts.get(name) for name in ("day", "which", "the", "side")):
        return Doubt.NONE
    if written[0].islower():
        return Doubt.NAME
    if _STRETCH_BEFORE.search(text[max(0, match.start() - LOOK_BACK) : match.start()]):
        return Doubt.NONE
    if written.lower() in AMBIGUOUS_MONTHS and word_before(text, match.start()) not in _TIME_PREPOSITIONS:
        return Doubt.NAME
    return Doubt.NONE


_CLOCK_AFTER = compiled(rf"{GAP}(?:gmt|utc|zulu)\b")
"""What makes four digits a time of day: `2017 GMT`."""


def doubt_of_year(text: str, match: re.Match[str]) -> Doubt:
    """Doubt a number of four digits alone: it may be a count or a label; `in 2024 companies` is a year all the same."""
    before = word_before(text, match.start())
    if int(match["year"]) in OLD_YEARS and before in BEFORE_OLD_YEARS and not _COUNTED.match(text, match.end()):
        return Doubt.NONE
    if int(match["year"]) not in PLAUSIBLE_YEARS or before in _COUNTING_WORDS or _CLOCK_AFTER.match(text, match.end()):
        return Doubt.COUNT
    counts = before not in _YEAR_PREPOSITIONS and _COUNTED.match(text, match.end())
    return Doubt.COUNT if counts else Doubt.NONE


def doubt_of_digits(_text: str, _match: re.Match[str]) -> Doubt:
    """Doubt digits with no marks between them: they are a date only where one is expected."""
    return Doubt.COUNT


def doubt_of_season(text: str, match: re.Match[str]) -> Doubt:
    """Doubt `sales fall 2024 points`: the verb has no capital and follows no preposition."""
    if match["season"] not in VERB_SEASONS:
        return Doubt.NONE
    return Doubt.NONE if word_before(text, match.start()) in {*_TIME_PREPOSITIONS, "the", "of", "for"} else Doubt.NAME


def doubt_of_weekday(text: str, match: re.Match[str]) -> Doubt:
    """Doubt a weekday with no capital; `Black Friday` and `every Tuesday` name no day of this week."""
    if match["weekday"][0].islower() or word_before(text, match.start()) in _FIXED_DAYS:
        return Doubt.NAME
    return Doubt.NONE


def doubt_of_window(text: str, match: re.Match[str]) -> Doubt:
    """Doubt `the last year` and `the next quarter`: windows that end or start today, no calendar units."""
    return Doubt.NAME if word_before(text, match.start()) == "the" else Doubt.NONE


def doubt_of_reference(text: str, match: re.Match[str]) -> Doubt:
    """Doubt `following talks` and `says that day trading`; `the following year` refers to a date before."""
    needed = {"that": {"in", "of", "on", "by", "later", "earlier", "during", "until"}}
    which = match["which"].lower()
    before = word_before(text, match.start())
    return Doubt.NONE if before in needed.get(which, {"the"}) else Doubt.NAME


def doubt_of_clock(text: str, match: re.Match[str]) -> Doubt:
    """Doubt `10:30` alone: it may be a score or a verse; half of the day, a zone or `at` make it a time."""
    parts = match.groupdict()
    if any(parts.get(name) for name in ("half", "round_half", "letter", "named", "zone")):
        return Doubt.NONE
    return Doubt.NONE if word_before(text, match.start()) in _CLOCK_PREPOSITIONS else Doubt.COUNT


def doubt_of_part(text: str, match: re.Match[str]) -> Doubt:
    """Doubt `a third quarter of growth` and `H2` alone (hydrogen); `in H2` names a part of a year."""
    parts = match.groupdict()
    if any(parts.get(name) for name in ("year", "short", "which", "the", "fiscal_year", "code_year")):
        return Doubt.NONE
    before = word_before(text, match.start())
    if (parts.get("letter") or "").lower() == "h":
        return Doubt.NONE if before in {*_TIME_PREPOSITIONS, "for", "of", "the"} else Doubt.NAME
    return Doubt.NAME if before in {"a", "each", "every", "per", "audi"} else Doubt.NONE


def doubt_of_short_decade(text: str, match: re.Match[str]) -> Doubt:
    """Doubt `90s` without the apostrophe of the century left out: it may be degrees, an age or a plural."""
    return Doubt.NONE if text[max(0, match.start() - 1) : match.start()] in _APOSTROPHES else Doubt.COUNT


def doubt_of_spelled_decade(text: str, match: re.Match[str]) -> Doubt:
    """Doubt `in his thirties`: an age; `the nineties` are years."""
    return Doubt.NONE if word_before(text, match.start()) in _BEFORE_DECADES else Doubt.NAME


def doubt_of_iso_month(_text: str, match: re.Match[str]) -> Doubt:
    """Doubt `2010-11`: it is a month to a computer and two years to a reader."""
    return Doubt.TWOFOLD if int(match["month"]) == int(match["year"]) % 100 + 1 else Doubt.NONE
