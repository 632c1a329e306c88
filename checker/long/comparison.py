# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Claim tables compared where they lie: one aggregate over all rows, claims only of facts that are to be looked at.

What is told one by one is limited; what is beyond the limit is decided just as exactly, and counted.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.long.beyond import Beyond
from checker.long.facts import counted, group, pairs_beside, try_forms, untidy
from checker.long.filling import fill_names
from checker.long.rows import WAYS, Rows, same
from checker.long.second_look import REST, SecondLook
from checker.long.survey import Survey, survey
from checker.long.verdicts import LOUD, Verdicts
from checker.long.ways import Way
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.claim_table import ClaimTable, NumberedRow
from schemas.database import connect
from schemas.errors import Place, SourceError
from schemas.progress import found, phase
from schemas.reading import Reading
from schemas.source import Source

if TYPE_CHECKING:
    import duckdb

MOST_ROWS = 500_000
"""Rows that can be looked at one by one."""
BATCH = 10_000
WANTED = "wanted_rows"
"""Rows that become claims."""


def compare_tables(
    tables: Sequence[ClaimTable],
    catalogue: Catalogue,
    claims: Iterable[Claim] = (),
    *,
    listed: int,
    engine: "duckdb.DuckDBPyConnection | None" = None,
) -> Reading:
    """Compare all claim tables with each other, and with other claims of the run.

    ``listed`` facts in conflict are told one by one, those whose numbers lie furthest apart. ``engine`` is what takes the
    statements, open and closed by the caller; a DuckDB of its own unless given.

    Returns:
        The sources; claims of every fact with something to look at; how many rows and facts needed no look; facts in
        conflict beyond the limit, by rule and attribute.

    Raises:
        UsageError: more sources speak than can be told apart.
    """
    rows = Rows(tuple(tables))
    phase("comparing claims", sum(table.total for table in tables), "rows")
    with nullcontext(engine) if engine is not None else connect() as connection:
        surveyed = survey(rows, catalogue, claims, connection)
        rows = replace(rows, careful=surveyed.renamed or not surveyed.worded)
        group(rows, surveyed, connection)
        if untidy(connection):
            fill_names(rows, catalogue, connection)
            rows = replace(rows, careful=True)
            group(rows, surveyed, connection)
        bad = try_forms(rows, connection)
        quiet = counted(rows, connection)
        phase("looking at facts that may be in conflict")
        beside = pairs_beside(rows, connection)
        Beyond(rows, surveyed, catalogue, connection).fill(listed)
        verdicts = Verdicts(rows, catalogue, connection)
        verdicts.fetch(surveyed.close)
        if bad:
            verdicts.fetch_unreadable(surveyed.close)
        if beside:
            quiet = quiet.without(verdicts.fetch_beside(surveyed.close))
        verdicts.judge()
        settled = SecondLook(rows, catalogue, connection).settle(listed)
        found(sum(entry.count for entry in settled.unlisted))
        read = _claims(rows, surveyed, connection)
    return replace(
        read,
        sources=tuple(_speakers(tables, surveyed).values()),
        settled=quiet.settled + settled.rows,
        agreed=quiet.agreed + settled.agreed,
        single=quiet.single,
        unlisted=settled.unlisted,
    )


def _speakers(tables: Sequence[ClaimTable], surveyed: Survey) -> dict[str, Source]:
    """The sources by their ids; one that speaks in several tables is as the last of them has it."""
    return {
        source.id: source
        for number, table in enumerate(tables)
        for source in table.speakers(surveyed.speakers.get(number, ()))
    }


def _claims(rows: Rows, surveyed: Survey, connection: "duckdb.DuckDBPyConnection") -> Reading:
    """Claims of the rows that are to be looked at, table by table."""
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {WANTED} AS SELECT w.* FROM {LOUD} AS w WHERE w.way = {WAYS[Way.CLOSE]} "
        f"OR NOT EXISTS (SELECT 1 FROM {REST} AS r WHERE {same('w', 'r', rows.key)})"
    )
    claims: list[Claim] = []
    parts: list[Reading] = []
    for number, table in enumerate(rows.tables):
        ((count,),) = connection.execute(f"SELECT count(*) FROM {WANTED} WHERE tbl = {number}").fetchall()
        if count > MOST_ROWS:
            parts.append(Reading(errors=(_too_many(table, count, surveyed),)))
            continue
        read = table.read(list(_wanted(number, rows, connection)) if count else [])
        claims += read.claims
        parts.append(read)
    return Reading(
        claims=tuple(_named_apart(claims)),
        set_aside=tuple(entry for part in parts for entry in part.set_aside),
        errors=tuple(error for part in parts for error in part.errors),
    )


def _wanted(number: int, rows: Rows, connection: "duckdb.DuckDBPyConnection") -> Iterator[NumberedRow]:
    """The rows of one table that are to be looked at, in their order."""
    cells = ", ".join(f"cell_{n}" for n in range(len(rows.columns)))
    asked = connection.execute(f"SELECT place, {cells} FROM {WANTED} WHERE tbl = {number} ORDER BY place")
    while batch := asked.fetchmany(BATCH):
        for place, *texts in batch:
            yield int(place), dict(zip(rows.columns, texts, strict=True))


def _too_many(table: ClaimTable, count: int, surveyed: Survey) -> SourceError:
    close = [f"{name} ({treated.why})" for name, treated in surveyed.treatments.items() if treated.way is Way.CLOSE]
    because = f": rows of {', '.join(close[:3])} can only be looked at so" if close else ""
    return SourceError(
        f"{count:,} rows are to be looked at one by one, and at most {MOST_ROWS:,} can be{because}",
        place=Place(table.path),
        remedy="correct what these rows have in common, or check the file in parts",
    )


def _named_apart(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Claims in order, with ids of their own where two tables give the same."""
    seen: Counter[str] = Counter()
    for claim in claims:
        seen[claim.id] += 1
        nth = seen[claim.id]
        yield claim if nth == 1 else claim.model_copy(update={"id": f"{claim.id}-t{nth}"})
