"""Whether the clause before a date speaks of the future: `will open in August`."""

import re

LOOK_BACK = 160
"""Characters before a date that may hold its verb."""

_CLAUSE_END = re.compile(r"[.;!?\n](?=\s)|\n")
_FUTURE = (
    r"will|won['\u2019]t|shall|['\u2019]ll"
    r"|(?:is|are|be|being)\s{1,3}(?:now\s{1,3}|also\s{1,3})?(?:expected|set|due|scheduled|slated|planned|going|likely)"
    r"|(?:plans?|expects?|aims?|intends?|hopes?|wants?)\s{1,3}(?:\w{1,20}\s{1,3}){0,2}?to|upcoming|forthcoming"
)
_PAST = r"was|were|had|has|have|said|told|(?<!be )announced|(?<!be )reported|which|after"
# Case counts: `Will` and `May` with a capital are people as often as verbs.
_CLUE = re.compile(rf"(?<!\w)(?:(?P<future>{_FUTURE})|(?:{_PAST}))(?!\w)|(?P<contracted>['\u2019]ll)(?!\w)")
_BACKWARD = re.compile(r"\b(?:for|since|of)\s{1,3}(?:the\s{1,3})?$")


def speaks_of_future(text: str, position: int) -> bool:
    """Whether the last clue in the clause before the position is a verb of the future.

    `Will report results for August` does not: after `for`, `since` and `of` a date lies behind the verb.
    """
    before = text[max(0, position - LOOK_BACK) : position]
    ends = [end.end() for end in _CLAUSE_END.finditer(before)]
    clause = before[ends[-1] :] if ends else before
    if _BACKWARD.search(clause):
        return False
    clues = list(_CLUE.finditer(clause))
    return bool(clues) and (clues[-1]["future"] or clues[-1]["contracted"]) is not None
