"""What the two sides of a systematic slip have in common: a factor, an offset, a conversion of units, or nothing.

A candidate is taken from the first pairs of values and counted over all of them, on exact decimals. It is named when it
holds in nearly all: a few rows that are wrong for another reason do not hide what happened to the column.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import chain, islice

from checker.conversions import Conversion, conversions
from schemas.model import EXACT, plain
from schemas.slip import CommonStep
from schemas.spelling import count, listing

HEAD = 200
"""Pairs that candidates are taken from."""
NEARLY_ALL = Decimal("0.9")
"""Share of the pairs in which a candidate must hold."""
LONGEST = 12
"""Most digits of a factor that is written out; a longer one is no step that anyone took."""

Point = Decimal | datetime
"""A number, or a moment."""
Pair = tuple[Point, Point]


@dataclass(frozen=True)
class Step:
    """A way from the value of one side to that of the other: its kind, whether it holds for a pair, and in words."""

    name: str
    holds: Callable[[Point, Point], bool]
    words: str


def common_steps(pairs: Iterable[Pair], first: Sequence[str], second: Sequence[str]) -> tuple[CommonStep, ...]:
    """The steps that explain nearly all pairs, that of the most pairs first; none when nothing is common to them.

    ``first`` and ``second`` are the sources of the sides that the values of a pair come from.
    """
    rest = iter(pairs)
    head = list(islice(rest, HEAD))
    one, other = listing(list(first)), listing(list(second))
    steps = _holding(_plain_steps(head, one, other), head) or _holding(_conversions(head, one, other), head)
    held, total = [0] * len(steps), 0
    for a, b in chain(head, rest) if steps else ():
        total += 1
        for n, step in enumerate(steps):
            held[n] += step.holds(a, b)
    ranked = sorted((-times, n) for n, times in enumerate(held) if times >= NEARLY_ALL * total)
    return tuple(CommonStep(name=steps[n].name, words=steps[n].words, held=-times, rows=total) for times, n in ranked)


def _holding(steps: Iterable[Step], pairs: Sequence[Pair]) -> list[Step]:
    return [step for step in steps if sum(step.holds(*pair) for pair in pairs) >= NEARLY_ALL * len(pairs)]


def _numbers(pairs: Sequence[Pair]) -> list[tuple[Decimal, Decimal]]:
    return [(a, b) for a, b in pairs if isinstance(a, Decimal) and isinstance(b, Decimal)]


def _conversions(head: Sequence[Pair], first: str, second: str) -> Iterator[Step]:
    numbers = _numbers(head)
    if numbers:
        yield from (_converted(found, first, second) for found in conversions(numbers, NEARLY_ALL))


def _plain_steps(head: Sequence[Pair], first: str, second: str) -> Iterator[Step]:
    """The factor and the offset that most of the pairs have."""
    numbers = _numbers(head)
    factors = Counter(Fraction(b) / Fraction(a) for a, b in numbers if a and b)
    yield from filter(None, (_factor(factor, first, second) for factor, _ in factors.most_common(1)))
    shifts = Counter(EXACT.subtract(b, a) for a, b in numbers)
    yield from (_shift(shift, first, second) for shift, _ in shifts.most_common(1))
    spans = Counter(b - a for a, b in head if isinstance(a, datetime) and isinstance(b, datetime))
    yield from (_moved(span, first, second) for span, _ in spans.most_common(1))


def _factor(factor: Fraction, first: str, second: str) -> Step | None:
    """The step by a factor, told from the side that makes it a whole number or a short decimal; None for any other."""
    over, under = Decimal(factor.numerator), Decimal(factor.denominator)

    def holds(a: Point, b: Point) -> bool:
        return isinstance(a, Decimal) and isinstance(b, Decimal) and EXACT.multiply(b, under) == EXACT.multiply(a, over)

    if factor == -1:
        return Step("common factor", holds, f"the values of {second} are those of {first} with the other sign")
    ways = [(_decimal(factor), first, second), (_decimal(1 / factor), second, first)]
    told = [(times, one, other) for times, one, other in ways if times is not None]
    if not told:
        return None
    times, one, other = max(told, key=lambda way: (abs(way[0]) >= 1, way[1] == first))
    return Step("common factor", holds, f"the values of {other} are {_grouped(times)} times those of {one}")


def _decimal(number: Fraction) -> Decimal | None:
    """The number as a decimal of few digits; None when it has too many, or no end."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1 or len(str(number.denominator)) > LONGEST:
        return None
    value = EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
    return value if len(value.normalize(EXACT).as_tuple().digits) <= LONGEST else None


def _shift(shift: Decimal, first: str, second: str) -> Step:
    def holds(a: Point, b: Point) -> bool:
        return isinstance(a, Decimal) and isinstance(b, Decimal) and EXACT.subtract(b, a) == shift

    way = "more" if shift > 0 else "less"
    return Step(
        "common offset", holds, f"the values of {second} are {_grouped(shift.copy_abs())} {way} than those of {first}"
    )


def _converted(found: Conversion, first: str, second: str) -> Step:
    def holds(a: Point, b: Point) -> bool:
        return isinstance(a, Decimal) and isinstance(b, Decimal) and found.fits(a, b)

    return Step(
        "common conversion",
        holds,
        f"the values of {second} are those of {first} converted from {found.source} to {found.target}, up to rounding,",
    )


def _moved(span: timedelta, first: str, second: str) -> Step:
    def holds(a: Point, b: Point) -> bool:
        return isinstance(a, datetime) and isinstance(b, datetime) and b - a == span

    way = "later" if span > timedelta(0) else "earlier"
    return Step("common offset", holds, f"the values of {second} are {_length(abs(span))} {way} than those of {first}")


def _length(span: timedelta) -> str:
    """A length of time in words: ``1 hour``, ``2 days and 30 minutes``."""
    hours, seconds = divmod(span.seconds, 3_600)
    minutes, seconds = divmod(seconds, 60)
    parts = [(span.days, "day"), (hours, "hour"), (minutes, "minute"), (seconds, "second")]
    words = [count(number, noun) for number, noun in parts if number]
    if span.microseconds:
        words.append(count(span.microseconds, "microsecond"))
    return listing(words)


def _grouped(number: Decimal) -> str:
    whole, _, decimals = plain(number.copy_abs()).partition(".")
    return f"{'-' if number < 0 else ''}{int(whole):,}" + (f".{decimals}" if decimals else "")
