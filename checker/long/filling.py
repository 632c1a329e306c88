# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Fills the temporary tables that the comparison of claim tables leans on."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from checker.long.rows import NAMES, TREATED, WAYS, Rows, values
from checker.long.ways import Treatment
from schemas import cell_sql
from schemas.catalogue import Catalogue

if TYPE_CHECKING:
    import duckdb

BATCH = 1_000
"""Rows of a `VALUES` list."""


def fill(connection: "duckdb.DuckDBPyConnection", name: str, columns: str, entries: Sequence[Sequence[object]]) -> None:
    """Make a temporary table of some entries, in place of any of its name."""
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} ({columns})")
    for start in range(0, len(entries), BATCH):
        connection.execute(f"INSERT INTO {name} VALUES {values(entries[start : start + BATCH])}")


def fill_treated(
    treatments: Mapping[str, Treatment],
    natures: Mapping[str, int],
    needs: Mapping[str, frozenset[str]],
    scopes: Sequence[str],
    connection: "duckdb.DuckDBPyConnection",
) -> None:
    """Fill `TREATED` with how each attribute is treated."""
    entries = [
        (name, WAYS[treated.way], natures[name], *(scope in needs[name] for scope in scopes))
        for name, treated in treatments.items()
    ]
    needed = "".join(f", needs_{n} BOOLEAN" for n in range(len(scopes)))
    fill(connection, TREATED, f"attribute VARCHAR, way INTEGER, nature INTEGER{needed}", entries)


def fill_names(rows: Rows, catalogue: Catalogue, connection: "duckdb.DuckDBPyConnection") -> bool:
    """Fill `NAMES` with what subjects and scopes are called that is no canonical name; whether there is any."""
    distinct = " UNION ".join(f"SELECT {name} AS word FROM ({rows.plain()}) GROUP BY {name}" for name in rows.names)
    odd = f"word <> coalesce({cell_sql.tidied('word')}, '')"
    if catalogue.names:
        forms = ", ".join(cell_sql.literal(form) for form in sorted({name.lower() for name in catalogue.names}))
        # SQL folds case like Python for ASCII only: any other name is folded here.
        odd += rf" OR lower(word) IN ({forms}) OR regexp_matches(word, '[^\x00-\x7F]')"
    asked = connection.execute(f"SELECT word FROM ({distinct}) AS w WHERE {odd} ORDER BY word")
    other: list[tuple[str, str]] = []
    while found := asked.fetchmany(BATCH):
        other += [(word, name) for (word,) in found if (name := catalogue.entity(word)) != word]
    fill(connection, NAMES, "word VARCHAR, name VARCHAR", other)
    return bool(other)
