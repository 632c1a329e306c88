# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""The SQL text of rows of claim tables in one form, and of what their names, periods and attributes mean."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from checker.long.ways import Way
from schemas import cell_sql
from schemas.claim_file import SCOPE
from schemas.claim_table import ClaimTable
from schemas.feed import ROW

FORM = ("unit", "decimals", "modality", "basis")
"""Columns in which the rows of one fact must be alike to be compared in bulk."""
NAMES, PERIODS, TREATED = "other_names", "told_periods", "treated"
"""Temporary tables: names that mean another than they say (`word`, `name`), valid times by their words (`words`, `bounds`), how
each attribute is treated (`attribute`, `way`, `nature`, `needs_0`, ...)."""
WAYS = {Way.TIMELESS: 0, Way.DATED: 1, Way.CLOSE: 2}
"""How `treated` writes a way."""
NEVER = "1 = 0"
"""A condition that no row meets."""
DIGITS = 38
"""Most digits of an exact number in SQL."""


@dataclass(frozen=True)
class Rows:
    """Writes queries over the rows of all claim tables of a run.

    ``careful`` rows have their names and periods resolved one by one before they are grouped. Others are grouped by their
    words, which is cheaper, and right where equal words and only they mean the same.
    """

    tables: tuple[ClaimTable, ...]
    careful: bool = False
    only: int | None = None

    @cached_property
    def scopes(self) -> tuple[str, ...]:
        """Columns that hold a scope, of all tables, sorted."""
        return tuple(sorted({name for table in self.tables for name in table.columns if name.startswith(SCOPE)}))

    @cached_property
    def form(self) -> tuple[str, ...]:
        """Those columns of `FORM` that some table has."""
        return tuple(name for name in FORM if any(name in table.columns for table in self.tables))

    @cached_property
    def dated(self) -> bool:
        """Whether some table has a column of periods."""
        return any("period" in table.columns for table in self.tables)

    @cached_property
    def spoken(self) -> bool:
        """Whether there is more than one source."""
        return len(self.tables) > 1 or any("source" in table.columns for table in self.tables)

    @cached_property
    def number(self) -> str | None:
        """The SQL type that holds the values of all tables exactly; None when some table writes them as text."""
        return f"DECIMAL({self.digits}, {self.places})" if 0 < self.digits <= DIGITS else None

    @cached_property
    def digits(self) -> int:
        """Most digits of a value; 0 when some table writes values as text."""
        kinds = [table.number for table in self.tables]
        return max(kind[0] for kind in kinds if kind) + self.places if all(kinds) else 0

    @cached_property
    def places(self) -> int:
        """Most decimal places of a value, where all tables type them as exact numbers."""
        return max((table.number[1] for table in self.tables if table.number), default=0)

    @cached_property
    def valued(self) -> bool:
        """Whether every row has a value."""
        return self.number is not None and all("value" in table.full for table in self.tables)

    def each(self) -> Iterator["Rows"]:
        """The rows of one table after the other, with the columns of all."""
        for number in range(len(self.tables)):
            yield replace(self, only=number)

    @property
    def names(self) -> tuple[str, ...]:
        """Columns that hold names: the subject and the scopes."""
        return ("subject", *(f"s{n}" for n in range(len(self.scopes))))

    @property
    def words(self) -> tuple[str, ...]:
        """Columns whose words tell facts apart before anything is resolved."""
        return ("attribute", *self.names, *(("period",) if self.dated else ()))

    @property
    def key(self) -> tuple[str, ...]:
        """Columns that tell facts apart when all is resolved."""
        return ("attribute", *self.names, *(("bounds",) if self.dated else ()))

    @property
    def grouped(self) -> tuple[str, ...]:
        """Columns that rows are grouped by."""
        return self.key if self.careful else self.words

    def plain(self, *, placed: bool = False) -> str:
        """The rows as stored, gaps as empty text: columns of `words`, value, form, source; with table and row number."""
        return self._each(lambda number: self._of(number, placed=placed))

    def among(self, facts: str, *told: str) -> str:
        """The rows, as `plain` has them with table and row number, of those ``facts`` that have their `words`.

        ``told`` are columns of the facts that come along. Cells are made text after the rows are found.
        """
        listed = ", ".join(f"{name} AS fact_{name}" for name in (*self.words, *told))

        def of(number: int) -> str:
            on = " AND ".join(f"{self._word(number, name)} = fact_{name}" for name in self.words)
            return self._of(number, placed=True, told=told) + f" JOIN (SELECT {listed} FROM {facts}) ON {on}"

        return self._each(of)

    def _each(self, query: Callable[[int], str]) -> str:
        return " UNION ALL ".join(query(number) for number in range(len(self.tables)) if self.only in (None, number))

    def resolved(self, relation: str, shown: Iterable[str]) -> str:
        """A relation that has the columns of `words`, with those of `key` in their place, and what they are worth.

        Beside the columns ``shown`` there are ``way`` and ``nature`` of the attribute, and ``lacking``: whether something
        is missing, or cannot be read, that tells which fact a row is about.
        """
        names = {name: f"r.{name}" for name in self.names}
        joins = [f"JOIN {TREATED} AS t ON t.attribute = r.attribute"]
        if self.careful:
            joins += [f"LEFT JOIN {NAMES} AS of_{name} ON of_{name}.word = r.{name}" for name in names]
            names = {name: f"coalesce(of_{name}.name, r.{name})" for name in names}
        lacking = [
            f"{names['subject']} = ''",
            *(f"(t.needs_{n} AND {names[f's{n}']} = '')" for n in range(len(self.scopes))),
        ]
        dated = f"t.way = {WAYS[Way.DATED]}"
        columns = [f"{text} AS {name}" for name, text in names.items()]
        if self.dated:
            joins.append(f"LEFT JOIN {PERIODS} AS p ON p.words = r.period")
            columns.append(f"CASE WHEN {dated} THEN coalesce(p.bounds, '') ELSE '' END AS bounds")
            lacking += ["(r.period <> '' AND p.bounds IS NULL)", f"({dated} AND p.bounds IS NULL)"]
        else:
            lacking.append(dated)
        told = [*columns, *(f"r.{name} AS {name}" for name in shown), f"{' OR '.join(lacking)} AS lacking"]
        meant = "r.attribute AS attribute, t.way AS way, t.nature AS nature"
        return f"SELECT {meant}, {', '.join(told)} FROM ({relation}) AS r {' '.join(joins)}"

    def _word(self, number: int, word: str) -> str:
        """The text of one of `words` in a table; the same expression wherever it is needed."""
        table = self.tables[number]
        name = self.scopes[self.names.index(word) - 1] if word in self.names[1:] else word
        if name not in table.columns:
            return "''"
        return cell(name) if name in table.full else f"coalesce({cell(name)}, '')"

    def _of(self, number: int, *, placed: bool, told: Iterable[str] = ()) -> str:
        table = self.tables[number]

        def text(name: str) -> str:
            return f"coalesce({cell(name)}, '')" if name in table.columns else "''"

        value = cell_sql.name("value")
        shown = [
            *(f"{self._word(number, word)} AS {word}" for word in self.words),
            f"CAST({value} AS {self.number}) AS value" if self.number else f"nullif({cell('value')}, '') AS value",
            *(f"{text(name)} AS {name}" for name in self.form),
            *(f"fact_{name} AS {name}" for name in told),
        ]
        if self.spoken:
            home = cell_sql.literal(table.home.id)
            said = cell("source") if "source" in table.full else f"coalesce(nullif({cell('source')}, ''), {home})"
            shown.append(f"{said if 'source' in table.columns else home} AS source")
        if placed:
            cells = (f"{cell(name)} AS cell_{n}" for n, name in enumerate(self.columns) if name in table.columns)
            gaps = (f"NULL AS cell_{n}" for n, name in enumerate(self.columns) if name not in table.columns)
            cells_and_gaps = sorted([*cells, *gaps], key=lambda told: int(told.rpartition("_")[2]))
            shown += [f"{number} AS tbl", f"{cell_sql.name(ROW)} AS place", *cells_and_gaps]
        return f"SELECT {', '.join(shown)} FROM {table.rows if placed else table.relation}"

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """All columns of all tables, sorted."""
        return tuple(sorted({name for table in self.tables for name in table.columns}))


def same(one: str, other: str, columns: Iterable[str]) -> str:
    """Whether rows of two relations are alike in columns."""
    return " AND ".join(f"{one}.{name} = {other}.{name}" for name in columns)


def cell(name: str) -> str:
    """A cell as text."""
    return f"CAST({cell_sql.name(name)} AS VARCHAR)"


def values(rows: Iterable[Sequence[object]]) -> str:
    """A list of rows for `VALUES`: texts are quoted, numbers and truth values written, None is null."""
    return ", ".join(f"({', '.join(map(_value, row))})" for row in rows)


def _value(given: object) -> str:
    if given is None:
        return "NULL"
    return cell_sql.literal(given) if isinstance(given, str) else str(given)
