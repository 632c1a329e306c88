"""`python -m bench`: one table of what each job costs with each tool, in one run on one machine."""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.comparing import OURS, Job, four_feeds, long_claims, two_feeds
from bench.correctness import cases
from bench.growth import growth
from bench.measuring import Measured, measured

JOBS: dict[str, Callable[[Path, int], Job]] = {"two": two_feeds, "four": four_feeds, "claims": long_claims}
PARTS = (*JOBS, "growth", "correctness")
HEAD = f"{'':<28}{'CPU s':>8}{'ratio':>8}{'MB':>8}  answer"


def table(job: Job, runs: int) -> Iterator[str]:
    """The lines of one job: CPU and memory of every tool, and how far ours is from its aims."""
    found: dict[str, Measured] = {}
    for tool, command in job.commands.items():
        try:
            found[tool] = measured(command, runs=runs)
        except OSError as error:
            yield f"{tool} cannot be run ({error}); `python -m bench.peers` makes the environment of peers"
    ours = found[OURS]
    yield f"{job.title}\n{HEAD}"
    for tool, cost in found.items():
        same = tool in job.apart or cost.answer == ours.answer
        ratio = f"{ours.cpu / cost.cpu:>8.2f}" if same else f"{'':>8}"
        yield f"  {tool:<26}{cost.cpu:>8.2f}{ratio}{cost.memory:>8.0f}  {cost.answer}{'' if same else ', another one'}"
    for aim in job.aims:
        able = [
            found[tool].cpu
            for tool in aim.of
            if tool in found and (tool in job.apart or found[tool].answer == ours.answer)
        ]
        if able:
            met = "met" if ours.cpu <= aim.times * min(able) else "missed"
            yield f"  aim: at most {aim.times} times {' or '.join(aim.of)}: {met}, {ours.cpu / min(able):.2f}"


def main() -> None:
    """Print the tables asked for."""
    asked = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    known = ", ".join(PARTS)
    asked.add_argument("parts", nargs="*", metavar="PART", help=f"what to measure, of {known}; everything unless given")
    asked.add_argument(
        "--rows", type=int, default=1_000_000, help="rows of a feed; claim files have as many (1,000,000)"
    )
    asked.add_argument("--runs", type=int, default=1, help="runs of each tool, of which the cheapest counts (1)")
    asked.add_argument(
        "--growth", type=int, nargs="*", default=[1_000_000, 3_000_000], help="rows to measure growth with"
    )
    asked.add_argument("--data", type=Path, help="folder for the tables, which are kept; a temporary one unless given")
    options = asked.parse_args()
    unknown = sorted(set(options.parts) - set(PARTS))
    if unknown:
        asked.error(f"no such part: {', '.join(unknown)}; there are {known}")
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.data or Path(scratch)
        for part in options.parts or PARTS:
            if part in JOBS:
                lines = table(JOBS[part](folder, options.rows), options.runs)
            else:
                lines = growth(folder, options.growth, options.runs) if part == "growth" else cases(folder)
            for line in lines:
                print(line, flush=True)
            print()


if __name__ == "__main__":
    main()
