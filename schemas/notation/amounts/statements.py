"""Reads a whole statement of quantity: one hedged amount, a range, or the two amounts of a change."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from schemas.notation.amounts.amount import Amount, read_amount
from schemas.notation.amounts.context import CHANGES, NOT_DURING, RANGES, SCORES
from schemas.notation.amounts.hedges import Hedge, hedge_after, hedge_before
from schemas.notation.amounts.intervals import between, hedged
from schemas.notation.amounts.spelled import ONES
from schemas.notation.amounts.tokens import Token
from schemas.notation.units import dimension
from schemas.quantity import Quantity

_EM_DASH = "—"
_BEFORE_YEARS = frozenset({"in", "since", "during", "until", "late", "early", "mid", "of", "for"})
_MOST_UNSCALED = 1_000
"""``$10 million to 20``: a second end this large needs no scale word lent to it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Amounts as stated over the token indices [start, end): one, or two for a range."""

    start: int
    end: int
    amounts: tuple[Amount, ...]
    before: Hedge
    after: Hedge
    joint: str = ""
    """What stands between the ends of a range: ``to``, ``and``, a dash."""
    opened: bool = False
    """Whether the range is announced by ``between`` or ``from``."""

    @property
    def hedged(self) -> bool:
        """Whether hedging words stand before the amount or announce its range."""
        return bool(self.before.effects) or self.opened

    def quantity(self, tokens: list[Token], text: str) -> Quantity:
        """Return what is stated; ``text`` is the whole text that the tokens were cut from."""
        written = text[tokens[self.start].start : tokens[self.end - 1].end]
        spans = [
            text[tokens[h.start].start : tokens[h.end - 1].end].lower() for h in (self.before, self.after) if h.effects
        ]
        effects = (*self.before.effects, *self.after.effects)
        first, *rest = self.amounts
        if not rest:
            return hedged(first, effects, text=written, hedge=" … ".join(spans) or None)
        if self.opened:
            spans.append(f"{tokens[self.before.end].word} … {self.joint}")
        return between(first, rest[0], effects, text=written, hedge=" ".join(spans) or None)


def read_statement(tokens: list[Token], index: int, *, money: bool = False) -> list[Statement]:
    """Read what is stated at ``index``: nothing, one statement, or two for ``from a to b``.

    ``money`` says that a bare number is known to be money, so that ``12 m`` means millions.
    """
    before = hedge_before(tokens, index)
    if before.end >= len(tokens):
        return []
    opener = tokens[before.end].word
    if opener in ("between", "from"):
        found = _announced(tokens, before, opener, money=money)
        if found or before.end == index:
            return found
    first = read_amount(tokens, before.end, money=money)
    if first is None:
        return []
    return [_range(tokens, before, first, money=money) or _single(tokens, before, first)]


def _announced(tokens: list[Token], before: Hedge, opener: str, *, money: bool) -> list[Statement]:
    """``between a and b``; ``from a to b`` is a range behind ``ranging`` or ``anywhere``, else two amounts."""
    first = read_amount(tokens, hedge_before(tokens, before.end + 1).end, money=money)
    if first is None or first.end >= len(tokens):
        return []
    joint = tokens[first.end].word
    if joint not in ({"between": ("and", "to"), "from": ("to",)}[opener]) and not (
        opener == "between" and tokens[first.end].is_dash
    ):
        return []
    second = read_amount(tokens, hedge_before(tokens, first.end + 1).end, money=money)
    pair = _shared(first, second) if second is not None else None
    if pair is None:
        return []
    if opener == "from" and not (before.start > 0 and tokens[before.start - 1].word in RANGES):
        none = Hedge((), before.start, before.start)
        return [Statement(amount.start, amount.end, (amount,), none, none) for amount in pair]
    if not _ascending(*pair):
        return []
    after = hedge_after(tokens, pair[1].end)
    return [Statement(before.start, max(after.end, pair[1].end), pair, before, after, joint, opened=True)]


def _single(tokens: list[Token], before: Hedge, amount: Amount) -> Statement:
    after = hedge_after(tokens, amount.end)
    end = after.end if after.effects else amount.end
    if before.effects and dimension(amount.measure.unit) == "time" and tokens[before.start].word == "over":
        follows = tokens[end].word if end < len(tokens) else ""
        if before.end == before.start + 1 and follows not in NOT_DURING:
            # "over five years" says when, not how much
            before = Hedge((), amount.start, amount.start)
    return Statement(before.start, end, (amount,), before, after)


def _range(tokens: list[Token], before: Hedge, first: Amount, *, money: bool) -> Statement | None:
    """``a to b``, ``a-b``, ``two or three``, where both ends agree on a unit and rise."""
    joint = _joint(tokens, first)
    if joint is None:
        return None
    if tokens[joint].is_dash and tokens[joint + 1].is_capitalised and tokens[joint + 1].word in ONES:
        return None  # a name: 7-Eleven
    start = joint + 1 if tokens[joint].is_dash else hedge_before(tokens, joint + 1).end
    second = read_amount(tokens, start, money=money or first.measure.money)
    if second is None:
        return None
    pair = _shared(first, second)
    if pair is None or not _ascending(*pair) or _is_dated(tokens, before, first, second):
        return None
    if _is_change(tokens, before.start, first, pair[0]):
        return None
    if tokens[joint].word == "or" and not first.bare:
        return None
    after = hedge_after(tokens, second.end)
    return Statement(before.start, max(after.end, second.end), pair, before, after, tokens[joint].word)


def _joint(tokens: list[Token], first: Amount) -> int | None:
    """Return the index of the word or dash that may join ``first`` to a second end."""
    place = first.end
    if place + 1 >= len(tokens):
        return None
    token = tokens[place]
    if token.word in ("to", "or"):
        return place
    if not token.is_dash:
        return None
    left, right = tokens[place - 1].end == token.start, token.end == tokens[place + 1].start
    if left and right and tokens[place + 1].word == "to":
        return place + 1
    spaced = not left and not right and token.raw != _EM_DASH and not first.bare
    return place if (left and right) or spaced else None


def _is_dated(tokens: list[Token], before: Hedge, first: Amount, second: Amount) -> bool:
    """Whether what looks like a first end is the year of ``raised since 2016 to $201 million``."""
    raw = tokens[first.start].raw
    year = first.bare and not second.bare and len(raw) == len("2016") and raw[:2] in ("19", "20") and raw.isdigit()
    return year and before.start > 0 and tokens[before.start - 1].word in _BEFORE_YEARS


def _is_change(tokens: list[Token], start: int, first: Amount, shared: Amount) -> bool:
    """Whether ``a to b`` tells a change or a score: after ``rose`` or ``won``, with nothing lent to ``a``."""
    word = tokens[start - 1].word if start > 0 else ""
    return (word in CHANGES and first == shared) or (word in SCORES and first.bare)


def _shared(first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Lend unit and scale word of one end to the other; None when the two ends don't belong together."""
    if first.share is not None or second.share is not None:
        return (first, second) if first.share is not None and second.share is not None else None
    low, high = first.numeral, second.numeral
    if low is None or high is None or low.number is None or high.number is None:
        return None
    lent = high.scale if low.scale == 1 and low.number <= _unscaled(high.number, high.scale) else Decimal(1)
    if lent != 1:
        first = replace(first, numeral=low.scaled(lent))
    elif high.scale == 1 and low.scale > 1 and _unscaled(low.number, low.scale) < high.number < _MOST_UNSCALED:
        second = replace(second, numeral=high.scaled(low.scale))
    if first.measure.unit is None and first.measure.ambiguous is None:
        first = replace(first, measure=second.measure)
    elif second.measure.unit is None and second.measure.ambiguous is None:
        second = replace(second, measure=first.measure)
    return (first, second) if first.measure.unit == second.measure.unit else None


def _unscaled(number: Decimal, scale: Decimal) -> Fraction:
    return Fraction(number) / Fraction(scale)


def _ascending(first: Amount, second: Amount) -> bool:
    if first.share is not None and second.share is not None:
        return first.share.percent < second.share.percent
    low, high = first.written, second.written
    if low is None or high is None or low.number is None or high.number is None:
        return False
    return low.number < high.number
