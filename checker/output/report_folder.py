"""Writes a report that is a folder of pages, so that a reader who opens it meets one run, never half of two."""

from collections.abc import Iterator
from pathlib import Path

from checker.output.whole_file import write_whole
from reports.interface import PagedReport
from schemas.errors import UsageError
from schemas.result import Result

HEAD = 1_000
"""Characters at the start of a page in which the marks of our own pages stand."""
PAGE = ".html"


def refuse_foreign(folder: Path, report: PagedReport) -> None:
    """Refuse what is no folder, and a folder whose index is not of a former run: it would be lost.

    Raises:
        UsageError: it is one of these.
    """
    if folder.exists() and not folder.is_dir():
        raise _no_folder(folder)
    index = folder / f"index{PAGE}"
    if index.exists() and not _holds(index, report.own):
        raise UsageError(
            f"{str(index)!r} is no page of this program and would be overwritten",
            remedy="name an empty folder, or one that holds a report",
        )


def write_folder(folder: Path, report: PagedReport, result: Result) -> None:
    """Write each file whole, the index last, then remove the pages of a former run that this one has not.

    Raises:
        UsageError: something that is no folder stands where one is to be.
    """
    _make(folder)
    written = set()
    for page in report.pages(result):
        file = folder / page.path
        _make(file.parent)
        write_whole(file, page.text)
        written.add(file)
    for file in list(_pages_beside(written, folder)):
        if file not in written and _holds(file, report.own_page):
            file.unlink()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise _no_folder(folder) from None


def _no_folder(path: Path) -> UsageError:
    return UsageError(f"{str(path)!r} is no folder", remedy="name another, or remove it")


def _pages_beside(written: set[Path], folder: Path) -> Iterator[Path]:
    """The pages in the folders below that were written to; what lies anywhere else is no page of ours."""
    for place in sorted({file.parent for file in written} - {folder}):
        yield from place.glob(f"*{PAGE}")


def _holds(file: Path, mark: str) -> bool:
    """Whether a file holds a mark of ours at its start; a link to such a file does not count."""
    if file.is_symlink() or not file.is_file():
        return False
    with file.open(encoding="utf-8", errors="replace") as opened:
        return mark in opened.read(HEAD)
