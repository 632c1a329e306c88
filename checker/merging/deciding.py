# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Decides the keys on which sources do not all say the same, one by one: which cells are written, or why none are."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.merging.layout import Field, Layout
from checker.merging.policy import Judge, Stated, Written
from checker.merging.query import ODD, ODD_KEYS, looked_at, strays
from schemas import cell_sql
from schemas.cell import cell_text, cell_value
from schemas.feed import MOMENTS, NUMBERS
from schemas.value import Category

if TYPE_CHECKING:
    import duckdb

BATCH = 50_000
"""Keys decided between two files, and rows fetched at a time."""


class OddRow(NamedTuple):
    """A row of a key that is looked at: its key, its feed, which fields differ, its cells as written."""

    kid: int
    feed: int
    differ: tuple[bool, ...]
    texts: tuple[str | None, ...]


@dataclass
class Tally:
    """How many keys were not merged, by what stood in the way."""

    kinds: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Decider:
    """Decides keys; ``judges`` are those of the fields that are looked at, by their number in the layout."""

    layout: Layout
    judges: Mapping[int, Judge]
    connection: "duckdb.DuckDBPyConnection"
    folder: Path
    tally: Tally = field(default_factory=Tally)

    @property
    def decided(self) -> str:
        """The table expression of what was decided."""
        return f"read_parquet({cell_sql.literal(str(self.folder / '*.parquet'))})"

    def decide(self) -> None:
        """Decide all odd keys and write what came of it into the folder."""
        batch: list[dict[str, object]] = []
        written = 0
        for kid, rows in groupby(self._rows(), key=lambda row: row.kid):
            batch.append({"kid": kid, **self._decision(list(rows))})
            if len(batch) == BATCH:
                self._write(batch, written)
                written += 1
                batch.clear()
        self._write(batch, written)

    def _decision(self, rows: Sequence[OddRow]) -> dict[str, object]:
        kind, reason = self._in_the_way(rows)
        found: dict[str, object] = {}
        for at, (n, judge) in enumerate(self.judges.items()):
            if reason or not rows[0].differ[at]:
                continue
            choice = judge.decide(list(self._stated(rows, at, self.layout.fields[n])))
            if isinstance(choice, Written):
                numbers = [self.layout.plan.sources.index(source) for source in choice.sources]
                found[f"s{n}"] = self.layout.plan.sources.index(choice.source)
                found[f"m{n}"] = str(sum(1 << number for number in numbers))
            else:
                kind, reason = "in conflict", f"{self.layout.fields[n].attribute}: {choice.reason}"
        if reason:
            self.tally.kinds[kind] += 1
            return {"reason": reason}
        return found

    def _in_the_way(self, rows: Sequence[OddRow]) -> tuple[str, str]:
        """What keeps a key from being merged whatever its values: a source has it twice, or a cell is no number."""
        feeds = self.layout.plan.feeds
        for source, times in sorted(Counter(feeds[row.feed].id for row in rows).items()):
            if times > 1:
                return "in several rows of a source", f"{source} has the key in {times} rows"
        for row in rows if self._straying else ():
            for at, n in enumerate(self.judges):
                one = self.layout.fields[n]
                if (n, row.feed) not in self._straying:
                    continue
                held = one.columns[row.feed]
                said = cell_text(row.texts[at], held.missing)
                if said is not None and cell_value(said, held, one.form.kind) is None:
                    where = feeds[row.feed].id
                    return "with a cell that is no number", f"{one.attribute}: {said!r} in {where} is no number"
        return "", ""

    @cached_property
    def _straying(self) -> frozenset[tuple[int, int]]:
        """Fields and feeds in which some cells are no numbers."""
        feeds = range(len(self.layout.plan.feeds))
        return frozenset((n, feed) for n in self.judges for feed in feeds if strays(self.layout.fields[n], feed))

    def _stated(self, rows: Sequence[OddRow], at: int, one: Field) -> Iterator[Stated]:
        """What the sources state of a field; where one is no number, or no date, all are names."""
        found = [
            Stated(self.layout.plan.feeds[row.feed].id, value)
            for row in rows
            if (held := one.columns.get(row.feed))
            and (value := cell_value(row.texts[at], held, one.form.kind)) is not None
        ]
        if one.form.kind in NUMBERS | MOMENTS and any(isinstance(stated.value, Category) for stated in found):
            return (
                Stated(stated.source, Category(text=stated.value.text, value=stated.value.text)) for stated in found
            )
        return iter(found)

    def _rows(self) -> Iterator[OddRow]:
        texts = [self.layout.attributes.index(self.layout.fields[n].attribute) for n in self.judges]
        shown = ["r.kid", "r.feed", *(f"o.d{n}" for n in self.judges), *(f"r.t{n}" for n in texts)]
        found = self.connection.execute(
            f"SELECT {', '.join(shown)} FROM {ODD} r JOIN {ODD_KEYS} o ON r.kid = o.kid ORDER BY r.kid, r.feed, r.place"
        )
        width = len(self.judges)
        while batch := found.fetchmany(BATCH):
            for kid, feed, *rest in batch:
                yield OddRow(kid, feed, tuple(rest[:width]), tuple(rest[width:]))

    def _write(self, batch: Sequence[Mapping[str, object]], number: int) -> None:
        import polars as pl  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

        schema: dict[str, type[pl.DataType]] = {"kid": pl.Int64, "reason": pl.String}
        for n in range(len(self.layout.fields)):
            schema |= {f"s{n}": pl.Int64, f"m{n}": pl.String}
        pl.DataFrame(list(batch), schema=schema).write_parquet(self.folder / f"{number:08}.parquet")


def judged(layout: Layout) -> tuple[int, ...]:
    """Numbers of the fields whose cells may need deciding."""
    return tuple(n for n, one in enumerate(layout.fields) if looked_at(one))
