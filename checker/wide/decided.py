"""What SQL alone can decide: cells that surely conflict, and facts whose verdict rests on nothing but their cells."""

from checker.wide.plan import Compared
from schemas.agreement import EXACTLY
from schemas.attribute import PeriodRole
from schemas.catalogue import Catalogue
from schemas.feed import MOMENTS, NUMBERS, CellKind
from schemas.value import ValueKind

RULES = {ValueKind.QUANTITY: "A101", ValueKind.PERIOD: "A104", ValueKind.CATEGORY: "A103"}
"""The rule that a finding about cells in conflict would be of."""
WHOLE_SHARE = 1
"""Up to this share of a magnitude as tolerance, the outer of several values agree only when all of them do."""


def rests_on_cells(column: Compared, catalogue: Catalogue) -> bool:
    """Whether cells of one key are surely about one fact, and conflict in it whenever the values do."""
    attribute = catalogue.attribute(column.attribute)
    broader = column.form.kind is CellKind.TEXT and bool(catalogue.wholes)
    return (
        attribute.single_valued
        and attribute.period is PeriodRole.TIMELESS
        and not attribute.identity
        and not broader
        and catalogue.tolerance(column.attribute) in (EXACTLY, column.tolerance)
    )


def surely_compared(column: Compared) -> bool:
    """Whether SQL can tell of most cells that differ that they surely conflict."""
    by_digits = column.form.kind in NUMBERS and column.form.sql == "VARCHAR"
    rounded = any(held.decimals is not None for held in column.columns.values())
    measured = column.form.kind in NUMBERS and column.tolerance.rel <= WHOLE_SHARE
    return not (by_digits or rounded or uneven(column)) and (measured or column.tolerance == EXACTLY)


def uneven(column: Compared) -> bool:
    """Whether moments are stated to different precisions, so that different ones may agree."""
    lengths = {held.census.moment if held.census else None for held in column.columns.values()}
    if column.form.kind is CellKind.TIMESTAMP:
        return len(lengths) > 1 or 0 in lengths
    return column.form.kind in (CellKind.INSTANT, CellKind.TIME) and lengths != {None}


def kind_of(column: Compared) -> ValueKind:
    """What the values of a column are."""
    if column.form.kind in NUMBERS:
        return ValueKind.QUANTITY
    return ValueKind.PERIOD if column.form.kind in MOMENTS else ValueKind.CATEGORY
