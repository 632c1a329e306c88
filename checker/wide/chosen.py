# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Which of the cells that surely conflict are told one by one when there are too many; the others are counted."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.wide.decided import rests_on_cells, surely_compared
from checker.wide.plan import Plan
from checker.wide.query import GAP, LOOKED, SUSPECT, repeated
from schemas.catalogue import Catalogue

if TYPE_CHECKING:
    import duckdb

CHOSEN = "chosen"
"""Conflicts to tell: the key, `col`, the position of the column, and `nth`, their place in the order of telling."""

Fact = tuple[tuple[str, ...], int]
"""A key as the query writes it, and the position of a column."""


@dataclass(frozen=True)
class Choice:
    """Columns that a limit holds for, and what SQL found there.

    ``counts`` are the sure conflicts of these columns, ``places`` the order in which the first of them are told: None
    when all may be told.
    """

    capped: AbstractSet[int]
    counts: Mapping[int, int]
    places: Mapping[Fact, int] | None = None

    def where(self, plan: Plan) -> str:
        """The condition on `LOOKED` as `l` that tells which keys are looked at again."""
        keys = ", ".join(f"l.k{n}" for n in range(len(plan.key)))
        again = [repeated(plan)]
        for n in range(len(plan.columns)):
            unsure = f" AND l.g{n} IS NULL" if self.places is not None and n in self.counts else ""
            again.append(f"l.s{n} IN ({SUSPECT}, {GAP + SUSPECT}){unsure}")
        if self.places is not None:
            again.append(f"({keys}) IN (SELECT ({keys.replace('l.', '')}) FROM {CHOSEN})")
        return " OR ".join(again)


def choose(
    plan: Plan, catalogue: Catalogue, free: AbstractSet[int], listed: int, connection: "duckdb.DuckDBPyConnection"
) -> Choice:
    """Choose ``listed`` conflicts: of each column in turn the one whose values lie furthest apart, then that of the least key.

    ``free`` are columns without a limit, and so are those where more than their cells decides what is at odds.
    """
    capped = {n for n, column in enumerate(plan.columns) if n not in free and rests_on_cells(column, catalogue)}
    sure = sorted(n for n in capped if surely_compared(plan.columns[n]))
    if not sure:
        return Choice(capped, {})
    sums = ", ".join(f"count(CASE WHEN {_conflict(plan, n)} THEN 1 END)" for n in sure)
    ((*counted,),) = connection.execute(f"SELECT {sums} FROM {LOOKED} l").fetchall()
    counts = dict(zip(sure, counted, strict=True))
    if sum(counted) <= listed:
        return Choice(capped, counts)
    keys = [f"k{n}" for n in range(len(plan.key))]
    found = " UNION ALL ".join(
        f"SELECT {', '.join(keys)}, {n} AS col, g{n} AS gap FROM {LOOKED} l WHERE {_conflict(plan, n)}"
        for n in sure
        if counts[n]
    )
    turns = (
        f"SELECT *, row_number() OVER (PARTITION BY col ORDER BY gap DESC, {', '.join(keys)}) AS turn FROM ({found})"
    )
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {CHOSEN} AS SELECT {', '.join(keys)}, col, "
        f"row_number() OVER (ORDER BY turn, col) AS nth FROM ({turns}) WHERE turn <= {listed} ORDER BY nth LIMIT {listed}"
    )
    shown = ", ".join(f"CAST({key} AS VARCHAR)" for key in keys)
    rows = connection.execute(f"SELECT {shown}, col, nth FROM {CHOSEN}").fetchall()
    return Choice(capped, counts, {(tuple(key), column): nth for *key, column, nth in rows})


def _conflict(plan: Plan, n: int) -> str:
    """Whether the values of a column surely conflict at a key that no source has twice, and are in no slip."""
    return f"l.s{n} IN ({SUSPECT}, {GAP + SUSPECT}) AND l.g{n} IS NOT NULL AND NOT ({repeated(plan)})"
