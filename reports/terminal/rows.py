"""Lines of two columns, indented: what, and what about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

SHARE = 2
"""The first column takes at most one part in this many of the width; longer names go on below."""


@dataclass(frozen=True)
class _Rows:
    """Pairs below each other, laid out for the width there is."""

    pairs: tuple[tuple[str, str], ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Fold rather than cut, so that no place loses its line."""
        yield self._laid_out(options.max_width)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """As wide as what is laid out, so that nothing is filled up to the width of the screen."""
        return Measurement.get(console, options, self._laid_out(options.max_width))

    def _laid_out(self, width: int) -> Padding:
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(max_width=width // SHARE, overflow="fold")
        table.add_column(overflow="fold")
        for name, words in self.pairs:
            table.add_row(Text(name, style="dim"), Text(words))
        return Padding(table, (0, 0, 0, 2), expand=False)


def rows(pairs: Iterable[tuple[str, str]]) -> RenderableType:
    """Lay pairs out below each other."""
    return _Rows(tuple(pairs))
