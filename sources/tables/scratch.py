"""A temporary folder for tables that are not read where they lie: fetched, unpacked, or written as rows that SQL reads."""

import shutil
import tempfile
import weakref
from functools import cached_property
from pathlib import Path
from typing import ClassVar


class Scratch:
    """A folder only its owner can read. It is gone once nobody holds this any more, and when the program ends."""

    _alive: ClassVar[weakref.WeakSet["Scratch"]] = weakref.WeakSet()

    def __init__(self) -> None:
        """Begin with nothing: the folder is made when it is first asked for."""
        self._made = 0

    @cached_property
    def folder(self) -> Path:
        """The folder."""
        made = Path(tempfile.mkdtemp(prefix="consilience-"))
        self._finalizer = weakref.finalize(self, shutil.rmtree, made, ignore_errors=True)
        self._alive.add(self)
        return made

    @classmethod
    def clear(cls) -> None:
        """Remove all folders there are: for a program that ends without taking itself down, as ours does."""
        for one in list(cls._alive):
            one._finalizer()  # noqa: SLF001 - of this class

    def path(self, ending: str = "") -> Path:
        """A path in the folder that nothing has yet."""
        self._made += 1
        return self.folder / f"{self._made}{ending}"
