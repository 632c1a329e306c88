"""Tells which building projects an article is about, the main one first."""

import re
from collections import Counter
from collections.abc import Sequence

from sources.prose.names.lexicon import TRADES
from sources.prose.names.named import Name

PROJECT = (
    "project scheme farm plant dam bridge tunnel line station reactor park port airport interconnector pipeline site complex "
    "mine reservoir extension terminal facility hospital link array road bypass barrage smelter refinery stadium railway "
    "tramway metro canal campus tower museum school library development"
).split()
"""Nouns for what is built; a name that ends in one, or stands beside one, is a project's."""
BUILT = (
    "project scheme farm plant dam bridge tunnel line reactor airport interconnector pipeline mine reservoir terminal array "
    "bypass barrage railway tramway metro canal crossing viaduct footbridge causeway cable"
).split()
"""Of these, the nouns that tell a project when they stand in small letters beside a name: others house people as often."""
NAMED = frozenset((*BUILT, "station", "airport", "port", "stadium", "refinery", "smelter", "hospital", "extension"))
"""Nouns that tell a project when they end a name; a road or a school so named is an address as often."""
ALSO = (
    "hospital",
    "stadium",
    "solar park",
    "wind park",
    "energy park",
    "rail link",
    "battery",
    "runway",
    "light rail",
    "data centre",
    "data center",
    "gigafactory",
    "electrolyser",
    "substation",
    "desalination plant",
    "storage facility",
    "power station",
    "tram",
    "crossing",
    "expressway",
    "motorway",
    "flyover",
    "tower",
    "terminal",
    "refinery",
    "skyscraper",
    "cable car",
)
"""Nouns that tell a project as well, where a name stands before them."""
_BUILDING = re.compile(
    r"\b(?:construction|under construction|to be built|be built|being built|work on|break ground|broke ground|contractors?|"
    r"will (?:open|serve|carry|link|connect|run|generate|supply|replace|cost)|opens? (?:in|to)|building work|planning (?:permission|consent)|completed? (?:in|by)|completion|finished in|"
    r"developers?|comprises?|megawatts?|MW|GW|enters? service|price tag|over budget|cost overruns?|costed|building (?:it|the)|"
    r"green light|go-ahead|builders?|taxpayers)\b"
)
"""Words of an article about building."""
_BUILT = re.compile(r"\b(" + "|".join(BUILT) + r")s?\b")
_PLACES = re.compile(r"\b(?:in|at|near|off|for|by|from|on|to|of)(?: the)? $")
_AFTER = re.compile(
    r"^,? (?!(?:said|says|told|added|warned|thinks|hopes)\b)(?:(?:is |will be |, )?(?:an?|the) )?(?:(?![A-Z]|(?:said|says|told|tells|has|have|had|that|which|who|whose|developer|owner|builder|operator|contractor|company|firm)\b)[\w£$€][\w.,'’-]* ){0,4}?(?:(?:solar|wind|energy|battery) park|"
    + "|".join(BUILT)
    + r")\b"
)
_ON = re.compile(
    r"\b(?:" + "|".join(BUILT) + r")(?:,| (?:on|at|off|near|called|named|dubbed|known as|for|in))(?: the)? $"
)
_RISES = re.compile(
    r"^ (?:(?:has|will have|would have) an? (?:total |planned |installed |generating )?capacity|"
    r"(?:will|would|should|is to|is (?:due|expected|scheduled|set) to) (?:be (?:built|completed|finished|commissioned|fully operational|operational)|"
    r"generate|cost|produce|have (?:\d+|a hundred|[a-z]+ty(?:-[a-z]+)?) (?:turbines|stations|stops|beds|lanes|seats|berths|platforms)|enter service|open (?:to (?:traffic|passengers)|in (?:late |early |mid-)?20\d\d)|come on ?line)|"
    r"is (?:being built|under construction|now under construction))\b"
)
"""What is said of a name only where it is a project's: ``Mesa Dorada has a capacity of 850MW``."""
_WATERS = re.compile(
    r"\b(?:[Rr]ivers?|[Ll]akes?|[Ss]trait of|over|across|under|beneath|between|near|outside)(?: the)?(?: [Rr]iver)? $"
)
"""Before the name of what something built stands by or crosses."""
_WORKS = re.compile(
    r"\b(?:[Cc]onstruction (?:of|at|on)|(?:[Ww]ork|[Bb]uilding work) (?:on|at)|[Gg]roundbreaking (?:for|at)|(?:broke|break|breaks|breaking) ground (?:at|on)|"
    r"turbines (?:at|for)) (?:the )?$"
)
"""What stands before the name of a project: ``construction of Mesa Dorada``."""
PLAIN = frozenset(
    (
        "bridge",
        "tunnel",
        "dam",
        "farm",
        "railway",
        "tramway",
        "metro",
        "canal",
        "reactor",
        "pipeline",
        "interconnector",
        "reservoir",
        "barrage",
        "bypass",
        "crossing",
        "viaduct",
        "footbridge",
        "causeway",
        "hospital",
        "runway",
        "motorway",
        "expressway",
        "tram",
    )
)
"""Nouns that tell a project in any article."""
_CALLED = re.compile(
    r"^ (?:(?:offshore|onshore|wind|solar|battery|energy|power|tidal|hydro|rail|road|light|storage|pumped|nuclear|gas|hydrogen) ){0,3}"
    rf"(?:park|{'|'.join((*BUILT, *ALSO))})\b"
)
"""What follows the name of a project at once: ``Fenwick Moor battery park``."""
_ALSO = re.compile(rf"^ (?:(?:[a-z-]+) )?(?:{'|'.join(ALSO)})\b")
_THE = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Tt]his) (?:[\w£€$.,'’-]+ ){{0,3}}?({'|'.join((*BUILT, *ALSO))})\b")
REACH = 40
"""Characters before a name in which words tell what stands there."""
OFTEN = 3
"""Nouns for what is built that make an article one about a project."""
HEADED = 200
"""Characters of a headline at most."""
HEADLINE = 3
"""How much a mention in the first line counts for."""


def projects_of(text: str, names: Sequence[Name], body: int = 0) -> Counter[str]:
    """The projects of an article with how much is said of each; a name that opens its headline may be one by itself."""
    found = {
        name.entity
        for name in names
        if is_project(name.entity)
        or _AFTER.match(text[name.end : name.end + 80])
        or _ALSO.match(text[name.end : name.end + REACH])
        or (
            _RISES.match(text[name.end : name.end + 80])
            and not _WATERS.search(text, max(body, name.start - REACH), name.start)
        )
        or _WORKS.search(text, max(body, name.start - REACH), name.start)
    }
    first = text.find("\n", body + len(text[body:]) - len(text[body:].lstrip()))
    if text[body:first].rstrip().endswith(".") or first - body > HEADED:
        first = body  # the text begins with no headline
    if len(_BUILT.findall(text, body)) >= OFTEN:
        found |= {
            name.entity
            for name in names
            if name.start < first
            and not _PLACES.search(text, body, name.start)
            and not _WATERS.search(text, max(body, name.start - REACH), name.start)
            and name.entity.split()[-1].lower() not in TRADES.difference(PROJECT)
            and not text[name.end :].startswith(("'s", "’s", ","))
        }
    found = {name for name in found if name.lower() not in PROJECT}
    found = found or {name.entity for name in names if _ON.search(text, max(body, name.start - REACH), name.start)}
    nouns = Counter(match[1] for match in _BUILT.finditer(text, body))
    told = Counter(match[1] for match in _THE.finditer(text, body))
    if not _BUILDING.search(text, body):
        told = Counter({noun: times for noun, times in told.items() if noun in PLAIN})
    if not found and (nouns.total() >= OFTEN or told):
        return Counter({f"the {(told or nouns).most_common(1)[0][0]}": 1})
    weights: Counter[str] = Counter()
    for name in names:
        if name.entity in found:
            weights[name.entity] += HEADLINE if name.start < first else 1
    return weights


def called_projects(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The names that are certainly projects': they end in a noun for what is built, or one follows at once."""
    return frozenset(
        name.entity for name in names if is_project(name.entity) or _CALLED.match(text[name.end : name.end + REACH])
    )


def is_project(name: str) -> bool:
    """Whether a name ends in a noun for what is built: ``Harbour Line``."""
    return " " in name and name.rsplit(maxsplit=1)[-1].lower() in NAMED
