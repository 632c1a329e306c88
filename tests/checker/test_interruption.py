"""A run that is told to stop does so soon, whatever it is at, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import duckdb
import pytest

ROOT = Path(__file__).parents[2]
SOON = 20
"""Seconds within which a run must have ended; it takes a tenth of one, if nothing else is running."""
MOMENTS = (0.15, 0.5, 0.85)
"""Parts of the time that a whole run takes."""
SAID = "consilience: interrupted\n"
FOLDER = """
import hashlib, time
from checker.commands import interruption
from checker.entry import leave
from schemas.temporary import temporary_folder

interruption.watch()
try:
    with temporary_folder() as folder:
        (folder / "spilled").write_text("much")
        print("ready", flush=True)
        try:
            {work}
        finally:
            print("tidying", flush=True)
            time.sleep(0.2)
except KeyboardInterrupt:
    leave(interruption.code())
"""


def write_claims(folder: Path) -> list[str]:
    """Claims by four sources, of which one is off in every hundredth fact."""
    duckdb.sql(
        f"""COPY (SELECT 's' || (i % 4) AS source, 'firm ' || (i // 4) AS subject, 'widgets' AS attribute,
        CAST(1000 + i // 4 + CASE WHEN i % 400 = 3 THEN 5 ELSE 0 END AS DECIMAL(18, 2)) AS value
        FROM range(1000000) AS t(i)) TO '{folder / "claims.parquet"}' (FORMAT parquet)"""
    )
    return []


def write_feeds(folder: Path) -> list[str]:
    """Two tables of five columns that differ in every thousandth row."""
    for name in "ab":
        duckdb.sql(
            f"""COPY (SELECT i AS id, 'item ' || hash(i) % 1000 AS name, i % 97 + CASE WHEN '{name}' = 'b' AND i % 1000 = 0
            THEN 1 ELSE 0 END AS price, hash(i) % 5000 AS stock, i % 7 AS colour FROM range(500000) AS t(i)
            ORDER BY hash(i, '{name}')) TO '{folder / name}.parquet' (FORMAT parquet)"""
        )
    return ["--key", "id"]


WRITERS = {"claims": write_claims, "feeds": write_feeds}


def started(*arguments: str, folder: Path, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """A process of ours whose temporary files lie in a folder of the test."""
    (folder / "tmp").mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder / "tmp")},
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


@cache
def prepared(what: str, base: Path) -> tuple[tuple[str, ...], float]:
    """The arguments of a run that takes some seconds, and how many it takes when nobody interrupts it."""
    folder = base / what
    (folder / "in").mkdir(parents=True)
    (folder / "out").mkdir()
    options = WRITERS[what](folder / "in")
    arguments = ("-m", "checker", "check", "in", *options, "-o", "json:out/r.json", "-o", "html:out/r.html", "-q")
    begun = time.monotonic()
    with started(*arguments, folder=folder, stdout=subprocess.DEVNULL) as whole:
        _, said = whole.communicate()
    assert whole.returncode == 1, said.decode()
    return arguments, time.monotonic() - begun


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all runs."""
    return tmp_path_factory.mktemp("interrupted")


@pytest.mark.parametrize(
    ("what", "how", "code"),
    [("claims", signal.SIGINT, 130), ("feeds", signal.SIGINT, 130), ("feeds", signal.SIGTERM, 143)],
)
def test_a_run_ends_at_any_moment_and_leaves_the_old_outputs(
    base: Path, what: str, how: signal.Signals, code: int
) -> None:
    """While it reads, compares, explains or writes."""
    arguments, seconds = prepared(what, base)
    folder = base / what
    interrupted = 0
    for part in MOMENTS:
        for name in ("r.json", "r.html"):
            (folder / "out" / name).write_text("old")
        with started(*arguments, folder=folder, stdout=subprocess.DEVNULL) as run:
            time.sleep(seconds * part)
            run.send_signal(how)
            _, said = run.communicate(timeout=SOON)
        assert not list((folder / "tmp").iterdir())
        assert sorted(path.name for path in (folder / "out").iterdir()) == ["r.html", "r.json"]
        if run.returncode == 1:
            continue  # it was over before it was told
        assert (run.returncode, said.decode()) == (code, SAID)
        assert (folder / "out" / "r.html").read_text() == "old"
        interrupted += 1
    assert interrupted > 1


@pytest.mark.parametrize(
    "work",
    [
        pytest.param("hashlib.pbkdf2_hmac('sha256', b'word', b'salt', 2**31 - 1)", id="in a step that heeds no signal"),
        pytest.param("time.sleep(600)", id="in a step that can be broken off"),
    ],
)
def test_temporary_files_go_however_the_process_ends(tmp_path: Path, work: str) -> None:
    """In the first case nothing but an end of the process can stop it."""
    with started("-c", FOLDER.format(work=work), folder=tmp_path) as run:
        assert run.stdout
        assert run.stdout.readline() == b"ready\n"
        assert list((tmp_path / "tmp").glob("consilience-*/spilled"))
        run.send_signal(signal.SIGTERM)
        run.communicate(timeout=SOON)
    assert run.returncode == 143
    assert not list((tmp_path / "tmp").iterdir())


def test_a_second_interruption_does_not_break_off_the_tidying(tmp_path: Path) -> None:
    """Whoever is impatient presses Ctrl-C twice."""
    with started("-c", FOLDER.format(work="time.sleep(600)"), folder=tmp_path) as run:
        assert run.stdout
        assert run.stdout.readline() == b"ready\n"
        run.send_signal(signal.SIGINT)
        assert run.stdout.readline() in (b"tidying\n", b"")  # nothing where the machine is so busy that time ran out
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=SOON)
    assert run.returncode == 130
    assert said.decode() in ("", SAID)
    assert not list((tmp_path / "tmp").iterdir())


def test_what_was_ignored_before_stays_ignored(tmp_path: Path) -> None:
    """As for a program that `nohup` started, or that a script put into the background."""
    script = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n" + FOLDER.format(work="time.sleep(1)")
    with started("-c", script, folder=tmp_path) as run:
        assert run.stdout
        assert run.stdout.readline() == b"ready\n"
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=SOON)
    assert run.returncode == 0
