"""What a claim table is: a claim file of very many rows, left where it lies until a row is to be looked at closely."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas.source import Source

if TYPE_CHECKING:
    from schemas.reading import Reading

NumberedRow = tuple[int, Mapping[str, str | None]]
"""The number of a row, from 1, or 0 for one that stands for many; its cells as text by column."""

CLAIM_COLUMNS = ("subject", "attribute", "value")
"""Columns that make a CSV, JSON or Parquet file a claim file."""


@dataclass(frozen=True)
class ClaimTable:
    """The rows of one claim file as SQL reads them.

    ``relation`` is a table expression with the columns as stored; ``rows`` is the same with the column
    `schemas.feed.ROW` beside them. ``number`` has the most digits before and after the point of the column `value`, when
    the file itself types it as an exact number. ``read`` makes claims of rows, or sets them aside, just as rows of a
    small claim file are; ``speakers`` are the sources of the file by the ids that its rows name. In the columns of
    ``full`` no cell is null, and of `source` none is empty.
    """

    home: Source
    path: str
    total: int
    relation: str
    rows: str
    columns: tuple[str, ...]
    full: frozenset[str]
    number: tuple[int, int] | None
    read: Callable[[Sequence[NumberedRow]], "Reading"]
    speakers: Callable[[Sequence[str]], tuple[Source, ...]]
