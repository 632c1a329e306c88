"""Database servers of Debian's packages, started on this machine for a test and stopped by their process."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

PASSWORD = "s3cret@w:rd/50%"
"""Every character that has a meaning in an address."""
QUOTED = "s3cret%40w%3Ard%2F50%25"
PATIENCE = 60
"""Seconds to wait for a server."""


@dataclass(frozen=True)
class Running:
    """A server: its port, the folder of its socket, and the address that a user writes."""

    port: int
    folder: Path
    address: str


def missing(package: str) -> None:
    """A server that is not installed: CI must have it, elsewhere its tests are passed over."""
    if os.environ.get("CI"):
        pytest.fail(f"install Debian's {package}")
    pytest.skip(f"needs Debian's {package}")


@contextmanager
def postgresql() -> Iterator[Running]:
    """A PostgreSQL server with the user `reader` and the database `prices`."""
    folder = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)
    if folder is None:
        missing("postgresql")
    assert folder is not None
    with _home("postgres") as (home, user):
        secret = home / "secret"
        secret.write_text(PASSWORD)
        secret.chmod(0o644)
        data = home / "data"
        _run([folder / "initdb", "-D", data, "-U", "reader", "-A", "scram-sha-256", "--pwfile", secret, "-N"], user)
        port = _free()
        options = ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={home}"]
        with _running([folder / "postgres", "-D", data, "-p", str(port), *options], user, signal.SIGINT, port):
            address = f"postgresql://reader:{QUOTED}@127.0.0.1:{port}/postgres"
            yield Running(port, home, address)


@contextmanager
def mysql() -> Iterator[Running]:
    """A MariaDB server with the user `reader` and the database `prices`."""
    install, server = shutil.which("mariadb-install-db"), shutil.which("mariadbd", path="/usr/sbin:/usr/bin")
    if not (install and server):
        missing("mariadb-server")
    with _home("mysql") as (home, user):
        sock, port = home / "sock", _free()
        # A starting server deletes the temporary tables of every other one whose folder for them it shares.
        own = ["--no-defaults", f"--datadir={home / 'data'}", f"--tmpdir={home}"]
        _run([install, *own, "--auth-root-authentication-method=normal"], user)
        options = [f"--socket={sock}", f"--port={port}", "--bind-address=127.0.0.1"]
        with _running([server, *own, *options], user, signal.SIGTERM, port):
            yield Running(port, sock, f"mysql://reader:{QUOTED}@127.0.0.1:{port}/prices")


@contextmanager
def _home(name: str) -> Iterator[tuple[Path, str | None]]:
    """A short folder of the user that the server runs as: neither server runs as root."""
    home = Path(tempfile.mkdtemp(prefix="db-"))
    user = name if os.getuid() == 0 else None
    if user:
        shutil.chown(home, user)
    home.chmod(0o755)
    try:
        yield home, user
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def _running(command: Sequence[object], user: str | None, stop: signal.Signals, port: int) -> Iterator[None]:
    process = subprocess.Popen(
        list(map(str, command)), user=user, group=user, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait(lambda: _listens(port), process)
        yield
    finally:
        process.send_signal(stop)
        process.wait(PATIENCE)


def _run(command: Sequence[object], user: str | None) -> None:
    done = subprocess.run(list(map(str, command)), user=user, group=user, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr


def _wait(ready: Callable[[], bool], process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while not ready():
        assert process.poll() is None, f"the server ended with {process.returncode}"
        assert time.monotonic() < end, "the server does not listen"
        time.sleep(0.1)


def _listens(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def _free() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
