"""Conflicts by a whole run of this program, from the command line to its JSON result, in a process of its own."""

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

DONE = (0, 1)
"""Exit codes of a completed run."""


def main(*arguments: str) -> None:
    """Tell what the run cost, then the number of facts in conflict."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "result.json"
        with written.open("w", encoding="utf-8") as output:
            ran = subprocess.run(
                [sys.executable, "-m", "checker", "check", *arguments, "-o", "json"], stdout=output, check=False
            )
        if ran.returncode not in DONE:
            sys.exit(ran.returncode)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"cpu {used.ru_utime + used.ru_stime}")
        print(json.loads(written.read_text(encoding="utf-8"))["summary"]["contradicted"])


if __name__ == "__main__":
    main(*sys.argv[1:])
