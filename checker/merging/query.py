# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""The text of the queries that merge: rows gathered by key, the keys that need deciding, merged table and quarantine.

Keys on which all sources say the same, by far the most, never leave the database. All others keep their rows in `ODD`;
what is decided of them comes back as the number of the source whose cell is written.
"""

from checker.merging.layout import ORIGIN, SOURCES, SUPPORT, Field, Layout, quoted
from schemas import cell_sql
from schemas.feed import NUMBERS, ROW

GATHERED = "gathered"
"""The table of keys: `k0, ...` the key, `rows`, `present` the sources with a row, and of each field `v0, ...` the value,
`d0, ...` whether there are several, `m0, ...` the sources that have one; `odd` says that it must be looked at."""
ODD_KEYS = "odd_keys"
"""The odd ones of these, numbered: `kid`."""
ODD = "odd"
"""Rows of odd keys: `kid`, `feed`, `source`, `place`, `k0, ...`, `c0, ...` as merged and `t0, ...` as written."""

NO = "(1 = 0)"


def gather(layout: Layout) -> str:
    """The query that fills `GATHERED`."""
    keys = _named("k", layout.key)
    fields = range(len(layout.fields))
    stated = [f"bit_or(CASE WHEN c{n} IS NOT NULL THEN bit END) AS m{n}" for n in fields]
    values = [
        f"min(c{n}) AS v{n}, coalesce(min(c{n}) <> max(c{n}), {NO}) AS d{n}"
        if field.shared
        else f"any_value(c{n}) AS v{n}, {NO} AS d{n}"
        for n, field in enumerate(layout.fields)
    ]
    union = " UNION ALL ".join(
        f"SELECT {', '.join([_bit(layout, position), _stray(layout, position), *_cells(layout, position)])} "
        f"FROM {feed.relation}"
        for position, feed in enumerate(layout.plan.feeds)
    )
    odd = " OR ".join(["rows > bit_count(present)", "stray", *(f"d{n}" for n in fields)])
    shown = ["count(*) AS rows", "bit_or(bit) AS present", "bool_or(stray) AS stray", *values, *stated]
    return (
        f"CREATE TEMP TABLE {GATHERED} AS SELECT * EXCLUDE (stray), {odd} AS odd "
        f"FROM (SELECT {', '.join([*keys, *shown])} FROM ({union}) WHERE {_keyed(layout)} GROUP BY {', '.join(keys)})"
    )


def number_odd(layout: Layout) -> str:
    """The query that fills `ODD_KEYS`."""
    order = ", ".join(_named("k", layout.key))
    return (
        f"CREATE TEMP TABLE {ODD_KEYS} AS SELECT row_number() OVER (ORDER BY {order}) AS kid, * "
        f"FROM {GATHERED} WHERE odd"
    )


def keep_odd(layout: Layout) -> str:
    """The query that fills `ODD`."""
    join = " AND ".join(f"r.{key} = o.{key}" for key in _named("k", layout.key))
    rows = " UNION ALL ".join(_row(layout, position) for position in range(len(layout.plan.feeds)))
    return f"CREATE TEMP TABLE {ODD} AS SELECT o.kid, r.* FROM ({rows}) r JOIN {ODD_KEYS} o ON {join}"


def merged(layout: Layout, decided: str) -> str:
    """The rows of the merged table before they are shown: `k0, ...`, `v0, ...`, `m0, ...`, and `rows`.

    ``decided`` is a table expression with `kid`, `reason` and, where values differ, `s0, ...` and `m0, ...`: the source
    whose cell is written and the sources behind it.
    """
    keys, fields = _named("k", layout.key), range(len(layout.fields))
    plain = [*keys, *(f"v{n}" for n in fields), *(f"m{n}" for n in fields), "rows"]
    shared = [n for n in fields if layout.fields[n].shared]
    picked = ", ".join(["r.kid", *(f"any_value(CASE WHEN r.source = d.s{n} THEN r.c{n} END) AS v{n}" for n in shared)])
    chosen = [
        *(f"o.{key}" for key in keys),
        *(f"CASE WHEN d.s{n} IS NULL THEN o.v{n} ELSE p.v{n} END" if n in shared else f"o.v{n}" for n in fields),
        *(f"coalesce(CAST(d.m{n} AS {layout.bits}), o.m{n})" if n in shared else f"o.m{n}" for n in fields),
        "o.rows",
    ]
    return (
        f"SELECT {', '.join(plain)} FROM {GATHERED} WHERE NOT odd UNION ALL "
        f"SELECT {', '.join(chosen)} FROM {ODD_KEYS} o JOIN {decided} d ON o.kid = d.kid "
        f"JOIN (SELECT {picked} FROM {ODD} r JOIN {decided} d ON r.kid = d.kid WHERE d.reason IS NULL GROUP BY r.kid) p "
        f"ON o.kid = p.kid WHERE d.reason IS NULL"
    )


def shown_merged(layout: Layout, rows: str, copies: tuple[tuple[str, ...], ...]) -> str:
    """The merged table: the key, and each field with its sources and their support, in the order of the key."""
    ids = ", ".join(map(cell_sql.literal, layout.plan.sources))
    cells = [f"k{n} AS {name}" for n, name in enumerate(quoted(part.attribute for part in layout.key))]
    for n, field in enumerate(layout.fields):
        held = f"coalesce(m{n}, 0)"
        bits = ", ".join(f"{held} & {_power(layout, number)} <> 0" for number in range(len(layout.plan.sources)))
        value, sources, support = quoted(f"{field.attribute}{ending}" for ending in ("", SOURCES, SUPPORT))
        cells += [
            f"v{n} AS {value}",
            f"list_where([{ids}], [{bits}]) AS {sources}",
            f"CAST({_support(layout, held, copies)} AS INTEGER) AS {support}",
        ]
    return f"SELECT {', '.join(cells)} FROM ({rows}) ORDER BY {', '.join(_named('k', layout.key))}"


def quarantined(layout: Layout, decided: str) -> str:
    """The quarantine: rows of keys that were not merged, rows without a key and rows that a contract refuses, as written."""
    keys, texts = _named("k", layout.key), [f"t{n}" for n in range(len(layout.attributes))]
    columns = ", ".join(["feed", "place", *keys, *texts])
    lacking = cell_sql.literal(f"the row has no value in its key ({', '.join(part.attribute for part in layout.key)})")
    odd = ", ".join(f"r.{name}" for name in ("feed", "place", *keys, *texts))
    rows = [f"SELECT d.reason, {odd} FROM {ODD} r JOIN {decided} d ON r.kid = d.kid WHERE d.reason IS NOT NULL"]
    for position, feed in enumerate(layout.plan.feeds):
        rows.append(
            f"SELECT {lacking} AS reason, {columns} FROM ({_row(layout, position)}) WHERE NOT ({_keyed(layout)})"
        )
        if feed.refused:
            reason = cell_sql.literal("the row does not keep the contract of its table")
            rows.append(f"SELECT {reason} AS reason, {columns} FROM ({_row(layout, position, feed.refused)})")
    files = ", ".join(
        f"({position}, {cell_sql.literal(feed.id)}, {cell_sql.literal(feed.path)})"
        for position, feed in enumerate(layout.plan.feeds)
    )
    names = (*(part.attribute for part in layout.key), *layout.attributes)
    shown = [f"{cell} AS {name}" for cell, name in zip((*keys, *texts), quoted(names), strict=True)]
    source, file, row, reason = ORIGIN
    return (
        f"SELECT f.id AS {source}, f.path AS {file}, place AS {row}, reason AS {reason}, {', '.join(shown)} "
        f"FROM ({' UNION ALL '.join(rows)}) q JOIN (VALUES {files}) f(feed, id, path) ON q.feed = f.feed "
        f"ORDER BY {', '.join(f'{key} NULLS LAST' for key in keys)}, q.feed, place"
    )


def looked_at(field: Field) -> bool:
    """Whether a field's cells may need deciding: several sources have it, or some of its cells are no numbers."""
    return field.shared or any(strays(field, position) for position in field.columns)


def strays(field: Field, position: int) -> bool:
    """Whether some cells of a feed's column are no numbers, in a column of numbers."""
    held = field.columns.get(position)
    return field.form.kind in NUMBERS and held is not None and held.census is not None and bool(held.census.words)


def _row(layout: Layout, position: int, rows: str = "") -> str:
    """Rows of a feed with all that is told of them: `feed`, `source`, `place`, key, cells as merged and as written."""
    feed = layout.plan.feeds[position]
    own = {column.attribute: column.name for column in feed.columns}
    texts = [
        f"CAST({cell_sql.name(own[attribute]) if attribute in own else 'NULL'} AS VARCHAR) AS t{n}"
        for n, attribute in enumerate(layout.attributes)
    ]
    told = [f"{position} AS feed", f"{layout.plan.number(feed)} AS source", f"{cell_sql.name(ROW)} AS place"]
    return f"SELECT {', '.join([*told, *_cells(layout, position), *texts])} FROM {rows or feed.rows}"


def _cells(layout: Layout, position: int) -> list[str]:
    """Key and fields of a feed's row as they are merged."""
    return [
        f"{field.cell(position)} AS {letter}{n}"
        for letter, fields in (("k", layout.key), ("c", layout.fields))
        for n, field in enumerate(fields)
    ]


def _stray(layout: Layout, position: int) -> str:
    """Whether a cell of a feed's row is no number in a column of numbers."""
    found = [
        f"({text} IS NOT NULL AND NOT {cell_sql.matches(text, cell_sql.NUMBER)})"
        for field in layout.fields
        if strays(field, position)
        for held in (field.columns[position],)
        for text in (cell_sql.present(cell_sql.name(held.name), held.missing),)
    ]
    return f"({' OR '.join(found) or NO}) AS stray"


def _support(layout: Layout, held: str, copies: tuple[tuple[str, ...], ...]) -> str:
    """How many independent sources a set of them is: copies of one another are one."""
    sources = layout.plan.sources
    groups = [sum(1 << sources.index(name) for name in group if name in sources) for group in copies]
    alone = (1 << len(sources)) - 1 - sum(groups)
    return " + ".join(
        [
            f"bit_count({held} & CAST({alone} AS {layout.bits}))",
            *(f"CASE WHEN {held} & CAST({group} AS {layout.bits}) <> 0 THEN 1 ELSE 0 END" for group in groups),
        ]
    )


def _bit(layout: Layout, position: int) -> str:
    return f"{_power(layout, layout.plan.number(layout.plan.feeds[position]))} AS bit"


def _power(layout: Layout, number: int) -> str:
    return f"CAST({1 << number} AS {layout.bits})"


def _keyed(layout: Layout) -> str:
    return " AND ".join(f"{key} IS NOT NULL" for key in _named("k", layout.key))


def _named(letter: str, fields: tuple[Field, ...]) -> list[str]:
    return [f"{letter}{n}" for n in range(len(fields))]
