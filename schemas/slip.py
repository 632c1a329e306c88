"""A systematic slip: one column in which the same groups of sources conflict in row after row."""

from dataclasses import dataclass
from decimal import Decimal

from pydantic import Field

from schemas.finding import Cause, Slip
from schemas.model import Record
from schemas.spelling import count
from schemas.value import ValueKind

SAMPLES = 5
"""Keys that a slip names."""
ALWAYS, MOSTLY = Decimal("0.98"), Decimal("0.9")
"""Confidence of a cause that holds in all rows of a slip, and in nearly all."""


@dataclass(frozen=True)
class SlipLimits:
    """Beyond both, conflicts of one column between the same groups of sources are one slip."""

    cells: int = 1_000
    share: Decimal = Decimal("0.05")
    """Share of the keys that sources have in common."""

    def exceeded(self, count: int, shared: int) -> bool:
        """Whether that many conflicts among that many shared keys are a slip."""
        return count > self.cells and count > self.share * shared


class CommonStep(Record):
    """What leads from the values of one side to those of the other, in all rows of a slip or nearly all."""

    name: str = Field(description="Name of the cause: `common factor`, `common offset`, `common conversion`.")
    words: str = Field(description="The step in words, with its arithmetic.")
    held: int = Field(description="Rows in which it holds.")
    rows: int = Field(description="Rows looked at.")

    @property
    def cause(self) -> Cause:
        """The cause that it is."""
        always = self.held == self.rows
        where = f"all {count(self.rows, 'row')}" if always else f"{self.held:,} of {count(self.rows, 'row')}"
        return Cause(name=self.name, text=f"{self.words} in {where}", confidence=ALWAYS if always else MOSTLY)


class SlippedColumn(Record):
    """A slip as the comparison of tables saw it, counted where the cells lie; only samples of them are claims."""

    slip: Slip = Field(description="Column, groups of sources, counts, and the keys whose cells are claims.")
    kind: ValueKind = Field(description="What its cells are; a cell that is something else is told by itself.")
    unclaimed: int = Field(description="Keys of the slip whose cells are not among the claims.")
    steps: tuple[CommonStep, ...] = Field(default=(), description="What the cells of the groups have in common.")
