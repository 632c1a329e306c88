"""Which sources a run reads: those the project file lists, else every document, claim file and table that is found."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from schemas.errors import Place, SourceError
from schemas.finding import SetAside
from schemas.project import SourceEntry, Table
from schemas.source import SourceKind
from sources.classify import Nature, classify
from sources.files.file_text import size
from sources.interface import Context
from sources.naming import named
from sources.project_file import REMOTE
from sources.walking import files_below, followed

PATTERN = "*?["
"""Characters that make a path a pattern."""
ADDRESS = re.compile(r"(https?|s3):/+(.+)")
"""An address on the command line, whose slashes a path has only one of."""


@dataclass(frozen=True)
class Discovery:
    """What was found: entries with kind and id, sorted by id; files left out; paths that could not be looked at."""

    entries: tuple[SourceEntry, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    errors: tuple[SourceError, ...] = ()


@dataclass(frozen=True)
class _Found:
    """A file with what is known about it from the project and from its content."""

    entry: SourceEntry
    nature: Nature


def discover(
    given: Sequence[Path], listed: Sequence[SourceEntry], context: Context, key: Sequence[str] = ()
) -> Discovery:
    """Find the sources of a run.

    Args:
        given: Files and folders the user named, as named; folders are searched to the bottom.
        listed: Entries of the project file, relative to the root. They are read when nothing is given; else they say
            what is known about those of them that are found.
        context: Where paths start.
        key: Columns that identify a row in tables without a mapping of their own.
    """
    errors: list[SourceError] = []
    entries = list(_expanded(listed, context, errors))
    if given or not listed:
        known = {os.path.normpath(entry.path): entry for entry in entries}
        entries = [known.get(path, SourceEntry(path=path)) for path in _paths(given, context, errors)]
    found = list(_looked_at(entries, context, errors))
    evidence = _evidence(found, context)
    sources = [
        one
        for one in found
        if one.nature.kind in (SourceKind.CLAIMS, SourceKind.TABLE)
        or followed(context.locate(one.entry.path)) not in evidence
    ]
    sorted_out = [_sorted_out(one, tuple(key)) for one in sources]
    return Discovery(
        tuple(named([entry for entry in sorted_out if isinstance(entry, SourceEntry)])),
        tuple(left for left in sorted_out if isinstance(left, SetAside) and left.reason),
        tuple(errors),
    )


def _expanded(listed: Iterable[SourceEntry], context: Context, errors: list[SourceError]) -> Iterator[SourceEntry]:
    """The project's entries, patterns replaced by the files they match; what is known holds for each of these.

    The pattern of a table with an id stays: its files are one source.
    """
    for entry in listed:
        if REMOTE.match(entry.path) or not any(character in entry.path for character in PATTERN):
            yield entry
            continue
        try:
            matches = sorted(path for path in context.root.glob(entry.path) if path.is_file())
        except ValueError as error:
            place = Place(entry.path)
            errors.append(SourceError(f"this is no pattern: {error}", remedy="correct `path:`", place=place))
            continue
        if not matches:
            errors.append(SourceError("no file fits this pattern", remedy="correct `path:`", place=Place(entry.path)))
        elif entry.id and (entry.table or entry.kind is SourceKind.TABLE):
            yield entry
        else:
            yield from (entry.model_copy(update={"path": _shown(path, context.root)}) for path in matches)


def _paths(given: Iterable[Path], context: Context, errors: list[SourceError]) -> Iterator[str]:
    """The files of the paths given, as they are shown; each once, however it was reached."""
    seen: set[Path] = set()
    for path in given:
        if address := ADDRESS.fullmatch(path.as_posix()):
            yield f"{address[1]}://{address[2]}"
            continue
        try:
            files = _files(path)
        except SourceError as error:
            errors.append(error)
            continue
        for file in files:
            if followed(file) not in seen:
                seen.add(followed(file))
                yield _shown(file, context.root)


def _files(path: Path) -> list[Path]:
    """The file itself, or the files of a folder.

    Raises:
        SourceError: there is none.
    """
    if not path.is_dir():
        size(path, str(path))
        return [path]
    files = list(files_below(path))
    if not files:
        raise SourceError(
            "the folder holds no file to read",
            place=Place(str(path)),
            remedy="put documents, claim files or tables in it, or name another",
        )
    return files


def _shown(path: Path, root: Path) -> str:
    """How a file is shown: relative to the project's folder if it lies there, else as given."""
    if root == Path():
        return Path(os.path.normpath(path)).as_posix()
    absolute, base = Path(os.path.abspath(path)), Path(os.path.abspath(root))  # noqa: PTH100 - links stay as they are
    return (absolute.relative_to(base) if absolute.is_relative_to(base) else absolute).as_posix()


def _looked_at(entries: Iterable[SourceEntry], context: Context, errors: list[SourceError]) -> Iterator[_Found]:
    """Each file with its nature; what the entry says about its kind goes before what its content says."""
    for entry in entries:
        kind = SourceKind.TABLE if entry.table or entry.database or REMOTE.match(entry.path) else entry.kind
        if kind is SourceKind.TABLE:
            yield _Found(entry, Nature(kind))
            continue
        try:
            nature = classify(context.confine(entry.path), entry.path)
        except SourceError as error:
            errors.append(error)
            continue
        yield _Found(entry, replace(nature, kind=kind) if kind else nature)


def _evidence(found: Iterable[_Found], context: Context) -> set[Path]:
    """Documents that claim files or the project name as evidence: they are no sources of their own."""
    named_inside = {context.beside(one.entry.path, name) for one in found for name in one.nature.documents}
    named_outside = {name for one in found for name in one.entry.documents}
    return {followed(context.locate(name)) for name in named_inside | named_outside}


def _sorted_out(one: _Found, key: tuple[str, ...]) -> SourceEntry | SetAside:
    """The entry to read, with its kind; or why it is not one."""
    entry, nature = one.entry, one.nature
    if nature.kind is None:
        return SetAside(path=entry.path, reason=nature.reason, remedy=nature.remedy, invalid=False)
    if nature.kind is SourceKind.TABLE and not entry.table:
        if not key:
            return SetAside(
                path=entry.path.partition("?")[0],
                invalid=False,
                reason="it is a table, and which columns identify a row is not known",
                remedy="give `--key COLUMNS`, or a `table:` mapping in consilience.yaml",
            )
        return entry.model_copy(update={"kind": nature.kind, "table": Table(key=key)})
    return entry.model_copy(update={"kind": nature.kind, "id": entry.id or nature.id})
