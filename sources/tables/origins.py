"""Where the tables of an entry lie: one file, all files that fit a pattern, an address, or a database."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import Place, SourceError
from schemas.project import PROJECT_FILE, SourceEntry, Table
from sources.interface import Context
from sources.project_file import REMOTE
from sources.tables.opening import Opening
from sources.tables.scratch import Scratch

if TYPE_CHECKING:
    import duckdb

PATTERN = "*?["
"""Characters that make a path a pattern: all files that fit it are one source."""


@dataclass(frozen=True)
class Origin:
    """One table of an entry: its file, the empty path for a server, and how it is shown."""

    file: Path
    shown: str
    scratch: Scratch = field(default_factory=Scratch)

    def opening(self, connection: "duckdb.DuckDBPyConnection", source: str, entry: SourceEntry) -> Opening:
        """What its format needs to open it."""
        return Opening(
            connection,
            self.file,
            self.shown,
            source,
            entry.table or Table(key=("",)),
            entry.database,
            entry.line,
            self.scratch,
        )


def shown_path(entry: SourceEntry) -> str:
    """How an entry is shown: by its path, by its address without what may be secret, else by the project file."""
    if REMOTE.match(entry.path):
        from sources.tables.address import plain_address  # noqa: PLC0415 - few sources are remote

        return plain_address(entry.path)
    return entry.path or PROJECT_FILE


def origins_of(entry: SourceEntry, context: Context) -> Iterator[Origin]:
    """The tables of an entry.

    Raises:
        SourceError: there is none, one lies outside the project, or cannot be fetched.
    """
    path, shown = entry.path, shown_path(entry)
    if not path:
        yield Origin(Path(), shown)
    elif REMOTE.match(path):
        from sources.tables.remote import fetched  # noqa: PLC0415 - few sources are remote

        scratch = Scratch()
        yield Origin(fetched(path, scratch), shown, scratch)
    elif not any(character in path for character in PATTERN) or context.locate(path).is_file():
        yield Origin(context.confine(path, place=Place(path)), path)
    else:
        matches = sorted(found for found in context.root.glob(path) if found.is_file())
        if not matches:
            raise SourceError("no file fits this pattern", place=Place(path), remedy="correct `path:`")
        for found in matches:
            shown = found.relative_to(context.root).as_posix()
            yield Origin(context.confine(shown, place=Place(path)), shown)
