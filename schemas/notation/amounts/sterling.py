"""Tells the pounds that are paid from the pounds that are weighed, by the words around them."""

import re

_LOOK_BACK, _LOOK_AHEAD = 60, 24
_WEIGHING = r"weigh(?:s|ed|ing|t)?|lift(?:s|ed)?|los[et]s?|gain(?:s|ed)?|shed"
_PAYING = (
    r"costs?|costing|pay|pays|paid|paying|pric(?:e|es|ed|ing)|worth|spen[dt]s?|spending|fees?|fine[ds]?|salary|wages?|rent|"
    r"bills?|debts?|loans?|owe[ds]?|bonus|donat(?:ed|ion)|budget|sold|bought|sells|earn(?:s|ed)?|pence|sterling"
)
_CUES = re.compile(rf"\b(?:(?P<weighed>{_WEIGHING})|{_PAYING})\b|£", re.IGNORECASE)
_PER = re.compile(r"(?:-a-|\s(?:a|per|an)\s)(?:share|ticket|head|night|week|month|year|hour|person)\b", re.IGNORECASE)
_WEIGHED = re.compile(r"\s(?:of|in weight|heavier|lighter|per square|overweight)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s")


def is_sterling(text: str, start: int, end: int) -> bool:
    """Whether the pounds over the characters [start, end) are money: the last word before them that tells is one of paying."""
    if not text[max(start, end - len("pounds")) : end].lower().endswith(("pound", "pounds")):
        return False
    if _WEIGHED.match(text, end):
        return False
    before = _SENTENCE_END.split(text[max(0, start - _LOOK_BACK) : start])[-1]
    cues = list(_CUES.finditer(before))
    if cues:
        return cues[-1]["weighed"] is None
    return _PER.match(text[end : end + _LOOK_AHEAD]) is not None
