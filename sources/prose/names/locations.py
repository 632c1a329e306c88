"""Tells the names of places from those of parties by how a text uses them."""

import re
from collections import Counter
from collections.abc import Sequence

from sources.prose.names.lexicon import CITIES, TRADES
from sources.prose.names.named import Name
from sources.prose.names.nouns import COMPANY
from sources.prose.names.projects import PROJECT

_PLACED = re.compile(r"\b(?:in|at|out of|near|across|outside|around|off|on|throughout|in the|on the|at the)\s+$")
_ADJECTIVE = re.compile(
    r"['’]?(?:, where\b|-(?:based|headquartered)\b|(?:, [A-Z]\w+(?: [A-Z]\w+)?)? (?:[a-z][\w-]* )?(?:"
    + "|".join(COMPANY)
    + r")\b| (?:coast|border|area|region|county|coastline|campus|plant|site|factory|works(?! (?:in|with|for|at|on|to|closely|across|from|as|by)\b)|yard|mill|depot|warehouse|"
    r"office|offices|branch|district|council|mayor|police|airport|shipyard|headquarters)\b)"
)
"""After the name of a place: ``the Port Merrin manufacturer``, ``Cannery Row, where``."""
_ACTING = re.compile(
    r"['’]s?\b|,|[ ](?:(?:has|had|have|said|says|is|was|will|would|to|in|from|and)\b|"
    r"sold|made|bought|lost|won|cut|set|got|kept|fell|rose|grew|went|took|gave|paid|[a-z]+(?:s|ed)\b)"
)
"""After the name of one who acts, or owns."""
_WORKING = re.compile(
    r"\b(?:workers|staff|employees|people|jobs|posts|roles|positions|headcount|workforce|payroll|redundanc(?:y|ies)|layoffs|cuts|losses|loss|"
    r"sales|numbers|revenues?|turnover|profits?|income|earnings|growth|executive|chairman|director|spokes\w+|analyst|margins?)\s+(?:at|across)\s+(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
"""Before *at* and the name of a business, which is no place: ``redundancies at Pembrook Glass``."""
_HELD = re.compile(
    r"\b(?:shares?|stocks?|stakes?|interests?|holdings?|investors?|investments?|invest\w*|shareholders?|confidence|bonds?|controls?|"
    r"slice|(?:jobs|cuts|changes|turmoil|discontent|insiders?|morale|bosses|management|executives) at)(?: in)?\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,3}$",
    re.IGNORECASE,
)
"""Before a name in which a share is held, or at which people work: no place, though *in* or *at* stands there."""
_FORMER = re.compile(
    r"\b(?:previously|formerly|once|lately|earlier|most recently|currently|(?:joins|joined|joining|moves|moved|came|comes|arrives|hired|poached|recruited) from|"
    r"(?:former|ex|previous)(?:[- ][a-z-]+){1,3}|spent [\w ]{3,20} years|late of)"
    r"(?:\s+(?:an?|the|its|chief|executive|director|head|boss|manager|partner|finance|managing|officer|run|ran|worked|led|fellow|rival)){0,4}"
    r"(?:\s+(?:with|at|of|for|from))?\s+(?:the\s+)?$"
)
"""Before the name of an employer that somebody has left: ``Janet Osgood, previously with Severn Housing``."""
_PUT = re.compile(
    r"\b(?:invest\w*|stakes?|shares|interest|holding|shareholding|money|capital|cash|funding|commit\w*|backing|slice|"
    r"pour\w*|put|plough\w*)\b[^.;:,]{0,40}? in $",
    re.IGNORECASE,
)
"""Before the name of what somebody puts money in, which need be no place: ``invest up to $2 billion in Solvane Labs``."""


LAND = frozenset(
    "bay island islands valley hill hills river point beach harbour harbor coast heights falls creek lake peninsula province cove sound".split()
)
"""Last words of the names of places; some are those of companies as well."""
BODIES = frozenset(
    "museum institute university college hospital foundation trust council society gallery orchestra theatre association union club library "
    "academy charity federation".split()
)
"""Words in the names of bodies that are called after the place they are in."""


def places(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The names that the text uses to say where something is: always, or most often and never as one who acts."""

    def only(name: Name) -> bool:
        by = _PLACED.search(text, max(0, name.start - 14), name.start)
        if _FORMER.search(text, max(0, name.start - 50), name.start):
            return True
        if by is not None and _HELD.search(text, max(0, name.start - 40), name.start):
            return False
        if by is not None and _WORKING.search(text, max(0, name.start - 60), name.start):
            return False
        if by is not None and _PUT.search(text, max(0, name.start - 60), name.start):
            return False
        return by is not None or _ADJECTIVE.match(text, name.end) is not None

    placed = Counter(name.entity for name in names if only(name))
    acting = {name.entity for name in names if not only(name) and _ACTING.match(text, name.end)}
    counts = Counter(name.entity for name in names)
    embodied = any(not BODIES.isdisjoint(name.lower().split()) for name in counts)
    return frozenset(
        name
        for name, times in placed.items()
        if (times == counts[name] or (2 * times >= counts[name] and name not in acting))
        and name.split()[-1].lower() not in TRADES.difference(PROJECT)
    ) | {
        name
        for name in counts
        if name in CITIES
        or name.endswith("shire")
        or _reported_from(text, name)
        or (embodied and " " in name and name.split()[-1].lower() in LAND)
    }


def lands(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The names that end as those of places do and that the text says something to be in: *the company* is none of them."""
    return frozenset(
        name.entity
        for name in names
        if " " in name.entity
        and name.entity.split()[-1].lower() in LAND
        and _PLACED.search(text, max(0, name.start - 14), name.start)
    )


def _reported_from(text: str, name: str) -> bool:
    """Whether a dateline in capitals names it: ``DUNMORE, Ohio -``."""
    return (
        re.search(
            rf"^{re.escape(name.upper())}(?:, [A-Z][^\n]{{0,60}})? ?(?:-{{1,2}}|–|—) (?!(?:[QH][1-4]|FY|Full|First|Second|Third|Fourth|Results?|Review|Update|Note)\b)",
            text,
            re.MULTILINE,
        )
        is not None
    )
