"""How firmly a sentence states something: rumoured, planned, committed, completed or denied."""

import re

from schemas.claim import Modality

_WORDS = {
    Modality.DENIED: r"denied|denies|deny|not (?:true|correct)|no plans? to|ruled out|did not|does not|has not|have not|is not|was not|never",
    Modality.RUMOURED: r"considering|considers|mulling|mulls|weighing|weighs|exploring|in talks|talks to|in discussions?|discussing|"
    r"rumou?red|speculation|could|may|might|is said to|are said to|would see",
    Modality.PLANNED: r"plans?|planned|planning|will|would|expects?|expected|expecting|intends?|intended|aims?|aiming|is to|are to|to be|"
    r"set to|due to|about to|hopes?|hoping|propos\w+|budget\w*|forecasts?|projected|projects|targets?|targeting|scheduled|option|"
    r"seeks?|seeking|wants? to|going to|should|ought to|be able to|looking to|slated|anticipates?|guidance|outlook|guided|guides|guiding|sees|previously saw|had seen|estimates? it will|on track to",
    Modality.COMMITTED: r"agreed|agrees|agreement|committed|commits|commitment|pledged|pledges|pledge|signed|promised|promises|contracted|guaranteed",
    Modality.COMPLETED: r"closed|completed|finali[sz]ed|paid|secured|received|delivered|opened|finished|has been spent|was spent",
}
_SIGNS = {modality: re.compile(rf" (?:{words}) ") for modality, words in _WORDS.items()}
_ASIDE = re.compile(r" , (?:which|who|whose|that) [^,]{0,80} ,(?= )")
"""A clause between commas: ``, which is not profitable,`` says nothing of what comes after it."""
_BEATEN = re.compile(
    r" (?:beat|beats|beating|above|below|top|topped|topping|missed|missing|exceed\w*|ahead of|surpass\w*|short of|in line with|better than|worse than) "
    r"(?:(?:the|its|market|city|analyst|analysts|analysts'|all|most|own) ){0,3}(?:forecasts?|guidance|targets?|outlook|budget)(?= )"
)
"""What an amount is measured against: ``operating profit beat forecasts`` tells a result, not a plan."""
_ANEW = re.compile(
    r" ,(?= <(?:name|ref):\d+> )"
    r"| (?:and|but|so|yet)(?= (?:will|would|is|are|was|were|has|have|should|can|must|now|therefore|expects?|plans?) )"
)
"""Where a main clause or another verb begins: ``never shown before, it opens on May 17`` and ``needs no consent and will be completed on`` deny nothing."""
_SPOKEN = re.compile(r" (?:[,.!?] [\"”]|”)(?= )")
"""The end of what somebody is quoted with: ``"We thought ...," said Ada Voss, director`` makes no rumour of the director."""
REACH = 14
"""Tokens before the words of a pattern in which a sign still speaks of it."""


def modality(code: str, start: int, end: int) -> Modality:
    """The modality of what stands between two positions of a sentence's code: the nearest sign before its end decides.

    Signs of different kinds together: a denial wins, then a rumour, then what is planned.
    """
    window = _reach(code, start, end)
    if _SIGNS[Modality.DENIED].search(_ANEW.split(window)[-1]):
        return Modality.DENIED
    for found in (Modality.RUMOURED, Modality.PLANNED, Modality.COMMITTED, Modality.COMPLETED):
        if _SIGNS[found].search(window):
            return found
    return Modality.UNMARKED


def _reach(code: str, start: int, end: int) -> str:
    spoken = max((match.end() for match in _SPOKEN.finditer(code, 0, start)), default=0)
    before = code[spoken:start].split(" ")[-REACH:]
    clause = _ASIDE.sub(" ", " " + " ".join(before) + " ")
    for boundary in (
        " , but ",
        " , while ",
        " , and ",
        " , after ",
        " after ",
        " despite ",
        " following a ",
        " ; ",
        " , although ",
        " , which ",
        " , with ",
    ):
        cut = clause.rfind(boundary)
        if cut >= 0:
            clause = clause[cut + len(boundary) - 1 :]
    return _BEATEN.sub(" ", f"{clause.rstrip()} {code[start:end].strip()} ")
