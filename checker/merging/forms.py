# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""In which SQL type a merged column is written: an exact one wherever a source states exact numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.wide.columns import LONG_DIGITS, MAX_DIGITS, SQL_TYPES, Apart, Form, cell, settle
from schemas.feed import NUMBERS, CellKind, Feed, FeedColumn

if TYPE_CHECKING:
    import duckdb

BINARY = Form(CellKind.DOUBLE, "DOUBLE")
DIGITS = "VARCHAR"
"""The type of numbers that fit no other without loss."""


@dataclass(frozen=True)
class Parts:
    """Asks feeds how many digits their doubles have: each means its shortest decimal text."""

    feeds: Sequence[Feed]
    connection: "duckdb.DuckDBPyConnection"

    def digits(self, position: int, column: FeedColumn) -> tuple[int, int] | None:
        """The most digits before and after the point; None where one is infinite, or is written with an exponent."""
        text = f"CAST({cell(column, BINARY)} AS VARCHAR)"
        whole, scale, others = self.connection.execute(
            f"SELECT max(strpos(t, '.') - 1 - starts_with(t, '-')::INT), max(length(rtrim(t, '0')) - strpos(t, '.')), "
            f"count(*) FILTER (NOT regexp_full_match(t, '-?[0-9]+[.][0-9]+')) "
            f"FROM (SELECT {text} AS t FROM {self.feeds[position].relation}) WHERE t IS NOT NULL"
        ).fetchall()[0]
        return None if others else (whole or 0, scale or 0)


def merged_form(columns: Mapping[int, FeedColumn], form: Form, parts: Parts) -> Form:
    """The form of a merged column whose cells compare in ``form``.

    Numbers are whole ones or decimals with all their digits, text where 38 digits do not hold them. Binary floating
    point stays what it is where no source states anything else.
    """
    if form.kind not in NUMBERS:
        return form
    doubles = {position: column for position, column in columns.items() if column.kind is CellKind.DOUBLE}
    if len(doubles) == len(columns):
        return BINARY
    exact = [column for column in columns.values() if column.kind is not CellKind.DOUBLE]
    digits = [(column.whole, column.scale) for column in exact]
    for position, column in doubles.items():
        found = parts.digits(position, column)
        if found is None:
            return Form(form.kind, DIGITS)
        digits.append(found)
    whole, scale = max(w for w, _ in digits), max(s for _, s in digits)
    if not scale and whole <= LONG_DIGITS + all(column.census is None for column in columns.values()):
        return Form(form.kind, "BIGINT")
    if whole + scale <= MAX_DIGITS:
        return Form(form.kind, f"DECIMAL({max(whole + scale, 1)}, {scale})")
    return Form(form.kind, DIGITS)


def own_form(columns: Sequence[FeedColumn]) -> Form | Apart:
    """The form of a column that one source alone has; lists and structures stay as they are stored."""
    if all(column.kind is CellKind.OTHER for column in columns):
        return Form(CellKind.OTHER, "")
    return settle(columns, lambda column, sql: SQL_TYPES.get(column.kind) == sql)
