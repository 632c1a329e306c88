# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""What the columns of a CSV file hold, told from the cells of all its rows; nothing is guessed from a sample.

A column is one of numbers only when every value in it is a number. Leading zeros and plus signs make codes, which are
text; so do more digits than an exact number may have. A column is one of dates, or of dates with a time of day, only when
every value in it is one that ISO 8601 writes so; a lone time of day may as well be a duration, and stays text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from schemas import cell_sql
from schemas.feed import CellKind, Census

if TYPE_CHECKING:
    import duckdb

MAX_DIGITS = 38
"""Most digits of an exact number in SQL."""
DATED = 1_000
"""More than the characters of any date."""
DAY_LENGTH = len("2024-03-31")
ZONED = 3
"""Rank of a date with time and time zone among the dates that a cell may be."""


class ColumnType(NamedTuple):
    """The kind of a column, its most digits before and after the point, and what was counted."""

    kind: CellKind
    whole: int = 0
    scale: int = 0
    census: Census | None = None


class _Counts(NamedTuple):
    """What one pass counts of a column, in the order of `_counts`; most digits are null where there are no numbers."""

    cells: int
    plain: int
    others: int
    odd: int
    codes: int
    nans: int
    whole: int | None
    scale: int | None
    odd_whole: int | None
    odd_scale: int | None
    dates: int
    least: int | None
    most: int | None


def csv_types(
    connection: "duckdb.DuckDBPyConnection",
    relation: str,
    columns: Sequence[str],
    missing: Mapping[str, tuple[str, ...]],
    amounts: frozenset[str] = frozenset(),
) -> tuple[int, dict[str, ColumnType]]:
    """Count the rows of a relation and tell the type of its text columns, in one pass.

    ``missing`` are the words that mean *no value*, by column. ``amounts`` are columns declared to hold numbers: they
    are numbers even when some of their cells are words.
    """
    days = ", ".join(_day(position, column, missing.get(column, ())) for position, column in enumerate(columns))
    plain = ", ".join(_plain(position, missing.get(column, ())) for position, column in enumerate(columns))
    others = ", ".join(_other(position, missing.get(column, ())) for position, column in enumerate(columns))
    dated = ", ".join(map(_dated, range(len(columns))))
    counts = ", ".join(_counts(position) for position in range(len(columns)))
    # All rows of the answer are fetched: a scan that is not read to its end notes no refused rows.
    ((rows, *numbers),) = connection.execute(
        f"SELECT count(*), {counts} FROM (SELECT *, {dated} FROM (SELECT *, {others} FROM "
        f"(SELECT *, {plain} FROM (SELECT {days} FROM {relation}))))"
    ).fetchall()
    width = len(_Counts._fields)
    told = [_Counts(*numbers[start : start + width]) for start in range(0, len(numbers), width)]
    return rows, {column: _type(counts, amount=column in amounts) for column, counts in zip(columns, told, strict=True)}


def _day(position: int, column: str, missing: tuple[str, ...]) -> str:
    """The stored cell, and whether it is a day as it stands: one that the calendar writes just so."""
    cell = cell_sql.name(column)
    alike = f"strlen({cell}) = {DAY_LENGTH} AND {cell} BETWEEN '1' AND ':' AND {cell} LIKE '____-__-__'"
    calendar = f"CAST(TRY_CAST({cell} AS DATE) AS VARCHAR) = {cell}{_unless(cell, missing)}"
    # The calendar is asked last, whatever order an engine gives to what AND joins.
    return f"{cell} AS c{position}, CASE WHEN {alike} THEN CASE WHEN {calendar} THEN 1 END END AS y{position}"


def _plain(position: int, missing: tuple[str, ...]) -> str:
    """The cell again if it is a number as it stands: of most columns that is all there is to see."""
    cell = f"c{position}"
    plain = f"y{position} IS NULL AND {cell} < ':' AND {cell_sql.matches(cell, cell_sql.PLAIN)}{_unless(cell, missing)}"
    return f"CASE WHEN {plain} THEN {cell} END AS n{position}"


def _unless(cell: str, missing: tuple[str, ...]) -> str:
    return "".join(f" AND {cell} <> {cell_sql.literal(word)}" for word in missing)


def _other(position: int, missing: tuple[str, ...]) -> str:
    """The text of a cell that is no plain number.

    What starts with a letter is a word whatever follows: white space at its end need not be looked for, unless the rest
    may be a word that means something.
    """
    cell = f"c{position}"
    words = f" WHEN {cell} BETWEEN ':' AND '~' AND NOT ({_may_be_nan(cell)}) THEN {cell}" if not missing else ""
    text = f"CASE WHEN y{position} = 1 THEN {cell}{words} ELSE {cell_sql.present(cell, missing)} END"
    return f"CASE WHEN n{position} IS NULL THEN {text} END AS o{position}"


def _may_be_nan(cell: str) -> str:
    return f"{cell} BETWEEN 'N' AND 'O' OR {cell} BETWEEN 'n' AND 'o'"


def _dated(position: int) -> str:
    """What date a cell is that is no plain number: a day (1), one with a time (2), or with a time zone too (3).

    That number and the characters of the cell are told as one: `DATED` times the former, plus the latter. Only what starts
    like an ISO date is held against the patterns, and against the calendar.
    """
    other = f"o{position}"
    kinds = (cell_sql.DAY, cell_sql.MOMENT, cell_sql.INSTANT)
    cases = " ".join(
        f"WHEN {cell_sql.matches(other, kind)} THEN {n * DATED} + length({other})"
        for n, kind in enumerate(kinds, start=1)
    )
    alike = (
        f"{other} < ':' AND substring({other}, 5, 1) = '-' AND TRY_CAST(substring({other}, 1, 10) AS DATE) IS NOT NULL"
    )
    return f"CASE WHEN y{position} = 1 THEN {DATED + DAY_LENGTH} WHEN {alike} THEN CASE {cases} END END AS d{position}"


def _counts(position: int) -> str:
    """The expressions that count a column: cells, plain numbers, other values, and what is among these.

    The digits of the others are those of their mantissa, and those it has when it is moved by its exponent, whichever
    are more: the cast that follows reads the one and then makes the other. No other word stands before ``:`` in the
    order of characters than one that starts like a number, which saves most words the pattern; a date is no number.
    """
    plain, other, dated = f"n{position}", f"o{position}", f"d{position}"
    digits = f"{dated} IS NULL AND {other} < ':'"
    numeric = f"{digits} AND {cell_sql.matches(other, cell_sql.NUMBER)}"
    code = f"{digits} AND {cell_sql.matches(other, cell_sql.CODE)} AND NOT {cell_sql.matches(other, cell_sql.NUMBER)}"
    parts = f"split_part(replace({other}, 'E', 'e'), 'e', %d)"
    power = f"coalesce(TRY_CAST({parts % 2} AS INTEGER), 0)"
    (whole, scale), (moved_whole, moved_scale) = _places(plain), _places(parts % 1)
    return ", ".join(
        (
            f"count(c{position})",
            f"count({plain})",
            f"count({other})",
            f"count(CASE WHEN {numeric} THEN 1 END)",
            f"count(CASE WHEN {code} THEN 1 END)",
            f"count(CASE WHEN strlen({other}) = 3 AND lower({other}) = 'nan' THEN 1 END)",
            f"max({whole})",
            f"max({scale})",
            f"max(CASE WHEN {numeric} THEN {moved_whole} + greatest({power}, 0) END)",
            f"max(CASE WHEN {numeric} THEN {moved_scale} - least({power}, 0) END)",
            f"count({dated})",
            f"min({dated})",
            f"max({dated})",
        )
    )


def _dates(told: _Counts) -> CellKind | None:
    """The kind of a column whose values are all dates; None for any other. Times with a zone and without do not mix."""
    if not told.dates or told.dates < told.plain + told.others:
        return None
    least, most = ((bound or 0) // DATED for bound in (told.least, told.most))
    if most == ZONED:
        return CellKind.INSTANT if least == ZONED else None
    return CellKind.DATE if most == 1 else CellKind.TIMESTAMP


def _places(number: str) -> tuple[str, str]:
    """How many digits a number without exponent has before and after its point."""
    sign = f"CASE WHEN {number} < '.' THEN 1 ELSE 0 END"
    point = f"strpos({number}, '.')"
    return (
        f"CASE WHEN {point} = 0 THEN length({number}) ELSE {point} - 1 END - {sign}",
        f"CASE WHEN {point} = 0 THEN 0 ELSE length({number}) - {point} END",
    )


def _type(told: _Counts, *, amount: bool) -> ColumnType:
    """The type that the counts of a column amount to."""
    numbers, values = told.plain + told.odd, told.plain + told.others
    # Among numbers `NaN` is no value; among words it is a word.
    values -= told.nans if numbers and values - told.nans == numbers else 0
    whole, scale = max(told.whole or 0, told.odd_whole or 0, 1), max(told.scale or 0, told.odd_scale or 0)
    if whole + scale > MAX_DIGITS:
        return ColumnType(CellKind.TEXT, census=Census(values, numbers, told.codes + numbers))
    census = Census(values, numbers, told.codes, ready=told.cells == told.plain)
    dated = _dates(told)
    if dated and not amount:
        even = told.least == told.most
        return ColumnType(dated, census=replace(census, moment=(told.most or 0) % DATED if even else 0))
    if not numbers or (census.words and not amount):
        return ColumnType(CellKind.TEXT, whole, scale, census)
    return ColumnType(CellKind.DECIMAL if scale else CellKind.INTEGER, whole, scale, census)
