"""Reads stakes, what was paid for them and what that values the whole at: ``42 million for 28 percent … values the whole at 150 million``."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.claim import LinkKind
from sources.reckoning.kinds.borrowed import borrowed
from sources.reckoning.kinds.fit import right, share, wrong
from sources.reckoning.kinds.own_words import Own, of_one_kind, own_amounts
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded
from sources.reckoning.statement import HUNDRED, Statement
from sources.retold.telling import Telling

REACH = 2
"""Sentences between a stake and the value of the whole, and its price, at most."""
_STAKE = re.compile(
    r" (?:(?:(?!<)[^ ,;:.]+ ){0,2}(?:stake|holding|interest|shareholding|slice|share|chunk)|of (?:the |its |their |his |her |all |[a-z'&-]+ ){0,4}(?:shares?|stock|equity|capital|company|business|firm|club|chain|group|start-?up)\b|(?:of|in) (?:it|the [a-z-]+|[a-z'&-]+) ) ?"
)
"""What says after a percentage that it is a stake."""
_STAKE_BEFORE = re.compile(
    r" (?:stake|holding|interest|shareholding|slice|share) (?:of|is|was|will be|amounts to|comes to) (?:(?:about|around|some|roughly|nearly|almost|just|over) ){0,2}$"
    r"| (?:for|buys?|bought|buying|acquir\w+|takes?|took|taking|sells?|sold|selling|gets?|got|getting|own|owns|hold|holds|giv\w+ (?:[a-z]+ )?) (?:(?:about|around|some|roughly|nearly|almost|just|over|him|her|them|it|up|the|that|this) ){0,2}$"
)
_PAID = re.compile(
    r" (?:pay|pays|paid|paying|for|invest\w*|puts?|putting|price of|priced at|cost\w*|spend\w*|spent|worth|cheque|inject\w*|buy\w*|bought|sold|raised?|raising|consideration|fetch\w*) "
)
_VALUED = re.compile(
    r" (?:valu(?:es|ed|ing|e|ation)|price tag|worth|capitali[sz]ation|puts? (?:a|the) (?:value|price|whole|company|business|firm|club|chain|group)|prices? (?:the|all)|implies|implying) "
)
"""What says of an amount that it is the value of the whole."""
_OTHER_VALUE = re.compile(
    r" (?:debts?|enterprise|pre-money|premoney|before the (?:money|round|deal|investment)|last (?:round|year)|previous|earlier|ago|analysts?|once|peak|assets?|net|book|per share|a share|apiece|each|up to|option|further|contract|orders?|revenue|sales) "
)
"""What says of a value that it is that of something else than what the stake was bought of."""


def stakes(lines: Sequence[Line]) -> Iterator[Statement]:
    """The values of a whole that the price of a stake in it contradicts."""
    amounts = [own for own in own_amounts(lines) if bounded(own.telling)]
    for number, line in enumerate(lines):
        for figure in line.told:
            if figure.dimension != "percent" or not bounded(figure) or not _is_stake(line, figure):
                continue
            near = [own for own in amounts if abs(own.number - number) <= REACH]
            money = _in_money(near)
            values = [one for one in money if _VALUED.search(one.before)]
            paid = [
                one for one in money if one not in values and _PAID.search(one.words) and abs(one.number - number) <= 1
            ]
            prices = [one for one in paid if one.number == number] or paid
            if len({one.telling.size for one in values}) != 1 or len({one.telling.size for one in prices}) != 1:
                continue
            value, price = values[0].telling, prices[0].telling
            other = _OTHER_VALUE.search(f"{values[0].words} {prices[0].after}")
            if other or not of_one_kind(value, price) or (price.size or 0) >= (value.size or 0):
                continue
            bought = any(right(figure, made) for made in _made(value, [one.telling for one in money]))
            if not bought and wrong(figure, share(price, value)):
                yield Statement(LinkKind.SHARE, value, (price, figure), sure=False)


def _is_stake(line: Line, figure: Telling) -> bool:
    return bool(_STAKE.match(line.after(figure)) or _STAKE_BEFORE.search(line.before(figure)))


def _in_money(near: Sequence[Own]) -> list[Own]:
    """The sums of money among some amounts, bare numbers like them included."""
    like = next((own.telling for own in near if own.telling.dimension == "money"), None)
    if like is None:
        return []
    read = [Own(own.number, borrowed(own.telling, like, own.after), own.before, own.after) for own in near]
    return [own for own in read if own.telling.dimension == "money"]


def _made(value: Telling, money: Sequence[Telling]) -> Iterator[Decimal]:
    """The stakes that any of the sums near it would buy, of the whole before and after they came in."""
    for one in money:
        for whole in (value, *money):
            if of_one_kind(one, whole) and one.size and whole.size and one.size < whole.size:
                yield one.size / whole.size * HUNDRED
                yield one.size / (whole.size + one.size) * HUNDRED
                yield one.size / (whole.size - one.size) * HUNDRED
