"""What one amount as written is: a number with what it counts."""

from dataclasses import dataclass, replace

from schemas.notation.amounts.fractions import Share
from schemas.notation.amounts.measures import Measure, is_wordlike
from schemas.notation.amounts.money_words import LETTERS
from schemas.notation.amounts.numeral import Numeral
from schemas.notation.amounts.tokens import Token

_THOUSAND = 1_000
_ONE = Measure(None)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and what it counts, over the token indices [start, end); ``share`` replaces the number of fractions."""

    start: int
    end: int
    numeral: Numeral | None = None
    share: Share | None = None
    measure: Measure = _ONE

    @property
    def bare(self) -> bool:
        """Whether it has no unit and no scale word."""
        return self.measure is _ONE and self.numeral is not None and self.numeral.scale == 1

    @property
    def written(self) -> Numeral | None:
        """The numeral in the amount's unit: ``50 cents`` is 0.50."""
        if self.numeral is None or self.measure.factor == 1:
            return self.numeral
        return replace(self.numeral.times(self.measure.factor), scale=self.numeral.scale)


def is_doubtful(tokens: list[Token], amount: Amount) -> bool:
    """Whether the unit is a word or name as likely as not (``TOP 10``, ``12 won``): read only with a large number."""
    if amount.numeral is None or amount.numeral.scale >= _THOUSAND:
        return False
    if tokens[amount.start].raw == "R":  # rand, unless it is the name of a thing: R8
        return len(tokens[amount.end - 1].raw) <= len("R8")
    if tokens[amount.start].raw in LETTERS:
        return not any("," in tokens[place].raw for place in range(amount.start, amount.end))
    if amount.end > 1 and tokens[amount.end - 2].word in ("pound", "pounds"):
        return False
    return any(is_wordlike(tokens[place]) for place in (amount.start, amount.end - 1)) and not any(
        "," in tokens[place].raw for place in range(amount.start, amount.end)
    )
