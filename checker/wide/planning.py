# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Brings the columns of feeds together: which are compared, in which form, and why others are not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.wide.columns import SQL_TYPES, Apart, Form, settle, settle_key
from checker.wide.plan import Compared, Plan
from schemas import cell_sql
from schemas.agreement import EXACTLY, Tolerance
from schemas.catalogue import Catalogue
from schemas.errors import Place, UsageError
from schemas.feed import CellKind, Feed, FeedColumn
from schemas.finding import SetAside
from schemas.spelling import listing

if TYPE_CHECKING:
    import duckdb


def bring_together(feeds: Sequence[Feed], catalogue: Catalogue, connection: "duckdb.DuckDBPyConnection") -> Plan:
    """Bring the columns of feeds with one key together.

    Raises:
        UsageError: keys do not fit each other, a feed states an attribute twice, or tolerances differ.
    """
    ordered = tuple(sorted(feeds, key=lambda feed: (feed.id, feed.path)))
    parts = [{position: feed.key[part] for position, feed in enumerate(ordered)} for part in range(len(ordered[0].key))]
    key = tuple(_key(columns, ordered, connection) for columns in parts)
    compared: list[Compared] = []
    apart = list(_lonely(ordered))
    for attribute, columns in sorted(_shared(ordered).items()):
        settled = _settled(attribute, columns, ordered, catalogue, connection)
        if isinstance(settled, Compared):
            compared.append(settled)
        else:
            apart.append(settled)
    return Plan(ordered, key, tuple(compared), tuple(apart))


def _shared(feeds: Sequence[Feed]) -> dict[str, dict[int, FeedColumn]]:
    """The columns of attributes that at least two sources state."""
    columns = _by_attribute(feeds)
    return {attribute: found for attribute, found in columns.items() if len({feeds[at].id for at in found}) > 1}


def _lonely(feeds: Sequence[Feed]) -> Iterator[SetAside]:
    """For each source, the columns that no other source has."""
    shared = _shared(feeds)
    alone: dict[str, list[str]] = {}
    for attribute, found in sorted(_by_attribute(feeds).items()):
        if attribute not in shared:
            alone.setdefault(feeds[min(found)].id, []).append(attribute)
    for source, attributes in sorted(alone.items()):
        yield SetAside(
            source=source,
            path=next(feed.path for feed in feeds if feed.id == source),
            invalid=False,
            count=len(attributes),
            reason=f"no other table with the key {' / '.join(feeds[0].key_names)} has the "
            f"{'column' if len(attributes) == 1 else 'columns'} {listing(attributes)}",
            remedy="if it has another name elsewhere, map both to one `attribute:`",
        )


def _by_attribute(feeds: Sequence[Feed]) -> dict[str, dict[int, FeedColumn]]:
    columns: dict[str, dict[int, FeedColumn]] = {}
    for position, feed in enumerate(feeds):
        for column in feed.columns:
            other = columns.setdefault(column.attribute, {}).setdefault(position, column)
            if other is not column:
                raise UsageError(
                    f"the columns {other.name!r} and {column.name!r} both state {column.attribute!r}",
                    place=Place(feed.path),
                    remedy="give each an `attribute:` of its own",
                )
    return columns


def _key(columns: Mapping[int, FeedColumn], feeds: Sequence[Feed], connection: "duckdb.DuckDBPyConnection") -> Compared:
    settled = settle_key(list(columns.values()), _Parser(columns, feeds, connection))
    attribute = columns[0].attribute
    if isinstance(settled, Apart):
        raise UsageError(
            f"the key {attribute!r} cannot be matched: {settled.reason}: {_named(settled.columns, columns, feeds)}",
            remedy="store the key with one type in all tables; it is never cast in silence",
            place=Place(feeds[_position(settled.columns[-1], columns)].path, column=settled.columns[-1].name),
        )
    return Compared(attribute, settled, columns)


def _settled(
    attribute: str,
    columns: Mapping[int, FeedColumn],
    feeds: Sequence[Feed],
    catalogue: Catalogue,
    connection: "duckdb.DuckDBPyConnection",
) -> Compared | SetAside:
    tolerance = _tolerance(attribute, columns, feeds, catalogue)
    found = list(columns.values())
    approximate = tolerance != EXACTLY or any(column.decimals is not None for column in found)
    settled = settle(found, _Parser(columns, feeds, connection), approximate=approximate)
    units = sorted({column.unit or "no unit" for column in found if column.kind is not CellKind.TEXT})
    if isinstance(settled, Form) and len(units) > 1:
        settled = Apart(f"the units differ ({', '.join(units)})", tuple(found))
    if isinstance(settled, Form):
        return Compared(attribute, settled, columns, tolerance)
    at = _position(settled.columns[-1], columns)
    return SetAside(
        source=feeds[at].id,
        path=feeds[at].path,
        column=columns[at].name,
        invalid=False,
        reason=f"the column {attribute!r} is not compared: {settled.reason}: {_named(settled.columns, columns, feeds)}",
        remedy="store or declare it alike in all tables",
    )


def _tolerance(
    attribute: str, columns: Mapping[int, FeedColumn], feeds: Sequence[Feed], catalogue: Catalogue
) -> Tolerance:
    """The column's own tolerance, whichever table declares it; else the attribute's."""
    own = {
        feeds[position].path: column.tolerance for position, column in columns.items() if column.tolerance is not None
    }
    if len(set(map(str, own.values()))) > 1:
        raise UsageError(
            f"{listing(sorted(own))} give {attribute!r} different tolerances", remedy="declare one of them"
        )
    return next(iter(own.values()), None) or catalogue.tolerance(attribute)


def _position(column: FeedColumn, columns: Mapping[int, FeedColumn]) -> int:
    return next(position for position, other in columns.items() if other is column)


def _named(shown: Iterable[FeedColumn], columns: Mapping[int, FeedColumn], feeds: Sequence[Feed]) -> str:
    """Columns with their tables and types, for messages."""
    return listing(
        [f"{column.name!r} of {feeds[_position(column, columns)].path}, {column.stored}" for column in shown]
    )


@dataclass(frozen=True)
class _Parser:
    """Asks the table itself whether all cells of a column of text can be cast to a type."""

    columns: Mapping[int, FeedColumn]
    feeds: Sequence[Feed]
    connection: "duckdb.DuckDBPyConnection"

    def __call__(self, column: FeedColumn, sql: str) -> bool:
        text = cell_sql.present(cell_sql.name(column.name), column.missing)
        if sql == SQL_TYPES[CellKind.INSTANT]:
            text = cell_sql.to_the_second(text)
        relation = self.feeds[_position(column, self.columns)].relation
        ((strays,),) = self.connection.execute(
            f"SELECT count(*) FROM {relation} WHERE {text} IS NOT NULL AND TRY_CAST({text} AS {sql}) IS NULL"
        ).fetchall()
        return not strays
