"""What the first look is asked in a run, written down, so that another engine can be asked all of it at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from checker.engines.interface import Engine
from checker.engines.registry import open_engine
from checker.facts.screen import Row, candidates


@dataclass
class Asked:
    """DuckDB, that keeps the rows of every relation it is given."""

    engine: Engine
    relations: list[list[Row]] = field(default_factory=list)
    name: str = "duckdb"

    def load(self, relation: str, columns: Mapping[str, str], rows: Sequence[Sequence[object]]) -> None:
        self.relations.append([Row(**dict(zip(columns, row, strict=True))) for row in rows])
        self.engine.load(relation, columns, rows)

    def execute(self, sql: str) -> list[tuple[Any, ...]]:
        return self.engine.execute(sql)

    def drop(self, relation: str) -> None:
        self.engine.drop(relation)


@contextmanager
def listening() -> Iterator[Asked]:
    """DuckDB for runs whose questions are kept."""
    with open_engine() as engine:
        yield Asked(engine)


def asked_at_once(engines: Iterable[Engine], relations: Sequence[Sequence[Row]]) -> list[dict[int, list[int]]]:
    """The candidates that each engine finds in each relation, all relations put to it as one."""
    offsets: list[int] = []
    rows: list[Row] = []
    facts = 0
    for relation in relations:
        offsets.append(facts)
        rows += [Row(facts + row.fact, row.low, row.high, row.word, row.flag) for row in relation]
        facts += 1 + max(row.fact for row in relation)
    return [_by_relation(candidates(engine, rows), offsets) for engine in engines]


def _by_relation(found: Sequence[int], offsets: Sequence[int]) -> dict[int, list[int]]:
    bounds = [*offsets[1:], float("inf")]
    return {
        number: [fact - start for fact in found if start <= fact < end]
        for number, (start, end) in enumerate(zip(offsets, bounds, strict=True))
    }


def questions(runs: Iterable[Callable[[Engine], object]]) -> list[list[Row]]:
    """All relations that the runs put to the first look."""
    with listening() as engine:
        for run in runs:
            run(engine)
        return engine.relations
