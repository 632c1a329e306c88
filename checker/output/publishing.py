"""Writes reports: to stdout, to files that are written whole or not at all, or to folders of pages."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import get_terminal_size

from checker.output.report_folder import refuse_foreign, write_folder
from checker.output.saying import say
from checker.output.whole_file import write_whole
from reports.interface import Layout, PagedReport, Report
from reports.registry import report
from schemas import progress
from schemas.errors import UsageError
from schemas.result import Result

NARROW = 80
"""Columns when the output is no terminal."""


@dataclass(frozen=True)
class Target:
    """A report and where it goes: a file, a folder of pages, or, without a path, stdout."""

    report: Report
    path: Path | None = None
    folder: bool = False


def targets(outputs: Iterable[str]) -> list[Target]:
    """The reports asked for with their places. The terminal report when none goes to stdout.

    Raises:
        UsageError: a format is unknown, two reports go to one place, a file's folder is missing, a report that is no
            folder is to go to one, or a folder holds a page that is not of this program.
    """
    found: list[Target] = []
    for output in outputs:
        target = _target(output)
        if any(target.path == other.path for other in found):
            raise UsageError(
                f"-o {output!r}: another report goes to the same place", remedy="give each report its own file"
            )
        found.append(target)
    if all(target.path is not None for target in found):
        found.insert(0, Target(report("terminal")))
    return found


def _target(output: str) -> Target:
    name, colon, file = output.partition(":")
    if colon and not file:
        raise UsageError(f"-o {output!r} names no file", remedy=f"write -o {name}:FILE, or -o {name} for stdout")
    if not file:
        return Target(report(name))
    path, found = Path(file), report(name)
    if not path.parent.is_dir():
        raise UsageError(f"-o {output!r}: there is no folder {str(path.parent)!r}", remedy="make it first")
    folder = file.endswith(("/", os.sep)) or path.is_dir()
    if folder and not isinstance(found, PagedReport):
        raise UsageError(f"-o {output!r}: the {name} report is one file", remedy=f"name a file: -o {name}:FILE")
    if folder and isinstance(found, PagedReport):
        refuse_foreign(path, found)
    return Target(found, path, folder)


def publish(result: Result, outputs: Iterable[str], *, quiet: bool = False) -> None:
    """Write all reports asked for."""
    for target in targets(outputs):
        found, path = target.report, target.path
        progress.phase(f"writing the {found.name} report")
        if path is None:
            say(found.render(result, _layout(quiet)), nl=False)
        elif target.folder and isinstance(found, PagedReport):
            write_folder(path, found, result)
        else:
            write_whole(path, found.render(result, Layout(remark=_remark)))


def _layout(quiet: bool) -> Layout:
    terminal = sys.stdout.isatty()
    width = get_terminal_size((NARROW, 24)).columns if terminal else NARROW
    return Layout(width=width, colour=terminal and not os.environ.get("NO_COLOR"), quiet=quiet, remark=_remark)


def _remark(text: str) -> None:
    say(f"consilience: {text}", err=True)
