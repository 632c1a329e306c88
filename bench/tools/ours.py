"""Conflicts by a whole run of this program, from the command line to its JSON result."""

import json
import sys
import tempfile
from pathlib import Path

from checker.cli import consilience

DONE = (0, 1)
"""Exit codes of a completed run."""


def main(*arguments: str) -> None:
    """Print the number of facts in conflict."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "result.json")
        try:
            consilience(["check", *arguments, "-o", f"json:{written}"])
        except SystemExit as ended:
            if ended.code not in DONE:
                raise
        print(json.loads(written.read_text(encoding="utf-8"))["summary"]["contradicted"])


if __name__ == "__main__":
    main(*sys.argv[1:])
