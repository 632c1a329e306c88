"""Tells counts of people from counts of things: ``122 people on its payroll``, ``112 concerts``."""

import re

_PEOPLE = frozenset(
    """people persons men women children boys girls workers employees staff staffers jobs posts roles positions redundancies layoffs engineers scientists
    researchers doctors nurses teachers drivers miners musicians players pilots soldiers officers volunteers apprentices contractors graduates
    passengers crew travellers commuters tourists guests visitors spectators fans listeners viewers readers subscribers users customers clients patients
    residents villagers inhabitants citizens homeless evacuees refugees dead deaths victims casualties survivors injured wounded bodies
    students pupils undergraduates learners candidates applicants voters shareholders investors creditors strangers adults pensioners colleagues hands
    professionals recruits hires lives heads souls others""".split()
)
"""Nouns that count people, or what there is one of for each."""
_MIXED = frozenset(
    "members partners delegates owners users holders agents parties groups teams seats beds places units times years months weeks days hours minutes".split()
)
"""Nouns that may count either, or stretches of time."""
_HOUSEHOLDS = frozenset("families households homes houses dwellings homesteads flats apartments huts".split())
"""Nouns that count those who live together, or where they do."""
_NOUN = re.compile(
    r"[ -](?:of (?:its|the|their|our|his|her) )?(?:(?!of\b|in\b|at\b|on\b|and\b|or\b|to\b|for\b|by\b|from\b|with\b|who\b|that\b)[a-z][\w’'-]* ){0,3}?(?P<noun>[a-z][a-z-]+s|people|staff|men|women|children|crew|dead|homeless)\b"
)
"""Behind a count, the plural that it counts."""
_OF_DOERS = ("ers", "ors", "ists", "ees", "ians")
"""Endings of those who do something, as of many a thing: ``runners``, ``containers``."""
_VERBAL = frozenset("is was has does says its this as across less plus versus towards perhaps always besides".split())


def kind_counted(text: str, end: int, last: int) -> str | None:
    """Whether a count is of people, of households or of things; None where its noun does not tell."""
    found = _NOUN.match(text, end, last)
    if found is None or found["noun"] in _MIXED or found["noun"] in _VERBAL:
        return None
    noun = found["noun"].rsplit("-", 1)[-1]
    if noun not in _PEOPLE and noun.endswith(_OF_DOERS):
        return None
    return "people" if noun in _PEOPLE else "households" if noun in _HOUSEHOLDS else "things"


def counted_otherwise(ours: str | None, theirs: str | None) -> bool:
    """Whether two counts are of other kinds: of people and not; a house may well be told as a building."""
    return ours is not None and theirs is not None and ours != theirs and "people" in (ours, theirs)
