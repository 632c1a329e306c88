"""From paths to claims: finds project file and sources, reads every one, and puts together what they say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from schemas.agreement import Tolerance
from schemas.catalogue import Catalogue
from schemas.errors import DefectError, Place, SourceError
from schemas.project import PROJECT_FILE, Project, SourceEntry
from schemas.reading import Input, Reading
from sources.discovery import Discovery, discover
from sources.interface import Context
from sources.merging import merged
from sources.one_name import one_name
from sources.pack_file import build_catalogue
from sources.project_file import ProjectFile, read_project_file
from sources.reckoning.reader import reckoned
from sources.registry import reader
from sources.retold.reader import retold


@dataclass(frozen=True)
class Intake:
    """All that a run starts from: the project in force, the declarations in force, and what the sources said.

    ``entries`` are the sources that were read, with kind and id, sorted by id: which file was taken as what.
    """

    project: Project
    catalogue: Catalogue
    entries: tuple[SourceEntry, ...]
    reading: Reading


def read_all(
    paths: Sequence[Path],
    *,
    project: Path | None = None,
    key: tuple[str, ...] = (),
    tolerances: Mapping[str, Tolerance] | None = None,
) -> Intake:
    """Read all sources of a run.

    Args:
        paths: Files and folders, as the user named them; the working directory when there are none.
        project: The project file; when none is given, that of the one folder named, if it has one.
        key: Columns that identify a row, for tables without a mapping.
        tolerances: Allowed gaps by attribute, over those of the project; the empty name is every attribute.

    Raises:
        UsageError: the project file or a pack cannot be read or says what cannot be.
    """
    opened = project_of(paths, project)
    declared = opened.project if opened else Project()
    context = Context(
        root=opened.root if opened else Path(),
        allowed=tuple(path if path.is_dir() else path.parent for path in paths),
        catalogue=build_catalogue(
            declared,
            opened.root if opened else Path(),
            tolerances,
            located=opened.located if opened else None,
            shown=opened.shown if opened else PROJECT_FILE,
        ),
    )
    found = discover(_searched(paths, opened, named=project is not None), declared.sources, context, key)
    return Intake(
        declared,
        context.catalogue,
        found.entries,
        _told_on(merged(_readings(found, opened, context)), context.catalogue),
    )


def project_of(paths: Sequence[Path], named: Path | None = None) -> ProjectFile | None:
    """The project file in force: the one named, else that of the one folder that is checked, if it has one.

    Raises:
        UsageError: it cannot be read, or says what cannot be.
    """
    file = named or _own_project(paths)
    return read_project_file(file) if file else None


def _told_on(reading: Reading, catalogue: Catalogue) -> Reading:
    """What articles say of one another's facts and of their own sums, beside what each says by itself."""
    return reckoned(retold(one_name(reading, catalogue.names), catalogue), catalogue)


def _own_project(paths: Sequence[Path]) -> Path | None:
    """The project file of the folder that is checked, if it is one folder and has one."""
    folders = paths or [Path()]
    if len(folders) != 1:
        return None
    file = folders[0] / PROJECT_FILE
    return file if file.is_file() else None


def _searched(paths: Sequence[Path], opened: ProjectFile | None, *, named: bool) -> Sequence[Path]:
    """The paths to search: none when the project file lists the sources of the folder that is checked."""
    if opened is None:
        return paths or [Path()]
    if opened.project.sources and (not paths or not named):
        return []
    return paths or [opened.root]


def _readings(found: Discovery, opened: ProjectFile | None, context: Context) -> Iterator[Reading]:
    """What was found out before any source was read, then what each source yielded, in the order of their ids."""
    own = (Input(path=PROJECT_FILE, sha256=opened.sha256, kind="project"),) if opened else ()
    yield Reading(set_aside=found.set_aside, errors=found.errors, inputs=own)
    for entry in found.entries:
        yield _read(entry, context)


def _read(entry: SourceEntry, context: Context) -> Reading:
    if entry.kind is None:
        raise DefectError(f"{entry.path} was found without a kind", remedy="report this bug", place=Place(entry.path))
    try:
        return reader(entry.kind)(entry, context)
    except SourceError as error:
        return Reading(errors=(error,))
