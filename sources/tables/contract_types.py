"""The types that a contract gives the columns of delimited text, as SQL casts to them."""

from schemas import cell_sql
from schemas.feed import NUMBERS, CellKind
from sources.tables.csv_types import ColumnType

SQL_TYPES = {
    "int8": "TINYINT",
    "int16": "SMALLINT",
    "int32": "INTEGER",
    "int64": "BIGINT",
    "uint8": "UTINYINT",
    "uint16": "USMALLINT",
    "uint32": "UINTEGER",
    "uint64": "UBIGINT",
    "float32": "FLOAT",
    "float64": "DOUBLE",
    "bool": "BOOLEAN",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "TIMESTAMP",
    "datetime64[ns]": "TIMESTAMP",
    "time": "TIME",
}
"""SQL types by the names that polars and pandas give theirs, in lower case; cells of other types stay text."""
WHOLE = r"-?[0-9]+"
"""A whole number. SQL alone would take 1.5 for one, and round it."""
EXACT_DIGITS = 18
"""Most digits of a number that a contract without types sees as one; longer ones it sees as text."""


def told_type(declared: str | None, told: ColumnType) -> str | None:
    """The SQL type of a column's cells as a contract sees them; None is text.

    That is the declared type, or without one what the values of all rows are.
    """
    if declared is not None:
        return SQL_TYPES.get(declared.lower().split("(")[0])
    if told.kind not in NUMBERS or (told.census and told.census.words) or told.whole + told.scale > EXACT_DIGITS:
        return None
    return "BIGINT" if told.kind is CellKind.INTEGER else "DOUBLE"


def cast(column: str, sql: str | None) -> str:
    """The expression that casts text to a type; null where it cannot be."""
    name = cell_sql.name(column)
    if sql is None:
        return name
    if sql.endswith(("INT", "INTEGER")):
        return f"CASE WHEN {cell_sql.matches(name, WHOLE)} THEN TRY_CAST({name} AS {sql}) END"
    return f"TRY_CAST({name} AS {sql})"
