"""Keeps a report within the size its reader takes: the first texts whole, the next ones short, the others counted."""

from collections.abc import Callable, Sequence

Measure = Callable[[str], int]
SHARE = 5
"""One part in this many of the room is kept for short texts when not all fit whole."""


def fitted(
    whole: Sequence[Callable[[], str]], short: Sequence[Callable[[], str]], room: int, measure: Measure
) -> tuple[list[str], int]:
    """The texts that there is room for, and how many are left out."""
    blocks, used = _taken(whole, room, measure)
    if len(blocks) < len(whole):
        blocks, used = _taken(whole, room - room // SHARE, measure)
    lines, _ = _taken(short[len(blocks) :], room - used, measure)
    return [*blocks, *lines], len(whole) - len(blocks) - len(lines)


def _taken(texts: Sequence[Callable[[], str]], room: int, measure: Measure) -> tuple[list[str], int]:
    """The first texts that fit, and their size."""
    taken: list[str] = []
    used = 0
    for make in texts:
        text = make()
        if used + measure(text) > room:
            break
        taken.append(text)
        used += measure(text)
    return taken, used
