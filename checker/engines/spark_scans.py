"""Parquet files as Spark reads them: where they lie, with the numbers of their rows."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

COUNTER = "file_row_number"
"""The column with the number of a row in its Parquet file, from 0."""
PATTERN = str.maketrans({character: f"\\{character}" for character in "*?[]{}"})
"""Characters of a path that Spark would take for a pattern."""


@dataclass(frozen=True)
class Scans:
    """The files of one run, each a view, by their paths as DuckDB is given them."""

    session: "SparkSession"
    views: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, set[str]] = field(default_factory=dict)

    def view(self, path: str) -> str:
        """The view over a Parquet file with the numbers of its rows."""
        if path not in self.views:
            plain = path
            for character in "*?[":
                plain = plain.replace(f"[{character}]", character)
            read = self.session.read.parquet(f"file:{plain.translate(PATTERN)}")
            if COUNTER not in map(str.casefold, read.columns):
                read = read.selectExpr("*", f"_metadata.row_index AS {COUNTER}")
            for name, kind in read.dtypes:
                self.kinds.setdefault(name, set()).add(kind)
            self.views[path] = f"scan_{len(self.views)}"
            read.createOrReplaceTempView(self.views[path])
        return self.views[path]

    def texts(self) -> frozenset[str]:
        """Columns that are text in every file."""
        return frozenset(name for name, kinds in self.kinds.items() if kinds == {"string"})

    def clear(self) -> None:
        """Forget all files."""
        for name in self.views.values():
            self.session.catalog.dropTempView(name)
        self.views.clear()
