# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Tables side by side, joined by key, where none has a key twice: far cheaper than to group all of their rows.

It fills what `checker.wide.query.look` fills by grouping, without a row for each of the keys on which all agree: those are
many, and how many values they hold is what a table holds less what the other keys hold.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.wide.columns import cell
from checker.wide.plan import Compared, Plan
from checker.wide.query import LOOKED, agreed, clean, gap, key_cells, look, state, stored_cell
from schemas import cell_sql
from schemas.feed import MOMENTS, NUMBERS, CellKind

if TYPE_CHECKING:
    import duckdb

PRINTING = "BETWEEN '!' AND '~'"
"""What starts with a printing character of ASCII is a value, whatever follows."""
MOST_SOURCES = 8
"""More than these are grouped."""


def look_closely(plan: Plan, connection: "duckdb.DuckDBPyConnection") -> Mapping[int, int]:
    """Fill `LOOKED`, by joining where keys allow, else by grouping; keys in common by column, where joining told them."""
    if not 1 < len(plan.sources) <= MOST_SOURCES:
        connection.execute(look(plan))
        return {}
    keyed = _keyed(plan, connection)
    if keyed is None:
        connection.execute(look(plan))
        return {}
    connection.execute(_unclean(plan))
    return _add_clean(plan, keyed, connection)


def _keyed(plan: Plan, connection: "duckdb.DuckDBPyConnection") -> Sequence[int] | None:
    """How many rows of each source have a key; None when a source has a key twice."""
    totals = []
    for source in range(len(plan.sources)):
        rows = " UNION ALL ".join(
            f"SELECT {', '.join(key_cells(plan, position))} FROM {feed.relation}"
            for position, feed in enumerate(plan.feeds)
            if plan.number(feed) == source
        )
        present = " AND ".join(f"{name} IS NOT NULL" for name in _names(plan))
        ((keys, found),) = connection.execute(
            "SELECT count(*), coalesce(sum(n), 0) FROM "
            f"(SELECT count(*) AS n FROM ({rows}) WHERE {present} GROUP BY {', '.join(_names(plan))})"
        ).fetchall()
        if keys < found:
            return None
        totals.append(int(found))
    return totals


def _unclean(plan: Plan) -> str:
    """The query that fills `LOOKED` with all keys but those on which all sources agree.

    It has two columns for each attribute beside its own: `n0, ...`, the sources that state it, and `h0, ...`, whether
    the first of its holders does.
    """
    columns = range(len(plan.columns))
    shown = [
        *_names(plan),
        *(f"f{source}" for source in range(len(plan.sources))),
        *(f"{state(plan, n)} AS s{n}" for n in columns),
        *(f"{gap(plan, n)} AS g{n}" for n in columns),
        f"CAST({agreed(plan)} AS BIGINT) AS agreed",
        "CAST(1 AS BIGINT) AS keys",
        *(f"n{n}" for n in columns),
        *(f"CASE WHEN {_stated(plan, n)} THEN 1 ELSE 0 END AS h{n}" for n in columns),
    ]
    return (
        f"CREATE OR REPLACE TEMP TABLE {LOOKED} AS SELECT {', '.join(shown)} "
        f"FROM (SELECT *, {clean(plan)} AS clean FROM ({_joined(plan)})) WHERE NOT clean"
    )


def _add_clean(plan: Plan, keyed: Sequence[int], connection: "duckdb.DuckDBPyConnection") -> Mapping[int, int]:
    """Add the row that stands for all keys on which sources agree; the keys that sources have in common, by column."""
    columns = range(len(plan.columns))
    seen = "".join(f", coalesce(sum(h{n}), 0), count(CASE WHEN n{n} > 1 THEN 1 END)" for n in columns)
    ((present, *sums),) = connection.execute(f"SELECT coalesce(sum(f0), 0){seen} FROM {LOOKED}").fetchall()
    agreeing = {n: held - int(sums[2 * n]) for n, held in _values_held(plan, keyed, connection).items()}
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


def _values_held(plan: Plan, keyed: Sequence[int], connection: "duckdb.DuckDBPyConnection") -> Mapping[int, int]:
    """How many rows of the first holder of each column have a key and a value there."""
    held = dict(_counted(plan, keyed))
    for source in range(len(plan.sources)):
        own = [n for n, column in enumerate(plan.columns) if n not in held and plan.holders(column)[0] == source]
        if own:
            counts = ", ".join(f"count(CASE WHEN {_stated(plan, n)} THEN 1 END)" for n in own)
            (found,) = connection.execute(f"SELECT {counts} FROM ({_rows(plan, source, own)})").fetchall()
            held.update(zip(own, map(int, found), strict=True))
    return held


def _counted(plan: Plan, keyed: Sequence[int]) -> Iterator[tuple[int, int]]:
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


def _stated(plan: Plan, n: int) -> str:
    """Whether the first holder of a column states a value, by its cell as it is joined."""
    column = plan.columns[n]
    text = f"c{n}_{plan.holders(column)[0]}"
    if not _raw(plan, column):
        return f"{text} IS NOT NULL"
    return f"{text} {PRINTING} OR {_comparable(plan, n)[0]} IS NOT NULL"


def _names(plan: Plan) -> list[str]:
    return [f"k{n}" for n in range(len(plan.key))]


def _joined(plan: Plan) -> str:
    """By key: whether each source has the row, and least value, greatest value and count of each attribute."""
    columns = range(len(plan.columns))
    tables = f"({_rows(plan, 0, columns)}) AS t0"
    for source in range(1, len(plan.sources)):
        on = " AND ".join(f"{_key(name, source)} = {name}_{source}" for name in _names(plan))
        tables += f" FULL JOIN ({_rows(plan, source, columns)}) AS t{source} ON {on}"
    shown = [
        *(f"{_key(name, len(plan.sources))} AS {name}" for name in _names(plan)),
        *(f"CASE WHEN k0_{source} IS NULL THEN 0 ELSE 1 END AS f{source}" for source in range(len(plan.sources))),
        *(_values(plan, n) for n in columns),
        *(f"c{n}_{plan.holders(plan.columns[n])[0]}" for n in columns),
    ]
    return f"SELECT {', '.join(shown)} FROM {tables}"


def _key(name: str, sources: int) -> str:
    """A part of the key from the first of so many sources that has the row."""
    return f"coalesce({', '.join(f'{name}_{source}' for source in range(sources))})" if sources > 1 else f"{name}_0"


def _rows(plan: Plan, source: int, columns: Collection[int]) -> str:
    """The rows of a source that have a key: its parts as `k0_0`, ..., cells of columns as `c0_0`, ...: number and source."""
    present = " AND ".join(f"{name}_{source} IS NOT NULL" for name in _names(plan))
    held = [n for n in columns if source in plan.holders(plan.columns[n])]
    parts = []
    for position, feed in enumerate(plan.feeds):
        if plan.number(feed) != source:
            continue
        cells = [
            f"{text.rsplit(' AS ', 1)[0]} AS {name}_{source}"
            for text, name in zip(key_cells(plan, position), _names(plan), strict=True)
        ]
        for n in held:
            column = plan.columns[n]
            raw = _raw(plan, column)
            text = cell_sql.name(column.columns[position].name) if raw else stored_cell(column, position)
            cells.append(f"{text} AS c{n}_{source}")
        parts.append(f"SELECT * FROM (SELECT {', '.join(cells)} FROM {feed.relation}) WHERE {present}")
    return " UNION ALL ".join(parts)


def _raw(plan: Plan, column: Compared) -> bool:
    """Whether cells are joined as stored and made comparable afterwards: most are alike, and need not be."""
    single = len({plan.number(plan.feeds[position]) for position in column.columns}) == len(column.columns)
    alone = all(sum(plan.number(feed) == source for feed in plan.feeds) == 1 for source in plan.holders(column))
    return (
        column.form.kind is CellKind.TEXT
        and single
        and alone
        and all(not held.missing and held.kind is CellKind.TEXT for held in column.columns.values())
    )


def _values(plan: Plan, n: int) -> str:
    """Least value, greatest value and count; of cells joined as stored, 0 and whether they differ stand for the first two."""
    column = plan.columns[n]
    stored = [f"c{n}_{source}" for source in plan.holders(column)]
    if not _raw(plan, column):
        return f"least({', '.join(stored)}) AS lo{n}, greatest({', '.join(stored)}) AS hi{n}, {_count(stored)} AS n{n}"
    cells = ", ".join(_comparable(plan, n))
    same = " AND ".join([*(f"{stored[0]} = {text}" for text in stored[1:]), f"{stored[0]} {PRINTING}"])
    differ = f"CASE WHEN least({cells}) <> greatest({cells}) THEN 1 ELSE 0 END"
    return (
        f"0 AS lo{n}, CASE WHEN {same} THEN 0 ELSE {differ} END AS hi{n}, "
        f"CASE WHEN {same} THEN {len(stored)} ELSE {_count(_comparable(plan, n))} END AS n{n}"
    )


def _comparable(plan: Plan, n: int) -> list[str]:
    """Cells joined as stored in the form they are compared in, by source."""
    column = plan.columns[n]
    held = {plan.number(plan.feeds[position]): stated for position, stated in column.columns.items()}
    return [cell(replace(held[source], name=f"c{n}_{source}"), column.form) for source in plan.holders(column)]


def _count(cells: Sequence[str]) -> str:
    return " + ".join(f"CASE WHEN {text} IS NULL THEN 0 ELSE 1 END" for text in cells)
