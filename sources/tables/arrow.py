"""Arrow IPC files (Feather): written anew as Parquet by polars, batch by batch, with the types they have."""

from dataclasses import replace

from schemas.errors import Place, SourceError
from sources.tables.opening import Opening
from sources.tables.table_file import TableFile, open_table


def open_arrow(opening: Opening) -> TableFile:
    """Look at a file's columns.

    Raises:
        SourceError: it is no Arrow file, or holds a type that Parquet has none for.
    """
    import polars as pl  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay
    import polars.exceptions as refused  # noqa: PLC0415 - likewise

    target = opening.scratch.path(".parquet")
    try:
        pl.scan_ipc(opening.file, glob=False).sink_parquet(target, compression="lz4")
    except (refused.PolarsError, OSError) as error:
        raise SourceError(
            f"the file cannot be read as Arrow: {str(error).splitlines()[0]}",
            place=Place(opening.shown),
            remedy="write it in the Arrow IPC file format (Feather version 2), or as Parquet",
        ) from error
    return replace(open_table(opening.connection, target, opening.shown), scratch=opening.scratch)
