"""How the cells of one column are compared across tables: the one SQL type in which all of them are exact."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from schemas import cell_sql
from schemas.feed import NUMBERS, CellKind, FeedColumn

MAX_DIGITS = 38
"""Most digits of a DECIMAL."""
LONG_DIGITS = 18
"""Most digits that always fit a BIGINT."""
DOUBLE_DIGITS = 15
"""Most digits that a double always gives back: a shorter decimal and the shortest text of its double are the same."""
SQL_TYPES = {
    CellKind.TRUTH: "BOOLEAN",
    CellKind.DATE: "DATE",
    CellKind.TIME: "TIME",
    CellKind.TIMESTAMP: "TIMESTAMP",
    CellKind.INSTANT: "TIMESTAMP WITH TIME ZONE",
    CellKind.TEXT: "VARCHAR",
}

Parses = Callable[[FeedColumn, str], bool]
"""Whether all cells of a column of text can be cast to an SQL type."""


@dataclass(frozen=True)
class Form:
    """What the cells of a column mean, and the SQL type they are compared in.

    Numbers that fit no common type are compared as ``VARCHAR``, by their digits: equal texts are equal numbers.
    """

    kind: CellKind
    sql: str


@dataclass(frozen=True)
class Apart:
    """Why columns cannot be compared: two that do not fit each other, or one alone."""

    reason: str
    columns: tuple[FeedColumn, ...]


def settle(columns: Sequence[FeedColumn], parses: Parses, *, approximate: bool = False) -> Form | Apart:
    """The form in which columns of several tables compare.

    Declared types bind. The type of a CSV column is only what its values say: it gives way to a declared one if its
    values allow, and a stray word among numbers does not make a column one of words. ``approximate`` says that cells
    that differ may agree: the exact look decides then, and a double may serve as the first one.
    """
    told = [column for column in columns if column.census and column.census.values]
    declared = [column for column in columns if not column.census]
    for column in declared:
        if column.kind is CellKind.OTHER:
            return Apart("lists, structures, intervals and bytes are not compared", (column,))
        if _family(column) is not _family(declared[0]):
            return Apart("the types in the files do not fit each other", (declared[0], column))
    family = _family(declared[0]) if declared else _family_told(told)
    zoned = [column for column in told if column.kind is CellKind.INSTANT]
    unzoned = [column for column in columns if column.kind in (CellKind.TIMESTAMP, CellKind.DATE)]
    if zoned and unzoned:
        return Apart("one states a time zone, the other none", (unzoned[0], zoned[0]))
    if family is CellKind.DECIMAL:
        words = next((column for column in told if not mostly_numbers(column)), None)
        if words and declared:
            return Apart("one holds numbers, the other text", (declared[0], words))
        return _number([*declared, *told], approximate=approximate)
    sql = SQL_TYPES[family]
    for column in told if family is not CellKind.TEXT else ():
        if not (_counted_as(column, family) or parses(column, sql)):
            return Apart(f"not all values of the one can be read as the {family} of the other", (declared[0], column))
    return Form(family, sql)


def _counted_as(column: FeedColumn, family: CellKind) -> bool:
    """Whether its census has found every value of a column to be one of the family, so that nobody needs to look again."""
    days = family is CellKind.TIMESTAMP and column.kind is CellKind.DATE
    return days or (column.kind is family and family in (CellKind.DATE, CellKind.TIMESTAMP))


def mostly_numbers(column: FeedColumn) -> bool:
    """Whether a column is one of numbers, a few stray words apart; codes (`007`) are no numbers."""
    census = column.census
    return column.kind in NUMBERS or (census is not None and not census.codes and census.numbers > census.words)


def settle_key(columns: Sequence[FeedColumn], parses: Parses) -> Form | Apart:
    """The same for a key, which bears no strays: what is no number makes it text, or cannot be matched."""
    told = [column for column in columns if column.census and column.census.values]
    declared = [column for column in columns if not column.census]
    words = next((column for column in told if column.kind is CellKind.TEXT), None)
    if words and declared and _family(declared[0]) is CellKind.DECIMAL:
        return Apart("one holds numbers, the other text", (declared[0], words))
    if words and not declared:
        return Form(CellKind.TEXT, SQL_TYPES[CellKind.TEXT])
    return settle(columns, parses)


def cell(column: FeedColumn, form: Form) -> str:
    """The SQL expression of a cell in a form; null when there is no value, or no number where numbers are read."""
    stored = cell_sql.name(column.name)
    if form.kind in NUMBERS:
        return _number_cell(column, form, stored)
    if form.kind is CellKind.TEXT:
        return cell_sql.tidied(stored if column.census else f"CAST({stored} AS VARCHAR)", column.missing)
    if column.census:
        text = cell_sql.present(stored, column.missing)
        return f"CAST({cell_sql.to_the_second(text) if form.kind is CellKind.INSTANT else text} AS {form.sql})"
    return _unless_missing(column, stored)


def shown_part(form: Form, key: str) -> str:
    """A part of a key as its subject shows it: numbers without needless zeros."""
    return _digits(key, fraction=form.kind in NUMBERS and form.sql not in ("BIGINT", "VARCHAR"))


def _family(column: FeedColumn) -> CellKind:
    return CellKind.DECIMAL if column.kind in NUMBERS else column.kind


def _family_told(told: Sequence[FeedColumn]) -> CellKind:
    """Numbers when one table holds nothing else and the others hold hardly anything else, dates when all do; or text."""
    kinds = {column.kind for column in told}
    if kinds and kinds <= {CellKind.DATE, CellKind.TIMESTAMP}:
        return CellKind.TIMESTAMP if CellKind.TIMESTAMP in kinds else CellKind.DATE
    if kinds == {CellKind.INSTANT}:
        return CellKind.INSTANT
    numbers = any(column.kind in NUMBERS for column in told) and all(map(mostly_numbers, told))
    return CellKind.DECIMAL if numbers else CellKind.TEXT


def _number(columns: Sequence[FeedColumn], *, approximate: bool) -> Form:
    exact = [column for column in columns if column.kind is not CellKind.DOUBLE]
    whole, scale = max((c.whole for c in exact), default=0), max((c.scale for c in exact), default=0)
    if len(exact) < len(columns):
        fits = approximate or whole + scale <= DOUBLE_DIGITS
        return Form(CellKind.DOUBLE, "DOUBLE" if fits else "VARCHAR")
    if not scale and all(c.whole <= LONG_DIGITS + (c.census is None) for c in exact):
        return Form(CellKind.INTEGER, "BIGINT")
    if whole + scale <= MAX_DIGITS:
        return Form(CellKind.DECIMAL, f"DECIMAL({whole + scale}, {scale})")
    return Form(CellKind.DECIMAL, "DOUBLE" if approximate else "VARCHAR")


def _number_cell(column: FeedColumn, form: Form, stored: str) -> str:
    if column.census:
        number = stored if column.census.ready else _if_number(column, stored)
        own = f"DECIMAL({column.whole + column.scale}, {column.scale})"
        return (
            _digits(f"CAST({number} AS {own})", fraction=column.scale > 0)
            if form.sql == "VARCHAR"
            else f"CAST({number} AS {form.sql})"
        )
    number = f"CASE WHEN isnan({stored}) THEN NULL ELSE {stored} END" if column.kind is CellKind.DOUBLE else stored
    number = _unless_missing(column, number)
    if form.sql == "VARCHAR":
        return _digits(number, fraction=column.scale > 0 or column.kind is CellKind.DOUBLE)
    return f"CAST({number} AS {form.sql})"


def _if_number(column: FeedColumn, stored: str) -> str:
    text = cell_sql.present(stored, column.missing)
    return f"CASE WHEN {cell_sql.matches(text, cell_sql.NUMBER)} THEN {text} END"


def _unless_missing(column: FeedColumn, stored: str) -> str:
    if not column.missing:
        return stored
    words = ", ".join(map(cell_sql.literal, column.missing))
    return f"CASE WHEN CAST({cell_sql.name(column.name)} AS VARCHAR) IN ({words}) THEN NULL ELSE {stored} END"


def _digits(number: str, *, fraction: bool) -> str:
    """A number by its digits, without needless zeros.

    The text of a double with an exponent stays as it is: it may then differ from that of an equal decimal, which the
    exact look sets right; never are different numbers alike.
    """
    text = f"CAST({number} AS VARCHAR)"
    if not fraction:
        return text
    return (
        f"CASE WHEN strpos({text}, '.') = 0 OR strpos({text}, 'e') > 0 THEN {text} "
        f"ELSE rtrim(rtrim({text}, '0'), '.') END"
    )
