"""Ctrl-C, and the system's word to stop: an orderly end where there is time for one, else a sudden one; none leaves files.

Python tells a program of a signal only between two of its own steps, and a query can be one step of many seconds. So a
thread of its own listens too: it breaks off queries, and ends the process when an orderly end takes too long.
"""

import os
import signal
import sys
import threading
import time
from types import FrameType

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
"""What ends a run, where the system has it; what was ignored before stays ignored, as under `nohup`."""
PATIENCE = 0.6
"""Seconds that an orderly end may take."""
PAUSE = 0.03
"""Seconds between two attempts to break off what runs."""
BASE = 128
"""What a process ended by a signal exits with, beside the number of the signal."""
STDERR = 2
_asked: list[int] = []
_told: list[bool] = []


def watch() -> None:
    """Listen from now on; for the main thread of a process that is ours alone."""
    numbers = [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]
    heeded = [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]
    for number in heeded:
        signal.signal(number, _stop)
    if os.name == "nt":
        return  # signals are told through sockets only there
    ear, mouth = os.pipe()
    os.set_blocking(mouth, False)
    signal.set_wakeup_fd(mouth, warn_on_full_buffer=False)
    threading.Thread(target=_listen, args=(ear, heeded), name="interruption", daemon=True).start()


def code() -> int:
    """The exit code of a run that was interrupted; that of Ctrl-C unless another signal came."""
    return BASE + (_asked[0] if _asked else signal.SIGINT)


def asked() -> bool:
    """Whether the program was told to stop."""
    return bool(_asked)


def told() -> None:
    """Note that the user has been told."""
    _told.append(True)


def _stop(number: int, _frame: FrameType | None) -> None:
    if not _asked:
        _asked.append(number)
        raise KeyboardInterrupt


def _listen(ear: int, heeded: list[int]) -> None:
    while (number := os.read(ear, 1)[0]) not in heeded:
        pass
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if database := sys.modules.get("schemas.database"):
            database.interrupt()
        time.sleep(PAUSE)
    if not _told:
        os.write(STDERR, b"consilience: interrupted\n")
    clear()
    os._exit(BASE + number)


def clear() -> None:
    """Remove the temporary files and folders there are."""
    if temporary := sys.modules.get("schemas.temporary"):
        temporary.clear()
