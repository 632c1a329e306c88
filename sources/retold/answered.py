"""Leaves out of a slot the dates that its articles do not tell of the thing: they give another one that agrees."""

from collections.abc import Mapping, Sequence

from sources.retold.comparable import agree
from sources.retold.dated import counted_off
from sources.retold.likeness import Likeness
from sources.retold.telling import PERIOD, Telling

LEAST = 0.5
"""How likely a date that agrees must be of the thing, measured by the one that does not."""


def unanswered(slot: Sequence[Telling], told: Mapping[str, Sequence[Telling]], likeness: Likeness) -> list[Telling]:
    """The tellings of a slot without such dates, and without those that only say of when something is."""
    return [
        telling
        for telling in slot
        if (not telling.passing or _governed(telling, slot))
        and not (telling.dimension == PERIOD and telling.claim is None and _answered(telling, slot, told, likeness))
    ]


def _governed(telling: Telling, slot: Sequence[Telling]) -> bool:
    """Whether a verb right beside a date tells what was done on it, the same as the other articles tell."""
    deed = telling.around.deed
    if deed is None or deed.near < 1:
        return False
    others = (other.around.deed for other in slot if other is not telling)
    return any(other is not None and deed.same(other) and other.near == 1 for other in others)


def _answered(
    telling: Telling, slot: Sequence[Telling], told: Mapping[str, Sequence[Telling]], likeness: Likeness
) -> bool:
    """Whether another date of its article agrees with that of another: ``next month`` beside ``22 April``."""
    others = [other for other in slot if other.source != telling.source and not agree(telling, other)]
    dates = [
        one for one in told[telling.source] if one.dimension == PERIOD and one is not telling and not counted_off(one)
    ]
    return any(
        agree(one, other) and likeness(one, other) >= LEAST * likeness(telling, other)
        for other in others
        for one in dates
    )
