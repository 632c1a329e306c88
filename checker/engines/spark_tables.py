"""Tables that statements make on Spark: every change of one is a view of its own, kept until the next."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

WRITTEN_DOWN = "spark.checkpoint.dir"
"""Spark's setting that names a folder of the cluster's for tables that are to outlive a worker."""


@dataclass
class Listed:
    """A table of rows that a program wrote down, its columns in Spark's words; ``view`` is unset until it is asked for."""

    columns: str
    rows: list[tuple[Any, ...]] = field(default_factory=list)


@dataclass
class Tables:
    """The tables of one run by their names.

    A query is bound to the views that stand for its tables when it is made: Spark Connect would look names up only when
    rows are fetched, and find tables that were changed meanwhile.
    """

    session: "SparkSession"
    views: dict[str, str] = field(default_factory=dict)
    listed: dict[str, Listed] = field(default_factory=dict)
    made: int = 0

    def view(self, name: str) -> str | None:
        """The view that stands for a table now; None when there is no such table."""
        if name in self.listed and name not in self.views:
            listed = self.listed[name]
            self.session.catalog.cacheTable(self._show(name, self.session.createDataFrame(listed.rows, listed.columns)))
        return self.views.get(name)

    def keep(self, name: str, found: "DataFrame") -> None:
        """Make a table, or make it anew.

        It is computed once and cut off from what it was made of, for else the plan of each would hold those of all before
        it: what a worker holds of it is lost with the worker, unless Spark is told where to write it down.
        """
        before = self.views.pop(name, None)
        durably = self.session.conf.get(WRITTEN_DOWN, None)
        self._show(name, found.checkpoint() if durably else found.localCheckpoint())
        self.listed.pop(name, None)
        if before:
            self.session.catalog.dropTempView(before)

    def declare(self, name: str, columns: str) -> None:
        """Make a table without rows."""
        self.drop(name)
        self.listed[name] = Listed(columns)

    def add(self, name: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Add rows to a table that was made without any."""
        self.listed[name].rows.extend(rows)
        if before := self.views.pop(name, None):
            self.session.catalog.dropTempView(before)

    def drop(self, name: str) -> None:
        """Forget a table and give back what it held."""
        self.listed.pop(name, None)
        if before := self.views.pop(name, None):
            self.session.catalog.dropTempView(before)

    def clear(self) -> None:
        """Forget all tables."""
        for name in {*self.views, *self.listed}:
            self.drop(name)

    def _show(self, name: str, found: "DataFrame") -> str:
        self.made += 1
        self.views[name] = f"{name}_{self.made}"
        found.createOrReplaceTempView(self.views[name])
        return self.views[name]
