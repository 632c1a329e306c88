"""What the words around an amount say of it that sets it apart from others of its kind: whose it is, how far it counts, what it is hoped for."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from schemas.period import Period
from schemas.quantity import Quantity
from sources.prose.parts.others import LOOK_BACK, elsewhere, of_others
from sources.retold.ages import age
from sources.retold.aspects import Aspect, aspects
from sources.retold.counted_kinds import kind_counted
from sources.retold.estimates import estimate
from sources.retold.running import Running, Value, changed, running, stretch
from sources.retold.words import meanings, plain

_SHARE_OF = re.compile(
    r" of (?:the|its|their|his|her|all|this|total)? ?(?:[a-z-]+ ){0,2}?(?P<of>capacity|demand|cost|costs|price|bill|budget|output|production|revenue|revenues|sales|staff|workforce|"
    r"votes|vote|population|traffic|electricity|water|needs|storage|time|turnover|profit|profits|debt|income|spending|exports|imports|supply)\b"
)
"""After a percentage, what it is a share of."""
_PHASED = re.compile(
    r"\b(?:(?:first|second|third|next|final|later|initial) (?:phase|stage|section|stretch)|phase (?:one|two|three|[123]))\b[^;]*$",
    re.IGNORECASE,
)
"""Before an amount, the phase that its clause is about."""
_HOPED = re.compile(
    r"\b(?:hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|target(?:s|ed|ing)?|dream(?:s|ed|ing)?|goal|ambition) (?:(?:for|at|to|of|by|is|was) )?(?:(?:draw|attract|reach|get|have|welcome|sell|see|bring|raise|hit|a|an|the|total|some|about) ){0,4}$"
)
"""Before what somebody hopes for or aims at."""
_HIRES = re.compile(
    r"\b(?:hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|tak(?:e|es|ing) on|took on|creat(?:e|es|ed|ing)|add(?:s|ed|ing)?) (?:[a-z-]+ ){0,3}$"
)
"""Before the number of those who are taken on."""
_GOVERNED = re.compile(
    r"\b(?P<noun>costs?|price|loans?|grants?|fees?|fines?|profits?|loss|losses|revenues?|sales|turnover|debts?|dividends?|budget|salary|bonus|prize|rent|penalty|tax|donation|bequest|"
    r"charge|bill|savings?|subsidy|investment|ransom|fare|wage|pension|turnout|payment) of (?:(?:about|around|some|roughly|nearly|almost|more than|over|up to|at least|just|only|as much as) )?$",
    re.IGNORECASE,
)
"""Before an amount, the noun that says what it is."""
_EVENT = re.compile(
    r"\b(?P<noun>signed|ratified|enacted|passed|born|married|died|retired|renamed|bought|sold|listed|floated|privatised|privatized|nationalised|nationalized|demolished|inherited) "
    r"(?:(?:back|again|only|in full) )?(?:in|on|since) (?:the )?(?:(?:early|late|mid|spring|summer|autumn|winter|end) (?:of )?)?$",
    re.IGNORECASE,
)
"""Before a date, the verb that says what happened then, where only that verb can mean it."""
_SLICE = re.compile(
    r"\b(?:[1-9]?\d(?:\.\d+)?(?: ?%| per ?cent)|(?:majority|minority|controlling|his|her|their) (?:stake|shareholding|holding|interest|shares))",
    re.IGNORECASE,
)
"""Words for a part of the shares."""
_ENTIRE = re.compile(
    r"\b(?:valu\w+|worth of|price of|pric\w+) (?:the )?(?:whole|entire|all|100 ?(?:%|per ?cent))\b[^,;]*$"
)
"""Before the value of a whole."""
_THAT_TIME = re.compile(r"(?: [A-Za-z][\w-]*){0,2}? (?:that|the same) (?:day|night|week|weekend|month|season)\b")
"""Behind an amount of a shorter time, which was told before it: ``96 per cent full that month``."""
_YEAR_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Dd]uring|[Ee]nd of) (?:early |late |mid-)?(?P<year>(?:19|20)\d\d)\b(?! and [a-z]+ (?:in|since))[^;:]*$"
)
"""Before an amount, the year that its sentence opens with."""
_YEAR_BEHIND = re.compile(r" (?:[a-z-]+ ){0,4}(?:in|at the end of|back in) (?P<year>(?:19|20)\d\d)\b")
"""Behind it."""
PAST_YEARS = 2
"""Years before an article's from which on a clause is of long before."""
_THERE = re.compile(r" there\b")
"""Right after an amount, the place that the sentence before told of: ``will spend £11m there``."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words around an amount or date say of it."""

    others: bool = False
    """Whether its clause is about others than those the article is about: a rival, another plant, a whole trade."""
    place: str | None = None
    """Where the thing is whose size it is, when its sentence brings that up as something new: ``a 90MW array at Toller Creek``."""
    share_of: frozenset[str] = frozenset()
    """Concepts of what it is a percentage of, when that is no company or project: its capacity, the cost."""
    set_off: bool = False
    """Whether it is of a shorter time, or of another place, than its article is about, both told before it."""
    phased: bool = False
    """Whether its clause is about a phase of something."""
    hoped: bool = False
    """Whether it is what somebody only hopes for or aims at."""
    reckoned: bool = False
    """Whether it is what others than those whose result it is reckoned with."""
    age: bool = False
    """Whether it is how old somebody is."""
    long_past: bool = False
    """Whether its clause is of a year well before the article's: ``when it was set up in 2003, there were``."""
    counts: str | None = None
    """Whether it counts people, households or things; None where no noun tells."""
    hires: bool = False
    """Whether it counts those who are taken on."""
    governed: frozenset[str] = frozenset()
    """Concepts of the noun that says what an amount of money is (``at a cost of``), or of the verb that says what was then (``signed in``)."""
    slice: bool = False
    """Whether its sentence speaks of a part of the shares."""
    entire: bool = False
    """Whether it is the value of a whole: ``values the whole club at``."""
    aspects: Mapping[str, Aspect] = field(default_factory=dict)
    """Which one it is among several of its kind: the special dividend, the hectares of the site."""
    running: Running | None = None
    """Up to when it counts, where it may only grow: copies sold so far, money collected by April."""
    changed: bool = False
    """Whether it is told as what a level has become: ``has slipped to 590,000``."""
    stretch: Period | None = None
    """The stretch of time told right after it as the one in which it came about: ``in the second quarter``."""


PLAIN = Wording()
"""The wording of what nothing is said of."""


def wording(
    text: str,
    sentence: tuple[int, int],
    own: Value,
    inside: Sequence[Value],
    day: date | None,
    beside: Collection[str],
) -> Wording:
    """The wording of an amount or date, among those ``inside`` its sentence, with the plain words ``beside`` it."""
    start, end, value = own
    first, last = max(sentence[0], start - LOOK_BACK), min(sentence[1], end + LOOK_BACK)
    noun = (_EVENT if isinstance(value, Period) else _GOVERNED).search(text, first, start)
    return Wording(
        others=of_others(text, start, end, sentence) is not None,
        place=elsewhere(text, start, end, sentence),
        share_of=_share_of(value, text, end, last),
        set_off=_THAT_TIME.match(text, end, last) is not None or _THERE.match(text, end, last) is not None,
        phased=_PHASED.search(text, first, start) is not None,
        hoped=_HOPED.search(text, first, start) is not None,
        reckoned=estimate(text, first, start, end, last),
        counts=kind_counted(text, end, last),
        age=age(text, first, start, end, value),
        long_past=_past_year(text, own, (first, last), day),
        hires=_HIRES.search(text, first, start) is not None,
        governed=meanings(plain(noun["noun"])) if noun else frozenset(),
        slice=_SLICE.search(text, first, last) is not None,
        entire=_ENTIRE.search(text, first, start) is not None,
        aspects=aspects(text, sentence, own, inside),
        running=running(text, sentence, own, inside, day, beside),
        changed=changed(text, sentence, start),
        stretch=None if isinstance(value, Period) else stretch(text, own, inside),
    )


def _past_year(text: str, own: Value, around: tuple[int, int], day: date | None) -> bool:
    """Whether the clause of an amount, or words right behind it, put it in a year well before an article's."""
    start, end, value = own
    if isinstance(value, Period) or day is None:
        return False
    told = _YEAR_BEHIND.match(text, end, around[1])
    if told is None:
        told = _YEAR_BEFORE.search(text, max(around[0], start - 90), start)
        opening = text[around[0] : told.start()] if told is not None else ""
        if told is not None and opening.strip() and not opening.startswith(("When ", "Back ")):
            return False
    return told is not None and int(told["year"]) <= day.year - PAST_YEARS


def _share_of(value: Quantity | Period, text: str, start: int, end: int) -> frozenset[str]:
    """Concepts of what a percentage is a share of."""
    found = _SHARE_OF.match(text, start, end) if isinstance(value, Quantity) and value.unit == "percent" else None
    return meanings(found["of"]) if found else frozenset()
