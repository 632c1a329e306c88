"""Who agrees with whom: groups of values that can all hold together (DESIGN 3.1)."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from schemas.agreement import in_base
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.value import Category, Members, Value

Item = TypeVar("Item")
INFINITY = Decimal("Infinity")


def groups(items: Sequence[Item], agree: Callable[[Item, Item], bool]) -> list[list[Item]]:
    """Split items, given in the order of their high ends, into groups whose members all agree.

    The items that agree with the first one (the least high end) and with each other form a group; the same is done
    with the rest. Then every item is listed in each group with all of whose members it agrees, so that
    0.7m stands with 748k and with 749k, which stand apart.
    """
    cores: list[list[int]] = []
    rest = list(range(len(items)))
    while rest:
        core: list[int] = []
        left: list[int] = []
        for place in rest:
            (core if all(agree(items[member], items[place]) for member in core) else left).append(place)
        cores.append(core)
        rest = left
    return [
        [item for n, item in enumerate(items) if n in core or all(agree(items[member], item) for member in core)]
        for core in cores
    ]


def high_end(value: Value) -> tuple[Decimal, str]:
    """The sort key of a value: its high end, then its low end or its text."""
    if isinstance(value, Quantity):
        base = in_base(value)
        low = "" if base.low is None else str(base.low)
        return (INFINITY if base.high is None else base.high), low
    if isinstance(value, Period):
        return Decimal(0), f"{value.moments[1]} {value.moments[0]}"
    if isinstance(value, Category):
        return Decimal(0), value.value
    return Decimal(0), ",".join(value.members) if isinstance(value, Members) else str(value.value)
