"""What a reader is: one function that turns one source into claims.

Open this page first. A reader lives in a file of its own beside this one and is named once, in `sources/registry.py`.
It is handed an entry (which file, what is known about it) and a context (where files lie, which names are declared),
and it answers with a `Reading`: claims, and everything that it saw and left out. It prints nothing and raises nothing
that a user's input can cause: a record it cannot take is a `SetAside`, a source it cannot read is a `SourceError` in
`Reading.errors`, so that the other sources are still checked.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from schemas.catalogue import Catalogue
from schemas.errors import Place, SourceError
from schemas.project import SourceEntry
from schemas.reading import Reading


@dataclass(frozen=True)
class Topic:
    """What an article is about, as others on its story say: the disaster (``the flood``) and the project, by their subjects."""

    event: str | None = None
    project: str | None = None
    party: str | None = None
    """The organisation that most is told of."""
    near: date | None = None
    """A day on which others tell the story, by which a dateline that leaves out the year is dated."""
    pair: tuple[str, str] | None = None
    """The buyer and the bought of the deal that the story is about."""
    around: date | None = None
    """The same for an article with no date of its own, by which months and quarters of no year are dated."""
    paid: Mapping[str, str] = field(default_factory=dict)
    """Whose money the words and signs are that several countries share: by the word (``peso``), for a bare ``$`` by ``USD``."""


@dataclass(frozen=True)
class Context:
    """What every reader needs beside its entry.

    ``root`` is the folder that paths of entries are relative to: the project's folder, else the working directory.
    ``allowed`` are further folders that files may lie in: those the user named on the command line. ``topic`` is what the
    entry is about where it does not say so itself.
    """

    root: Path
    catalogue: Catalogue = field(default_factory=Catalogue)
    allowed: tuple[Path, ...] = ()
    topic: Topic = Topic()

    def locate(self, path: str) -> Path:
        """The file that an entry's path stands for; an absolute path stands for itself."""
        return self.root / path

    def beside(self, path: str, name: str) -> str:
        """How a file named inside another one is shown: relative to that one's folder, without `..` where possible."""
        return Path(os.path.normpath(Path(path).parent / name)).as_posix()

    def confine(self, path: str, place: Place | None = None) -> Path:
        """The file that a path stands for, links followed; ``place`` is what errors name, the path itself unless given.

        Raises:
            SourceError: it lies outside the project and outside every folder the user named.
        """
        place = place or Place(path)
        try:
            found = self.locate(path).resolve()
        except (OSError, RuntimeError) as error:  # Python 3.11 raises the latter for links that lead in a circle
            raise SourceError("the path leads nowhere", remedy="check the links on it", place=place) from error
        if not any(found.is_relative_to(folder.resolve()) for folder in (self.root, *self.allowed)):
            raise SourceError(
                "it lies outside the project",
                place=place,
                remedy="name files inside the folder that is checked, or check from a folder above it",
            )
        return found


class Reader(Protocol):
    """Turns one source into claims."""

    def __call__(self, entry: SourceEntry, context: Context) -> Reading:
        """Read the entry's file; ``entry.path`` is also how the file is shown to users."""
        ...
