# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Rows and cells that the comparison of tables leaves out: rows without a key, words where numbers are compared."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.wide.plan import Plan
from checker.wide.query import LOOKED, key_cells
from schemas import cell_sql
from schemas.feed import NUMBERS, ROW, Feed, FeedColumn
from schemas.finding import SetAside

if TYPE_CHECKING:
    import duckdb

LISTED = 20
"""Rows or cells of one kind in one file that are set aside one by one; the rest are counted."""


def left_out(plan: Plan, connection: "duckdb.DuckDBPyConnection") -> Iterator[SetAside]:
    """Rows that lack a part of their key, and cells that are no numbers in columns that are compared as numbers."""
    counted = " + ".join(f"f{n}" for n in range(len(plan.sources)))
    ((keyed,),) = connection.execute(f"SELECT coalesce(sum(keys * ({counted})), 0) FROM {LOOKED}").fetchall()
    if keyed < sum(feed.total for feed in plan.feeds):
        for position, feed in enumerate(plan.feeds):
            yield from _keyless(plan, position, feed, connection)
    for column in plan.columns:
        for position, held in column.columns.items():
            if column.form.kind in NUMBERS and held.census and held.census.words:
                yield from _strays(plan.feeds[position], held, connection)


def _keyless(plan: Plan, position: int, feed: Feed, connection: "duckdb.DuckDBPyConnection") -> Iterator[SetAside]:
    lacking = " OR ".join(f"k{n} IS NULL" for n in range(len(plan.key)))
    cells = ", ".join([f"{cell_sql.name(ROW)} AS place", *key_cells(plan, position)])
    kind = SetAside(
        source=feed.id,
        path=feed.path,
        reason=f"the row has no value in its key ({', '.join(column.name for column in feed.key)})",
        remedy="fill the key in",
    )
    yield from _listed(
        f"SELECT place, '' FROM (SELECT {cells} FROM {feed.rows}) WHERE {lacking}", kind, feed, connection
    )


def _strays(feed: Feed, column: FeedColumn, connection: "duckdb.DuckDBPyConnection") -> Iterator[SetAside]:
    text = cell_sql.present(cell_sql.name(column.name), column.missing)
    stray = f"{text} IS NOT NULL AND NOT {cell_sql.matches(text, cell_sql.NUMBER)}"
    kind = SetAside(
        source=feed.id,
        path=feed.path,
        column=column.name,
        reason="the cell is not a number, as the rest of its column is",
        remedy="correct it, or declare it under `missing:`",
    )
    yield from _listed(f"SELECT {cell_sql.name(ROW)}, {text} FROM {feed.rows} WHERE {stray}", kind, feed, connection)


def _listed(query: str, kind: SetAside, feed: Feed, connection: "duckdb.DuckDBPyConnection") -> Iterator[SetAside]:
    """What a query for rows and texts finds, the first rows one by one, the others as one entry."""
    ((count,),) = connection.execute(f"SELECT count(*) FROM ({query})").fetchall()
    found = connection.execute(f"{query} ORDER BY 1 LIMIT {LISTED}").fetchall() if count else []
    lines = feed.lines([row for row, _ in found])
    for row, text in found:
        yield kind.model_copy(update={"line": lines[row], "text": text})
    if count > len(found):
        reason = f"{kind.reason} (beside the {LISTED} listed)"
        yield kind.model_copy(update={"reason": reason, "count": count - len(found)})
