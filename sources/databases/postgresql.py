"""PostgreSQL: one statement in a transaction that can only read, sent by the server as text and copied as Parquet."""

import socket
import ssl
from pathlib import Path
from typing import TYPE_CHECKING, Any

from schemas.database_source import Database
from schemas.errors import Place, SourceError
from sources.databases.copied import NULL, NUMERIC, OTHER, TEXT, CopiedColumn, copied
from sources.databases.server import Server, server_of
from sources.databases.statement import lacking, refused, statement
from sources.tables.opening import Opening
from sources.tables.table_file import TableFile

if TYPE_CHECKING:
    from pg8000.native import Connection

PORT = 5432
PATIENCE = 30
"""Seconds to wait for a server to answer at all; a statement may take as long as it needs."""
SESSION = {
    "default_transaction_read_only": "on",
    "TimeZone": "UTC",
    "DateStyle": "ISO",
    "extra_float_digits": "1",
    "bytea_output": "hex",
}
"""What is set for the session, so that values are exact and their text is that of ISO 8601."""
OIDS = {
    16: "BOOLEAN",
    20: "BIGINT",
    21: "SMALLINT",
    23: "INTEGER",
    26: "BIGINT",
    700: "DOUBLE",
    701: "DOUBLE",
    1082: "DATE",
    1083: "TIME",
    1114: "TIMESTAMP",
    1184: "TIMESTAMP WITH TIME ZONE",
    **dict.fromkeys((18, 19, 25, 650, 829, 869, 1042, 1043, 2950), TEXT),
}
"""DuckDB's types by the numbers of PostgreSQL's own (`pg_type.dat` in its sources)."""
NUMERIC_OID = 1700
FIRST_OWN = 16384
"""From here on types are the database's own, such as enumerations: text."""
MAX_DIGITS = 38
UNVERIFIED = ("require", "prefer", "allow")
SOCKET = ".s.PGSQL.{}"


def open_postgresql(opening: Opening, database: Database) -> TableFile:
    """Read a table or query.

    Raises:
        SourceError: the driver is not installed, the server cannot be reached, or refuses the statement.
    """
    place = Place(opening.shown, opening.line)
    try:
        import pg8000.native as driver  # noqa: PLC0415 - an extra
    except ImportError:
        raise lacking("pg8000", "PostgreSQL", place) from None
    server = server_of(database.dsn_env or "", place)
    connection = _connected(server, place)
    text = opening.scratch.path(".csv")
    try:
        columns = _copy(connection, statement(database), text)
    except (driver.Error, OSError) as error:
        raise refused(database, server.told(_message(error)), place) from None
    finally:
        _close(connection)
    return copied(opening, text, columns)


def _copy(connection: "Connection", query: str, text: Path) -> list[CopiedColumn]:
    """Write the answer to a file.

    The query is prepared first, by itself: only text that is one whole statement passes, which therefore cannot end the
    parentheses it is put into.
    """
    connection.execute_simple("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    _, described, _ = connection.prepare_statement(query, ())
    with text.open("wb") as opened:
        connection.execute_unnamed(
            f"COPY (\n{query}\n) TO STDOUT WITH (FORMAT csv, NULL '{NULL}', ENCODING 'UTF8')", stream=opened
        )
    connection.execute_simple("ROLLBACK")
    return [
        CopiedColumn(column["name"], _type(column["type_oid"], column["type_modifier"])) for column in described or ()
    ]


def _type(oid: int, modifier: int) -> str:
    """The type of a column's cells. A number's modifier holds digits and places, as `numeric.c` packs them."""
    if oid == NUMERIC_OID:
        digits, scale = (modifier - 4) >> 16 & 0xFFFF, (modifier - 4) & 0x7FF
        plain = modifier >= 0 and scale <= digits <= MAX_DIGITS
        return f"DECIMAL({digits}, {scale})" if plain else NUMERIC
    return OIDS.get(oid, TEXT if oid >= FIRST_OWN else OTHER)


def _connected(server: Server, place: Place) -> "Connection":
    import pg8000.native as driver  # noqa: PLC0415 - an extra

    try:
        return driver.Connection(
            server.user,
            host=server.host,
            database=server.name,
            password=server.password or None,
            sock=_socket(server),
            ssl_context=_security(server, place),
            application_name="consilience",
            startup_params=SESSION,
        )
    except (driver.Error, OSError) as error:
        raise SourceError(
            f"PostgreSQL at {server.host} cannot be reached: {server.told(_message(error))}",
            place=place,
            remedy="check the address in the environment, and that the server takes connections from here",
        ) from None


def _socket(server: Server) -> socket.socket:
    """The connection itself; a host that is a path is the folder of a local socket."""
    port = server.port or PORT
    if server.host.startswith("/"):
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.connect(str(Path(server.host) / SOCKET.format(port)))
        return made
    made = socket.create_connection((server.host, port), PATIENCE)
    made.settimeout(None)
    return made


def _security(server: Server, place: Place) -> "ssl.SSLContext | bool | None":
    """What `sslmode` asks for: None takes what the server offers."""
    mode = server.options.get("sslmode", "prefer")
    if server.host.startswith("/") or mode == "disable":
        return False
    if mode in ("verify-ca", "verify-full"):
        context = ssl.create_default_context(cafile=server.options.get("sslrootcert"))
        context.check_hostname = mode == "verify-full"
        return context
    if mode not in UNVERIFIED:
        raise SourceError(
            "the address asks for an `sslmode` that there is not",
            place=place,
            remedy="write disable, prefer, require, verify-ca or verify-full",
        )
    return True if mode == "require" else None


def _message(error: Exception) -> str:
    """What the server said; the driver hands over the fields of its answer by letter."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    said: Any = error.args[0] if error.args else ""
    return str(said.get("M", "")) if isinstance(said, dict) else str(error.__cause__ or error)


def _close(connection: "Connection") -> None:
    import pg8000.native as driver  # noqa: PLC0415 - an extra

    try:
        connection.close()
    except (driver.Error, OSError):
        return  # it is gone already


OPEN = open_postgresql
