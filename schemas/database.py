"""The in-process DuckDB connection that tables are read and compared with, and the settings every query leans on."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from contextvars import ContextVar
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

SETTINGS = "SET TimeZone = 'UTC'; SET enable_progress_bar = false; SET enable_progress_bar_print = false"
"""What holds for one connection."""

_open: "list[duckdb.DuckDBPyConnection]" = []
_AROUND: "ContextVar[duckdb.DuckDBPyConnection | None]" = ContextVar("connection around", default=None)


@contextmanager
def connect() -> "Iterator[duckdb.DuckDBPyConnection]":
    """Open a connection that sees no tables but its own temporary ones, and close it at the end.

    One that is opened while another is open shares its database: starting one is dear, and the limit of memory is one
    for all. The limit is the one in force, else half of what the machine or container has. What does not fit spills to a
    temporary folder. Nothing is downloaded: extensions are neither installed nor loaded from elsewhere. Instants are
    shown in UTC.

    Raises:
        EngineError: what is asked of it fits neither memory nor the temporary folder.
    """
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    around = _AROUND.get()
    with nullcontext(around.cursor()) if around else _started() as connection:
        _open.append(connection)
        before = _AROUND.set(connection)
        try:
            connection.execute(SETTINGS)
            with querying(connection):
                yield connection
        except duckdb.OutOfMemoryException as error:
            raise EngineError(
                f"the tables do not fit into memory: {str(error).splitlines()[0]}",
                remedy="give more with --memory, or set TMPDIR to a folder with more room",
            ) from error
        finally:
            _AROUND.reset(before)
            _open.remove(connection)
            connection.close()


@contextmanager
def _started() -> "Iterator[duckdb.DuckDBPyConnection]":
    """The first connection of an empty database in memory, with what holds for all of its connections."""
    import duckdb  # noqa: PLC0415 - as above

    with temporary_folder() as spilled:
        connection = duckdb.connect(config={"autoinstall_known_extensions": "false", "temp_directory": str(spilled)})
        connection.execute(f"SET memory_limit = {cell_sql.literal(_most(connection))}")
        connection.execute("SET preserve_insertion_order = true")
        yield connection


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
