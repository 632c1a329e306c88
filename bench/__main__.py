"""`python -m bench`: one table of what each job costs with each tool, in one run on one machine."""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from bench.comparing import four_feeds, long_claims, two_feeds
from bench.correctness import cases
from bench.growth import growth
from bench.measuring import FailedError
from bench.small import prose, startup
from bench.table import HEAD, Maker, Table

M = 1_000_000
JOBS: Mapping[str, Maker] = {
    "two": two_feeds,
    "four": four_feeds,
    "claims": long_claims,
    "prose": prose,
    "startup": startup,
}
SIZED = ("two", "four", "claims", "growth")
"""Parts that have a number of rows."""
PARTS = (*JOBS, "growth", "correctness")
SIZES = {"growth": (M, 3 * M)}
"""Rows unless told otherwise; others have a million."""
FULL = {
    "two": (M, 3 * M, 5 * M, 10 * M),
    "four": (M, 3 * M, 5 * M, 10 * M),
    "claims": (M, 5 * M, 10 * M),
    "growth": (M, 3 * M, 10 * M, 30 * M),
}
TOLD = """\
Other tools run in environments of their own, which `python -m bench.peers` makes. Every tool first has to answer as ours
does on 20,000 rows. A whole run takes about 3 minutes on two busy cores; with --full about 30, 12 GB of memory
(datacompy's) and 5 GB of disk.
"""


def main() -> None:
    """Print the table asked for."""
    asked = argparse.ArgumentParser(prog="python -m bench", description=__doc__, epilog=TOLD)
    known = ", ".join(PARTS)
    asked.add_argument("parts", nargs="*", metavar="PART", help=f"what to measure, of {known}; everything unless given")
    asked.add_argument("--rows", type=int, nargs="+", metavar="N", help="rows of a feed or claim file (1000000)")
    asked.add_argument("--growth", type=int, nargs="+", metavar="N", help="rows to measure growth with")
    asked.add_argument("--full", action="store_true", help="the sizes of docs/performance.md, up to 30,000,000 rows")
    asked.add_argument("--runs", type=int, default=1, help="runs of each tool, of which the cheapest counts (1)")
    asked.add_argument("--data", type=Path, help="folder for the tables, which are kept; a temporary one unless given")
    options = asked.parse_args()
    unknown = sorted(set(options.parts) - set(PARTS))
    if unknown:
        asked.error(f"no such part: {', '.join(unknown)}; there are {known}")
    sizes: dict[str, Sequence[int]] = {part: (FULL if options.full else SIZES).get(part, (M,)) for part in SIZED}
    if options.rows:
        sizes.update(dict.fromkeys(("two", "four", "claims"), options.rows))
    if options.growth:
        sizes["growth"] = options.growth
    with tempfile.TemporaryDirectory() as scratch:
        table = Table(options.data or Path(scratch), options.runs)
        try:
            for line in lines(table, options.parts or PARTS, sizes):
                print(line, flush=True)
        except FailedError as error:
            sys.exit(f"this program itself {error}")


def lines(table: Table, parts: Sequence[str], sizes: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """The lines of the table, part by part, then the aims."""
    yield (
        f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, DuckDB {version('duckdb')}\n\n{HEAD}"
    )
    for part in parts:
        if part in JOBS:
            for rows in sizes.get(part, (0,)):
                yield from table.lines(JOBS[part], rows)
        elif part == "growth":
            yield from growth(table, sizes[part])
        else:
            yield from cases(table.folder)
    if table.aims:
        yield "\naims"
        yield from table.aims


if __name__ == "__main__":
    main()
