"""The queries of a comparison on Spark: one after the other, each with tables of its own, as on DuckDB."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from checker.engines.spark_dialect import DOUBLE_TEXT, adapted, parsed, spoken
from checker.engines.spark_scans import Scans
from checker.engines.spark_session import failing_plainly
from checker.engines.spark_statements import changed, declared, given
from checker.engines.spark_tables import Tables
from schemas.database import connect

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


@dataclass(frozen=True)
class Answer:
    """The rows of an answer, as they are asked for."""

    rows: Iterator[tuple[Any, ...]]

    def fetchall(self) -> list[tuple[Any, ...]]:
        """All rows that are left."""
        return self.fetchmany(None)

    def fetchmany(self, size: int | None = 1) -> list[tuple[Any, ...]]:
        """The next rows, at most so many."""
        with failing_plainly():
            return list(islice(self.rows, size))


@dataclass
class Queries:
    """What a comparison asks a database for: statements in DuckDB's SQL, and rows."""

    session: "SparkSession"
    scans: Scans = field(init=False)
    tables: Tables = field(init=False)

    def __post_init__(self) -> None:
        """Bring along what Spark has no function for."""
        self.scans, self.tables = Scans(self.session), Tables(self.session)
        self.session.udf.register("nfc_normalize", lambda text: text and unicodedata.normalize("NFC", text), "string")
        self.session.udf.register(DOUBLE_TEXT, lambda number: None if number is None else repr(number), "string")

    def execute(self, sql: str) -> Answer:
        """Run one statement: a query, or a table made from one, changed or dropped.

        Raises:
            EngineError: Spark failed.
        """
        from sqlglot import exp  # noqa: PLC0415 - an extra

        tree = parsed(sql)
        if tree.find(exp.TryCast):
            return _answered_here(sql)
        with failing_plainly():
            if isinstance(tree, exp.Query):
                return Answer(tuple(row) for row in self._query(tree).toLocalIterator())
            self._done(tree)
            return Answer(iter(()))

    def close(self) -> None:
        """Give back what tables held."""
        with failing_plainly():
            self.tables.clear()
            self.scans.clear()

    def _done(self, tree: Any) -> None:
        """Make a table, change it or drop it."""
        from sqlglot import exp  # noqa: PLC0415 - an extra

        if isinstance(tree, exp.Drop):
            for table in tree.find_all(exp.Table):
                self.tables.drop(table.name)
        elif isinstance(tree, exp.Create) and tree.expression is None:
            columns = ", ".join(f"{name} {spoken(kind)}" for name, kind in declared(tree).items())
            self.tables.declare(tree.this.this.name, columns)
        elif isinstance(tree, exp.Create):
            self.tables.keep(tree.this.name, self._query(tree.expression))
        elif isinstance(tree, exp.Insert) and isinstance(tree.expression, exp.Values):
            self.tables.add(tree.this.name, given(tree.expression))
        elif isinstance(tree, exp.Insert):
            name, before = tree.this.name, self._named(tree.this)
            added = self._query(tree.expression)
            self.tables.keep(name, self.session.table(before or name).unionByName(added, allowMissingColumns=True))
        elif anew := changed(tree):
            name, query = anew
            self.tables.keep(name, self._query(query))

    def _named(self, table: Any) -> str | None:
        from sqlglot import exp  # noqa: PLC0415 - an extra

        if isinstance(table.this, exp.ReadParquet):
            return self.scans.view(table.this.expressions[0].name)
        return self.tables.view(table.name)

    def _query(self, tree: Any) -> "DataFrame":
        from sqlglot import exp  # noqa: PLC0415 - an extra

        for table in tree.find_all(exp.Table):
            self._named(table)
        return self.session.sql(spoken(adapted(tree, self._named, self._columns, self.scans.texts())))

    def _columns(self, query: str) -> list[str]:
        columns: list[str] = self.session.sql(query).columns
        return columns


def _answered_here(sql: str) -> Answer:
    """What texts can be read as is asked of DuckDB, of the same files: the engines do not read all texts alike."""
    with connect() as connection:
        return Answer(iter(connection.execute(sql).fetchall()))
