"""Where a finding about a file without lines points at: the line of the project file that declares the source."""

from collections.abc import Iterator
from pathlib import Path, PurePath

from schemas.finding import Finding, Location
from schemas.project import SourceEntry
from schemas.result import Result
from sources.discovery import PATTERN
from sources.intake import Intake

LINELESS = frozenset(
    {".parquet", ".pq", ".arrow", ".feather", ".xlsx", ".db", ".sqlite", ".sqlite3", ".duckdb", ".gz", ".zst"}
)
"""Endings of files that nobody reads line by line."""


def placed(result: Result, intake: Intake) -> Result:
    """The result with the location of each finding where a person, or a code host, can open it.

    The evidence of the claims keeps file and row. A file that no project file declares stays the location itself.
    """
    lineless = {finding.location.path for finding in result.findings if _lineless(finding)}
    if not lineless or intake.opened is None:
        return result
    lines = {path: entry.line for entry in intake.entries for path in _paths(entry, intake) if path in lineless}
    home = Path(intake.opened.shown).name
    findings = tuple(
        finding.model_copy(update={"location": Location(path=home, line=line)})
        if _lineless(finding) and (line := lines.get(finding.location.path or ""))
        else finding
        for finding in result.findings
    )
    return result.model_copy(update={"findings": findings})


def _lineless(finding: Finding) -> bool:
    return PurePath(finding.location.path or "").suffix.lower() in LINELESS


def _paths(entry: SourceEntry, intake: Intake) -> Iterator[str]:
    """The files of an entry as they are shown."""
    yield entry.path
    if set(PATTERN) & set(entry.path):
        root = intake.context.root
        yield from (found.relative_to(root).as_posix() for found in root.glob(entry.path))
