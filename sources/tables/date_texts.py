# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Whether the cells of a column are dates, as people write them: `March 2024` and `1999` as well as `2024-03-01`."""

from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.errors import NotationError

if TYPE_CHECKING:
    import duckdb

COMMONEST = 1_000
"""Distinct texts of a column that are read, the commonest first."""


def holds_dates(
    connection: "duckdb.DuckDBPyConnection", relation: str, column: str, missing: tuple[str, ...] = ()
) -> bool:
    """Whether at least half of the commonest texts of a column are dates or periods; so are those of an empty one."""
    text = cell_sql.present(f"CAST({cell_sql.name(column)} AS VARCHAR)", missing)
    found = connection.execute(
        f"SELECT t FROM (SELECT {text} AS t FROM {relation}) WHERE t IS NOT NULL "
        f"GROUP BY t ORDER BY count(*) DESC, t LIMIT {COMMONEST}"
    ).fetchall()
    return 2 * sum(_is_date(text) for (text,) in found) >= len(found)


def _is_date(text: str) -> bool:
    from schemas.notation.periods import read_period  # noqa: PLC0415 - the grammar of dates costs a tenth of a second

    try:
        read_period(text)
    except NotationError:
        return False
    return True
