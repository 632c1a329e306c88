# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""How many rows of each table have a key, and whether a table has one twice."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from checker.wide.plan import Plan
from checker.wide.query import LOOKED, key_cells

if TYPE_CHECKING:
    import duckdb

KEYS = "number_keys"
"""The table of one source's keys, where they are numbers written as text."""
SPREAD = 16
"""Whole numbers are close together that take up at most so many times as much room as there are of them."""
TEXT_COST = 8
"""How much dearer a key is to read that is written as text."""
MOST_BITS = 1 << 29
"""Widest span of whole numbers that are marked one bit each: 64 MiB."""


def rows_with_key(
    plan: Plan, connection: "duckdb.DuckDBPyConnection", *, portable: bool, unseen: int | None = None
) -> Sequence[int] | None:
    """How many rows of each source have a key; None when a source has a key twice.

    ``portable`` asks for statements that every engine takes. Of a source that is ``unseen`` rows are counted only:
    `repeats` tells whether it has a key twice.
    """
    totals: list[int] = []
    for source in range(len(plan.sources)):
        if source == unseen:
            totals.append(_counted(plan, source, connection))
            continue
        found = None if portable else _marked(plan, source, connection)
        keys, rows = found or _grouped(plan, source, connection)
        if keys < rows:
            return None
        totals.append(rows)
    return totals


def needless(plan: Plan) -> int | None:
    """The source of two whose keys need not be looked at before they are joined: the one that is dearer to read."""
    if len(plan.sources) != 2:  # noqa: PLR2004 - what joining two tells of one
        return None
    costs = [0, 0]
    for position, feed in enumerate(plan.feeds):
        written = any(part.columns[position].census for part in plan.key)
        costs[plan.number(feed)] += feed.total * (TEXT_COST if written else 1)
    return 0 if costs[0] > costs[1] else 1


def repeats(plan: Plan, keyed: Sequence[int], unseen: int, connection: "duckdb.DuckDBPyConnection") -> bool:
    """Whether one of two joined sources has a key twice, when the other has none so.

    `LOOKED` has the keys that one source has alone. Of the others the sure source has as many rows as there are keys, and
    so has this one, unless it repeats some.
    """
    sure = 1 - unseen
    ((lacking, alone),) = connection.execute(
        f"SELECT count(CASE WHEN f{unseen} = 0 THEN 1 END), count(CASE WHEN f{sure} = 0 THEN 1 END) FROM {LOOKED}"
    ).fetchall()
    if keyed[sure] - int(lacking) != keyed[unseen] - int(alone):
        return True
    if not alone:
        return False
    key = ", ".join(f"k{n}" for n in range(len(plan.key)))
    return bool(
        connection.execute(
            f"SELECT 1 FROM {LOOKED} WHERE f{sure} = 0 GROUP BY {key} HAVING count(*) > 1 LIMIT 1"
        ).fetchall()
    )


def _counted(plan: Plan, source: int, connection: "duckdb.DuckDBPyConnection") -> int:
    """Rows of a source that have a key."""
    present = " AND ".join(f"k{n} IS NOT NULL" for n in range(len(plan.key)))
    count = "count(k0)" if len(plan.key) == 1 else f"count(CASE WHEN {present} THEN 1 END)"
    ((rows,),) = connection.execute(f"SELECT {count} FROM ({_keys(plan, source)})").fetchall()
    return int(rows)


def _marked(plan: Plan, source: int, connection: "duckdb.DuckDBPyConnection") -> tuple[int, int] | None:
    """Distinct keys of a source and rows that have one, by one bit for each whole number; None for other keys."""
    if [part.form.sql for part in plan.key] != ["BIGINT"]:
        return None
    with _read_once(plan, source, connection) as keys:
        ((rows, least, most),) = connection.execute(f"SELECT count(k0), min(k0), max(k0) FROM ({keys})").fetchall()
        if not rows:
            return 0, 0
        if most - least >= min(rows * SPREAD, MOST_BITS):
            return None
        span = f"CAST({least} AS BIGINT), CAST({most} AS BIGINT)"
        ((distinct,),) = connection.execute(
            f"SELECT bit_count(bitstring_agg(k0, {span})) FROM ({keys}) WHERE k0 IS NOT NULL"
        ).fetchall()
    return int(distinct), int(rows)


@contextmanager
def _read_once(plan: Plan, source: int, connection: "duckdb.DuckDBPyConnection") -> Iterator[str]:
    """The query for the keys of a source; numbers that are written as text are read first, and kept meanwhile."""
    keys, held = _keys(plan, source), plan.key[0].columns
    if not any(held[position].census for position, feed in enumerate(plan.feeds) if plan.number(feed) == source):
        yield keys
        return
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {KEYS} AS {keys}")
    yield f"SELECT * FROM {KEYS}"
    connection.execute(f"DROP TABLE {KEYS}")


def _grouped(plan: Plan, source: int, connection: "duckdb.DuckDBPyConnection") -> tuple[int, int]:
    """The same of any key."""
    names = [f"k{n}" for n in range(len(plan.key))]
    ((keys, rows),) = connection.execute(
        "SELECT count(*), coalesce(sum(n), 0) FROM "
        f"(SELECT count(*) AS n FROM ({_keys(plan, source)}) "
        f"WHERE {' AND '.join(f'{name} IS NOT NULL' for name in names)} GROUP BY {', '.join(names)})"
    ).fetchall()
    return int(keys), int(rows)


def _keys(plan: Plan, source: int) -> str:
    """The keys of a source's rows."""
    return " UNION ALL ".join(
        f"SELECT {', '.join(key_cells(plan, position))} FROM {feed.relation}"
        for position, feed in enumerate(plan.feeds)
        if plan.number(feed) == source
    )
