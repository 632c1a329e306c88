"""Which of the values that sources state for one field is written, by the policy of its column: pure functions.

A policy points at some of the values. If these hold together, the finest of them is written; if they do not, or the
policy cannot tell, as *latest* cannot where a source has no date, the field stays open.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from schemas.agreement import EXACTLY, Standing, Tolerance, compare, in_base
from schemas.catalogue import Catalogue
from schemas.merge import Choice, Prefer
from schemas.model import EXACT
from schemas.period import FINENESS, Period
from schemas.quantity import Quantity
from schemas.spelling import listing
from schemas.value import Category, Value


@dataclass(frozen=True)
class Stated:
    """What a source states for a field."""

    source: str
    value: Value


@dataclass(frozen=True)
class Written:
    """The value that is written: the source whose cell it is, and the sources, sorted, that state a value it agrees with."""

    source: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Open:
    """A field for which no value can be written, and why."""

    reason: str


@dataclass(frozen=True)
class Judge:
    """What it takes to decide a field.

    ``independent`` counts sources, copies of one another once; ``published`` are the days of publication by source.
    """

    policy: Choice | Prefer = "agree"
    tolerance: Tolerance = EXACTLY
    catalogue: Catalogue = field(default_factory=Catalogue)
    published: Mapping[str, str | None] = field(default_factory=dict)
    independent: Callable[[Collection[str]], int] = len

    def decide(self, stated: Sequence[Stated]) -> Written | Open:
        """Choose among values of different sources, of which there is one at least."""
        meant, why = self._meant(stated)
        if not all(self._agree(a.value, b.value) for a, b in combinations(_distinct(meant), 2)):
            return Open(f"{_sides(stated)}: {why}")
        chosen = min(meant, key=lambda one: (_coarseness(one.value), self._breadth(one, meant), one.source))
        # All values that hold together need no second look.
        return Written(chosen.source, self._backers(chosen, stated) if meant is not stated else _sorted(stated))

    def _meant(self, stated: Sequence[Stated]) -> tuple[Sequence[Stated], str]:
        """The values that the policy points at, and what is to be said when they do not hold together."""
        if isinstance(self.policy, Prefer):
            first = next((one for name in self.policy.prefer for one in stated if one.source == name), None)
            return ([first], "") if first else (stated, f"none of {listing(list(self.policy.prefer))} states it")
        if self.policy == "most-supported":
            support = [self.independent(self._backers(one, stated)) for one in stated]
            most = max(support)
            best = [one for one, number in zip(stated, support, strict=True) if number == most]
            return best, f"each is supported by {most}"
        if self.policy == "finest":
            least = min(_coarseness(one.value) for one in stated)
            return [one for one in stated if _coarseness(one.value) == least], "none is finer"
        if self.policy == "latest":
            return self._latest(stated)
        return stated, "they do not agree"

    def _latest(self, stated: Sequence[Stated]) -> tuple[Sequence[Stated], str]:
        days = {one.source: self.published.get(one.source) for one in stated}
        undated = sorted(source for source, day in days.items() if day is None)
        if undated:
            return stated, f"when {listing(undated)} {'was' if len(undated) == 1 else 'were'} published is not known"
        last = max(day for day in days.values() if day is not None)
        return [one for one in stated if days[one.source] == last], f"they were published on one day, {last}"

    def _backers(self, chosen: Stated, stated: Sequence[Stated]) -> tuple[str, ...]:
        return _sorted([one for one in stated if one is chosen or self._agree(chosen.value, one.value)])

    def _breadth(self, one: Stated, others: Sequence[Stated]) -> int:
        """How many of the other names are declared a part of this one."""
        return sum(self._within(other.value, one.value) for other in others)

    def _agree(self, a: Value, b: Value) -> bool:
        if compare(a, b, tolerance=self.tolerance).standing is Standing.AGREE:
            return True
        return self._within(a, b) or self._within(b, a)

    def _within(self, part: Value, whole: Value) -> bool:
        return (
            isinstance(part, Category)
            and isinstance(whole, Category)
            and self.catalogue.within(part.value, whole.value)
        )


def _sorted(stated: Sequence[Stated]) -> tuple[str, ...]:
    return tuple(sorted(one.source for one in stated))


def _distinct(stated: Sequence[Stated]) -> Sequence[Stated]:
    """One of each value, whatever its wording."""
    return list({one.value.model_dump_json(exclude={"text"}): one for one in stated}.values())


def _coarseness(value: Value) -> tuple[Decimal, int]:
    """How much a value leaves open: its width, then the places it is written to; names are all alike."""
    if isinstance(value, Quantity):
        base = in_base(value)
        known = base.low is not None and base.high is not None
        width = EXACT.subtract(base.high, base.low) if known else Decimal("Infinity")  # type: ignore[arg-type]
        return width, -_places(value)
    return Decimal(FINENESS[value.precision]) if isinstance(value, Period) else Decimal(0), 0


def _places(value: Quantity) -> int:
    """Decimal places as written: two in `10.50`."""
    exponent = value.value.as_tuple().exponent if value.value is not None else 0
    return -exponent if isinstance(exponent, int) else 0


def _sides(stated: Sequence[Stated]) -> str:
    """Who states what: ``10 in a and b but 12 in c``."""
    told: dict[str, list[str]] = {}
    for one in sorted(stated, key=lambda one: one.source):
        told.setdefault(one.value.text, []).append(one.source)
    return " but ".join(f"{text} in {listing(sources)}" for text, sources in told.items())
