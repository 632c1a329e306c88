"""Conflicts between cells on their way to claims, within the limit of what is told one by one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from checker.wide.chosen import Choice, Fact
from checker.wide.decided import RULES, kind_of
from checker.wide.plan import Plan
from schemas.feed import FeedColumn
from schemas.quantity import Quantity
from schemas.reading import Unlisted
from schemas.value import Value, ValueKind


class StatedCell(NamedTuple):
    """A value in a feed, on its way to a claim."""

    feed: int
    row: int
    column: FeedColumn
    value: Value


class KeyedCell(NamedTuple):
    """A value with the key, as the query wrote it, and the attribute that it is about."""

    key: tuple[str, ...]
    attribute: str
    cell: StatedCell


@dataclass(frozen=True)
class Conflicting:
    """A fact in conflict: where its column and key stand, the rule a finding would be of, and its cells."""

    fact: Fact
    rule: str
    cells: Sequence[KeyedCell]

    @property
    def named(self) -> tuple[str, str]:
        """What it is counted as."""
        return self.rule, self.cells[0].attribute


@dataclass
class Kept:
    """Keeps all conflicts that no limit holds for, and those of the others that are told; counts the rest.

    Where SQL does not tell conflicts, the ones whose values lie furthest apart are told. They have half of the limit
    when there are enough of both.
    """

    plan: Plan
    choice: Choice
    listed: int
    _free: list[Sequence[KeyedCell]] = field(default_factory=list)
    _sure: list[tuple[int, Conflicting]] = field(default_factory=list)
    _weighed: list[tuple[Decimal, Conflicting]] = field(default_factory=list)
    _counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def told(self, fact: Fact) -> bool:
        """Whether a conflict that SQL is sure of may be told."""
        return self.choice.places is None or fact in self.choice.places

    def add(self, fact: Fact, cells: Sequence[KeyedCell], *, limited: bool) -> None:
        """Add the cells of a fact in conflict; ``limited`` says whether the limit holds for it."""
        place = (self.choice.places or {}).get(fact)
        if not limited:
            self._free.append(cells)
        elif fact[1] in self.choice.counts:
            rule = RULES[kind_of(self.plan.columns[fact[1]])]
            self._sure.append((place or 0, Conflicting(fact, rule, cells)))
        else:
            found = Conflicting(fact, RULES[ValueKind(cells[0].cell.value.kind)], cells)
            self._counts[found.named] += 1
            self._weighed.append((-_apart([cell.cell.value for cell in cells]), found))
            if len(self._weighed) > 2 * self.listed:
                self._shorten(self.listed)

    def settle(self) -> tuple[list[KeyedCell], tuple[Unlisted, ...]]:
        """The cells of all conflicts that are told, and how many others there are."""
        counts = Counter(self._counts)
        for n, count in self.choice.counts.items():
            counts[RULES[kind_of(self.plan.columns[n])], self.plan.columns[n].attribute] += count
        weighed = self._counts.total()
        sure = counts.total() - weighed
        share = min(weighed, max(self.listed // 2, self.listed - sure))
        self._shorten(share)
        told = [found for _, found in self._weighed]
        told += [found for nth, found in self._sure if nth <= self.listed - share]
        counts.subtract(found.named for found in told)
        return (
            [cell for cells in (*self._free, *(found.cells for found in told)) for cell in cells],
            tuple(Unlisted(rule=r, attribute=name, count=n) for (r, name), n in sorted(counts.items()) if n),
        )

    def _shorten(self, length: int) -> None:
        self._weighed = sorted(self._weighed, key=lambda entry: (entry[0], entry[1].fact))[:length]


def _apart(values: Sequence[Value]) -> Decimal:
    """How far amounts lie apart, as a share of the larger magnitude; 1 for all else."""
    numbers = [value.value for value in values if isinstance(value, Quantity) and value.value is not None]
    magnitude = max(map(abs, numbers), default=Decimal(0))
    return (max(numbers) - min(numbers)) / magnitude if magnitude else Decimal(1)
