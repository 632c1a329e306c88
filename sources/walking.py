"""Walks a folder for files that may be sources; what nobody means as one is passed over."""

import os
from collections.abc import Iterator
from pathlib import Path

from schemas.project import PROJECT_FILE

ASIDE = ("README", "LICENSE", "LICENCE", "COPYING", "CHANGELOG", "CONTRIBUTING")
"""What the names of files about a folder start with, compared without case."""

NOWHERE = Path("/")
"""Where no file is."""


def files_below(folder: Path) -> Iterator[Path]:
    """Files of a folder and its subfolders, sorted; paths start with ``folder`` as given.

    Passed over are hidden files and folders, files about the folder, project files, links to folders, and links to
    files outside it.
    """
    within = followed(folder)
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            found = Path(at) / name
            if _is_meant(name) and followed(found).is_relative_to(within):
                yield found


def followed(path: Path) -> Path:
    """The absolute path once links are followed; one whose links lead in a circle leads nowhere: the root."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # Python 3.11 raises the latter for such links
        return NOWHERE


def _is_meant(name: str) -> bool:
    return not name.startswith(".") and name != PROJECT_FILE and not name.upper().startswith(ASIDE)
