# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""The rows of facts at odds, and what SQL can tell of them exactly: the others wait for a look at their values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.long.beyond import BEYOND
from checker.long.facts import BESIDE, FORMS, LOOKED, Counted, plain, readable
from checker.long.grouping import in_bulk
from checker.long.rows import NEVER, WAYS, Rows, same, values
from checker.long.survey import NUMBERS
from checker.long.ways import Way
from checker.long.weighing import AGREE, CLOSELY, PLACES, UNSURE, exact, weighed
from schemas import cell_sql
from schemas.agreement import EXACTLY, LOOSE_DIGITS
from schemas.catalogue import Catalogue

if TYPE_CHECKING:
    import duckdb

LOUD = "loud_rows"
"""Rows to look at: `tbl`, `place`, their key, value, form and cells; `odd` where the numbers alone cannot decide."""
JUDGED = "judged_facts"
"""Facts at odds by their key: `verdict` (one of `checker.long.weighing`), `share`, how far their numbers lie apart."""
AS_UNREADABLE, BY_PAIR = 1, 2
"""Why a row was added to `LOUD` whose fact is not at odds; 0 where it is."""


@dataclass(frozen=True)
class Verdicts:
    """Writes the queries that fetch loud rows and judge them."""

    rows: Rows
    catalogue: Catalogue
    connection: "duckdb.DuckDBPyConnection"

    def fetch(self, close: Sequence[str]) -> None:
        """Fill `LOUD`: rows of facts that are neither quiet nor `BEYOND`, and of attributes looked at closely."""
        rows = self.rows
        cells = tuple(f"cell_{n}" for n in range(len(rows.columns)))
        shown = ("value", *rows.form, "tbl", "place", *cells)
        beyond = f"SELECT 1 FROM {BEYOND} AS b WHERE {same('b', 'l', rows.grouped)}"
        loud = f"(SELECT * FROM {LOOKED} AS l WHERE NOT quiet AND NOT EXISTS ({beyond}))"
        if rows.careful:
            each = rows.resolved(in_bulk(rows, close, placed=True), shown)
            each = f"SELECT k.*, l.odd AS odd FROM ({each}) AS k JOIN {loud} AS l ON {same('l', 'k', rows.key)}"
        else:
            each = rows.resolved(rows.among(loud, "odd"), (*shown, "odd"))
        parts = [each]
        if close:
            named = ", ".join(cell_sql.literal(name) for name in close)
            every = f"SELECT * FROM ({rows.plain(placed=True)}) WHERE attribute IN ({named})"
            parts.append(f"SELECT *, TRUE AS odd FROM ({rows.resolved(every, shown)})")
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE {LOUD} AS SELECT *, 0 AS added FROM ({' UNION ALL BY NAME '.join(parts)})"
        )
        if rows.number:
            self.connection.execute(f"ALTER TABLE {LOUD} ALTER value TYPE VARCHAR")

    def fetch_unreadable(self, close: Sequence[str]) -> None:
        """Add the rows in wordings that cannot be read to `LOUD`."""
        rows = self.rows
        wording = " AND ".join(("b.attribute = k.attribute", *(f"b.{name} = k.{name}" for name in rows.form)))
        wording += f" AND (b.words = k.value OR (b.words IS NULL AND (k.nature <> {NUMBERS} OR {plain('k.value')})))"
        self._add(close, f"EXISTS (SELECT 1 FROM {FORMS} AS b WHERE {wording})", AS_UNREADABLE)

    def fetch_beside(self, close: Sequence[str]) -> Counted:
        """Add the rows of all pairs of `BESIDE` to `LOUD`; what they were counted as before."""
        beside = f"IN (SELECT attribute, subject FROM {BESIDE})"
        key = ", ".join(self.rows.key)
        self._add(close, f"(k.attribute, k.subject) {beside}", BY_PAIR)
        self.connection.execute(f"UPDATE {LOUD} SET odd = TRUE WHERE (attribute, subject) {beside}")
        ((claims, facts, single),) = self.connection.execute(
            "SELECT coalesce(sum(claims), 0), count(*), count(CASE WHEN claims = 1 THEN 1 END) FROM "
            f"(SELECT {key}, count(*) AS claims FROM {LOUD} WHERE added = {BY_PAIR} GROUP BY {key})"
        ).fetchall()
        return Counted(int(claims), int(facts) - int(single), int(single))

    def _add(self, close: Sequence[str], where: str, added: int) -> None:
        """Add rows to `LOUD` that are not there yet."""
        rows = self.rows
        cells = (f"cell_{n}" for n in range(len(rows.columns)))
        resolved = rows.resolved(in_bulk(rows, close, placed=True), ("value", *rows.form, "tbl", "place", *cells))
        self.connection.execute(
            f"INSERT INTO {LOUD} BY NAME SELECT * FROM (SELECT * REPLACE (CAST(value AS VARCHAR) AS value), TRUE AS odd, "
            f"{added} AS added FROM ({resolved})) AS k WHERE {where} "
            f"AND NOT EXISTS (SELECT 1 FROM {LOUD} AS w WHERE w.tbl = k.tbl AND w.place = k.place)"
        )

    def judge(self) -> None:
        """Fill `JUDGED`."""
        rows = self.rows
        key = ", ".join(rows.key)
        number = f"CASE WHEN {plain('value')} THEN {exact('value')} END"
        point = "strpos(value, '.')"
        places = f"CASE WHEN {point} > 0 THEN length(value) - {point} ELSE 0 END"
        decimals = "decimals" if "decimals" in rows.form else "''"
        whole = (
            f"length(split_part(replace(value, '-', ''), '.', 1)) >= {LOOSE_DIGITS} AND value LIKE '%0' AND {point} = 0"
        )
        unit = "unit = ''" if "unit" in rows.form else "TRUE"
        special = self._special()
        sure = (
            f"NOT bool_or(odd) AND count(v) = count(*) AND min(places) = max(places) AND max(places) < {PLACES} "
            "AND NOT bool_or(loose) AND max(decimals) = '' AND NOT bool_or(special)"
        )
        verdict, share = weighed("min(v)", "max(v)", "max(places)")
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE {JUDGED} AS SELECT {key}, count(*) AS claims, "
            f"CASE WHEN bool_or(odd) THEN '{CLOSELY}' WHEN NOT ({sure}) THEN '{UNSURE}' WHEN max(v) = min(v) THEN '{AGREE}' "
            f"ELSE {verdict} END AS verdict, {share} AS share FROM "
            f"(SELECT {key}, odd OR value IS NULL AS odd, {number} AS v, {places} AS places, "
            f"{decimals} AS decimals, {whole} AND {unit} AS loose, {special} AS special FROM {LOUD} WHERE way <> "
            f"{WAYS[Way.CLOSE]}) GROUP BY {key}"
        )

    def _special(self) -> str:
        """Whether values are weighed by more than their digits: no numbers, a tolerance, a form that cannot be read."""
        names = [
            name
            for (name,) in self.connection.execute(f"SELECT DISTINCT attribute FROM {LOUD}").fetchall()
            if self.catalogue.tolerance(name) != EXACTLY or not self.catalogue.attribute(name).single_valued
        ]
        columns = ("attribute", *self.rows.form)
        forms = self.connection.execute(
            f"SELECT DISTINCT {', '.join(columns)} FROM {LOUD} WHERE nature = {NUMBERS} AND NOT odd ORDER BY ALL"
        ).fetchall()
        bad = [form for form in forms if not readable(self.rows, (*form, None))]
        listed = f"attribute IN (SELECT * FROM (VALUES {values([(name,) for name in names])}))" if names else NEVER
        unread = f"({', '.join(columns)}) IN (SELECT * FROM (VALUES {values(bad)}))" if bad else NEVER
        return f"({listed} OR {unread} OR nature <> {NUMBERS})"
