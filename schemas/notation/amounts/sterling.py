"""Tells the pounds that are paid from the pounds that are weighed, by the words around them."""

import re
from dataclasses import dataclass
from functools import cached_property

STERLING = "GBP"
_LOOK_BACK, _LOOK_AHEAD = 60, 24
_WEIGHING = r"weigh(?:s|ed|ing|t)?|lift(?:s|ed)?|los[et]s?|gain(?:s|ed)?|shed"
_PAYING = (
    r"costs?|costing|pay|pays|paid|paying|pric(?:e|es|ed|ing)|worth|spen[dt]s?|spending|fees?|fine[ds]?|salary|wages?|rent|"
    r"bills?|debts?|loans?|owe[ds]?|bonus|donat(?:ed|ion)|budget|sold|bought|sells|earn(?:s|ed)?|pence|sterling|"
    r"shares?|stock|bid|offer(?:s|ed)?|dividends?|receives?"
)
_CUES = re.compile(rf"\b(?:(?P<weighed>{_WEIGHING})|{_PAYING})\b|£", re.IGNORECASE)
_FINANCE = re.compile(
    r"\s(?:of|in)\s"
    r"(?:(?:its|their|his|her|our|the|new|fresh|extra|additional|public|private|"
    r"state|own|bank|long-term|short-term|annual|taxpayers['’]) ){0,3}"
    r"(?:loans?|debts?|equity|fund(?:s|ing)|financ(?:e|ing)|investments?|capital|cash|money|savings?|spending|grants?|"
    r"aid|support|subsid(?:y|ies)|bonds?|shares?|costs?|revenues?|sales|turnover|income|profits?|loss(?:es)?|earnings|fees?|fines?|tax(?:es)?|damages?|compensation|deposits?|mortgages?|assets|orders|contracts|dividends?|"
    r"guarantees?|liabilities|bonuses|donations?|gifts?|credit|borrowings?)\b",
    re.IGNORECASE,
)
"""What is paid, behind the pounds: ``2.4 billion pounds of loans``."""
_PER = re.compile(
    r"(?:-a-|\s(?:a|per|an)\s)(?:share|ticket|head|unit|vote|night|week|month|year|hour|person)\b", re.IGNORECASE
)
_WEIGHED = re.compile(r"\s(?:of|in weight|heavier|lighter|per square|overweight)\b", re.IGNORECASE)
_PAYS = re.compile(r"£|\bpence\b|\bsterling\b|\d (?:million|billion) pounds\b", re.IGNORECASE)
"""What a text has that pays in pounds."""
_WEIGHS = re.compile(r"\b(?:ounces?|lbs?|kilos?|kilograms?|tonn?es?|tons?|weigh\w*)\b", re.IGNORECASE)
"""What a text has that weighs things."""
_SENTENCE_END = re.compile(r"[.!?;]\s")


@dataclass(frozen=True)
class Pounds:
    """Whether the pounds of a text are money."""

    text: str

    def paid(self, start: int, end: int) -> bool:
        """Whether those over the characters [start, end) are: as the words around them tell, else as the text has it."""
        told = _told(self.text, start, end)
        return told if told is not None else "-" not in self.text[start:end] and self._money

    @cached_property
    def _money(self) -> bool:
        """Whether the text pays in pounds, and weighs nothing."""
        return _PAYS.search(self.text) is not None and _WEIGHS.search(self.text) is None


def _told(text: str, start: int, end: int) -> bool | None:
    """Whether pounds are money by the last word before them that tells, or by what follows; None when no word tells."""
    if not text[max(start, end - len("pounds")) : end].lower().endswith(("pound", "pounds")):
        return False
    if _FINANCE.match(text, end):
        return True
    if _WEIGHED.match(text, end):
        return False
    before = _SENTENCE_END.split(text[max(0, start - _LOOK_BACK) : start])[-1]
    cues = list(_CUES.finditer(before))
    if cues:
        return cues[-1]["weighed"] is None
    return True if _PER.match(text[end : end + _LOOK_AHEAD]) else None
