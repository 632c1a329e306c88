"""Lines that are written as they are look as rich would lay them out, colours and all."""

from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from reports.terminal.lines import Grid, Lines

WORDS = st.text(st.sampled_from("ab 漢é\n"), max_size=30).map(lambda text: " ".join(text.split(" ")))
CELLS = st.builds(Text, WORDS, style=st.sampled_from(["", "bold", "dim"]))
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=4)


def shown(part: RenderableType, width: int) -> list[str]:
    """The lines on a screen that wide."""
    page = StringIO()
    console = Console(file=page, width=width, force_terminal=True, color_system="standard", _environ={})
    console.print(part, end="")
    return [line.rstrip() for line in page.getvalue().split("\n")]


@given(
    rows=ROWS, width=st.sampled_from([30, 60, 100]), most=st.sampled_from([None, 12]), indent=st.sampled_from([0, 2])
)
def test_a_grid_is_the_table_that_rich_makes_of_it(
    rows: list[tuple[Text, Text, Text]], width: int, most: int | None, indent: int
) -> None:
    """Wide letters, empty cells, cells of several lines, and such that must be folded."""
    grid = Grid(rows, (None, most, None), 2)
    whole: RenderableType = Padding(grid, (0, 0, 0, indent), expand=False)
    assert shown(Lines([grid], indent), width) == shown(whole, width)


@given(
    text=CELLS.filter(lambda text: text.plain.strip() and "\n" not in text.plain), width=st.sampled_from([10, 30, 100])
)
def test_a_text_is_wrapped_as_rich_wraps_it(text: Text, width: int) -> None:
    """Between words, with its style."""
    assert shown(Lines([text], 2), width) == shown(Padding(text, (0, 0, 0, 2), expand=False), width)
