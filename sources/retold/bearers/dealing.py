"""Which part it is to give, sell, buy or bring something, by what that is; and whether two are told of one deal."""

import re
from collections.abc import Sequence

from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.parts import LOAN, ROUND
from sources.retold.bearers.told import Told
from sources.retold.words import concepts

ADVICE = frozenset("advice counsel advisers advisors advising".split())
"""What an adviser gives."""
GIFT = frozenset(
    "gift donation donations bequest cheque check legacy endowment grant money sum million millions thousand pounds dollars euros".split()
)
"""What a donor gives."""
_OFFICE = frozenset(
    "post role job reins helm chair presidency captaincy leadership place lead duties captain coach".split()
)
"""What is taken over, and not bought."""
_THANKS = frozenset(
    "credit thanks praise blame honour honor prize award medal vote votes victory title trophy applause nod point points goal contract contracts order orders tender deal".split()
)
"""What goes to somebody who bought nothing."""
_SHARES = frozenset("stake stakes share shares tickets ticket interest time copies units".split())
"""What many buy and sell."""
_FIGURE = re.compile(r"\d[\d,.]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
DEALT = frozenset(("supplier", "buyer", "seller", "donor"))
"""Parts in a deal, of which a story may tell several."""
LEAST = 10
"""The least number by which two deals may be told to be one."""


def dealer(part: str, what: Sequence[str]) -> str | None:
    """The part of who gives, sells, buys or brings something; None where that is no deal."""
    things = {word.removesuffix("'s") for word in what}
    if part == "supplier":
        if things & LOAN:
            return "lender"
        return "adviser" if things & ADVICE else "donor" if things & GIFT and len(things) < LEAST else part
    if part == "donor":
        return part if things & GIFT or any(word[:1].isdigit() for word in what) else None
    if part in ("buyer", "seller"):
        return None if things & (_OFFICE | _SHARES | _THANKS) else part
    return part


def of_one_deal(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether two parts are in one deal: of the same things, or told beside the same amount."""
    if x.names and y.names and x.part != "supplier" and not x.names & y.names:
        return False
    left, right = concepts(_things(x)), concepts(_things(y))
    if x.part == "supplier" and left and right:
        return bool(left & right)
    return bool(x.names & y.names or left & right or figures(ours.sentence(x)) & figures(theirs.sentence(y)))


def figures(sentence: str) -> frozenset[str]:
    """The numbers in a sentence that may tell one deal from another: neither years nor those of few."""
    found = (one.strip(".,").replace(",", "") for one in _FIGURE.findall(sentence))
    return frozenset(one for one in found if not _YEAR.fullmatch(one) and float(_decimal(one)) >= LEAST)


def _decimal(written: str) -> str:
    """A number that dots may group as one that has a point at most."""
    return written if written.count(".") < 2 else written.replace(".", "")  # noqa: PLR2004 - a point, and no more


def _things(x: Bearing) -> frozenset[str]:
    words = {part for word in x.words for part in (word, *word.split("-"))}
    return frozenset(word for word in words if word not in ROUND | LOAN)
