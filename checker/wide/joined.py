# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Tables side by side, joined by key, where none has a key twice: far cheaper than to group all of their rows.

It fills what `checker.wide.query.look` fills by grouping, without a row for each of the keys on which all agree: those are
many, and how many values they hold is what a table holds less what the other keys hold.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.wide.counted import values_held
from checker.wide.keyed import rows_with_key
from checker.wide.plan import Plan
from checker.wide.query import LOOKED, agreed, clean, gap, key_cells, look, state
from checker.wide.stored import differ, joined_cell, single, states_value, stored, values
from schemas import cell_sql
from schemas.feed import ROW

if TYPE_CHECKING:
    import duckdb

MOST_SOURCES = 8
"""More than these are grouped."""


@dataclass(frozen=True)
class Closely:
    """What came of the close look beside `LOOKED`: keys in common by column, and columns of its own that `LOOKED` has.

    ``carried`` are the row number of each source, as `p0, ...`, and its cells as stored, as `c0_0, ...`: number and source.
    """

    in_common: Mapping[int, int] = field(default_factory=dict)
    carried: Sequence[str] = ()


def look_closely(plan: Plan, connection: "duckdb.DuckDBPyConnection", *, portable: bool = False) -> Closely:
    """Fill `LOOKED`, by joining where keys allow, else by grouping; ``portable`` asks for what every engine takes."""
    joins = 1 < len(plan.sources) <= MOST_SOURCES
    keyed = rows_with_key(plan, connection, portable=portable) if joins else None
    if keyed is None:
        connection.execute(look(plan))
        return Closely()
    connection.execute(_unclean(plan))
    return Closely(_add_clean(plan, keyed, connection), carried(plan))


def carried(plan: Plan) -> Sequence[str]:
    """Columns of `LOOKED` with what the rows of unclean keys hold; none where it is to be looked up again."""
    if not single(plan) or not all(feed.numbered for feed in plan.feeds):
        return ()
    cells = [name for n in range(len(plan.columns)) for name in stored(plan, n)]
    return [*(f"p{source}" for source in range(len(plan.sources))), *cells]


def _unclean(plan: Plan) -> str:
    """The query that fills `LOOKED` with all keys but those on which all sources agree.

    It has two columns for each attribute beside its own and those carried: `n0, ...`, the sources that state it, and `h0,
    ...`, whether the first of its holders does. What is dear to compute is computed of rows that are not the same all over.
    """
    columns = range(len(plan.columns))
    kept = [*_names(plan), *(f"f{source}" for source in range(len(plan.sources)))]
    told = [
        *(f"{state(plan, n)} AS s{n}" for n in columns),
        *(f"{gap(plan, n)} AS g{n}" for n in columns),
        f"CAST({agreed(plan)} AS BIGINT) AS agreed",
        "CAST(1 AS BIGINT) AS keys",
        *(f"n{n}" for n in columns),
        *(f"CASE WHEN {states_value(plan, n)} THEN 1 ELSE 0 END AS h{n}" for n in columns),
    ]
    beside = [*carried(plan)] or [stored(plan, n)[0] for n in columns]
    seen = ", ".join([*kept, *beside, *(values(plan, n) for n in columns)])
    apart = [*(f"f{source} = 0" for source in range(len(plan.sources))), *(differ(plan, n) for n in columns)]
    rows = f"SELECT {seen} FROM ({_joined(plan)}) WHERE {' OR '.join(apart)}"
    return (
        f"CREATE OR REPLACE TEMP TABLE {LOOKED} AS SELECT {', '.join([*kept, *told, *carried(plan)])} "
        f"FROM (SELECT *, {clean(plan)} AS clean FROM ({rows})) WHERE NOT clean"
    )


def _add_clean(plan: Plan, keyed: Sequence[int], connection: "duckdb.DuckDBPyConnection") -> Mapping[int, int]:
    """Add the row that stands for all keys on which sources agree; the keys that sources have in common, by column."""
    columns = range(len(plan.columns))
    seen = "".join(f", coalesce(sum(h{n}), 0), count(CASE WHEN n{n} > 1 THEN 1 END)" for n in columns)
    ((present, *sums),) = connection.execute(f"SELECT coalesce(sum(f0), 0){seen} FROM {LOOKED}").fetchall()
    agreeing = {n: held - int(sums[2 * n]) for n, held in values_held(plan, keyed, connection).items()}
    if keyed[0] > present:
        row = [
            *(f"NULL AS {name}" for name in _names(plan)),
            *(f"1 AS f{source}" for source in range(len(plan.sources))),
            *(f"0 AS s{n}, NULL AS g{n}" for n in columns),
            f"{sum(agreeing.values())} AS agreed",
            f"{keyed[0] - int(present)} AS keys",
        ]
        connection.execute(f"INSERT INTO {LOOKED} BY NAME SELECT {', '.join(row)}")
    return {n: count + int(sums[2 * n + 1]) for n, count in agreeing.items()}


def _names(plan: Plan) -> list[str]:
    return [f"k{n}" for n in range(len(plan.key))]


def _joined(plan: Plan) -> str:
    """By key: whether each source has the row, and what goes through the join of it."""
    columns = range(len(plan.columns))
    tables = f"({_rows(plan, 0, columns)}) AS t0"
    for source in range(1, len(plan.sources)):
        on = " AND ".join(f"{_key(name, source)} = {name}_{source}" for name in _names(plan))
        tables += f" FULL JOIN ({_rows(plan, source, columns)}) AS t{source} ON {on}"
    shown = [
        *(f"{_key(name, len(plan.sources))} AS {name}" for name in _names(plan)),
        *(f"CASE WHEN k0_{source} IS NULL THEN 0 ELSE 1 END AS f{source}" for source in range(len(plan.sources))),
        *(f"p{source}" for source in range(len(plan.sources)) if carried(plan)),
        *(name for n in columns for name in stored(plan, n)),
    ]
    return f"SELECT {', '.join(shown)} FROM {tables}"


def _key(name: str, sources: int) -> str:
    """A part of the key from the first of so many sources that has the row."""
    return f"coalesce({', '.join(f'{name}_{source}' for source in range(sources))})" if sources > 1 else f"{name}_0"


def _rows(plan: Plan, source: int, columns: Collection[int]) -> str:
    """The rows of a source that have a key: its parts as `k0_0`, ..., cells as `c0_0`, ...: number and source."""
    present = " AND ".join(f"{name}_{source} IS NOT NULL" for name in _names(plan))
    held = [n for n in columns if source in plan.holders(plan.columns[n])]
    parts = []
    for position, feed in enumerate(plan.feeds):
        if plan.number(feed) != source:
            continue
        shown = [
            f"{text.rsplit(' AS ', 1)[0]} AS {name}_{source}"
            for text, name in zip(key_cells(plan, position), _names(plan), strict=True)
        ]
        if carried(plan):
            shown.append(f"{cell_sql.name(ROW)} AS p{source}")
        shown += [f"{joined_cell(plan, plan.columns[n], position)} AS c{n}_{source}" for n in held]
        table = feed.rows if carried(plan) else feed.relation
        parts.append(f"SELECT * FROM (SELECT {', '.join(shown)} FROM {table}) WHERE {present}")
    return " UNION ALL ".join(parts)
