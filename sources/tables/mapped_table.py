"""A table's mapping laid over its header: which columns are key, source and period, and how each other one is read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from schemas.catalogue import Catalogue
from schemas.errors import Place, SourceError
from schemas.feed import MOMENTS, NUMBERS, CellKind, Census, FeedColumn
from schemas.project import Column, Table
from schemas.value import ValueKind, tidy
from sources.files.refusal import nearest
from sources.tables.csv_types import ColumnType

MANY = 12
"""How many columns a remedy names."""


@dataclass(frozen=True)
class MappedTable:
    """A mapping whose columns all exist; ``columns`` are those with values, in the order of the header."""

    table: Table
    columns: Mapping[str, Column]

    @property
    def dense(self) -> bool:
        """Whether cells are compared as they are stored, row by row: nothing in them needs reading."""
        return not (self.table.source or self.table.period) and all(
            column.read == "cell" for column in self.columns.values()
        )

    @property
    def identifying(self) -> tuple[str, ...]:
        """Columns without which a row says nothing: key and source."""
        return (*self.table.key, *((self.table.source,) if self.table.source else ()))

    def missing(self, column: str) -> tuple[str, ...]:
        """The words that mean *no value* in a column."""
        own = self.columns[column].missing if column in self.columns else ()
        return tuple(dict.fromkeys(tidy(word) for word in (*own, *self.table.missing)))

    def amounts(self, catalogue: Catalogue) -> frozenset[str]:
        """Columns declared to hold numbers: by a unit, places or a tolerance, or by the attribute they state."""
        return frozenset(
            name
            for name, column in self.columns.items()
            if column.read == "cell" and (_measured(column) or _quantity(column.attribute or name, catalogue))
        )

    def with_dates(
        self, told: Mapping[str, ColumnType], catalogue: Catalogue, dated: Callable[[str], bool]
    ) -> "MappedTable":
        """The mapping in which columns that state a declared date are read as dates, unless all their cells are stored so.

        A column that only shares its name with a date of a shipped pack is read so when its cells are dates, which
        ``dated`` says: an opening price is none.
        """
        dates = {
            name: column.model_copy(update={"read": "date"})
            for name, column in self.columns.items()
            if column.read == "cell"
            and _declared(column.attribute or name, catalogue) is ValueKind.PERIOD
            and told[name].kind not in (*MOMENTS, CellKind.OTHER)
            and told[name].census != Census()
            and ((column.attribute or name) not in catalogue.offered or dated(name))
        }
        return MappedTable(self.table, {**self.columns, **dates}) if dates else self

    def feed_column(self, name: str, kind: ColumnType, catalogue: Catalogue) -> FeedColumn:
        """A column with all that is known about it."""
        column = self.columns.get(name, Column())
        attribute = column.attribute or name
        if kind.census and kind.kind in MOMENTS and (name in self.table.key or _named(attribute, catalogue)):
            kind = ColumnType(CellKind.TEXT, census=kind.census)
        unit = column.unit or (catalogue.attribute(attribute).unit if kind.kind in NUMBERS else None)
        return FeedColumn(
            name=name,
            attribute=attribute,
            kind=kind.kind,
            whole=kind.whole,
            scale=kind.scale,
            census=kind.census,
            unit=unit,
            decimals=column.decimals,
            tolerance=column.tolerance,
            missing=self.missing(name),
        )


def lay_over(table: Table, header: Iterable[str], shown: str) -> MappedTable:
    """Check a mapping against a header; without `columns:` all columns but those it names otherwise have values.

    Raises:
        SourceError: the mapping names a column that the table does not have.
    """
    known = tuple(header)
    special = {*table.key, *(name for name in (table.source, table.period) if name)}
    for name in (*table.key, *(name for name in (table.source, table.period) if name), *table.columns):
        if name not in known:
            raise SourceError(f"the table has no column {name!r}", place=Place(shown, 1), remedy=_offer(name, known))
    chosen = {
        name: table.columns.get(name, Column())
        for name in known
        if name not in special and (name in table.columns or not table.columns)
    }
    return MappedTable(table, chosen)


def _offer(name: str, known: tuple[str, ...]) -> str:
    close = nearest(name, known)
    if close:
        return f"did you mean {close!r}?"
    return f"its columns are {', '.join(known[:MANY])}{' and others' if len(known) > MANY else ''}"


def _measured(column: Column) -> bool:
    return column.unit is not None or column.decimals is not None or column.tolerance is not None


def _quantity(attribute: str, catalogue: Catalogue) -> bool:
    return _declared(attribute, catalogue) is ValueKind.QUANTITY


def _named(attribute: str, catalogue: Catalogue) -> bool:
    return _declared(attribute, catalogue) is ValueKind.CATEGORY


def _declared(attribute: str, catalogue: Catalogue) -> ValueKind | None:
    return catalogue.attributes[attribute].kind if attribute in catalogue.attributes else None
