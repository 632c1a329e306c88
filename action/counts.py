"""Prints the counts that the action hands to later steps: ``new=3`` and ``total=5``."""

import json
import sys
from pathlib import Path


def main(result: Path) -> None:
    """Read them from a JSON result."""
    summary = json.loads(result.read_text(encoding="utf-8"))["summary"]
    new = summary["new"] + summary["changed"]
    sys.stdout.write(f"new={new}\ntotal={new + summary['known'] + summary['waived']}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
