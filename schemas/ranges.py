"""What can come of stated amounts that are added, multiplied and divided: ranges of exact fractions."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from schemas.interval import Bound, Interval
from schemas.quantity import End

NOTHING = Fraction(0)


class Edge(NamedTuple):
    """One end of a range; ``at`` None is unbounded, ``inside`` tells whether the end itself belongs to the range."""

    at: Fraction | None
    inside: bool = True


@dataclass(frozen=True)
class Range:
    """Everything between two ends. Unlike an interval of a stated amount it may be the result of a division."""

    low: Edge
    high: Edge

    @classmethod
    def of(cls, interval: Interval) -> "Range":
        """The range of an interval; softness is ignored (XBRL Calculations 1.1)."""
        return cls(_edge(interval.low), _edge(interval.high))

    @classmethod
    def point(cls, number: Fraction) -> "Range":
        """One number."""
        return cls(Edge(number), Edge(number))

    @property
    def closed(self) -> "Range":
        """The same with its bounded ends inside."""
        return Range(*(Edge(edge.at, edge.at is not None) for edge in (self.low, self.high)))

    @property
    def negated(self) -> "Range":
        """All its numbers with the other sign."""
        low, high = (Edge(None if edge.at is None else -edge.at, edge.inside) for edge in (self.high, self.low))
        return Range(low, high)

    def widened(self, by: Fraction) -> "Range":
        """The range with its bounded ends moved outward."""
        low, high = self.low, self.high
        return Range(
            Edge(None if low.at is None else low.at - by, low.inside),
            Edge(None if high.at is None else high.at + by, high.inside),
        )

    def plus(self, other: "Range") -> "Range":
        """The sums of any two of their numbers."""
        return Range(_sum(self.low, other.low), _sum(self.high, other.high))

    def times(self, other: "Range") -> "Range":
        """The products of any two of their numbers."""
        corners = [
            _corner(a, b) for a, b in product(((self.low, -1), (self.high, 1)), ((other.low, -1), (other.high, 1)))
        ]
        least, most = min(corner.size for corner in corners), max(corner.size for corner in corners)
        return Range(_reached(corners, least), _reached(corners, most))

    def over(self, other: "Range") -> "Range | None":
        """The quotients of any two of their numbers; None when the divisor may be nothing."""
        if _positive(other):
            return self.times(_reciprocal(other))
        if _positive(other.negated):
            return self.negated.times(_reciprocal(other.negated))
        return None

    def may_equal(self, other: "Range", slack: Fraction = NOTHING) -> bool:
        """Whether the two share a number, or lie no further apart than the slack."""
        return self.may_be_at_most(other, slack) and other.may_be_at_most(self, slack)

    def may_be_at_most(self, other: "Range", slack: Fraction = NOTHING) -> bool:
        """Whether some number of this is no larger than some number of the other, but for the slack."""
        if self.low.at is None or other.high.at is None:
            return True
        excess = self.low.at - other.high.at - slack
        return excess < 0 or (excess == 0 and (slack > 0 or (self.low.inside and other.high.inside)))

    def may_be_below(self, other: "Range", slack: Fraction = NOTHING) -> bool:
        """Whether some number of this is smaller than some number of the other, but for the slack."""
        return self.low.at is None or other.high.at is None or self.low.at - other.high.at < slack

    def apart(self, other: "Range") -> Fraction:
        """How far the two lie apart; nothing when they meet or touch."""
        gaps = [
            low.at - high.at
            for low, high in ((self.low, other.high), (other.low, self.high))
            if low.at is not None and high.at is not None
        ]
        return max([NOTHING, *gaps])


class _Size(NamedTuple):
    """A number, or an infinite one by its sign: sizes compare by ``infinite`` first."""

    infinite: int
    number: Fraction


class _Corner(NamedTuple):
    size: _Size
    inside: bool


def _edge(bound: Bound) -> Edge:
    return Edge(None, inside=False) if bound.at is None else Edge(Fraction(bound.at), bound.end is not End.OPEN)


def _sum(a: Edge, b: Edge) -> Edge:
    return Edge(None, inside=False) if a.at is None or b.at is None else Edge(a.at + b.at, a.inside and b.inside)


def _corner(a: tuple[Edge, int], b: tuple[Edge, int]) -> _Corner:
    """The product of two ends, each with the sign it has when it is unbounded; nothing times anything is nothing."""
    (one, _), (two, _) = a, b
    zeros = [edge for edge in (one, two) if edge.at == 0]
    if zeros:
        return _Corner(_Size(0, NOTHING), any(edge.inside for edge in zeros))
    if one.at is None or two.at is None:
        signs = [side if edge.at is None else 1 if edge.at > 0 else -1 for edge, side in (a, b)]
        return _Corner(_Size(signs[0] * signs[1], NOTHING), inside=False)
    return _Corner(_Size(0, one.at * two.at), one.inside and two.inside)


def _reached(corners: list[_Corner], size: _Size) -> Edge:
    if size.infinite:
        return Edge(None, inside=False)
    return Edge(size.number, any(corner.inside for corner in corners if corner.size == size))


def _positive(divisor: Range) -> bool:
    low = divisor.low
    return low.at is not None and (low.at > 0 or (low.at == 0 and not low.inside))


def _reciprocal(divisor: Range) -> Range:
    """One over a range of positive numbers."""
    low, high = divisor.low, divisor.high
    return Range(
        Edge(1 / high.at, high.inside) if high.at is not None else Edge(NOTHING, inside=False),
        Edge(1 / low.at, low.inside) if low.at else Edge(None, inside=False),
    )
