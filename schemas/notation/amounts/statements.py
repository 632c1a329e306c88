"""Reads a whole statement of quantity: one hedged amount, a range, or the two amounts of a change."""

from dataclasses import dataclass

from schemas.notation.amounts.amount import Amount
from schemas.notation.amounts.context import CHANGES, COUNTED, NOT_DURING, RANGES, SCORES
from schemas.notation.amounts.ends import ascending, shared_ends
from schemas.notation.amounts.hedges import LOWER, UPPER, Hedge, hedge_after, hedge_before
from schemas.notation.amounts.intervals import between, hedged, within
from schemas.notation.amounts.reading import read_amount
from schemas.notation.amounts.spelled import ONES
from schemas.notation.amounts.tokens import Token
from schemas.notation.units import dimension
from schemas.quantity import Quantity

_EM_DASH = "—"
_COPULAS = frozenset({"is", "are", "was", "were", "be"})
_TILDES = frozenset("~～")
_BEFORE_YEARS = frozenset(
    {"in", "since", "during", "until", "late", "early", "mid", "of", "for", "fiscal", "year", "fy", "by", "through"}
)


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
    bounds: tuple[Hedge, Hedge] | None = None
    """The hedges of the low and the high end where each end is told as a bound: ``more than 5 but less than 10``."""

    @property
    def hedged(self) -> bool:
        """Whether hedging words stand before the amount or announce its range."""
        return bool(self.before.effects) or self.opened or self.bounds is not None

    def quantity(self, tokens: list[Token], text: str) -> Quantity:
        """Return what is stated; ``text`` is the whole text that the tokens were cut from."""
        written = text[tokens[self.start].start : tokens[self.end - 1].end]
        spans = [
            text[tokens[h.start].start : tokens[h.end - 1].end].lower() for h in (self.before, self.after) if h.effects
        ]
        if self.bounds is not None:
            words = [text[tokens[h.start].start : tokens[h.end - 1].end].lower() for h in self.bounds]
            ends = self.bounds[0].effects[0], self.bounds[1].effects[0]
            low, high = self.amounts
            return within(low, high, ends, text=written, hedge=" … ".join(words))
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
    one = _range(tokens, before, first, money=money) or _single(tokens, before, first)
    return [_bounded(tokens, one, money=money) or one]


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
    pair = shared_ends(first, second) if second is not None else None
    if pair is None:
        return []
    if opener == "from" and not _tells_range(tokens, before.start):
        none = Hedge((), before.start, before.start)
        return [Statement(amount.start, amount.end, (amount,), none, none) for amount in pair]
    if not ascending(*pair):
        return []
    after = hedge_after(tokens, pair[1].end)
    return [Statement(before.start, max(after.end, pair[1].end), pair, before, after, joint, opened=True)]


def _tells_range(tokens: list[Token], start: int) -> bool:
    """Whether ``from a to b`` is a range: behind ``ranging`` or ``is``, or where nothing before it could have changed."""
    if start == 0:
        return True
    before = tokens[start - 1]
    return before.word in RANGES or before.word in _COPULAS or before.kind == "gap" or before.raw in ".:"


def _single(tokens: list[Token], before: Hedge, amount: Amount) -> Statement:
    after = hedge_after(tokens, amount.end)
    end = after.end if after.effects else amount.end
    if before.effects and dimension(amount.measure.unit) == "time" and tokens[before.start].word == "over":
        follows = tokens[end].word if end < len(tokens) else ""
        if before.end == before.start + 1 and follows not in NOT_DURING:
            # "over five years" says when, not how much
            before = Hedge((), amount.start, amount.start)
    return Statement(before.start, end, (amount,), before, after)


def _bounded(tokens: list[Token], one: Statement, *, money: bool) -> Statement | None:
    """``more than a but less than b``, in either order: a range whose ends bind as their hedges say."""
    place = one.end
    if len(one.amounts) != 1 or not one.before.effects or one.after.effects or place >= len(tokens):
        return None
    place += tokens[place].raw == ","
    if place >= len(tokens) or tokens[place].word not in ("and", "but"):
        return None
    hedge = hedge_before(tokens, place + 1)
    sides = {*one.before.effects, *hedge.effects}
    if len(one.before.effects) != 1 or len(hedge.effects) != 1 or not (sides & LOWER and sides & UPPER):
        return None
    second = read_amount(tokens, hedge.end, money=money or one.amounts[0].measure.money)
    if second is None or (one.amounts[0].measure.unit and _counts(tokens, second)):
        return None
    (low, low_hedge), (high, high_hedge) = (one.amounts[0], one.before), (second, hedge)
    if one.before.effects[0] in UPPER:
        (low, low_hedge), (high, high_hedge) = (high, high_hedge), (low, low_hedge)
    pair = shared_ends(low, high)
    if pair is None or not ascending(*pair):
        return None
    nothing = Hedge((), one.start, one.start)
    return Statement(one.start, second.end, pair, nothing, nothing, bounds=(low_hedge, high_hedge))


def _counts(tokens: list[Token], amount: Amount) -> bool:
    return amount.bare and amount.end < len(tokens) and tokens[amount.end].word in COUNTED


def _range(tokens: list[Token], before: Hedge, first: Amount, *, money: bool) -> Statement | None:
    """``a to b``, ``a-b``, ``two or three``, where both ends agree on a unit and rise."""
    joint = _joint(tokens, first)
    if joint is None:
        return None
    if tokens[joint].is_dash and tokens[joint + 1].is_capitalised and tokens[joint + 1].word in ONES:
        return None  # a name: 7-Eleven
    dashed = tokens[joint].kind == "mark"
    start = joint + 1 if dashed else hedge_before(tokens, joint + 1).end
    second = read_amount(tokens, start, money=money or first.measure.money)
    if second is None:
        return None
    pair = shared_ends(first, second)
    if pair is None or not ascending(*pair) or _is_dated(tokens, before, first, second):
        return None
    if _is_change(tokens, before.start, first, pair[0]):
        return None
    if tokens[joint].word == "or" and not first.bare:
        return None
    if tokens[joint].word == "to" and second.bare and _is_paid(tokens, first, second):
        return None
    apart = dashed and first.bare and tokens[joint - 1].end < tokens[joint].start
    if apart and (second.measure.unit is None or second.measure.ambiguous):
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
    if not token.is_dash and token.raw not in _TILDES:
        return None
    left, right = tokens[place - 1].end == token.start, token.end == tokens[place + 1].start
    if left and right and tokens[place + 1].word == "to":
        return place + 1
    if left and not right and tokens[place + 1].word == "to" and first.bare:
        return place + 1
    spaced = not left and not right and token.raw != _EM_DASH
    return place if (left and right) or spaced else None


def _is_dated(tokens: list[Token], before: Hedge, first: Amount, second: Amount) -> bool:
    """Whether what looks like a first end is the year of ``raised since 2016 to $201 million``."""
    raw = tokens[first.start].raw
    year = first.bare and not second.bare and len(raw) == len("2016") and raw[:2] in ("19", "20") and raw.isdigit()
    return year and before.start > 0 and tokens[before.start - 1].word in _BEFORE_YEARS


def _is_paid(tokens: list[Token], first: Amount, second: Amount) -> bool:
    """Whether what looks like a second end counts those who got the first: ``paid $4 million to 12 schools``."""
    scaled = first.numeral is not None and first.numeral.scale > 1
    named = second.end < len(tokens) and tokens[second.end].word.endswith("s") and tokens[second.end].kind == "word"
    return first.measure.money and scaled and named


def _is_change(tokens: list[Token], start: int, first: Amount, shared: Amount) -> bool:
    """Whether ``a to b`` tells a change or a score: after ``rose`` or ``won``, with nothing lent to ``a``."""
    word = tokens[start - 1].word if start > 0 else ""
    return (word in CHANGES and first == shared) or (word in SCORES and first.bare)
