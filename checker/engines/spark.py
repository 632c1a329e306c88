"""Spark: the same queries in its dialect, on the cluster that is configured or on this machine."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from checker.engines.spark_dialect import spark_type, translated
from checker.engines.spark_session import failing_plainly, session, told_once

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@dataclass(frozen=True)
class Spark:
    """An open session."""

    session: "SparkSession"
    name: ClassVar[str] = "spark"

    def load(self, relation: str, columns: Mapping[str, str], rows: Sequence[Sequence[object]]) -> None:
        """Hand the cells to the driver, which spreads them over the cluster."""
        kinds = ", ".join(f"{name} {spark_type(kind)}" for name, kind in columns.items())
        with failing_plainly():
            self.session.createDataFrame([tuple(row) for row in rows], kinds).createOrReplaceTempView(relation)

    def execute(self, sql: str) -> list[tuple[Any, ...]]:
        """All rows of a query's answer; they come to the driver."""
        with failing_plainly():
            return [tuple(row) for row in self.session.sql(translated(sql)).collect()]

    def drop(self, relation: str) -> None:
        """Forget a loaded relation."""
        with failing_plainly():
            self.session.catalog.dropTempView(relation)


@contextmanager
def opened() -> Iterator[Spark]:
    """A session for one run.

    Raises:
        UsageError: pyspark, sqlglot or Java is missing, or Spark does not start as it is configured.
    """
    with told_once(), session() as found:
        yield Spark(found)
