"""SQLite files: read by the standard library, only ever opened for reading, and allowed nothing but to select."""

import sqlite3
from urllib.parse import quote

from schemas.database_source import Database
from schemas.errors import Place
from schemas.feed import CellKind
from sources.databases.statement import refuse_unknown, refused, statement
from sources.tables.csv_types import ColumnType
from sources.tables.opening import Opening
from sources.tables.row_parts import RowParts
from sources.tables.table_file import TableFile

ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
"""What a statement may do."""


def open_sqlite(opening: Opening, database: Database) -> TableFile:
    """Read a table or query. SQLite's cells have types of their own, whatever their column declares.

    A column of text throughout is text where it is a key; otherwise the values of all rows say what a column holds.

    Raises:
        SourceError: the file is broken, or refuses the statement.
    """
    place = Place(opening.shown)
    connection = sqlite3.connect(f"file:{quote(str(opening.file.absolute()))}?mode=ro", uri=True)
    try:
        connection.text_factory = lambda raw: raw.decode("utf-8", errors="replace")
        found = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
        refuse_unknown(database, [name for (name,) in found], place)
        connection.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY)
        cursor = connection.execute(statement(database))
        return _table(cursor, opening)
    except (sqlite3.Error, sqlite3.Warning) as error:
        said = "it does more than select" if "not authorized" in str(error) else str(error)
        raise refused(database, said, place) from error
    finally:
        connection.close()


def _table(cursor: sqlite3.Cursor, opening: Opening) -> TableFile:
    header = [str(column[0]) for column in cursor.description or ()]
    parts = RowParts(opening.scratch, opening.shown, header, line=None)
    kinds: list[set[type]] = [set() for _ in header]
    for number, cells in enumerate(cursor, start=1):
        for kind, cell in zip(kinds, cells, strict=True):
            kind.add(type(cell))
        parts.add([_text(cell) for cell in cells], number)
    relation, rows = parts.relation()
    named = dict(zip(header, kinds, strict=True))
    return TableFile(
        opening.shown,
        tuple(header),
        relation,
        rows,
        {name: ColumnType(CellKind.OTHER) for name, kind in named.items() if bytes in kind},
        texts=frozenset(name for name, kind in named.items() if str in kind and kind <= {str, type(None)}),
        lines=parts.lines,
        scratch=opening.scratch,
    )


def _text(cell: object) -> str | None:
    """A cell as text; numbers by the fewest digits that mean them."""
    if cell is None or isinstance(cell, str):
        return cell
    return cell.hex() if isinstance(cell, bytes) else repr(cell)


OPEN = open_sqlite
