"""Reads the sources of a run as they were in an earlier revision, under today's project file.

A source that the repository does not keep (it lies elsewhere, is ignored, or is no file) is taken as it was read today;
one that the revision does not have is not there. A file keeps the id that it has today, also when it was renamed since.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath

from schemas.errors import SourceError
from schemas.project import SourceEntry
from schemas.reading import Reading
from sources.discovery import PATTERN, discover
from sources.intake import Intake, put_together, read_entry
from sources.interface import Context
from sources.project_file import REMOTE
from sources.revision.renames import renames
from sources.revision.repository import Repository
from sources.revision.snapshot import Snapshot
from sources.story.topics import read_anew

Log = Callable[[str], None]


@dataclass(frozen=True)
class EarlierContext(Context):
    """Where files of the revision lie: each is written there when it is first asked for."""

    snapshot: Snapshot | None = None

    def locate(self, path: str) -> Path:
        """The file of the revision that an entry's path stands for."""
        found = super().locate(path)
        if self.snapshot and (inside := below(found, self.snapshot.home)):
            self.snapshot.bring(inside)
        return found


@dataclass(frozen=True)
class _Today:
    """A source of today's run: what was read, and where its file stands in the repository, if it is kept there."""

    entry: SourceEntry
    reading: Reading
    inside: str | None


@contextmanager
def earlier(intake: Intake, revision: str, key: Sequence[str], log: Log) -> Iterator[Reading]:
    """What the sources of a run said in a revision, as long as its files are needed.

    Args:
        intake: Today's run.
        revision: A branch, tag or commit.
        key: Columns that identify a row in tables without a mapping.
        log: Takes sentences on what was taken as it is today, and on what the revision holds and cannot be read.

    Raises:
        UsageError: the sources lie in no repository, or it does not hold the revision, or not all of it.
    """
    repository = Repository.around(_home(intake))
    with Snapshot.of(repository, revision) as snapshot:
        today = _today(intake, snapshot)
        unkept = [source for source in today if source.inside is None]
        if unkept:
            log(f"--since: taken as they are today, as git does not keep them: {_listed(unkept)}")
        for entry in intake.project.sources:
            if entry.table and entry.table.contract:
                snapshot.lay(intake.context.root / entry.table.contract.rpartition(":")[0])
        context = _context(intake, snapshot)
        entries, errors = _entries(intake, today, context, snapshot, tuple(key))
        parts = read_anew([read_entry(entry, context) for entry in entries], entries, context)
        for error in (*errors, *(error for part in parts for error in part.errors)):
            if _is_there(error, context, snapshot):
                log(f"--since: in {revision}, and left out there: {error}")
        yield put_together((*parts, *(source.reading for source in unkept)), intake.catalogue)


def below(path: Path, folder: Path) -> str | None:
    """A path relative to a folder; None when it lies elsewhere."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else None


def _home(intake: Intake) -> Path:
    """The folder whose repository is meant: the project's, else that of what was named first."""
    if intake.opened or not intake.searched:
        return intake.context.root
    first = intake.searched[0]
    return first if first.is_dir() else first.parent


def _today(intake: Intake, snapshot: Snapshot) -> list[_Today]:
    sources = [
        _Today(entry, part, _inside(entry, intake.context, snapshot))
        for entry, part in zip(intake.entries, intake.parts, strict=True)
    ]
    doubtful = [source.inside for source in sources if source.inside and not snapshot.holds(source.inside)]
    ignored = snapshot.repository.ignored(doubtful)
    return [
        source if source.inside not in ignored else _Today(source.entry, source.reading, None) for source in sources
    ]


def _inside(entry: SourceEntry, context: Context, snapshot: Snapshot) -> str | None:
    """Where the file of a source stands in the repository; a pattern stands where its files would."""
    if not entry.path or REMOTE.match(entry.path):
        return None
    return _held(context.locate(entry.path), snapshot.repository.top, snapshot)


def _held(path: Path, top: Path, snapshot: Snapshot) -> str | None:
    """Where a file below ``top`` stands in the repository: where a link to its folder leads, unless it is kept as it is."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are
    inside, followed = below(absolute, top), below(path.resolve(), top)
    return inside if followed is None or (inside is not None and snapshot.holds(inside)) else followed


def _context(intake: Intake, snapshot: Snapshot) -> EarlierContext:
    given = intake.context
    return EarlierContext(
        root=snapshot.mirrored(given.root),
        catalogue=given.catalogue,
        allowed=tuple(snapshot.mirrored(path) for path in given.allowed),
        snapshot=snapshot,
    )


def _entries(
    intake: Intake, today: Sequence[_Today], context: EarlierContext, snapshot: Snapshot, key: tuple[str, ...]
) -> tuple[list[SourceEntry], tuple[SourceError, ...]]:
    """The sources of the revision, each with the id that its file has today, and those that cannot be looked at."""
    for path, names in (*((path, "*") for path in intake.searched), *_listed_paths(intake)):
        if inside := snapshot.inside(path):
            snapshot.bring(inside, names=names)
    searched = [snapshot.mirrored(path) for path in intake.searched if snapshot.inside(path)]
    kept = [entry for entry in intake.project.sources if _inside(entry, intake.context, snapshot)]
    found = discover(searched, kept, context, key) if searched or not intake.searched else None
    moved = _moved(today, context, snapshot)
    known = {source.inside: source.entry for source in today if source.inside}
    entries = {inside: known[now].model_copy(update={"path": _shown(inside, context)}) for inside, now in moved.items()}
    taken = {entry.id for entry in intake.entries}
    for entry in found.entries if found else ():
        inside = _held(context.locate(entry.path), snapshot.home, snapshot)
        if inside is None or inside in entries:
            continue
        name = known[inside].id if inside in known else inside if entry.id in taken else entry.id
        entries[inside] = entry.model_copy(update={"id": name})
    return sorted(entries.values(), key=lambda entry: (entry.id or "", entry.path)), found.errors if found else ()


def _listed_paths(intake: Intake) -> Iterator[tuple[Path, str]]:
    """The files that the project lists; of a pattern, the folder above its first open step, and what files are named."""
    for entry in intake.project.sources:
        if entry.path and not REMOTE.match(entry.path):
            steps = PurePath(entry.path).parts
            fixed = next((n for n, step in enumerate(steps) if set(PATTERN) & set(step)), len(steps))
            yield intake.context.root.joinpath(*steps[:fixed]), "*" if steps[-1] == "**" else steps[-1]


def _moved(today: Sequence[_Today], context: EarlierContext, snapshot: Snapshot) -> dict[str, str]:
    """Where files of today stand by where they stood in the revision, for those that were renamed."""
    new = [source.inside for source in today if source.inside and not snapshot.holds(source.inside)]
    now = {path: snapshot.repository.top / path for path in new if (snapshot.repository.top / path).is_file()}
    endings = {PurePath(path).suffix for path in now}
    old = [path for path in snapshot.paths() if PurePath(path).suffix in endings]
    gone = [path for path in old if not (snapshot.repository.top / path).exists()]
    for path in gone if now else ():
        snapshot.bring(path)
    before = {path: snapshot.home / path for path in gone if (snapshot.home / path).is_file()}
    reachable = {path: file for path, file in before.items() if _allowed(file, context)}
    return renames(reachable, now)


def _allowed(file: Path, context: Context) -> bool:
    return any(file.is_relative_to(folder.resolve()) for folder in (context.root, *context.allowed))


def _shown(inside: str, context: EarlierContext) -> str:
    """The path of an entry of the revision: relative to its root, if it lies there."""
    assert context.snapshot is not None  # noqa: S101 - it is made with one
    file = context.snapshot.home / inside
    return below(file, context.root.absolute()) or str(file)


def _is_there(error: SourceError, context: EarlierContext, snapshot: Snapshot) -> bool:
    """Whether an error is about a file that the revision has; one that it lacks is no news."""
    inside = below(context.root / (error.place.path or ""), snapshot.home)
    return inside is not None and snapshot.holds(inside)


def _listed(sources: Sequence[_Today]) -> str:
    return ", ".join(sorted(source.entry.path or str(source.entry.id) for source in sources))
