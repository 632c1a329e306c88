# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""One file of a table source made ready to be read: opened, its mapping laid over it, typed, its contract checked."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from schemas import cell_sql
from schemas.feed import ROW, FeedColumn
from schemas.finding import SetAside
from schemas.reading import HeldContract
from sources.interface import Context
from sources.tables.contract_failures import REFUSED, Failures
from sources.tables.date_texts import holds_dates
from sources.tables.mapped_table import MappedTable, lay_over
from sources.tables.opening import Opening, open_any
from sources.tables.refused_rows import refused_rows
from sources.tables.table_file import TableFile, Typed, typed


@dataclass(frozen=True)
class TablePart:
    """A file of a table source; ``failures`` are what its contract refuses, ``set_aside`` says so with lines."""

    shown: str
    file: TableFile
    mapped: MappedTable
    typed: Typed
    columns: Mapping[str, FeedColumn]
    failures: Failures
    set_aside: tuple[SetAside, ...]
    held: tuple[HeldContract, ...] = ()

    @property
    def relation(self) -> str:
        """The table expression of all rows that keep the user's contract."""
        row = cell_sql.name(ROW)
        return f"(SELECT * EXCLUDE ({row}) FROM {self.rows})" if self.failures.refused else self.file.relation

    @property
    def rows(self) -> str:
        """The same with row numbers."""
        return self._numbered("NOT IN") if self.failures.refused else self.file.rows

    @property
    def refused(self) -> str | None:
        """The table expression of all rows that do not, with row numbers; None when there are none."""
        return self._numbered("IN") if self.failures.refused else None

    def _numbered(self, among: str) -> str:
        which = f"{cell_sql.name(ROW)} {among} (SELECT {REFUSED} FROM {self.failures.refused})"
        return f"(SELECT * FROM {self.file.rows} WHERE {which})"


def open_part(opening: Opening, context: Context) -> TablePart:
    """Make one file, or what a database holds, ready.

    A contract of the user's own is checked for every table. The contract that follows from the mapping is checked for
    tables that are mapped to claims; for dense feeds the comparison itself finds null keys, and `csv_types` has counted
    the cells that are no numbers: a second pass over millions of rows would tell nothing new.

    Raises:
        SourceError: the file cannot be read, does not fit the mapping, or is as a whole not what its contract says.
        UsageError: the contract itself is broken.
    """
    connection, table, shown, source = opening.connection, opening.table, opening.shown, opening.source
    opened = open_any(opening)
    mapped = lay_over(table, opened.header, shown)
    used = (*mapped.identifying, *([table.period] if table.period else ()), *mapped.columns)
    looked_at = opened.header if table.contract else used
    told = typed(
        connection, opened, {name: mapped.missing(name) for name in looked_at}, mapped.amounts(context.catalogue)
    )
    opened = told.table
    told = told.with_texts(opened.texts & set(mapped.identifying))
    mapped = mapped.with_dates(
        told.columns,
        context.catalogue,
        lambda column: holds_dates(connection, opened.relation, column, mapped.missing(column)),
    )
    refused = refused_rows(connection, opened.delimited, source, shown) if opened.delimited else opened.set_aside
    failures, held = Failures(), tuple[HeldContract, ...]()
    if table.contract:
        from sources.tables.contract import check_contract  # noqa: PLC0415 - only runs with contracts pay for it

        begun = time.process_time()
        failures = check_contract(connection, opened, told, table.contract, context)
        held = (HeldContract(shown, table.contract, told.total, failures.rows, time.process_time() - begun),)
    elif not mapped.dense:
        from sources.tables.contract import check_mapping  # noqa: PLC0415 - the same

        failures = check_mapping(connection, opened, told, mapped)
    columns = {name: mapped.feed_column(name, told.columns[name], context.catalogue) for name in used}
    return TablePart(
        shown, opened, mapped, told, columns, failures, (*refused, *failures.set_aside(source, shown, told.lines)), held
    )
