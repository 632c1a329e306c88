"""What amounts near each other make: those of one unit around a sentence, and which reading of several is told."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from schemas.agreement import in_base
from schemas.claim import LinkKind
from schemas.quantity import Quantity
from sources.reckoning.lines import Line
from sources.reckoning.statement import SUM_SLACK, Statement
from sources.retold.telling import PERIOD, Telling

MOST = 7
"""Amounts that are tried as parts of one total; of more, the nearest."""


def unit(telling: Telling) -> str | None:
    """The base unit of an amount."""
    return in_base(telling.value).unit if isinstance(telling.value, Quantity) else None


def bounded(telling: Telling) -> bool:
    """Whether an amount has both ends, so that it can miss what others make: ``up to 40`` and ``more than 40`` never do."""
    return bool(telling.size) and not telling.open_ended


def line_of(telling: Telling, lines: Iterable[Line]) -> Line:
    """The sentence, among some, that holds an amount. Raises StopIteration when none does."""
    return next(line for line in lines if telling.start in line.places)


def by_size(pair: Iterable[Telling]) -> tuple[Telling, Telling]:
    """Two amounts, the smaller one first."""
    small, large = sorted(pair, key=lambda one: one.size or 0)
    return small, large


def alike(telling: Telling, lines: Iterable[Line], *, addable: bool = False) -> list[Telling]:
    """The other amounts of some sentences that have the unit of one; with ``addable``, those that may stand in a sum."""
    if telling.dimension == PERIOD or not telling.size:
        return []
    return [
        other
        for line in lines
        for other in (_addable(line) if addable else line.told)
        if other.dimension == telling.dimension
        and other.start != telling.start
        and other.size
        and other.size > 0
        and unit(other) == unit(telling)
    ]


def _addable(line: Line) -> list[Telling]:
    return sorted((one for found in line.addable.values() for one in found if bounded(one)), key=lambda one: one.start)


def makes(whole: Telling, others: Sequence[Telling]) -> bool:
    """Whether any two or more of some amounts add up to one."""
    nearest = sorted(others, key=lambda other: abs(other.start - whole.start))[:MOST]
    return any(
        Statement(LinkKind.SUM, whole, parts).holds()
        for size in range(2, len(nearest) + 1)
        for parts in combinations(nearest, size)
    )


def clear(best: Statement, readings: Iterable[Statement], slack: Decimal = SUM_SLACK) -> Iterator[Statement]:
    """The best reading, when it fails by no more than the slack and none of the others holds."""
    if best.fails(slack) and not any(reading.holds() for reading in readings):
        yield best


def sentence_before(lines: Sequence[Line], number: int) -> Sequence[Line]:
    """The sentence before that of a number, with the parts that semicolons cut off, its own included."""
    first = max(0, number - 1)
    while first > 0 and (
        lines[first - 1].text.endswith(";") or (lines[first].text.endswith(";") and number - first == 1)
    ):
        first -= 1
    return lines[first:number]
