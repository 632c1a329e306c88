"""Cells and rows that a contract refuses: what they are, and how they are set aside."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from schemas.finding import SetAside
from sources.tables.table_file import Lines

LISTED = 100
"""How many failures of a file are set aside one by one; the rest are counted."""


class Failure(NamedTuple):
    """A cell, or a whole row when the column is None, that fails a check; ``row`` counts from 1."""

    row: int
    column: str | None
    check: str
    value: str


@dataclass(frozen=True)
class Failures:
    """All failures of a file, by row and column; ``remedy`` is what to do about them."""

    found: tuple[Failure, ...] = ()
    remedy: str = ""

    @property
    def rows(self) -> frozenset[int]:
        """Rows with a failure."""
        return frozenset(failure.row for failure in self.found)

    @property
    def cells(self) -> frozenset[tuple[int, str | None]]:
        """Row and column of every failure."""
        return frozenset((failure.row, failure.column) for failure in self.found)

    def set_aside(self, source: str, shown: str, lines: Lines) -> Iterable[SetAside]:
        """The first `LISTED` failures one by one, the others as one entry with their number."""
        listed = sorted(self.found, key=lambda failure: (failure.row, failure.column or "", failure.check))[:LISTED]
        line_of = lines({failure.row for failure in listed})
        for failure in listed:
            yield SetAside(
                source=source,
                path=shown,
                line=line_of[failure.row],
                column=failure.column,
                text=failure.value,
                reason=f"{_cell(failure)} fails the check: {failure.check}",
                remedy=self.remedy,
            )
        if len(self.found) > len(listed):
            yield SetAside(
                source=source,
                path=shown,
                reason=f"more failures like the first {LISTED} listed",
                remedy=self.remedy,
                count=len(self.found) - len(listed),
            )


def _cell(failure: Failure) -> str:
    return repr(failure.value) if failure.value else "the cell" if failure.column else "the row"
