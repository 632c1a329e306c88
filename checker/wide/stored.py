# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""The cells of tables side by side as they are stored: most are alike, and of these nothing else needs to be computed."""

from dataclasses import replace

from checker.wide.columns import cell
from checker.wide.plan import Compared, Plan
from checker.wide.query import key_cells, stored_cell
from schemas import cell_sql
from schemas.feed import ROW, CellKind, FeedColumn

PRINTING = "BETWEEN '!' AND '~'"
"""What starts with a printing character of ASCII is a value, whatever follows."""


def names(plan: Plan) -> list[str]:
    """The parts of the key."""
    return [f"k{n}" for n in range(len(plan.key))]


def rows(plan: Plan, source: int, *, placed: bool = False) -> str:
    """The rows of a source that have a key: its parts as `k0_0`, ..., cells as `c0_0`, ...: number and source.

    ``placed`` asks for their row number too, as `p` with the source.
    """
    present = " AND ".join(f"{name}_{source} IS NOT NULL" for name in names(plan))
    parts = []
    for position, feed in enumerate(plan.feeds):
        if plan.number(feed) != source:
            continue
        shown = [
            f"{text.rsplit(' AS ', 1)[0]} AS {name}_{source}"
            for text, name in zip(key_cells(plan, position), names(plan), strict=True)
        ]
        shown += [f"{cell_sql.name(ROW)} AS p{source}"] if placed else []
        shown += [
            f"{joined_cell(plan, column, position)} AS c{n}_{source}"
            for n, column in enumerate(plan.columns)
            if source in plan.holders(column)
        ]
        table = feed.rows if placed else feed.relation
        parts.append(f"SELECT * FROM (SELECT {', '.join(shown)} FROM {table}) WHERE {present}")
    return " UNION ALL ".join(parts)


def single(plan: Plan) -> bool:
    """Whether every source is one table."""
    return len(plan.feeds) == len(plan.sources)


def joined_cell(plan: Plan, column: Compared, position: int) -> str:
    """A cell as it goes through the join: as stored where every source is one table, else in the form it is compared in."""
    held = column.columns.get(position)
    if not single(plan) or held is None:
        return stored_cell(column, position)
    name = cell_sql.name(held.name)
    return f"CAST({name} AS VARCHAR)" if held.kind is CellKind.TEXT and not held.census else name


def differ(plan: Plan, n: int) -> str:
    """Whether cells differ as they went through the join: never false when they do not mean the same."""
    first, *others = _compared(plan, n)
    return " OR ".join(f"{text} IS DISTINCT FROM {first}" for text in others)


def equal(plan: Plan, n: int) -> str:
    """Whether all cells are there and none differs from another, which is told sooner than that some do."""
    first, *others = _compared(plan, n)
    return " AND ".join(f"{text} = {first}" for text in others)


def compared_cells(plan: Plan, n: int) -> list[str]:
    """An attribute's cells in the form they are compared in, as `v0_0, ...`: number and source.

    Of text that is the same in all sources and a value as it stands, nothing needs to be computed.
    """
    cells, held = comparable(plan, n), stored(plan, n)
    if _raw(plan, plan.columns[n]):
        alike = " AND ".join([*(f"{held[0]} = {text}" for text in held[1:]), f"{held[0]} {PRINTING}"])
        cells = [f"CASE WHEN {alike} THEN {text} ELSE {form} END" for text, form in zip(held, cells, strict=True)]
    return [f"{text} AS {name}" for text, name in zip(cells, _values(plan, n), strict=True)]


def values(plan: Plan, n: int) -> str:
    """Of compared cells, least value, greatest value and count, as `lo`, `hi` and `n` with the attribute's number.

    `h` with its number is whether the first holder of the column states a value.
    """
    cells = _values(plan, n)
    count = " + ".join(f"CASE WHEN {text} IS NULL THEN 0 ELSE 1 END" for text in cells)
    return (
        f"least({', '.join(cells)}) AS lo{n}, greatest({', '.join(cells)}) AS hi{n}, {count} AS n{n}, "
        f"CASE WHEN {cells[0]} IS NULL THEN 0 ELSE 1 END AS h{n}"
    )


def stored(plan: Plan, n: int) -> list[str]:
    """Names of an attribute's cells in the join, by source."""
    return [f"c{n}_{source}" for source in plan.holders(plan.columns[n])]


def comparable(plan: Plan, n: int) -> list[str]:
    """The same cells in the form they are compared in."""
    column = plan.columns[n]
    if not single(plan):
        return stored(plan, n)
    return [
        cell(replace(column.columns[source], name=f"c{n}_{source}"), column.form) for source in plan.holders(column)
    ]


def _compared(plan: Plan, n: int) -> list[str]:
    """An attribute's cells, by source, in a form in which equal ones mean the same."""
    return stored(plan, n) if alike(plan, plan.columns[n]) else comparable(plan, n)


def alike(plan: Plan, column: Compared) -> bool:
    """Whether equal cells mean the same as they go through the join: all are of one type and are read in one way."""
    return not single(plan) or len(set(map(_reading, column.columns.values()))) == 1


def _reading(held: FeedColumn) -> tuple[object, ...]:
    as_text = bool(held.census) or held.kind is CellKind.TEXT
    return (held.missing,) if as_text else (held.missing, held.kind, held.whole, held.scale)


def _raw(plan: Plan, column: Compared) -> bool:
    """Whether cells are text, and equal ones that print are equal values."""
    return (
        single(plan)
        and column.form.kind is CellKind.TEXT
        and all(not held.missing and held.kind is CellKind.TEXT for held in column.columns.values())
    )


def _values(plan: Plan, n: int) -> list[str]:
    return [f"v{n}_{source}" for source in plan.holders(plan.columns[n])]
