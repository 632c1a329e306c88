"""The command ``baseline update``: checks, and writes down what was found as known."""

from collections.abc import Sequence
from pathlib import Path

from checker.acceptance.baseline import BASELINE_FILE, begins_as_baseline, entries, read_baseline, written
from checker.commands.checking import Request, accepted, baseline_of, examine
from checker.exit_codes import INCOMPLETE, PASS
from checker.output.saying import say
from checker.output.whole_file import write_whole
from schemas.baseline import KnownFinding
from schemas.errors import Place, UsageError
from schemas.finding import Status
from schemas.result import Result
from schemas.spelling import count
from sources.intake import project_of


def update(request: Request) -> int:
    """Write the baseline anew and say what changed in it; after an incomplete run it stays as it is.

    Entries of rules that did not run are kept; findings that a waiver accepts are not entered.

    Raises:
        UsageError: bad options or project file, or what is there is no baseline; it is not touched.
    """
    opened = project_of(request.paths, request.config)
    file = baseline_of(request, opened) or (opened.root if opened else Path()) / BASELINE_FILE
    if not file.parent.is_dir():
        raise UsageError(f"there is no folder {str(file.parent)!r}", place=Place(str(file)), remedy="make it first")
    known = _known(file)
    examined = examine(request)
    result = accepted(examined, request, known, file)
    if result.failures or not (result.summary.claims or result.summary.facts):
        for failure in result.failures:
            where = f"{failure.path}: " if failure.path else ""
            say(f"consilience: {where}{failure.problem} ({failure.remedy})", err=True)
        say(f"consilience: {file} is left as it is: the check could not be completed", err=True)
        return INCOMPLETE
    kept = [entry for entry in known if entry.rule not in result.rules]
    listed = sorted((*entries(result), *kept), key=lambda entry: (entry.rule, entry.fingerprint))
    text = written(listed)
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        write_whole(file, text)
    say(f"wrote {file}: {count(len(listed), 'finding')}{_changes(result, known)}")
    return PASS


def _known(file: Path) -> list[KnownFinding]:
    """What the file holds; a baseline that cannot be read is about to be replaced, any other file is left alone."""
    if not file.is_file():
        return []
    try:
        return read_baseline(file)
    except UsageError as error:
        if not begins_as_baseline(file):
            raise
        say(f"consilience: {error.place}: {error.problem}; it is written anew", err=True)
        return []


def _changes(result: Result, known: Sequence[KnownFinding]) -> str:
    """What became of the entries, in brackets; nothing for a first baseline."""
    if not known:
        return ""
    statuses = [finding.status for finding in result.findings]
    counts = [
        (statuses.count(Status.NEW), "new"),
        (statuses.count(Status.CHANGED), "changed"),
        (len(result.acceptance.stale), "gone"),
    ]
    said = [f"{number:,} {word}" for number, word in counts if number]
    return f" ({', '.join(said)})" if said else " (nothing changed)"
