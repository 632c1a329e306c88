"""What a report is: a named format that turns a result into text."""

from dataclasses import dataclass
from typing import Protocol

from schemas.result import Result


@dataclass(frozen=True)
class Layout:
    """How a report for a screen is laid out; reports for files pay no attention to it."""

    width: int | None = None
    """Columns to fold lines at; None leaves lines unfolded, as logs and pipes want them."""
    colour: bool = False
    """Whether escape codes for colour may be used."""
    quiet: bool = False
    """Whether only the verdict and one line per finding are wanted."""


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
