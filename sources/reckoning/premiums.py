"""Reads how far a price lies above or below another one when the first is told elsewhere: ``47 percent above $4.25, where the shares closed``."""

import re
from collections.abc import Iterator, Sequence

from schemas.claim import LinkKind
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded, line_of, unit
from sources.reckoning.percentages import fits
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_NEARLY = r"(?:(?:about|around|some|roughly|nearly|almost|just|of|a|an|the|only) ){0,4}"
_OFF = re.compile(
    r" (?:premium |discount )?(?P<way>above|over|higher than|more than|below|under|lower than|less than|to|on) (?:(?!<|average|mean|weighted)[^ ;:]+ ){0,9}?<money:(?P<old>\d+)> "
)
"""From a percentage to the price that another one lies above or below."""
_UNDER = frozenset(("below", "under", "lower than", "less than"))
_PREMIUM = re.compile(r" (?:premium|discount|mark-up|markup) ")
_DISCOUNT = re.compile(r" discount ")
_PREMIUM_BEFORE = re.compile(rf" (?:premium|discount|mark-up|markup) (?:of|is|was|comes to|came to) {_NEARLY}$")
_PRICE = re.compile(r" (?:price|bid|offer|proposal|terms|deal|it|that|which|premium|discount|value|sum|they) ")
"""What is said to lie above another price."""
_EACH = re.compile(
    r" (?:(?:in cash|cash|in stock|in all|all in cash) )?(?:[-–] )?(?:(?:a|an|per|for each|for every|each|every) (?:[-–] )?(?:(?!<)[a-z&'’-]+ )?(?:share|unit|stock|ads|security)\b|apiece|each )"
)
"""What says after an amount that it is the price of one share."""
_EACH_OFFER = re.compile(r" (?:offer|bid|pay|proposal) (?:(?!<)[^ ;:]+ ){0,6}<money:\d+> ")
_GIVEN = re.compile(
    r" (?:pay(?:s|ing)?|paid|offer(?:s|ed|ing)?|bid(?:s|ding)?|price|receive|receives|get|gets|tender\w*|buy|acquire|worth|valu(?:es|ed|ing)|at|for|proposal|to) (?:(?!<)[^ ;:]+ ){0,5}$"
)
_TRADED = re.compile(
    r" (?:clos(?:e|ed|ing)|traded?|trading|stood|last|ended|finished|was|were|had been|fetched) (?:(?!<)[^ ;:]+ ){0,6}$"
)
"""What says before an amount that it is the price on the market."""
_PASSED = re.compile(
    r" (?:rejected|turned down|earlier|previous|previously|first|initial|original|lower|spurned|rebuffed|raised from|up from|before that|opening|rival|competing|other|last year|had offered|had bid) "
)
"""What says of a sentence that its price is no longer, or not, the one that is offered."""
_AVERAGED = re.compile(r" (?:average|averaged|weighted|mean|six-month|three-month|month|months|high|low|peak|record) ")
"""What says that a premium is measured from no single price."""


def premiums(lines: Sequence[Line]) -> Iterator[Statement]:
    """The premiums that no price told in the article makes with the one that they are said to be over."""
    for number, line in enumerate(lines):
        for figure in line.told:
            if figure.dimension != "percent" or not bounded(figure) or line.bullet:
                continue
            found = _told(figure, line, lines, number)
            if found is None:
                continue
            old, falling = found
            prices = _prices(old, lines)
            if any(fits(figure, (old, price)) for price in prices):
                continue
            standing = [price for price in prices if not _passed(price, lines)]
            if len({price.size for price in standing}) == 1:
                new = standing[0]
                statement = Statement(LinkKind.GROWTH, new, (old, figure), falling, sure=False)
                if statement.fails():
                    yield statement


def _told(figure: Telling, line: Line, lines: Sequence[Line], number: int) -> tuple[Telling, bool] | None:
    """The price that a percentage is measured from, and whether the other one lies below it."""
    before, after = line.before(figure), line.after(figure)
    money = [one for one in line.told if one.dimension == "money"]
    named = _OFF.match(after)
    is_premium = _PREMIUM.match(after) is not None or _PREMIUM_BEFORE.search(before) is not None
    if _AVERAGED.search(after.split("<", 1)[0]):
        return None
    if named and (is_premium or named["way"] not in ("to", "on")) and len(money) == 1 and _PRICE.search(before):
        old = line.numbers.get(int(named["old"]))
        falling = named["way"] in _UNDER or _DISCOUNT.search(line.code) is not None
        return (old, falling) if old is not None and bounded(old) and _is_price(old) else None
    if is_premium and not money:
        around = lines[max(0, number - 4) : number + 2]
        traded = [
            one
            for other in around
            for one in other.told
            if one.dimension == "money" and _TRADED.search(other.before(one)) and not _EACH_OFFER.search(other.code)
        ]
        if len({one.size for one in traded}) == 1 and bounded(traded[-1]) and _is_price(traded[-1]):
            return traded[-1], _DISCOUNT.search(line.code) is not None
    return None


def _is_price(one: Telling) -> bool:
    """Whether an amount is written as prices of a share are, without a million or more."""
    return not any(scale in one.value.text.lower() for scale in ("million", "billion", "bn", "mn", "crore", "lakh"))


def _prices(old: Telling, lines: Sequence[Line]) -> list[Telling]:
    """All prices of a share that the article says are offered or paid."""
    return [
        one
        for line in lines
        for one in line.told
        if one.dimension == "money"
        and unit(one) == unit(old)
        and one.start != old.start
        and one.size != old.size
        and bounded(one)
        and (_EACH.match(line.after(one)) or _EACH.search(line.before(one)[-40:]))
        and _GIVEN.search(line.before(one))
        and not _TRADED.search(line.before(one).rsplit(">", 1)[-1])
    ]


def _passed(price: Telling, lines: Sequence[Line]) -> bool:
    return _PASSED.search(line_of(price, lines).code) is not None
