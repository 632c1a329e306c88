"""Whether two dates of one article cannot both be right: what has to come first is dated after what can only follow."""

import re

from schemas.period import Period
from sources.retold.telling import Telling

STEPS = (
    ("ground", ("open", "complete")),
    ("birth", ("marry", "elect", "office", "leave", "found", "arrest", "die")),
    ("seek", ("elect", "sign", "approve")),
    ("befall", ("arrest", "trial", "verdict")),
    ("arrest", ("verdict",)),
    ("trial", ("verdict",)),
    ("found", ("close", "move", "list")),
    ("open", ("close",)),
    ("leave", ("arrive",)),
    ("survey", ("announce",)),
    ("sow", ("harvest",)),
    ("film", ("open",)),
    ("marry", ("divorce",)),
    ("enrol", ("graduate",)),
    ("borrow", ("repay",)),
    ("sign", ("complete",)),
    ("elect", ("office",)),
    ("office", ("leave",)),
    ("vote", ("effect",)),
)
"""Deeds, each with those that can only be done when it has been."""
CLAUSE = 60
"""Characters on either side of a date that tell who did what on it."""
SURE = 0.6
"""How near to a date its verb must stand."""
REACH = 350
"""Characters between two sentences that tell of one thing, at most."""
_OTHER = re.compile(
    r"\b(?:second|third|fourth|fifth|another|other|next|previous|former|earlier|predecessor|old|older|similar|sister|father|mother|grandfather|grandmother|parents|"
    r"brother|son|daughter|uncle|aunt|successor|again|re-?open\w*|extension|expansion|wing|branch|phase|stage|since then|replac\w+|anniversary|rebuil\w+)\b",
    re.IGNORECASE,
)
"""Words of another thing, or of another time that the same was done."""
_GOES_ON = re.compile(r"(?:[\"“']?)(?:He|She|It|They|His|Her|Its|Their|This|That)\b")
"""The head of a sentence that goes on about what the one before it is about."""
_ACTS = re.compile(
    r"\b(?:he|she) (?:(?:also|then|even|himself|herself|finally|first|had) )?(?!was\b|is\b|has\b|would\b|will\b|died\b)(?:[a-z]+ed|won|wrote|built|took|bought|sold|made|gave|led|began|ran|met|left|became|came|drew|wed|taught|spoke|flew|laid|sang|shot)\b",
    re.IGNORECASE,
)
"""What somebody did who was alive."""
_KIN = re.compile(
    r"\b(?:widow|widower|sons?|daughters?|heirs?|nephew|niece|grandsons?|granddaughters?|brothers?|sisters?|successors?|posthum\w+|memory|honou?r|statue)\b",
    re.IGNORECASE,
)
_HIS = re.compile(r"\b(?:his|her|he|she)\b", re.IGNORECASE)


def impossible(first: Telling, then: Telling, text: str) -> bool:
    """Whether the first of two dates, the later one, would have to be the earlier one."""
    if not _after(first, then):
        return False
    return _step(first, then, text) or _beyond_death(first, then, text)


def _after(first: Telling, then: Telling) -> bool:
    """Whether what has to be done first is dated wholly after what can only be done then."""
    assert isinstance(first.value, Period) and isinstance(then.value, Period)  # noqa: S101, PT018 - only dates are asked for
    return first.value.start[:10] > then.value.end[:10]


def _step(first: Telling, then: Telling, text: str) -> bool:
    """Whether the verbs of two dates tell two steps of one thing, of which the first comes before the other."""
    ours, theirs = first.around.deed, then.around.deed
    if ours is None or theirs is None or min(ours.near, theirs.near) < SURE:
        return False
    spell = ours.kind == theirs.kind and (ours.phase, theirs.phase) == ("BEGIN", "END")
    if not (spell or any(ours.kind == kind and theirs.kind in later for kind, later in STEPS)):
        return False
    a, b = sorted((first, then), key=lambda one: one.start)
    return not of_others(a, text) and not of_others(b, text) and _of_one(a, b, text)


def of_others(telling: Telling, text: str) -> bool:
    """Whether the clause of a date tells of another thing than its article does, or of doing the same once more."""
    return (
        _OTHER.search(
            text, max(telling.sentence.start, telling.start - 90), min(telling.sentence.end, telling.end + 40)
        )
        is not None
    )


def _of_one(a: Telling, b: Telling, text: str) -> bool:
    """Whether two dates, in their order, are told of one thing: in one sentence, in two that hang together, or in like words."""
    if a.sentence.start == b.sentence.start:
        return True
    apart = b.sentence.start - a.sentence.end
    if apart > REACH:
        return False
    between = text[a.sentence.end : b.sentence.start].strip()
    if not between and _GOES_ON.match(text[b.sentence.start : b.sentence.end].lstrip()):
        return True
    return bool(a.names & b.names) or bool(a.context.keys() & b.context.keys())


def _beyond_death(act: Telling, death: Telling, text: str) -> bool:
    """Whether somebody did something on a date who had died by then."""
    told = death.around.deed
    if told is None or told.kind != "die" or told.near < SURE or abs(act.start - death.start) > REACH:
        return False
    clause = text[max(act.sentence.start, act.start - CLAUSE) : min(act.sentence.end, act.end + CLAUSE)]
    dying = text[death.sentence.start : death.sentence.end]
    return (
        _ACTS.search(clause) is not None
        and _HIS.search(dying) is not None
        and _KIN.search(clause) is None
        and _beside(act, death, text)
    )


def _beside(a: Telling, b: Telling, text: str) -> bool:
    """Whether two dates stand in one sentence, or in two of which one follows the other."""
    first, then = sorted((a.sentence, b.sentence), key=lambda one: one.start)
    return first.start == then.start or not text[first.end : then.start].strip()
