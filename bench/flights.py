"""How well wrong cells are found in 38 flight feeds whose truth is known: conflict findings and support alone.

A cell is *wrong* when it states another time than the truth does; how it writes the time is no matter. Cells without a
value, and words in place of one, are found by their absence and are counted apart. No truth takes part in the finding.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from checker.engines.interface import Engine
from checker.session import run
from checker.witnesses.independence import Independence
from schemas.catalogue import Catalogue
from schemas.errors import NotationError
from schemas.fact import Fact, Ledger
from schemas.notation.times_of_day import read_time_of_day
from schemas.project import Column, Project, SourceEntry, Table
from schemas.result import Result
from sources.interface import Context
from sources.tables.reader import read_table

DATA = Path(__file__).parents[2] / "shared" / "data" / "flights"
COLUMNS = ("sched_dep_time", "act_dep_time", "sched_arr_time", "act_arr_time")
RAHA = "Raha .81, dBoost .66, ActiveClean .44, NADEEF .09, KATARA .08"
"""F1 of others on all cells that differ from the truth: missing ones and other spellings too."""
ROUNDS = 20
"""Most rounds in which records and sides are weighed against each other."""

Cell = tuple[str, str, str]
"""Source, flight, column."""
Cells = AbstractSet[Cell]
Weight = Callable[[str], Fraction]
"""What a source counts."""


@dataclass(frozen=True)
class Feeds:
    """What the sources said, and the truth, by cell."""

    said: Mapping[Cell, str]
    truth: Mapping[Cell, str]

    @classmethod
    def of(cls, folder: Path) -> "Feeds":
        """Read both files."""
        return cls(_cells(folder / "dirty.csv"), _cells(folder / "clean.csv"))

    @cached_property
    def lacking(self) -> Cells:
        """Cells without a value, or with a word in place of one."""
        return {cell for cell, text in self.said.items() if _time(text) is None}

    @cached_property
    def wrong(self) -> Cells:
        """Cells with another time than the truth."""
        return {cell for cell, text in self.said.items() if _time(text) not in (None, _time(self.truth[cell]))}

    @cached_property
    def unlike(self) -> Cells:
        """Cells whose text is not that of the truth, however little it differs: what error detection is measured on."""
        return {cell for cell, text in self.said.items() if text != self.truth[cell]}


@dataclass(frozen=True)
class Outvoted:
    """The cells of facts in conflict that stand on another side than the best supported one."""

    result: Result
    copied: Mapping[str, str]

    @cached_property
    def cell(self) -> Mapping[str, Cell]:
        """The cell of each claim."""
        return {claim.id: (claim.source, claim.subject, claim.attribute) for claim in self.result.claims}

    def by(self, weight: Weight, *, copies_once: bool = True) -> Cells:
        """The cells outside the side of the greatest weight; where several weigh the same, those outside them all."""
        found: set[Cell] = set()
        for fact in self.result.facts:
            best = {key for side in self._best(fact, weight, copies_once=copies_once) for key in side}
            found |= {self.cell[key] for key in fact.claims if key not in best}
        return found

    def record(self) -> Weight:
        """The share of its facts in which an independent source stands with the best supported side, over and over.

        Sides weighed by the records of their sources give new records, until nothing changes.
        """
        records: dict[str, Fraction] = defaultdict(lambda: Fraction(1))
        for _ in range(ROUNDS):
            stood, spoke = Counter[str](), Counter[str]()
            for fact in self.result.facts:
                best = self._best(fact, records.__getitem__)
                for side in fact.groups:
                    spoke.update(self._voices(side))
                    stood.update(self._voices(side) if side in best else ())
            fresh = {source: Fraction(stood[source], spoke[source]) for source in spoke}
            if fresh == records:
                break
            records = defaultdict(lambda: Fraction(1), fresh)
        return records.__getitem__

    def _best(self, fact: Fact, weight: Weight, *, copies_once: bool = True) -> list[tuple[str, ...]]:
        weights = [sum(map(weight, self._voices(side, copies_once=copies_once)), Fraction(0)) for side in fact.groups]
        return [side for side, sum_ in zip(fact.groups, weights, strict=True) if sum_ == max(weights)]

    def _voices(self, side: Iterable[str], *, copies_once: bool = True) -> Collection[str]:
        sources = {self.cell[key][0] for key in side}
        return {self.copied.get(source, source) for source in sources} if copies_once else sources


@dataclass(frozen=True)
class Score:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @classmethod
    def of(cls, found: Cells, sought: Cells) -> "Score":
        """Hold what was found against what was to be found."""
        return cls(len(found & sought) / len(found), len(found & sought) / len(sought))

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    def __str__(self) -> str:
        """The three as figures of a table."""
        return f"{self.precision:.3f}  {self.recall:.3f}  {self.f1:.3f}"


def outvoted(folder: Path, engine: Engine | None = None) -> Outvoted:
    """Check the feeds as a project would: flight is the key, `src` the source, and all columns are times of day.

    DuckDB is the engine unless another is given.
    """
    table = Table(key=("flight",), source="src", columns={name: Column(read="time") for name in COLUMNS})
    reading = read_table(SourceEntry(id="flights", path="dirty.csv", table=table), Context(folder))
    result = run(reading, Catalogue(), Project(), engine=engine)
    ledger = Ledger(result.claims, result.facts)
    return Outvoted(result, Independence.of(ledger, reading, Catalogue()).copied)


def flagged(folder: Path) -> dict[str, Cells]:
    """Cells told to be wrong, by how sides are weighed."""
    vote = outvoted(folder)
    return {
        "sources": vote.by(lambda _: Fraction(1), copies_once=False),
        "independent sources": vote.by(lambda _: Fraction(1)),
        "independent sources by record": vote.by(vote.record()),
    }


def _cells(file: Path) -> dict[Cell, str]:
    with file.open(encoding="utf-8", newline="") as opened:
        return {
            (row["src"], row["flight"], name): row[name].strip() for row in csv.DictReader(opened) for name in COLUMNS
        }


def _time(text: str) -> str | None:
    try:
        return read_time_of_day(text).start if text else None
    except NotationError:
        return None


def main(folder: Path = DATA) -> None:
    """Print how much was found, and how much of it was to be found."""
    if not (folder / "dirty.csv").is_file():
        sys.exit(f"skipped: the flight feeds and their truth are not in {folder}")
    feeds = Feeds.of(folder)
    print(f"{len(feeds.said):,} cells: {len(feeds.lacking):,} lack a value, {len(feeds.wrong):,} state a wrong time")
    print("\nwrong times only                precision  recall  F1")
    told = flagged(folder)
    for name, cells in told.items():
        print(f"  {name:<30}{Score.of(cells, feeds.wrong)}")
    print(f"\nall cells unlike the truth, those without a value counted as found ({RAHA})")
    for name, cells in told.items():
        print(f"  {name:<30}{Score.of(cells | feeds.lacking, feeds.unlike)}")


if __name__ == "__main__":
    main()
