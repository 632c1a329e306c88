# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Cells of feeds that other claims speak of, or that declared arithmetic needs: claims even where feeds agree."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.wide.cells import subject
from checker.wide.columns import shown_part
from checker.wide.kept import KeyedCell, StatedCell
from checker.wide.plan import Plan
from checker.wide.query import LOOKED, key_cells
from schemas import cell_sql
from schemas.catalogue import Catalogue
from schemas.cell import SUBJECT_SEPARATOR, cell_value
from schemas.claim import Claim
from schemas.feed import ROW, FeedColumn

if TYPE_CHECKING:
    import duckdb

BATCH = 10_000
"""Rows fetched at a time."""


def called_for(
    plan: Plan, catalogue: Catalogue, claims: Sequence[Claim], connection: "duckdb.DuckDBPyConnection"
) -> Iterator[KeyedCell]:
    """Cells whose subject and attribute a claim states, and all cells of attributes that a relation ties together."""
    stated: dict[str, set[str]] = {}
    for claim in claims:
        stated.setdefault(claim.attribute, set()).add(claim.subject)
    tied = _tied({column.attribute for feed in plan.feeds for column in feed.columns} | stated.keys(), catalogue)
    for position, feed in enumerate(plan.feeds):
        wanted = [column for column in feed.columns if column.attribute in stated or column.attribute in tied]
        if not wanted:
            continue
        every = any(column.attribute in tied for column in wanted)
        named = None if every else set[str]().union(*(stated[column.attribute] for column in wanted))
        for key, row, texts in _rows(plan, position, wanted, _forms(named, catalogue), connection):
            about = subject(key, plan, catalogue)
            for column, text in zip(wanted, texts, strict=True):
                if column.attribute in tied or about in stated.get(column.attribute, ()):
                    value = cell_value(text, column, plan.kind(position, column))
                    if value is not None:
                        yield KeyedCell(key, column.attribute, StatedCell(position, row, column, value))


def _tied(known: set[str], catalogue: Catalogue) -> set[str]:
    """Attributes of relations that can be checked: the total and a part at least, of free ones all, are stated by someone."""
    tied: set[str] = set()
    for relation in catalogue.relations:
        parts = {part.attribute for part in relation.parts} & known
        if relation.total.attribute in known and parts:
            tied |= {relation.total.attribute, *parts}
    for free in catalogue.free_relations:
        if known.issuperset(free.attributes):
            tied.update(free.attributes)
    return tied


def _forms(subjects: set[str] | None, catalogue: Catalogue) -> set[str] | None:
    """All ways of writing the subjects, in lower case; None stands for all subjects."""
    if subjects is None:
        return None
    aliases = {form for form, name in catalogue.names.items() if name in subjects}
    return aliases | {subject.lower() for subject in subjects}


def _rows(
    plan: Plan,
    position: int,
    columns: Sequence[FeedColumn],
    subjects: set[str] | None,
    connection: "duckdb.DuckDBPyConnection",
) -> Iterator[tuple[tuple[str, ...], int, list[str | None]]]:
    """Rows of a feed whose key its source has once, of some subjects or of all: key, row number, cells as written."""
    feed = plan.feeds[position]
    parts = range(len(plan.key))
    texts = ", ".join(f"CAST({cell_sql.name(column.name)} AS VARCHAR) AS t{n}" for n, column in enumerate(columns))
    keys = ", ".join(key_cells(plan, position))
    again = " AND ".join(f"r.k{n} = l.k{n}" for n in parts)
    present = " AND ".join(f"r.k{n} IS NOT NULL" for n in parts)
    shown = ", ".join(f"CAST(r.k{n} AS VARCHAR)" for n in parts)
    about = f" || {cell_sql.literal(SUBJECT_SEPARATOR)} || ".join(
        shown_part(part.form, f"r.k{n}") for n, part in enumerate(plan.key)
    )
    some = "" if subjects is None else f" AND list_contains(?, lower({about}))"
    found = connection.execute(
        f"SELECT {shown}, r.place, {', '.join(f'r.t{n}' for n in range(len(columns)))} "
        f"FROM (SELECT {cell_sql.name(ROW)} AS place, {keys}, {texts} FROM {feed.rows}) r "
        f"LEFT JOIN {LOOKED} l ON {again} "
        f"WHERE {present} AND coalesce(l.f{plan.number(feed)}, 1) = 1{some}",
        [] if subjects is None else [sorted(subjects)],
    )
    while batch := found.fetchmany(BATCH):
        for row in batch:
            yield tuple(row[: len(plan.key)]), row[len(plan.key)], list(row[len(plan.key) + 1 :])
