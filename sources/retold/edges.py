"""Matches the values of two articles one to one: pairs that are told of one thing, whether or not they agree."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from schemas.agreement import in_base
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.value import stated
from sources.retold.adding import fact
from sources.retold.comparable import agree, comparable
from sources.retold.dated import counted_off
from sources.retold.features import slip
from sources.retold.likeness import Likeness
from sources.retold.telling import PERIOD, Telling

Node = tuple[str, tuple[object, ...]]
"""A value in an article: the source, and what is stated."""
LIKELY = 0.42
"""Two values that cannot both hold are told of one thing from this likelihood on."""
LIKELY_ALONE = 0.33
"""The same where no other value of either article comes near."""
APART = 1.5
"""Log odds by which a pair leaves its rivals behind."""
LIKELY_UNREAD, LIKELY_TIME = 0.45, 0.8
"""The same where no pack reads either, and for stretches of time, of which any article has several."""
DATE_ODDS, RIVALRY, FURTHEST = 0.65, 0.25, -6.0
"""The log odds from which two dates are of one happening, what those of the next likely pair add to it, and the least that these are taken for."""
CERTAIN = 0.9
"""The likelihood from which two values are told of one thing though no word near the one is near the other."""
AGREED, MEETING = 0.1, 0.4
"""Equal values are told of one thing from this likelihood on: chance seldom makes two amounts equal; others that only may be equal."""
EQUAL, MAY_BE_EQUAL = 3.0, 0.5
"""What equal values, and those that may be, add to the log odds that two tellings are of one thing."""
ROOM = 2
"""How many times an amount told with one end only another may be that says the same."""
FACTOR = 4
"""Two amounts of one thing differ at most by this factor, or by a power of ten."""
TENFOLD = 10
"""Two amounts with the same digits in another order stay below this factor."""


@dataclass(frozen=True)
class Edge:
    """Two values of two articles with the two tellings that are most alike."""

    a: Telling
    b: Telling
    likelihood: float
    agreeing: bool

    @cached_property
    def nodes(self) -> tuple[Node, Node]:
        """The values at both ends."""
        return node(self.a), node(self.b)


def node(telling: Telling) -> Node:
    """The value of a telling in its article."""
    return telling.source, stated(telling.value)


def edges(ours: Sequence[Telling], theirs: Sequence[Telling], likeness: Likeness) -> Iterator[Edge]:
    """Values of two articles matched one to one, the likeliest first."""
    best: dict[tuple[Node, Node], Edge] = {}
    for a in ours:
        for b in theirs:
            if a.dimension != b.dimension or (a.size and b.size and not of_one_size(a, b)) or not comparable(a, b):
                continue
            likelihood = likeness(a, b)
            edge = Edge(a, b, likelihood, agree(a, b))
            if edge.nodes not in best or likelihood > best[edge.nodes].likelihood:
                best[edge.nodes] = edge
    taken: set[Node] = set()
    ranked = sorted(best.values(), key=_worth)
    for number, edge in enumerate(ranked):
        if taken & set(edge.nodes):
            continue
        rivals = (other for other in ranked[number + 1 :] if set(other.nodes) & set(edge.nodes))
        if edge.likelihood < _least(edge, next((other for other in rivals if not taken & set(other.nodes)), None)):
            continue
        if not (_as_fine(edge.a, edge.b) and _near(edge.a, edge.b) if edge.agreeing else of_one_size(edge.a, edge.b)):
            continue
        if not edge.agreeing and _unlike(edge.a, edge.b) and edge.likelihood < CERTAIN:
            continue
        taken.update(edge.nodes)
        yield edge


def rank(edge: Edge) -> tuple[float, str, int, str, int]:
    """The likeliest first; of those alike, in the order of their sources and places."""
    return -edge.likelihood, edge.a.source, edge.a.start, edge.b.source, edge.b.start


def _worth(edge: Edge) -> tuple[float, str, int, str, int]:
    """Rank by the log odds of being of one thing, the equality of values among what speaks for it."""
    worth = log_odds(edge.likelihood)
    if edge.agreeing:
        worth += EQUAL if _equal(edge.a, edge.b) else MAY_BE_EQUAL
    if _of_one_fact(edge.a, edge.b):
        worth += EQUAL
    return (-worth, *rank(edge)[1:])


def log_odds(likelihood: float) -> float:
    """The log odds of a likelihood."""
    likelihood = min(max(likelihood, 1e-9), 1 - 1e-9)
    return math.log(likelihood / (1 - likelihood))


def _of_one_fact(a: Telling, b: Telling) -> bool:
    """Whether packs read both as of one fact: what a count of *seven derailed* differs from is that of *nine derailed*, not the nine that did not."""
    return a.claim is not None and b.claim is not None and fact(a.claim) == fact(b.claim)


def _equal(a: Telling, b: Telling) -> bool:
    """Whether two values that agree are the same, not only near enough for one to be rounded or bounded, or told by its distance from another day."""
    if isinstance(a.value, Period):
        return not (counted_off(a) or counted_off(b))
    return a.size is not None and a.size == b.size


def _least(edge: Edge, rival: Edge | None) -> float:
    """How likely two values must be to be told of one thing: less so when no other value comes near, the ``rival`` next to them."""
    if edge.agreeing:
        return AGREED if _equal(edge.a, edge.b) else MEETING
    if edge.a.dimension == "time":
        return LIKELY_TIME
    if edge.a.dimension == PERIOD:
        odds = DATE_ODDS + RIVALRY * max(FURTHEST, log_odds(rival.likelihood) if rival else FURTHEST)
        return 1 / (1 + math.exp(-odds))
    if not (edge.a.claim or edge.b.claim):
        return LIKELY_UNREAD
    apart = rival is None or _worth(rival)[0] - _worth(edge)[0] >= APART
    return LIKELY_ALONE if apart else LIKELY


def _as_fine(a: Telling, b: Telling) -> bool:
    """Whether two values that agree say the same: a year and a day in it may be told of two things."""
    return not (isinstance(a.value, Period) and isinstance(b.value, Period)) or a.value.precision is b.value.precision


def _unlike(a: Telling, b: Telling) -> bool:
    """Whether neither was read by a pack, no word near the one is near the other and no year is told beside both: only their sizes speak for one thing.

    Of dates, which are told with fewer words, none of the sentences are shared and they are of no like happening.
    """
    if a.claim or b.claim or a.near & b.near or a.years & b.years:
        return False
    return a.dimension != PERIOD or not (
        a.context.keys() & b.context.keys() or a.around.happenings.keys() & b.around.happenings.keys()
    )


def _near(a: Telling, b: Telling) -> bool:
    """Whether two values that agree are near: an amount that is told with one end only has room for many that are none of it."""
    if not (a.open_ended or b.open_ended):
        return True
    ends = [_end(telling) for telling in (a, b)]
    if any(end is None for end in ends):
        return True
    small, large = sorted(abs(end) for end in ends if end is not None)
    return large <= ROOM * small


def _end(telling: Telling) -> Decimal | None:
    """The stated end of an amount."""
    value = telling.value
    if not isinstance(value, Quantity):
        return None
    found = in_base(value)
    return next((end for end in (found.value, found.high, found.low) if end), None)


def of_one_size(a: Telling, b: Telling) -> bool:
    """Whether two amounts are near enough for one to be a wrong statement of the other; dates always are."""
    if isinstance(a.value, Period):
        return True
    if not a.size or not b.size or (a.size < 0) != (b.size < 0):
        return False
    small, large = sorted((abs(a.size), abs(b.size)))
    if slip(a, b) and large < TENFOLD * small:
        return True
    return large <= FACTOR * small or (large / small).normalize().as_tuple().digits == (1,)
