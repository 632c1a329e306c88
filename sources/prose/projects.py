"""Tells which building projects an article is about, the main one first."""

import re
from collections import Counter
from collections.abc import Sequence

from sources.prose.names import Name

PROJECT = (
    "project scheme farm plant dam bridge tunnel line station reactor park port airport interconnector pipeline site complex "
    "mine reservoir extension terminal facility hospital link array road bypass barrage smelter refinery stadium railway "
    "tramway metro canal campus tower museum school library development").split()
"""Nouns for what is built; a name that ends in one, or stands beside one, is a project's."""
BUILT = (
    "project scheme farm plant dam bridge tunnel line reactor airport interconnector pipeline mine reservoir terminal array "
    "bypass barrage railway tramway metro canal").split()
"""Of these, the nouns that tell a project when they stand in small letters beside a name: others house people as often."""
_AFTER = re.compile(r"^(?:['’]s)?,? (?:(?:is |will be |, )?(?:an?|the) )?(?:[a-z][\w-]*,? ){0,4}?(?:" + "|".join(BUILT) + r")\b")
HEADLINE = 3
"""How much a mention in the first line counts for."""


def projects_of(text: str, names: Sequence[Name], body: int = 0) -> Counter[str]:
    """The projects of an article with how much is said of each."""
    found = {name.entity for name in names if is_project(name.entity) or _AFTER.match(text[name.end : name.end + 80])}
    first = text.find("\n", body + len(text[body:]) - len(text[body:].lstrip()))
    weights: Counter[str] = Counter()
    for name in names:
        if name.entity in found:
            weights[name.entity] += HEADLINE if first > name.start else 1
    return weights


def is_project(name: str) -> bool:
    """Whether a name ends in a noun for what is built: ``Harbour Line``."""
    return " " in name and name.split()[-1].lower() in PROJECT
