"""A temporary folder for tables that are not read where they lie: fetched, unpacked, or written as rows that SQL reads."""

import weakref
from functools import cached_property
from pathlib import Path

from schemas.temporary import keep_folder, remove


class Scratch:
    """A folder only its owner can read. It is gone once nobody holds this any more, and when the program ends."""

    def __init__(self) -> None:
        """Begin with nothing: the folder is made when it is first asked for."""
        self._made = 0

    @cached_property
    def folder(self) -> Path:
        """The folder."""
        made = keep_folder()
        weakref.finalize(self, remove, made)
        return made

    def path(self, ending: str = "") -> Path:
        """A path in the folder that nothing has yet."""
        self._made += 1
        return self.folder / f"{self._made}{ending}"
