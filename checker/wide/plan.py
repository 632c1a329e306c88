"""What is compared with what: feeds of one key, the attributes they share, and what stays out of the comparison."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from checker.wide.columns import Form
from schemas.agreement import EXACTLY, Tolerance
from schemas.feed import CellKind, Feed, FeedColumn
from schemas.finding import SetAside


@dataclass(frozen=True)
class Compared:
    """One attribute that several sources state: its form, and its column in each feed, by the feed's position."""

    attribute: str
    form: Form
    columns: Mapping[int, FeedColumn]
    tolerance: Tolerance = EXACTLY

    @property
    def half_widths(self) -> Decimal:
        """The least distance that declared places allow any two cells: half a unit of the last place on either side."""
        halves = sorted(
            Decimal(0) if column.decimals is None else Decimal(1).scaleb(-column.decimals) / 2
            for column in self.columns.values()
        )
        return sum(halves[:2], Decimal(0))

    @property
    def approximate(self) -> bool:
        """Whether cells that differ may still agree."""
        return self.tolerance != EXACTLY or any(column.decimals is not None for column in self.columns.values())


@dataclass(frozen=True)
class Plan:
    """Feeds with one key: its parts, the attributes compared, and what is not; feeds of one source are one table."""

    feeds: tuple[Feed, ...]
    key: tuple[Compared, ...]
    columns: tuple[Compared, ...]
    apart: tuple[SetAside, ...]

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources, sorted."""
        return tuple(sorted({feed.id for feed in self.feeds}))

    def number(self, feed: Feed) -> int:
        """The position of a feed's source."""
        return self.sources.index(feed.id)

    def holders(self, column: Compared) -> tuple[int, ...]:
        """Positions of the sources that have a column."""
        return tuple(sorted({self.number(self.feeds[position]) for position in column.columns}))

    def kind(self, position: int, column: FeedColumn) -> CellKind:
        """As what a feed's cells are read: as the attribute is compared, else as the column says by itself."""
        for compared in self.columns:
            if compared.columns.get(position) is column:
                return compared.form.kind
        return column.kind
