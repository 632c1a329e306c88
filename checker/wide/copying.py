# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Finds tables that hold the same values cell for cell.

Tables that differ anywhere differ in a cell that conflicts, or in one that only some of them have. Those that state the
same wherever cells conflict are compared row by row in the database, over the keys on which not all tables agree; as a
rule there are none, and nothing is read again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.wide.kept import KeyedCell
from checker.wide.plan import Plan
from checker.wide.query import LOOKED, key_cells, value_cells
from checker.witnesses.copying import LEAST
from schemas.quantity import Quantity
from schemas.reading import Copies
from schemas.value import Category, Value

if TYPE_CHECKING:
    import duckdb


def copied_feeds(
    plan: Plan, conflicts: Sequence[KeyedCell], connection: "duckdb.DuckDBPyConnection"
) -> Iterator[Copies]:
    """Groups of sources with the same keys, values and gaps, which others contradict in `LEAST` cells or more."""
    for telling, sources in _alike(plan, conflicts):
        for group in _verified(plan, sources, connection):
            if len(group) > 1:
                yield Copies(sources=tuple(sorted(group)), telling=telling)


def _alike(plan: Plan, conflicts: Iterable[KeyedCell]) -> Iterator[tuple[int, list[str]]]:
    """Sources that have the same columns and state the same wherever cells conflict, with the number of such cells."""
    cells: dict[str, int] = defaultdict(int)
    marks: dict[str, int] = defaultdict(int)
    for key, attribute, cell in conflicts:
        source = plan.feeds[cell.feed].id
        cells[source] += 1
        marks[source] ^= hash((key, attribute, _face(cell.value)))
    alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for source in sorted(cells):
        alike[cells[source], marks[source], _columns(plan, source)].append(source)
    for sources in alike.values():
        if len(sources) > 1 and cells[sources[0]] >= LEAST:
            yield cells[sources[0]], sources


def _face(value: Value) -> object:
    """What a cell states; two cells that are written differently may state the same number."""
    return value.value if isinstance(value, Quantity | Category) else value.text


def _columns(plan: Plan, source: str) -> tuple[str, ...]:
    return tuple(
        column.attribute
        for column in plan.columns
        if any(plan.feeds[position].id == source for position in column.columns)
    )


def _verified(plan: Plan, sources: Sequence[str], connection: "duckdb.DuckDBPyConnection") -> Iterator[list[str]]:
    """The sources in groups whose rows are the same."""
    groups: list[list[str]] = []
    for source in sources:
        known = next((group for group in groups if _same_rows(plan, group[0], source, connection)), None)
        if known is None:
            groups.append([source])
        else:
            known.append(source)
    yield from groups


def _same_rows(plan: Plan, one: str, other: str, connection: "duckdb.DuckDBPyConnection") -> bool:
    ours, theirs = _rows(plan, one), _rows(plan, other)
    return not connection.execute(
        f"SELECT 1 FROM (({ours} EXCEPT ALL {theirs}) UNION ALL ({theirs} EXCEPT ALL {ours})) LIMIT 1"
    ).fetchall()


def _rows(plan: Plan, source: str) -> str:
    """The rows of a source whose key is in `LOOKED`: key and attributes in the form they are compared in."""
    join = " AND ".join(f"r.k{n} = l.k{n}" for n in range(len(plan.key)))
    names = [*(f"k{n}" for n in range(len(plan.key))), *(f"c{n}" for n in range(len(plan.columns)))]
    union = " UNION ALL ".join(
        f"SELECT {', '.join([*key_cells(plan, position), *value_cells(plan, position)])} FROM {feed.relation}"
        for position, feed in enumerate(plan.feeds)
        if feed.id == source
    )
    return f"SELECT {', '.join(f'r.{name}' for name in names)} FROM ({union}) r JOIN {LOOKED} l ON {join}"
