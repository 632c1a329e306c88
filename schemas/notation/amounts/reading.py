"""Reads one amount: a number with its unit or currency on either side."""

from dataclasses import replace
from decimal import Decimal

from schemas.notation.amounts.amount import Amount
from schemas.notation.amounts.compounds import feet_and_inches, with_smaller
from schemas.notation.amounts.halves import LEAST_PART, and_a_half, read_over
from schemas.notation.amounts.measures import Found, Measure, currency_before, dollars_of, measure_after
from schemas.notation.amounts.numbers import read_number
from schemas.notation.amounts.numeral import Numeral
from schemas.notation.amounts.parts import read_part
from schemas.notation.amounts.tokens import Token
from schemas.notation.amounts.vague import read_vague
from schemas.quantity import Style

_THOUSAND = 1_000
_TENTH = Decimal("0.1")
_ONE_AND_A_HALF = Decimal("1.5")


def read_amount(tokens: list[Token], index: int, *, money: bool = False) -> Amount | None:
    """Read one amount that begins at ``index``; ``money`` says that the number is known to be money."""
    start = index
    index, minus = _sign(tokens, index)
    before, index = (currency_before(tokens, index) if index < len(tokens) else None) or (None, index)
    if before is not None and not minus:
        index, minus = _sign(tokens, index, glued=True)
    if index >= len(tokens):
        return None
    found = (read_part(tokens, index) if before is None else None) or _number(
        tokens, index, money or before is not None
    )
    if found is None:
        return _one_unit_and_more(tokens, index) if before is None else None
    amount = replace(found, start=start)
    if amount.share is not None:
        return amount
    amount = with_smaller(tokens, _measured(tokens, amount, before))
    return _negated(amount) if minus else amount


def _one_unit_and_more(tokens: list[Token], index: int) -> Amount | None:
    """Read ``an hour and a half``, ``a dollar and 42 cents``; ``an hour`` alone is no amount."""
    if tokens[index].word not in ("a", "an") or (found := measure_after(tokens, index + 1)) is None:
        return None
    end = and_a_half(tokens, found[1])
    if end is None or found[0].ambiguous:
        one = Amount(index, found[1], Numeral(Decimal(1), Decimal(1), Style.WORDS), measure=found[0])
        more = with_smaller(tokens, one)
        return None if more is one else more
    return Amount(index, end, Numeral(_ONE_AND_A_HALF, _TENTH, Style.WORDS), measure=found[0])


def _sign(tokens: list[Token], index: int, *, glued: bool = False) -> tuple[int, bool]:
    """Pass a minus: the word, or a hyphen or minus sign glued to what follows and free of what stands before."""
    if index + 1 >= len(tokens):
        return index, False
    token = tokens[index]
    tested = index > 0 and tokens[index - 1].word.startswith("test")
    if token.word == "minus" and index > 1 and [one.word for one in tokens[index - 2 : index]] == ["plus", "or"]:
        return index + 1, False
    if token.word == "minus" or (token.word == "negative" and not tested):
        return index + 1, True
    free = glued or index == 0 or tokens[index - 1].end < token.start or tokens[index - 1].raw == "("
    if token.raw in ("-", "−") and free and token.end == tokens[index + 1].start:
        return index + 1, True
    return index, False


def _number(tokens: list[Token], index: int, money: bool) -> Amount | None:
    if (tall := feet_and_inches(tokens, index)) is not None:
        return tall
    vague = read_vague(tokens, index)
    if vague is not None:
        return Amount(index, vague[1], vague[0])

    def currency_at(place: int) -> bool:
        found = measure_after(tokens, place) if place < len(tokens) and tokens[place].kind == "word" else None
        return found is not None and found[0].money

    over = read_over(tokens, index)
    if over is not None and measure_after(tokens, over[1]) is not None:
        return Amount(index, over[1], Numeral(over[0], LEAST_PART, Style.DECIMAL))
    read = read_number(tokens, index, money=money, currency_at=currency_at)
    return None if read is None else Amount(index, read[1], read[0])


def _measured(tokens: list[Token], amount: Amount, before: Measure | None) -> Amount:
    """Add the unit: the currency before the number, made precise or replaced by what stands after."""
    if amount.measure.unit is not None:
        return amount
    after = measure_after(tokens, _past_of(tokens, amount))
    if before is not None:
        if before.sign and before.unit == "USD" and (whose := dollars_of(tokens, amount.end)) is not None:
            return replace(amount, measure=whose[0], end=whose[1])
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
