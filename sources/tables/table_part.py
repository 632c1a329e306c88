# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""One file of a table source made ready to be read: opened, its mapping laid over it, typed, its contract checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from schemas import cell_sql
from schemas.database import connect
from schemas.feed import ROW, FeedColumn
from schemas.finding import SetAside
from schemas.project import Table
from sources.interface import Context
from sources.tables.contract import check_contract, check_mapping
from sources.tables.contract_failures import Failures
from sources.tables.mapped_table import MappedTable, lay_over
from sources.tables.refused_rows import refused_rows
from sources.tables.table_file import TableFile, Typed, open_table, typed


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

    @property
    def relation(self) -> str:
        """The table expression of all rows that keep the user's contract."""
        row = cell_sql.name(ROW)
        return f"(SELECT * EXCLUDE ({row}) FROM {self.rows})" if self.left_out else self.file.relation

    @property
    def rows(self) -> str:
        """The same with row numbers."""
        if not self.left_out:
            return self.file.rows
        refused = ", ".join(f"({row})" for row in sorted(self.left_out))
        return f"(SELECT * FROM {self.file.rows} WHERE {cell_sql.name(ROW)} NOT IN (SELECT * FROM (VALUES {refused})))"

    @property
    def left_out(self) -> frozenset[int]:
        """Rows that break the user's contract. The mapping's own is about cells, which are left out one by one."""
        return self.failures.rows if self.mapped.table.contract else frozenset()


def open_part(file: Path, shown: str, source: str, table: Table, context: Context) -> TablePart:
    """Make one file ready.

    A contract of the user's own is checked for every table. The contract that follows from the mapping is checked for
    tables that are mapped to claims; for dense feeds the comparison itself finds null keys, and `csv_types` has counted
    the cells that are no numbers: a second pass over millions of rows would tell nothing new.

    Raises:
        SourceError: the file cannot be read, does not fit the mapping, or is as a whole not what its contract says.
        UsageError: the contract itself is broken.
    """
    with connect() as connection:
        opened = open_table(connection, file, shown)
        mapped = lay_over(table, opened.header, shown)
        used = (*mapped.identifying, *([table.period] if table.period else ()), *mapped.columns)
        looked_at = opened.header if table.contract else used
        told = typed(
            connection, opened, {name: mapped.missing(name) for name in looked_at}, mapped.amounts(context.catalogue)
        )
        mapped = mapped.with_dates(told.columns, context.catalogue)
        refused = refused_rows(connection, opened.delimited, source, shown) if opened.delimited else []
        failures = Failures()
        if table.contract:
            failures = check_contract(connection, opened, told, table.contract, context)
        elif not mapped.dense:
            failures = check_mapping(connection, opened, told, mapped)
    columns = {name: mapped.feed_column(name, told.columns[name], context.catalogue) for name in used}
    return TablePart(
        shown, opened, mapped, told, columns, failures, (*refused, *failures.set_aside(source, shown, told.lines))
    )
