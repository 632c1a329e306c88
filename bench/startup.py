"""CPU of a whole small check against the CPU of importing the libraries it stands on; the aim is at most 4."""

import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 11
PEER = [sys.executable, "-c", "import duckdb, pydantic, click, rich"]
OURS = [sys.executable, "-m", "checker", "check", "examples/anthropic"]


def cpu_seconds(command: list[str]) -> float:
    """User and system time of the cheapest of several runs: noise only ever adds."""
    costs = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        costs.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(costs)


def main() -> None:
    """Print both costs and their ratio."""
    peer, ours = cpu_seconds(PEER), cpu_seconds(OURS)
    print(f"imports {peer:.3f} s, check examples/anthropic {ours:.3f} s, ratio {ours / peer:.2f}")


if __name__ == "__main__":
    main()
