"""A merge that is killed, interrupted or fails leaves the old tables or the new ones, never half of one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from checker.merging import performing
from tests.checker.acceptance.command import call, feeds

ROOT = Path(__file__).resolve().parents[3]
COMMAND = ("merge", "in", "--key", "id", "-o", "out/m.csv", "-q", "--fail-on", "never")
KILLED = """
import os, signal, sys

left, how = int(sys.argv.pop(1)), int(sys.argv.pop(1))

def watch(event, arguments):
    global left
    touched = [str(given) for given in arguments if isinstance(given, (str, os.PathLike))]
    if event in ("open", "os.rename", "os.chmod", "os.remove", "tempfile.mkstemp"):
        if any(os.path.dirname(os.path.abspath(path)) == os.path.abspath("out") for path in touched):
            left -= 1
            if left == -1:
                os.kill(os.getpid(), how)

sys.addaudithook(watch)
sys.dont_write_bytecode = True
from checker.cli import consilience
consilience()
"""
"""The command line, sent a signal before the n-th time that it touches the folder of the outputs."""


def run(moment: int, how: int = signal.SIGKILL) -> int:
    Path("tmp").mkdir(exist_ok=True)  # who is killed cannot tidy up
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(moment), str(int(how)), *COMMAND],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(Path("tmp").absolute())},
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode


def contents() -> dict[str, bytes]:
    """What is in the folder of the outputs, temporary files aside."""
    return {path.name: path.read_bytes() for path in Path("out").iterdir() if not path.name.startswith(".")}


def two_states() -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The outputs of a run, and of one after the tables have changed."""
    Path("out").mkdir()
    feeds("in", a="1:10 2:20", b="1:10 2:21")
    assert run(1_000) == 0
    old = contents()
    feeds("in", a="1:10 2:20 3:30", b="1:10 2:21 3:30 4:40 4:41")
    assert run(1_000) == 0
    new = contents()
    assert old.keys() == new.keys() == {"m.csv", "m.quarantine.csv"}
    assert all(old[name] != new[name] for name in old)
    return old, new


def put_back(old: dict[str, bytes]) -> None:
    """Leave nothing but these."""
    for path in Path("out").iterdir():
        path.unlink()
    for name, content in old.items():
        Path("out", name).write_bytes(content)


def test_a_merge_that_is_killed_leaves_old_or_new_tables() -> None:
    """At every moment at which it touches the folder of its outputs; the merged table is never newer than its quarantine."""
    old, new = two_states()
    states: list[dict[str, bytes]] = []
    ended = -signal.SIGKILL
    while ended != 0:
        put_back(old)
        ended = run(len(states))
        assert ended in (0, -signal.SIGKILL)
        states.append(contents())
    assert len(states) > 5
    assert states[-1] == new
    between = {"m.csv": old["m.csv"], "m.quarantine.csv": new["m.quarantine.csv"]}
    assert states.count(between) == 1
    assert all(state in (old, between, new) for state in states)


@pytest.mark.parametrize("moment", [1, 4])
def test_a_merge_that_is_interrupted_cleans_up(moment: int) -> None:
    """Nothing but the old tables is there afterwards."""
    old, _ = two_states()
    put_back(old)
    assert run(moment, signal.SIGINT) == 130
    assert {path.name: path.read_bytes() for path in Path("out").iterdir()} == old


def test_a_merge_that_is_interrupted_in_a_query_leaves_the_old_tables() -> None:
    """While the database is at work, as it mostly is."""
    Path("in").mkdir()
    for name in "ab":
        duckdb.sql(
            f"COPY (SELECT range AS id, range % 97 AS price, 'name ' || range AS name FROM range(3000000)) TO 'in/{name}.parquet'"
        )
    Path("out").mkdir()
    Path("out/m.csv").write_bytes(b"old")
    running = subprocess.Popen(
        [sys.executable, "-m", "checker", *COMMAND],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        while running.poll() is None and not list(Path("out").glob(".m.csv.*")):
            pass
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    finally:
        running.kill()
    assert running.returncode == 130, said.decode()
    assert said.decode().endswith("consilience: interrupted\n")
    assert {path.name: path.read_bytes() for path in Path("out").iterdir()} == {"m.csv": b"old"}


def test_a_disk_that_cannot_be_written_leaves_the_old_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """The run is incomplete, and says why."""
    feeds("in", a="1:10", b="1:10")
    Path("out").mkdir()
    Path("out/m.csv").write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ended = call(*COMMAND)
    assert ended.exit_code == 3
    assert "out/m.csv cannot be written and is left as it is: no space left on device" in ended.stderr
    assert [path.name for path in Path("out").iterdir()] == ["m.csv"]


def test_tables_that_change_between_check_and_merge_are_not_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was checked is what is merged."""
    feeds("in", a="1:10 2:20", b="1:10 2:20")
    Path("out").mkdir()
    checked = performing.conclude

    def then_changed(*given: object) -> object:
        done = checked(*given)  # type: ignore[arg-type]
        feeds("in", a="1:10 2:20 3:30")
        return done

    monkeypatch.setattr(performing, "conclude", then_changed)
    ended = call(*COMMAND)
    assert ended.exit_code == 3
    assert "5 rows in" not in ended.output
    assert not list(Path("out").iterdir())
