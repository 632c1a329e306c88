# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Finds systematic slips where the cells lie: columns in which the same sources conflict in row after row.

A slip is counted in the database, and its keys are marked in `LOOKED` so that only samples of them become claims. That
is done where SQL alone can tell which cells agree; other columns take the way of claims, and a rule tells their slips.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from checker.wide.cells import subject
from checker.wide.decided import kind_of, rests_on_cells, surely_compared
from checker.wide.joined import Closely
from checker.wide.plan import Compared, Plan
from checker.wide.query import LOOKED, SLIPPED, SUSPECT, key_cells, repeated, value_cells
from checker.wide.slip_pairs import MARKED, SlipPairs
from schemas.catalogue import Catalogue
from schemas.finding import Slip
from schemas.slip import SAMPLES, SlipLimits, SlippedColumn

if TYPE_CHECKING:
    import duckdb

SIDES = "sides"
"""Keys of a column in conflict: key, value of each source as `v0, ...`, and which sources hold one value as `pattern`."""
MOST_SOURCES = 64
"""More sources than this, and the text of the query would grow beyond measure."""


@dataclass(frozen=True)
class SlipReport:
    """Asks the table of looked-at keys for slips."""

    plan: Plan
    catalogue: Catalogue
    connection: "duckdb.DuckDBPyConnection"
    limits: SlipLimits
    looked: Closely = field(default_factory=Closely)

    def shared(self) -> dict[int, int]:
        """The keys that sources have in common, by column, where enough of them may conflict."""
        return {
            n: self.looked.in_common.get(n) or self._in_common(n)
            for n, count in enumerate(self.suspects)
            if count > self.limits.cells
        }

    @cached_property
    def suspects(self) -> tuple[int, ...]:
        """The number of keys at which the values of each column may not agree."""
        if not self.plan.columns:
            return ()
        once = f"NOT ({repeated(self.plan)})"
        sums = [
            f"coalesce(sum(CASE WHEN l.s{n} >= {SUSPECT} AND {once} THEN 1 ELSE 0 END), 0)"
            for n in range(len(self.plan.columns))
        ]
        (counts,) = self.connection.execute(f"SELECT {', '.join(sums)} FROM {LOOKED} l").fetchall()
        return tuple(map(int, counts))

    def slips(self, shared: dict[int, int]) -> Iterator[SlippedColumn]:
        """The slips of columns that can be told in SQL; all their keys but the samples are marked in `LOOKED`."""
        for n, keys in shared.items():
            if self._tells(self.plan.columns[n]) and self.limits.exceeded(self.suspects[n], keys):
                yield from self._of_column(n, keys)
        for table in (SIDES, MARKED):
            self.connection.execute(f"DROP TABLE IF EXISTS {table}")

    def of_claims(self, shared: dict[int, int]) -> set[int]:
        """Columns whose conflicts may be slips that claims alone tell: all of their conflicts must become claims."""
        many = {n for n, keys in shared.items() if self.limits.exceeded(self.suspects[n], keys)}
        return {n for n in many if not self._tells(self.plan.columns[n])}

    def _tells(self, column: Compared) -> bool:
        """Whether cells conflict exactly where SQL finds them different, and are surely about one fact."""
        return (
            rests_on_cells(column, self.catalogue)
            and surely_compared(column)
            and not column.approximate
            and len(self.plan.sources) <= MOST_SOURCES
        )

    def _cells(self, n: int) -> str:
        """The query for all cells of a column: `source`, key, value as `c`; rows without key or value are left out."""
        keys = self._keys()
        present = " AND ".join(f"{name} IS NOT NULL" for name in (*keys, f"c{n}"))
        cells = " UNION ALL ".join(
            f"SELECT {self.plan.number(self.plan.feeds[position])} AS source, "
            f"{', '.join([*key_cells(self.plan, position), value_cells(self.plan, position)[n]])} "
            f"FROM {self.plan.feeds[position].relation}"
            for position in self.plan.columns[n].columns
        )
        return f"SELECT source, {', '.join(keys)}, c{n} AS c FROM ({cells}) WHERE {present}"

    def _in_common(self, n: int) -> int:
        ((count,),) = self.connection.execute(
            f"SELECT count(*) FROM (SELECT min(source) AS least, max(source) AS most FROM ({self._cells(n)}) "
            f"GROUP BY {', '.join(self._keys())}) WHERE least <> most"
        ).fetchall()
        return int(count)

    def _of_column(self, n: int, shared: int) -> Iterator[SlippedColumn]:
        column, keys = self.plan.columns[n], ", ".join(self._keys())
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {SIDES} AS {self._sides(n)}")
        found = self.connection.execute(
            f"SELECT pattern, count(*) FROM {SIDES} GROUP BY pattern HAVING count(*) > {self.limits.cells} ORDER BY pattern"
        ).fetchall()
        slips = {pattern: count for pattern, count in found if self.limits.exceeded(count, shared)}
        if not slips:
            return
        chosen = ", ".join(f"'{pattern}'" for pattern in slips)
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE {MARKED} AS SELECT *, "
            f"row_number() OVER (PARTITION BY pattern ORDER BY {keys}) AS nth FROM {SIDES} WHERE pattern IN ({chosen})"
        )
        self._mark(n)
        for pattern, count in slips.items():
            groups = _groups(pattern, self.plan.holders(column))
            sides = tuple(tuple(self.plan.sources[source] for source in group) for group in groups)
            yield SlippedColumn(
                slip=Slip(
                    attribute=column.attribute,
                    sides=tuple(sorted(sides)),
                    count=count,
                    shared=shared,
                    samples=tuple(self._samples(pattern)),
                ),
                kind=kind_of(column),
                unclaimed=count - min(count, SAMPLES),
                steps=tuple(SlipPairs(self.plan, column, self.connection).steps(pattern, groups)),
            )

    def _sides(self, n: int) -> str:
        holders, keys = self.plan.holders(self.plan.columns[n]), ", ".join(self._keys())
        same = " AND ".join(f"r.{key} = l.{key}" for key in self._keys())
        cells = (
            f"SELECT r.* FROM ({self._cells(n)}) r JOIN {LOOKED} l ON {same} "
            f"WHERE l.s{n} >= {SUSPECT} AND NOT ({repeated(self.plan)})"
        )
        values = ", ".join(f"max(CASE WHEN source = {source} THEN c END) AS v{source}" for source in holders)
        alike = [
            " ".join(
                [
                    f"CASE WHEN v{source} IS NULL THEN '-'",
                    *(f"WHEN v{source} = v{other} THEN '{other}'" for other in holders[:place]),
                    f"ELSE '{source}' END",
                ]
            )
            for place, source in enumerate(holders)
        ]
        pattern = " || ' ' || ".join(alike)
        return f"SELECT *, {pattern} AS pattern FROM (SELECT {keys}, {values} FROM ({cells}) GROUP BY {keys})"

    def _mark(self, n: int) -> None:
        """Mark the keys of slips; samples keep their state, but not their gap: they become claims whatever the limit."""
        join = " AND ".join(f"l.{key} = m.{key}" for key in self._keys())
        states = [
            f"CASE WHEN m.nth > {SAMPLES} THEN l.s{n} + {SLIPPED - SUSPECT} ELSE l.s{n} END AS s{n}"
            if column == n
            else f"l.s{column}"
            for column in range(len(self.plan.columns))
        ]
        gaps = [
            f"CASE WHEN m.nth IS NULL THEN l.g{n} END AS g{n}" if column == n else f"l.g{column}"
            for column in range(len(self.plan.columns))
        ]
        shown = [
            *(f"l.{key}" for key in self._keys()),
            *(f"l.f{source}" for source in range(len(self.plan.sources))),
            *states,
            *gaps,
            "l.agreed",
            "l.keys",
            *(f"l.{name}" for name in self.looked.carried),
        ]
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE {LOOKED} AS SELECT {', '.join(shown)} FROM {LOOKED} l "
            f"LEFT JOIN {MARKED} m ON {join}"
        )

    def _samples(self, pattern: str) -> Iterator[str]:
        shown = ", ".join(f"CAST({key} AS VARCHAR)" for key in self._keys())
        rows = self.connection.execute(
            f"SELECT {shown} FROM {MARKED} WHERE pattern = '{pattern}' AND nth <= {SAMPLES} ORDER BY nth"
        ).fetchall()
        return (subject(row, self.plan, self.catalogue) for row in rows)

    def _keys(self) -> list[str]:
        return [f"k{n}" for n in range(len(self.plan.key))]


def _groups(pattern: str, holders: Sequence[int]) -> list[list[int]]:
    """The sources of a pattern by the value they hold; those that hold none are left out."""
    groups: dict[str, list[int]] = {}
    for source, alike in zip(holders, pattern.split(" "), strict=True):
        if alike != "-":
            groups.setdefault(alike, []).append(source)
    return list(groups.values())
