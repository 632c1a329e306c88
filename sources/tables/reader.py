"""The reader of tables: cells that need reading become claims, a table of plain cells is kept as it is."""

import hashlib
from collections.abc import Iterator
from pathlib import Path, PurePath

from schemas.errors import Place, SourceError
from schemas.feed import Feed
from schemas.finding import SetAside
from schemas.project import SourceEntry
from schemas.reading import Input, Reading, together
from schemas.source import Source, SourceKind
from sources.interface import Context
from sources.tables.mapped_rows import claims_of
from sources.tables.table_part import TablePart, open_part

PATTERN = "*?["
"""Characters that make a path a pattern: all files that fit it are one source."""


def read_table(entry: SourceEntry, context: Context) -> Reading:
    """Read one table source: its claims, or the feeds (one for each file) that `checker.wide` compares.

    A row's key makes the subject, its columns the attributes. What is missing, refused or repeated is said so. Files
    that cannot be read are errors of the reading.

    Raises:
        UsageError: the user's contract cannot be loaded.
    """
    if entry.table is None:
        return Reading(
            set_aside=(
                SetAside(
                    source=entry.id,
                    path=entry.path,
                    invalid=False,
                    reason="which columns of the table identify a row is not known",
                    remedy="give `--key COLUMNS`, or a `table:` mapping in consilience.yaml",
                ),
            )
        )
    source = _source(entry)
    try:
        files = list(_files(entry.path, context))
    except SourceError as error:
        return Reading(errors=(error,))
    readings: list[Reading] = []
    parts: list[TablePart] = []
    for file, shown in files:
        try:
            part = open_part(file, shown, source.id, entry.table, context)
        except SourceError as error:
            readings.append(Reading(errors=(error,)))
        else:
            parts.append(part)
            readings.append(
                Reading(set_aside=part.set_aside, inputs=(Input(path=shown, sha256=_digest(file), kind="table"),))
            )
    if parts and all(part.mapped.dense for part in parts):
        readings.append(Reading(sources=(source,), feeds=tuple(_feed(part, source) for part in parts)))
    elif parts:
        readings.append(claims_of(parts, source, context.catalogue))
    return together(readings)


def _source(entry: SourceEntry) -> Source:
    return Source(
        id=entry.id or PurePath(entry.path).stem,
        title=entry.title,
        publisher=entry.publisher,
        url=entry.url,
        published=entry.published,
        retrieved=entry.retrieved,
        path=entry.path,
        kind=SourceKind.TABLE,
    )


def _files(path: str, context: Context) -> Iterator[tuple[Path, str]]:
    """The files of an entry, each with how it is shown.

    Raises:
        SourceError: there is none, or one lies outside the project.
    """
    if "://" in path:
        raise SourceError(
            "tables are not fetched from elsewhere",
            place=Place(path),
            remedy="download the file, and name it in `path:`",
        )
    if not any(character in path for character in PATTERN) or context.locate(path).is_file():
        yield context.confine(path, place=Place(path)), path
        return
    matches = sorted(found for found in context.root.glob(path) if found.is_file())
    if not matches:
        raise SourceError("no file fits this pattern", place=Place(path), remedy="correct `path:`")
    for found in matches:
        shown = found.relative_to(context.root).as_posix()
        yield context.confine(shown, place=Place(path)), shown


def _feed(part: TablePart, source: Source) -> Feed:
    key = part.mapped.table.key
    return Feed(
        source=source,
        path=part.shown,
        total=part.typed.total - len(part.left_out),
        relation=part.relation,
        rows=part.rows,
        key=tuple(part.columns[name] for name in key),
        columns=tuple(part.columns[name] for name in part.mapped.columns),
        lines=part.typed.lines,
    )


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


READER = read_table
