"""Text below each other, laid out line by line: what fits is written as it is, and only the rest goes through rich's layout."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

GUTTER = 2
"""Blanks between columns."""


@dataclass(frozen=True)
class Grid:
    """Rows of cells in columns, each as wide as its widest cell; the widths are the most that a column takes.

    ``indent`` is the number of blanks in front of each line.
    """

    rows: Sequence[Sequence[Text]]
    widths: Sequence[int | None]
    indent: int = 0

    def lines(self, width: int) -> list[Text] | None:
        """Its lines, when no cell needs more than one."""
        if not self.rows:
            return None
        columns = [[cell_len(cell.plain) for cell in column] for column in zip(*self.rows, strict=True)]
        taken = [max(column) for column in columns]
        folded = any(most is not None and wide > most for wide, most in zip(taken, self.widths, strict=True))
        broken = any("\n" in cell.plain for row in self.rows for cell in row)
        if folded or broken or 0 in taken or self.indent + sum(taken) + GUTTER * (len(taken) - 1) > width:
            return None
        lines = []
        for place, row in enumerate(self.rows):
            line = Text(" " * self.indent)
            for cell, used, wide in zip(row, (column[place] for column in columns), taken, strict=True):
                padded = cell.copy()
                padded.pad_right(wide - used)
                line.append_text(padded)
                line.append(" " * GUTTER)
            lines.append(line)
        return lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Fold what does not fit."""
        table = Table.grid(padding=(0, GUTTER, 0, 0))
        for most in self.widths:
            table.add_column(max_width=most, overflow="fold")
        for row in self.rows:
            table.add_row(*row)
        yield Padding(table, (0, 0, 0, self.indent), expand=False)


@dataclass(frozen=True)
class Lines:
    """Parts below each other, with so many blanks in front."""

    parts: Iterable[RenderableType]
    indent: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Write the lines that fit."""
        blanks, room = Segment(" " * self.indent), options.max_width - self.indent
        for part in self.parts:
            for line in _lines(part, console, room):
                if isinstance(line, Text):
                    yield blanks
                    # A text that has a style, and no spans, is rendered without it.
                    yield from Text().append_text(line).render(console, end="\n")
                else:
                    yield Padding(line, (0, 0, 0, self.indent), expand=False) if self.indent else line


def _lines(part: RenderableType, console: Console, width: int) -> Iterable[RenderableType]:
    """The lines of a part; the part itself when rich is to lay it out."""
    if isinstance(part, Grid):
        lines = part.lines(width)
        return (part,) if lines is None else lines
    if not isinstance(part, Text):
        return (part,)
    return (part,) if "\n" not in part.plain and cell_len(part.plain) <= width else part.wrap(console, width)
