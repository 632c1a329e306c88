"""What a dense feed is: a table with a key whose cells are compared where they lie, column by column."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum

from schemas.agreement import Tolerance
from schemas.source import Source

ROW = "consilience row number"
"""The column of `Feed.rows` that counts the rows of the table from 1."""


class CellKind(StrEnum):
    """What the cells of a column hold."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    DOUBLE = "double"
    """Binary floating point; a cell means its shortest decimal text."""
    TEXT = "text"
    TRUTH = "truth"
    DATE = "date"
    TIMESTAMP = "timestamp"
    """Date and time of day, of no time zone."""
    INSTANT = "instant"
    """A timestamp with its time zone, shown in UTC."""
    TIME = "time"
    OTHER = "other"
    """Lists, structures, bytes, intervals: shown, never compared."""


NUMBERS = frozenset({CellKind.INTEGER, CellKind.DECIMAL, CellKind.DOUBLE})
"""Kinds that are amounts."""


MOMENTS = frozenset({CellKind.DATE, CellKind.TIMESTAMP, CellKind.INSTANT, CellKind.TIME})
"""Kinds that are dates or times."""


@dataclass(frozen=True)
class Census:
    """How many cells of a text column hold what, counted over all rows."""

    values: int = 0
    """Cells that are not missing."""
    numbers: int = 0
    """Of those, the ones that are numbers."""
    codes: int = 0
    """Of those, the ones that are digits but no numbers: `007`, `+49`, or more digits than a number may have."""
    ready: bool = False
    """Whether every cell that is not null is a number just as it is stored."""
    moment: int = 0
    """Characters of every date and time among them; 0 when there are none, or they are not all of one length."""

    @property
    def words(self) -> int:
        """Cells that are not numbers."""
        return self.values - self.numbers


@dataclass(frozen=True)
class FeedColumn:
    """One column of a feed: its name in the file, what it states, and what its cells hold.

    ``whole`` and ``scale`` are the most digits before and after the point. ``census`` is given where cells are stored
    as text without a declared type (CSV): ``kind`` is then what the values of all rows say.
    """

    name: str
    attribute: str
    kind: CellKind
    whole: int = 0
    scale: int = 0
    census: Census | None = None
    unit: str | None = None
    decimals: int | None = None
    tolerance: Tolerance | None = None
    missing: tuple[str, ...] = ()

    @property
    def stored(self) -> str:
        """The kind as a message names it, with where it comes from."""
        return f"{self.kind} (told from its values)" if self.census else f"{self.kind} (its type in the file)"


@dataclass(frozen=True)
class Feed:
    """A table to compare with others: where it is, how many rows it has and how SQL reads it.

    A source may have several, if it is spread over files: feeds of one source are one table. ``relation`` is a table
    expression with the columns as stored; ``rows`` is the same with the column ``ROW`` beside them. ``lines`` turns row
    numbers into lines of the file, or leaves them as they are where a file has none. ``refused`` is a table expression
    like ``rows`` of those that the user's contract refuses, which are in none of the others; None when there are none.
    ``numbered`` says that ``rows`` costs no more to read than ``relation``.
    """

    source: Source
    path: str
    total: int
    relation: str
    rows: str
    key: tuple[FeedColumn, ...]
    columns: tuple[FeedColumn, ...]
    lines: Callable[[Collection[int]], dict[int, int]]
    holder: object = None
    refused: str | None = None
    refusals: int = 0
    """How many rows are refused."""
    numbered: bool = False

    @property
    def id(self) -> str:
        """Id of the source."""
        return self.source.id

    @property
    def key_names(self) -> tuple[str, ...]:
        """What the key columns state; feeds with equal ones are compared."""
        return tuple(column.attribute for column in self.key)
