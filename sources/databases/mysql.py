# ruff: noqa: S608 - names are quoted; the server has found the query to be one statement
"""MySQL and MariaDB: one statement in a transaction that can only read, fetched row by row."""

import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas.database_source import Database
from schemas.errors import Place, SourceError
from sources.databases.server import Server, server_of
from sources.databases.statement import lacking, refused, statement
from sources.tables.opening import Opening
from sources.tables.parquet_types import column_type
from sources.tables.row_parts import RowParts
from sources.tables.table_file import TableFile

if TYPE_CHECKING:
    from pymysql.connections import Connection
    from pymysql.cursors import SSCursor

PORT = 3306
PATIENCE = 30
"""Seconds to wait for a server to answer at all."""
SESSION = ("SET SESSION time_zone = '+00:00'", "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY")
TYPES = {
    1: "SMALLINT",
    2: "SMALLINT",
    3: "INTEGER",
    4: "FLOAT",
    5: "DOUBLE",
    7: "TIMESTAMP WITH TIME ZONE",
    8: "BIGINT",
    9: "INTEGER",
    10: "DATE",
    12: "TIMESTAMP",
    13: "SMALLINT",
    **dict.fromkeys((15, 249, 250, 251, 252, 253, 254), "VARCHAR"),
}
"""DuckDB's types by the numbers of MySQL's own (`field_types.h` in its sources)."""
DECIMALS = (0, 246)
"""Numbers with digits and places."""
TIMES = (11,)
"""Times of day, and spans of time that may be longer: the values tell which."""
ZONED, LONG = 7, 8
LONG_DIGITS = 18
"""Most digits that always fit a BIGINT; more are the digits of a DECIMAL."""
MAX_DIGITS = 38
ZERO_DATE = "0000-00-00"
"""MySQL's date that is none."""
UTC = "+00:00"


def open_mysql(opening: Opening, database: Database) -> TableFile:
    """Read a table or query.

    Raises:
        SourceError: the driver is not installed, the server cannot be reached, or refuses the statement.
    """
    place = Place(opening.shown, opening.line)
    try:
        import pymysql  # noqa: PLC0415 - an extra
    except ImportError:
        raise lacking("PyMySQL", "MySQL", place) from None
    server = server_of(database.dsn_env or "", place)
    connection = _connected(server, place)
    try:
        return _table(connection, statement(database, quote="`"), opening)
    except (pymysql.MySQLError, OSError) as error:
        raise refused(database, server.told(_message(error)), place) from None
    finally:
        connection.close()


def _table(connection: "Connection[SSCursor]", query: str, opening: Opening) -> TableFile:
    """The answer to a query.

    The query is prepared first, by itself: only text that is one whole statement passes, which therefore cannot end the
    parentheses it is put into; and inside of them stands only one that selects.
    """
    with connection.cursor() as cursor:
        for setting in SESSION:
            cursor.execute(setting)
        cursor.execute("SET @consilience = %s", (query,))
        cursor.execute("PREPARE consilience FROM @consilience")
        cursor.execute("DEALLOCATE PREPARE consilience")
        cursor.execute(f"SELECT * FROM (\n{query}\n) AS consilience")
        columns = [
            _Column(str(name), code, size, scale or 0) for name, code, _, size, _, scale, _ in cursor.description
        ]
        parts = RowParts(opening.scratch, opening.shown, [column.name for column in columns], line=opening.line)
        for cells in cursor.fetchall_unbuffered():
            parts.add([column.text(cell) for column, cell in zip(columns, cells, strict=True)], 0)
    types = {column.name: column.type for column in columns if column.type}
    relation, rows = parts.relation(types)
    line = opening.line or 1
    return TableFile(
        opening.shown,
        tuple(parts.header),
        relation,
        rows,
        {name: column_type(sql) for name, sql in types.items()},
        lines=lambda rows: dict.fromkeys(rows, line),
        scratch=opening.scratch,
    )


@dataclass
class _Column:
    """A column of an answer: MySQL's number of its type, the characters of its widest cell, and its places.

    ``wide`` says that a cell is too long for the narrow type of the column, ``raw`` that one is bytes.
    """

    name: str
    code: int
    size: int
    scale: int
    wide: bool = False
    raw: bool = False

    def text(self, cell: "str | bytes | None") -> str | None:
        """A cell as text; MySQL's date that is none is none."""
        if cell is None:
            return None
        if isinstance(cell, bytes):
            self.raw = True
            return cell.hex()
        if self.code == LONG:
            self.wide = self.wide or len(cell) > LONG_DIGITS
        elif self.code in TIMES:
            self.wide = self.wide or not ("00" <= cell[:2] < "24" and cell[2:3] == ":")
        elif cell.startswith(ZERO_DATE):
            return None
        return cell + UTC if self.code == ZONED else cell

    @property
    def type(self) -> str | None:
        """The DuckDB type that its cells are cast to; None when their values tell."""
        if self.raw:
            return "BLOB"
        if self.code in DECIMALS:
            digits = self.size - (self.scale > 0)  # the sign is counted too: one digit more than needed does no harm
            return f"DECIMAL({min(digits, MAX_DIGITS)}, {self.scale})" if digits - 1 <= MAX_DIGITS else None
        if self.code == LONG and self.wide:
            return "DECIMAL(20, 0)"
        if self.code in TIMES:
            return None if self.wide else "TIME"
        return TYPES.get(self.code, "BLOB")


def _connected(server: Server, place: Place) -> "Connection[SSCursor]":
    import pymysql  # noqa: PLC0415 - an extra
    from pymysql.converters import encoders  # noqa: PLC0415 - an extra
    from pymysql.cursors import SSCursor  # noqa: PLC0415 - an extra

    local = server.host.startswith("/")
    try:
        return pymysql.connect(
            host=None if local else server.host,
            unix_socket=server.host if local else None,
            port=server.port or PORT,
            user=server.user,
            password=server.password,
            database=server.name,
            charset="utf8mb4",
            conv=dict(encoders),
            connect_timeout=PATIENCE,
            cursorclass=SSCursor,
            ssl=_security(server, place),
        )
    except (pymysql.MySQLError, OSError) as error:
        raise SourceError(
            f"MySQL at {server.host} cannot be reached: {server.told(_message(error))}",
            place=place,
            remedy="check the address in the environment, and that the server takes connections from here",
        ) from None


def _security(server: Server, place: Place) -> "ssl.SSLContext | None":
    """What `ssl-mode` asks for: none takes what driver and server agree on."""
    mode = server.options.get("ssl-mode", "preferred").lower().replace("_", "-")
    if mode in ("preferred", "disabled"):
        return None
    if mode not in ("required", "verify-ca", "verify-identity"):
        raise SourceError(
            "the address asks for an `ssl-mode` that there is not",
            place=place,
            remedy="write preferred, required, verify-ca or verify-identity",
        )
    context = ssl.create_default_context(cafile=server.options.get("ssl-ca"))
    context.check_hostname = mode == "verify-identity"
    if mode == "required":
        context.verify_mode = ssl.CERT_NONE
    return context


def _message(error: Exception) -> str:
    return str(error.args[-1]) if error.args else type(error).__name__


OPEN = open_mysql
