"""Lines of two columns, indented: what, and what about it."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

NAME_WIDTH = 40


def rows(pairs: Iterable[tuple[str, str]]) -> RenderableType:
    """Lay pairs out below each other."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=NAME_WIDTH)
    table.add_column()
    for name, words in pairs:
        table.add_row(Text(name, style="dim"), Text(words))
    return Padding(table, (0, 0, 0, 2), expand=False)
