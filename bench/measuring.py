"""Runs a command and tells what it cost: CPU seconds of the process and its children, peak memory, and what it printed."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
MEGABYTE = 1e6
KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""What the system counts memory in, in bytes."""


@dataclass(frozen=True)
class Measured:
    """One run: user and system seconds, peak resident megabytes, the last line printed."""

    cpu: float
    memory: float
    answer: str


def measured(command: Sequence[str], *, runs: int = 1) -> Measured:
    """The cheapest of several runs: noise only ever adds. Stops when a run fails."""
    return min((_run(command) for _ in range(runs)), key=lambda run: run.cpu)


def _run(command: Sequence[str]) -> Measured:
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        printed = process.stdout.read() if process.stdout else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"failed with {process.returncode}: {' '.join(command)}")
    lines = printed.strip().splitlines()
    return Measured(used.ru_utime + used.ru_stime, used.ru_maxrss * KILOBYTE / MEGABYTE, lines[-1] if lines else "")
