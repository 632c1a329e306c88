# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""How many values the tables hold that are joined: counted when they were read, or by what their files tell of columns."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.wide.plan import Plan
from checker.wide.query import key_cells, stored_cell
from checker.wide.stored import PRINTING
from schemas import cell_sql
from schemas.feed import MOMENTS, NUMBERS, CellKind, FeedColumn

if TYPE_CHECKING:
    import duckdb


def values_held(plan: Plan, keyed: Sequence[int], connection: "duckdb.DuckDBPyConnection") -> Mapping[int, int]:
    """How many rows of the first holder of each column have a key and a value there; ``keyed`` are rows with a key."""
    held = dict(_counted_before(plan, keyed))
    for source in range(len(plan.sources)):
        own = [n for n, column in enumerate(plan.columns) if n not in held and plan.holders(column)[0] == source]
        feeds = [(position, feed) for position, feed in enumerate(plan.feeds) if plan.number(feed) == source]
        whole = sum(feed.total for _, feed in feeds) == keyed[source]
        for position, _ in feeds if own else ():
            rows = _rows(plan, position, whole=whole)
            counts = ", ".join(_count(plan, n, position, rows) for n in own)
            (found,) = connection.execute(f"SELECT {counts} FROM {rows}").fetchall()
            for n, count in zip(own, found, strict=True):
                held[n] = held.get(n, 0) + int(count)
    return held


def _counted_before(plan: Plan, keyed: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The same for columns whose values were counted when their table was read, if all rows take part."""
    for n, column in enumerate(plan.columns):
        source = plan.holders(column)[0]
        feeds = [position for position, feed in enumerate(plan.feeds) if plan.number(feed) == source]
        census = column.columns[feeds[0]].census if len(feeds) == 1 else None
        feed = plan.feeds[feeds[0]]
        if not census or feed.refused or feed.total != keyed[source]:
            continue
        if column.form.kind in NUMBERS:
            yield n, census.numbers
        elif column.form.kind in MOMENTS or (column.form.kind is CellKind.TEXT and not census.numbers):
            # Among numbers `NaN` was counted as no value, and here it is a word.
            yield n, census.values


def _count(plan: Plan, n: int, position: int, rows: str) -> str:
    """The number of a column's values, told in such a way that no cell is looked at where the file knows its columns.

    A file knows how many cells are not null, and between which ones they lie: the few that are no values are counted apart.
    """
    column = plan.columns[n]
    held = column.columns.get(position)
    if held is None or held.census or held.missing:
        return f"count({stored_cell(column, position)})"
    name = cell_sql.name(held.name)
    valueless = _valueless(held)
    return f"count({name})" + (f" - (SELECT count(*) FROM {rows} WHERE {valueless})" if valueless else "")


def _valueless(column: FeedColumn) -> str | None:
    """The condition that a cell of a declared type is not null, and no value either; None when there are no such cells."""
    name = cell_sql.name(column.name)
    if column.kind is CellKind.DOUBLE:
        return f"isnan({name})"
    if column.kind is CellKind.TEXT:
        text = f"CAST({name} AS VARCHAR)"
        return f"NOT ({text} {PRINTING}) AND {cell_sql.present(text)} IS NULL"
    return None


def _rows(plan: Plan, position: int, *, whole: bool) -> str:
    """The rows of a feed that have a key, as a table expression: all of them where ``whole`` says so."""
    relation = plan.feeds[position].relation
    if whole:
        return relation
    present = " AND ".join(f"{text.rsplit(' AS ', 1)[0]} IS NOT NULL" for text in key_cells(plan, position))
    return f"(SELECT * FROM {relation} WHERE {present})"
