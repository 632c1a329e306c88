# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""What the sides of a slip have in common, over all of its rows: their values go by in pairs, none is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from checker.common_step import Pair, Point, common_steps
from checker.wide.plan import Compared, Plan
from schemas.feed import NUMBERS, CellKind
from schemas.model import EXACT
from schemas.slip import CommonStep

if TYPE_CHECKING:
    import duckdb

MARKED = "slipped"
"""The table of keys that belong to a slip: `pattern` tells the slip, `nth` the place in it, `v0, ...` sources' values."""
BATCH = 10_000
"""Rows fetched at a time."""


@dataclass(frozen=True)
class SlipPairs:
    """Reads the values of one column's slips."""

    plan: Plan
    column: Compared
    connection: "duckdb.DuckDBPyConnection"

    def steps(self, pattern: str, groups: Sequence[Sequence[int]]) -> Iterator[CommonStep]:
        """What each other group has in common with the largest one."""
        largest, *others = sorted(groups, key=lambda group: (-len(group), group))
        for other in others:
            names = [[self.plan.sources[source] for source in group] for group in (largest, other)]
            yield from common_steps(self._pairs(pattern, largest[0], other[0]), *names)

    def _pairs(self, pattern: str, one: int, other: int) -> Iterator[Pair]:
        if self.column.form.kind in (CellKind.TEXT, CellKind.TRUTH):
            return
        found = self.connection.execute(
            f"SELECT CAST(v{one} AS VARCHAR), CAST(v{other} AS VARCHAR) FROM {MARKED} "
            f"WHERE pattern = '{pattern}' ORDER BY nth"
        )
        places = [self._place(source) for source in (one, other)]
        while batch := found.fetchmany(BATCH):
            for texts in batch:
                a, b = (_point(text, self.column.form.kind, at) for text, at in zip(texts, places, strict=True))
                if a is not None and b is not None:
                    yield a, b

    def _place(self, source: int) -> Decimal | None:
        """The last place to which a source states a column; None when only each cell tells."""
        held = [stated for at, stated in self.column.columns.items() if self.plan.number(self.plan.feeds[at]) == source]
        exact = all(stated.kind in (CellKind.INTEGER, CellKind.DECIMAL) for stated in held)
        return Decimal(1).scaleb(-max(stated.scale for stated in held)) if exact else None


def _point(text: str, kind: CellKind, place: Decimal | None) -> Point | None:
    """A cell as a number or a moment; None for infinite ones, and for days that are in no calendar here."""
    if kind not in NUMBERS:
        try:
            return datetime.fromisoformat(text if kind is not CellKind.TIME else f"0001-01-01 {text}")
        except ValueError:
            return None
    number = Decimal(text)
    if not number.is_finite():
        return None
    return number if place is None else number.quantize(place, context=EXACT)
