"""Opens what is read of a database, whatever its kind: a file by its first bytes, a server by its address."""

from importlib import import_module

from schemas.errors import Place, SourceError
from sources.databases.server import server_of
from sources.databases.statement import refused
from sources.tables.opening import Opening
from sources.tables.table_file import TableFile

KINDS = {
    "sqlite": "sources.databases.sqlite",
    "duckdb": "sources.databases.duckdb_file",
    "postgresql": "sources.databases.postgresql",
    "mysql": "sources.databases.mysql",
}
"""Modules by kind; each holds one ``OPEN``. A kind is added by one file, one line here and a word in `Database.kind`."""
FILES = ("sqlite", "duckdb")
SQLITE = b"SQLite format 3\0"
"""What an SQLite file begins with."""
DUCKDB = b"DUCK"
"""What a DuckDB file has from its ninth byte on."""
HEAD = 16


def open_database(opening: Opening) -> TableFile:
    """Read the table or query of a database.

    Raises:
        SourceError: it cannot be reached, is of another kind than declared, or refuses the statement.
    """
    database = opening.database
    assert database is not None  # noqa: S101 - `open_any` asks for no other
    place = Place(opening.shown, opening.line if database.dsn_env else None)
    found = _kind_of_file(opening) if database.dsn_env is None else server_of(database.dsn_env, place).kind
    if database.kind not in (None, found):
        raise SourceError(
            f"it is declared to be {database.kind}, and is {found}",
            place=place,
            remedy="correct `kind:`, or leave it out",
        )
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    try:
        opened: TableFile = import_module(KINDS[found]).OPEN(opening, database)
    except duckdb.Error as error:
        raise refused(database, str(error).splitlines()[0], place) from error
    return opened


def _kind_of_file(opening: Opening) -> str:
    if not opening.file.is_file():
        raise SourceError("there is no such file", remedy="check the path", place=Place(opening.shown))
    with opening.file.open("rb") as opened:
        head = opened.read(HEAD)
    if head.startswith(SQLITE):
        return "sqlite"
    if head[8:12] == DUCKDB:
        return "duckdb"
    raise SourceError(
        "the file is no database: neither SQLite nor DuckDB",
        place=Place(opening.shown),
        remedy="give a database file, or leave `database:` out for a table",
    )
