"""Reads shares that an article tells twice, in percent and by their amounts, sentences apart: ``two in five would refuse … of the 1,250 asked, 812 said no``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from schemas.claim import LinkKind
from sources.reckoning.kinds.borrowed import as_part
from sources.reckoning.kinds.clauses import clause, together, told_beside
from sources.reckoning.kinds.fit import right, share, wrong
from sources.reckoning.kinds.own_words import Own, content, of_one_kind, own_amounts, retold
from sources.reckoning.kinds.roles import kind_of
from sources.reckoning.kinds.verdicts import verdicts
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded
from sources.reckoning.statement import HUNDRED, Statement
from sources.retold.telling import COUNT, Telling

REACH = 5
"""Sentences between a share and the amounts that it is told by again, at most."""
SAID = 2
"""What it counts that a share is said of a part in like words; that both are of like things counts one."""
APART = 2
"""Sentences between a whole and a part of it, at most."""
_OF_THEM = re.compile(
    r" (?:[a-z-]+ )?(?:out )?of (?:them|those|these|whom|which|that|it|(?:the|its|their|his|her) [a-z-]+(?! <))(?![a-z])(?! [a-z-]+ <)"
)
"""What says after an amount that it is a part of one told before."""
_OF_THEM_BEFORE = re.compile(
    r"(?:^| )(?:of|among|out of) (?:them|those|these|whom|which|the (?:[a-z]+ ){0,2}[a-z]+)(?: , | )(?:(?!<)[^ ;:.]+ ){0,6}$"
)
_OF_NEXT = re.compile(
    r" (?:[a-z-]+ )?(?:out )?of (?:the|its|their|his|her|a total of|some|about|all)? ?(?:(?!<)[^ ,;:.]+ ){0,3}$"
)
"""What stands between a part and the whole that follows it."""
_ASKED = re.compile(
    r" (?:asked|polled|surveyed|questioned|interviewed|telephoned|phoned|tested|examined|inspected|checked|sampled|screened|sat|answered|replied|responded|took part|applied|entered|visited|canvassed|respondents|applicants|sample) "
)
"""What says of a whole that its members were looked at one by one, so that a number told next is a part of them."""
_OWN_WHOLE = re.compile(r" (?:\) )?(?:out )?of (?:(?!<)[^ ,;:.]+ ){0,6}?<[a-z_]+:\d+> ")
"""What gives a share its whole right after it."""
_SHARE_OF = re.compile(r" (?:\) )?(?:of|in) (?P<whole>(?:(?!<)[^ ,;:.]+ ){1,5})")
_NOT_A_SHARE = re.compile(
    r" (?:interest|tax|vat|inflation|growth|margin|premium|discount|stake|yield|rate|target|threshold|quorum|ago|last year|last time|previous\w*|earlier|would need|at least|rise|fall|increase|drop|gain|loss|"
    r"higher|lower|more than last|cheaper|dearer|faster|points?|national|nationwide|average|another|further|remaining) "
)
"""What says of a percentage that it is no share of what is told, or of another time."""
_CHANGED = re.compile(
    r" (?:by|rose|fell|grew|up|down|climbed|dropped|jumped|risen|fallen|grown) (?:(?:about|around|some|nearly|almost|just|over|more than|a|an|another) ){0,2}$"
)
_HALF_TIME = re.compile(
    r" (?:first|second|last|next|same|other|previous|this|each|that|opening|closing|half|year|by) $| (?:and|a) half $"
)
_HALF_AFTER = re.compile(
    r" (?:of (?:(?:last|this|the|next) (?:year|season|match|game|century|decade|month)|(?:19|20)\d\d)|year|time|way|past|hour|hearted|brother|sister|dozen|a) "
)
"""What makes a half a stretch of time."""


@dataclass(frozen=True)
class Portion:
    """A part and the whole that it is told as part of."""

    part: Own
    whole: Own


def retold_shares(lines: Sequence[Line]) -> Iterator[Statement]:
    """The shares that the part and the whole told elsewhere in the article contradict."""
    amounts = [own for own in own_amounts(lines) if bounded(own.telling)]
    told = list(_portions(amounts, lines))
    for number, line in enumerate(lines):
        for figure in line.told:
            if (
                figure.dimension != "percent"
                or not figure.size
                or figure.size >= HUNDRED
                or not _is_share(figure, line)
            ):
                continue
            near = [one for one in told if min(abs(own.number - number) for own in (one.part, one.whole)) <= REACH]
            found = _of(figure, line, near)
            if found and not _made_by_any(figure, amounts, number):
                parts = (found.part.telling, figure)
                yield Statement(LinkKind.SHARE, found.whole.telling, parts, sure=False)


def _is_share(figure: Telling, line: Line) -> bool:
    """Whether a percentage is a share of something whose amount is not told beside it."""
    before, after = line.before(figure), line.after(figure)
    if (
        _CHANGED.search(before)
        or _HALF_TIME.search(before)
        or (figure.value.text.lower().endswith("half") and _HALF_AFTER.match(after))
    ):
        return False
    place = len(before), len(line.code) - len(after)
    words = together(clause(line, *place))
    if _OWN_WHOLE.match(after) or told_beside(line, *place):
        return False
    return not _NOT_A_SHARE.search(words) and kind_of(before, after) is None


def _portions(amounts: Sequence[Own], lines: Sequence[Line]) -> Iterator[Portion]:
    """The amounts that are told as parts of others; no sums of money, which are parts of many things."""
    counted = [own for own in amounts if own.telling.dimension != "money" and not lines[own.number].small(own.telling)]
    for one, other in pairwise(counted):
        if one.number == other.number and _smaller(one, other) and _OF_NEXT.fullmatch(_between(one, other, lines)):
            yield Portion(one, other)
    for at, part in enumerate(counted):
        before = [own for own in reversed(counted[:at]) if part.number - own.number <= APART]
        if _OF_THEM.match(part.after) or _OF_THEM_BEFORE.search(part.before):
            told = [Portion(retold(part, as_part(part.telling, own.telling)), own) for own in before]
            yield from [one for one in told if _smaller(one.part, one.whole)][:1]
        elif before and _smaller(part, before[0]) and _one_by_one(part, before[0]):
            yield Portion(part, before[0])


def _one_by_one(part: Own, whole: Own) -> bool:
    """Whether the members of a whole were looked at one by one, and a number told right after is of them."""
    near = part.telling.dimension == COUNT and part.number - whole.number <= 1
    return near and _ASKED.search(whole.words) is not None


def _smaller(part: Own, whole: Own) -> bool:
    if not (part.telling.size and whole.telling.size):
        return False
    return of_one_kind(part.telling, whole.telling) and part.telling.size < whole.telling.size


def _between(one: Own, other: Own, lines: Sequence[Line]) -> str:
    line = lines[one.number]
    return line.after(one.telling)[: line.places[other.telling.start] - len(line.code) or None]


def _of(figure: Telling, line: Line, told: Sequence[Portion]) -> Portion | None:
    """The only part and whole whose words are those of a share, when they contradict it."""
    place = len(line.before(figure)), len(line.code) - len(line.after(figure))
    words = together(clause(line, *place))
    weighed = [(_likeness(figure, line, words, one), one) for one in told]
    best = max((likeness for likeness, _ in weighed), default=0)
    found = [one for likeness, one in weighed if likeness == best]
    if not best or len({(one.part.telling.size, one.whole.telling.size) for one in found}) != 1:
        return None
    one = found[0]
    if best < SAID and len({(other.part.telling.size, other.whole.telling.size) for other in told}) > 1:
        return None
    return one if wrong(figure, share(one.part.telling, one.whole.telling)) else None


def _likeness(figure: Telling, line: Line, words: str, one: Portion) -> int:
    """How much the words of a share are like those of a part and its whole: what is said of the part, and what both are of."""
    what = content(words) | content(line.after(figure).split(" , ")[0])
    said = verdicts(words)
    said_of_part = verdicts(one.part.words)
    if said and said_of_part and not said & said_of_part:
        return 0
    found = _SHARE_OF.match(line.after(figure))
    named = content(found["whole"]) if found else frozenset()
    of_whole = bool((named or what) & (one.whole.concepts | one.part.concepts))
    of_part = bool(what & (one.part.concepts - one.whole.noun)) or bool(said & said_of_part)
    if named and not of_whole and not said & said_of_part:
        return 0
    return SAID * of_part + of_whole


def _made_by_any(figure: Telling, amounts: Sequence[Own], number: int) -> bool:
    """Whether any two amounts near a share make it, or what it leaves."""
    near = [own for own in amounts if abs(own.number - number) <= APART]
    for one in near:
        for other in near:
            if _smaller(one, other):
                made = share(one.telling, other.telling)
                if right(figure, made) or right(figure, HUNDRED - made):
                    return True
    return False
