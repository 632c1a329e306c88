"""Whether the nouns around two parts make them one: ``plant manager`` is no ``sales manager``."""

from sources.prose.names.nouns import BODY, COMPANY
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.parts import (
    ALIKE,
    AT_ONCE,
    CHIEF,
    COMMANDS,
    FIELDS,
    LASTING,
    LOCAL,
    MODIFIED,
    OPERATION,
    SEAT,
    SITES,
    VEHICLES,
)
from sources.retold.bearers.told import Told
from sources.retold.words import concepts, plain, stem

_OF_ANY = frozenset((SEAT, "stage director", "adviser", "successor"))
"""Parts that no noun beside them makes another one of."""
_TRADES = frozenset(("builder", "insurer", "lender"))
"""Parts in which a firm's trade tells what of the work is its own."""
_WITHIN = frozenset(
    map(stem, "unit arm division subsidiary offshoot european asian american african continent region".split())
)
"""Words for a part of a body, which somebody else leads than the whole."""
_MAKES = ("maker", "mak")
"""How words end for what a firm does."""
WHATEVER = frozenset((CHIEF, "leader"))
"""Parts of who leads, whatever he is called."""
_LED = frozenset(map(stem, OPERATION))
_BUILDING = frozenset(("project", "construct", "build"))
_PLACES = frozenset(map(stem, "state district county city town provincial local".split()))
_SITE = concepts(["site", "plant", "works", "facility", "factory", "mill", "complex", *_BUILDING])
"""Words for a place that somebody manages, each of which may stand for the other."""
_VEHICLE = concepts(
    """train bus coach minibus lorry truck car van taxi vehicle plane aircraft airliner jet helicopter flight ship vessel boat ferry trawler tanker
    yacht freighter light passenger cargo fishing doomed""".split()
)
"""Words for what somebody steers, each of which may be left out."""
_AFTERWARDS = concepts(["relief", "salvage", "cleanup", "clean-up", "evacuation", "police", "dog", "team", "unit"])
"""Words for what goes on beside a rescue, under another command."""
_CRASH = frozenset(
    "collided collision collide colliding collides head-on rammed drivers pilots captains skippers masters".split()
)
"""Words of a story in which there is more than one vehicle."""
_FIRMS = concepts(COMPANY)
"""Nouns for a company, whatever its name."""
_BODIES = concepts((*BODY, *COMPANY, "merged"))
"""Nouns for a body that somebody leads."""
_SLIGHT = _BODIES | concepts(
    """km metre meter mile tonne megawatt storey acre hectare foot union party federation association movement battalion brigade force team squad
    regiment corps scene operation effort firefighter""".split()
)
"""Words that tell nothing of whose a part is: of measures, and for bodies of people."""
_UNTELLING = dict.fromkeys(LOCAL, concepts(_PLACES)) | {"manager": _SITE}
"""For each part the words that do not tell it from others of its kind."""


def of_one_kind(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether the nouns around two parts allow that they are one."""
    if x.part in _OF_ANY:
        return True
    untelling = _UNTELLING.get(x.part, frozenset())
    left, right = (concepts(one.modifiers | one.words) - untelling for one in (x, y))
    if x.part in VEHICLES:
        return _of_one_vehicle(left, right, ours, theirs)
    if left & _WITHIN != right & _WITHIN:
        return False
    if x.part in ALIKE or y.part in ALIKE:
        if x.names & y.names and {x.part, y.part} & WHATEVER:
            return concepts(x.modifiers) == concepts(y.modifiers)
        named = concepts(plain(name) for name in x.names | y.names | (ours.about(x) & theirs.about(y)))
        left, right = (concepts(one.modifiers | (frozenset() if one.names else one.words)) for one in (x, y))
        return left ^ right <= (_FIRMS if CHIEF in (x.part, y.part) else _BODIES) | named
    if x.part in MODIFIED and not (_marks(x) <= right and _marks(y) <= left):
        return False
    if x.part in LASTING - AT_ONCE:
        return _of_one_work(x, y, ours, theirs)
    if x.part == COMMANDS:
        return left & _AFTERWARDS == right & _AFTERWARDS
    if left and right:
        return bool(left & right)
    known = concepts((theirs if left else ours).words) | _SLIGHT
    return all(word in known or word.endswith(_MAKES) for word in left | right)


def _of_one_vehicle(left: frozenset[str], right: frozenset[str], ours: Told, theirs: Told) -> bool:
    """Whether words for what somebody steers allow that it is one."""
    if _several(ours, theirs):
        return bool(left & right) and left == right
    return all(_left_out(here - there, told) for here, there, told in ((left, right, theirs), (right, left, ours)))


def _of_one_work(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether two parts are in one work: words for whoever plays them tell nothing, but for the share that is his."""
    left, right = (concepts(one.words | (one.modifiers if one.part in _TRADES else frozenset())) for one in (x, y))
    if x.modifiers & FIELDS != y.modifiers & FIELDS:
        return False
    if left and right:
        return bool(left & right)
    known = concepts((theirs if left else ours).headed) | _SLIGHT
    return not left | right or any(word in known or word.endswith(_MAKES) for word in left | right)


def _left_out(words: frozenset[str], told: Told) -> bool:
    """Whether an article may mean a vehicle of some words without them: it has them, or no word for any."""
    known = concepts(told.words)
    return words <= known or (words <= _VEHICLE and known.isdisjoint(_VEHICLE))


def _marks(x: Bearing) -> frozenset[str]:
    """The words that tell a part from others of its kind: not those of the place, or of the rescue, that one leads."""
    return concepts(x.modifiers - SITES - _LED - _PLACES - _BUILDING)


def _several(*told: Told) -> bool:
    """Whether two vehicles are in a story, each with somebody who steers it."""
    return any(not _CRASH.isdisjoint(one.words) for one in told)
