"""Finds who bought what from whom, however much stands between them, and what was paid for it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sources.prose.annotated import Annotated
from sources.prose.offices.holding import DESCRIBED, TITLE

_PARTY = rf"{DESCRIBED}{TITLE}(?:the )?"
_AUX = r"(?:, (?:which|who) )?(?:has |have |had |also |since |then |recently |first |itself |originally |agreed to |has agreed to |will |is to |would )*"
_BUY = r"(?:bought|acquired|purchased|picked up|snapped up|took over|took on|buy|acquire|buys|acquires|purchase|secured|obtained)"
_SELL = r"(?:sold|offloaded|divested|disposed of|parted with|sell|sells|transferred|ceded|signed over|handed)"
_GAP = (
    r"(?:(?!(?:from|to|by|sold|bought|acquired|sell|buy|who|that|while|but|after|before|because|whose|if|not|never|and|or|talks|option|money|loan|steel|power|electricity|"
    r"gas|shares|products|goods|parts|tickets|fuel|coal|rights issue) |[;.])[^ ]+ )"
)
_THING = rf"{_GAP}{{1,14}}?"
_SUM = r"(?:(?!(?:from|to|but|while|who|sold|bought|plus|another|further|including|valued|worth \S+ a) |[;.])(?!<money)[^ ]+ ){0,9}?<money:(?P<money>\d+)> (?!(?:a|per|each|more|less|profit|loss|of debt|in debt|share) )"
_MARKS = (
    rf"<(?:name|ref):(?P<buyer>\d+)> {_AUX}{_BUY} {_THING}from {_PARTY}<(?:name|ref):(?P<seller>\d+)> (?!'s ){_SUM}",
    rf"<(?:name|ref):(?P<buyer>\d+)> {_AUX}{_BUY} {_GAP}{{0,10}}?for <money:(?P<money>\d+)> {_GAP}{{0,6}}?from {_PARTY}<(?:name|ref):(?P<seller>\d+)> (?!'s )",
    rf"<(?:name|ref):(?P<seller>\d+)> {_AUX}{_SELL} {_THING}to {_PARTY}<(?:name|ref):(?P<buyer>\d+)> (?!'s ){_SUM}",
    rf"<(?:name|ref):(?P<seller>\d+)> {_AUX}{_SELL} {_GAP}{{0,10}}?for <money:(?P<money>\d+)> {_GAP}{{0,6}}?to {_PARTY}<(?:name|ref):(?P<buyer>\d+)> (?!'s )",
    rf"(?:was|were|been|is|being|be) (?:(?!<)[a-z-]+ly )?(?:sold|transferred|passed) (?:(?!<name)[^ ;.]+ ){{0,4}}?by {_PARTY}<(?:name|ref):(?P<seller>\d+)> (?:(?!<name)[^ ;.]+ ){{0,4}}?to {_PARTY}<(?:name|ref):(?P<buyer>\d+)> (?!'s ){_SUM}",
    rf"(?:was|were|been|is|being|be) (?:(?!<)[a-z-]+ly )?(?:bought|acquired|purchased|taken over) (?:(?!<name)[^ ;.]+ ){{0,4}}?by {_PARTY}<(?:name|ref):(?P<buyer>\d+)> (?:(?!<name)[^ ;.]+ ){{0,4}}?from {_PARTY}<(?:name|ref):(?P<seller>\d+)> (?!'s ){_SUM}",
)
_EXPRESSIONS = tuple(re.compile(rf"(?<= ){mark}") for mark in _MARKS)
_OPEN = re.compile(
    r" (?:if|unless|option|could|may|might|talks|considering|offered|offer|bid|tried|failed|refused|wanted|wants|hoped|hopes|once|not|never|denied|back) "
)
"""Words of a deal that is not done, or that is undone."""


@dataclass(frozen=True)
class Sale:
    """That one party paid another a sum for something: the items that name them."""

    buyer: int
    seller: int
    money: int
    start: int
    end: int


def sales(sentence: Annotated, party: Callable[[int], bool]) -> Iterator[Sale]:
    """The sales of a sentence with both parties and their sum."""
    told: set[int] = set()
    for expression in _EXPRESSIONS:
        for match in expression.finditer(sentence.code):
            buyer, seller, money = (int(match[name]) for name in ("buyer", "seller", "money"))
            around = f" {' '.join(sentence.code[: match.start()].split(' ')[-4:])} {match[0]} "
            if money in told or not party(buyer) or not party(seller) or _OPEN.search(around):
                continue
            told.add(money)
            yield Sale(buyer, seller, money, match.start(), match.end())
