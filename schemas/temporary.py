"""Files and folders that a run needs for a while only: known by their paths before they exist, and gone at its end."""

import secrets
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "consilience-"
ATTEMPTS = 5
"""How often a folder is emptied into which something else may still be writing."""
_kept: set[Path] = set()
_clearing = threading.Lock()


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder in the system's temporary one that only its owner can read."""
    made = keep_folder()
    try:
        yield made
    finally:
        remove(made)


def keep_folder() -> Path:
    """Make such a folder, there until it is removed or the run ends."""
    folder = keep(Path(tempfile.gettempdir()) / f"{PREFIX}{secrets.token_hex(8)}")
    folder.mkdir(mode=0o700)
    return folder


def keep(path: Path) -> Path:
    """Say what is about to be made, before it is: an interruption may come at any moment."""
    _kept.add(path)
    return path


def forget(path: Path) -> None:
    """Say that a path is no temporary one, or none any more."""
    _kept.discard(path)


def remove(path: Path) -> None:
    """Remove a file, or a folder with all that is in it."""
    for _ in range(ATTEMPTS):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
        if not path.exists():
            break
    forget(path)


def clear() -> None:
    """Remove all there is; for a program that ends without taking itself down, as ours does."""
    with _clearing:
        for path in list(_kept):
            remove(path)
