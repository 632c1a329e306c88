"""Reads one amount: a number with its unit or currency on either side."""

from dataclasses import dataclass, replace
from decimal import Decimal

from schemas.notation.amounts.fractions import Share, read_share
from schemas.notation.amounts.measures import Found, Measure, currency_before, is_wordlike, measure_after
from schemas.notation.amounts.numbers import read_number
from schemas.notation.amounts.numeral import DOZEN, Numeral
from schemas.notation.amounts.scales import SCALES, read_scales
from schemas.notation.amounts.tokens import Token, joined
from schemas.notation.amounts.vague import read_vague
from schemas.quantity import Style

_THOUSAND = 1_000
_TENTH = Decimal("0.1")
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


def read_amount(tokens: list[Token], index: int, *, money: bool = False) -> Amount | None:
    """Read one amount that begins at ``index``; ``money`` says that the number is known to be money."""
    start = index
    index, minus = _sign(tokens, index)
    before, index = (currency_before(tokens, index) if index < len(tokens) else None) or (None, index)
    if before is not None and not minus:
        index, minus = _sign(tokens, index, glued=True)
    if index >= len(tokens):
        return None
    found = (_share(tokens, index) if before is None else None) or _number(tokens, index, money or before is not None)
    if found is None:
        return None
    amount = replace(found, start=start)
    if amount.share is not None:
        return amount
    amount = _measured(tokens, amount, before)
    return _negated(amount) if minus else amount


def _sign(tokens: list[Token], index: int, *, glued: bool = False) -> tuple[int, bool]:
    """Pass a minus: the word, or a hyphen or minus sign glued to what follows and free of what stands before."""
    if index + 1 >= len(tokens):
        return index, False
    token = tokens[index]
    if token.word == "minus":
        return index + 1, True
    free = glued or index == 0 or tokens[index - 1].end < token.start or tokens[index - 1].raw == "("
    if token.raw in ("-", "−") and free and token.end == tokens[index + 1].start:
        return index + 1, True
    return index, False


def _number(tokens: list[Token], index: int, money: bool) -> Amount | None:
    vague = read_vague(tokens, index)
    if vague is not None:
        return Amount(index, vague[1], vague[0])

    def currency_at(place: int) -> bool:
        found = measure_after(tokens, place) if place < len(tokens) and tokens[place].kind == "word" else None
        return found is not None and found[0].money

    read = read_number(tokens, index, money=money, currency_at=currency_at)
    return None if read is None else Amount(index, read[1], read[0])


def _measured(tokens: list[Token], amount: Amount, before: Measure | None) -> Amount:
    """Add the unit: the currency before the number, made precise or replaced by what stands after."""
    after = measure_after(tokens, _past_of(tokens, amount))
    if before is not None:
        if before.sign and after is not None and after[0].money and _agree(before, after[0]):
            return replace(amount, measure=replace(after[0], factor=Decimal(1)), end=after[1])
        return replace(amount, measure=before)
    if after is None:
        return amount
    measure, end = _pounds(tokens, amount, after)
    return replace(amount, measure=measure, end=end)


def _agree(before: Measure, after: Measure) -> bool:
    """Whether a currency behind an amount may refine the sign before it: ``$5m AUD``, not ``$5m €``."""
    return after.factor == 1 and after.ambiguous is None and (before.unit in ("USD", after.unit))


def _past_of(tokens: list[Token], amount: Amount) -> int:
    """``tens of millions of dollars``: after a vague amount, ``of`` may stand before the unit."""
    vague = amount.numeral is not None and amount.numeral.number is None
    end = amount.end
    if vague and end + 1 < len(tokens) and tokens[end].word == "of" and measure_after(tokens, end + 1) is not None:
        return end + 1
    return end


def _pounds(tokens: list[Token], amount: Amount, after: Found) -> Found:
    """``pounds`` are sterling behind a scale word (``5 million pounds``), unless what is weighed follows."""
    measure, end = after
    if measure.unit != "pound" or amount.numeral is None or amount.numeral.scale < _THOUSAND:
        return after
    if tokens[end - 1].word not in ("pound", "pounds") or (end < len(tokens) and tokens[end].word == "of"):
        return after
    return Measure("GBP", money=True), end


def _negated(amount: Amount) -> Amount:
    numeral = amount.numeral
    if numeral is None or numeral.number is None:
        return amount
    return replace(amount, numeral=replace(numeral, number=numeral.number.copy_negate(), plain=False))


def _share(tokens: list[Token], index: int) -> Amount | None:
    """Read a fraction: of a scale (``half a million``), of a unit (``half an hour``), or of the whole, as percent."""
    found = read_share(tokens, index)
    if found is None:
        return None
    share, end = found
    of_what = end + 1 if end < len(tokens) and tokens[end].word == "of" else end
    if of_what + 1 < len(tokens) and tokens[of_what].word in ("a", "an"):
        part = _part_of(tokens, share, index, of_what + 1)
    else:
        part = _part_of(tokens, share, index, joined(tokens, end), direct=True)
    return part or Amount(index, end, share=share)


def _part_of(tokens: list[Token], share: Share, index: int, place: int, *, direct: bool = False) -> Amount | None:
    """Read the scale word or unit at ``place`` that a fraction is taken of; ``half year`` and the like are periods."""
    number = share.decimal
    if place >= len(tokens) or tokens[place].kind != "word" or number is None:
        return None
    part = Numeral(number, _TENTH, Style.WORDS)
    word = tokens[place].word
    if word == "dozen":
        return Amount(index, place + 1, replace(part.times(DOZEN), ulp=Decimal(1)))
    if word in SCALES:
        scale, end = read_scales(tokens, place, plural=False)
        return Amount(index, end, part.times(scale))
    hyphenated = place > 0 and tokens[place - 1].is_hyphen
    if direct and not (hyphenated and share.whole == 2 and word in ("hour", "mile", "inch", "pint")):  # noqa: PLR2004 - half
        return None
    measure = measure_after(tokens, place)
    return None if measure is None or measure[0].ambiguous else Amount(index, measure[1], part, measure=measure[0])


def is_doubtful(tokens: list[Token], amount: Amount) -> bool:
    """Whether the unit is a word or name as likely as not (``TOP 10``, ``12 won``): read only with a large number."""
    if amount.numeral is None or amount.numeral.scale >= _THOUSAND:
        return False
    return any(is_wordlike(tokens[place]) for place in (amount.start, amount.end - 1)) and not any(
        "," in tokens[place].raw for place in range(amount.start, amount.end)
    )
