"""What an engine does: it holds relations and answers queries in the SQL that DuckDB and Spark share (DESIGN 7)."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol


class Engine(Protocol):
    """One open engine. Queries are written in DuckDB's SQL; an engine of another dialect translates them."""

    @property
    def name(self) -> str:
        """The engine as `--engine` and a result name it."""

    def load(self, relation: str, columns: Mapping[str, str], rows: Sequence[Sequence[object]]) -> None:
        """Make a relation for this run alone: the SQL type of each column by its name, and the cells row by row.

        A relation of the same name is replaced.
        """

    def execute(self, sql: str) -> list[tuple[Any, ...]]:
        """All rows of a query's answer.

        Raises:
            EngineError: the engine could not answer.
        """

    def drop(self, relation: str) -> None:
        """Forget a loaded relation and what it holds."""
