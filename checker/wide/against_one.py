# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""More than two tables, each compared with the same one of them: one table is held in memory, all others pass by.

What all have as that one has it is alike in all. Of the other keys the cells are put side by side: a source whose row is
not among those that differ has what the one has.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.wide.plan import Plan
from checker.wide.stored import alike, names, rows

if TYPE_CHECKING:
    import duckdb

UNLIKE = "unlike_rows"
"""Table of rows that are not as the hub's: `source`, `k0, ...`, `known`, whether the hub has the key, `own`, whether the
source does, and the cells of the two as `a0, ...` and `c0, ...`."""


def hub_of(plan: Plan, connection: "duckdb.DuckDBPyConnection") -> int | None:
    """The first source that has all columns, stored as all others store them; None when there is none, or but two sources."""
    if len(plan.sources) <= 2 or not all(alike(plan, column) for column in plan.columns):  # noqa: PLR2004 - two are joined
        return None
    types: dict[str, set[str]] = {}
    for source in range(len(plan.sources)):
        for name, kind, *_ in connection.execute(f"DESCRIBE {rows(plan, source)}").fetchall():
            types.setdefault(name.partition("_")[0], set()).add(kind)
    if any(len(kinds) > 1 for kinds in types.values()):
        return None
    held = [plan.holders(column) for column in plan.columns]
    return next((source for source in range(len(plan.sources)) if all(source in holders for holders in held)), None)


def spokes(plan: Plan, hub: int, keyed: Sequence[int], connection: "duckdb.DuckDBPyConnection") -> str:
    """Fill `UNLIKE`; the query for its keys with the cells of all sources side by side, as if all had been joined.

    ``keyed`` are the rows of each source that have a key.
    """
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {UNLIKE} AS {_unlike(plan, hub)}")
    unknown = connection.execute(f"SELECT source, count(*) FROM {UNLIKE} WHERE known = 0 GROUP BY source").fetchall()
    alone = {int(source): int(count) for source, count in unknown}
    for source in _others(plan, hub):
        if keyed[source] - alone.get(source, 0) < keyed[hub]:
            connection.execute(f"INSERT INTO {UNLIKE} BY NAME {_lacking(plan, hub, source)}")
    return _beside(plan, hub)


def _others(plan: Plan, hub: int) -> list[int]:
    return [source for source in range(len(plan.sources)) if source != hub]


def _unlike(plan: Plan, hub: int) -> str:
    """Rows of the other sources that the hub has not, or has otherwise."""
    passing = " UNION ALL ".join(
        f"SELECT {', '.join([f'{source} AS source', *_renamed(plan, source, 'k', 'c')])} FROM ({rows(plan, source)})"
        for source in _others(plan, hub)
    )
    on = " AND ".join(f"h.h{name} = p.{name}" for name in names(plan))
    cells = [*_all(plan, "a"), *_all(plan, "c")]
    shown = ["source", *names(plan), "CASE WHEN hk0 IS NULL THEN 0 ELSE 1 END AS known", "1 AS own", *cells]
    same = ["hk0 IS NOT NULL", *(f"a{n} = c{n}" for n in range(len(plan.columns)))]
    apart = ["hk0 IS NULL", *(_differs(plan, n) for n in range(len(plan.columns)))]
    return (
        f"SELECT {', '.join(shown)} FROM ({passing}) AS p "
        f"LEFT JOIN (SELECT {', '.join(_renamed(plan, hub, 'hk', 'a'))} FROM ({rows(plan, hub)})) AS h ON {on} "
        f"WHERE ({' AND '.join(same)}) IS NOT TRUE AND ({' OR '.join(apart)})"
    )


def _differs(plan: Plan, n: int) -> str:
    """Whether a source that has a column states another value there than the hub."""
    holders = plan.holders(plan.columns[n])
    held = "" if len(holders) == len(plan.sources) else f"source IN ({', '.join(map(str, holders))}) AND "
    return f"({held}a{n} IS DISTINCT FROM c{n})"


def _lacking(plan: Plan, hub: int, source: int) -> str:
    """Rows of the hub that a source lacks."""
    keys = ", ".join(f"k{n}_{source}" for n in range(len(plan.key)))
    on = " AND ".join(f"{name} = {name}_{source}" for name in names(plan))
    return (
        f"SELECT {source} AS source, {', '.join(names(plan))}, 1 AS known, 0 AS own, {', '.join(_all(plan, 'a'))} "
        f"FROM (SELECT {', '.join(_renamed(plan, hub, 'k', 'a'))} FROM ({rows(plan, hub)})) "
        f"LEFT JOIN (SELECT {keys} FROM ({rows(plan, source)})) ON {on} WHERE k0_{source} IS NULL"
    )


def _beside(plan: Plan, hub: int) -> str:
    """By key: whether each source has the row, and its cells."""
    first, *more = _others(plan, hub)
    tables = f"({_of(first)}) AS u{first}"
    met = [first]
    for source in more:
        on = " AND ".join(f"u{source}.{name} = {_first(met, name)}" for name in names(plan))
        tables += f" FULL JOIN ({_of(source)}) AS u{source} ON {on}"
        met.append(source)
    known = _first(met, "known")
    shown = [f"{_first(met, name)} AS {name}" for name in names(plan)]
    shown += [f"{_or_as_hub(source, 'own', known)} AS f{source}" for source in met]
    shown.append(f"{known} AS f{hub}")
    for n, column in enumerate(plan.columns):
        ours = _first(met, f"a{n}")
        shown += [
            f"{ours if source == hub else _or_as_hub(source, f'c{n}', ours)} AS c{n}_{source}"
            for source in plan.holders(column)
        ]
    return f"SELECT {', '.join(shown)} FROM {tables}"


def _of(source: int) -> str:
    return f"SELECT * FROM {UNLIKE} WHERE source = {source}"


def _first(sources: Sequence[int], name: str) -> str:
    """What the hub has, as the first of some sources tells that has a row there."""
    return (
        f"coalesce({', '.join(f'u{source}.{name}' for source in sources)})"
        if len(sources) > 1
        else f"u{sources[0]}.{name}"
    )


def _or_as_hub(source: int, name: str, ours: str) -> str:
    """What a source has: its own where that differs, else what the hub has."""
    return f"CASE WHEN u{source}.own IS NULL THEN {ours} ELSE u{source}.{name} END"


def _all(plan: Plan, mark: str) -> Iterator[str]:
    return (f"{mark}{n}" for n in range(len(plan.columns)))


def _renamed(plan: Plan, source: int, key: str, cell: str) -> Iterator[str]:
    """Key and cells of a source's rows under names that are the same for all; null for columns that it lacks."""
    yield from (f"k{n}_{source} AS {key}{n}" for n in range(len(plan.key)))
    for n, column in enumerate(plan.columns):
        held = f"c{n}_{source}" if source in plan.holders(column) else "NULL"
        yield f"{held} AS {cell}{n}"
