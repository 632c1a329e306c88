"""Bytes of a file to text, or a plain word on why not: one place decides on size, encoding and binary content."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import Place, SourceError

MAX_BYTES = 64 * 1024 * 1024
"""Largest text file that is taken in whole."""
HEAD_BYTES = 1024 * 1024
"""Bytes at the start of a file that are looked at to tell what it is."""
WIDE_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
"""Byte order marks of encodings that are not read."""


@dataclass(frozen=True)
class FileText:
    """The whole text of a file, decoded, line ends as they are, and the SHA-256 of its bytes."""

    text: str
    sha256: str


def read_text(file: Path, shown: str) -> FileText:
    """Read a UTF-8 file, with or without a byte order mark; ``shown`` is how the file is named to users.

    Raises:
        SourceError: it cannot be opened, is too large, is binary or is no UTF-8.
    """
    raw = read_bytes(file, shown)
    if raw[:2] in WIDE_MARKS:
        raise SourceError(
            f"the file is {WIDE_MARKS[raw[:2]]}, not UTF-8", remedy="save it as UTF-8", place=Place(shown)
        )
    if b"\0" in raw:
        line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        raise SourceError(
            "the file holds NUL bytes: it is binary, not text",
            place=Place(shown, line),
            remedy="give a text file, or one whose name ends as its content does",
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"the file is not UTF-8: byte 0x{error.object[error.start]:02x} fits no character",
            remedy="save it as UTF-8",
            place=Place(shown, line),
        ) from error
    return FileText(text, hashlib.sha256(raw).hexdigest())


def read_head(file: Path, shown: str) -> bytes:
    """The first bytes of a plain file.

    Raises:
        SourceError: it cannot be opened.
    """
    size(file, shown)
    try:
        with file.open("rb") as opened:
            return opened.read(HEAD_BYTES)
    except OSError as error:
        raise _unopened(error, shown) from error


def size(file: Path, shown: str) -> int:
    """The number of bytes of a file.

    Raises:
        SourceError: there is none, or it is no plain file: reading a pipe might never end.
    """
    try:
        found = file.stat()
    except OSError as error:
        raise _unopened(error, shown) from error
    if not stat.S_ISREG(found.st_mode):
        raise SourceError("it is no plain file", remedy="name a file", place=Place(shown))
    return found.st_size


def read_bytes(file: Path, shown: str) -> bytes:
    """The whole of a file.

    Raises:
        SourceError: it cannot be opened, or is too large.
    """
    count = size(file, shown)
    if count > MAX_BYTES:
        raise SourceError(
            f"the file has {count:,} bytes, more than the {MAX_BYTES:,} that are read whole",
            remedy="split it",
            place=Place(shown),
        )
    try:
        return file.read_bytes()
    except OSError as error:
        raise _unopened(error, shown) from error


def _unopened(error: OSError, shown: str) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceError("there is no such file", remedy="check the path", place=Place(shown))
    return SourceError(
        f"the file cannot be opened: {error.strerror}",
        remedy="check what it is and who may read it",
        place=Place(shown),
    )
