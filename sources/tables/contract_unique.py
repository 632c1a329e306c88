# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Uniqueness that a contract asks for, held over the whole table: pandera sees one batch of it at a time."""

import copy
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.cell import SUBJECT_SEPARATOR
from schemas.feed import ROW
from schemas.spelling import listing
from sources.tables.contract_failures import Failure
from sources.tables.contract_file import Contract

if TYPE_CHECKING:
    import duckdb

REPEATED = "repeated_cells"
"""A temporary table: rows whose cells stand in another row too (`place`, the number of the demand `asked`, `cells`)."""
KEPT = {"exclude_first": "min", "exclude_last": "max"}
"""Which of the rows that share their cells is no failure, by pandera's word for it."""


@dataclass(frozen=True)
class Unique:
    """Columns in which no two rows may hold the same; ``alone`` when it is asked of a column, not of the table."""

    columns: tuple[str, ...]
    alone: bool = False

    @property
    def check(self) -> str:
        """The check as it is told."""
        if self.alone:
            return "is unique"
        return f"{listing(list(self.columns))} {'is unique' if len(self.columns) == 1 else 'are unique together'}"


def without_uniqueness(contract: Contract, header: Collection[str]) -> tuple[Contract, tuple[Unique, ...]]:
    """A contract that leaves to others that cells of these columns are unique, and what it asked of them."""
    columns = [name for name, column in contract.schema.columns.items() if name in header and column.unique]
    given = contract.schema.unique or []
    together = [given] if all(isinstance(name, str) for name in given) else given
    known = bool(given) and all(name in header for names in together for name in names)
    if not columns and not known:
        return contract, ()
    schema = copy.deepcopy(contract.schema)
    for name in columns:
        schema.columns[name].unique = False
    if known:
        schema.unique = None
    asked = (
        *(Unique((name,), alone=True) for name in columns),
        *(Unique(tuple(names)) for names in together if known and names),
    )
    return replace(contract, schema=schema), asked


@dataclass(frozen=True)
class Repeats:
    """Rows that share cells which are to be unique, found once and told batch by batch."""

    connection: "duckdb.DuckDBPyConnection"
    asked: Sequence[Unique]

    def find(self, staged: str, cells: Mapping[str, str], fitting: str, kept: str | None) -> None:
        """Look through a staged table; ``cells`` are its columns as the contract sees them, ``kept`` one of `KEPT`."""
        row = cell_sql.name(ROW)
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {REPEATED} (place BIGINT, asked INTEGER, cells VARCHAR)")
        for number, one in enumerate(self.asked):
            values = [cells[name] for name in one.columns]
            named = ", ".join(f"{value} AS v{n}" for n, value in enumerate(values))
            names = ", ".join(f"v{n}" for n in range(len(values)))
            same = " AND ".join(f"r.v{n} IS NOT DISTINCT FROM twice.v{n}" for n in range(len(values)))
            spared = " AND r.place <> twice.spared" if kept else ""
            text = f" || {cell_sql.literal(SUBJECT_SEPARATOR)} || ".join(
                f"coalesce(CAST(r.v{n} AS VARCHAR), '')" for n in range(len(values))
            )
            rows = f"SELECT {row} AS place, {named} FROM {staged} WHERE {fitting}"
            self.connection.execute(
                f"INSERT INTO {REPEATED} SELECT r.place, {number}, {text} FROM ({rows}) AS r JOIN "
                f"(SELECT {names}, {KEPT.get(kept or '', 'min')}(place) AS spared FROM ({rows}) "
                f"GROUP BY {names} HAVING count(*) > 1) AS twice ON {same}{spared}"
            )

    def between(self, first: int, last: int) -> list[Failure]:
        """The failures of some rows, in their order."""
        if not self.asked:
            return []
        found = self.connection.execute(
            f"SELECT place, asked, cells FROM {REPEATED} WHERE place BETWEEN {first} AND {last} ORDER BY place, asked"
        ).fetchall()
        return [
            Failure(place, one.columns[0] if one.alone else None, one.check, cells)
            for place, number, cells in found
            for one in (self.asked[number],)
        ]
