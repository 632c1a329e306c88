"""Reads premiums from the price that is bid and the one on the market, sentences apart: ``holders get 6.40 a share, a premium of 28 percent … the stock had ended at 5.00``."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from schemas.claim import LinkKind
from sources.reckoning.kinds.borrowed import borrowed
from sources.reckoning.kinds.clauses import clause, told_beside
from sources.reckoning.kinds.fit import growth, right, wrong
from sources.reckoning.kinds.own_words import Own, of_one_kind, own_amounts, retold
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

REACH = 6
"""Sentences between a premium and a price, at most."""
_PREMIUM = re.compile(
    r" (?P<word>premium|discount|mark-?up|uplift|sweetener) (?:(?!<)[^ ,;:.]+ ){0,3}?(?:of|was|is|at|to|works out at|comes to|came to|amounts to) (?:(?:about|around|some|roughly|nearly|almost|just|over|a|an) ){0,2}$"
)
_PREMIUM_AFTER = re.compile(
    r" (?:[a-z]+ )?(?:(?P<word>premium|discount|mark-?up|uplift)|(?P<up>above|over|higher than|more than)|(?P<down>below|under|less than|lower than)(?= .*?\b(?:clos|price|trad|share|stock))) "
)
"""What says that a percentage is how far a bid lies above, or below, the market's price."""
_BID = re.compile(
    r" (?:bid\w*|offer\w*|pay\w*|paid|gets?|receiv\w*|tender\w*|propos\w*|terms|price|for each|per|a share|cash|buy\w*|worth|sold|placed|issue[ds]?|issuing|at which) "
)
_EACH = re.compile(
    r" (?:(?:in )?cash )?(?:(?:a|an|per|for each|for every|each|every) (?:[a-z&'-]+ )?(?:share|unit|stock|ads|security|bond|ton|tonne)|apiece|each) "
)
_MARKET = re.compile(
    r" (?:clos(?:e|ed|ing)|end(?:ed|ing)|finish(?:ed|ing)|undisturbed|unaffected|last traded|(?:had been |was |were |been )?trad(?:ed|ing)|stood|changed hands|quoted|market price|share price|stock price|fetched|was worth|were worth|bought for) "
)
"""What says of a price that it is that of the market."""
_SINCE = re.compile(
    r" (?:jumped|rose|climbed|soared|surged|opened|reopened|fell back|gained|up to|on the news|after the (?:announcement|news|bid|offer)|since|average\w*|high|low|peak|record|month|weighted|year|earlier|first|previous\w*|initial|original|raised|rejected|spurned|rival) "
)
"""What says of a price that it is none of the day before the bid, or no bid that stands."""
_AVERAGED = re.compile(
    r" (?:average\w*|weighted|mean|high|low|peak|month|months|year|book|asset|net|nav|initial|first|earlier|previous|its own|rival\w*) "
)
_OF_ANOTHER_TIME = re.compile(
    r" price (?:(?!<)[^ ,;:.]+ ){0,3}?(?:in|of|from|since|at the (?:end|start) of) (?:early |late |mid-)?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|last|that|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""What says of the price that it is that of another time: ``above the price in March``."""
_SCALED = re.compile(r"million|billion|trillion|crore|lakh|\d(?:bn|mn|m)\b", re.IGNORECASE)


def bids(lines: Sequence[Line]) -> Iterator[Statement]:
    """The premiums that the price bid and the price on the market do not make."""
    amounts = [own for own in own_amounts(lines) if bounded(own.telling) and not _SCALED.search(own.telling.value.text)]
    like = next((own.telling for own in amounts if own.telling.dimension == "money"), None)
    if like is None:
        return
    prices = [retold(own, borrowed(own.telling, like, own.after)) for own in amounts]
    prices = [own for own in prices if of_one_kind(own.telling, like)]
    for number, line in enumerate(lines):
        for figure in line.told:
            falling = _way(figure, line) if figure.dimension == "percent" and figure.size else None
            pair = _pair(figure, number, [*prices], line, falling=falling) if falling is not None else None
            if pair is not None:
                new, old = pair
                yield Statement(LinkKind.GROWTH, new, (old, figure), bool(falling), sure=False)


def _way(figure: Telling, line: Line) -> bool | None:
    """Whether a figure is a discount; None when it is neither that nor a premium."""
    before, after = line.before(figure), line.after(figure)
    found = _PREMIUM.search(before) or _PREMIUM_AFTER.match(after)
    if found is None or _AVERAGED.search(clause(line, len(before), len(line.code) - len(after))[1]):
        return None
    if _OF_ANOTHER_TIME.search(after):
        return None
    told = found.groupdict()
    return told.get("word") == "discount" or told.get("down") is not None


def _pair(
    figure: Telling, number: int, prices: Sequence[Own], line: Line, *, falling: bool
) -> tuple[Telling, Telling] | None:
    near = [own for own in prices if abs(own.number - number) <= REACH]
    offered = [own for own in near if _is_bid(own)]
    market = [
        own for own in near if _MARKET.search(own.words) and not _EACH.match(own.after) and not _SINCE.search(own.words)
    ]
    made = [abs(growth(one.telling, other.telling)) for one, other in product(near, near) if one is not other]
    if any(right(figure, one) for one in made):
        return None
    beside = {
        one.start for one in told_beside(line, len(line.before(figure)), len(line.code) - len(line.after(figure)))
    }
    found = {
        (one.telling.size, other.telling.size): (one.telling, other.telling)
        for one, other in product(offered, market)
        if one.telling.size != other.telling.size
        and (growth(one.telling, other.telling) < 0) == falling
        and (not beside or beside & {one.telling.start, other.telling.start})
    }
    if len(found) != 1:
        return None
    ((new, old),) = found.values()
    return (new, old) if wrong(figure, abs(growth(new, old))) else None


def _is_bid(own: Own) -> bool:
    if _MARKET.search(own.before) or _SINCE.search(own.words):
        return False
    return bool(_EACH.match(own.after) or _BID.search(own.before))
