"""Finds the place that a disaster struck: ``a tornado tore through the town of X``."""

import re
from collections.abc import Iterator, Sequence

from sources.prose.annotated import Annotated
from sources.prose.names.named import Name
from sources.retold.bearers.borne import Bearing

HIT = "place struck"
"""The place that a disaster struck."""
_DISASTERS = (
    ("storm", "tornado|twister|storm|hurricane|cyclone|typhoon|funnel|gale|hailstorm|squall|supercell"),
    ("flood", "flood|floods|flooding|water|waters|river|tsunami|wave|deluge|torrent"),
    ("fire", "fire|blaze|wildfire|bushfire|flames|inferno"),
    ("slide", "landslide|landslip|mudslide|avalanche|slide|mud|rockfall|lahar|debris"),
    ("quake", "earthquake|quake|tremor|shock"),
    ("blast", "explosion|blast|bomb|missile|rocket|drone|shell|shells|strike|air strike"),
    ("crash", "plane|aircraft|jet|helicopter|airliner|train|meteorite"),
)
"""Kinds of disaster, with words for what strikes."""
_KIND = {word: kind for kind, words in _DISASTERS for word in words.split("|")}
_STRUCK = (
    r"(?:tore|ripped|swept|raced|roared|cut|ploughed|plowed|slammed|smashed|crashed|barrelled|carved|raged|burst|poured|slid|thundered|broke) (?:\w+ly )?(?:through|into|across|over|down on|onto|in on|a path through)"
    r"|came down (?:on|in|over)|bore down on|touched down (?:in|on|at|near)|made landfall (?:at|in|near|on)|went off in|fell on|landed on"
    r"|hit|struck|flattened|levelled|leveled|devastated|destroyed|wrecked|ravaged|pummelled|battered|pounded|buried|inundated|submerged|engulfed|swamped|razed|shook|rocked|hits|strikes|flooded|wiped out|swallowed"
)
_BEFORE = re.compile(
    rf" (?:{_STRUCK}) (?P<near>near )?(?:much of |most of |parts of |half of )?(?P<what>(?:the |a )?(?:[a-z-]+ ){{0,3}}(?:town|village|city|hamlet|suburb|community|settlement|resort|port|island|district|neighbourhood|township|market town) of |the )?$"
)
FAR = 18
"""Tokens before a place that are looked at."""


def kind_of(words: Sequence[str]) -> frozenset[str]:
    """The kind of disaster that the last word for one among some tells."""
    return frozenset(next(((_KIND[word],) for word in reversed(words) if word in _KIND), ()))


def hits(name: Name, at: int, tokens: Sequence[str], _: Annotated) -> Iterator[Bearing]:
    """The place struck that a name is by the words before it."""
    before = tokens[max(0, at - FAR) : at]
    found = _BEFORE.search(f" {' '.join(before)} ")
    kind = kind_of(before)
    if found is None or not kind or (not found["what"] and tokens[at + 1 : at + 2] == ["'s"]):
        return
    yield Bearing(
        name=name.entity,
        part=HIT,
        written=HIT,
        words=kind,
        modifiers=frozenset(("near",)) if found["near"] else frozenset(),
        start=name.start,
        end=name.end,
    )
