# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""The one aggregate query that compares N tables, wide, and the text of the queries that look closer at what it flags.

Nothing is unpivoted: every attribute has its own least value, greatest value and count. Keys on which all tables agree,
by far the most, fall together into one row without a key; every other key keeps its row. Engines other than DuckDB can
run it: it uses min, max, count, sum, CASE and CAST only (Spark has no `nfc_normalize`; a shim registers one).
"""

import sys
from collections.abc import Sequence
from decimal import Decimal

from checker.wide.columns import cell
from checker.wide.decided import WHOLE_SHARE, surely_compared
from checker.wide.plan import Compared, Plan
from schemas import cell_sql
from schemas.agreement import in_base
from schemas.feed import NUMBERS, ROW
from schemas.quantity import point

LOOKED = "looked"
"""The table of keys: `k0, k1, ...` the key (null where all agree), `f0, ...` rows of each source, `s0, ...` what was
seen of each attribute, `g0, ...` how far its values lie apart where they surely conflict (a share of the larger one; 1
where they are no numbers), `agreed` the attributes on which sources agree, `keys` how many keys the row stands for."""
GAP, SUSPECT, SLIPPED = 1, 2, 4
"""What may be seen of an attribute: a source with the row lacks the value; values may not agree, or they do not and
belong to a slip that is told as a whole. The first adds up with one of the others."""
SLACK = "1e-14"
"""Share of a magnitude by which doubles may err: six roundings of 2^-53 each, and some to spare."""


def look(plan: Plan) -> str:
    """The query that compares all tables of a plan and keeps what it saw in `LOOKED`."""
    keys = [f"CASE WHEN clean THEN NULL ELSE k{n} END" for n in range(len(plan.key))]
    sources = [f"max(f{n}) AS f{n}" for n in range(len(plan.sources))]
    # Of the branches of a CASE only the rows that take them are computed: for most keys, next to nothing.
    states = [f"max(CASE WHEN clean THEN 0 ELSE {state(plan, n)} END) AS s{n}" for n in range(len(plan.columns))]
    gaps = [f"max(CASE WHEN clean THEN NULL ELSE {gap(plan, n)} END) AS g{n}" for n in range(len(plan.columns))]
    shown = [
        *(f"{key} AS k{n}" for n, key in enumerate(keys)),
        *sources,
        *states,
        *gaps,
        f"sum({agreed(plan)}) AS agreed",
        "count(*) AS keys",
    ]
    return (
        f"CREATE OR REPLACE TEMP TABLE {LOOKED} AS SELECT {', '.join(shown)} "
        f"FROM {weighed(plan, _gathered(plan))} GROUP BY {', '.join(keys)}"
    )


def weighed(plan: Plan, gathered: str) -> str:
    """Gathered keys as a table expression, with what is seen of each: `u0, ...`, whether the values of an attribute may not agree.

    `clean` is whether each source has the key once, all of them, or none, have each value, and none of these may conflict.
    """
    suspects = "".join(f", {_suspect(column, n)} AS u{n}" for n, column in enumerate(plan.columns))
    once = [f"f{n} = 1" for n in range(len(plan.sources))]
    whole = [f"n{n} IN (0, {len(plan.holders(column))})" for n, column in enumerate(plan.columns)]
    alike = [f"coalesce(NOT u{n}, TRUE)" for n in range(len(plan.columns))]
    return f"(SELECT *, {' AND '.join([*once, *whole, *alike])} AS clean FROM (SELECT *{suspects} FROM ({gathered})))"


def agreed(plan: Plan) -> str:
    """The number of attributes on which sources agree; a key that a source has twice is looked at again."""
    once = " AND ".join(f"f{n} <= 1" for n in range(len(plan.sources)))
    agreeing = [f"CASE WHEN n{n} > 1 AND NOT u{n} THEN 1 ELSE 0 END" for n in range(len(plan.columns))]
    return f"CASE WHEN {once} THEN {' + '.join(agreeing) or 0} ELSE 0 END"


def state(plan: Plan, n: int) -> str:
    """What was seen of an attribute: a gap, values that may not agree, both or neither."""
    rows = " + ".join(f"f{source}" for source in plan.holders(plan.columns[n]))
    return (
        f"CASE WHEN n{n} > 1 AND u{n} THEN {SUSPECT} ELSE 0 END"
        f" + CASE WHEN n{n} > 0 AND n{n} < {rows} THEN {GAP} ELSE 0 END"
    )


def gap(plan: Plan, n: int) -> str:
    """How far the values of an attribute lie apart, if they surely conflict."""
    return f"CASE WHEN {_certain(plan.columns[n], n)} THEN {_share(plan.columns[n], n)} END"


def _gathered(plan: Plan) -> str:
    """Rows of each source, and least value, greatest value and count of each attribute, by key."""
    keys = [f"k{n}" for n in range(len(plan.key))]
    rows = [f"count(CASE WHEN source = {n} THEN 1 END) AS f{n}" for n in range(len(plan.sources))]
    values = [f"min(c{n}) AS lo{n}, max(c{n}) AS hi{n}, count(c{n}) AS n{n}" for n in range(len(plan.columns))]
    union = " UNION ALL ".join(_cells(plan, position) for position in range(len(plan.feeds)))
    return f"SELECT {', '.join([*keys, *rows, *values])} FROM ({union}) GROUP BY {', '.join(keys)}"


def _cells(plan: Plan, position: int) -> str:
    """One feed's rows that have a key, every cell in the form it is compared in."""
    feed = plan.feeds[position]
    cells = value_cells(plan, position)
    has_key = " AND ".join(f"k{n} IS NOT NULL" for n in range(len(plan.key)))
    return (
        f"SELECT * FROM (SELECT {plan.number(feed)} AS source, {', '.join([*key_cells(plan, position), *cells])} "
        f"FROM {feed.relation}) WHERE {has_key}"
    )


def key_cells(plan: Plan, position: int) -> list[str]:
    """The key of a feed's row, as `k0`, `k1`, ..."""
    return [f"{stored_cell(part, position)} AS k{n}" for n, part in enumerate(plan.key)]


def stored_cell(column: Compared, position: int) -> str:
    """The cell of a feed in the form it is compared in; null where the feed lacks the column."""
    held = column.columns.get(position)
    return cell(held, column.form) if held else f"CAST(NULL AS {column.form.sql})"


def _suspect(column: Compared, n: int) -> str:
    """Whether values may not agree: never false when they do not (the exact look follows), seldom true when they do."""
    differ = f"lo{n} <> hi{n}"
    if not column.approximate or column.form.kind not in NUMBERS or column.form.sql == "VARCHAR":
        return differ
    gap, magnitude = _gap(n)
    return f"{differ} AND {gap} >= {_allowed(column, magnitude)} - {SLACK} * {magnitude}"


def _certain(column: Compared, n: int) -> str:
    """Whether values surely conflict: never true when they do not. Infinite numbers are left to the exact look."""
    if not surely_compared(column):
        return "1 = 0"
    differ = f"n{n} > 1 AND lo{n} <> hi{n}"
    if column.form.kind not in NUMBERS:
        return differ
    gap, magnitude = _gap(n)
    if column.form.sql == "DOUBLE":
        differ += f" AND {magnitude} <= {sys.float_info.max!r}"
    return (
        f"{differ} AND {gap} > {_allowed(column, magnitude)} + {SLACK} * {magnitude}" if column.approximate else differ
    )


def _share(column: Compared, n: int) -> str:
    if column.form.kind not in NUMBERS:
        return "CAST(1 AS DOUBLE)"
    gap, magnitude = _gap(n)
    return f"({gap}) / {magnitude}"


def _gap(n: int) -> tuple[str, str]:
    """How far values lie apart, and the larger magnitude of them; it is never 0 where they differ."""
    low, high = f"CAST(lo{n} AS DOUBLE)", f"CAST(hi{n} AS DOUBLE)"
    return f"{high} - {low}", f"greatest(abs({low}), abs({high}))"


def _allowed(column: Compared, magnitude: str) -> str:
    # A share above 1 would let outer values agree while inner ones do not: those are left to the exact look.
    share = min(column.tolerance.rel, Decimal(WHOLE_SHARE))
    return f"{float(column.half_widths)!r} + greatest({_absolute(column)!r}, {float(share)!r} * {magnitude})"


def _absolute(column: Compared) -> float:
    """The absolute tolerance in the column's unit; it is declared in the base unit of its dimension."""
    unit = next(iter(column.columns.values())).unit
    zero, one = (in_base(point(Decimal(number), unit=unit)).value or Decimal(0) for number in (0, 1))
    return float(column.tolerance.abs) / float(one - zero)


def flagged(plan: Plan, position: int, columns: Sequence[str], where: str) -> str:
    """Rows of a feed whose key is in `LOOKED` and whose source has it once.

    They have `place` (the row number), `k0, ...`, `s0`, `g0`, `s1`, ..., `repeated` (whether another source has the key more than
    once) and the given columns, each an expression `AS` a name. ``where`` is a condition on `LOOKED` as `l`.
    """
    feed = plan.feeds[position]
    join = " AND ".join(f"r.k{n} = l.k{n}" for n in range(len(plan.key)))
    shown = [
        "r.place",
        *_seen(plan),
        *(f"r.{text.rsplit(' AS ', 1)[1]}" for text in columns),
    ]
    inner = ", ".join([f"{cell_sql.name(ROW)} AS place", *key_cells(plan, position), *columns])
    return (
        f"SELECT {', '.join(shown)} FROM (SELECT {inner} FROM {feed.rows}) r "
        f"JOIN (SELECT * FROM {LOOKED} l WHERE l.f{plan.number(feed)} = 1 AND ({where})) l ON {join}"
    )


def held(plan: Plan, source: int, where: str, *, placed: bool) -> str:
    """The same rows, with the cells as they are written, out of a `LOOKED` that carries them: no source has a key twice.

    ``placed`` says that it carries row numbers too; else they are looked up.
    """
    cells = [
        f"CAST({f'l.c{n}_{source}' if source in plan.holders(column) else 'NULL'} AS VARCHAR) AS t{n}"
        for n, column in enumerate(plan.columns)
    ]
    found = f"(SELECT * FROM {LOOKED} l WHERE l.f{source} = 1 AND ({where})) l"
    if not placed:
        numbered = ", ".join([f"{cell_sql.name(ROW)} AS p{source}", *key_cells(plan, source)])
        join = " AND ".join(f"r.k{n} = l.k{n}" for n in range(len(plan.key)))
        found += f" JOIN (SELECT {numbered} FROM {plan.feeds[source].rows}) r ON {join}"
    return f"SELECT p{source} AS place, {', '.join([*_seen(plan), *cells])} FROM {found}"


def _seen(plan: Plan) -> list[str]:
    """What `LOOKED` tells of a key."""
    return [
        *(f"l.k{n}" for n in range(len(plan.key))),
        *(f"l.{mark}{n}" for n in range(len(plan.columns)) for mark in "sg"),
        f"({repeated(plan)}) AS repeated",
    ]


def repeated(plan: Plan) -> str:
    """Whether a key of `LOOKED` stands in several rows of some source."""
    return " OR ".join(f"l.f{n} > 1" for n in range(len(plan.sources)))


def value_cells(plan: Plan, position: int) -> list[str]:
    """The attributes of a feed's row in the form they are compared in, as `c0`, `c1`, ..."""
    return [f"{stored_cell(column, position)} AS c{n}" for n, column in enumerate(plan.columns)]


def written_cells(plan: Plan, position: int) -> list[str]:
    """The attributes of a feed's row as they are written, as `t0`, `t1`, ..."""
    held = [column.columns.get(position) for column in plan.columns]
    return [
        f"CAST({cell_sql.name(column.name) if column else 'NULL'} AS VARCHAR) AS t{n}" for n, column in enumerate(held)
    ]


def row_cells(plan: Plan, position: int, attributes: Sequence[str]) -> str:
    """All rows of a feed: `place`, key, and attributes as `a0, ...`: as they are compared, else as text."""
    compared = {column.attribute: column for column in plan.columns}
    own = {column.attribute: column for column in plan.feeds[position].columns}
    cells = []
    for n, attribute in enumerate(attributes):
        if attribute in compared:
            cells.append(f"{stored_cell(compared[attribute], position)} AS a{n}")
        elif attribute in own:
            cells.append(f"{cell_sql.tidied(f'CAST({cell_sql.name(own[attribute].name)} AS VARCHAR)')} AS a{n}")
        else:
            cells.append(f"CAST(NULL AS VARCHAR) AS a{n}")
    return (
        f"SELECT {', '.join([f'{cell_sql.name(ROW)} AS place', *key_cells(plan, position), *cells])} "
        f"FROM {plan.feeds[position].rows}"
    )
