# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""What the comparison of tables saw of their rows: keys that a table has twice or lacks, and values that it lacks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from checker.wide.cells import lines_of, subject
from checker.wide.plan import Plan
from checker.wide.query import GAP, LOOKED, SLIPPED, SUSPECT, flagged, row_cells, value_cells
from schemas.catalogue import Catalogue
from schemas.finding import Location
from schemas.reading import Observation

if TYPE_CHECKING:
    import duckdb

LISTED = 20
"""Keys of one kind in one table that are listed one by one; more of them are one entry with their number."""
SAMPLES = 5
"""Keys that such an entry names."""
GAPS = "gaps"
"""Table of a feed's rows that lack a value: `place`, key, and `g0, ...` for the attributes that others state."""
LACKING = f"{GAP}, {GAP + SUSPECT}, {GAP + SLIPPED}"
"""States of an attribute that a source lacks, whether the values of others agree or not."""
REPEATED = "repeated"
"""Table of a source's repeated keys: key, `feed` and `place` of the first row, `rows`, and whether they are `equal`."""


@dataclass(frozen=True)
class Seen:
    """A key that an observation is about: subject, place, number of rows."""

    subject: str
    location: Location
    rows: int = 1


@dataclass(frozen=True)
class RowReport:
    """Asks the table of looked-at keys what is to be told of the rows of a plan's sources."""

    plan: Plan
    catalogue: Catalogue
    connection: "duckdb.DuckDBPyConnection"

    def observations(self) -> Iterator[Observation]:
        """Missing rows and duplicate keys of every source, then missing values of every feed."""
        for number in range(len(self.plan.sources)):
            yield from self._missing_rows(number)
            yield from self._duplicates(number)
        for position in range(len(self.plan.feeds)):
            yield from self._missing_values(position)

    def _missing_rows(self, number: int) -> Iterator[Observation]:
        path = next(feed.path for feed in self.plan.feeds if self.plan.number(feed) == number)
        count, rows = self._sample(LOOKED, f"f{number} = 0")
        seen = [Seen(self._subject(row), Location(path=path)) for row in rows]
        yield from _told("missing-row", self.plan.sources[number], seen, count)

    def _duplicates(self, number: int) -> Iterator[Observation]:
        """Keys that stand in several rows of a source: those of equal rows, then the others."""
        if not self._sample(LOOKED, f"f{number} > 1")[0]:
            return
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {REPEATED} AS {self._repeated(number)}")
        for equal in (True, False):
            count, rows = self._sample(REPEATED, f"equal = {equal}", "feed", "place", "rows")
            lines = lines_of(((feed, place) for *_, feed, place, _ in rows), self.plan.feeds)
            seen = [
                Seen(self._subject(key), Location(path=self.plan.feeds[feed].path, line=lines[feed, place]), many)
                for *key, feed, place, many in rows
            ]
            yield from _told("duplicate-key", self.plan.sources[number], seen, count, equal=equal)

    def _repeated(self, number: int) -> str:
        """The query that fills `REPEATED`; rows are equal when all their columns are, compared ones or not."""
        feeds = [position for position, feed in enumerate(self.plan.feeds) if self.plan.number(feed) == number]
        attributes = sorted({column.attribute for position in feeds for column in self.plan.feeds[position].columns})
        join = " AND ".join(f"r.k{n} = l.k{n}" for n in range(len(self.plan.key)))
        rows = [
            f"SELECT {position} AS feed, r.* FROM ({row_cells(self.plan, position, attributes)}) r "
            f"JOIN {LOOKED} l ON {join} WHERE l.f{number} > 1"
            for position in feeds
        ]
        equal = " AND ".join(
            [
                *(
                    f"count(a{n}) IN (0, count(*)) AND coalesce(min(a{n}) = max(a{n}), TRUE)"
                    for n in range(len(attributes))
                ),
                "TRUE",
            ]
        )
        # The first row is that of the least place in the least feed, whatever order the rows come in.
        return (
            f"SELECT {self._order}, min(feed) AS feed, arg_min(place, (feed, place)) AS place, count(*) AS rows, "
            f"{equal} AS equal FROM ({' UNION ALL '.join(rows)}) GROUP BY {self._order}"
        )

    def _missing_values(self, position: int) -> Iterator[Observation]:
        """Cells that are empty in the only row a source has of a key, while another row of that key has the value."""
        feed = self.plan.feeds[position]
        held = [n for n, column in enumerate(self.plan.columns) if self.plan.number(feed) in self.plan.holders(column)]
        lacking = [f"l.s{n} IN ({LACKING})" for n in held]
        if not held or not self._sample(f"{LOOKED} l", " OR ".join(lacking))[0]:
            return
        gaps = ", ".join(f"c{n} IS NULL AND s{n} IN ({LACKING}) AS g{n}" for n in held)
        rows = flagged(self.plan, position, value_cells(self.plan, position), " OR ".join(lacking))
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE {GAPS} AS SELECT place, {self._order}, {gaps} FROM ({rows})"
        )
        for n in held:
            column = self.plan.columns[n]
            name = column.columns[position].name if position in column.columns else column.attribute
            count, found = self._sample(GAPS, f"g{n}", "place")
            lines = feed.lines([place for *_, place in found])
            seen = [
                Seen(self._subject(key), Location(path=feed.path, line=lines[place], column=name))
                for *key, place in found
            ]
            yield from _told("missing-value", feed.id, seen, count, attribute=column.attribute)

    def _sample(self, table: str, where: str, *columns: str) -> tuple[int, list[tuple[Any, ...]]]:
        """How many keys a table has, and the first of them as text with other columns: a few when there are many."""
        ((count,),) = self.connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchall()
        shown = ", ".join([*(f"CAST(k{n} AS VARCHAR)" for n in range(len(self.plan.key))), *columns])
        limit = count if count <= LISTED else SAMPLES
        return count, self.connection.execute(
            f"SELECT {shown} FROM {table} WHERE {where} ORDER BY {self._order} LIMIT {limit}"
        ).fetchall() if count else []

    @property
    def _order(self) -> str:
        return ", ".join(f"k{n}" for n in range(len(self.plan.key)))

    def _subject(self, key: Sequence[object]) -> str:
        return subject([str(part) for part in key], self.plan, self.catalogue)


def _told(
    kind: Literal["duplicate-key", "missing-row", "missing-value"],
    source: str,
    seen: Sequence[Seen],
    count: int,
    *,
    attribute: str = "",
    equal: bool = False,
) -> Iterator[Observation]:
    """One observation for each key, or one for all when there are many."""
    if count <= LISTED:
        for one in seen:
            yield Observation(
                kind=kind,
                source=source,
                subject=one.subject,
                attribute=attribute,
                equal=equal,
                count=one.rows,
                location=one.location,
            )
    else:
        yield Observation(
            kind=kind,
            source=source,
            subject="",
            attribute=attribute,
            equal=equal,
            count=count,
            samples=tuple(one.subject for one in seen),
            location=seen[0].location,
        )
