"""Finds the amounts that two articles of a story tell as passing in opposite directions between the same parties."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from schemas.quantity import Quantity
from sources.retold.passing.parties import NOBODY
from sources.retold.passing.passages import Passage
from sources.retold.passing.verbs import Sense

KIN = tuple(
    frozenset(nouns.split())
    for nouns in (
        "government province state region prefecture canton authority administration country nation republic kingdom ministry",
        "council city town municipality hall borough village commune county district parish authority",
        "church diocese archdiocese parish chapter cathedral",
    )
)
"""Nouns of which one may stand for another, where no article gives a name."""
BEFORE: Mapping[Sense, frozenset[Sense]] = {
    Sense.LENT: frozenset((Sense.RETURNED, Sense.OWED)),
    Sense.GIVEN: frozenset((Sense.RETURNED, Sense.OWED)),
    Sense.ONCE: frozenset((Sense.RETURNED,)),
}
"""What may well come back the other way after an amount has passed: what is lent is owed, what was paid may be refunded."""


def turned(
    ours: Sequence[Passage], theirs: Sequence[Passage], both: Collection[str]
) -> Iterator[tuple[Passage, Passage]]:
    """The passages of one amount in opposite directions, each amount once and with both parties; ``both`` articles name some."""
    mine, others = _by_amount(ours), _by_amount(theirs)
    for amount in sorted(mine.keys() & others.keys()):
        found = (
            pair
            for one in _merged(mine[amount])
            for other in _merged(others[amount])
            if _of_one_thing(one, other)
            for pair in _opposed(one, other, both)
        )
        yield from list(found)[:1]


def _by_amount(told: Sequence[Passage]) -> Mapping[Decimal, Sequence[Passage]]:
    """The passages of each amount that passes one way only."""
    found: dict[Decimal, list[Passage]] = defaultdict(list)
    for one in told:
        value = one.telling.value
        if isinstance(value, Quantity) and value.value is not None:
            found[value.value].append(one)
    return {amount: held for amount, held in found.items() if _one_way(held)}


def _one_way(held: Sequence[Passage]) -> bool:
    """Whether an article tells nobody as both giver and receiver of an amount."""
    return {one.giver for one in held}.isdisjoint({one.receiver for one in held} - {None})


def _merged(held: Sequence[Passage]) -> Sequence[Passage]:
    """What several words tell of one amount, put together where each names one side."""
    givers, receivers = {one.giver for one in held} - {None}, {one.receiver for one in held} - {None}
    if len(givers) > 1 or len(receivers) > 1:
        return held
    return [replace(held[0], giver=next(iter(givers), None), receiver=next(iter(receivers), None))]


def _opposed(a: Passage, b: Passage, both: Collection[str]) -> Iterator[tuple[Passage, Passage]]:
    """The two with both parties, where somebody gives in one what he gets in the other."""
    if (a.giver and a.giver == b.giver) or (a.receiver and a.receiver == b.receiver):
        return
    crossed = (a.giver and a.giver == b.receiver) or (a.receiver and a.receiver == b.giver)
    if not crossed:
        yield from _either(a, b, both)
        return
    giver, receiver = a.giver or b.receiver, a.receiver or b.giver
    if giver and receiver and _fits(a.giver, b.receiver) and _fits(a.receiver, b.giver):
        yield replace(a, giver=giver, receiver=receiver), replace(b, giver=receiver, receiver=giver)


def _either(a: Passage, b: Passage, both: Collection[str]) -> Iterator[tuple[Passage, Passage]]:
    """The two where each says of another one that he gives, or gets, and of nobody that he is on the other side.

    Both articles have to name both, or one of them where a noun that may be anybody's stands for the other.
    """
    sides = (a.giver, b.giver) if not (a.receiver or b.receiver) else (a.receiver, b.receiver)
    one, other = sides
    if one is None or other is None or (sides[0] == a.receiver and (a.giver or b.giver)) or a.shared or b.shared:
        return
    named = [name in both for name in sides]
    if not (all(named) or (any(named) and (a.loose or b.loose))):
        return
    if one == a.giver:
        yield replace(a, receiver=other), replace(b, receiver=one)
    else:
        yield replace(a, giver=other), replace(b, giver=one)


def _fits(one: str | None, other: str | None) -> bool:
    """Whether two may be one: the same, or one of them nobody that is known by name."""
    if one is None or other is None or one == other:
        return True
    nouns = {name.removeprefix(NOBODY) for name in (one, other) if name.startswith(NOBODY)}
    return len(nouns) == 1 or (len(nouns) > 1 and any(nouns <= kin for kin in KIN))


def _of_one_thing(a: Passage, b: Passage) -> bool:
    """Whether two passages may be of one thing: of one unit, and neither of them what comes back for the other."""
    units = {one.telling.value.unit for one in (a, b) if isinstance(one.telling.value, Quantity)}
    if a.telling.dimension != b.telling.dimension and not units & {None, "pound"}:
        return False
    written_out = {unit for unit in units if unit is not None and unit.isupper()}
    if len(written_out) > 1 or (a.sense is Sense.SUPPLIED) != (b.sense is Sense.SUPPLIED):
        return False
    return not any(y.sense in BEFORE.get(x.sense, ()) for x, y in ((a, b), (b, a)))
