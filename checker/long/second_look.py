# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Facts at odds: the gravest are to become claims, all others are decided by their values alone, and counted."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, groupby
from typing import TYPE_CHECKING

from checker.long.beyond import BEYOND
from checker.long.filling import BATCH
from checker.long.rows import Rows, same, values
from checker.long.survey import SPECIMEN
from checker.long.verdicts import JUDGED, LOUD
from checker.long.weighing import ADJACENT, AGREE, CLOSELY, CONFLICT, UNSURE, by_gravity
from schemas.agreement import Standing, compare
from schemas.catalogue import Catalogue
from schemas.reading import Unlisted
from schemas.value import Value

if TYPE_CHECKING:
    import duckdb

REST = "other_facts"
"""Facts of `JUDGED` whose rows do not become claims."""
RULES = {Standing.DISAGREE: "A101", Standing.ADJACENT: "A102"}
"""The rule that a finding of a fact in conflict would be of."""
TOLD = {CONFLICT: Standing.DISAGREE, ADJACENT: Standing.ADJACENT, AGREE: Standing.AGREE}


@dataclass(frozen=True)
class Settled:
    """Facts that are counted only: those in conflict, those that agree after all, and the rows of both."""

    unlisted: tuple[Unlisted, ...]
    agreed: int
    rows: int


@dataclass(frozen=True)
class SecondLook:
    """Settles facts of `JUDGED`; each wording of a value is read once."""

    rows: Rows
    catalogue: Catalogue
    connection: "duckdb.DuckDBPyConnection"
    known: dict[tuple[str, ...], Value | None] = field(default_factory=dict)

    def settle(self, listed: int) -> Settled:
        """Fill `REST` with all facts but those to look at closely and the gravest ``listed`` others; count it and `BEYOND`."""
        key = ", ".join(self.rows.key)
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE {REST} AS SELECT * FROM {JUDGED} WHERE verdict <> '{CLOSELY}' "
            f"QUALIFY verdict = '{AGREE}' OR row_number() OVER (ORDER BY {by_gravity('verdict')}, share DESC, {key}) > {listed}"
        )
        counts: Counter[tuple[str, Standing]] = Counter()
        strange: list[tuple[str, ...]] = []
        for fact, standing in self._looked_at():
            if standing is None:
                strange.append(fact)
            else:
                counts[fact[0], standing] += 1
        for start in range(0, len(strange), BATCH):
            self.connection.execute(
                f"DELETE FROM {REST} WHERE ({key}) IN (SELECT * FROM (VALUES {values(strange[start : start + BATCH])}))"
            )
        found = self.connection.execute(
            f"SELECT attribute, verdict, count(*), sum(claims) FROM (SELECT attribute, verdict, claims FROM {REST} "
            f"UNION ALL SELECT attribute, verdict, claims FROM {BEYOND}) GROUP BY ALL"
        ).fetchall()
        for attribute, verdict, number, _ in found:
            if verdict in TOLD:
                counts[attribute, TOLD[verdict]] += number
        unlisted = sorted((RULES[standing], name, n) for (name, standing), n in counts.items() if standing in RULES)
        return Settled(
            tuple(Unlisted(rule=rule, attribute=name, count=number) for rule, name, number in unlisted),
            sum(number for (_, standing), number in counts.items() if standing is Standing.AGREE),
            sum(int(rows) for *_, rows in found),
        )

    def _looked_at(self) -> Iterator[tuple[tuple[str, ...], Standing | None]]:
        """The standing of each fact of the rest that SQL could not decide; None where a row must be looked at after all."""
        columns = [f"w.{name}" for name in (*self.rows.key, "value", *self.rows.form)]
        asked = self.connection.execute(
            f"SELECT DISTINCT {', '.join(columns)} FROM {LOUD} AS w JOIN {REST} AS r ON {same('w', 'r', self.rows.key)} "
            f"WHERE r.verdict = '{UNSURE}' ORDER BY ALL"
        )
        width = len(self.rows.key)
        told = chain.from_iterable(iter(lambda: asked.fetchmany(BATCH), []))
        for fact, members in groupby(told, key=lambda row: row[:width]):
            yield fact, self._standing(fact[0], [self._value((fact[0], *row[width:])) for row in members])

    def _value(self, said: tuple[str, ...]) -> Value | None:
        if said not in self.known:
            attribute, value, *form = said
            cells = {"subject": SPECIMEN, "attribute": attribute, "value": value}
            claims = self.rows.tables[0].read([(0, {**cells, **dict(zip(self.rows.form, form, strict=True))})]).claims
            self.known[said] = claims[0].value if claims else None
        return self.known[said]

    def _standing(self, attribute: str, stated: Sequence[Value | None]) -> Standing | None:
        declared, tolerance = self.catalogue.attribute(attribute), self.catalogue.tolerance(attribute)
        read = [value for value in stated if value is not None]
        found = {compare(a, b, tolerance=tolerance, exact=declared.exact).standing for a, b in combinations(read, 2)}
        if len(read) < len(stated) or Standing.NOT_COMPARED in found:
            return None
        if not declared.single_valued:
            return Standing.AGREE
        return next((grave for grave in (Standing.DISAGREE, Standing.ADJACENT) if grave in found), Standing.AGREE)
