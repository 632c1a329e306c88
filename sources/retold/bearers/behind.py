"""Finds where what a name does may begin: right behind it, or behind what describes it."""

from collections.abc import Iterator, Sequence

from sources.retold.bearers.parts import DOES
from sources.retold.bearers.wordings import STOPS

_FINITE = frozenset("is was are were has had will who would".split()) | {
    word.split()[0] for word in DOES if word != "in charge of"
}
_OF = frozenset(("of", "from", "at", "with"))
_DESCRIBES = frozenset("a an the of from at formerly aged once one his her their".split())
LONG = 14
"""Tokens of what describes a name, at most."""


def behind(at: int, tokens: Sequence[str]) -> Iterator[int]:
    """The places where the clause of the name at a place may go on: over ages, appositions and *of the army*."""
    yield at + 1
    nearest = tokens[at + 1 : at + 3]
    if len(nearest) < 2:  # noqa: PLR2004 - a comma and what follows
        return
    if nearest[0] in (",", "(") and (nearest[1].isdigit() or nearest[1] in _DESCRIBES):
        end = next((n for n in range(at + 2, min(at + LONG, len(tokens))) if tokens[n] in (",", ")")), None)
        if end is not None and STOPS.isdisjoint(tokens[at + 2 : end]):
            yield end + 1
            if nearest[1].isdigit():
                yield from (start for start in behind(end - 1, tokens) if start > end + 1)
    if nearest[0] in _OF:
        end = next((n for n in range(at + 2, min(at + LONG, len(tokens))) if tokens[n] in _FINITE), None)
        if end is not None and (STOPS | {","}).isdisjoint(tokens[at + 2 : end]):
            yield end
