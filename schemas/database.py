"""The in-process DuckDB connection that tables are read and compared with, and the settings every query leans on."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from schemas import cell_sql
from schemas.errors import EngineError
from schemas.memory import limit
from schemas.progress import querying
from schemas.temporary import temporary_folder

if TYPE_CHECKING:
    import duckdb

SHARE = 5 / 8
"""How much of the memory that DuckDB would allow itself it is allowed: half of the machine's, since it takes 80 %."""

_open: "list[duckdb.DuckDBPyConnection]" = []


@contextmanager
def connect(memory: str | None = None) -> "Iterator[duckdb.DuckDBPyConnection]":
    """Open an empty database in memory, and close it at the end.

    ``memory`` is the most that its tables and queries may hold (`4GB`): unless given the limit in force, else half of
    what the machine or container has. What does not fit spills to a temporary folder. Nothing is downloaded: extensions
    are neither installed nor loaded from elsewhere. Instants are shown in UTC.

    Raises:
        EngineError: what is asked of it fits neither memory nor the temporary folder.
    """
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    with temporary_folder() as spilled:
        connection = duckdb.connect(config={"autoinstall_known_extensions": "false", "temp_directory": str(spilled)})
        _open.append(connection)
        try:
            connection.execute(f"SET memory_limit = {cell_sql.literal(memory or _most(connection))}")
            connection.execute("SET TimeZone = 'UTC'")
            connection.execute("SET preserve_insertion_order = true")
            connection.execute("SET enable_progress_bar = false")
            connection.execute("SET enable_progress_bar_print = false")
            with querying(connection):
                yield connection
        except duckdb.OutOfMemoryException as error:
            raise EngineError(
                f"the tables do not fit into memory: {str(error).splitlines()[0]}",
                remedy="give more with --memory, or set TMPDIR to a folder with more room",
            ) from error
        finally:
            _open.remove(connection)
            connection.close()


def interrupt() -> None:
    """Break off whatever runs on any connection; for another thread than the one that waits for it."""
    for connection in _open:
        with suppress(Exception):  # it may have been closed just now
            connection.interrupt()


def _most(connection: "duckdb.DuckDBPyConnection") -> str:
    if given := limit():
        return f"{given}B"
    ((most,),) = connection.execute("SELECT current_setting('memory_limit')").fetchall()
    number, unit = str(most).split()
    return f"{float(number) * SHARE:.1f} {unit}"
