# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""The exact second look at the cells that the first one flagged: those that conflict become claims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from checker.wide.plan import Compared, Plan
from checker.wide.query import GAP, SLIPPED, SUSPECT, flagged, repeated, written_cells
from schemas.agreement import Tolerance, compare
from schemas.catalogue import Catalogue
from schemas.cell import Cell, cell_claim, cell_value, key_text, subject_of
from schemas.claim import Claim
from schemas.feed import MOMENTS, NUMBERS, Feed, FeedColumn
from schemas.value import Category, Value

if TYPE_CHECKING:
    import duckdb

BATCH = 10_000
"""Rows fetched at a time."""


class FlaggedRow(NamedTuple):
    """A row of a feed whose key was flagged: its number, key, what was seen of each attribute, its cells as written."""

    feed: int
    row: int
    key: tuple[str, ...]
    states: tuple[int, ...]
    texts: tuple[str | None, ...]
    repeated: bool


class StatedCell(NamedTuple):
    """A value in a feed, on its way to a claim."""

    feed: int
    row: int
    column: FeedColumn
    value: Value


class KeyedCell(NamedTuple):
    """A value with the key, as the query wrote it, and the attribute that it is about."""

    key: tuple[str, ...]
    attribute: str
    cell: StatedCell


@dataclass
class SecondLook:
    """What came of it: cells of facts that conflict; how many facts agree after all."""

    conflicts: list[KeyedCell] = field(default_factory=list)
    agreed: int = 0


def look_again(plan: Plan, connection: "duckdb.DuckDBPyConnection") -> SecondLook:
    """Compare the flagged cells exactly, fact by fact.

    Keys that a source has twice come by again too: the first look saw all of its rows, here that source is left out.
    """
    found = SecondLook()
    for key, rows in groupby(_flagged_rows(plan, connection), key=lambda row: row.key):
        members = list(rows)
        for n, column in enumerate(plan.columns):
            if not (SUSPECT <= members[0].states[n] < SLIPPED or members[0].repeated):
                continue
            stated = list(_stated(members, n, column))
            if conflicting([cell.value for cell in stated], column.tolerance):
                found.conflicts += [KeyedCell(key, column.attribute, cell) for cell in stated]
            elif len(stated) > 1:
                found.agreed += 1
    return found


def conflicting(values: Sequence[Value], tolerance: Tolerance) -> bool:
    """Whether two of the values cannot both hold."""
    distinct = {value.model_dump_json(exclude={"text"}): value for value in values}
    return any(compare(a, b, tolerance=tolerance).conflicts for a, b in combinations(distinct.values(), 2))


def claims_of(cells: Iterable[KeyedCell], plan: Plan, catalogue: Catalogue) -> Iterator[Claim]:
    """The claims that cells make, each with its line in its file."""
    stated = list(cells)
    lines = lines_of(((cell.feed, cell.row) for _, _, cell in stated), plan.feeds)
    for key, attribute, cell in stated:
        feed = plan.feeds[cell.feed]
        where = Cell(
            feed.source,
            feed.path,
            lines[cell.feed, cell.row],
            cell.column.name,
            subject(key, plan, catalogue),
            attribute,
        )
        yield cell_claim(where, cell.value, catalogue)


def lines_of(rows: Iterable[tuple[int, int]], feeds: Sequence[Feed]) -> Mapping[tuple[int, int], int]:
    """Lines by feed and row."""
    wanted: dict[int, set[int]] = {}
    for feed, row in rows:
        wanted.setdefault(feed, set()).add(row)
    return {(feed, row): line for feed, numbers in wanted.items() for row, line in feeds[feed].lines(numbers).items()}


def subject(key: Sequence[str], plan: Plan, catalogue: Catalogue) -> str:
    """The subject of a key as the query wrote it."""
    return subject_of(
        tuple(key_text(part, column.form.kind) for part, column in zip(key, plan.key, strict=True)), catalogue
    )


def _stated(rows: Iterable[FlaggedRow], n: int, column: Compared) -> Iterator[StatedCell]:
    """The values of one attribute in rows of one key; where one is no number, or no date, all are names."""
    cells = [
        StatedCell(row.feed, row.row, held, value)
        for row in rows
        if (held := column.columns.get(row.feed))
        and (value := cell_value(row.texts[n], held, column.form.kind)) is not None
    ]
    if column.form.kind in NUMBERS | MOMENTS and any(isinstance(cell.value, Category) for cell in cells):
        return (cell._replace(value=Category(text=cell.value.text, value=cell.value.text)) for cell in cells)
    return iter(cells)


def _flagged_rows(plan: Plan, connection: "duckdb.DuckDBPyConnection") -> Iterator[FlaggedRow]:
    if not plan.columns:
        return
    where = " OR ".join(
        [repeated(plan), *(f"l.s{n} IN ({SUSPECT}, {GAP + SUSPECT})" for n in range(len(plan.columns)))]
    )
    keys, columns = len(plan.key), len(plan.columns)
    parts = [
        f"SELECT {position} AS feed, * FROM ({flagged(plan, position, written_cells(plan, position), where)})"
        for position in range(len(plan.feeds))
    ]
    order = ", ".join(f"k{n}" for n in range(keys))
    shown = ", ".join(f"CAST(k{n} AS VARCHAR) AS k{n}" for n in range(keys))
    found = connection.execute(f"SELECT * REPLACE ({shown}) FROM ({' UNION ALL '.join(parts)}) ORDER BY {order}, feed")
    while batch := found.fetchmany(BATCH):
        for feed, place, *rest in batch:
            key, states, repeats, texts = (
                rest[:keys],
                rest[keys : keys + columns],
                rest[keys + columns],
                rest[keys + columns + 1 :],
            )
            yield FlaggedRow(feed, place, tuple(key), tuple(states), tuple(texts), repeats)
