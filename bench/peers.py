"""The environments that other tools run in, one for each: `python -m bench.peers` makes them, with the versions measured."""

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "consilience-bench"
PEERS = {
    "datacompy": ("datacompy==1.1.0", "polars==1.33.1"),
    "diffly": ("diffly==1.6.0", "polars==1.33.1"),
    "pointblank": ("pointblank==1.1.1", "ibis-framework[duckdb]==12.0.0", "polars==1.33.1", "duckdb==2.0.0"),
    "quantulum3": ("quantulum3==0.10.0",),
}
"""What is installed for each."""


def interpreter(name: str) -> str:
    """Python of the environment of a peer: the one made here, unless `BENCH_PEERS` names one that has them all."""
    return os.environ.get("BENCH_PEERS") or str(CACHE / name / "bin" / "python")


def make(name: str) -> None:
    """Make an environment anew; stops when pip fails."""
    folder = CACHE / name
    venv.create(folder, clear=True, with_pip=True)
    if subprocess.run(
        [folder / "bin" / "python", "-m", "pip", "install", "--quiet", *PEERS[name]], check=False
    ).returncode:
        sys.exit(f"pip could not install {' '.join(PEERS[name])}")
    print(f"made {folder}")


def main() -> None:
    """Make the environments asked for."""
    asked = argparse.ArgumentParser(prog="python -m bench.peers", description=__doc__)
    asked.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(PEERS)}; all unless given")
    for name in asked.parse_args().names or PEERS:
        make(name)


if __name__ == "__main__":
    main()
