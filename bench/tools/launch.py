"""Runs a command and tells what it used, from a process that itself holds next to nothing.

The system counts what a process held before it became another program as that program's, so a large one may start none
that is measured. `launch.py FILE COMMAND...` writes exit status, CPU seconds and peak memory, as the system counts it.
"""

import os
import sys


def main(told: str, *command: str) -> None:
    """Run the command."""
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(child, 0)
    with open(told, "w") as written:  # noqa: PTH123 - pathlib would be more to load
        written.write(f"{os.waitstatus_to_exitcode(status)} {used.ru_utime + used.ru_stime} {used.ru_maxrss}")


if __name__ == "__main__":
    main(*sys.argv[1:])
