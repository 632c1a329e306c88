"""The project file, `consilience.yaml`: what it says, with every slip named by line, key and nearest known key."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath

from schemas.errors import Place, SourceError, UsageError
from schemas.project import Project
from sources.files.file_text import read_text
from sources.files.located import Located, Steps, load
from sources.files.refusal import validated

REMOTE = re.compile(r"[a-z][a-z0-9+.-]+://")
"""What addresses of remote tables start with; they lie under no folder."""
DATES = ("published", "retrieved")
"""Keys of a source that hold a date."""


@dataclass(frozen=True)
class ProjectFile:
    """A project file and where it was found: ``root`` is its folder, which all its paths are relative to.

    ``located`` tells on which line what stands.
    """

    project: Project
    root: Path
    shown: str
    sha256: str
    located: Located = field(default_factory=lambda: Located({}, {}))


def read_project_file(file: Path) -> ProjectFile:
    """Read a project file.

    Raises:
        UsageError: it cannot be read, is not well formed, has a key or value it cannot have, or a path that leaves
            its folder; the place names the line.
    """
    shown = str(file)
    try:
        read = read_text(file, shown)
        located = load(read.text, shown)
    except SourceError as error:
        raise UsageError(error.problem, remedy=error.remedy, place=error.place) from error
    if located.data is None:
        located = Located({}, {})
    project = validated(Project, located, shown, UsageError)
    for steps, path in _paths(project):
        _check_path(path, file.parent, Place(shown, located.line(steps)))
    for number, entry in enumerate(project.sources):
        for key in DATES:
            _check_day(getattr(entry, key), key, Place(shown, located.line(("sources", number, key))))
    declared = tuple(
        entry.declared_on(located.line(("sources", number))) for number, entry in enumerate(project.sources)
    )
    return ProjectFile(project.model_copy(update={"sources": declared}), file.parent, shown, read.sha256, located)


def _paths(project: Project) -> Iterator[tuple[Steps, str]]:
    """All paths of a project file, with the place of each in its tree."""
    for number, entry in enumerate(project.sources):
        yield ("sources", number, "path"), entry.path
        for n, document in enumerate(entry.documents):
            yield ("sources", number, "documents", n), document
        if entry.table and entry.table.contract:
            yield ("sources", number, "table", "contract"), entry.table.contract.rpartition(":")[0]
    for number, pack in enumerate(project.packs or ()):
        yield ("packs", number), pack
    for number, rules in enumerate(project.rules.load):
        yield ("rules", "load", number), rules


def _check_path(path: str, root: Path, place: Place) -> None:
    if REMOTE.match(path):
        return
    if PurePath(path).is_absolute() or not (root / path).resolve().is_relative_to(root.resolve()):
        raise UsageError(
            f"{path!r} leads out of the project's folder",
            place=place,
            remedy="name files below the folder of the project file, relative to it",
        )


def _check_day(written: str | None, key: str, place: Place) -> None:
    if written is None:
        return
    try:
        found = date.fromisoformat(written).isoformat() == written
    except ValueError:
        found = False
    if not found:
        raise UsageError(
            f"{key}: {written!r} is not a day of the calendar", remedy="write it as YYYY-MM-DD", place=place
        )
