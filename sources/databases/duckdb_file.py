"""DuckDB files: opened for reading in a database of their own that can reach nothing else, and copied as Parquet."""

from dataclasses import replace
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.database_source import Database
from schemas.errors import Place, SourceError
from sources.databases.statement import refuse_unknown, refused, statement
from sources.tables.opening import Opening
from sources.tables.table_file import TableFile, open_table

if TYPE_CHECKING:
    import duckdb


def open_duckdb(opening: Opening, database: Database) -> TableFile:
    """Read a table or query, with the types its columns have.

    Raises:
        SourceError: the file is broken or locked, or refuses the statement.
    """
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    place, target = Place(opening.shown), opening.scratch.path(".parquet")
    try:
        connection = duckdb.connect(str(opening.file), read_only=True, config={"autoinstall_known_extensions": "false"})
    except duckdb.Error as error:
        raise SourceError(
            f"the database cannot be opened: {_first(error)}",
            place=place,
            remedy="check that it is whole, of a version that this DuckDB reads, and that nobody is writing to it",
        ) from error
    with connection:
        try:
            connection.execute("SET TimeZone = 'UTC'")
            connection.execute(f"SET allowed_directories = [{cell_sql.literal(str(target.parent))}]")
            connection.execute("SET enable_external_access = false")
            connection.execute("SET lock_configuration = true")
            found = connection.execute("SELECT table_name FROM information_schema.tables").fetchall()
            refuse_unknown(database, [str(name) for (name,) in found], place)
            query = statement(database)
            _refuse_others(connection, query, database, place)
            connection.execute(f"COPY ({query}\n) TO {cell_sql.literal(str(target))} (FORMAT parquet)")
        except duckdb.Error as error:
            raise refused(database, _first(error), place) from error
    return replace(open_table(opening.connection, target, opening.shown), scratch=opening.scratch)


def _refuse_others(connection: "duckdb.DuckDBPyConnection", query: str, database: Database, place: Place) -> None:
    """Let only one statement through, and only one that selects."""
    import duckdb  # noqa: PLC0415 - see above

    found = connection.extract_statements(query)
    if len(found) != 1 or found[0].type != duckdb.StatementType.SELECT:
        raise refused(database, "it is not one SELECT statement", place)


def _first(error: Exception) -> str:
    return str(error).splitlines()[0]


OPEN = open_duckdb
