# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Rows of claim tables grouped into facts: those in which nothing is at odds are counted, all others are named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.long.rows import NEVER, VOICES, Rows, values
from checker.long.survey import NAMED, NUMBERS, PAIRS, SPECIMEN, Survey
from schemas import cell_sql

if TYPE_CHECKING:
    import duckdb

LOOKED = "looked_facts"
"""Facts: those at odds with their words and key, all others by what their rows have in common, with their number."""
FORMS = "bad_forms"
"""What rows have in common that cannot be read: `attribute`, the columns of the form, and `words` (null: any number)."""
BESIDE = "pairs_beside"
"""Subjects and attributes whose quiet facts are looked at too: `attribute`, `subject`."""
LONGEST = 28
"""Characters of a number that SQL reads exactly; longer ones are words to it."""
MOST_FORMS = 50_000
"""Wordings that are tried one by one; rows in any others are looked at like those at odds."""


@dataclass(frozen=True)
class Counted:
    """What agreed or stood alone: rows, facts of several rows, facts of one row."""

    settled: int = 0
    agreed: int = 0
    single: int = 0

    def without(self, other: "Counted") -> "Counted":
        """These but the others, which are part of them."""
        return Counted(self.settled - other.settled, self.agreed - other.agreed, self.single - other.single)


def plain(text: str) -> str:
    """Whether a text is a number that SQL can read as it stands."""
    return f"(length({text}) <= {LONGEST} AND {cell_sql.matches(text, cell_sql.PLAIN)})"


def in_bulk(rows: Rows, close: Iterable[str], *, placed: bool = False) -> str:
    """The rows of all attributes but those looked at closely."""
    listed = ", ".join(cell_sql.literal(name) for name in close)
    return f"SELECT * FROM ({rows.plain(placed=placed)})" + (f" WHERE attribute NOT IN ({listed})" if listed else "")


def group(rows: Rows, surveyed: Survey, connection: "duckdb.DuckDBPyConnection") -> None:
    """Fill `LOOKED`: one pass over all rows.

    A fact is quiet when no row lacks what its identity needs, no source speaks twice, and all rows are alike in value and
    form. Two rows with one value can agree only; whether two values can, is seen when their rows are looked at.
    """
    odd = ["p.subject IS NOT NULL", "lacking", "stated < claims", "bit_count(heard) <> claims"]
    odd += [f"{name} <> most_{name}" for name in rows.form]
    odd += ["modality IN ('denied', 'completed')"] if "modality" in rows.form else []
    odd += ["basis = 'cumulative'"] if "basis" in rows.form else []
    least = "CAST(least AS VARCHAR)" if rows.number else "least"
    number = "TRUE" if rows.number else plain("least")
    words = f"CASE WHEN nature = {NAMED} OR (nature = {NUMBERS} AND {number}) THEN NULL ELSE {least} END"
    keys = dict.fromkeys(("attribute", *rows.key, *(() if rows.careful else rows.words)))
    shown = [name if name == "attribute" else f"CASE WHEN quiet THEN NULL ELSE {name} END AS {name}" for name in keys]
    shown += [f"CASE WHEN quiet THEN {name} END AS {name}" for name in rows.form]
    untidy = " OR ".join(f"f.{name} <> coalesce({cell_sql.tidied(f'f.{name}')}, '')" for name in rows.names)
    unknown = ", ".join(cell_sql.literal(name) for name in surveyed.unknown)
    first = f"min(CASE WHEN quiet AND attribute IN ({unknown}) THEN subject END)" if unknown else "NULL"
    on = "p.subject = f.subject AND p.attribute = f.attribute"
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {LOOKED} AS SELECT {', '.join(shown)}, quiet, odd, "
        "NOT quiet AND lacking AS open, words, count(*) AS facts, "
        f"sum(claims) AS claims, sum(CASE WHEN claims = 1 THEN 1 ELSE 0 END) AS single, bool_or(untidy) AS untidy, "
        f"{first} AS first FROM ("
        f"SELECT *, CASE WHEN quiet THEN {words} END AS words FROM (SELECT *, NOT odd AND least = most AS quiet FROM ("
        f"SELECT f.*, {' OR '.join(odd)} AS odd, {NEVER if rows.careful else untidy} "
        f"AS untidy FROM ({_facts(rows, surveyed.close)}) AS f LEFT JOIN {PAIRS} AS p ON {on}))) GROUP BY ALL"
    )


def _facts(rows: Rows, close: Iterable[str]) -> str:
    """Facts with what their rows have in common: grouped by their words and then resolved, or the other way round."""
    alike = [part for name in rows.form for part in (f"min({name}) AS {name}", f"max({name}) AS most_{name}")]
    heard = "bit_or(v.bit)" if rows.spoken else "CAST(1 AS BIGINT)"
    told = ["count(*) AS claims", f"{heard} AS heard", "count(value) AS stated", "min(value) AS least"]
    told += ["max(value) AS most", *alike]
    names = [part.rpartition(" AS ")[2] for part in told]
    voiced = f"JOIN {VOICES} AS v ON v.source = g.source" if rows.spoken else ""
    source = in_bulk(rows, close)
    if not rows.careful:
        words = ", ".join(rows.words)
        grouped = f"SELECT {words}, {', '.join(told)} FROM ({source}) AS g {voiced} GROUP BY {words}"
        return rows.resolved(grouped, (*names, *(("period",) if rows.dated else ())))
    each = rows.resolved(source, ("value", *rows.form, *(("source",) if rows.spoken else ())))
    key = ", ".join(rows.key)
    meant = "max(way) AS way, max(nature) AS nature, bool_or(lacking) AS lacking"
    return f"SELECT {key}, {meant}, {', '.join(told)} FROM ({each}) AS g {voiced} GROUP BY {key}"


def untidy(connection: "duckdb.DuckDBPyConnection") -> bool:
    """Whether names were met that tidying changes."""
    ((found,),) = connection.execute(f"SELECT coalesce(bool_or(untidy), {NEVER}) FROM {LOOKED}").fetchall()
    return bool(found)


def try_forms(rows: Rows, connection: "duckdb.DuckDBPyConnection") -> int:
    """Read one specimen of each wording that quiet facts have; fill `FORMS` with those that cannot be read, count them."""
    columns = ("attribute", *rows.form, "words")
    found = connection.execute(
        f"SELECT {', '.join(columns)} FROM {LOOKED} WHERE quiet GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    bad = [wording for number, wording in enumerate(found) if number >= MOST_FORMS or not readable(rows, wording)]
    kinds = ", ".join(f"{column} VARCHAR" for column in columns)
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {FORMS} ({kinds})")
    if bad:
        connection.execute(f"INSERT INTO {FORMS} VALUES {values(bad)}")
    return len(bad)


def readable(rows: Rows, wording: Sequence[str | None]) -> bool:
    """Whether rows in a wording can be read: their attribute, form, and words, None for any number."""
    attribute, *form, words = wording
    cells = {"subject": SPECIMEN, "attribute": attribute, "value": "1" if words is None else words}
    return bool(rows.tables[0].read([(0, {**cells, **dict(zip(rows.form, form, strict=True))})]).claims)


def counted(rows: Rows, connection: "duckdb.DuckDBPyConnection") -> Counted:
    """What there is of quiet facts in readable wordings."""
    ((claims, facts, single),) = connection.execute(
        "SELECT coalesce(sum(claims), 0), coalesce(sum(facts), 0), coalesce(sum(single), 0) "
        f"FROM {LOOKED} AS l WHERE {_readably(rows)}"
    ).fetchall()
    return Counted(int(claims), int(facts) - int(single), int(single))


def pairs_beside(rows: Rows, connection: "duckdb.DuckDBPyConnection") -> int:
    """Fill `BESIDE` and count it: subjects and attributes of which all rows are looked at, those of quiet facts too.

    They have rows that do not say which fact they are about, or the attribute is one that nobody declared: each of those
    is told of at one subject.
    """
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {BESIDE} AS SELECT attribute, subject FROM {LOOKED} WHERE open UNION "
        f"SELECT attribute, min(first) AS subject FROM {LOOKED} AS l WHERE first IS NOT NULL AND {_readably(rows)} "
        "GROUP BY attribute"
    )
    ((count,),) = connection.execute(f"SELECT count(*) FROM {BESIDE}").fetchall()
    return int(count)


def _readably(rows: Rows) -> str:
    same = " AND ".join(f"b.{name} IS NOT DISTINCT FROM l.{name}" for name in ("attribute", *rows.form, "words"))
    return f"quiet AND NOT EXISTS (SELECT 1 FROM {FORMS} AS b WHERE {same})"
