"""Reads changes in percent whose two amounts are told apart: ``142 now and 230 next year. That is an increase of 82 percent``."""

import re
from collections.abc import Iterator, Sequence

from schemas.claim import LinkKind
from sources.reckoning.growths import APART, moves
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded, by_size
from sources.reckoning.percentages import fits, measured
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_PREMIUM = re.compile(r" (?:price )?(?:premium|discount|mark-up|markup|increase|rise|jump|drop|decline|reduction) ")
"""What says after a percentage that it is the step from one amount to another."""
_STEP = re.compile(r" (?:premium|discount|mark-up|markup) ")
_DISCOUNT = re.compile(r" (?:discount|drop|decline|reduction) ")
_STATED = re.compile(
    r" (?:(?P<up>raise|rise|increase|jump|growth|gain|hike|climb|premium|markup|surge|expansion|upturn)|(?P<down>fall|drop|decline|decrease|cut|reduction|loss|discount|slide|improvement|shrinkage|downturn)) "
    r"(?:, )?(?:of|works out at|worked out at|is|was|came to|comes to|amounts to|equals) (?:(?:about|some|around|nearly|almost|just|over|more than|a) ){0,3}$"
)
"""What says before a percentage that it is a step from one amount to another."""
_PREMIUM_OF = re.compile(r" (?:premium|discount) of (?:(?:about|some|around|nearly|almost|just|over) ){0,2}$")
_GOES_ON = re.compile(
    r"^ (?:(?:and|so|but) )?(?:that|this|it|which|the (?:rise|increase|jump|growth|fall|drop|decline|change|difference)|a|an)(?:'s|'d)? "
)
"""What a sentence begins with that takes up the one before."""
_THUS = re.compile(r" (?:thus|therefore|hence|in other words|accordingly|consequently) ")
_SO = re.compile(
    r" (?:so|thus|therefore|which means|meaning|that is|that's|making (?:it|for)) (?:(?!<)[^ ;]+ ){0,5}<percent:"
    r"| , an? (?:[a-z]+ )?(?:gain|rise|increase|jump|growth|loss|fall|drop|decline|decrease|cut|reduction|climb|slide|hike|raise) of (?:(?!<)[^ ;]+ ){0,2}<percent:"
)
"""What says that a percentage follows from the amounts before it."""
_NOW = re.compile(
    r" (?:there (?:are|is) |today|nowadays|at present|these days|currently|by now|down to|up to|now|this (?:year|month|season|week|time)(?:'s)?) "
)
"""What says of a sentence that it tells what has become of the one before."""
_OTHER_THAN = re.compile(
    r" (?:(?!<)[^ ,;:]+ )?(?:above|below|over|under|on|than) (?!(?:that|before|then) |(?:a|the|one) (?:year|month|quarter|week) |last |in |it |they )"
)
"""What measures a change from something that the words name without its amount."""
_AVERAGED = re.compile(
    r" (?:(?!<)[^ ,;:]+ ){0,2}?(?:to|on|over|above|below) (?:(?!<)[^ ,;:]+ ){0,5}?(?:average|mean|weighted|high|low|peak|record) "
)
"""What measures a premium from no single price."""
_EARLIER = re.compile(
    r" (?:(?:a|one|the) (?:year|month|quarter|week|decade) (?:earlier|ago|before)|under the (?:old|new|previous|last|present) |(?:the|its) (?:old|previous|former) (?:one|deal|contract|price|rate)|(?:a|the) (?:year|month|quarter|week) previously|(?:in|back in|by|until) (?:19|20)\d\d (?:it|they|that|this|the)|"
    r"last (?:year|month|quarter|week|season|spring|summer|autumn|fall|winter|time) (?:it|they|that|this|the)|(?:it|they|that|this) (?:had been|used to|was|were|stood|came to|cost|paid|fetched)|"
    r"(?:it|they) (?:is|are) now|now (?:it|they)|today (?:it|they)|that compares|previously|previous) "
)
"""What says of a sentence that it tells of the same thing at another time."""
_CHANGED = re.compile(
    r" (?:cut|loss|rise|increase|reduction|fall|drop|addition|extra|another|further|additional|cutting|shedding|adding|axing|losing|gain|gaining) (?:(?!<)[^ ,;:]+ ){0,2}?(?:of )?(?:(?:about|some|around|nearly|almost|a) ){0,2}$"
)
"""What says before an amount that it is a change itself."""
PAIR = 2


def paces(lines: Sequence[Line]) -> Iterator[Statement]:
    """The changes in percent that no two amounts near them make."""
    for number, line in enumerate(lines):
        before = lines[max(0, number - 1) : number]
        if line.bullet:
            continue
        for figure, falling in changes_in(line):
            if (
                _OTHER_THAN.match(line.after(figure))
                or _AVERAGED.match(line.after(figure))
                or fits(figure, measured((*lines[max(0, number - 2) : number], line, *lines[number + 1 : number + 2])))
            ):
                continue
            found = _statement(figure, falling, line, before) or _premium(
                figure, falling, line, lines[max(0, number - 2) : number]
            )
            if found is not None and found.fails():
                yield found


def changes_in(line: Line) -> Iterator[tuple[Telling, bool]]:
    """The percentages of a sentence that tell a change, and whether each is a fall."""
    known = dict(moves(line))
    yield from known.items()
    for figure in line.told:
        if figure.dimension == "percent" and figure not in known:
            after = line.after(figure)
            stated = _STATED.search(line.before(figure))
            if stated:
                yield figure, stated["down"] is not None
            elif _PREMIUM.match(after):
                yield figure, _DISCOUNT.match(after) is not None


def _statement(figure: Telling, falling: bool, line: Line, before: Sequence[Line]) -> Statement | None:
    """The two amounts that a change is most likely of, when that is plain."""
    own = [one for one in measured([line]) if bounded(one)]
    if not own and before and (_GOES_ON.match(line.code) or _THUS.search(line.code)):
        told = next((found for found in _by_unit(before[0]) if len(found) == PAIR), [])
        return _grown(figure, told, falling) if len(told) == PAIR else None
    if _apart(line, own, figure):
        return None
    if len(own) == PAIR and own[0] in alike(own[1], [line]):
        plain = any(cue.search(line.code) for cue in (_EARLIER, _STEP, _SO))
        return _grown(figure, own, falling) if plain else None
    if len(own) != 1 or not before:
        return None
    told = alike(own[0], before)
    if len(told) != 1:
        return None
    if _CHANGED.search(line.before(own[0])):
        part, whole = by_size((own[0], told[0]))
        return Statement(LinkKind.SHARE, whole, (part, figure), sure=False)
    if _EARLIER.search(line.code) or _STEP.match(line.after(figure)) or _NOW.search(line.code):
        return _grown(figure, [told[0], own[0]], falling)
    return None


def _premium(figure: Telling, falling: bool, line: Line, before: Sequence[Line]) -> Statement | None:
    """A premium whose two prices are the only ones of the two sentences before it."""
    if any(one.dimension != "percent" for one in line.told) or not _PREMIUM_OF.search(line.before(figure)):
        return None
    prices = [one for one in measured(before) if one.dimension == "money" and bounded(one)]
    return _grown(figure, prices, falling) if len(prices) == PAIR and prices[0] in alike(prices[1], before) else None


def _by_unit(line: Line) -> Iterator[list[Telling]]:
    """The amounts of a sentence, those of one unit together; small numbers in words only count its parts."""
    told = [one for one in measured([line]) if bounded(one) and not line.small(one)]
    for one in told:
        kin = alike(one, [line])
        yield [other for other in told if other is one or other in kin]


def _apart(line: Line, own: Sequence[Telling], figure: Telling) -> bool:
    """Whether the words between the amounts of a sentence and a change begin to speak of another thing."""
    if not own:
        return False
    nearest = min(own, key=lambda one: abs(one.start - figure.start))
    first, second = sorted((line.places[nearest.start], line.places[figure.start]))
    return APART.search(line.code[first:second]) is not None


def _grown(figure: Telling, pair: Sequence[Telling], falling: bool) -> Statement | None:
    small, large = by_size(pair)
    if small.size == large.size:
        return None
    new, old = (small, large) if falling else (large, small)
    return Statement(LinkKind.GROWTH, new, (old, figure), falling, sure=False)
