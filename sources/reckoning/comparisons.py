"""What a percentage could be told of: two amounts of one unit near it, as part and whole or as old and new."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from schemas.claim import LinkKind
from schemas.quantity import Quantity
from sources.reckoning.growths import MOVE
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded, by_size, unit
from sources.reckoning.paces import changes_in
from sources.reckoning.percentages import ASIDE, fits
from sources.reckoning.readings import Placed
from sources.reckoning.statement import HUNDRED, Statement
from sources.retold.telling import Telling

BEFORE, AFTER = 2, 1
"""Sentences before and after that of a percentage in which its amounts are looked for."""
NEAREST = 8
"""Amounts near a percentage that are tried."""
VERSUS = 12
"""Characters between the two sides of a vote, at most."""
NEARLY = 1
"""Percentage points by which a percentage may be off and still be that of two amounts."""

_OF_THEM = re.compile(r" (?:of (?:them|those|these|which|whom|it)|as (?:large|big|much|many|high|long|good|old)) ")
"""What says that a share is of what was told before, and its part is not told: ``12 barges, half of them empty``."""
_OF_ANOTHER = re.compile(
    r" of what | of (?:the|its|their|his|her|a|an) (?:first|second|third|fourth|last|next|previous|other|former|old|new|latest|european|american|asian|foreign|domestic|local|remaining) "
)
"""What says that it is of a whole which is not the one told."""
_APIECE = re.compile(r" (?:each|apiece) ")
"""What says after an amount that it is that of each of several."""
_OF_ALL = re.compile(r" (?:in all|in total|all told|altogether|together|combined|between them) ")
"""What says after a percentage that it is of several amounts at once."""
_OVER = re.compile(
    r" (?:(?:over|above|beyond|on top of)|(?P<under>below|under|short of)) (?:the|its|their|his|her|a|an|last|what|that) "
)
"""What says after a percentage that it is how far something lies off another."""
_OWNED = re.compile(
    r" (?:stake|holding|interest|shareholding|own(?:s|ed|ing)?|holds?|holding|held|controls?) (?:(?!<)[^ ,;:.]+ ){0,4}$"
)
"""What says before a percentage that it is a stake, whose price is no share of another amount of money."""
_PRICED = re.compile(r" <money:\d+> (?:in cash |in shares )?for (?:(?!<)[^ ,;:.]+ ){0,3}$")
"""What says before a percentage that it was bought for an amount."""
_VALUED = re.compile(r" (?:value|values|valuing|valued|valuation|worth) ")
"""What says that the amount of the whole follows."""
_BY = re.compile(r" by (?:(?:about|some|around|nearly|almost|just|over|more than|a|as much as) ){0,3}$")
_OTHER_THAN = re.compile(
    r" (?:(?!<)[^ ,;:]+ )?(?:above|below|over|under|on|than|(?:premium |discount )?to the|premium on) (?!(?:that|before|then) |(?:a|the|one) (?:year|month|quarter|week) |last |in |it |they )"
    r"(?:(?!<(?!time|period))[^ ,;:.)]+ ){1,8}[,;:.)]"
)
"""What measures a change from something that the words name without its amount."""


_ADDED = re.compile(r" (?:another|a further|an additional|additional|an extra) (?:(?:about|some|around|nearly) )?$")
"""What says before an amount that it comes on top of what was told."""


@dataclass(frozen=True)
class Comparison:
    """A percentage and the two amounts that it may be told of: the part and the whole, or the old and the new one."""

    figure: Placed
    kind: LinkKind
    first: Placed
    """The part, or the old amount."""
    base: Placed
    """The whole, or the new amount."""
    falling: bool
    beside: tuple[Placed, ...]
    """All amounts and percentages around the percentage."""

    @property
    def statement(self) -> Statement:
        """What is stated."""
        parts = (self.first.telling, self.figure.telling)
        return Statement(self.kind, self.base.telling, parts, self.falling, sure=False)

    @property
    def terms(self) -> tuple[Placed, Placed]:
        """The two amounts in the order of the text."""
        first, second = sorted((self.first, self.base), key=lambda one: one.telling.start)
        return first, second

    @property
    def lines(self) -> set[int]:
        """The numbers of the sentences that hold a term."""
        return {self.figure.line, self.first.line, self.base.line}

    @property
    def _against(self) -> bool:
        """Whether the amounts are the two sides of a vote: ``by 2,430 to 810``."""
        first, second = self.terms
        return first.line == second.line and second.telling.start - first.telling.end <= VERSUS

    def holds(self) -> bool:
        """Whether the percentage may be that of the amounts: a share also as what it leaves, or as a step from one to the other."""
        terms = (self.first.telling, self.base.telling)
        if self.kind is LinkKind.SHARE:
            both = Decimal(sum(term.size or 0 for term in terms))
            split = [replace(terms[0], size=both), *terms]
            return fits(self.figure.telling, terms) or (self._against and fits(self.figure.telling, split))
        value = self.figure.telling.value
        if not isinstance(value, Quantity) or value.low is None or value.high is None:
            return True
        made = abs(self.base.size / self.first.size * HUNDRED - HUNDRED)
        return value.low - NEARLY <= made <= value.high + NEARLY


def comparisons(lines: Sequence[Line]) -> Iterator[list[Comparison]]:
    """For each percentage, all that it may be told of."""
    for number, line in enumerate(lines):
        figures = [
            one
            for one in line.told
            if one.dimension == "percent" and bounded(one) and not _of_something_untold(line, one)
        ]
        moves = {figure: _off(line, figure) for figure in figures} | (dict(changes_in(line)) if figures else {})
        for figure in figures:
            around = [
                Placed(at, telling)
                for at in range(max(0, number - BEFORE), min(len(lines), number + AFTER + 1))
                for telling in lines[at].told
                if telling.size and telling.size > 0 and not _ADDED.search(lines[at].before(telling))
            ]
            owned = _OWNED.search(line.before(figure)) is not None
            owned = owned or (
                _PRICED.search(line.before(figure)) is not None and not _VALUED.search(line.after(figure))
            )
            apiece = {one.telling.start for one in around if _APIECE.match(lines[one.line].after(one.telling))}
            told = _of(Placed(number, figure), moves.get(figure), tuple(around), owned=owned)
            yield [one for one in told if one.kind is LinkKind.GROWTH or one.first.telling.start not in apiece]


def _of_something_untold(line: Line, figure: Telling) -> bool:
    """Whether the words say what a percentage is of, and give no amount for it."""
    after = line.after(figure)
    return any(said.match(after) for said in (_OTHER_THAN, _OF_THEM, _OF_ALL, _OF_ANOTHER))


def _off(line: Line, figure: Telling) -> bool | None:
    """Whether what lies off something, or has moved, by a percentage lies below it; None where nothing does."""
    before = line.before(figure)
    if _BY.search(before):
        moved = list(MOVE.finditer(before))
        return moved[-1]["down"] is not None if moved else None
    found = _OVER.match(line.after(figure))
    return found["under"] is not None if found else None


def _of(figure: Placed, falling: bool | None, around: tuple[Placed, ...], *, owned: bool) -> Iterator[Comparison]:
    amounts = [one for one in around if one.telling.dimension not in ASIDE and bounded(one.telling)]
    nearest = sorted(amounts, key=lambda one: abs(one.telling.start - figure.telling.start))[:NEAREST]
    for one, other in combinations(nearest, 2):
        if one.telling.dimension != other.telling.dimension or unit(one.telling) != unit(other.telling):
            continue
        placed = {one.telling.start: one, other.telling.start: other}
        small, large = (placed[telling.start] for telling in by_size((one.telling, other.telling)))
        if small.size == large.size or (one.telling.dimension == "money" and owned):
            continue
        if falling is None:
            yield Comparison(figure, LinkKind.SHARE, small, large, falling=False, beside=around)
        else:
            old, new = (large, small) if falling else (small, large)
            yield Comparison(figure, LinkKind.GROWTH, old, new, falling, around)
