"""Ctrl-C in a run on Spark: it stops soon, and leaves neither files nor the Java process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from checker.engines.interface import Engine
from checker.engines.spark_session import CONFIGURED
from checker.exit_codes import INTERRUPTED

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]

ROOT = Path(__file__).parents[2]
SOON = 20
"""Seconds for a busy machine; an idle one takes a fraction of one."""
PROCESSES = Path("/proc")


def _marked(mark: str) -> list[str]:
    """The processes that have a word in their environment."""
    found = []
    for process in PROCESSES.glob("[0-9]*"):
        try:
            if mark.encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes().decode(errors="replace"))
        except OSError:
            continue
    return found


def _working(folder: Path) -> bool:
    """Whether Spark has begun to write what it shuffles; a folder may go while it is looked into."""
    try:
        return any(folder.glob("consilience-*/blockmgr-*/*/*"))
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not PROCESSES.is_dir(), reason="processes are looked for as Linux shows them")
@pytest.mark.parametrize("moment", ["while it starts", "while it works"])
def test_ctrl_c_leaves_nothing_behind(spark: Engine, tmp_path: Path, moment: str) -> None:
    """The whole group of processes is interrupted, as a terminal does it."""
    for name in "ab":
        duckdb.sql(f"COPY (SELECT range AS id, range % 97 AS price FROM range(2000000)) TO '{tmp_path / name}.parquet'")
    (scratch := tmp_path / "scratch").mkdir()
    mark = f"CONSILIENCE_TEST_{tmp_path.name}"
    environment = {key: value for key, value in os.environ.items() if key not in CONFIGURED}
    with subprocess.Popen(
        [sys.executable, "-m", "checker", "check", str(tmp_path), "--key", "id", "--engine", "spark", "-q"],
        cwd=ROOT,
        env={**environment, "TMPDIR": str(scratch), mark: "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        process_group=0,
    ) as running:
        try:
            while running.poll() is None and not (
                len(_marked(mark)) > 1 if moment == "while it starts" else _working(scratch)
            ):
                time.sleep(0.05)
            os.killpg(running.pid, signal.SIGINT)
            _, said = running.communicate(timeout=SOON)
        finally:
            running.kill()
    assert (running.returncode, said.decode()) == (INTERRUPTED, "consilience: interrupted\n")
    end = time.monotonic() + SOON
    while _marked(mark) and time.monotonic() < end:
        time.sleep(0.05)
    assert _marked(mark) == []
    assert list(scratch.iterdir()) == []
