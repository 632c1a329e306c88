"""The queries of the comparison of feeds on Spark: one after the other, each with tables of its own, as on DuckDB."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from checker.engines.spark_dialect import DOUBLE_TEXT, adapted, parsed, spoken
from checker.engines.spark_session import failing_plainly

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

COUNTER = "file_row_number"
"""The column with the number of a row in its Parquet file, from 0."""
PATTERN = str.maketrans({character: f"\\{character}" for character in "*?[]{}"})
"""Characters of a path that Spark would take for a pattern."""


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
    scans: dict[str, str] = field(default_factory=dict)
    kept: dict[str, "DataFrame"] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Bring along what Spark has no function for."""
        self.session.udf.register("nfc_normalize", lambda text: text and unicodedata.normalize("NFC", text), "string")
        self.session.udf.register(DOUBLE_TEXT, lambda number: None if number is None else repr(number), "string")

    def execute(self, sql: str) -> Answer:
        """Run one statement: a query, or a table made from one or dropped.

        Raises:
            EngineError: Spark failed.
        """
        from sqlglot import exp  # noqa: PLC0415 - an extra

        tree = parsed(sql)
        with failing_plainly():
            if isinstance(tree, exp.Drop):
                for table in tree.find_all(exp.Table):
                    self._forget(table.name)
                return Answer(iter(()))
            if isinstance(tree, exp.Insert):
                name = tree.this.name
                added = self._query(tree.expression)
                self._keep(name, self.kept[name].unionByName(added, allowMissingColumns=True))
                return Answer(iter(()))
            if isinstance(tree, exp.Create):
                self._keep(tree.this.name, self._query(tree.expression))
                return Answer(iter(()))
            return Answer(tuple(row) for row in self._query(tree).toLocalIterator())

    def close(self) -> None:
        """Give back what tables held."""
        for name in list(self.kept):
            self._forget(name)
        for name in self.scans.values():
            self.session.catalog.dropTempView(name)

    def _query(self, tree: Any) -> "DataFrame":
        return self.session.sql(spoken(adapted(tree, self._scanned, lambda query: self.session.sql(query).columns)))

    def _keep(self, name: str, found: "DataFrame") -> None:
        """A table is computed once; what a lost worker held of it is computed again."""
        found.persist()
        found.count()
        self._forget(name)
        found.createOrReplaceTempView(name)
        self.kept[name] = found

    def _forget(self, name: str) -> None:
        if name in self.kept:
            self.kept.pop(name).unpersist()
            self.session.catalog.dropTempView(name)

    def _scanned(self, path: str) -> str:
        """A view over a Parquet file with the numbers of its rows."""
        if path not in self.scans:
            plain = path
            for character in "*?[":
                plain = plain.replace(f"[{character}]", character)
            read = self.session.read.parquet(f"file:{plain.translate(PATTERN)}")
            if COUNTER not in map(str.casefold, read.columns):
                read = read.selectExpr("*", f"_metadata.row_index AS {COUNTER}")
            self.scans[path] = f"scan_{len(self.scans)}"
            read.createOrReplaceTempView(self.scans[path])
        return self.scans[path]
