"""Writes files whole or not at all, so that nobody ever reads half of one."""

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from schemas.temporary import forget, keep, remove


def write_whole(path: Path, text: str) -> None:
    """Write a file beside its place and rename it, so that a reader never meets half of it."""
    with whole_files([path]) as (beside,):
        beside.write_text(text, encoding="utf-8", newline="\n")


@contextmanager
def whole_files(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Files to write in place of these, each beside its own.

    They take their places, in the order given, once all of them are written; on an error none does, and they are gone.
    """
    beside = [keep(path.with_name(f".{path.name}.{secrets.token_hex(4)}")) for path in paths]
    try:
        for file in beside:
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield beside
        for file in beside:
            _finish(file)
        for file, path in zip(beside, paths, strict=True):
            file.replace(path)
            forget(file)
    except BaseException:
        for file in beside:
            remove(file)
        raise


def _finish(file: Path) -> None:
    """Bring a file to the disk; temporary ones are private, this becomes as readable as any new file."""
    with file.open("rb") as opened:
        os.fsync(opened.fileno())
    file.chmod(0o666 & ~_umask())


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
