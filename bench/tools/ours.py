"""Conflicts by a whole run of this program, from the command line to its JSON result."""

import io
import json
import sys
from contextlib import redirect_stdout

from checker.cli import consilience

DONE = (0, 1)
"""Exit codes of a completed run."""


def main(*arguments: str) -> None:
    """Print the number of facts in conflict."""
    written = io.StringIO()
    try:
        with redirect_stdout(written):
            consilience(["check", *arguments, "-o", "json"])
    except SystemExit as ended:
        if ended.code not in DONE:
            raise
    print(json.loads(written.getvalue())["summary"]["contradicted"])


if __name__ == "__main__":
    main(*sys.argv[1:])
