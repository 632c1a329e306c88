"""Which tables of a run are merged, and where the outcome goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checker.merging.writing import refuse_ending
from schemas.errors import Place, UsageError
from schemas.feed import Feed
from schemas.merge import Merge, Prefer
from schemas.reading import Reading
from schemas.source import SourceKind
from schemas.spelling import listing
from sources.files.refusal import nearest
from sources.intake import Intake
from sources.project_file import ProjectFile


@dataclass(frozen=True)
class Places:
    """The files to write: the merged table, and the rows that are not in it."""

    merged: Path
    quarantine: Path

    @classmethod
    def of(cls, merged: Path, quarantine: Path | None) -> "Places":
        """The quarantine stands beside the merged table, in the same format, unless it is named.

        Raises:
            UsageError: a file's ending names no format, its folder is not there, or both are one file.
        """
        places = cls(merged, quarantine or merged.with_name(f"{merged.stem}.quarantine{merged.suffix}"))
        refuse_ending(places.merged, "-o")
        refuse_ending(places.quarantine, "--quarantine")
        if places.merged.resolve() == places.quarantine.resolve():
            raise UsageError("-o and --quarantine name one file", remedy="give each a file of its own")
        return places

    def refuse_read(self, paths: Iterable[Path], opened: ProjectFile | None) -> None:
        """Refuse to write into a folder in which every table is a source: the next run would read what this one wrote.

        Raises:
            UsageError: one of the files lies there.
        """
        if opened and opened.project.sources:
            return
        for folder in [path for path in paths if path.is_dir()]:
            for file in (self.merged, self.quarantine):
                if file.resolve().is_relative_to(folder.resolve()):
                    raise UsageError(
                        f"{file} lies in {folder}, where every table is a source: the next run would read it",
                        remedy="write it elsewhere, or list the sources in consilience.yaml",
                    )

    def refuse_sources(self, intake: Intake) -> None:
        """Refuse to write over what was read.

        Raises:
            UsageError: one of the files is a source.
        """
        for entry in intake.entries:
            for file in (self.merged, self.quarantine):
                if file.resolve() in (Path(entry.path).resolve(), (intake.context.root / entry.path).resolve()):
                    raise UsageError(f"{file} is one of the sources", remedy="write to another file")


def place_of(opened: ProjectFile | None) -> Place:
    """Where the project file says how to merge."""
    return (
        Place(opened.shown, opened.located.line(("merge",)) if opened.project.merge != Merge() else None)
        if opened
        else Place()
    )


def chosen(reading: Reading, merge: Merge, place: Place) -> tuple[Feed, ...]:
    """The tables to merge.

    Raises:
        UsageError: a source or a column that the project file names is not there, a table cannot be merged, they have
            different keys, or there are not two of them.
    """
    feeds = {feed.id for feed in reading.feeds}
    tables = {source.id for source in reading.sources if source.kind is SourceKind.TABLE} | feeds
    _refuse_unknown("merge: sources: names", merge.sources, tables, place)
    wanted = set(merge.sources) or tables
    for name in sorted(wanted - feeds):
        raise UsageError(
            f"the table {name} cannot be merged: its cells are read (`read:`, `source:` or `period:` in its mapping), not "
            "compared as they are stored",
            remedy="list the tables that can be under `merge: {sources: [...]}`",
            place=place,
        )
    found = tuple(feed for feed in reading.feeds if feed.id in wanted)
    keys = {feed.key_names: feed.id for feed in found}
    if len(keys) > 1:
        told = [f"{' / '.join(key)} in {name}" for key, name in sorted(keys.items())]
        raise UsageError(
            f"the tables have different keys: {listing(told)}",
            remedy="list those of one key under `merge: {sources: [...]}`, or map their keys to one `attribute:`",
            place=place,
        )
    if len({feed.id for feed in found}) < 2:  # noqa: PLR2004 - a merge is of two
        raise UsageError("there are no two tables to merge", remedy="name two tables with a key", place=place)
    attributes = {column.attribute for feed in found for column in feed.columns}
    _refuse_unknown("merge: columns: names", merge.columns, attributes, place)
    policies = [merge.policy, *merge.columns.values()]
    for policy in policies:
        if isinstance(policy, Prefer):
            _refuse_unknown("`prefer:` names", policy.prefer, {feed.id for feed in found}, place)
    return found


def _refuse_unknown(who: str, names: Iterable[str], known: set[str], place: Place) -> None:
    for name in names:
        if name not in known:
            close = nearest(name, known)
            raise UsageError(
                f"{who} {name!r}, which is not there",
                remedy=f"did you mean {close!r}?" if close else f"there are {listing(sorted(known)[:12])}",
                place=place,
            )
