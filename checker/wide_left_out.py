"""Rows and cells that the comparison of tables leaves out: rows without a key, words where numbers are compared."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.wide_plan import Plan
from checker.wide_query import LOOKED, key_cells
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
    row = cell_sql.name(ROW)
    query = f"SELECT place, NULL FROM (SELECT {row} AS place, {', '.join(key_cells(plan, position))} FROM {feed.rows}) WHERE {lacking}"
    yield from _listed(query, feed, None, connection, "the row has no value in its key "
                       f"({', '.join(column.name for column in feed.key)})", "fill the key in")


def _strays(feed: Feed, column: FeedColumn, connection: "duckdb.DuckDBPyConnection") -> Iterator[SetAside]:
    text = cell_sql.present(cell_sql.name(column.name), column.missing)
    query = (f"SELECT {cell_sql.name(ROW)}, {text} FROM {feed.rows} "
             f"WHERE {text} IS NOT NULL AND NOT {cell_sql.matches(text, cell_sql.NUMBER)}")
    yield from _listed(query, feed, column.name, connection, "the cell is not a number, as the rest of its column is",
                       "correct it, or declare it under `missing:`")


def _listed(query: str, feed: Feed, column: str | None, connection: "duckdb.DuckDBPyConnection", reason: str,
            remedy: str) -> Iterator[SetAside]:
    """What a query for rows and texts finds, the first rows one by one, the others as one entry."""
    ((count,),) = connection.execute(f"SELECT count(*) FROM ({query})").fetchall()
    found = connection.execute(f"{query} ORDER BY 1 LIMIT {LISTED}").fetchall() if count else []
    lines = feed.lines([row for row, _ in found])
    for row, text in found:
        yield SetAside(source=feed.id, path=feed.path, line=lines[row], column=column, reason=reason, remedy=remedy, text=text or "")
    if count > len(found):
        yield SetAside(source=feed.id, path=feed.path, column=column, reason=f"{reason} (beside the {LISTED} listed)",
                       remedy=remedy, count=count - len(found))
