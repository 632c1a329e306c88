"""The SQL text that weighs the least and the greatest number of a fact at odds."""

from decimal import Decimal

from schemas.agreement import ADJACENT_DIGITS

CLOSELY, UNSURE, CONFLICT, ADJACENT, AGREE = "closely", "unsure", "conflict", "adjacent", "agree"
"""Verdicts: the rows must be looked at, the values must be, or SQL has decided."""
PLACES = 9
"""Decimal places that SQL weighs exactly."""


def exact(number: str) -> str:
    """A number as it is weighed."""
    return f"CAST({number} AS DECIMAL(38, {PLACES}))"


def weighed(least: str, most: str, places: str) -> tuple[str, str]:
    """The verdict on two numbers that differ, of so many decimal places; how far they lie apart, by the larger of them."""
    gap, size = f"{most} - {least}", f"greatest(abs({most}), abs({least}))"
    near = f"{places} > 0 AND {gap} = {_unit(1, places)} AND {size} >= {_unit(10 ** (ADJACENT_DIGITS - 1), places)}"
    share = f"coalesce(CAST({gap} AS DOUBLE) / nullif(CAST({size} AS DOUBLE), 0), 1)"
    return f"CASE WHEN {near} THEN '{ADJACENT}' ELSE '{CONFLICT}' END", share


def by_gravity(verdict: str) -> str:
    """What sorts the gravest verdicts first."""
    return f"CASE {verdict} WHEN '{ADJACENT}' THEN 1 WHEN '{AGREE}' THEN 2 ELSE 0 END"


def _unit(times: int, places: str) -> str:
    """So many units of the last of the places."""
    cases = " ".join(f"WHEN {n} THEN {exact(repr(f'{Decimal(times).scaleb(-n):f}'))}" for n in range(PLACES))
    return f"CASE {places} {cases} END"
