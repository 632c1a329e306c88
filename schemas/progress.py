"""How far a run is, told to whoever watches it; nobody does unless one is put in place, and then telling costs nothing.

The stages of a run call these functions; `checker.output.progress_line` watches, where there is a terminal.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import duckdb


BYTES = "bytes"
"""The unit of sizes, which are shown as such."""


class Watcher(Protocol):
    """Is told how far a run is."""

    def phase(self, doing: str, total: int | None, unit: str) -> None:
        """Another phase begins; ``total`` is how many of a unit there are to do, if that is known."""

    def advance(self, count: int) -> None:
        """So many more of the phase's unit are done."""

    def found(self, findings: int) -> None:
        """At least so many findings are known by now."""

    def querying(self, connection: "duckdb.DuckDBPyConnection") -> AbstractContextManager[None]:
        """As long as this lasts, the connection tells how far its queries are."""

    def hidden(self) -> AbstractContextManager[None]:
        """As long as this lasts, nothing is shown: something else is written to the terminal."""


_WATCHER: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Have a watcher told of all that is done meanwhile."""
    before = _WATCHER.set(watcher)
    try:
        yield
    finally:
        _WATCHER.reset(before)


def phase(doing: str, total: int | None = None, unit: str = "") -> None:
    """Tell that another phase begins, in words that follow on nothing: `reading prices.csv`."""
    if watcher := _WATCHER.get():
        watcher.phase(doing, total, unit)


def advance(count: int = 1) -> None:
    """Tell that so many more of the phase's unit are done."""
    if watcher := _WATCHER.get():
        watcher.advance(count)


def found(findings: int) -> None:
    """Tell how many findings are known by now, at least."""
    if watcher := _WATCHER.get():
        watcher.found(findings)


def querying(connection: "duckdb.DuckDBPyConnection") -> AbstractContextManager[None]:
    """Let a connection tell, as long as this lasts, how far its queries are."""
    watcher = _WATCHER.get()
    return watcher.querying(connection) if watcher else nullcontext()


def hidden() -> AbstractContextManager[None]:
    """Show nothing as long as this lasts: something else is written to the terminal."""
    watcher = _WATCHER.get()
    return watcher.hidden() if watcher else nullcontext()
