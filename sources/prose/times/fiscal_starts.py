"""Tells the month in which the fiscal years of an article begin, where it says so: ``Its fiscal year begins on 1 April``."""

import re
from calendar import month_name

_MONTHS = [name.lower() for name in month_name[1:]]
_MONTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?P<month>{'|'.join(_MONTHS)})\b"
_YEAR = r"\b(?:fiscal|financial|business|reporting|accounting) year(?:s)?"
_BEGINS = re.compile(
    rf"{_YEAR},? (?:(?:which|that) )?(?:begins?|began|starts?|started|runs?|ran|opens?) (?:(?:each|every) year )?(?:on|in|from) (?:the )?{_MONTH}",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"{_YEAR},? (?:(?:which|that) )?(?:ends?|ended|ending|closes?|closed|to|through|finishes) (?:(?:each|every) year )?(?:on |in |at the end of )?(?:the )?{_MONTH}",
    re.IGNORECASE,
)
JANUARY = 1


def fiscal_start(text: str) -> int:
    """The month, 1 to 12, in which an article's fiscal years begin; January where it does not say."""
    begins = {_number(match) for match in _BEGINS.finditer(text)}
    begins |= {_number(match) % 12 + 1 for match in _ENDS.finditer(text)}
    return begins.pop() if len(begins) == 1 else JANUARY


def _number(match: re.Match[str]) -> int:
    return _MONTHS.index(match["month"].lower()) + 1
