"""The first look: one portable SQL aggregate that finds the facts that may hold a conflict (DESIGN 7).

It may flag a fact whose claims turn out to agree; it never misses one whose claims do not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from checker.engines.interface import Engine
from schemas.agreement import in_base
from schemas.quantity import Quantity
from schemas.value import Value

PLACES = 9
"""Decimal places of the claims relation; ends are rounded inward to them, which can only flag more."""
WHOLE_DIGITS = 29
"""Whole digits that DECIMAL(38, 9) holds; facts with longer numbers are always flagged."""
_LARGEST = Decimal(10) ** WHOLE_DIGITS
_WIDE = Context(prec=WHOLE_DIGITS + PLACES + 1)
_STEP = Decimal(1).scaleb(-PLACES)

RELATION = "claims_relation"
COLUMNS = {"fact": "BIGINT", "low": "VARCHAR", "high": "VARCHAR", "word": "VARCHAR", "flag": "INTEGER"}
"""The columns of the claims relation; ends are text, and cast to exact decimals by the query."""

CANDIDATES = f"""
SELECT fact
FROM (
  SELECT fact,
         CAST(low AS DECIMAL(38, {PLACES})) AS low,
         CAST(high AS DECIMAL(38, {PLACES})) AS high,
         word,
         flag
  FROM {RELATION}
) AS typed
GROUP BY fact
HAVING max(flag) = 1
    OR min(word) <> max(word)
    OR (max(low) >= min(high)
        AND (min(low) < max(high) OR count(low) < count(*) OR count(high) < count(*)))
ORDER BY fact
"""
"""Facts whose largest low end reaches the least high end, or whose words differ."""


@dataclass(frozen=True)
class Row:
    """A claim in the relation: the number of its fact, its interval's ends or its word, as text."""

    fact: int
    low: str | None = None
    high: str | None = None
    word: str | None = None
    flag: int = 0


def row(fact: int, value: Value) -> Row:
    """The relation's row for a claim: ends in the base unit and rounded inward, or the word compared."""
    if not isinstance(value, Quantity):
        # Periods overlap and sets contain each other without being equal: only the second look can tell.
        return Row(fact, word=value.model_dump_json(exclude={"text"}))
    base = in_base(value)
    if any(end is not None and abs(end) >= _LARGEST - 1 for end in (base.low, base.high)):
        return Row(fact, flag=1)
    low, high = _inward(base.low, ROUND_CEILING), _inward(base.high, ROUND_FLOOR)
    if low is not None and high is not None and low >= high and (base.low, base.high) != (low, high):
        return Row(fact, flag=1)  # narrower than a place: what rounding left says nothing of it any more
    return Row(fact, low=None if low is None else str(low), high=None if high is None else str(high))


def _inward(end: Decimal | None, rounding: str) -> Decimal | None:
    return None if end is None else end.quantize(_STEP, rounding=rounding, context=_WIDE)


def candidates(engine: Engine, rows: Iterable[Row]) -> list[int]:
    """Numbers of the facts that may hold a conflict, ascending."""
    engine.load(RELATION, COLUMNS, [tuple(getattr(entry, name) for name in COLUMNS) for entry in rows])
    found = [int(number) for (number,) in engine.execute(CANDIDATES)]
    engine.drop(RELATION)
    return found
