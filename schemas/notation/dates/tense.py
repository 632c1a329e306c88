"""Whether the clause before a date speaks of the future: `will open in August`."""

import re

LOOK_BACK = 160
"""Characters before a date that may hold its verb."""

_CLAUSE_END = re.compile(r"[.;!?\n](?=\s)|\n")
_FUTURE = (
    r"will|would|won['\u2019]t|shall|['\u2019]ll|should|could|can|may|must"
    r"|(?:is|are|be|being)\s{1,3}(?:now\s{1,3}|also\s{1,3})?(?:expected|set|due|scheduled|slated|planned|going|likely|pencilled\s{1,3}in|targeted)"
    r"|(?:plans?|expects?|aims?|intends?|hopes?|wants?)\s{1,3}(?:\w{1,20}\s{1,3}){0,2}?to|upcoming|forthcoming"
    r"|(?:joins|starts|takes\s{1,3}(?:over|up|office|charge|effect|the\s{1,3}(?:helm|reins|job|post))|steps\s{1,3}(?:down|up)|retires|succeeds|replaces)"
    r"|(?:re-?)?opens|resumes|reopen|resume|returns|arrives|admits|welcomes|receives|moves?\s{1,3}in(?:to)?|begins|finishes|closes"
    r"|bows\s{1,3}out|hands\s{1,3}over|runs\s{1,3}out|goes\s{1,3}(?:live|dark|cold|on\s{1,3}sale)|expires|departs|launches|sails|lapses|takes?\s{1,3}(?:its|their|the|her|his)\s{1,3}first"
    r"|(?<!was )(?<!were )(?<!had )to\s{1,3}(?:re-?open|open|start|begin|launch|resume|close|finish|complete|welcome|admit|enter"
    r"|return|take\s{1,3}effect)"
    r"|(?:is|are)\s{1,3}to\s{1,3}(?!be\s)[a-z]{1,20}"
    r"|(?:fixed|set|due|scheduled|slated|pencilled\s{1,3}in|on\s{1,3}track|on\s{1,3}course)\s{1,3}for"
    r"|(?:delayed|postponed|put\s{1,3}off|pushed\s{1,3}back|pushed|put\s{1,3}back|moved\s{1,3}back|deferred|rescheduled|slipped)"
    r"\s{1,3}(?:until|till|to)"
)
_PAST = (
    r"was|were|had|has(?!\s{1,3}to\b)|(?<!will )(?<!to )have(?!\s{1,3}to\b)|said|told|(?<!be )announced|(?<!be )reported"
    r"|which|after"
)
# Case counts: `Will` and `May` with a capital are people as often as verbs.
_CLUE = re.compile(rf"(?<!\w)(?:(?P<future>{_FUTURE})|(?:{_PAST}))(?!\w)|(?P<contracted>['\u2019]ll)(?!\w)")
_NEXT = re.compile(
    r"\b(?:opens?|closes?|starts?|begins?|launches|follows|expires?|lapses?|ends?|due|(?:gets?|goes) (?:under\s?way|live)|"
    r"(?:have|has|last|lasts) until|no later than|sets?|fixe[sd]"
    r"|go(?:es)? (?:on trial|up|down|out|on sale)|comes? (?:into force|into effect|up))"
    r"\s{1,3}(?:(?:on|in|from)\s{1,3})?(?:the\s{1,3})?$"
    r"|\b(?:effective|with effect)\s{1,3}(?:(?:on|from)\s{1,3})?$"
    r"|\b(?:has|have) until\s{1,3}(?:[\w-]{1,15},?\s{1,3}){1,6}$"
    r"|\bahead of (?:[\w-]{1,20}\s{1,3}){0,5}?(?:on\s{1,3})?$"
)
"""Words that put the date right after them ahead, in the present tense: ``opens May 24``, ``have until 31 March``."""
_BOOKED = re.compile(
    r"\b(?:set|due|fixed|called|slated|planned|scheduled|promised|booked|pencil+ed\s{1,3}in|earmarked|expected|foreseen|convened|timetabled"
    r"|billed|arranged|targeted|tabled)\s{1,3}for\s{1,3}(?:the\s{1,3})?$"
)
"""Words for what somebody has put on a day to come."""
_BACKWARD = re.compile(r"\b(?:for|since|of)\s{1,3}(?:the\s{1,3})?$")
_BY = re.compile(r"\bby\s{1,3}(?:the\s{1,3})?$")
"""Before a day by which something is to be, unless it has been."""
_DONE = re.compile(
    r"\b(?:\w{2,}ed|sold|rose|fell|spent|took|made|built|lost|grew|ran|hit|got|came|went|left|found|won|gave|drew|shut|put|cut|stood|reached|dead"
    r"|known|counted)\b"
)
"""Words that tell of what has been by then."""


_FIGURES = re.compile(
    r"[\w’'.]+-(?:quarter|half) (?:[a-z-]+ ){0,2}"
    r"(?:results?|figures|numbers|earnings|profits?|loss(?:es)?|revenues?|sales|income|turnover|takings)\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|forecasts?|outlook|guidance|anticipat\w+|targets?|sees?|foresees?|envisages?|projects?|guid(?:es|ed|ing)|predict(?:s|ed)?)\b[^.;,]{0,80}$"
)


def names_figures(text: str, position: int) -> bool:
    """Whether a quarter or half names figures that are out: ``third-quarter profit``, where nothing forecasts them."""
    return (
        _FIGURES.match(text, position) is not None
        and _FORECAST.search(text[max(0, position - LOOK_BACK) : position]) is None
    )


def speaks_of_future(text: str, position: int) -> bool:
    """Whether the last clue in the clause before the position is a verb of the future.

    `Will report results for August` does not: after `for`, `since` and `of` a date lies behind the verb. Nor does `will
    report third-quarter results`.
    """
    if names_figures(text, position):
        return False
    before = text[max(0, position - LOOK_BACK) : position]
    ends = [end.end() for end in _CLAUSE_END.finditer(before)]
    clause = before[ends[-1] :] if ends else before
    if _BACKWARD.search(clause) and not _BOOKED.search(clause):
        return False
    if _NEXT.search(clause) or _BOOKED.search(clause):
        return True
    clues = list(_CLUE.finditer(clause))
    if not clues:
        return _BY.search(clause) is not None and _DONE.search(clause) is None
    return (clues[-1]["future"] or clues[-1]["contracted"]) is not None
