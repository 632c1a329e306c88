"""Runs a command and tells what it cost: CPU seconds of the process and its children, peak memory, and what it printed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
LAUNCHER = Path(__file__).parent / "tools" / "launch.py"
MEGABYTE = 1e6
KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""What the system counts memory in, in bytes."""
TIMED = "cpu "
"""Begins a line in which a tool tells the CPU seconds of the part of its work that counts."""


class FailedError(Exception):
    """A command that cannot be run, or ends with an error."""


@dataclass(frozen=True)
class Measured:
    """One run: user and system seconds, peak resident megabytes, the last line printed."""

    cpu: float
    memory: float
    answer: str


def measured(command: Sequence[str], *, runs: int = 1) -> Measured:
    """The cheapest of several runs: noise only ever adds.

    Raises:
        FailedError: it cannot be run, or a run fails.
    """
    return min((_run(command) for _ in range(runs)), key=lambda run: run.cpu)


def _run(command: Sequence[str]) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told"
        launched = (sys.executable, "-I", "-S", str(LAUNCHER), str(told), *command)
        done = subprocess.run(launched, cwd=ROOT, env=_compiled(), capture_output=True, text=True, check=False)
        if not told.is_file():
            raise FailedError(f"cannot be run ({command[0]})")
        code, cpu, memory = map(float, told.read_text().split())
    if code:
        raise FailedError(f"failed with {code:g}{_last(done.stderr, ': ')}")
    own = [float(line.removeprefix(TIMED)) for line in done.stdout.splitlines() if line.startswith(TIMED)]
    return Measured(own[0] if own else cpu, memory * KILOBYTE / MEGABYTE, _last(done.stdout))


def _compiled() -> dict[str, str]:
    """The environment in which Python keeps what it compiles, as it does for an installed program, which peers are."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _last(printed: str, before: str = "") -> str:
    lines = printed.strip().splitlines()
    return before + lines[-1].strip() if lines else ""
