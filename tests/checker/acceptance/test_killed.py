"""A run that is killed leaves the old outputs or the new ones, never half of one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.checker.acceptance.command import feeds

ROOT = Path(__file__).resolve().parents[3]
KILLED = """
import os, signal, sys

left = int(sys.argv.pop(1))

def watch(event, arguments):
    global left
    # Everything that makes, moves or changes a file of the folder; what is asked of memory or of other folders is no moment.
    touched = [str(given) for given in arguments if isinstance(given, (str, os.PathLike))]
    if event in ("open", "os.rename", "os.chmod", "os.remove", "os.mkdir", "tempfile.mkstemp"):
        if any(os.path.dirname(os.path.abspath(path)) == os.path.abspath("out") for path in touched):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
sys.dont_write_bytecode = True
from checker.cli import consilience
consilience()
"""
"""The command line, killed before the n-th time that it touches the folder of the outputs."""
OUTPUTS = ("report.json", "report.md", "known.jsonl")


def run(command: tuple[str, ...], moment: int) -> int:
    """Run a command, to be killed at a moment; 0 and 1 are complete runs."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(moment), *command],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    assert done.returncode in (0, 1, -signal.SIGKILL)
    return done.returncode


def contents() -> dict[str, bytes]:
    """The outputs there are."""
    return {name: Path("out", name).read_bytes() for name in OUTPUTS if Path("out", name).exists()}


def moments(command: tuple[str, ...]) -> list[dict[str, bytes]]:
    """The outputs after each moment at which the command may be killed; the last are those of a complete run."""
    before = contents()
    found: list[dict[str, bytes]] = []
    while True:
        for path in Path("out").iterdir():
            path.unlink()
        for name, content in before.items():
            Path("out", name).write_bytes(content)
        ended = run(command, len(found))
        found.append(contents())
        if ended >= 0:
            return found


def test_a_check_that_is_killed_leaves_old_or_new_reports() -> None:
    """At every moment at which it touches the folder of its outputs."""
    Path("out").mkdir()
    command = ("check", "a.csv", "b.csv", "--key", "id", "-o", "json:out/report.json", "-o", "markdown:out/report.md")
    feeds(a="1:10 2:20", b="1:11 2:20")
    run(command, 1_000)
    old = contents()
    feeds(b="1:10 2:22")
    states = moments(command)
    new = states[-1]
    assert all(old[name] != new[name] for name in ("report.json", "report.md"))
    assert len(states) > 5
    for state in states:
        assert all(state[name] in (old[name], new[name]) for name in new)
    assert any(
        state["report.json"] == new["report.json"] and state["report.md"] == old["report.md"] for state in states
    )


def test_an_update_that_is_killed_leaves_the_old_or_the_new_baseline() -> None:
    """No entry is lost on the way."""
    Path("out").mkdir()
    command = ("baseline", "update", "a.csv", "b.csv", "--key", "id", "--baseline", "out/known.jsonl")
    feeds(a="1:10 2:20", b="1:11 2:20")
    run(command, 1_000)
    old = contents()
    feeds(b="1:11 2:22")
    states = moments(command)
    assert states[-1] != old
    assert len(states) > 2
    assert all(state in (old, states[-1]) for state in states)
