"""One line on a terminal that says how far a run is: rewritten in place, and gone at the end.

Written by hand: `rich.live` would cost every run its import, and most are over before anything is shown.
"""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, TextIO

from reports.text import visible
from schemas.progress import BYTES, watched
from schemas.spelling import count

if TYPE_CHECKING:
    import duckdb

AFTER = 1.0
"""Seconds in which nothing is shown: what is over by then needs no telling."""
EVERY = 0.2
"""Seconds between two looks."""
NARROW = 80
"""Columns of a terminal that does not tell how many it has."""


def progress_shown(*, quiet: bool) -> AbstractContextManager[None]:
    """Show how far a run is on standard error, if that is a terminal with somebody before it."""
    if quiet or not sys.stderr.isatty() or os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        return nullcontext()
    return _shown(sys.stderr)


@contextmanager
def _shown(stream: TextIO) -> Iterator[None]:
    line = ProgressLine(stream)
    line.start()
    try:
        with watched(line):
            yield
    finally:
        line.stop()


class ProgressLine:
    """Watches a run, and writes what it sees from a thread of its own."""

    def __init__(self, stream: TextIO) -> None:
        """Nothing is seen or written before `start`."""
        self._stream = stream
        self._began = time.monotonic()
        self._doing, self._unit, self._done, self._findings = "starting", "", 0, 0
        self._total: int | None = None
        self._connections: list[duckdb.DuckDBPyConnection] = []
        self._lock = threading.RLock()
        self._written = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep_drawing, name="progress", daemon=True)

    def start(self) -> None:
        """Begin; the first line is written after a second."""
        self._thread.start()

    def stop(self) -> None:
        """Take the line away for good."""
        self._over.set()
        self._thread.join()
        self._write("")

    def phase(self, doing: str, total: int | None, unit: str) -> None:
        """Another phase begins."""
        with self._lock:
            self._doing, self._total, self._unit, self._done = doing, total, unit, 0

    def advance(self, count: int) -> None:
        """So many more of the phase's unit are done."""
        with self._lock:
            self._done += count

    def found(self, findings: int) -> None:
        """At least so many findings are known by now."""
        self._findings = max(self._findings, findings)

    @contextmanager
    def querying(self, connection: "duckdb.DuckDBPyConnection") -> Iterator[None]:
        """Look at the queries of a connection; it must be open as long as this lasts."""
        connection.execute("SET enable_progress_bar = true")
        with self._lock:
            self._connections.append(connection)
        try:
            yield
        finally:
            with self._lock:
                self._connections.remove(connection)

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Take the line away for as long as this lasts."""
        with self._lock:
            self._write("")
            yield

    def text(self) -> str:
        """What the line says."""
        seconds = f"{time.monotonic() - self._began:,.0f} s"
        findings = f"{count(self._findings, 'finding')} so far" if self._findings else ""
        return ", ".join(part for part in (self._doing, self._how_far(), findings, seconds) if part)

    def _how_far(self) -> str:
        total = "" if self._total is None else _amount(self._total, self._unit)
        if self._done:
            done = _amount(self._done, self._unit if self._unit == BYTES or not total else "")
            return f"{done} of {total}" if total else done
        percents = [connection.query_progress() for connection in reversed(self._connections)]
        step = next((f"{percent:.0f} % of this step" for percent in percents if percent > 0), "")
        return ", ".join(part for part in (total, step) if part)

    def _keep_drawing(self) -> None:
        wait = AFTER
        while not self._over.wait(wait):
            wait = EVERY
            with self._lock:
                self._write(self.text())

    def _write(self, text: str) -> None:
        """Write over what is there; an empty text leaves an empty line."""
        if not text and not self._written:
            return
        from rich.cells import cell_len, set_cell_size  # noqa: PLC0415 - most runs show nothing

        room = self._columns() - 1
        shown = visible(text)
        shown = set_cell_size(shown, room) if cell_len(shown) > room else shown
        width = cell_len(shown)
        blank = " " * (self._written - width)
        with suppress(OSError):  # the terminal is gone, and with it whoever looked
            self._stream.write(f"\r{shown}{blank}{'' if shown else chr(13)}")
            self._stream.flush()
        self._written = width

    def _columns(self) -> int:
        try:
            return os.get_terminal_size(self._stream.fileno()).columns or NARROW
        except OSError:
            return NARROW


def _amount(number: int, unit: str) -> str:
    if unit == BYTES:
        from rich.filesize import decimal  # noqa: PLC0415 - most runs show nothing

        return decimal(number)
    return f"{number:,} {unit}".strip()
