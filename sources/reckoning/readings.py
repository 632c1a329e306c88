"""What amounts near each other could be told as: one of them as the whole, and others around it as its parts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from schemas.claim import LinkKind
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded, unit
from sources.reckoning.percentages import ASIDE
from sources.reckoning.statement import LEAST_PART, SENTENCE_SLACK, Statement
from sources.retold.telling import Telling

REACH = 3
"""Sentences between a whole and a part of it, at most."""
NEAREST = 7
"""Amounts that are tried as parts of one whole; of more, the nearest."""
NEARER = 2
"""How many times as far from what parts make as their whole another amount may lie that could be it."""
PARTS = range(2, 7)
"""Parts of one whole."""
SKIPPED, SKIPPED_OF_MANY, MANY = 2, 1, 4
"""Amounts of the same unit between the terms which are none, at most: of few parts, and of many."""


@dataclass(frozen=True)
class Placed:
    """An amount and the number of its sentence."""

    line: int
    telling: Telling
    each: bool = False
    """Whether it is told of each of several things, which it must be multiplied by."""
    minor: bool = False
    """Whether it is a small number in words, which may only say how many parts there are, or how many times something is another."""

    @property
    def size(self) -> Decimal:
        """The amount in the base unit."""
        return self.telling.size or Decimal(0)


@dataclass(frozen=True)
class Reading:
    """A whole and its parts in the order of the text, as a sentence or several may tell them."""

    whole: Placed
    parts: tuple[Placed, ...]
    skipped: int
    """Amounts of the same unit between these that are neither."""
    beside: tuple[Placed, ...]
    """All amounts of the same unit in the article."""

    @property
    def statement(self) -> Statement:
        """The sum that it states."""
        return Statement(LinkKind.SUM, self.whole.telling, tuple(part.telling for part in self.parts), sure=False)

    @property
    def lines(self) -> set[int]:
        """The numbers of the sentences that hold a term."""
        return {self.whole.line, *(part.line for part in self.parts)}

    @property
    def made(self) -> Decimal:
        """What the parts make."""
        return sum((part.size for part in self.parts), Decimal(0))


def readings(lines: Sequence[Line]) -> Iterator[list[Reading]]:
    """For each amount that may be a whole, all choices of parts that make it or come near it."""
    for amounts in _by_unit(lines).values():
        for at, whole in enumerate(amounts):
            if bounded(whole.telling):
                yield [found for found in _of(whole, at, amounts) if _near(found)]


def reading_of(statement: Statement, lines: Sequence[Line]) -> Reading | None:
    """A sum that words have told, as a reading; None when its amounts are not all of one unit."""
    starts = {part.start for part in statement.parts}
    for amounts in _by_unit(lines).values():
        whole = next((one for one in amounts if one.telling.start == statement.total.start), None)
        parts = tuple(one for one in amounts if one.telling.start in starts)
        if whole is not None and len(parts) == len(statement.parts):
            return Reading(
                whole, parts, _skipped([amounts.index(one) for one in (whole, *parts)], whole, amounts), amounts
            )
    return None


def _by_unit(lines: Sequence[Line]) -> Mapping[tuple[str, str | None], tuple[Placed, ...]]:
    found: dict[tuple[str, str | None], list[Placed]] = defaultdict(list)
    for number, line in enumerate(lines):
        for telling in line.told:
            if telling.dimension not in ASIDE and telling.size and telling.size > 0:
                found[telling.dimension, unit(telling)].append(
                    Placed(number, telling, each=line.each(telling), minor=line.small(telling))
                )
    return {key: tuple(placed) for key, placed in found.items()}


def _of(whole: Placed, at: int, amounts: tuple[Placed, ...]) -> Iterator[Reading]:
    around = [
        place
        for place, one in enumerate(amounts)
        if place != at
        and abs(one.line - whole.line) <= REACH
        and bounded(one.telling)
        and not one.each
        and LEAST_PART * whole.size <= one.size < whole.size
    ]
    nearest = sorted(sorted(around, key=lambda place: abs(place - at))[:NEAREST])
    for count in PARTS:
        for chosen in combinations(nearest, count):
            skipped = _skipped((*chosen, at), whole, amounts)
            if skipped <= (SKIPPED if count < MANY else SKIPPED_OF_MANY):
                yield Reading(whole, tuple(amounts[place] for place in chosen), skipped, amounts)


def _skipped(places: Sequence[int], whole: Placed, amounts: Sequence[Placed]) -> int:
    """The amounts between terms that are none and could be."""
    inside = range(min(places), max(places) + 1)
    made = sum((amounts[place].size for place in places), -whole.size)
    return sum(place not in places and may_be_term(amounts[place], whole, made) for place in inside)


def may_be_term(one: Placed, whole: Placed, made: Decimal) -> bool:
    """Whether an amount could be a part of a whole, or as well the whole of the parts, from what these make; no small number in words."""
    return not one.minor and (one.size <= whole.size or abs(one.size - made) <= NEARER * abs(whole.size - made))


def _near(reading: Reading) -> bool:
    return abs(reading.made - reading.whole.size) <= SENTENCE_SLACK * reading.whole.size
