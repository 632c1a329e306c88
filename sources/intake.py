"""From paths to claims: finds project file and sources, reads every one, and puts together what they say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from schemas.agreement import Tolerance
from schemas.catalogue import Catalogue
from schemas.errors import DefectError, Place, SourceError
from schemas.progress import BYTES, phase
from schemas.project import PROJECT_FILE, Project, SourceEntry
from schemas.reading import Input, Reading
from sources.claims.marking import accounted
from sources.discovery import Discovery, discover
from sources.interface import Context
from sources.merging import merged
from sources.open_scopes import left_open
from sources.pack_file import build_catalogue
from sources.project_file import ProjectFile, read_project_file
from sources.registry import reader
from sources.story.steady import steadied
from sources.unbroken import unless_broken


@dataclass(frozen=True)
class Intake:
    """All that a run starts from: the project in force, the declarations in force, and what the sources said.

    ``entries`` are the sources that were read, with kind and id, sorted by id: which file was taken as what; ``parts``
    is what each of them said by itself. ``searched`` are the paths in which sources were looked for.
    """

    project: Project
    catalogue: Catalogue
    entries: tuple[SourceEntry, ...]
    reading: Reading
    context: Context
    parts: tuple[Reading, ...] = ()
    searched: tuple[Path, ...] = ()
    opened: ProjectFile | None = None


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
    searched = tuple(_searched(paths, opened, named=project is not None))
    found = discover(searched, declared.sources, context, key)
    parts = tuple(_read(found.entries, context))
    if any(part.articles for part in parts):
        from sources.story.topics import read_anew  # noqa: PLC0415 - reading prose costs a third of a second to load

        parts = read_anew(parts, found.entries, context)
    phase("putting together what sources say")
    return Intake(
        declared,
        context.catalogue,
        found.entries,
        put_together((_found_out(found, opened), *parts), context.catalogue),
        context,
        parts,
        searched,
        opened,
    )


def _read(entries: Sequence[SourceEntry], context: Context) -> Iterator[Reading]:
    """What each source says by itself, one after the other."""
    for number, entry in enumerate(entries, 1):
        file = context.locate(entry.path)
        among = f" ({number} of {len(entries)})" if len(entries) > 1 else ""
        phase(f"reading {entry.id}{among}", file.stat().st_size if file.is_file() else None, BYTES)
        yield read_entry(entry, context)


def put_together(parts: Iterable[Reading], catalogue: Catalogue) -> Reading:
    """What all sources say, and what articles say of one another's facts and of their own sums."""
    whole = merged(parts)
    if whole.articles or (whole.documents and left_open(whole)):
        from sources.story.told_on import told_on  # noqa: PLC0415 - the same

        read = whole
        whole = unless_broken(lambda: told_on(read, catalogue), read, "reading articles beside each other")
    else:
        whole = steadied(whole, catalogue)
    return replace(whole, documents=tuple(accounted(whole.documents, whole.claims)))


def project_of(paths: Sequence[Path], named: Path | None = None) -> ProjectFile | None:
    """The project file in force: the one named, else that of the one folder that is checked, if it has one.

    Raises:
        UsageError: it cannot be read, or says what cannot be.
    """
    file = named or _own_project(paths)
    return read_project_file(file) if file else None


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


def _found_out(found: Discovery, opened: ProjectFile | None) -> Reading:
    """What was found out before any source was read."""
    own = (Input(path=PROJECT_FILE, sha256=opened.sha256, kind="project"),) if opened else ()
    return Reading(set_aside=found.set_aside, errors=found.errors, inputs=own)


def read_entry(entry: SourceEntry, context: Context) -> Reading:
    """What one source says by itself; one that cannot be read, or that we break on, is an error of the reading."""
    if entry.kind is None:
        raise DefectError(f"{entry.path} was found without a kind", remedy="report this bug", place=Place(entry.path))
    read = partial(reader(entry.kind), entry, context)
    try:
        return unless_broken(read, Reading(), "reading it", entry.path)
    except SourceError as error:
        return Reading(errors=(error,))
