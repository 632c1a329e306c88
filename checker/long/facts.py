# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Rows of claim tables grouped into facts: those in which nothing is at odds are counted, all others are named."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.long.grouping import grouped, one_of
from checker.long.rows import NEVER, Rows, values
from checker.long.survey import NAMED, NUMBERS, PAIRS, SPECIMEN, WORDS, Survey
from schemas import cell_sql

if TYPE_CHECKING:
    import duckdb

LOOKED = "looked_facts"
"""Facts: those at odds with their words and key, all others by what their rows have in common, with their number."""
FORMS = "bad_forms"
"""What rows have in common that cannot be read: `attribute`, the columns of the form, and `words` (null: any number)."""
BESIDE = "pairs_beside"
"""Subjects and attributes whose quiet facts are looked at too: `attribute`, `subject`."""
ENDS = ("least", "most")
"""Columns of `LOOKED` where values are numbers: the ends of those of a fact at odds."""
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


def group(rows: Rows, surveyed: Survey, connection: "duckdb.DuckDBPyConnection") -> None:
    """Fill `LOOKED`: one pass over all rows.

    A fact is quiet when no row lacks what its identity needs, no source speaks twice, and all rows are alike in value and
    form. Two rows with one value can agree only; whether two values can, is seen when their rows are looked at.
    """
    odd = ["lacking", "bit_count(heard) <> claims"]
    odd += [] if rows.valued else ["stated < claims"]
    odd += [f"{name} <> most_{name}" for name in rows.form]
    odd += ["modality IN ('denied', 'completed')"] if "modality" in rows.form else []
    odd += ["basis = 'cumulative'"] if "basis" in rows.form else []
    paired = ""
    if surveyed.paired:
        odd.append("p.subject IS NOT NULL")
        paired = f"LEFT JOIN {PAIRS} AS p ON p.subject = f.subject AND p.attribute = f.attribute"
    read = _surely_read(rows, surveyed)
    words = "CAST(NULL AS VARCHAR)" if read else f"CASE WHEN quiet THEN {_words(rows, surveyed)} END"
    kept = () if read else ("attribute",)
    shown = [name if name in kept else f"CASE WHEN quiet THEN NULL ELSE {name} END AS {name}" for name in rows.grouped]
    shown += [f"CASE WHEN quiet THEN {name} END AS {name}" for name in rows.form]
    shown += [f"CASE WHEN quiet THEN NULL ELSE {end} END AS {end}" for end in ENDS] if rows.number else []
    untidy = " OR ".join(_untidy(f"f.{name}") for name in rows.names)
    first = f"min(CASE WHEN quiet AND {one_of(surveyed.unknown)} THEN subject END)" if surveyed.unknown else "NULL"
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {LOOKED} AS SELECT {', '.join(shown)}, quiet, odd, "
        f"NOT quiet AND lacking AS open, {words} AS words, count(*) AS facts, "
        f"sum(claims) AS claims, sum(CASE WHEN claims = 1 THEN 1 ELSE 0 END) AS single, bool_or(untidy) AS untidy, "
        f"{first} AS first FROM (SELECT *, NOT odd AND least = most AS quiet FROM ("
        f"SELECT f.*, {' OR '.join(odd)} AS odd, {NEVER if rows.careful else untidy} "
        f"AS untidy FROM ({grouped(rows, surveyed)}) AS f {paired})) GROUP BY ALL"
    )


def _surely_read(rows: Rows, surveyed: Survey) -> bool:
    """Whether quiet facts need not be told apart: all their values are numbers, which every attribute can have."""
    bulk = surveyed.treatments.keys() - set(surveyed.close)
    plain_ones = rows.number and not rows.form and not surveyed.unknown and WORDS not in surveyed.natures.values()
    return bool(plain_ones) and all(readable(rows, (name, None)) for name in sorted(bulk))


def _untidy(name: str) -> str:
    """Whether tidying changes a name. Printing characters of ASCII at both ends and nothing else between are soon told."""
    plain_one = f"{name} >= '!' AND bit_length({name}) = 8 * length({name}) AND substr({name}, -1) >= '!'"
    return f"CASE WHEN {plain_one} THEN {NEVER} ELSE {name} <> coalesce({cell_sql.tidied(name)}, '') END"


def _words(rows: Rows, surveyed: Survey) -> str:
    """The words of a fact that have to be tried; null where those of any other will do."""
    named = [name for name, nature in surveyed.natures.items() if nature == NAMED]
    numbers = [name for name, nature in surveyed.natures.items() if nature == NUMBERS]
    if rows.number:
        others = surveyed.natures.keys() - {*named, *numbers}
        return f"CASE WHEN {one_of(others)} THEN CAST(least AS VARCHAR) END"
    return f"CASE WHEN {one_of(named)} OR ({one_of(numbers)} AND {plain('least')}) THEN NULL ELSE least END"


def untidy(connection: "duckdb.DuckDBPyConnection") -> bool:
    """Whether names were met that tidying changes."""
    ((found,),) = connection.execute(f"SELECT coalesce(bool_or(untidy), {NEVER}) FROM {LOOKED}").fetchall()
    return bool(found)


def try_forms(rows: Rows, connection: "duckdb.DuckDBPyConnection") -> int:
    """Read one specimen of each wording that quiet facts have; fill `FORMS` with those that cannot be read, count them."""
    columns = ("attribute", *rows.form, "words")
    found = connection.execute(
        f"SELECT {', '.join(columns)} FROM {LOOKED} WHERE quiet AND attribute IS NOT NULL GROUP BY ALL ORDER BY ALL"
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
