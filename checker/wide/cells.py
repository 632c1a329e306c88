# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""The exact second look at the cells that the first one flagged: those that conflict become claims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from checker.wide.chosen import Choice
from checker.wide.kept import Kept, KeyedCell, StatedCell
from checker.wide.plan import Compared, Plan
from checker.wide.query import SLIPPED, SUSPECT, flagged, held, written_cells
from schemas.agreement import Tolerance, compare
from schemas.catalogue import Catalogue
from schemas.cell import Cell, cell_claim, cell_value, key_text, subject_of
from schemas.claim import Claim
from schemas.feed import MOMENTS, NUMBERS, Feed
from schemas.reading import Unlisted
from schemas.value import Category, Value

if TYPE_CHECKING:
    import duckdb

BATCH = 10_000
"""Rows fetched at a time."""


class FlaggedRow(NamedTuple):
    """A row of a feed whose key was flagged: its number, key, what was seen of each attribute, its cells as written.

    ``sure`` says of each attribute whether SQL found a conflict that is one.
    """

    feed: int
    row: int
    key: tuple[str, ...]
    states: tuple[int, ...]
    sure: tuple[bool, ...]
    texts: tuple[str | None, ...]
    repeated: bool


@dataclass(frozen=True)
class SecondLook:
    """What came of it: cells of facts that conflict, conflicts that are only counted, how many facts agree after all."""

    conflicts: Sequence[KeyedCell]
    unlisted: tuple[Unlisted, ...]
    agreed: int


def look_again(
    plan: Plan, choice: Choice, listed: int, connection: "duckdb.DuckDBPyConnection", carried: Sequence[str] = ()
) -> SecondLook:
    """Compare the flagged cells exactly, fact by fact; where SQL was sure, only those that are told are fetched.

    ``carried`` are columns of `LOOKED` that hold them. Keys that a source has twice come by again too: the first look saw all of
    its rows, here that source is left out.
    """
    kept = Kept(plan, choice, listed)
    agreed = 0
    for key, rows in groupby(_flagged_rows(plan, choice, connection, carried), key=lambda row: row.key):
        members = list(rows)
        first = members[0]
        for n, column in enumerate(plan.columns):
            if not (SUSPECT <= first.states[n] < SLIPPED or first.repeated):
                continue
            fact, sure = (key, n), first.sure[n] and not first.repeated
            if sure and n in choice.counts and not kept.told(fact):
                continue
            stated = list(_stated(members, n, column))
            if sure or conflicting([cell.value for cell in stated], column.tolerance):
                limited = n in choice.capped and not first.repeated and sure == (n in choice.counts)
                kept.add(fact, [KeyedCell(key, column.attribute, cell) for cell in stated], limited=limited)
            elif len(stated) > 1:
                agreed += 1
    return SecondLook(*kept.settle(), agreed)


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


def _flagged_rows(
    plan: Plan, choice: Choice, connection: "duckdb.DuckDBPyConnection", carried: Sequence[str]
) -> Iterator[FlaggedRow]:
    if not plan.columns:
        return
    where = choice.where(plan)
    keys, columns = len(plan.key), len(plan.columns)
    parts = [
        f"SELECT {position} AS feed, * FROM ({_flagged(plan, position, where, carried)})"
        for position in range(len(plan.feeds))
    ]
    order = ", ".join(f"k{n}" for n in range(keys))
    shown = ", ".join(f"CAST(k{n} AS VARCHAR) AS k{n}" for n in range(keys))
    found = connection.execute(f"SELECT * REPLACE ({shown}) FROM ({' UNION ALL '.join(parts)}) ORDER BY {order}, feed")
    while batch := found.fetchmany(BATCH):
        for feed, place, *rest in batch:
            seen = rest[keys : keys + 2 * columns]
            repeats, *texts = rest[keys + 2 * columns :]
            gaps = tuple(gap is not None for gap in seen[1::2])
            yield FlaggedRow(feed, place, tuple(rest[:keys]), tuple(seen[::2]), gaps, tuple(texts), repeats)


def _flagged(plan: Plan, position: int, where: str, carried: Sequence[str]) -> str:
    if carried:
        return held(plan, position, where, placed=f"p{position}" in carried)
    return flagged(plan, position, written_cells(plan, position), where)
