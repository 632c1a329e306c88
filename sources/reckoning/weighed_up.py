"""Whether an amount that a sum leaves out makes it hold, coming to its parts or going from them: ``took 11, retired four, from 93 to 100``."""

from collections.abc import Sequence

from schemas.claim import LinkKind
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded, makes
from sources.reckoning.statement import Statement

NEAREST = 5
"""Amounts left out that are tried; of more, the nearest."""


def weighed_up(statement: Statement, lines: Sequence[Line]) -> bool:
    """Whether an amount in the sentences of a sum, or all of them, make its total with its parts."""
    if statement.kind not in (LinkKind.SUM, LinkKind.ROLL_FORWARD):
        return False
    starts = {term.start for term in statement.terms}
    own = [line for line in lines if starts & line.places.keys()]
    left = [one for one in alike(statement.total, own) if one.start not in starts and bounded(one)]
    if not statement.exact and makes(statement.total, [*left, *statement.parts]):
        return True
    nearest = sorted(left, key=lambda one: min(abs(one.start - start) for start in starts))[:NEAREST]
    missing = (statement.total.size or 0) - sum(part.size or 0 for part in statement.parts)
    return any(one.size in (missing, -missing) for one in nearest)
