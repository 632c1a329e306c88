"""Tables packed with gzip, unpacked into the temporary folder before they are read."""

import gzip
import shutil
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import Place, SourceError

if TYPE_CHECKING:
    from sources.tables.opening import Opening

CHUNK = 1 << 20
"""Bytes unpacked at a time."""
LEFT_FREE = 1 << 30
"""Bytes of the temporary folder's disk that are never taken: a small file may unpack to anything."""


def unpacked(opening: "Opening") -> Path:
    """The file as it was before it was packed.

    Raises:
        SourceError: it is no gzip, breaks off, or does not fit the disk.
    """
    place = Place(opening.shown)
    target = opening.scratch.path()
    try:
        with gzip.open(opening.file) as packed, target.open("wb") as plain:
            while chunk := packed.read(CHUNK):
                if shutil.disk_usage(opening.scratch.folder).free < LEFT_FREE + CHUNK:
                    target.unlink()
                    raise SourceError(
                        f"it unpacks to more than the disk of {opening.scratch.folder.parent} takes",
                        place=place,
                        remedy="set TMPDIR to a folder with more room",
                    )
                plain.write(chunk)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise SourceError(
            f"the file cannot be unpacked: {error}", place=place, remedy="check that it is a whole gzip file"
        ) from error
    return target
