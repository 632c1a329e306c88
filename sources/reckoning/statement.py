"""What a statement of arithmetic is, and whether its amounts can hold together."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.agreement import addable, in_base
from schemas.claim import LinkKind
from schemas.interval import meets, total
from schemas.quantity import Quantity, Style
from schemas.residual import unlikely
from sources.retold.telling import Telling

HUNDRED = Decimal(100)
SUM_SLACK = Decimal("0.15")
"""Parts that miss a total by more than this share of it are no parts of that total."""
SENTENCE_SLACK = Decimal("0.2")
"""The same for parts in the total's own sentence, which are its parts all the more."""
LEAST_PART = Decimal("0.001")
"""A part of less than this share of its total is none: the price of a share is no part of that of the company."""
RATIO_SLACK = 3
"""A share or growth that its terms miss by more than this factor is of other terms."""
POINTS = Decimal(2)
"""Percentage points that a share of two stated amounts may be off: what is rounded in passing is no contradiction."""
FINE_POINTS = Decimal(1)
"""The same for a share that is told to a tenth of a point, or as a fraction, which is wide of itself."""


@dataclass(frozen=True)
class Statement:
    """Arithmetic between amounts of one article: the total (whole, new or closing amount) and its parts, as links have them."""

    kind: LinkKind
    total: Telling
    parts: tuple[Telling, ...]
    falling: bool = False
    """Whether the growth is said to be a fall."""
    closed: bool = True
    """Whether the parts of a sum are said to be all of them; of an open list, parts may be missing."""
    level: bool = False
    """Whether the change of a roll-forward is worded as the level reached."""
    sure: bool = True
    """Whether the words themselves say which amounts are meant; else these are the likeliest of those around."""
    exact: bool = False
    """Whether its article tells such amounts more finely, so that those of a sum are hardly rounded."""

    @property
    def terms(self) -> tuple[Telling, ...]:
        """All amounts of the statement."""
        return self.total, *self.parts

    @property
    def in_one_sentence(self) -> bool:
        """Whether all amounts stand in one sentence."""
        return all(part.sentence == self.total.sentence for part in self.parts)

    def fails(self, slack: Decimal = SUM_SLACK) -> bool:
        """Whether the amounts miss each other, though not by so much that they are of different things.

        ``slack`` is the share of a total that its parts may miss it by.
        """
        if self.kind in (LinkKind.SUM, LinkKind.ROLL_FORWARD):
            return self._sum_fails(slack)
        first, figure = self.parts
        part, whole = (first, self.total) if self.kind is LinkKind.SHARE else (self.total, first)
        return _ratio_fails(part.value, whole.value, figure.value, self)

    def holds(self) -> bool:
        """Whether the parts of a sum make its total, or opening and change the closing amount."""
        amounts = self._amounts()
        return len(amounts) == len(self.terms) and _adds_up(amounts)

    def _sum_fails(self, slack: Decimal) -> bool:
        amounts = self._amounts()
        numbers = [amount.value for amount in amounts if amount.value]
        if len(numbers) < len(self.terms):
            return False
        stated, added = numbers[0], sum(numbers[1:])
        near = (
            abs(added - stated) <= slack * stated
            and LEAST_PART * stated <= min(numbers[1:]) <= max(numbers[1:]) < stated
        )
        return near and (self.closed or added > stated) and (not _adds_up(amounts) or (self.exact and added != stated))

    def _amounts(self) -> list[Quantity]:
        """The amounts of a sum in the base unit, the total first."""
        values = [term.value for term in self.terms]
        return [in_base(value) for value in values if isinstance(value, Quantity)]


def _adds_up(amounts: Sequence[Quantity]) -> bool:
    """Whether the first amount may be the sum of the others, by more than a rare run of rounding one way."""
    numbers = [amount.value or Decimal(0) for amount in amounts]
    if unlikely(numbers[0] - sum(numbers[1:]), [(amount, Decimal(1)) for amount in amounts]):
        return False
    readings = [[addable(amount, loosely=loosely) for amount in amounts] for loosely in (False, True)]
    return any(meets(total(found[1:]), found[0], soft_ends_meet=True) for found in readings)


def _ratio_fails(part: object, whole: object, figure: object, statement: Statement) -> bool:
    if not (isinstance(part, Quantity) and isinstance(whole, Quantity) and isinstance(figure, Quantity)):
        return False
    a, b = in_base(part).value, in_base(whole).value
    if not a or not b or figure.low is None or figure.high is None or not figure.value:
        return False
    growth = statement.kind is LinkKind.GROWTH
    if not growth and a >= b:
        return False
    made = a / b * HUNDRED - (HUNDRED if growth else 0)
    if growth and (made < 0) != statement.falling:
        return False
    made = abs(made)
    if made == 0 or not 1 / Decimal(RATIO_SLACK) <= figure.value / made <= RATIO_SLACK:
        return False
    off = points(figure)
    return not figure.low - off <= made <= figure.high + off


def points(figure: Quantity) -> Decimal:
    """Percentage points that a share or growth may be off."""
    fine = figure.style is Style.WORDS or (figure.ulp is not None and figure.ulp < 1)
    return FINE_POINTS if fine else POINTS
