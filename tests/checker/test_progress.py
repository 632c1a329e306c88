"""The line on a terminal that says how far a run is: there after a while, rewritten in place, gone at the end."""

import os
import pty
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from pathlib import Path

import pytest

from checker.output.progress_line import ProgressLine
from schemas import progress
from schemas.database import connect

ROOT = Path(__file__).parents[2]
AT_ONCE = (
    "from checker.output import progress_line; progress_line.AFTER = 0; progress_line.EVERY = 0.001\n"
    "from checker.cli import consilience; import sys; consilience(sys.argv[1:])"
)


@pytest.fixture
def line() -> ProgressLine:
    """A line of which nothing is written, watching."""
    return ProgressLine(StringIO())


def on_terminal(*arguments: str, program: str = AT_ONCE, **variables: str) -> tuple[int, str]:
    """Exit code and what a run writes to a terminal on standard error; standard output is none."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "TERM")}
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**kept, "TERM": "xterm", **variables},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        written = b""
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # Linux says so when the other end is closed
                break
            if not chunk:
                break
            written += chunk
    os.close(ours)
    return process.returncode, written.decode()


def left_on_screen(written: str) -> str:
    """What is to be seen on a line at the end, each carriage return going back to its start."""
    screen: list[str] = []
    for part in written.split("\r"):
        screen[: len(part)] = part
    return "".join(screen).strip()


def test_a_terminal_shows_phases_and_is_clean_at_the_end() -> None:
    """Whatever it is at when somebody looks, in one line that is empty at last."""
    code, written = on_terminal("check", "examples/anthropic")
    assert code == 1
    assert re.search("reading|putting together|bringing|checking|looking|writing", written)
    assert "\n" not in written
    assert left_on_screen(written) == ""


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [(("-q",), {}), ((), {"CI": "true"}), ((), {"TERM": "dumb"})],
)
def test_nothing_is_shown_to_those_who_do_not_look(arguments: tuple[str, ...], variables: dict[str, str]) -> None:
    """`--quiet`, a CI job, a terminal that cannot rewrite a line."""
    assert on_terminal("check", "examples/anthropic", *arguments, **variables) == (1, "")


def test_nothing_is_shown_in_the_first_second() -> None:
    """A check of some articles is over before."""
    program = AT_ONCE.replace("progress_line.AFTER = 0", "progress_line.AFTER = 60")
    assert on_terminal("check", "examples/anthropic", program=program) == (1, "")


def test_nothing_is_shown_where_standard_error_is_no_terminal() -> None:
    """It is a file there."""
    done = subprocess.run(
        [sys.executable, "-c", AT_ONCE, "check", "examples/anthropic"], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"")


def test_phases_are_told_with_what_is_done(line: ProgressLine) -> None:
    """Of how many, and of which unit; sizes as such, findings so far, seconds."""
    with progress.watched(line):
        progress.phase("reading a.csv", 1_200_000_000, progress.BYTES)
        assert line.text() == "reading a.csv, 1.2 GB, 0 s"
        progress.advance(300_000_000)
        assert line.text() == "reading a.csv, 300.0 MB of 1.2 GB, 0 s"
        progress.phase("checking facts", 30, "rules")
        progress.advance()
        progress.found(1204)
        assert line.text() == "checking facts, 1 of 30 rules, 1,204 findings so far, 0 s"
    progress.phase("unwatched")
    assert line.text().startswith("checking facts")


def test_queries_tell_how_far_they_are(line: ProgressLine) -> None:
    """A long query on a connection that is opened while somebody watches."""
    told = ""
    with progress.watched(line), connect() as connection, ThreadPoolExecutor() as pool:
        connection.execute("CREATE TABLE numbers AS SELECT range AS n FROM range(10_000_000)")
        progress.phase("counting")
        asked = pool.submit(connection.execute, "SELECT count(*) FROM numbers WHERE hash(CAST(n AS VARCHAR)) % 7 = 1")
        while not asked.done():
            told = told if "%" in told else line.text()
            time.sleep(0.01)
    assert told.startswith("counting, ")
    assert " %" in told
    assert "%" not in line.text()


def test_a_line_is_written_over_with_blanks() -> None:
    """A shorter one leaves nothing of a longer one, and a name cannot steer the terminal."""
    stream = StringIO()
    line = ProgressLine(stream)
    line._write("reading \x1b[2Jsome.csv")
    line._write("short")
    line._write("")
    assert "\x1b" not in stream.getvalue()
    assert left_on_screen(stream.getvalue()) == ""
