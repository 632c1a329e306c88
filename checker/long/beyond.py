# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Facts at odds that are too many to be told, where their least and greatest value decide: their rows are never fetched."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.long.facts import BESIDE, ENDS, LONGEST, LOOKED, readable
from checker.long.filling import fill
from checker.long.rows import Rows, same
from checker.long.survey import NUMBERS, Survey
from checker.long.weighing import PLACES, by_gravity, exact, weighed
from schemas import cell_sql
from schemas.agreement import EXACTLY
from schemas.catalogue import Catalogue

if TYPE_CHECKING:
    import duckdb

BEYOND = "facts_beyond"
"""Facts that are counted only: `attribute`, the other words of their rows, `verdict` and number of `claims`."""
BESIDE_DIGITS = 3
"""Most characters of a number beside its digits: the sign, the point, a zero before it."""


@dataclass(frozen=True)
class Beyond:
    """Settles facts of `LOOKED` by their ends."""

    rows: Rows
    surveyed: Survey
    catalogue: Catalogue
    connection: "duckdb.DuckDBPyConnection"

    def fill(self, listed: int) -> None:
        """Fill `BEYOND` with all facts that their ends decide but the gravest ``listed``, which are to be told.

        Of numbers with decimal places the ends tell what a look at all values would. Whole numbers may be rounded, each in
        its own way.
        """
        decided = self._decided()
        named = self.rows.grouped
        if not decided:
            columns = ", ".join(f"{name} VARCHAR" for name in (*named, "verdict"))
            fill(self.connection, BEYOND, f"{columns}, claims BIGINT", [])
            return
        key = ", ".join(self.rows.key)
        listing = ", ".join(map(cell_sql.literal, decided))
        at_odds = (
            f"SELECT * FROM {LOOKED} AS l WHERE NOT quiet AND NOT odd AND attribute IN ({listing}) "
            f"AND NOT EXISTS (SELECT 1 FROM {BESIDE} AS b WHERE {same('b', 'l', ('attribute', 'subject'))})"
        )
        other = [name for name in (*named, *ENDS, "claims") if name not in self.rows.key]
        facts = at_odds if self.rows.careful else self.rows.resolved(at_odds, other)
        verdict, share = weighed(exact("least"), exact("most"), str(self.rows.places))
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE {BEYOND} AS SELECT {', '.join(named)}, verdict, claims FROM "
            f"(SELECT *, {verdict} AS verdict, {share} AS share FROM ({facts})) "
            f"QUALIFY row_number() OVER (ORDER BY {by_gravity('verdict')}, share DESC, {key}) > {listed}"
        )

    def _decided(self) -> list[str]:
        """The attributes of facts at odds whose values are weighed by their digits alone."""
        rows = self.rows
        if rows.form or not (rows.number and 0 < rows.places < PLACES and rows.digits + BESIDE_DIGITS <= LONGEST):
            return []
        found = self.connection.execute(
            f"SELECT DISTINCT attribute FROM {LOOKED} WHERE NOT quiet AND NOT odd ORDER BY attribute"
        ).fetchall()
        return [
            name
            for (name,) in found
            if self.surveyed.natures[name] == NUMBERS
            and self.catalogue.tolerance(name) == EXACTLY
            and self.catalogue.attribute(name).single_valued
            and readable(rows, (name, None))
        ]
