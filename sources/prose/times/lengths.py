"""The lengths that flows are told in, by their days and by their words."""

import re
from datetime import date

from schemas.notation.quantities import Mention
from schemas.period import Precision, ValidTime
from sources.prose.annotated import Annotated

_SPANS = {
    "quarter": r"\S+-quarter|quarter|quarterly|three-month|three months|year-ago quarter",
    "half": r"\S+-half|half|half-year|half-yearly|interim|six-month|six months",
    "nine months": r"nine months|nine-month",
    "year": r"year|full-year|annual|annually|yearly|twelve months|twelve-month|12 months|12-month|year-end|year's",
}
_DAYS = ((20, 40, "month"), (80, 100, "quarter"), (170, 190, "half"), (260, 285, "nine months"), (350, 380, "year"))
_SAID = {span: re.compile(rf" (?:{words}) ") for span, words in _SPANS.items()}
LONG = re.compile(r"year|months?|weeks|quarter|half|fy|fiscal|[a-z] (?:and|to|through) [a-z]", re.IGNORECASE)
"""Words of a stretch that flows are told in; a season or `early 2025` is none."""


COUNTED = re.compile(r"\b(?:weeks|months)\b", re.IGNORECASE)
"""Words of a stretch that is counted out: ``the first six weeks of the year``."""
WEEK = 7


def length(time: ValidTime) -> str | None:
    """The name of a period's length, if it is one that flows are told in."""
    if time.precision is Precision.TIME:
        return None
    days = (date.fromisoformat(time.end[:10]) - date.fromisoformat(time.start[:10])).days + 1
    return next((name for low, high, name in _DAYS if low <= days <= high), None)


def odd_length(time: ValidTime) -> str | None:
    """The name of a stretch of some other length that is told by it: ``the first six weeks of the year``."""
    if time.precision is not Precision.SPAN or not COUNTED.search(time.text or ""):
        return None
    days = (date.fromisoformat(time.end[:10]) - date.fromisoformat(time.start[:10])).days + 1
    return f"{days // WEEK} weeks" if days >= WEEK else None


def lengths_told(words: str) -> list[str]:
    """The lengths that these words tell: ``in the quarter``, ``annual loss``."""
    return [span for span, said in _SAID.items() if said.search(words)]


def spelled(code: str, sentence: Annotated) -> str:
    """The code with its lengths of time in words: ``in the nine months``."""

    def written(match: re.Match[str]) -> str:
        item = sentence.items[int(match[1])]
        return item.quantity.text.lower() if isinstance(item, Mention) else match[0]

    return re.sub(r"<time:(\d+)>", written, code)
