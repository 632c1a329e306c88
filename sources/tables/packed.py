"""Tables packed with gzip or Zstandard, unpacked into the temporary folder before they are read."""

import gzip
import shutil
import zlib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from schemas.errors import Place, SourceError

if TYPE_CHECKING:
    from sources.tables.opening import Opening

CHUNK = 1 << 20
"""Bytes unpacked at a time."""
LEFT_FREE = 1 << 30
"""Bytes of the temporary folder's disk that are never taken: a small file may unpack to anything."""


def unpacked(opening: "Opening", suffix: str) -> Path:
    """The file as it was before it was packed; ``suffix`` says how it was.

    Raises:
        SourceError: it is not packed so, breaks off, does not fit the disk, or what unpacks it is not installed.
    """
    place = Place(opening.shown)
    target = opening.scratch.path()
    packed, broken, kind = _zstandard(opening.file, place) if suffix == ".zst" else _gzip(opening.file)
    try:
        with packed as read, target.open("wb") as plain:
            while chunk := read.read(CHUNK):
                if shutil.disk_usage(opening.scratch.folder).free < LEFT_FREE + CHUNK:
                    target.unlink()
                    raise SourceError(
                        f"it unpacks to more than the disk of {opening.scratch.folder.parent} takes",
                        place=place,
                        remedy="set TMPDIR to a folder with more room",
                    )
                plain.write(chunk)
    except broken as error:
        raise SourceError(
            f"the file cannot be unpacked: {error}", place=place, remedy=f"check that it is a whole {kind} file"
        ) from error
    return target


Packing = tuple[Any, tuple[type[Exception], ...], str]
"""An open file, what is raised when it is broken, and what such files are called."""


def _gzip(file: Path) -> Packing:
    return gzip.open(file), (EOFError, gzip.BadGzipFile, zlib.error), "gzip"


def _zstandard(file: Path, place: Place) -> Packing:
    for name in ("compression.zstd", "backports.zstd"):  # the first is there from Python 3.14 on, the other an extra
        try:
            zstd: Any = import_module(name)
        except ImportError:
            continue
        return zstd.open(file), (EOFError, zstd.ZstdError), "Zstandard"
    raise SourceError(
        "backports.zstd, which unpacks .zst, is not installed", place=place, remedy="install consilience[zstd]"
    )
