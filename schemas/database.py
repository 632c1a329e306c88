"""The in-process DuckDB connection that tables are read and compared with, and the settings every query leans on."""

import tempfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb


def connect() -> "duckdb.DuckDBPyConnection":
    """Open an empty database in memory; what does not fit there spills to the system's temporary folder.

    Nothing is downloaded: extensions are neither installed nor loaded from elsewhere. Instants are shown in UTC.
    """
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    connection = duckdb.connect(
        config={"autoinstall_known_extensions": "false", "temp_directory": tempfile.gettempdir()}
    )
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET preserve_insertion_order = true")
    connection.execute("SET enable_progress_bar = false")
    return connection
