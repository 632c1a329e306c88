"""What a report is: a named format that turns a result into text, or into the files of a folder."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from schemas.result import Result


def unheard(remark: str) -> None:
    """Say nothing: who renders without a log asks for no remarks."""


@dataclass(frozen=True)
class Layout:
    """How a report for a screen is laid out, and who is told what a report leaves out."""

    width: int | None = None
    """Columns to fold lines at; None leaves lines unfolded, as logs and pipes want them."""
    colour: bool = False
    """Whether escape codes for colour may be used."""
    quiet: bool = False
    """Whether only the verdict and one line per finding are wanted."""
    remark: Callable[[str], None] = unheard
    """Is told, in a sentence, what a report had to leave out because its readers take no more."""


PLAIN = Layout()


class Report(Protocol):
    """One format. Rendering reads nothing but the result: no clock, no file, no environment."""

    @property
    def name(self) -> str:
        """The name the command line knows it by: ``html``."""

    @property
    def ending(self) -> str:
        """The ending of its files, without the dot."""

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """The whole report as text that ends in a newline, the same for equal results."""


@dataclass(frozen=True)
class Page:
    """One file of a report that is a folder: its path from there, with ``/``, and its text."""

    path: str
    text: str


@runtime_checkable
class PagedReport(Report, Protocol):
    """A report that can be a folder of pages instead of one file."""

    own: str
    """What the first thousand characters of each of its files hold, so that they are told from other people's."""
    own_page: str
    """What they hold of each page of a folder but not of a report in one file."""

    def pages(self, result: Result) -> Iterator[Page]:
        """The files of the folder, the same for equal results; the one to open is called ``index`` and comes last."""
