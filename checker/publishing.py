"""Writes reports: to stdout, or to files that are written whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from shutil import get_terminal_size

import click

from reports.interface import Layout, Report
from reports.registry import report
from schemas.errors import UsageError
from schemas.result import Result

NARROW = 80
"""Columns when the output is no terminal."""


def targets(outputs: Iterable[str]) -> list[tuple[Report, Path | None]]:
    """The reports asked for with their files; None is stdout. The terminal report when none goes to stdout.

    Raises:
        UsageError: a format is unknown, two reports go to one place, or a file's folder is missing.
    """
    found: list[tuple[Report, Path | None]] = []
    for output in outputs:
        name, colon, file = output.partition(":")
        if colon and not file:
            raise UsageError(f"-o {output!r} names no file", remedy=f"write -o {name}:FILE, or -o {name} for stdout")
        path = Path(file) if file else None
        if path and not path.parent.is_dir():
            raise UsageError(f"-o {output!r}: there is no folder {str(path.parent)!r}", remedy="make it first")
        if any(path == other for _, other in found):
            raise UsageError(
                f"-o {output!r}: another report goes to the same place", remedy="give each report its own file"
            )
        found.append((report(name), path))
    if all(path is not None for _, path in found):
        found.insert(0, (report("terminal"), None))
    return found


def publish(result: Result, outputs: Iterable[str], *, quiet: bool = False) -> None:
    """Write all reports asked for."""
    for found, path in targets(outputs):
        if path is None:
            click.echo(found.render(result, _layout(quiet)), nl=False)
        else:
            write_whole(path, found.render(result))


def _layout(quiet: bool) -> Layout:
    terminal = sys.stdout.isatty()
    width = get_terminal_size((NARROW, 24)).columns if terminal else NARROW
    return Layout(width=width, colour=terminal and not os.environ.get("NO_COLOR"), quiet=quiet)


def write_whole(path: Path, text: str) -> None:
    """Write a file beside its place and rename it, so that a reader never meets half of it."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=f".{path.name}.", delete=False
    ) as file:
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
    # The temporary file is private; a report is as readable as any new file.
    Path(file.name).chmod(0o666 & ~_umask())
    Path(file.name).replace(path)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
