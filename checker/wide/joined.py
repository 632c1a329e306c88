# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Tables side by side, joined by key, where none has a key twice: far cheaper than to group all of their rows.

It fills what `checker.wide.query.look` fills by grouping, without a row for each of the keys on which all agree: those are
many, and how many values they hold is what a table holds less what the other keys hold.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.wide.against_one import UNLIKE, hub_of, spokes
from checker.wide.counted import values_held
from checker.wide.keyed import needless, repeats, rows_with_key
from checker.wide.plan import Plan
from checker.wide.query import LOOKED, agreed, gap, look, state, weighed
from checker.wide.stored import compared_cells, differ, equal, names, rows, single, stored, values

if TYPE_CHECKING:
    import duckdb

MOST_SOURCES = 8
"""More than these are grouped."""


@dataclass(frozen=True)
class Closely:
    """What came of the close look beside `LOOKED`: keys in common by column, and columns of its own that `LOOKED` has.

    ``carried`` are the cells of each source as stored, as `c0_0, ...`: number and source; and its row number, as `p0, ...`,
    if that cost next to nothing.
    """

    in_common: Mapping[int, int] = field(default_factory=dict)
    carried: Sequence[str] = ()


def look_closely(plan: Plan, connection: "duckdb.DuckDBPyConnection", *, portable: bool = False) -> Closely:
    """Fill `LOOKED`, by joining where keys allow, else by grouping; ``portable`` asks for what every engine takes."""
    joins = 1 < len(plan.sources) <= MOST_SOURCES
    unseen = needless(plan)
    keyed = rows_with_key(plan, connection, portable=portable, unseen=unseen) if joins else None
    if keyed is None:
        connection.execute(look(plan))
        return Closely()
    hub = None if portable else hub_of(plan, connection)
    placed = hub is None and all(feed.numbered for feed in plan.feeds)
    relation = _joined(plan, placed=placed) if hub is None else spokes(plan, hub, keyed, connection)
    carried = _carried(plan, placed=placed)
    connection.execute(_unclean(plan, relation, carried))
    connection.execute(f"DROP TABLE IF EXISTS {UNLIKE}")
    if unseen is not None and repeats(plan, keyed, unseen, connection):
        connection.execute(look(plan))
        return Closely()
    return Closely(_add_clean(plan, keyed, connection), carried)


def _carried(plan: Plan, *, placed: bool) -> Sequence[str]:
    """Columns of `LOOKED` with what the rows of unclean keys hold; none where it is to be looked up again."""
    if not single(plan):
        return ()
    cells = [name for n in range(len(plan.columns)) for name in stored(plan, n)]
    return [*(f"p{source}" for source in range(len(plan.sources)) if placed), *cells]


def _unclean(plan: Plan, relation: str, carried: Sequence[str]) -> str:
    """The query that fills `LOOKED` with all keys but those on which all sources agree.

    ``relation`` has the cells of all sources side by side, for these keys at least, and what is ``carried`` along. Each
    attribute gets two columns more: `n0, ...`, the sources that state it, and `h0, ...`, whether the first of its holders
    does. What is dear to compute is computed of rows that are not the same all over.
    """
    columns = range(len(plan.columns))
    kept = [*names(plan), *(f"f{source}" for source in range(len(plan.sources)))]
    told = [
        *(f"{state(plan, n)} AS s{n}" for n in columns),
        *(f"{gap(plan, n)} AS g{n}" for n in columns),
        f"CAST({agreed(plan)} AS BIGINT) AS agreed",
        "CAST(1 AS BIGINT) AS keys",
        *(f"{mark}{n}" for mark in "nh" for n in columns),
    ]
    cells = ", ".join([*kept, *carried, *(cell for n in columns for cell in compared_cells(plan, n))])
    seen = ", ".join([*kept, *carried, *(values(plan, n) for n in columns)])
    return (
        f"CREATE OR REPLACE TEMP TABLE {LOOKED} AS SELECT {', '.join([*kept, *told, *carried])} "
        f"FROM {weighed(plan, f'SELECT {seen} FROM (SELECT {cells} FROM ({relation}))')} WHERE NOT clean"
    )


def _add_clean(plan: Plan, keyed: Sequence[int], connection: "duckdb.DuckDBPyConnection") -> Mapping[int, int]:
    """Add the row that stands for all keys on which sources agree; the keys that sources have in common, by column."""
    columns = range(len(plan.columns))
    seen = "".join(f", coalesce(sum(h{n}), 0), count(CASE WHEN n{n} > 1 THEN 1 END)" for n in columns)
    ((present, *sums),) = connection.execute(f"SELECT coalesce(sum(f0), 0){seen} FROM {LOOKED}").fetchall()
    agreeing = {n: held - int(sums[2 * n]) for n, held in values_held(plan, keyed, connection).items()}
    if keyed[0] > present:
        row = [
            *(f"NULL AS {name}" for name in names(plan)),
            *(f"1 AS f{source}" for source in range(len(plan.sources))),
            *(f"0 AS s{n}, NULL AS g{n}" for n in columns),
            f"{sum(agreeing.values())} AS agreed",
            f"{keyed[0] - int(present)} AS keys",
        ]
        connection.execute(f"INSERT INTO {LOOKED} BY NAME SELECT {', '.join(row)}")
    return {n: count + int(sums[2 * n + 1]) for n, count in agreeing.items()}


def _joined(plan: Plan, *, placed: bool) -> str:
    """By key: whether each source has the row, and what goes through the join of it, ``placed`` with its row number.

    Keys whose cells are all there and the same are left out before anything is computed of them.
    """
    columns, sources = range(len(plan.columns)), range(len(plan.sources))
    tables = f"({rows(plan, 0, placed=placed)}) AS t0"
    for source in range(1, len(plan.sources)):
        on = " AND ".join(f"{_key(name, source)} = {name}_{source}" for name in names(plan))
        tables += f" FULL JOIN ({rows(plan, source, placed=placed)}) AS t{source} ON {on}"
    shown = [
        *(f"{_key(name, len(plan.sources))} AS {name}" for name in names(plan)),
        *(f"CASE WHEN k0_{source} IS NULL THEN 0 ELSE 1 END AS f{source}" for source in sources),
        *(f"p{source}" for source in sources if placed),
        *(name for n in columns for name in stored(plan, n)),
    ]
    same = [*(f"k0_{source} IS NOT NULL" for source in sources), *(equal(plan, n) for n in columns)]
    apart = [*(f"k0_{source} IS NULL" for source in sources), *(differ(plan, n) for n in columns)]
    unlike = f"({' AND '.join(same)}) IS NOT TRUE AND ({' OR '.join(apart)})"
    return f"SELECT {', '.join(shown)} FROM {tables} WHERE {unlike}"


def _key(name: str, sources: int) -> str:
    """A part of the key from the first of so many sources that has the row."""
    return f"coalesce({', '.join(f'{name}_{source}' for source in range(sources))})" if sources > 1 else f"{name}_0"
